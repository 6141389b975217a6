import { at } from './curves.ts';

/**
 * Fits a table to the totals of its rows and columns by iterative proportional fitting (Deming and Stephan 1940,
 * Ann. Math. Stat. 11): the associations of the table given stay, its margins become those wanted.
 *
 * @param table rows of weights, all above 0 where a total is
 * @param rows,columns the totals; they sum to the same
 */
export function fitted(
  table: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): number[][] {
  let fit = table.map((row) => [...row]);
  for (let round = 0; round < 50; round++) {
    fit = fit.map((row, index) => scaledTo(row, at(rows, index)));
    const factors = columns.map((total, column) => {
      const sum = fit.reduce((all, row) => all + at(row, column), 0);
      return sum === 0 ? 0 : total / sum;
    });
    fit = fit.map((row) => row.map((value, column) => value * at(factors, column)));
  }
  return fit;
}

/** Values in the same proportions with another sum. */
export function scaledTo(values: readonly number[], total: number): number[] {
  const sum = values.reduce((all, value) => all + value, 0);
  return values.map((value) => (sum === 0 ? 0 : (value * total) / sum));
}

/**
 * Splits a whole number in given proportions into whole numbers that sum to it, by the largest remainders (Hamilton);
 * of equal remainders the first goes up.
 */
export function wholeParts(total: number, weights: readonly number[]): number[] {
  const exact = scaledTo(weights, total);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of order.slice(0, left)) parts[index] = at(parts, index) + 1;
  return parts;
}
