import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFigures, type TableFigures } from '../browser/cells.ts';
import { tableFileText } from '../browser/table-file.ts';
import { areasName, readAreas } from '../catalogue/unit-areas.ts';
import { frozenName, readFrozen, type FrozenOnSite } from '../catalogue/frozen-releases.ts';
import { calendarName, readCalendar, type ReleaseCalendar } from '../catalogue/release-calendar.ts';
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

/** The ids of the releases that were frozen; this publication's own may be among them. */
export async function frozenReleases(): Promise<readonly string[]> {
  return (await frozenOnSite()).map(({ release }) => release);
}

/** Whether this publication is a release that was frozen with what can be embedded: then that can be had as it is now. */
export async function hasFrozenEmbeds(): Promise<boolean> {
  const { id } = (await manifest()).site.release;
  return (await frozenOnSite()).some(({ release, embeds }) => release === id && embeds);
}

async function frozenOnSite(): Promise<readonly FrozenOnSite[]> {
  return readFrozen(await readFile(path.join(publicationFolder, frozenName), 'utf8'));
}

/** The release calendar of the site. */
export async function releaseCalendar(): Promise<ReleaseCalendar> {
  return readCalendar(await readFile(path.join(publicationFolder, calendarName), 'utf8').catch(() => null));
}

/** The areas of its units, by their codes; none where the site has no boundaries. */
export async function areasOfUnits(): Promise<ReturnType<typeof readAreas>> {
  const text = await readFile(path.join(publicationFolder, areasName), 'utf8').catch(() => '[]');
  return readAreas(text);
}

/** The figures of one of its tables. */
export async function figuresOf(table: ManifestTable): Promise<TableFigures> {
  const bytes = await readFile(path.join(publicationFolder, 'files', table.files.parquet.name));
  return readFigures(new Uint8Array(bytes).buffer, table.rows);
}

/** What the script of a table's page fetches besides its figures: titles and codes of that table alone. */
export async function tableText(table: ManifestTable): Promise<string> {
  return tableFileText(await manifest(), table);
}

/** The address of that file; a new release, or another word in it, gives it another one. */
export async function tableAddress(table: ManifestTable): Promise<string> {
  const hash = createHash('sha256')
    .update(await tableText(table))
    .digest('hex');
  return `/cong-cu/bang/${table.slug}.json?v=${hash.slice(0, 8)}`;
}
