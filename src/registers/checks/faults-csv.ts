import { csvLine } from '../../text/csv.ts';
import type { CountsFault } from './faults.ts';

/** The header of `checks.csv`, and of the report the page that checks a file saves. */
export const checksHeader: string = csvLine(['file', 'line', 'column', 'value', 'reason']);

/** One line of it; the line number is empty where the whole file is meant. */
export function checkLine({ file, line, column, value, reason }: CountsFault): string {
  return csvLine([file, line, column, value, reason]);
}
