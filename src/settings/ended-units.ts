import { group } from 'd3-array';
import { addDays } from '../text/days.ts';
import type { SettingsFault } from './faults.ts';
import { todaysParts, type UnitChange } from './unit-changes.ts';
import { unitAbove, unitsUnder, validOn, type Unit } from './units.ts';

/**
 * The units of a site: today's map, the site's unit first, then those that ended: which became part of today's units, or
 * were under the site's unit in their time, as districts were. Parents before parts, else in the file's order.
 *
 * @param all every unit of `units.csv`, without faults
 * @param top code of the site's unit
 * @param today ISO day of today's map (`units_as_of`)
 */
export function unitsOfSite(
  all: readonly Unit[],
  changes: readonly UnitChange[],
  top: string,
  today: string,
): Unit[] {
  const todays = unitsUnder(all, top, today);
  const keys = new Set(todays.map(({ key }) => key));
  const became = todaysParts(all, changes, today);
  const shareInside = ({ key }: Unit): number =>
    (became.get(key) ?? []).reduce((sum, part) => sum + (keys.has(part.key) ? part.share : 0), 0);
  const byCode = group(all, ({ code }) => code);
  const above = (unit: Unit): Unit | null => unitAbove(unit, byCode.get(unit.parent) ?? []);
  const isSites = (unit: Unit | null): boolean =>
    unit !== null && (keys.has(unit.key) || Math.abs(shareInside(unit) - 1) < 1e-9 || isSites(above(unit)));
  const ended = all.filter(
    (unit) => unit.validTo !== '' && unit.validTo < today && (shareInside(unit) > 0 || isSites(unit)),
  );
  return [...todays, ...parentsFirst(ended, above)];
}

function parentsFirst(units: readonly Unit[], above: (unit: Unit) => Unit | null): Unit[] {
  const among = new Set(units);
  const ordered = new Set<Unit>();
  const add = (unit: Unit): void => {
    const parent = above(unit);
    if (parent !== null && among.has(parent)) add(parent);
    ordered.add(unit);
  };
  units.forEach(add);
  return [...ordered];
}

/**
 * A fault for each unit of the site that ended, had no parts on its last day, and of which no change tells what became:
 * its events could not be told on today's map.
 *
 * @param units the site's units (`unitsOfSite`)
 * @param changes `null` where there is no file of changes at all, which is one fault for all units
 */
export function unexplainedEnds(
  units: readonly Unit[],
  changes: readonly UnitChange[] | null,
  today: string,
  file: string,
): SettingsFault[] {
  const told = new Set((changes ?? []).map(({ from }) => from));
  const parts = group(units, ({ parent }) => parent);
  const hadParts = ({ code, validTo }: Unit): boolean =>
    (parts.get(code) ?? []).some((part) => validOn(part, validTo));
  const untold = units.filter(
    (unit) => unit.validTo !== '' && unit.validTo < today && !told.has(unit.key) && !hadParts(unit),
  );
  if (changes === null && untold.length > 0) {
    const keys = untold.slice(0, 3).map(({ key }) => key);
    const shown = untold.length > keys.length ? [...keys, '…'] : keys;
    return [
      {
        file,
        key: '',
        found: 'no such file',
        allowed: `what became of the units that ended (${untold.length}: ${shown.join(', ')})`,
      },
    ];
  }
  return untold.map(({ code, validTo, name }) => ({
    file,
    key: '',
    found: `no row from "${code}" (${name.vi}), which ended on ${validTo}`,
    allowed: `what became of it: rows of ${addDays(validTo, 1)} whose shares sum to 1`,
  }));
}
