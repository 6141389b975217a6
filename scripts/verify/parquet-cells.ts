import type { DuckDBConnection } from '@duckdb/node-api';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { csvColumns } from '../../src/files/csv.ts';
import { cellName } from './table-cells.ts';

/** The first cell of a Parquet file that is another one than in the codes CSV, as a sentence; `null` where none is. */
export async function differsInParquet(
  db: DuckDBConnection,
  table: PublishedTable,
  csv: string,
  parquet: string,
  simulated: boolean,
): Promise<string | null> {
  const columns = csvColumns(table, simulated);
  const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const isNumber = (name: string): boolean => ['value', 'lower', 'upper'].includes(name);
  const described = await db.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${literal(parquet)})`);
  const names = described.getRowsJson().map(([name]) => String(name));
  if (names.join() !== columns.join())
    return `has the columns ${names.join(', ')}, the CSV ${columns.join(', ')}`;
  const differing = columns.map((name) =>
    isNumber(name)
      ? `TRY_CAST(c."${name}" AS DOUBLE) IS DISTINCT FROM p."${name}"::DOUBLE`
      : `coalesce(c."${name}", '') IS DISTINCT FROM coalesce(p."${name}"::VARCHAR, '')`,
  );
  const found = await db.runAndReadAll(`
    SELECT c.row, [${columns.map((name) => `p."${name}"::VARCHAR`).join(', ')}],
      [${columns.map((name) => `c."${name}"`).join(', ')}], [${differing.join(', ')}]
    FROM (
      SELECT *, row_number() OVER () - 1 AS row
      FROM read_csv(${literal(csv)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
        columns = {${columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}})
    ) AS c POSITIONAL JOIN read_parquet(${literal(parquet)}) AS p
    WHERE ${differing.join(' OR ')} LIMIT 1`);
  const [row] = found.getRowsJson() as [number | string | null, string[], string[], boolean[]][];
  if (row === undefined) return null;
  const [at, has, should, isOther] = row;
  if (at === null) return 'has more rows than the CSV';
  const column = isOther.indexOf(true);
  return `${cellName(table, Number(at))}: ${columns[column]} is ${has[column] ?? 'empty'}, in the CSV ${should[column] ?? 'empty'}`;
}
