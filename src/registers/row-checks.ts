/** What is wrong with a row whose values are each right: the column to look at, its value, the reason. */
export interface RowFault {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/**
 * Checks that need more than one column of a row. `rowCheckSql` says the same to DuckDB.
 *
 * @param codes the row's codes by register column
 */
export function rowFault(codes: ReadonlyMap<string, string>): RowFault | null {
  const event = codes.get('date') ?? codes.get('year');
  const registered = codes.get('registered');
  if (event === undefined || registered === undefined || registered === '_U') return null;
  // A year against a day compares as years: an ISO day begins with its year.
  const length = Math.min(event.length, registered.length);
  if (registered.slice(0, length) >= event.slice(0, length)) return null;
  return { column: 'registered', value: registered, reason: `before the event (${event})` };
}

/** The row checks over codes that are columns of the same names; NULL where a column is not given. */
export function rowCheckSql(has: (column: string) => boolean, code: (column: string) => string): string {
  const event = has('date') ? 'date' : 'year';
  if (!has('registered') || !has(event)) return 'true';
  const [registered, at] = [code('registered'), code(event)];
  const length = `least(length(${at}), length(${registered}))`;
  return `(${registered} = '_U' OR left(${registered}, ${length}) >= left(${at}, ${length}))`;
}
