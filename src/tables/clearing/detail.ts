import { totalCode, unknownCode, type Codelist } from '../../catalogue/codelist.ts';
import type { PublishedTable } from '../../catalogue/published-table.ts';
import type { Settings } from '../../settings/settings.ts';
import { isToday } from '../../settings/units.ts';
import { siteKey } from '../published-units.ts';

/*
 * How finely a place is told of. Where there are few events for each cell nearly all cells would have to be withheld,
 * and the few that are not would endanger the rest: such a breakdown is not published at all (average cell size, as
 * census offices have it). It follows from the open totals of all years alone, so that it tells nothing of a single
 * count, and a table has the same detail every year.
 */

/** Average events of a year in one place of a kind: the site, districts, communes of then, communes of now. */
export type EventsPerPlace = (unit: string | null) => number;

/** Averages from a table that has totals by unit; `null` for the unit asks for the site. */
export function eventsPerPlace(table: PublishedTable, settings: Settings): EventsPerPlace {
  const site = siteKey(settings);
  const kindOf = placeKinds(settings);
  const sums = new Map<string, { events: number; cells: number }>();
  const { codelists, cells } = table;
  for (let at = 0; at < cells.value.length; at++) {
    const value = cells.value[at] ?? null;
    const isTotal = codelists.every(
      ({ dimension }) =>
        dimension === 'year' || dimension === 'unit' || cells.codes[dimension]?.[at] === totalCode,
    );
    if (value === null || !isTotal) continue;
    const kind = kindOf(cells.codes.unit?.[at] ?? site);
    const sum = sums.get(kind) ?? { events: 0, cells: 0 };
    sums.set(kind, { events: sum.events + value, cells: sum.cells + 1 });
  }
  return (unit) => {
    const sum = sums.get(kindOf(unit ?? site));
    return sum === undefined ? 0 : sum.events / sum.cells;
  };
}

function placeKinds(settings: Settings): (unit: string) => string {
  const site = siteKey(settings);
  const kinds = new Map(
    settings.units.map((unit) => [
      unit.key,
      unit.key === site ? 'site' : `${unit.level} ${isToday(unit, settings.units_as_of) ? 'now' : 'then'}`,
    ]),
  );
  return (unit) => kinds.get(unit) ?? unit;
}

/** How many codes a dimension has at the depth of each of its codes: how finely the code divides. */
export function fineness({ codes }: Codelist): ReadonlyMap<string, number> {
  const parents = new Map(codes.map(({ code, parent }) => [code, parent]));
  const chainOf = (code: string): string[] => {
    const chain = [code];
    for (let at = parents.get(code); at !== null && at !== undefined && parents.has(at); at = parents.get(at))
      chain.unshift(at);
    return chain;
  };
  const wholes = new Set(codes.map(({ parent }) => parent));
  const leaves = codes.flatMap(({ code }) =>
    wholes.has(code) || code === unknownCode ? [] : [chainOf(code)],
  );
  return new Map(
    codes.map(({ code }) => {
      const depth = code === unknownCode ? 1 : chainOf(code).length - 1;
      const cut = new Set(leaves.map((chain) => chain[Math.min(depth, chain.length - 1)]));
      return [code, code === totalCode ? 1 : cut.size];
    }),
  );
}

/**
 * Divisions that cross another of the same thing: the ages of the reporting form, 6 and 16, cut five-year groups. Below
 * the site only the other is told: what lies between the two could be found by subtraction.
 */
const crossing: readonly string[] = ['form_age'];

/**
 * Whether a cell is told: below the site one characteristic at a time, with as many events a cell on average as the
 * threshold; for the site as a whole several, with twice as many.
 *
 * @param codes the cell's codes in the table's order, the year among them
 */
export function isTold(
  lists: readonly Codelist[],
  finenessOf: readonly ReadonlyMap<string, number>[],
  codes: readonly string[],
  events: EventsPerPlace,
  site: string,
  threshold: number,
): boolean {
  let unit: string | null = null;
  let cells = 1;
  let characteristics = 0;
  let crosses = false;
  for (const [index, { dimension }] of lists.entries()) {
    const code = codes[index] ?? '';
    if (dimension === 'year') continue;
    if (dimension === 'unit') unit = code;
    else if (code !== totalCode) {
      characteristics++;
      crosses ||= crossing.includes(dimension);
      cells *= finenessOf[index]?.get(code) ?? 1;
    }
  }
  if (characteristics === 0) return true;
  const isSite = unit === null || unit === site;
  if (!isSite && (characteristics > 1 || crosses)) return false;
  return events(unit) / cells >= (characteristics > 1 ? 2 : 1) * threshold;
}
