import type { Code, Codelist, DimensionId } from '../catalogue/codelist.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';
import type { Language } from '../text/language.ts';
import { toldApart } from './told-apart.ts';

/** A dimension that makes rows. */
export interface RowAxis {
  readonly list: Codelist;
  /** The labels of its codes, unlike each other. */
  readonly labels: readonly string[];
  /** The code that stands in a row, counted from 0. */
  codeOf(row: number): Code;
  labelOf(row: number): string;
}

/** The rows of a table whose years may stand beside each other. */
export interface RowAxes {
  readonly axes: readonly RowAxis[];
  readonly rowCount: number;
  /** The place of each row's cell among the table's cells, of its first year where years stand beside each other. */
  readonly places: Uint32Array;
  /** The years and how many cells lie from one to the next; `null` where they make rows as well, or there are none. */
  readonly years: { readonly list: Codelist; readonly stride: number } | null;
}

/** The codelist of a table's dimension. @throws Error for a dimension the table does not have */
export function listOf({ declaration, codelists }: PublishedTable, dimension: DimensionId): Codelist {
  const list = codelists.find((one) => one.dimension === dimension);
  if (list === undefined) throw new Error(`${declaration.id} has no codelist of ${dimension}`);
  return list;
}

/** The labels of a codelist; two that are the same are told apart by their codes in brackets. */
export function labelsOf({ codes }: Codelist, language: Language): string[] {
  return toldApart(
    codes.map(({ label }) => label[language]),
    codes.map(({ code }) => code),
  );
}

/** The rows of a table: a row for each combination of its dimensions but the year, in the order of its codelists. */
export function rowAxesOf(table: PublishedTable, language: Language): RowAxes {
  const lists = table.declaration.dimensions.map((dimension) => listOf(table, dimension));
  const product = (some: readonly Codelist[]): number =>
    some.reduce((size, { codes }) => size * codes.length, 1);
  const isBeside = (list: Codelist): boolean => list.dimension === 'year' && lists.length > 1;
  const rowLists = lists.filter((list) => !isBeside(list));
  const rowCount = product(rowLists);
  const places = new Uint32Array(rowCount);
  const axes = rowLists.map((list, at): RowAxis => {
    const step = product(rowLists.slice(at + 1));
    const stride = product(lists.slice(lists.indexOf(list) + 1));
    const size = list.codes.length;
    const labels = labelsOf(list, language);
    const indexOf = (row: number): number => Math.floor(row / step) % size;
    for (let row = 0; row < rowCount; row++) places[row] = (places[row] ?? 0) + indexOf(row) * stride;
    return {
      list,
      labels,
      codeOf: (row) => list.codes[indexOf(row)] as Code,
      labelOf: (row) => labels[indexOf(row)] ?? '',
    };
  });
  const yearList = lists.find(isBeside);
  const years =
    yearList === undefined
      ? null
      : { list: yearList, stride: product(lists.slice(lists.indexOf(yearList) + 1)) };
  return { axes, rowCount, places, years };
}
