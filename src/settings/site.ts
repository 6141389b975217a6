import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { quoted, type SettingsFault } from './faults.ts';
import { siteSchema, type Site } from './schema.ts';

/** Reads and checks the text of a `site.yaml`; `site` is `null` where there is a fault. */
export function readSite(yaml: string): { site: Site | null; faults: SettingsFault[] } {
  const document = parseDocument(yaml, { prettyErrors: true });
  if (document.errors.length > 0)
    return {
      site: null,
      faults: document.errors.map((error) => ({
        file: 'site.yaml',
        key: error.linePos ? `line ${error.linePos[0].line}` : '',
        found: quoted(error.message.split('\n')[0]),
        allowed: 'YAML: `key: value`, nested by two blanks',
      })),
    };
  const value: unknown = document.toJS();
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return {
      site: null,
      faults: [{ file: 'site.yaml', key: '', found: quoted(value ?? undefined), allowed: siteKeys }],
    };
  const result = siteSchema.safeParse(value);
  if (result.success) return { site: result.data, faults: [] };
  return { site: null, faults: result.error.issues.flatMap((issue) => faultsOf(issue, value)) };
}

const siteKeys = `the keys ${Object.keys(siteSchema.shape).join(', ')}`;

/** A zod issue as faults: one for each unknown key, one for everything else. */
function faultsOf(issue: z.core.$ZodIssue, value: unknown): SettingsFault[] {
  const fault = (path: readonly PropertyKey[], allowed: string): SettingsFault => ({
    file: 'site.yaml',
    key: keyText(path),
    found: quoted(valueAt(value, path)),
    allowed,
  });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...fault([...issue.path, key], issue.path.length === 0 ? siteKeys : keysText(issue.message)),
      found: `the unknown key "${key}"`,
    }));
  if (issue.code === 'invalid_union') {
    // Of the branches, the one that got furthest tells what the person meant to write.
    const branches = issue.errors.map((branch) => branch.filter((one) => one.path.length > 0));
    const nested = branches.find((branch) => branch.length > 0);
    const refined = issue.errors.flat().find((one) => one.code === 'custom');
    const unknown = issue.errors.flat().find((one) => one.code === 'unrecognized_keys');
    if (nested)
      return nested.flatMap((one) => faultsOf({ ...one, path: [...issue.path, ...one.path] }, value));
    if (unknown) return faultsOf({ ...unknown, path: [...issue.path, ...unknown.path] }, value);
    if (refined) return [fault(issue.path, refined.message)];
  }
  return [fault(issue.path, allowedText(issue, valueAt(value, issue.path)))];
}

/** What may stand where a key is unknown: in the schema's words where it has some of its own. */
function keysText(message: string): string {
  return message.startsWith('Unrecognized key') ? 'no such key here' : message;
}

/** What is allowed, in our words where the schema has none of its own, with a hint where YAML read a number. */
function allowedText(issue: z.core.$ZodIssue, found: unknown): string {
  const kinds: Record<string, string> = {
    object: 'keys of its own',
    array: 'a list, as [a, b]',
    string: 'a text',
  };
  const own = /^Invalid input: expected (\w+)/.exec(issue.message)?.[1];
  const allowed = own === undefined ? issue.message : (kinds[own] ?? own);
  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
  return wantsText && typeof found === 'number' ? `${allowed}, in quotes: "${found}"` : allowed;
}

function keyText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) =>
      at !== null && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );
}
