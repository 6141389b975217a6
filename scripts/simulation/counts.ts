/**
 * The text of a count file: like events in one row with their `count`, rows sorted by column from the left (numbers
 * by value, before codes such as `_U`), UTF-8 without BOM, `\n`.
 *
 * @param columns names, without `count`
 * @param events one value a column; the values are codes and numbers, so that none needs quotes
 * @param nothing rows that say that nothing happened; their `count` is 0
 * @throws Error on a value that would need quotes
 */
export function countFile(
  columns: readonly string[],
  events: Iterable<readonly string[]>,
  nothing: Iterable<readonly string[]> = [],
): string {
  const counts = new Map<string, number>();
  for (const event of events) {
    const row = event.join(',');
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  for (const row of nothing) counts.set(row.join(','), 0);
  const rows = [...counts].map(([row, count]) => ({ values: row.split(','), text: `${row},${count}` }));
  const unfit = rows.find(({ values, text }) => values.length !== columns.length || /["\r\n]/.test(text));
  if (unfit !== undefined) throw new Error(`not ${columns.length} plain values: ${unfit.text}`);
  rows.sort((one, other) => compareRows(one.values, other.values));
  return csvText(
    [...columns, 'count'],
    rows.map(({ text }) => text),
  );
}

/** A CSV file of rows that are written already. */
export function csvText(columns: readonly string[], rows: readonly string[]): string {
  return [columns.join(','), ...rows, ''].join('\n');
}

function compareRows(one: readonly string[], other: readonly string[]): number {
  for (const [column, value] of one.entries()) {
    const order = compareValues(value, other[column] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(one: string, other: string): number {
  if (one === other) return 0;
  const difference = Number(one) - Number(other);
  if (!Number.isNaN(difference) && difference !== 0) return difference;
  const numbersFirst = Number(Number.isNaN(Number(one))) - Number(Number.isNaN(Number(other)));
  return numbersFirst !== 0 ? numbersFirst : one < other ? -1 : 1;
}
