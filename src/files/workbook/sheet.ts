import type { SheetCell } from '../labelled-sheet.ts';

export type { SheetCell };

/** A sheet of a workbook: perhaps some lines, then one table with one header row; nothing merged, no row left blank. */
export interface Sheet {
  /** What its tab says: 31 characters at most, none of `: \ / ? * [ ]`, unlike the others of its workbook. */
  readonly name: string;
  /** Lines above the table, in the first column. */
  readonly lines: readonly { readonly text: string; readonly style: 'title' | 'notice' | 'plain' }[];
  /** Unlike each other, whatever their capitals. */
  readonly header: readonly string[];
  readonly rows: Iterable<readonly SheetCell[]>;
  readonly rowCount: number;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** True where texts are long and run over several lines. */
  readonly wraps: boolean;
  /** Digits after the decimal mark that a number is shown with, by row and column of the table. */
  decimalsOf(row: number, column: number): number | undefined;
  /** The sheet of the workbook that a row's first cell leads to. */
  linkOf?(row: number): string | undefined;
}

/** Rows that a sheet has room for (ECMA-376; Excel since 2007). */
export const mostRows = 1_048_576;

/**
 * A sheet as those it fits in, each with the header row; the second and later ones have a number behind their name.
 *
 * @param room rows of a sheet, its header row and lines among them
 */
export function sheetsOf(sheet: Sheet, room: number = mostRows): Sheet[] {
  const size = room - sheet.lines.length - 1;
  const count = Math.max(1, Math.ceil(sheet.rowCount / size));
  return Array.from({ length: count }, (_, at): Sheet => {
    const first = at * size;
    const rowCount = Math.min(size, sheet.rowCount - first);
    return {
      ...sheet,
      name: at === 0 ? sheet.name : `${sheet.name} ${at + 1}`,
      rowCount,
      rows: { [Symbol.iterator]: () => part(sheet.rows, first, rowCount) },
      decimalsOf: (row, column) => sheet.decimalsOf(first + row, column),
      ...(sheet.linkOf === undefined ? {} : { linkOf: (row) => sheet.linkOf?.(first + row) }),
    };
  });
}

function* part<T>(rows: Iterable<T>, first: number, count: number): Generator<T> {
  let at = 0;
  for (const row of rows) {
    if (at >= first + count) return;
    if (at >= first) yield row;
    at++;
  }
}
