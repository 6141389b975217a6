/**
 * Sparse Gaussian elimination, exact modulo the greatest prime below 2²⁶, where a product and a sum stay below 2⁵³.
 * Minors of matrices of ones, minus ones and zeros as equations of tables have are small numbers, no multiples of it.
 */
export const prime = 67108859;

/** A row of a matrix: the columns that are not zero, ascending, and what stands there. */
export interface Row {
  readonly columns: Int32Array;
  readonly factors: Float64Array;
}

/** A row whose own column, where it is 1, is in no row after it. */
export interface Pivot {
  readonly column: number;
  readonly row: Row;
}

/** The rest of a number by the prime, from 0 up. */
export function modulo(number: number): number {
  const left = number - Math.floor(number / prime) * prime;
  return left < 0 ? left + prime : left >= prime ? left - prime : left;
}

function inverse(number: number): number {
  let [one, other, ownFactor, otherFactor] = [number, prime, 1, 0];
  while (one > 1) {
    const times = Math.floor(other / one);
    [one, other] = [other - times * one, one];
    [ownFactor, otherFactor] = [modulo(otherFactor - times * ownFactor), ownFactor];
  }
  return ownFactor;
}

/**
 * Brings rows into echelon form: as many pivots as the rank. The order keeps rows short (after Markowitz 1957): a column
 * that is in one row alone first, as its row changes no other; then the shortest row, by its rarest column.
 *
 * @param width how many columns there are
 */
export function eliminate(matrix: readonly Row[], width: number): Pivot[] {
  const rows = [...matrix];
  const rowsOf = Array.from({ length: width }, () => new Set<number>());
  const byLength: Set<number>[] = [];
  const place = (row: number): void => {
    const { length } = (rows[row] ?? nothing).columns;
    (byLength[length] ??= new Set()).add(row);
  };
  for (const [row, { columns }] of rows.entries()) {
    for (const column of columns) rowsOf[column]?.add(row);
    place(row);
  }
  const lonely = rowsOf.flatMap((own, column) => (own.size === 1 ? column : []));
  const pivots: Pivot[] = [];
  const take = (row: number, column: number): void => {
    const own = normal(rows[row] ?? nothing, column);
    byLength[own.columns.length]?.delete(row);
    for (const other of own.columns) rowsOf[other]?.delete(row);
    pivots.push({ column, row: own });
    for (const other of [...(rowsOf[column] ?? [])]) {
      const before = rows[other] ?? nothing;
      byLength[before.columns.length]?.delete(other);
      rows[other] = without(before, own, column, (fresh, isIn) => {
        if (isIn) rowsOf[fresh]?.add(other);
        else rowsOf[fresh]?.delete(other);
      });
      place(other);
    }
    for (const other of own.columns) if (rowsOf[other]?.size === 1) lonely.push(other);
  };
  for (;;) {
    const column = lonely.pop();
    if (column !== undefined) {
      const [row] = rowsOf[column] ?? [];
      if (row !== undefined && rowsOf[column]?.size === 1) take(row, column);
      continue;
    }
    const row = shortest(byLength);
    if (row === null) return pivots;
    const { columns } = rows[row] ?? nothing;
    take(
      row,
      columns.reduce((best, one) => ((rowsOf[one]?.size ?? 0) < (rowsOf[best]?.size ?? 0) ? one : best)),
    );
  }
}

const nothing: Row = { columns: new Int32Array(), factors: new Float64Array() };

function shortest(byLength: readonly (Set<number> | undefined)[]): number | null {
  for (let length = 1; length < byLength.length; length++) {
    const [row] = byLength[length] ?? [];
    if (row !== undefined) return row;
  }
  return null;
}

function factorAt({ columns, factors }: Row, column: number): number {
  return factors[columns.indexOf(column)] ?? 0;
}

/** The row with 1 in a column. */
function normal(row: Row, column: number): Row {
  const by = inverse(factorAt(row, column));
  return by === 1 ? row : { columns: row.columns, factors: row.factors.map((factor) => modulo(factor * by)) };
}

/**
 * A row less as much of a pivot as makes it zero in the pivot's column.
 *
 * @param told is called for each column that is new in the row or gone from it
 */
function without(row: Row, pivot: Row, column: number, told: (column: number, isIn: boolean) => void): Row {
  const times = prime - factorAt(row, column);
  const most = row.columns.length + pivot.columns.length;
  const columns = new Int32Array(most);
  const factors = new Float64Array(most);
  let size = 0;
  let own = 0;
  let other = 0;
  while (own < row.columns.length || other < pivot.columns.length) {
    const ownColumn = row.columns[own] ?? Infinity;
    const otherColumn = pivot.columns[other] ?? Infinity;
    const at = Math.min(ownColumn, otherColumn);
    let factor = ownColumn === at ? (row.factors[own++] ?? 0) : 0;
    if (otherColumn === at) factor = modulo(factor + times * (pivot.factors[other++] ?? 0));
    if ((factor !== 0) !== (ownColumn === at)) told(at, factor !== 0);
    if (factor === 0) continue;
    columns[size] = at;
    factors[size++] = factor;
  }
  return { columns: columns.slice(0, size), factors: factors.slice(0, size) };
}
