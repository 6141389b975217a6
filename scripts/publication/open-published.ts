import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFigures } from '../../src/browser/cells.ts';
import { defaultState, viewOf } from '../../src/browser/view.ts';
import type { BulletinSources, BulletinTable } from '../../src/bulletin/sources.ts';
import { wholeOf } from '../../src/catalogue/default-view.ts';
import type { Manifest, ManifestTable } from '../../src/catalogue/manifest.ts';

/**
 * The published tables of a folder, opened as a reader's browser would: from their Parquet files.
 *
 * @param files the folder they lie in
 * @param wanted which of them are opened
 */
export async function openPublished(
  manifest: Manifest,
  files: string,
  wanted: (table: ManifestTable) => boolean = () => true,
): Promise<BulletinSources> {
  const { site, tables } = manifest;
  const opened: [string, BulletinTable][] = [];
  for (const table of tables.filter(wanted)) {
    const bytes = await readFile(path.join(files, table.files.parquet.name));
    const figures = await readFigures(new Uint8Array(bytes).buffer, table.rows);
    const wholes = Object.fromEntries(table.codelists.map((list) => [list.dimension, wholeOf(list, site)]));
    const { cellAt } = viewOf(table, figures, defaultState(table, site));
    opened.push([table.id, { table, figures, at: (codes) => cellAt({ ...wholes, ...codes }) }]);
  }
  return { manifest, tables: new Map(opened) };
}
