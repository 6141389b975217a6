import { build } from 'astro';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from './command.ts';
import type { Settings } from '../src/settings/settings.ts';
import { filesBelow, linkFiles } from './folders/folder-files.ts';
import { FolderBusyError, whileLocked } from './folders/folder-lock.ts';
import { arePagesKept, forgetPages, keepPages, pagesMadeFrom } from './folders/kept-pages.ts';
import { sweepPdfs } from './folders/kept-pdfs.ts';
import { moveIntoPlace, recoverPlace } from './folders/move-into-place.ts';
import { settingsOf } from './publication/disk.ts';
import type { Language } from '../src/text/language.ts';
import { textsOf } from '../src/text/texts.ts';
import { drawCards } from './draw-cards.ts';
import { publishSettings } from './publication.ts';
import { frozenReleases } from './release/frozen-release.ts';
import { servePages } from './release/frozen-pages.ts';
import { checkAddresses, keepFiles, serveReleases } from './release/serve-releases.ts';

/** Where a site was built, and how long each step took. */
export interface BuiltSite {
  readonly id: string;
  /** The folder to serve: `dist/<site id>`. */
  readonly folder: string;
  readonly seconds: { readonly data: number; readonly pages: number; readonly files: number };
}

/** The folders that hold what is built, a folder a site in each. */
export interface Outputs {
  readonly build: string;
  readonly dist: string;
}

const usual: Outputs = { build: path.join(root, 'build'), dist: path.join(root, 'dist') };

/**
 * Builds a site from its folder: counts into `build/<site id>/`, pages and files into `dist/<site id>/`, with every
 * release that was frozen.
 *
 * @throws SettingsError, CountsError, ReleaseError for what a person can put right; FolderBusyError where the site is
 *   being built already
 */
export async function buildSite(
  siteFolder: string,
  say: (line: string) => void,
  outputs: Outputs = usual,
): Promise<BuiltSite> {
  const settings = await settingsOf(siteFolder);
  // Both to the end: a publication that took the place of this one would be served under pages of another.
  return whileLocked(path.join(outputs.build, settings.id), () =>
    whileLocked(path.join(outputs.dist, settings.id), () => buildLocked(settings, say, outputs)),
  );
}

async function buildLocked(
  settings: Settings,
  say: (line: string) => void,
  outputs: Outputs,
): Promise<BuiltSite> {
  const started = performance.now();
  const { folder, manifest } = await publishSettings(settings, outputs.build, say);
  const counted = performance.now();
  const output = path.join(outputs.dist, manifest.site.id);
  // Made beside the site that is there and moved into place when whole: an interrupted build loses nothing.
  const draft = `${output}.draft`;
  await recoverPlace(output);
  const record = path.join(outputs.build, '.cache', manifest.site.id, 'pages.json');
  const made = await pagesMadeFrom(root, folder, settings.folder);
  if (await arePagesKept(record, output, made)) {
    say('  pages: unchanged');
    const seconds = {
      data: (counted - started) / 1000,
      pages: (performance.now() - counted) / 1000,
      files: 0,
    };
    return { id: manifest.site.id, folder: output, seconds };
  }
  await forgetPages(record);
  const begun = Date.now();
  await rm(draft, { recursive: true, force: true });
  try {
    await makePages(folder, draft);
    const { address, simulated } = manifest.site;
    if (address !== undefined) {
      const said = (language: Language): string => (simulated ? textsOf(language).simulatedTitle : '');
      const notice = { vi: said('vi'), en: said('en') };
      say(`  cards of pages: ${await drawCards(draft, { address, notice })}`);
    }
    const drawn = performance.now();
    await serveFiles(folder, draft);
    const releases = await frozenReleases(settings.folder);
    const served = await serveReleases(releases, draft);
    const pages = await servePages(releases, settings.released.corrections, draft);
    if (releases.length > 0) say(`  frozen releases: ${releases.length}, with ${served} files, none changed`);
    if (pages > 0)
      say(`  bulletins, reports and what they are shown with, as they were released: ${pages} files`);
    for (const name of await keepFiles(releases, draft)) say(`  /du-lieu/${name}: as it was last released`);
    checkAddresses(releases, draft);
    await sweepPdfs(path.join(outputs.build, '.cache', manifest.site.id, 'pdf'), begun);
    await moveIntoPlace(draft, output);
    await keepPages(record, output, made);
    const done = performance.now();
    return {
      id: manifest.site.id,
      folder: output,
      seconds: {
        data: (counted - started) / 1000,
        pages: (drawn - counted) / 1000,
        files: (done - drawn) / 1000,
      },
    };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Makes the pages of one publication, of one site at a time. Astro keeps what it is making in the project's folder: of
 * two sites whose pages were made at the same moment, one could lack files of the other. Whoever comes second waits; it
 * is seconds.
 *
 * @param publication the folder of the publication they are made from
 * @param output the folder they are written into
 */
export async function makePages(publication: string, output: string): Promise<void> {
  // The Astro configuration reads these two; they are how the pages learn which publication they are made from.
  process.env.PUBLICATION_FOLDER = publication;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  for (;;)
    try {
      await whileLocked(path.join(usual.build, '.pages'), () =>
        build({ root, outDir: output, logLevel: 'warn' }),
      );
      return;
    } catch (error) {
      if (!(error instanceof FolderBusyError)) throw error;
      await setTimeout(200);
    }
}

/** Puts the files of a publication, byte for byte, under `/du-lieu/`. */
async function serveFiles(publication: string, dist: string): Promise<void> {
  const to = path.join(dist, 'du-lieu');
  const files = path.join(publication, 'files');
  await linkFiles(publication, ['manifest.json'], to);
  await linkFiles(files, await filesBelow(files), to);
}
