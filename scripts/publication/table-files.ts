import type { DuckDBConnection } from '@duckdb/node-api';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { ManifestTable, PublishedFile } from '../../src/catalogue/manifest.ts';
import { tableFileName, tableFormats, type TableFormat } from '../../src/catalogue/table-formats.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { codesCsv } from '../../src/files/csv.ts';
import { jsonStat } from '../../src/files/json-stat.ts';
import { labelledCsv } from '../../src/files/labelled-csv.ts';
import { writeParquet } from '../../src/files/parquet.ts';
import { tableSource } from '../../src/files/site-words.ts';
import type { Origin } from '../../src/files/workbook/origin.ts';
import { tableWorkbook } from '../../src/files/workbook/table-workbook.ts';
import type { Settings } from '../../src/settings/settings.ts';
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

/** Whose the figures of a site are, and when they were released. */
export function siteOrigin(settings: Settings): Origin {
  const { publisher, units, unit, source, release, cut_off, licence, simulated } = settings;
  const place = units[0]?.name ?? { vi: unit, en: unit };
  return { publisher: publisher.name, place, source, release, cutOff: cut_off, licence, simulated };
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
  const { csv, parquet, json } = paths;
  const { publisher, release, licence } = settings;
  const simulated = isSimulated(declaration, settings);
  const source = tableSource(declaration.source, settings.source);
  await writeFile(csv, codesCsv(table, simulated));
  // DuckDB packs in threads of its own, while this one writes the others.
  await Promise.all([
    writeParquet(db, table, csv, parquet, {
      title: declaration.title,
      source: source.vi,
      release: release.id,
      licence,
      simulated,
    }),
    writeFile(paths['vi.csv'], labelledCsv(table, 'vi', simulated)),
    writeFile(paths['en.csv'], labelledCsv(table, 'en', simulated)),
    writeFile(paths.xlsx, tableWorkbook(table, { ...siteOrigin(settings), source, simulated })),
    writeFile(json, jsonStat(table, { publisher: publisher.name, source, release, licence, simulated })),
  ]);
  const files = await Promise.all(tableFormats.map((format) => publishedFile(paths[format])));
  return byFormat((format) => files[tableFormats.indexOf(format)] as PublishedFile);
}
