import type { DuckDBConnection } from '@duckdb/node-api';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { Manifest, ManifestTable } from '../../src/catalogue/manifest.ts';
import { codelistCsv, codesCsv } from '../../src/files/csv.ts';
import { writeParquet } from '../../src/files/parquet.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { siteCodelist } from '../../src/tables/codelists.ts';
import { computeTable } from '../../src/tables/compute.ts';
import { crudeRatesTable } from '../../src/tables/crude-rates.ts';
import { grainColumn } from '../../src/tables/dimensions.ts';
import { figureWarnings } from '../../src/tables/plausibility.ts';
import { givenTable } from '../../src/tables/given-tables.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import type { Localized } from '../../src/text/language.ts';
import { textsOf } from '../../src/text/texts.ts';
import { publishedFile } from './disk.ts';
import type { RegisterCounts } from '../../src/registers/counts.ts';
import type { ReadRegisters } from './read-registers.ts';

/** Computes every table the site has counts for and writes its files; names the tables it has none for, and why. */
export async function writeTables(
  db: DuckDBConnection,
  settings: Settings,
  registers: ReadRegisters['registers'],
  folder: string,
  say: (line: string) => void,
): Promise<Pick<Manifest, 'tables' | 'unavailable' | 'warnings'>> {
  const tables: ManifestTable[] = [];
  const computed: PublishedTable[] = [];
  const unavailable: Manifest['unavailable'][number][] = [];
  for (const declaration of catalogue) {
    const made = await tableOf(db, declaration, registers, computed, settings);
    if ('reason' in made) {
      unavailable.push({ slug: declaration.slug, title: declaration.title, reason: made.reason });
      say(`  ${declaration.slug}: not published, ${made.reason.en}`);
      continue;
    }
    computed.push(made);
    const csv = path.join(folder, `${declaration.slug}.csv`);
    const parquet = path.join(folder, `${declaration.slug}.parquet`);
    const simulated = settings.simulated && declaration.source !== 'published_series';
    await writeFile(csv, codesCsv(made, simulated));
    await writeParquet(db, made, csv, parquet, {
      title: declaration.title,
      source: declaration.source === 'published_series' ? textsOf('vi').sourceAsNamed : settings.source.vi,
      release: settings.release.id,
      licence: settings.licence,
      simulated,
    });
    const rows = made.cells.value.length;
    const files = { csv: await publishedFile(csv), parquet: await publishedFile(parquet) };
    tables.push({ ...declaration, codelists: made.codelists, rows, simulated, ...files });
    say(`  ${declaration.slug}: ${rows} cells`);
  }
  for (const dimension of new Set(tables.flatMap((table) => table.dimensions))) {
    const list = codelistCsv(siteCodelist(dimension, settings));
    await writeFile(path.join(folder, 'codelists', `${dimension}.csv`), list);
  }
  return { tables, unavailable, warnings: figureWarnings(computed) };
}

/** A table of the catalogue as the site can publish it, or why it cannot. */
async function tableOf(
  db: DuckDBConnection,
  declaration: TableDeclaration,
  registers: ReadRegisters['registers'],
  before: readonly PublishedTable[],
  settings: Settings,
): Promise<PublishedTable | { reason: Localized }> {
  const { source } = declaration;
  const missing = { vi: textsOf('vi').sourceMissing[source], en: textsOf('en').sourceMissing[source] };
  if (source === 'population' || source === 'returns' || source === 'published_series')
    return givenTable(declaration, settings) ?? { reason: missing };
  if (source === 'rates') return crudeRatesTable(declaration, before, settings) ?? { reason: missing };
  const counts = registers.get(source);
  if (counts === undefined) return { reason: missing };
  const reason = columnMissing(declaration, counts, settings);
  if (reason !== null) return { reason };
  return computeTable(db, declaration, counts, settings);
}

/** Why a register's files do not suffice for a table, or `null` where they do. */
function columnMissing(
  declaration: TableDeclaration,
  { grain, columns }: RegisterCounts,
  settings: Settings,
): Localized | null {
  const without = declaration.dimensions.find((id) => {
    const dimension = grain.dimensions.find((one) => one.id === grainColumn(declaration, id));
    return !dimension?.columns.some((column) => columns.has(column));
  });
  if (without === undefined) return null;
  const { title } = siteCodelist(without, settings);
  return { vi: textsOf('vi').columnMissing(title.vi), en: textsOf('en').columnMissing(title.en) };
}
