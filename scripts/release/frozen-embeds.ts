import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { frozenEmbedAddress } from '../../src/catalogue/frozen-releases.ts';
import type { Correction } from '../../src/catalogue/revisions.ts';
import {
  frozenEmbed,
  frozenPart,
  frozenParts,
  tablesFetched,
  tablesShown,
} from '../../src/files/frozen-embed.ts';
import { filesBelow } from '../folders/folder-files.ts';
import { assetsOf, isAsset } from './frozen-assets.ts';
import { ReleaseError } from './release-error.ts';

/*
 * Pages to embed as a release had them. Each release has all of its own: an article is about the figures it was written
 * with. A page reads the view from its address, so there is one a table and language, and what they share is kept once.
 */

const followingPage = /^(?:en\/)?nhung\/(?:bang|dia-phuong)\/[^/]+\/index\.html$/;
const frozenPage = /^(?:en\/)?nhung\/phat-hanh\/([^/]+)\//;

/** The release that a file of a site belongs to as a part of what it froze for embedding; `undefined` for any other file. */
export function releaseOfEmbed(file: string): string | undefined {
  return frozenPage.exec(file)?.[1];
}

/**
 * Writes the pages to embed of a built site as its release keeps them, with the scripts, styles, typefaces and codes
 * they are shown with; their figures are files of the release already.
 *
 * @returns the addresses of the pages, sorted
 * @throws ReleaseError where a page is shown with something that would not be frozen
 */
export async function freezeEmbeds(dist: string, release: string, folder: string): Promise<string[]> {
  const files = await filesBelow(dist);
  const pages = files.filter((file) => followingPage.test(file));
  const fetched = new Set<string>();
  for (const page of pages) {
    const html = await readFile(path.join(dist, page), 'utf8');
    for (const slug of tablesFetched(html)) fetched.add(slug);
    await keep(
      folder,
      frozenEmbedAddress(release, page),
      frozenOr(page, () => frozenEmbed(html, release)),
    );
  }
  for (const asset of await assetsOf(dist, pages, files.filter(isAsset))) {
    const bytes = await readFile(path.join(dist, asset));
    const isText = /\.(?:js|css)$/.test(asset);
    await keep(
      folder,
      frozenParts(release) + path.basename(asset),
      isText ? frozenPart(bytes.toString('utf8'), release) : bytes,
    );
  }
  for (const slug of fetched)
    await keep(
      folder,
      `${frozenParts(release)}${slug}.json`,
      await readFile(path.join(dist, 'cong-cu', 'bang', `${slug}.json`)),
    );
  return pages.map((page) => `/${frozenEmbedAddress(release, page).replace(/index\.html$/, '')}`).sort();
}

function frozenOr(page: string, freeze: () => string): string {
  try {
    return freeze();
  } catch (cause) {
    throw new ReleaseError(`${page}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

async function keep(folder: string, name: string, content: string | Buffer): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content, { flag: 'wx' });
  await chmod(file, 0o444);
}

/**
 * The corrections that stand above a frozen page to embed: those of its own release that are about a table it has
 * figures of, or about no table, bulletin or report alone.
 *
 * @param html read only where the release has corrections that may be the page's
 */
export async function correctionsOfEmbed(
  release: string,
  corrections: readonly Correction[],
  html: () => Promise<string>,
): Promise<readonly Correction[]> {
  const possible = corrections.filter(
    (one) => one.release === release && one.bulletin === undefined && one.report === undefined,
  );
  if (possible.length === 0) return [];
  const shown = tablesShown(await html());
  return possible.filter(({ table }) => table === undefined || shown.includes(table));
}
