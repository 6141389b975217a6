import type { DuckDBConnection } from '@duckdb/node-api';
import type { PublishedFile } from '../src/catalogue/manifest.ts';
import { codesCsv } from '../src/files/csv.ts';
import { writeParquet } from '../src/files/parquet.ts';
import { publishedFile } from '../scripts/publication/disk.ts';
import { byFormat, tableOrigin, tablePaths, type TableWriter } from '../scripts/publication/table-files.ts';
import { writtenFile } from '../scripts/publication/text-files.ts';

/*
 * Writers of tables for tests that read codes and figures alone. The files of the other formats are there and empty, as
 * a publication lists them: to make workbooks of fifty tables would take longer than to count them.
 */

/** Writes the codes CSV of each table. */
export function csvAlone(): TableWriter {
  return writerOf(({ parquet }) => Promise.resolve(writtenFile(parquet, '')));
}

/** Writes the codes CSV and the Parquet file of each table. */
export function csvAndParquet(packing: DuckDBConnection): TableWriter {
  let last: Promise<unknown> = Promise.resolve();
  return writerOf(({ csv, parquet }, table, origin) => {
    // A connection does one thing at a time.
    const next = last.then(() => writeParquet(packing, table, csv, parquet, origin));
    last = next.catch(() => undefined);
    return next.then(() => publishedFile(parquet));
  });
}

type MakeParquet = (
  paths: ReturnType<typeof tablePaths>,
  table: Parameters<TableWriter['write']>[0],
  origin: ReturnType<typeof tableOrigin>,
) => Promise<PublishedFile>;

function writerOf(makeParquet: MakeParquet): TableWriter {
  return {
    async write(table, settings, folder) {
      const paths = tablePaths(folder, table.declaration);
      const origin = tableOrigin(table.declaration, settings);
      const csv = writtenFile(paths.csv, codesCsv(table, origin.simulated));
      const parquet = await makeParquet(paths, table, origin);
      return byFormat((format) => {
        if (format === 'csv') return csv;
        return format === 'parquet' ? parquet : writtenFile(paths[format], '');
      });
    },
    close: () => Promise.resolve(),
  };
}
