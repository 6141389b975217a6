import type { DuckDBConnection } from '@duckdb/node-api';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { ManifestTable, PublishedFile } from '../../src/catalogue/manifest.ts';
import { tableFileName, tableFormats, type TableFormat } from '../../src/catalogue/table-formats.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { codesCsv } from '../../src/files/csv.ts';
import { writeParquet } from '../../src/files/parquet.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { textsOf } from '../../src/text/texts.ts';
import { publishedFile } from './disk.ts';

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

/** Writes the files of a table, and says what they are. */
export async function writeTableFiles(
  db: DuckDBConnection,
  table: PublishedTable,
  settings: Settings,
  folder: string,
): Promise<ManifestTable['files']> {
  const { declaration } = table;
  const paths = tablePaths(folder, declaration);
  const { csv, parquet } = paths;
  const simulated = isSimulated(declaration, settings);
  await writeFile(csv, codesCsv(table, simulated));
  await writeParquet(db, table, csv, parquet, {
    title: declaration.title,
    source: declaration.source === 'published_series' ? textsOf('vi').sourceAsNamed : settings.source.vi,
    release: settings.release.id,
    licence: settings.licence,
    simulated,
  });
  const files = await Promise.all(tableFormats.map((format) => publishedFile(paths[format])));
  return byFormat((format) => files[tableFormats.indexOf(format)] as PublishedFile);
}
