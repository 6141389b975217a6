import type { Highs } from 'highs';
import { noteReached, type Bounds } from './bounds.ts';
import { openExchange } from './exchange.ts';
import { widenByProgramme } from './programmes.ts';
import { cellKind, type System } from './system.ts';
import { isWide, widen, type Needs } from './widen.ts';

/** What is proven of the intervals of withheld cells so far, and ways to prove more. */
export interface Proof {
  /** The least and the greatest that each cell was shown to be possible, and which cells moved for it. */
  readonly bounds: Bounds;
  /** The withheld cells whose intervals are not wide enough yet, and the hidden ones that would be withheld too. */
  left(): number[];
  /**
   * Looks for circles of exchanged events.
   *
   * @param attempts how often each direction is tried along other ways
   */
  byCircles(attempts: number): void;
  /**
   * Linear programmes for what is left.
   *
   * @param isExact whether each cell is asked by itself at last: that finds all there is, and takes longer
   */
  byProgrammes(isExact: boolean): void;
}

/**
 * Begins to prove intervals from a feasible state.
 *
 * @param withheld 1 for each withheld cell, hidden ones among them; read anew each time, so that it may grow
 * @param isEnough whether an interval will do that is narrower than is needed
 */
export function openProof(
  solver: Highs,
  system: System,
  withheld: Uint8Array,
  start: Int32Array,
  needs: Needs,
  isEnough: (cell: number, least: number, most: number) => boolean = () => false,
): Proof {
  const exchange = openExchange(system, withheld, start);
  const bounds: Bounds = {
    least: Float64Array.from(start),
    most: Float64Array.from(start),
  };
  const isDone = (cell: number): boolean =>
    isWide(bounds, needs, cell) || isEnough(cell, bounds.least[cell] ?? 0, bounds.most[cell] ?? 0);
  const left = (): number[] => {
    const cells: number[] = [];
    for (let cell = 0; cell < system.size; cell++)
      if (withheld[cell] === 1 && isAsked(system, needs, cell) && !isDone(cell)) cells.push(cell);
    return cells;
  };
  return {
    bounds,
    left,
    byCircles(attempts) {
      for (const cell of left()) if (!isWide(exchange, needs, cell)) widen(exchange, cell, needs, attempts);
      for (let cell = 0; cell < system.size; cell++) noteReached(exchange, cell, bounds);
    },
    byProgrammes: (isExact) =>
      widenByProgramme(solver, system, withheld, start, isDone, left(), bounds, isExact),
  };
}

/**
 * Nobody publishes hidden cells, but a reader who subtracts may find a small count in one. What an earlier release told of
 * a cell and is the same still is no news.
 */
function isAsked({ kind, value, floor, wasTold }: System, { full }: Needs, cell: number): boolean {
  const count = value[cell] ?? NaN;
  if (wasTold[cell] === 1 && count === floor[cell]) return false;
  return kind[cell] !== cellKind.hidden || (count > 0 && count <= full);
}
