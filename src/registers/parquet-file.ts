import type { DuckDBConnection } from '@duckdb/node-api';
import Papa from 'papaparse';
import type { CountsFault } from './checks/faults.ts';
import { namesFault, plainName } from './checks/header.ts';
import { wholeFileFault, type CountFile, type CountFileInput } from './checks/open.ts';
import { planColumns } from './checks/plan.ts';
import type { PlannedColumn } from './checks/raw-value.ts';
import { literal } from './dictionary-tables.ts';

/** Whether a count file is Parquet, by its name. */
export function isParquet(path: string): boolean {
  return /\.parquet$/i.test(path);
}

/** The rows of a Parquet file as a query: every column as text, `c0`, `c1`, … by position, as of a CSV file. */
export function readParquetSql({ path, shape }: CountFile): string {
  const places = shape.header.map((_, index) => `c${index}`);
  return `(FROM (SELECT COLUMNS(*)::VARCHAR FROM read_parquet(${literal(path)})) AS file(${places.join(', ')}))`;
}

/** What DuckDB says of a file that is no Parquet, or a damaged one. */
export function notParquetFault(
  { path, shown }: Pick<CountFile, 'path' | 'shown'>,
  cause: unknown,
): CountsFault {
  const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  return wholeFileFault(shown, `cannot be read as Parquet: ${why.replaceAll(path, shown)}`);
}

/** Looks at a Parquet file before it is read: that it is one, and has every required column and none that nobody knows. */
export async function openParquetFile(
  db: DuckDBConnection,
  { path, shown, register, input }: CountFileInput,
): Promise<{ file: CountFile; columns: PlannedColumn[] } | { faults: CountsFault[] }> {
  let file: CountFile;
  let sample: unknown[][];
  try {
    const described = await db.runAndReadAll(
      `SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet(${literal(path)}))`,
    );
    const header = described.getRows().map(([name]) => plainName(String(name)));
    const reason = namesFault(header);
    if (reason !== null) return { faults: [wholeFileFault(shown, reason)] };
    file = { path, shown, shape: { delimiter: ',', lineEnd: '\n', header } };
    sample = (await db.runAndReadAll(`SELECT * FROM ${readParquetSql(file)} LIMIT 40`)).getRows();
  } catch (cause) {
    return { faults: [notParquetFault({ path, shown }, cause)] };
  }
  const { columns, faults } = planColumns({
    register,
    input,
    file: shown,
    fileName: path.split('/').at(-1) ?? path,
    header: file.shape.header,
    sample: sample.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : ''))),
  });
  return faults.length > 0 ? { faults } : { file, columns };
}

/** No value that counts is as long; a line of a CSV file may have a million bytes. */
const longestCell = 10_000;

/**
 * A Parquet file as the bytes of the CSV file it would be, so that its faulty rows are found as in any other. Of texts
 * longer than any value the rest is left out.
 */
export async function* asCsv(db: DuckDBConnection, file: CountFile): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const csv = (rows: string[][]): Uint8Array => encoder.encode(Papa.unparse(rows, { newline: '\n' }) + '\n');
  yield csv([[...file.shape.header]]);
  // With a sign before it, as the driver would take a byte order mark off a value that begins with one.
  const cells = `'=' || left(COLUMNS(*), ${longestCell})`;
  const result = await db.stream(`SELECT ${cells} FROM ${readParquetSql(file)}`);
  for await (const rows of result.yieldRows())
    yield csv(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.slice(1) : ''))));
}
