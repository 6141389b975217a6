import type { Highs } from 'highs';
import { openMoves } from './cheapest-moves.ts';
import { components } from './components.ts';
import { openRegion } from './region.ts';
import { equationsOf, type System } from './system.ts';
import { farFrom, isWide, type Needs } from './widen.ts';

/** The least and the greatest each cell was shown to be possible. */
export interface Bounds {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

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

/**
 * The published cells that let some cells move far enough, where withheld ones alone do not: the cheapest move of each
 * is found by a linear programme over everything that hangs together with it, with a price on every published cell
 * (after Robertson 1993).
 *
 * @param prices what it costs to withhold each published cell; of those that are `Infinity` none is withheld
 */
export function cheapestAdditions(
  solver: Highs,
  system: System,
  withheld: Uint8Array,
  start: Int32Array,
  needs: Needs,
  left: readonly number[],
  proven: Bounds,
  prices: Float64Array,
): number[] {
  const waiting = new Set(left);
  const point = Float64Array.from(start);
  const movable = withheld.map((mark, cell) => (mark === 1 || (prices[cell] ?? 1) < Infinity ? 1 : 0));
  return components(system, movable).flatMap(({ cells }) => {
    const own = cells.filter((cell) => waiting.has(cell));
    return own.length === 0
      ? []
      : [...cheapest(solver, system, cells, own, withheld, point, needs, prices, proven)];
  });
}

function isMoved(now = 0, before = 0): boolean {
  return Math.abs(now - before) > 1e-6;
}

function note(cells: readonly number[], found: Float64Array, proven: Bounds): void {
  for (const [index, cell] of cells.entries()) {
    // Counts are whole: of what a programme reaches, the whole numbers within.
    const value = found[index] ?? 0;
    const low = Math.ceil(value - 1e-6);
    const high = Math.floor(value + 1e-6);
    if (low < (proven.least[cell] ?? 0)) proven.least[cell] = Math.max(0, low);
    if (high > (proven.most[cell] ?? 0)) proven.most[cell] = high;
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
    if (found !== null) note(cells, found, proven);
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

/** What moving a withheld cell costs: of two ways the shorter. */
const almostFree = 0.001;

/** The published cells that let some cells move far enough, by the price of moving them. */
function cheapest(
  solver: Highs,
  system: System,
  cells: readonly number[],
  wanted: readonly number[],
  withheld: Uint8Array,
  point: Float64Array,
  needs: Needs,
  prices: Float64Array,
  proven: Bounds,
): Set<number> {
  const added = new Set<number>();
  const places = new Map(cells.map((cell, index) => [cell, index]));
  const own = Float64Array.from(cells, (cell) => (withheld[cell] === 1 ? almostFree : (prices[cell] ?? 1)));
  const moves = openMoves(solver, system, cells, point, own);
  // The finest first: what is withheld for them is there for the sums of them.
  const inOrder = wanted.toSorted((one, other) => (system.cost[one] ?? 0) - (system.cost[other] ?? 0));
  for (const cell of inOrder) {
    const place = places.get(cell);
    if (place === undefined) continue;
    for (const direction of [1, -1]) {
      if (isWide(proven, needs, cell)) continue;
      const far = farFrom(cell, direction, point[cell] ?? 0, proven, needs);
      const moved = far <= 0 ? null : moves.to(place, direction * far);
      if (moved === null) continue;
      for (const [index, one] of cells.entries())
        if (withheld[one] !== 1 && !added.has(one) && isMoved(moved[index], point[one])) {
          added.add(one);
          moves.reprice(index, almostFree);
        }
      note(cells, moved, proven);
    }
  }
  moves.close();
  return added;
}
