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
import type { Localized } from '../../src/text/language.ts';
import { textsOf } from '../../src/text/texts.ts';
import { publishedFile } from './disk.ts';
import type { ReadRegisters, RegisterCounts } from './read-registers.ts';

/** Computes every table the site has counts for and writes its files; names the tables it has none for, and why. */
export async function writeTables(
  db: DuckDBConnection,
  settings: Settings,
  registers: ReadRegisters['registers'],
  folder: string,
  say: (line: string) => void,
): Promise<Pick<Manifest, 'tables' | 'unavailable'>> {
  const tables: ManifestTable[] = [];
  const unavailable: Manifest['unavailable'][number][] = [];
  for (const declaration of catalogue) {
    const counts = registers.get(declaration.register);
    const missing =
      counts === undefined ? registerMissing(declaration) : columnMissing(declaration, counts, settings);
    if (counts === undefined || missing !== null) {
      const reason = missing ?? registerMissing(declaration);
      unavailable.push({ slug: declaration.slug, title: declaration.title, reason });
      say(`  ${declaration.slug}: not published, ${reason.en}`);
      continue;
    }
    const table = await computeTable(db, declaration, counts.grain, settings);
    const csv = path.join(folder, `${declaration.slug}.csv`);
    const parquet = path.join(folder, `${declaration.slug}.parquet`);
    await writeFile(csv, codesCsv(table, settings.simulated));
    await writeParquet(db, table, csv, parquet, {
      title: declaration.title,
      source: settings.source.vi,
      release: settings.release.id,
      licence: settings.licence,
      simulated: settings.simulated,
    });
    const rows = table.cells.value.length;
    const files = { csv: await publishedFile(csv), parquet: await publishedFile(parquet) };
    tables.push({ ...declaration, codelists: table.codelists, rows, ...files });
    say(`  ${declaration.slug}: ${rows} cells`);
  }
  for (const dimension of new Set(tables.flatMap((table) => table.dimensions))) {
    const list = codelistCsv(siteCodelist(dimension, settings));
    await writeFile(path.join(folder, 'codelists', `${dimension}.csv`), list);
  }
  return { tables, unavailable };
}

function registerMissing({ register }: TableDeclaration): Localized {
  return { vi: textsOf('vi').registerMissing[register], en: textsOf('en').registerMissing[register] };
}

/** Why a register's files do not suffice for a table, or `null` where they do. */
function columnMissing(
  declaration: TableDeclaration,
  counts: RegisterCounts,
  settings: Settings,
): Localized | null {
  const without = declaration.dimensions.find((id) => {
    const dimension = counts.grain.dimensions.find((one) => one.id === id);
    return !dimension?.columns.some((column) => counts.columns.has(column));
  });
  if (without === undefined) return null;
  const { title } = siteCodelist(without, settings);
  return { vi: textsOf('vi').columnMissing(title.vi), en: textsOf('en').columnMissing(title.en) };
}
