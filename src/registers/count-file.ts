import type { DuckDBConnection } from '@duckdb/node-api';
import type { CountsFault } from './checks/faults.ts';
import { wrongLineReason } from './checks/lines.ts';
import type { CountFile } from './checks/open.ts';
import { literal } from './dictionary-tables.ts';
import { mixedLineEnds } from './checks/whole-file.ts';
import { isParquet, readParquetSql } from './parquet-file.ts';

/**
 * The `read_csv` call for a file: its columns are `c0`, `c1`, … by position. All is text and nothing is guessed: a guess would read `05977` as a number on one
 * day and as a code on the next. Lines that are no rows are left out and recorded, with their number, in
 * `reject_errors`.
 */
function readCsvSql({ path, shape }: CountFile): string {
  const columns = shape.header.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  return `read_csv(${literal(path)}, auto_detect = false, header = true, delim = ${literal(shape.delimiter)},
    quote = '"', escape = '"', columns = {${columns}}, strict_mode = true, null_padding = false,
    ignore_errors = true, store_rejects = true, rejects_limit = 0, max_line_size = 1000000)`;
}

/** Rejections after which nothing that follows in the file can be trusted; they stop the publication whatever is allowed. */
export const wholeFileRejections: readonly string[] = [
  'UNQUOTED VALUE',
  'INVALID ENCODING',
  'LINE SIZE OVER MAXIMUM',
];

interface RejectedLine {
  readonly line: number;
  readonly type: string;
  readonly message: string;
}

/** The rows of a count file, CSV or Parquet, for a `FROM`. */
export function rowsSql(file: CountFile): string {
  return isParquet(file.path) ? readParquetSql(file) : readCsvSql(file);
}

/**
 * Takes the lines DuckDB left out of its last scan, in the file's order, and forgets them. It counts rows for lines: the
 * numbers are right as long as no quoted value before has a line end in it.
 */
export async function takeRejectedLines(db: DuckDBConnection): Promise<RejectedLine[]> {
  // A scan that DuckDB could leave out, because nothing would come of it, has not made the tables.
  const made = await db.runAndReadAll(`SELECT 1 FROM duckdb_tables() WHERE table_name = 'reject_errors'`);
  if (made.currentRowCount === 0) return [];
  const reader = await db.runAndReadAll(
    // Of several errors of a line the one after which nothing can be trusted speaks, then the one with the fewest fields.
    `SELECT line, error_type::VARCHAR, error_message FROM reject_errors
      QUALIFY row_number() OVER (PARTITION BY line ORDER BY error_type::VARCHAR IN (${wholeFileRejections.map(literal).join(', ')}) DESC,
        try_cast(regexp_extract(error_message, 'Found: (\\d+)', 1) AS INTEGER), error_type) = 1
      ORDER BY line`,
  );
  await db.run('DROP TABLE reject_errors; DROP TABLE reject_scans');
  return reader.getRows().map(([line, type, message]) => ({
    line: Number(line),
    type: String(type),
    message: String(message),
  }));
}

/** A line DuckDB left out, as a sentence about the file. */
export function rejectedLineFault(file: CountFile, { line, type, message }: RejectedLine): CountsFault {
  const fields = Number(/Found: (\d+)/.exec(message)?.[1] ?? NaN);
  const reason = wrongLineReason(type, fields, file.shape) ?? message;
  return { file: file.shown, line, column: '', value: '', reason };
}

/** What DuckDB says of a file it cannot read at all, as a sentence about the file. */
export function unreadableFault(file: CountFile, error: unknown): CountsFault {
  const message = error instanceof Error ? error.message : String(error);
  const reason = /invalid state/.test(message) ? mixedLineEnds : `cannot be read: ${message.split('\n')[0]}`;
  return { file: file.shown, line: null, column: '', value: '', reason };
}
