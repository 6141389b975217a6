import type { DuckDBConnection } from '@duckdb/node-api';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { ManifestTable } from '../../src/catalogue/manifest.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { codesCsv } from '../../src/files/csv.ts';
import { writeParquet } from '../../src/files/parquet.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { textsOf } from '../../src/text/texts.ts';
import { publishedFile } from './disk.ts';

/** The paths of a table's files in the folder of a publication. */
export function tablePaths(folder: string, { slug }: TableDeclaration): { csv: string; parquet: string } {
  return { csv: path.join(folder, `${slug}.csv`), parquet: path.join(folder, `${slug}.parquet`) };
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
): Promise<Pick<ManifestTable, 'csv' | 'parquet'>> {
  const { declaration } = table;
  const { csv, parquet } = tablePaths(folder, declaration);
  const simulated = isSimulated(declaration, settings);
  await writeFile(csv, codesCsv(table, simulated));
  await writeParquet(db, table, csv, parquet, {
    title: declaration.title,
    source: declaration.source === 'published_series' ? textsOf('vi').sourceAsNamed : settings.source.vi,
    release: settings.release.id,
    licence: settings.licence,
    simulated,
  });
  return { csv: await publishedFile(csv), parquet: await publishedFile(parquet) };
}
