/** What is wrong with a row whose values are each right: the column to look at, its value, the reason. */
export interface RowFault {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/**
 * The first and the last day a code of a date or year column may stand for, as numbers that compare like days:
 * `2024-02-28` is 20240228 both ways, `2024` is 20240101 to 20241231, an unknown date any day.
 */
export function daysOf(code: string): { readonly earliest: number; readonly latest: number } {
  if (code === '_U') return { earliest: 0, latest: 99_991_231 };
  if (code.length === 4) return { earliest: Number(`${code}0101`), latest: Number(`${code}1231`) };
  const day = Number(code.replaceAll('-', ''));
  return { earliest: day, latest: day };
}

/**
 * Checks that need more than one column of a row. `rowCheckSql` says the same to DuckDB.
 *
 * @param codes the row's codes by register column
 */
export function rowFault(codes: ReadonlyMap<string, string>): RowFault | null {
  const event = codes.get('date') ?? codes.get('year');
  const registered = codes.get('registered');
  if (event === undefined || registered === undefined) return null;
  if (daysOf(registered).latest >= daysOf(event).earliest) return null;
  return { column: 'registered', value: registered, reason: `before the event (${event})` };
}

/**
 * The row checks as an SQL condition.
 *
 * @param has whether a column of the register is given
 * @param day the SQL for the `earliest` or `latest` day of a column's code
 */
export function rowCheckSql(
  has: (column: string) => boolean,
  day: (column: string, end: 'earliest' | 'latest') => string,
): string {
  const event = has('date') ? 'date' : 'year';
  if (!has('registered') || !has(event)) return 'true';
  return `${day('registered', 'latest')} >= ${day(event, 'earliest')}`;
}
