import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { parseAgeCode, type AgeGroup } from '../text/age-codes.ts';
import { SettingsError, quoted, type SettingsFault } from './faults.ts';
import { siteSchema, type Site } from './schema.ts';
import { readUnits, unitsUnder, type Unit } from './units.ts';

export { parseAgeCode, type AgeGroup, type Unit };
export type { ColumnMapping, Input, Site } from './schema.ts';

/** The checked settings of a site: what `site.yaml` says, with its units and age groups resolved. */
export interface Settings extends Site {
  /** The site folder; paths of inputs are relative to it. */
  readonly folder: string;
  /** The site's unit and all under it on `units_as_of`, parents before parts. */
  readonly units: readonly Unit[];
  readonly ageGroups: readonly AgeGroup[];
}

/** How a room reads the texts of a site folder without touching the file system itself; `null` = no such file. */
export type ReadText = (name: string) => string | null;

/**
 * Reads and checks the settings of a site folder.
 *
 * @param folder the site folder, kept for paths and messages
 * @param readText gives the text of `site.yaml` and `units.csv`
 * @throws SettingsError with all faults of the folder at once
 */
export function readSettings(folder: string, readText: ReadText): Settings {
  const yaml = readText('site.yaml');
  if (yaml === null)
    throw new SettingsError([
      {
        file: folder,
        key: '',
        found: 'no site.yaml',
        allowed: 'a site folder: site.yaml, units.csv, registers/',
      },
    ]);
  const { site, faults } = readSite(yaml);
  const csv = readText('units.csv');
  if (csv === null)
    faults.push({ file: 'units.csv', key: '', found: 'no such file', allowed: 'a list of units' });
  const read = csv === null ? { units: [], faults: [] } : readUnits(csv, 'units.csv');
  faults.push(...read.faults);
  if (site === null) throw new SettingsError(faults);
  const units = unitsUnder(read.units, site.unit, site.units_as_of);
  if (read.units.length > 0 && units.length === 0)
    faults.push({
      file: 'site.yaml',
      key: 'unit',
      found: quoted(site.unit),
      allowed: `the code of a unit in units.csv that is valid on ${site.units_as_of} (units_as_of)`,
    });
  if (faults.length > 0) throw new SettingsError(faults);
  const ageGroups = site.age_groups.flatMap((code) => parseAgeCode(code) ?? []);
  return { ...site, folder, units, ageGroups };
}

function readSite(yaml: string): { site: Site | null; faults: SettingsFault[] } {
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
      ...fault([...issue.path, key], issue.path.length === 0 ? siteKeys : 'no such key here'),
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
