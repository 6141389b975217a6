import type { Highs } from 'highs';
import { noteBounds, type Bounds } from './bounds.ts';
import { components } from './components.ts';
import { openRegion } from './region.ts';
import { equationsOf, type System } from './system.ts';

/**
 * Widens the intervals of some cells by linear programming over all withheld cells that hang together with them: what
 * such a programme reaches, a reader cannot rule out, and beyond it nothing is possible.
 *
 * @param isDone whether what was shown of a cell is enough
 * @param isExact whether cells that are still left are asked one by one at last: that finds all there is, and takes longer
 */
export function widenByProgramme(
  solver: Highs,
  system: System,
  withheld: Uint8Array,
  start: Int32Array,
  isDone: (cell: number) => boolean,
  left: readonly number[],
  proven: Bounds,
  isExact: boolean,
): void {
  const waiting = new Set(left);
  const point = Float64Array.from(start);
  for (const { cells } of left.length === 0 ? [] : components(system, withheld)) {
    const own = cells.filter((cell) => waiting.has(cell));
    if (own.length > 0) reach(solver, system, cells, own, point, isDone, proven, isExact);
  }
}

/** How many cells a programme moves at once, as most get far enough together; and how often, where all has to be found. */
const batchSize = 40;
const batches = 3;

/** Widens the intervals of some cells by what a region allows. */
function reach(
  solver: Highs,
  system: System,
  cells: readonly number[],
  wanted: readonly number[],
  point: Float64Array,
  isDone: (cell: number) => boolean,
  proven: Bounds,
  isExact: boolean,
): void {
  const places = new Map(cells.map((cell, index) => [cell, index]));
  const region = openRegion(solver, system, cells, point, 0);
  const narrow = (of: readonly number[]): number[] => of.filter((cell) => !isDone(cell));
  const move = (batch: readonly number[], direction: number): void => {
    const weights = new Float64Array(cells.length);
    for (const cell of batch)
      if (direction > 0 || proven.least[cell] !== 0) weights[places.get(cell) ?? 0] = direction;
    if (weights.every((weight) => weight === 0)) return;
    const found = region.best(weights);
    if (found !== null) noteBounds(cells, found, proven);
  };
  const moveAll = (asked: readonly number[], size: number): void => {
    for (let left = asked; left.length > 0;) {
      const batch = apart(system, left, size);
      move(batch, 1);
      move(narrow(batch), -1);
      const done = new Set(batch);
      left = narrow(left.filter((cell) => !done.has(cell)));
    }
  };
  for (let batch = 0; batch < (isExact ? batches : 1); batch++) moveAll(narrow(wanted), batchSize);
  if (isExact) moveAll(narrow(wanted), 1);
  region.close();
}

/** Some of the cells, no two of which are in one equation: what one gains none of the others loses at once. */
function apart(system: System, cells: readonly number[], most: number): number[] {
  const taken = new Set<number>();
  const found: number[] = [];
  for (const cell of cells) {
    if (found.length === most) break;
    const own = [...equationsOf(system, cell)];
    if (own.some((equation) => taken.has(equation))) continue;
    found.push(cell);
    for (const equation of own) taken.add(equation);
  }
  return found;
}
