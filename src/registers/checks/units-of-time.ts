import { firstDay, unitsWithCode, validTogether, type Unit } from '../../settings/units.ts';
import { addDays } from '../../text/days.ts';
import { grouped } from '../../text/grouped.ts';
import type { Period } from './periods.ts';

/** What a unit code of a count file meant at a time: the unit's key; or that it cannot be said. */
export type UnitOfTime = { readonly key: string } | NoUnitOfTime;

/** A code that was no unit's at a time, or several units'. */
export interface NoUnitOfTime {
  /** The code stood for several units in that time, not for none. */
  readonly several: boolean;
  /** Those units; where there were none, the units that had the code at other times. */
  readonly units: readonly Unit[];
}

/** The map as it was: which unit a code stood for on which days. Codes were reused, so a code alone says nothing. */
export interface UnitsOfTime {
  /** The stretches of days in which nothing on the map changed, in order; together they cover all days. */
  readonly eras: readonly Period[];
  /** The first and the last era a period touches. */
  erasOf(event: Period): { readonly first: number; readonly last: number };
  /** The unit behind a code, or a unit's key, for an event of those eras. */
  unitOf(code: string, eras: { readonly first: number; readonly last: number }): UnitOfTime;
}

const ever: Period = { earliest: '0000-01-01', latest: '9999-12-31' };

/** The map over time made from a site's units. Only units without parts can be where an event is counted. */
export function unitsOfTime(units: readonly Unit[]): UnitsOfTime {
  const starts = new Set<string>([ever.earliest]);
  for (const { validFrom, validTo } of units) {
    if (validFrom !== '') starts.add(validFrom);
    if (validTo !== '') starts.add(addDays(validTo, 1));
  }
  const sorted = [...starts].sort();
  const eras = sorted.map((earliest, index) => {
    const next = sorted[index + 1];
    return { earliest, latest: next === undefined ? ever.latest : addDays(next, -1) };
  });
  const eraOf = (day: string): number => eras.findLastIndex(({ earliest }) => earliest <= day);
  const leaves = unitsWithoutParts(units);
  const byCode = new Map<string, Unit[]>();
  for (const unit of leaves)
    for (const code of new Set([unit.code, unit.key])) byCode.set(code, [...(byCode.get(code) ?? []), unit]);
  return {
    eras,
    erasOf: ({ earliest, latest }) => ({ first: eraOf(earliest), last: eraOf(latest) }),
    unitOf(code, { first, last }) {
      if (code === '_U' || code === '_X' || code === '_A') return { key: code };
      const named = byCode.get(code) ?? [];
      const from = (eras[first] ?? ever).earliest;
      const to = (eras[last] ?? ever).latest;
      const found = unitsWithCode(named, code, from, to);
      const [unit] = found;
      if (unit !== undefined && found.length === 1) return { key: unit.key };
      return { several: found.length > 1, units: found.length > 1 ? found : named };
    },
  };
}

/** Units that had no parts while they were there: communes where communes are the smallest. */
export function unitsWithoutParts(units: readonly Unit[]): Unit[] {
  const parts = grouped(units, (unit) => unit.parent);
  return units.filter((unit) => !(parts.get(unit.code) ?? []).some((part) => validTogether(part, unit)));
}

/**
 * Why a code says no unit, as the end of a sentence.
 *
 * @param when the date it was looked for, as it stands in the row
 */
export function unitReason({ several, units }: NoUnitOfTime, when: string): string {
  const inOrder = [...units].sort((one, other) => (firstDay(one) < firstDay(other) ? -1 : 1));
  const texts = inOrder.map(({ code, name, ...days }) => {
    const was = days.validTo === '' ? 'is' : 'was';
    return `${code} ${was} ${name.vi}${validityText(days)}`;
  });
  if (!several) return `no unit had this code at the time (${when}): ${texts.join('; ')}`;
  const keys = inOrder.map(({ key }) => key).join(' or ');
  return `${units.length} units had this code at the time (${when}): ${texts.join('; ')}; give the month or the day, or the unit's key: ${keys}`;
}

/** " from 2025-07-01", " until 2025-06-30", both, or nothing. */
export function validityText({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>): string {
  return (validFrom === '' ? '' : ` from ${validFrom}`) + (validTo === '' ? '' : ` until ${validTo}`);
}
