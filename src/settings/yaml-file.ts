import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { quoted, type SettingsFault } from './faults.ts';

/* Files of the site folder that people write in YAML: what is wrong with them, in words that help. */

/**
 * Reads the text of a YAML file after a schema of objects.
 *
 * @param name the file's name, for messages
 * @param lines whether faults name the line beside the key: in a long file a place in a list is hard to find
 * @returns what the schema makes of it; `null` where there is a fault
 */
export function readYaml<Shape extends z.core.$ZodLooseShape, Value>(
  name: string,
  yaml: string,
  schema: z.ZodType<Value> & { readonly shape: Shape },
  { lines = false }: { readonly lines?: boolean } = {},
): { value: Value | null; faults: SettingsFault[] } {
  const keys = `the keys ${Object.keys(schema.shape).join(', ')}`;
  const counter = new LineCounter();
  const document = parseDocument(yaml, { prettyErrors: true, lineCounter: counter });
  if (document.errors.length > 0)
    return {
      value: null,
      faults: document.errors.map((error) => ({
        file: name,
        key: error.linePos ? `line ${error.linePos[0].line}` : '',
        found: quoted(error.message.split('\n')[0]),
        allowed: 'YAML: `key: value`, nested by two blanks',
      })),
    };
  const value: unknown = document.toJS();
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return {
      value: null,
      faults: [{ file: name, key: '', found: quoted(value ?? undefined), allowed: keys }],
    };
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, faults: [] };
  return {
    value: null,
    faults: result.error.issues.flatMap((issue) =>
      faultsOf({ name, keys, lineOf: lines ? lineFinder(document, counter) : undefined }, issue, value),
    ),
  };
}

/**
 * Finds the lines of keys in the text of a YAML file that was read without a fault.
 *
 * @returns the key of a path as faults name it: `line 12, targets[3].year`; without a line where the text has no such key
 */
export function yamlKeys(yaml: string): (path: readonly PropertyKey[]) => string {
  const counter = new LineCounter();
  const lineOf = lineFinder(parseDocument(yaml, { lineCounter: counter }), counter);
  return (path) => keyWithLine(path, lineOf);
}

/** The line a key stands on; of one that is missing, the line of what should hold it. */
function lineFinder(
  document: Document,
  counter: LineCounter,
): (path: readonly PropertyKey[]) => number | null {
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return null;
  };
}

function keyWithLine(
  path: readonly PropertyKey[],
  lineOf: ((path: readonly PropertyKey[]) => number | null) | undefined,
): string {
  const line = lineOf?.(path) ?? null;
  return line === null ? keyText(path) : `line ${line}, ${keyText(path)}`;
}

interface YamlFile {
  readonly name: string;
  /** What may stand at its top, in words. */
  readonly keys: string;
  readonly lineOf?: ((path: readonly PropertyKey[]) => number | null) | undefined;
}

/** A zod issue as faults: one for each unknown key, one for everything else. */
function faultsOf(file: YamlFile, issue: z.core.$ZodIssue, value: unknown): SettingsFault[] {
  const fault = (path: readonly PropertyKey[], allowed: string): SettingsFault => ({
    file: file.name,
    key: keyWithLine(path, file.lineOf),
    found: quoted(valueAt(value, path)),
    allowed,
  });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...fault([...issue.path, key], issue.path.length === 0 ? file.keys : keysText(issue.message)),
      found: `the unknown key "${key}"`,
    }));
  if (issue.code === 'invalid_union') {
    // Of the branches, the one that got furthest tells what the person meant to write.
    const branches = issue.errors.map((branch) => branch.filter((one) => one.path.length > 0));
    const nested = branches.find((branch) => branch.length > 0);
    const refined = issue.errors.flat().find((one) => one.code === 'custom');
    const unknown = issue.errors.flat().find((one) => one.code === 'unrecognized_keys');
    if (nested)
      return nested.flatMap((one) => faultsOf(file, { ...one, path: [...issue.path, ...one.path] }, value));
    if (unknown) return faultsOf(file, { ...unknown, path: [...issue.path, ...unknown.path] }, value);
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
