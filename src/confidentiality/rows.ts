import { cellsOf, equationsOf, type System } from './system.ts';

/** The equations of some cells as rows of a linear programme; what the other cells of them hold is on the right side. */
export interface Rows {
  readonly equations: readonly number[];
  /** Row `r` has the cells at `places[starts[r]] … places[starts[r + 1] − 1]`, each by its place among the cells. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  /** 1 for a whole, −1 for a part. */
  readonly signs: Int8Array;
  readonly sides: Float64Array;
}

/**
 * Every equation that any of the cells is in.
 *
 * @param value what each other cell of these equations holds
 */
export function rowsOf(system: System, cells: readonly number[], value: ArrayLike<number>): Rows {
  const place = new Map(cells.map((cell, index) => [cell, index]));
  const equations = [...new Set(cells.flatMap((cell) => [...equationsOf(system, cell)]))];
  const starts = new Int32Array(equations.length + 1);
  const sides = new Float64Array(equations.length);
  const places: number[] = [];
  const signs: number[] = [];
  for (const [row, equation] of equations.entries()) {
    let side = 0;
    for (const [at, cell] of cellsOf(system, equation).entries()) {
      const sign = at === 0 ? 1 : -1;
      const own = place.get(cell);
      if (own === undefined) side -= sign * (value[cell] ?? 0);
      else {
        places.push(own);
        signs.push(sign);
      }
    }
    starts[row + 1] = places.length;
    sides[row] = side;
  }
  return {
    equations,
    starts,
    places: Int32Array.from(places),
    signs: Int8Array.from(signs),
    sides,
  };
}

/**
 * The rows as a solver takes them, each cell being the sum of several columns.
 *
 * @param factors what each column of a cell counts: `[1]` for the cell itself, `[1, −1]` for its rise and its fall
 */
export function matrixOf(
  { equations, starts, places, signs }: Rows,
  cells: readonly number[],
  factors: readonly number[],
) {
  const each = factors.length;
  return {
    format: 'csr' as const,
    numCols: cells.length * each,
    numRows: equations.length,
    starts: starts.map((start) => start * each),
    indices: Int32Array.from({ length: places.length * each }, (_, at) => {
      const column = at % each;
      return (places[(at - column) / each] ?? 0) * each + column;
    }),
    values: Float64Array.from({ length: places.length * each }, (_, at) => {
      const column = at % each;
      return (signs[(at - column) / each] ?? 0) * (factors[column] ?? 0);
    }),
  };
}
