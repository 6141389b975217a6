import type { DuckDBConnection } from '@duckdb/node-api';
import type { PublishedTable } from '../catalogue/published-table.ts';
import { languages } from '../text/language.ts';
import { csvColumns } from './csv.ts';
import type { TableRelease } from './json-stat.ts';

/**
 * Writes a table's Parquet file from its codes CSV, so that the two cannot differ: the same columns and rows in the
 * same order, zstd, counts as 32-bit integers, figures with decimals as doubles. Its key-value metadata say whose the figures are.
 */
export async function writeParquet(
  db: DuckDBConnection,
  table: PublishedTable,
  csvPath: string,
  parquetPath: string,
  release: TableRelease,
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
  const columns = csvColumns(table, release.simulated).map(
    (name) => `${literal(name)}: ${literal(types[name] ?? 'VARCHAR')}`,
  );
  const notes = [...table.declaration.notes, ...release.notes];
  const pairs = Object.entries({
    title_vi: table.declaration.title.vi,
    title_en: table.declaration.title.en,
    source: release.source.vi,
    release: release.release.id,
    licence: release.licence,
    // Of the table and of the site, a line each.
    ...(notes.length > 0
      ? Object.fromEntries(
          languages.map((language) => [`notes_${language}`, notes.map((note) => note[language]).join('\n')]),
        )
      : {}),
    ...(release.simulated ? { simulated: 'true' } : {}),
  }).map(([key, value]) => `${key}: ${literal(value)}`);
  await db.run(`COPY (
      SELECT * REPLACE (${texts.map((name) => `coalesce(${name}, '') AS ${name}`).join(', ')})
      FROM read_csv(${literal(csvPath)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
        columns = {${columns.join(', ')}})
    ) TO ${literal(parquetPath)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 12, ROW_GROUP_SIZE 122880,
      KV_METADATA {${pairs.join(', ')}})`);
}
