import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrozenOnSite } from '../../src/catalogue/frozen-releases.ts';
import type { Correction } from '../../src/catalogue/revisions.ts';
import { addendumPlace, withAddenda } from '../../src/files/addenda.ts';
import type { Language } from '../../src/text/language.ts';
import { copyToKeep, filesBelow, linkFiles } from '../folders/folder-files.ts';
import { assetsOf, isAsset } from './frozen-assets.ts';
import { correctionsOfEmbed, freezeEmbeds, releaseOfEmbed } from './frozen-embeds.ts';
import type { FoundRelease } from './frozen-release.ts';
import { ReleaseError } from './release-error.ts';

/*
 * Pages that are released as files are: bulletins with their PDFs and leaflets, and reports that are no drafts. The
 * first release that has the bulletin of a year, or a report, has it for good; what was wrong in it is told above it, and
 * it stays as it was. Pages to embed stay as every release had them, at addresses of its own.
 */

/** Where they stand below the folder of a release, under their own addresses. */
export const pagesFolder = 'trang/';

const ownFile = /^(?:en\/)?((?:ban-tin\/\d{4})|(?:bao-cao\/[^/.]+))(?:\.pdf$|\/)/;
/** What the page of a report says in its HTML while its years are not over. */
const draftMark = ' data-draft';

/** The bulletin or report a file belongs to: `ban-tin/2025`; `undefined` for what is no part of one. */
function documentOf(file: string): string | undefined {
  return ownFile.exec(file)?.[1];
}

/** What the pages of a site are told of a frozen release. */
export function frozenOnSite(release: FoundRelease): FrozenOnSite {
  return {
    release: release.release,
    embeds: pagesOf(release).some((page) => releaseOfEmbed(page) !== undefined),
  };
}

/** The bulletins, reports and pages to embed of a release and what they are shown with, under their own addresses. */
export function pagesOf({ files }: Pick<FoundRelease, 'files'>): string[] {
  return files.flatMap(({ name }) => (name.startsWith(pagesFolder) ? name.slice(pagesFolder.length) : []));
}

/**
 * Copies the bulletins and reports of a site that no release has yet, and that are no drafts, into the folder of a
 * release, with the styles, scripts and typefaces they are shown with; and all pages to embed.
 *
 * @returns the addresses these pages to embed will have
 */
export async function freezePages(
  dist: string,
  before: readonly FoundRelease[],
  release: string,
  folder: string,
): Promise<string[]> {
  const frozen = new Set(before.flatMap(pagesOf).flatMap((file) => documentOf(file) ?? []));
  const files = await filesBelow(dist);
  const drafts = new Set<string | undefined>();
  for (const file of files)
    if (file.endsWith('.html') && documentOf(file) !== undefined)
      if ((await readFile(path.join(dist, file), 'utf8')).includes(draftMark)) drafts.add(documentOf(file));
  const pages = files.filter((file) => {
    const own = documentOf(file);
    return own !== undefined && !frozen.has(own) && !drafts.has(own);
  });
  const assets = await assetsOf(
    dist,
    pages.filter((page) => page.endsWith('.html')),
    files.filter(isAsset),
  );
  await copyToKeep(dist, [...pages, ...assets], path.join(folder, pagesFolder));
  return freezeEmbeds(dist, release, path.join(folder, pagesFolder));
}

/**
 * Puts the pages of frozen releases where they were in a site that is being built, in the place of those made anew;
 * corrections of a bulletin or report that were made known since stand above it.
 *
 * @returns how many pages and files they are
 * @throws ReleaseError where a page has no place for its corrections
 */
export async function servePages(
  releases: readonly FoundRelease[],
  corrections: readonly Correction[],
  dist: string,
): Promise<number> {
  let served = 0;
  for (const release of releases) {
    const pages = pagesOf(release);
    const from = path.join(release.folder, pagesFolder);
    // An asset that pages of today have too has the same name for the same bytes.
    const own = pages.filter((page) => !isAsset(page) || !existsSync(path.join(dist, page)));
    for (const page of own) await rm(path.join(dist, page), { force: true });
    await linkFiles(from, own, dist);
    for (const page of own.filter((one) => one.endsWith('.html')))
      await addAddenda(path.join(dist, page), page, corrections);
    served += own.length;
  }
  return served;
}

async function addAddenda(file: string, page: string, corrections: readonly Correction[]): Promise<void> {
  const read = (): Promise<string> => readFile(file, 'utf8');
  const release = releaseOfEmbed(page);
  const own =
    release === undefined
      ? corrections.filter(({ bulletin, report }) =>
          [`ban-tin/${bulletin}`, `bao-cao/${report}`].includes(documentOf(page) ?? ''),
        )
      : await correctionsOfEmbed(release, corrections, read);
  if (own.length === 0) return;
  const html = await read();
  if (!html.includes(addendumPlace))
    throw new ReleaseError(`${page} was released without a place for corrections: its release is damaged`);
  const language: Language = page.startsWith('en/') ? 'en' : 'vi';
  // A file of its own: the frozen one is the same file by another name.
  await rm(file);
  await writeFile(file, withAddenda(html, own, language));
}
