import type { Highs } from 'highs';
import { components, unknowns } from './components.ts';
import { lowest, openRegion, type Region } from './region.ts';
import type { System } from './system.ts';

/** What a withheld count can be; `most` is `Infinity` where nothing published bounds it. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** Solvers end a hair beside whole numbers. */
const nearlyWhole = 1e-6;

/**
 * What a withheld cell can be for a reader who knows the published cells, every equation, and that no count is below
 * zero: linear programming over all withheld cells that hang together with it (Geurts 1992). Withheld values are not
 * looked at and may be `NaN`.
 *
 * The bounds need not be whole, counts are: whoever tells them to people rounds inwards.
 *
 * @param withheld 1 for each withheld cell; hidden ones and those without a value count as unknown too
 * @param lower what the reader takes every withheld count to be at least: 1 for who guesses that none is zero
 * @returns `null` where no counts fit what is published
 * @throws Error where the cell is published
 */
export function interval(
  solver: Highs,
  system: System,
  withheld: Uint8Array,
  cell: number,
  lower = 0,
): Interval | null {
  const group = components(system, unknowns(system, withheld)).find(({ cells }) => cells.includes(cell));
  if (group === undefined) throw new Error(`${system.name(cell)} is published`);
  return intervals(solver, system, group.cells, [cell], lower)?.get(cell) ?? null;
}

/**
 * The intervals of several cells that hang together, as `interval` gives each.
 *
 * @param cells every unknown cell of their component
 * @param wanted those of them to be looked at
 * @returns by cell; `null` where no counts fit what is published
 */
export function intervals(
  solver: Highs,
  system: System,
  cells: readonly number[],
  wanted: readonly number[],
  lower = 0,
): Map<number, Interval> | null {
  const places = new Map(cells.map((cell, place) => [cell, place]));
  const region = openRegion(solver, system, cells, system.value, lower, false, Infinity);
  const least = new Float64Array(cells.length).fill(Infinity);
  const found = new Map<number, Interval>();
  try {
    for (const cell of wanted) {
      const place = places.get(cell);
      if (place === undefined) throw new Error(`${system.name(cell)} is not among these cells`);
      const most = farthest(region, place, 1, least);
      if (most === null) return null;
      // What another cell's programme has brought down to its bound can be no lower.
      const floor = lowest(system, cell, lower);
      if ((least[place] ?? 0) > floor + nearlyWhole && farthest(region, place, -1, least) === null)
        return null;
      found.set(cell, { least: tidy(least[place] ?? 0), most });
    }
  } finally {
    region.close();
  }
  return found;
}

/** How far a cell goes in one direction; the least that any cell has been is noted on the way. */
function farthest(region: Region, place: number, direction: 1 | -1, least: Float64Array): number | null {
  const point = region.extreme(place, direction);
  if (point === null) return null;
  if (point === 'endless') return direction * Infinity;
  for (const [at, value] of point.entries()) if (value < (least[at] ?? 0)) least[at] = value;
  return tidy(point[place] ?? 0);
}

function tidy(value: number): number {
  const whole = Math.round(value);
  // Never −0.
  return Math.abs(value - whole) < nearlyWhole ? whole + 0 : value;
}
