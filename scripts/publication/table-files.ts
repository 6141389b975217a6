import type { DuckDBConnection } from '@duckdb/node-api';
import path from 'node:path';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { ManifestTable } from '../../src/catalogue/manifest.ts';
import { tableFileName, tableFormats, type TableFormat } from '../../src/catalogue/table-formats.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { writeParquet } from '../../src/files/parquet.ts';
import { tableSource } from '../../src/files/site-words.ts';
import type { Origin } from '../../src/files/workbook/origin.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { publishedFile } from './disk.ts';
import { openFilesPool, type FilesPool } from './files-pool.ts';

/** The paths of a table's files in the folder of a publication. */
export function tablePaths(folder: string, { slug }: TableDeclaration): ByFormat<string> {
  return byFormat((format) => path.join(folder, tableFileName(slug, format)));
}

/** Something of each file of a table. */
export type ByFormat<T> = Readonly<Record<TableFormat, T>>;

export function byFormat<T>(make: (format: TableFormat) => T): ByFormat<T> {
  return Object.fromEntries(tableFormats.map((format) => [format, make(format)])) as Record<TableFormat, T>;
}

/** Whether a table's figures are nobody's: of a simulated site, all but those other offices published. */
export function isSimulated({ source }: TableDeclaration, settings: Settings): boolean {
  return settings.simulated && source !== 'published_series';
}

/** Whose the figures of a table are: of those that other offices published, these offices'. */
export function tableOrigin(declaration: TableDeclaration, settings: Settings): Origin {
  const source = tableSource(declaration.source, settings.source);
  return { ...siteOrigin(settings), source, simulated: isSimulated(declaration, settings) };
}

/** Whose the figures of a site are, and when they were released. */
export function siteOrigin(settings: Settings): Origin {
  const { publisher, units, unit, source, release, cut_off, licence, simulated, notes } = settings;
  const place = units[0]?.name ?? { vi: unit, en: unit };
  return { publisher: publisher.name, place, source, release, cutOff: cut_off, licence, simulated, notes };
}

/** Writes files of tables beside whatever else is done. */
export interface TableWriter {
  /** Writes the files of a table, and says what they are. */
  write(table: PublishedTable, settings: Settings, folder: string): Promise<ManifestTable['files']>;
  /** Ends the threads that write; what is not finished is rejected. */
  close(): Promise<void>;
}

/**
 * @param packing a connection for the Parquet files alone: on the one that tables are counted on they would wait for
 *   the counting
 */
export function openTableWriter(packing: DuckDBConnection, pool: FilesPool = openFilesPool()): TableWriter {
  let last: Promise<unknown> = Promise.resolve();
  /** A connection does one thing at a time. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    async write(table, settings, folder) {
      const { declaration } = table;
      const paths = tablePaths(folder, declaration);
      const origin = tableOrigin(declaration, settings);
      const written = await pool.write(table, origin, paths);
      await inTurn(() => writeParquet(packing, table, paths.csv, paths.parquet, origin));
      const parquet = await publishedFile(paths.parquet);
      return byFormat((format) => (format === 'parquet' ? parquet : written[format]));
    },
    close: () => pool.close(),
  };
}
