import type { DuckDBConnection } from '@duckdb/node-api';
import type { Language } from '../text/language.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';
import { csvColumns } from './csv.ts';

/** What a Parquet file says of itself in its key-value metadata. */
export interface FileMetadata {
  readonly title: Readonly<Record<Language, string>>;
  readonly source: string;
  readonly release: string;
  readonly licence: string;
  readonly simulated: boolean;
}

/**
 * Writes a table's Parquet file from its codes CSV, so that the two cannot differ: the same columns and rows in the
 * same order, zstd, counts as 32-bit integers, figures with decimals as doubles.
 */
export async function writeParquet(
  db: DuckDBConnection,
  table: PublishedTable,
  csvPath: string,
  parquetPath: string,
  metadata: FileMetadata,
): Promise<void> {
  const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const whole = table.cells.value.every((value) => value === null || Number.isInteger(value));
  const types: Record<string, string> = {
    value: whole ? 'INTEGER' : 'DOUBLE',
    lower: 'DOUBLE',
    upper: 'DOUBLE',
    simulated: 'BOOLEAN',
  };
  // An empty text is a code; the reader of CSV takes it for nothing.
  const texts = ['status', 'confidentiality', ...(table.cells.derived === undefined ? [] : ['reason'])];
  const columns = csvColumns(table, metadata.simulated).map(
    (name) => `${literal(name)}: ${literal(types[name] ?? 'VARCHAR')}`,
  );
  const pairs = Object.entries({
    title_vi: metadata.title.vi,
    title_en: metadata.title.en,
    source: metadata.source,
    release: metadata.release,
    licence: metadata.licence,
    ...(metadata.simulated ? { simulated: 'true' } : {}),
  }).map(([key, value]) => `${key}: ${literal(value)}`);
  await db.run(`COPY (
      SELECT * REPLACE (${texts.map((name) => `coalesce(${name}, '') AS ${name}`).join(', ')})
      FROM read_csv(${literal(csvPath)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
        columns = {${columns.join(', ')}})
    ) TO ${literal(parquetPath)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 12, ROW_GROUP_SIZE 122880,
      KV_METADATA {${pairs.join(', ')}})`);
}
