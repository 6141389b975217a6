import { group } from 'd3-array';

export const unitLevels = ['country', 'province', 'district', 'commune', 'village', 'abroad'] as const;

/** An administrative unit while it was valid. Codes are reused over time: a unit is known by its key. */
export interface Unit {
  /** Unique for ever within a site: the code, or `code-validTo` (`05977-2025-06-30`) for a unit that ended. */
  readonly key: string;
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

/** The key of a unit: `05977` while it lasts, `05977-2025-06-30` for the unit of that code that ended that day. */
export function unitKey(code: string, validTo: string): string {
  return validTo === '' ? code : `${code}-${validTo}`;
}

type Validity = Pick<Unit, 'validFrom' | 'validTo'>;

/** The first day of a unit's validity, one before all others where it has always been. */
export function firstDay({ validFrom }: Validity): string {
  return validFrom === '' ? '0000-01-01' : validFrom;
}

/** The last day of a unit's validity, one after all others where it still is. */
export function lastDay({ validTo }: Validity): string {
  return validTo === '' ? '9999-12-31' : validTo;
}

/** Whether a unit was there on an ISO day. */
export function validOn(unit: Validity, day: string): boolean {
  return firstDay(unit) <= day && day <= lastDay(unit);
}

/** Whether two units were there on the same day, ever. */
export function validTogether(one: Validity, other: Validity): boolean {
  return firstDay(one) <= lastDay(other) && firstDay(other) <= lastDay(one);
}

/** What a unit list can be asked for with: the units of the site and the day whose map is today's. */
interface SiteUnits {
  readonly units: readonly Unit[];
  readonly units_as_of: string;
}

/** Whether a unit is one of today's map. `today` is the site's `units_as_of`. */
export function isToday(unit: Unit, today: string): boolean {
  return validOn(unit, today);
}

/** The units of today's map: the site's own first, parents before parts. */
export function todaysUnits({ units, units_as_of }: SiteUnits): Unit[] {
  return units.filter((unit) => isToday(unit, units_as_of));
}

/** The units that were the site's, or became part of it, and are no more; parents before parts. */
export function endedUnits({ units, units_as_of }: SiteUnits): Unit[] {
  return units.filter((unit) => !isToday(unit, units_as_of));
}

/**
 * The unit a unit belongs to, or belonged to on its last day: an ended commune's is its ended district.
 *
 * @param units the site's units, the site's own first
 * @returns `null` for the site's own unit, and where the unit it belonged to is not among the site's
 */
export function parentOf(unit: Unit, units: readonly Unit[]): Unit | null {
  return unit.key === units[0]?.key ? null : unitAbove(unit, units);
}

/** As `parentOf`, but among any units, in any order: the one with the parent's code on the unit's last day, or else the last of its time. */
export function unitAbove(unit: Unit, units: readonly Unit[]): Unit | null {
  if (unit.parent === '') return null;
  const parents = units.filter((one) => one.code === unit.parent && validTogether(one, unit));
  return parents.find((one) => validOn(one, lastDay(unit))) ?? parents.at(-1) ?? null;
}

/**
 * The units that a code in a count file may mean: those with that code, or with that text as their key, that were
 * there on some day between two ISO days, both included. Example: `05977` in 2025 is two units, in 2024 one.
 */
export function unitsWithCode(units: readonly Unit[], code: string, from: string, to: string): Unit[] {
  return units.filter(
    (unit) => (unit.code === code || unit.key === code) && firstDay(unit) <= to && from <= lastDay(unit),
  );
}

/** The units valid on a day, and of those the ones under `top` and `top` itself, parents before their parts. */
export function unitsUnder(units: readonly Unit[], top: string, day: string): Unit[] {
  const valid = units.filter((unit) => validOn(unit, day));
  const parts = group(valid, (unit) => unit.parent);
  const found = new Set(valid.filter((unit) => unit.code === top));
  // The set grows while it is walked: the parts of a unit come in line behind it.
  for (const { code } of found) for (const part of parts.get(code) ?? []) found.add(part);
  return [...found];
}
