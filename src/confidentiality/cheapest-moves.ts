import type { Highs } from 'highs';
import { matrixOf, rowsOf } from './rows.ts';
import type { System } from './system.ts';

/** The cheapest ways to change cells of a region, asked one after another. */
export interface Moves {
  /**
   * The point nearest by price where one cell, by its place among the cells, is changed by an amount; `null` where
   * there is none.
   */
  to(place: number, amount: number): Float64Array | null;
  /** What moving a cell costs from now on. */
  reprice(place: number, price: number): void;
  /** Frees the solver's memory. */
  close(): void;
}

/** How far a cell may rise. */
const farthest = 1e4;
const dualSimplex = 1;

/**
 * A linear programme of each cell's rise and fall as two variables, the sum of their prices as small as can be (after
 * Robertson 1993). Each change is asked for from where nothing moves: dual simplex then takes only the steps of its own
 * way, and quick ones, where from the last answer it would undo that first.
 *
 * @param point counts that fit, of all cells
 * @param prices what it costs to move each cell of the region by one, in the order of `cells`
 */
export function openMoves(
  solver: Highs,
  system: System,
  cells: readonly number[],
  point: Float64Array,
  prices: Float64Array,
): Moves {
  const rows = rowsOf(system, cells, point);
  const size = cells.length * 2;
  const roomBelow = (cell: number): number => (point[cell] ?? 0) - (system.floor[cell] ?? 0);
  const upper = Float64Array.from({ length: size }, (_, column) =>
    column % 2 === 0 ? farthest : roomBelow(cells[column >> 1] ?? 0),
  );
  const zeros = new Float64Array(rows.equations.length);
  const model = solver.createModel({
    numCols: size,
    numRows: zeros.length,
    sense: solver.constants.objectiveSense.minimize,
    colCost: Float64Array.from({ length: size }, (_, column) => prices[column >> 1] ?? 0),
    colLower: new Float64Array(size),
    colUpper: upper,
    rowLower: zeros,
    rowUpper: zeros,
    matrix: matrixOf(rows, cells, [1, -1]),
  });
  model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: dualSimplex });
  return {
    to(place, amount) {
      // Rise and fall at once would cost more than either: the one that is not asked for stays at nothing by itself.
      const column = 2 * place + (amount > 0 ? 0 : 1);
      const far = Math.abs(amount);
      if (far > (upper[column] ?? 0)) return null;
      const other = 2 * place + (amount > 0 ? 1 : 0);
      model.changeColBounds(column, far, far);
      model.changeColBounds(other, 0, 0);
      model.setLogicalBasis();
      model.run();
      const isFound = model.getModelStatus() === solver.constants.modelStatus.optimal;
      const { colValue } = model.getSolution();
      model.changeColBounds(column, 0, upper[column] ?? 0);
      model.changeColBounds(other, 0, upper[other] ?? 0);
      if (!isFound) return null;
      return Float64Array.from(
        cells,
        (cell, index) => (point[cell] ?? 0) + (colValue[2 * index] ?? 0) - (colValue[2 * index + 1] ?? 0),
      );
    },
    reprice(place, price) {
      model.changeColCost(2 * place, price);
      model.changeColCost(2 * place + 1, price);
    },
    close: () => model.dispose(),
  };
}
