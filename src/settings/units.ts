import Papa from 'papaparse';
import { isDay } from './schema.ts';
import { quoted, type SettingsFault } from './faults.ts';

export const unitLevels = ['country', 'province', 'district', 'commune', 'village', 'abroad'] as const;

/** An administrative unit while it was valid. Codes are reused over time: a unit is known by code and validity. */
export interface Unit {
  readonly code: string;
  /** First day of validity, ISO; `''` when it has always been. */
  readonly validFrom: string;
  /** Last day of validity, ISO; `''` when it still is. */
  readonly validTo: string;
  readonly level: (typeof unitLevels)[number];
  /** Code of the unit it belongs to; `''` at the top. */
  readonly parent: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly area: 'urban' | 'rural' | '';
  readonly lon: number | null;
  readonly lat: number | null;
}

const columns = [
  'code',
  'valid_from',
  'valid_to',
  'level',
  'parent',
  'name_vi',
  'name_en',
  'area',
  'lon',
  'lat',
];

/**
 * Reads the text of a `units.csv`.
 *
 * @returns the units in the file's order, and every fault found; units are only complete when there is no fault
 */
export function readUnits(csv: string, file: string): { units: Unit[]; faults: SettingsFault[] } {
  const faults: SettingsFault[] = [];
  const parsed = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, '').normalize('NFC'), {
    header: true,
    skipEmptyLines: true,
  });
  const header = parsed.meta.fields ?? [];
  const missing = columns.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !columns.includes(name));
  if (missing.length > 0 || unknown.length > 0)
    return {
      units: [],
      faults: [
        { file, key: 'line 1', found: quoted(header.join(',')), allowed: `the columns ${columns.join(',')}` },
      ],
    };
  const units = parsed.data.map((row, index) => {
    const fault = (column: string, allowed: string): void => {
      faults.push({ file, key: `line ${index + 2}, column ${column}`, found: quoted(row[column]), allowed });
    };
    const cell = (name: string): string => (row[name] ?? '').trim();
    const optionalDay = (name: string): string => {
      if (cell(name) !== '' && !isDay(cell(name))) fault(name, 'empty, or a date, as 2025-07-01');
      return cell(name);
    };
    const coordinate = (name: string): number | null => {
      if (cell(name) === '') return null;
      if (!Number.isFinite(Number(cell(name)))) fault(name, 'empty, or degrees, as 106.771');
      return Number(cell(name));
    };
    if (cell('code') === '') fault('code', 'a code');
    if (!(unitLevels as readonly string[]).includes(cell('level'))) fault('level', unitLevels.join(', '));
    if (cell('name_vi') === '') fault('name_vi', 'a name');
    if (cell('name_en') === '') fault('name_en', 'a name');
    if (!['', 'urban', 'rural'].includes(cell('area'))) fault('area', 'urban, rural or empty');
    return {
      code: cell('code'),
      validFrom: optionalDay('valid_from'),
      validTo: optionalDay('valid_to'),
      level: cell('level') as Unit['level'],
      parent: cell('parent'),
      name: { vi: cell('name_vi'), en: cell('name_en') },
      area: cell('area') as Unit['area'],
      lon: coordinate('lon'),
      lat: coordinate('lat'),
    };
  });
  return { units, faults: [...faults, ...structureFaults(units, file)] };
}

function structureFaults(units: readonly Unit[], file: string): SettingsFault[] {
  const faults: SettingsFault[] = [];
  for (const [index, unit] of units.entries()) {
    const key = `line ${index + 2}, column`;
    const twin = units.findIndex((other) => other.code === unit.code && overlap(other, unit));
    if (twin < index)
      faults.push({
        file,
        key: `${key} code`,
        found: `"${unit.code}" a second time (line ${twin + 2})`,
        allowed: 'one unit a code at any time: validity that does not overlap',
      });
    if (unit.parent !== '' && !units.some((other) => other.code === unit.parent && overlap(other, unit)))
      faults.push({
        file,
        key: `${key} parent`,
        found: quoted(unit.parent),
        allowed: 'empty, or the code of a unit of this file valid at the same time',
      });
  }
  return faults;
}

function overlap(one: Unit, other: Unit): boolean {
  const starts = (unit: Unit): string => unit.validFrom || '0000';
  const ends = (unit: Unit): string => unit.validTo || '9999';
  return starts(one) <= ends(other) && starts(other) <= ends(one);
}

/** The units valid on a day, and of those the ones under `top` and `top` itself, parents before their parts. */
export function unitsUnder(units: readonly Unit[], top: string, day: string): Unit[] {
  const valid = units.filter(
    (unit) =>
      (unit.validFrom === '' || unit.validFrom <= day) && (unit.validTo === '' || unit.validTo >= day),
  );
  const found: Unit[] = valid.filter((unit) => unit.code === top);
  // The list grows while it is walked: the parts of a unit come in line behind it.
  for (const { code } of found)
    found.push(...valid.filter((unit) => unit.parent === code && !found.includes(unit)));
  return found;
}
