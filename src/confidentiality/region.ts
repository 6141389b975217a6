import type { Highs, Model } from 'highs';
import { matrixOf, rowsOf } from './rows.ts';
import { cellKind, type System } from './system.ts';

/** What the withheld cells of a part of the system can be, all others held at a point: a linear programme. */
export interface Region {
  readonly cells: readonly number[];
  /**
   * A point of the region that is best by some weights (to be made as large as possible), cell by cell in the order of
   * `cells`; `null` where there is no such point, or none that is best.
   */
  best(weights: Float64Array): Float64Array | null;
  /**
   * A point where one cell, by its place in `cells`, is as far up (1) or down (−1) as it can be; `'endless'` where it
   * can be anything in that direction, `null` where the region has no point at all.
   *
   * @throws Error where the solver gives up
   */
  extreme(place: number, direction: 1 | -1): Float64Array | 'endless' | null;
  /** Frees the solver's memory. */
  close(): void;
}

/** No rule asks for a wider interval; without a bound some objectives would have no best point. */
const farEnough = 32;

/** Cells of a region from which on it pays to find a first point by itself. */
const largeRegion = 1000;
const [dualSimplex, primalSimplex] = [1, 4];

/** How far the solver may be off: counts are whole numbers, so that a thousandth is nothing. */
export const tolerance = 1e-3;

/**
 * The region of some cells: every equation they are in holds, and none is below its lower bound (`lowest`).
 *
 * @param point the value of every other cell of their equations
 * @param whole only whole numbers, by integer programming
 * @param lower what a reader knows each cell to be at least: 0, or 1 for who guesses that none is zero
 * @param farthest how far above its value at the point a cell may be; `Infinity` where only the equations bound it, as
 *   they have to where the point does not know the cells of the region
 */
export function openRegion(
  solver: Highs,
  system: System,
  cells: readonly number[],
  point: Float64Array,
  lower: number,
  whole = false,
  farthest = whole ? 1e6 : farEnough,
): Region {
  const rows = rowsOf(system, cells, point);
  const size = cells.length;
  const model = solver.createModel({
    numCols: size,
    numRows: rows.equations.length,
    sense: solver.constants.objectiveSense.maximize,
    colCost: new Float64Array(size),
    colLower: Float64Array.from(cells, (cell) => lowest(system, cell, lower)),
    colUpper: Float64Array.from(cells, (cell) =>
      farthest === Infinity ? solver.infinity : (point[cell] ?? 0) + farthest,
    ),
    ...(whole ? { integrality: cells.map(() => solver.constants.variableType.integer) } : {}),
    rowLower: rows.sides,
    rowUpper: rows.sides,
    matrix: matrixOf(rows, cells, [1]),
  });
  model.options.set({ output_flag: false });
  // The first point of a large region is found by far the quickest by dual simplex, after presolve.
  if (!whole && size > largeRegion) {
    model.options.set({ simplex_strategy: dualSimplex });
    model.run();
  }
  // One model, objective after objective: warm primal simplex from the last best point, without presolve.
  model.options.set({ presolve: 'off', simplex_strategy: primalSimplex });
  return {
    cells,
    best: (weights) => bestPoint(solver, model, weights),
    extreme: (place, direction) => extremePoint(solver, model, size, place, direction),
    close: () => model.dispose(),
  };
}

function bestPoint(solver: Highs, model: Model, weights: Float64Array): Float64Array | null {
  model.changeColsCost({ kind: 'range', from: 0, to: weights.length - 1 }, weights);
  model.run();
  if (model.getModelStatus() !== solver.constants.modelStatus.optimal) return null;
  return Float64Array.from(model.getSolution().colValue);
}

function extremePoint(
  solver: Highs,
  model: Model,
  size: number,
  place: number,
  direction: 1 | -1,
): Float64Array | 'endless' | null {
  const weights = new Float64Array(size);
  weights[place] = direction;
  const found = bestPoint(solver, model, weights);
  if (found !== null) return found;
  const { modelStatus } = solver.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return null;
  if (status !== modelStatus.unbounded && status !== modelStatus.unboundedOrInfeasible)
    throw new Error(`the solver stopped with status ${status}`);
  return bestPoint(solver, model, new Float64Array(size)) === null ? null : 'endless';
}

/**
 * What a cell is at least, for who knows what an earlier release told. Hidden cells are in no table, so that nobody
 * guesses that they are not zero.
 *
 * @param lower what is guessed of every cell in a table
 */
export function lowest({ kind, floor }: System, cell: number, lower: number): number {
  return Math.max(kind[cell] === cellKind.hidden ? 0 : lower, floor[cell] ?? 0);
}
