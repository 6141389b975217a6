import type { DuckDBConnection } from '@duckdb/node-api';
import Papa from 'papaparse';
import type { CountsFault } from './checks/faults.ts';
import { wholeFileFault, type CountFile, type CountFileInput } from './checks/open.ts';
import { planColumns } from './checks/plan.ts';
import type { PlannedColumn } from './checks/raw-value.ts';
import { literal } from './dictionary-tables.ts';

/** Whether a count file is Parquet, by its name. */
export function isParquet(path: string): boolean {
  return /\.parquet$/i.test(path);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The rows of a Parquet file as a query: every column as text, `c0`, `c1`, … by position, as of a CSV file. */
export function readParquetSql({ path, shape }: CountFile): string {
  const columns = shape.header.map((name, index) => `${quoted(name)}::VARCHAR AS c${index}`);
  return `(SELECT ${columns.join(', ')} FROM read_parquet(${literal(path)}))`;
}

/** Looks at a Parquet file before it is read: that it is one, and has every required column and none that nobody knows. */
export async function openParquetFile(
  db: DuckDBConnection,
  { path, shown, register, input }: CountFileInput,
): Promise<{ file: CountFile; columns: PlannedColumn[] } | { faults: CountsFault[] }> {
  const rows = `SELECT * FROM read_parquet(${literal(path)})`;
  let header: string[];
  try {
    const described = await db.runAndReadAll(`SELECT column_name FROM (DESCRIBE ${rows})`);
    header = described.getRows().map(([name]) => String(name));
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    return { faults: [wholeFileFault(shown, `cannot be read as Parquet: ${why.replaceAll(path, shown)}`)] };
  }
  const file: CountFile = { path, shown, shape: { delimiter: ',', lineEnd: '\n', header } };
  const sample = (await db.runAndReadAll(`SELECT * FROM ${readParquetSql(file)} LIMIT 40`)).getRows();
  const { columns, faults } = planColumns({
    register,
    input,
    file: shown,
    fileName: path.split('/').at(-1) ?? path,
    header,
    sample: sample.map((row) => row.map((cell) => cell?.toString() ?? '')),
  });
  return faults.length > 0 ? { faults } : { file, columns };
}

/** A Parquet file as the bytes of the CSV file it would be, so that its faulty rows are found as in any other. */
export async function* asCsv(db: DuckDBConnection, file: CountFile): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const csv = (rows: readonly unknown[][]): Uint8Array =>
    encoder.encode(Papa.unparse(rows as unknown[][], { newline: '\n' }) + '\n');
  yield csv([[...file.shape.header]]);
  const result = await db.stream(`SELECT * FROM ${readParquetSql(file)}`);
  for await (const rows of result.yieldRows()) yield csv(rows);
}
