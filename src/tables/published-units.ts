import { splitUnits } from '../registers/split-units.ts';
import { unitsWithoutParts } from '../registers/checks/units-of-time.ts';
import type { Settings } from '../settings/settings.ts';
import { todaysParts } from '../settings/unit-changes.ts';
import { endedUnits, isToday, parentOf, todaysUnits, type Unit } from '../settings/units.ts';
import { totalCode, unknownCode } from '../catalogue/codelist.ts';

/*
 * Units as tables publish them: today's with the counts of what they were made of, ended ones with their own. Counts
 * go from old units to today's, never back: where a birth of 2026 would have been counted in 2024 nobody knows.
 */

/** The key of the site's own unit, under which all its counts are. */
export function siteKey({ units, unit }: Settings): string {
  return units[0]?.key ?? unit;
}

/** Somewhere in the site: events in a unit that was split took place in one of its parts, and nobody knows in which. */
export const somewhereCode = '_S';

/** For each code of the grain's unit column the published units it counts towards. */
export function unitsAbove(settings: Settings): ReadonlyMap<string, readonly string[]> {
  const known = aboveOf.get(settings) ?? findUnitsAbove(settings);
  aboveOf.set(settings, known);
  return known;
}

/** Every table asks for them, and they follow from the settings alone. */
const aboveOf = new WeakMap<Settings, ReadonlyMap<string, readonly string[]>>();

function findUnitsAbove(settings: Settings): Map<string, string[]> {
  const { units } = settings;
  const top = siteKey(settings);
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const chain = (key: string, keep: (unit: Unit) => boolean): string[] => {
    const found: string[] = [];
    for (let at = byKey.get(key) ?? null; at !== null; at = parentOf(at, units))
      if (keep(at)) found.push(at.key);
    return found;
  };
  const today = (unit: Unit): boolean => isToday(unit, settings.units_as_of);
  const above = (key: string, todays: string): string[] => [
    ...new Set([...chain(key, (unit) => !today(unit)), ...chain(todays, today)]),
  ];
  const parts = todaysParts(units, settings.unitChanges, settings.units_as_of);
  const split = splitUnits(settings);
  const result = new Map<string, string[]>([[unknownCode, [unknownCode, top]]]);
  for (const { key } of unitsWithoutParts(units)) {
    result.set(key, above(key, parts.get(key)?.[0]?.key ?? ''));
    for (const { part, today: todays } of split.get(key) ?? []) result.set(part, above(key, todays));
  }
  return result;
}

/** For each code of the grain's unit column the areas, urban or rural, it counts towards: those of today's units. */
export function areasAbove(settings: Settings): ReadonlyMap<string, readonly string[]> {
  const areas = new Map(settings.units.map(({ key, area }) => [key, area]));
  const today = new Set(todaysUnits(settings).map(({ key }) => key));
  return new Map(
    [...unitsAbove(settings)].map(([code, above]) => {
      const area = above
        .flatMap((key) => (today.has(key) ? (areas.get(key) ?? '') : []))
        .find((one) => one !== '');
      return [code, [area ?? unknownCode, totalCode]];
    }),
  );
}

/**
 * For each code of the grain's place of occurrence the published places it counts towards. Which of today's units an
 * event in a split unit took place in is not known: the shares are of its people, not of its hospital.
 */
export function occurrencesAbove(settings: Settings): ReadonlyMap<string, readonly string[]> {
  const split = splitUnits(settings);
  const ended = new Set(endedUnits(settings).map(({ key }) => key));
  const outside = ['_X', '_A', unknownCode].map((code): [string, string[]] => [code, [code, totalCode]]);
  const above = [...unitsAbove(settings)].filter(([code]) => code !== unknownCode && !code.includes('>'));
  const own = above.map(([code, chain]): [string, string[]] => [code, [...chain, totalCode]]);
  const parts = [...split.keys()].map((key): [string, string[]] => {
    const chain = unitsAbove(settings).get(split.get(key)?.[0]?.part ?? '') ?? [];
    return [key, [...chain.filter((one) => ended.has(one)), siteKey(settings), somewhereCode, totalCode]];
  });
  return new Map([...outside, ...own, ...parts]);
}

/** What a published unit is made of: keys of units without parts, of any time, whose events count towards it. */
export function madeOf(settings: Settings): Map<string, string[]> {
  const made = new Map<string, Set<string>>();
  for (const [code, above] of unitsAbove(settings)) {
    const [key = code] = code.split('>');
    if (key !== unknownCode) for (const unit of above) made.set(unit, (made.get(unit) ?? new Set()).add(key));
  }
  return new Map([...made].map(([unit, keys]) => [unit, [...keys]]));
}

/** For each of today's units the keys of the split units of which it has a part, but not all. */
export function partlyFrom(settings: Settings): Map<string, string[]> {
  const above = unitsAbove(settings);
  const ended = new Set(endedUnits(settings).map(({ key }) => key));
  const partly = new Map<string, string[]>();
  for (const [key, parts] of splitUnits(settings)) {
    const chains = parts.map(({ part }) => above.get(part) ?? []);
    for (const unit of new Set(chains.flat().filter((one) => !ended.has(one))))
      if (!chains.every((chain) => chain.includes(unit)))
        partly.set(unit, [...(partly.get(unit) ?? []), key]);
  }
  return partly;
}
