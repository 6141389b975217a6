import type { Highs } from 'highs';
import { noteBounds, noteReached, type Bounds } from './bounds.ts';
import { openMoves } from './cheapest-moves.ts';
import { components } from './components.ts';
import { openExchange } from './exchange.ts';
import type { System } from './system.ts';
import { farFrom, isWide, widen, type Needs } from './widen.ts';

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

/** What moving a withheld cell costs: of two ways the shorter. */
const almostFree = 0.001;

/**
 * The published cells that let some cells move far enough, by the price of moving them. What was withheld for one is
 * there for the next: a circle through it is looked for first, which takes a hundredth of the time of a programme.
 */
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
  const now = withheld.slice();
  const exchange = openExchange(system, now, Int32Array.from(point));
  const moves = openMoves(solver, system, cells, point, own);
  // The finest first: what is withheld for them is there for the sums of them.
  const inOrder = wanted.toSorted((one, other) => (system.cost[one] ?? 0) - (system.cost[other] ?? 0));
  for (const cell of inOrder) {
    const place = places.get(cell);
    if (place === undefined) continue;
    if (added.size > 0 && !isWide(proven, needs, cell)) {
      widen(exchange, cell, needs, 1);
      noteReached(exchange, cell, proven);
    }
    for (const direction of [1, -1]) {
      if (isWide(proven, needs, cell)) continue;
      const far = farFrom(cell, direction, point[cell] ?? 0, proven, needs);
      const moved = far <= 0 ? null : moves.to(place, direction * far);
      if (moved === null) continue;
      for (const [index, one] of cells.entries())
        if (withheld[one] !== 1 && !added.has(one) && isMoved(moved[index], point[one])) {
          added.add(one);
          now[one] = 1;
          moves.reprice(index, almostFree);
        }
      noteBounds(cells, moved, proven);
    }
  }
  moves.close();
  return added;
}
