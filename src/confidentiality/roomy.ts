import type { Highs } from 'highs';
import { tolerance } from './region.ts';
import { matrixOf, rowsOf } from './rows.ts';
import type { System } from './system.ts';

/**
 * Counts that fit, of which as many as can be are well above nothing: each is paid for up to some room, and no further.
 * From such a point nearly every count can go down and up, where a corner that a solver finds by itself has few large
 * counts among zeros, and moving any of them takes long ways round.
 *
 * @param value what every cell outside of these holds
 * @param room up to how much a count is worth something
 * @returns numbers in the order of `cells`, most or all of them whole; `null` where none fit
 */
export function roomyPoint(
  solver: Highs,
  system: System,
  cells: readonly number[],
  value: Float64Array,
  room: number,
): Float64Array | null {
  const rows = rowsOf(system, cells, value);
  const size = cells.length * 2;
  // Each cell is two columns: what is paid for, and what is above that.
  const each = (paid: number, above: number): Float64Array =>
    Float64Array.from({ length: size }, (_, column) => (column % 2 === 0 ? paid : above));
  const model = {
    numCols: size,
    numRows: rows.equations.length,
    sense: solver.constants.objectiveSense.maximize,
    colCost: each(1, 0),
    colLower: Float64Array.from({ length: size }, (_, column) =>
      column % 2 === 0 ? 0 : (system.floor[cells[column >> 1] ?? 0] ?? 0),
    ),
    colUpper: each(room, solver.infinity),
    rowLower: rows.sides,
    rowUpper: rows.sides,
    matrix: matrixOf(rows, cells, [1, 1]),
  };
  return solver.withModel(model, (opened) => {
    opened.options.set({ output_flag: false });
    opened.run();
    if (opened.getModelStatus() !== solver.constants.modelStatus.optimal) return null;
    const { colValue } = opened.getSolution();
    return Float64Array.from(cells, (_, place) => {
      const value = (colValue[2 * place] ?? 0) + (colValue[2 * place + 1] ?? 0);
      const whole = Math.round(value);
      return Math.abs(value - whole) < tolerance ? whole : value;
    });
  });
}
