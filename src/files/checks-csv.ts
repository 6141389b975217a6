import { csvLine } from './csv.ts';

/** One fault of a count file as `checks.csv` lists it. */
export interface CheckLine {
  readonly file: string;
  readonly line: number | null;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** The header of `checks.csv`. */
export const checksHeader: string = csvLine(['file', 'line', 'column', 'value', 'reason']);

/** One line of `checks.csv`; the line number is empty where the whole file is meant. */
export function checkLine({ file, line, column, value, reason }: CheckLine): string {
  return csvLine([file, line, column, value, reason]);
}
