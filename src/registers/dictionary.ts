import type { DuckDBConnection } from '@duckdb/node-api';
import { checkRawOf, rawValueSql, type PlannedColumn } from './checks/raw-value.ts';
import type { CheckContext, Checked } from './checks/values.ts';
import type { CountFile } from './checks/open.ts';
import { mostValues } from './checks/remembered.ts';
import { rowsSql } from './count-file.ts';

/** Every different raw value of a column, with what the checks make of it and in how many rows it stands. */
export interface ColumnDictionary {
  readonly planned: PlannedColumn;
  readonly values: ReadonlyMap<string, { readonly checked: Checked; readonly rows: number }>;
}

/**
 * Checks a file by its dictionaries: one scan collects the different raw values of each column, and each of those is
 * checked once, however many million rows carry it.
 *
 * @returns rows in the file (without the lines DuckDB left out) and a dictionary for each planned column; a column
 *   with too many different values is named instead
 */
export async function readDictionaries(
  db: DuckDBConnection,
  file: CountFile,
  columns: readonly PlannedColumn[],
  context: CheckContext,
): Promise<{ rows: number; dictionaries: ColumnDictionary[]; tooMany: PlannedColumn[] }> {
  const fromFile = columns.filter(({ source }) => source.from === 'columns');
  const names = fromFile.map((_, index) => `x${index}`);
  const expressions = fromFile.map(({ source }, index) => `${rawValueSql(source)} AS x${index}`);
  await db.run(`CREATE OR REPLACE TEMP TABLE raw_values AS
    SELECT grouping_id(${names.join(', ')}) AS grouping, coalesce(${names.join(', ')}) AS raw, count(*) AS n
    FROM (SELECT ${expressions.join(', ')} FROM ${rowsSql(file)})
    GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(', ')})`);
  const dictionaries: ColumnDictionary[] = [];
  const tooMany: PlannedColumn[] = [];
  let rows = 0;
  for (const [index, planned] of fromFile.entries()) {
    const check = checkRawOf(planned, context);
    // grouping_id has a bit for each column, the first the highest, and 0 where the column is grouped by.
    const grouping = 2 ** names.length - 1 - 2 ** (names.length - 1 - index);
    // The driver would take a byte order mark off a value that begins with one; the join has to find it as it is.
    const reader = await db.runAndReadAll(
      `SELECT '=' || raw, n FROM raw_values WHERE grouping = ${grouping} ORDER BY raw LIMIT ${mostValues + 1}`,
    );
    const found = reader.getRows().map(([raw, n]) => [String(raw).slice(1), Number(n)] as const);
    if (found.length > mostValues) tooMany.push(planned);
    const values = new Map(found.map(([raw, rows]) => [raw, { checked: check(raw), rows }]));
    rows = Math.max(
      rows,
      [...values.values()].reduce((sum, value) => sum + value.rows, 0),
    );
    dictionaries.push({ planned, values });
  }
  await db.run('DROP TABLE raw_values');
  for (const planned of columns) {
    if (planned.source.from !== 'constant') continue;
    const { value } = planned.source;
    dictionaries.push({
      planned,
      values: new Map([[value, { checked: checkRawOf(planned, context)(value), rows }]]),
    });
  }
  return { rows, dictionaries, tooMany };
}
