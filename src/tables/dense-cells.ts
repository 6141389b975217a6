import type { Codelist } from '../catalogue/codelist.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import type { Cells } from '../catalogue/published-table.ts';

/**
 * Puts figures in their places among all combinations of codes, in the order of the codelists.
 *
 * @param rows codes in the lists' order, then the figure; codes that are in no list are left out
 * @param cell what stands in a cell of these codes, in the lists' order, given the figure of a row, `null` where there
 *   was none
 */
export function denseCells(
  lists: readonly Codelist[],
  rows: readonly (readonly unknown[])[],
  cell: (codes: readonly string[], figure: number | null) => { value: number | null; status: string },
): Cells {
  const positions = lists.map(({ codes }) => new Map(codes.map(({ code }, index) => [code, index])));
  const size = lists.reduce((product, { codes }) => product * codes.length, 1);
  const figures = new Array<number | null>(size).fill(null);
  for (const row of rows) {
    const at = positions.reduce(
      (place, codes, index) => place * codes.size + (codes.get(String(row[index])) ?? NaN),
      0,
    );
    if (Number.isInteger(at)) figures[at] = Number(row[lists.length]);
  }
  const codes = columnsOf(lists, size);
  const columns = lists.map(({ dimension }) => codes[dimension] ?? []);
  const value = new Array<number | null>(size);
  const status = new Array<string>(size);
  for (let at = 0; at < size; at++) {
    const own = columns.map((column) => column[at] ?? '');
    const made = cell(own, figures[at] ?? null);
    value[at] = made.value;
    status[at] = made.status;
  }
  return { codes, value, status, confidentiality: new Array<string>(size).fill('') };
}

/** The codes of every cell, column by column: all combinations, the last list's codes next to each other. */
export function columnsOf(lists: readonly Codelist[], size: number): Partial<Record<DimensionId, string[]>> {
  const columns: Partial<Record<DimensionId, string[]>> = {};
  let repeat = size;
  for (const { dimension, codes } of lists) {
    repeat /= codes.length;
    const column = new Array<string>(size);
    for (let at = 0; at < size; at++) column[at] = codes[Math.floor(at / repeat) % codes.length]?.code ?? '';
    columns[dimension] = column;
  }
  return columns;
}
