import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFigures, type TableFigures } from '../browser/cells.ts';
import { readManifest, type Manifest, type ManifestTable } from '../catalogue/manifest.ts';

/* The published files the pages are made from. Read as a reader's browser would: the manifest, and Parquet. */

/** Folder of the publication (`build/<site id>`), set by the Astro configuration. */
export const publicationFolder: string = import.meta.env.PUBLICATION_FOLDER;

let read: Promise<Manifest> | undefined;

/** The manifest of the publication. @throws Error when the site has not been counted yet */
export function manifest(): Promise<Manifest> {
  read ??= readFile(path.join(publicationFolder, 'manifest.json'), 'utf8').then(
    readManifest,
    (cause: unknown) => {
      throw new Error(`no publication in ${publicationFolder}: run \`npm run data\` first`, { cause });
    },
  );
  return read;
}

/** The figures of one of its tables. */
export async function figuresOf(table: ManifestTable): Promise<TableFigures> {
  const bytes = await readFile(path.join(publicationFolder, 'files', table.parquet.name));
  return readFigures(new Uint8Array(bytes).buffer, table.rows);
}
