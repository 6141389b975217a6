import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readManifest, type Manifest, type PublishedFile } from '../../src/catalogue/manifest.ts';
import { releaseRecord } from '../../src/programme/release-record.ts';
import { copyToKeep, filesBelow } from '../folders/folder-files.ts';
import { publishedFile } from '../publication/disk.ts';
import { addressesOf } from './addresses.ts';
import { freezePages, pagesFolder } from './frozen-pages.ts';
import {
  frozenReleases,
  isPlainName,
  readRelease,
  releaseFile,
  releasesFolder,
  releaseText,
} from './frozen-release.ts';
import { listRelease } from './listed-releases.ts';
import { ReleaseError } from './release-error.ts';

/** What is to be released: a finished build of a site. */
export interface FinishedBuild {
  readonly siteFolder: string;
  /** `build/<site id>`. */
  readonly build: string;
  /** `dist/<site id>`. */
  readonly dist: string;
  /** How a person asks for such a build, to be told where there is none. */
  readonly command: string;
  /** A path as the person would write it. */
  readonly shown: (file: string) => string;
}

/** What came of it: the folder, how many files it holds, and whether it had been there before. */
export interface Frozen {
  readonly folder: string;
  readonly files: number;
  readonly date: string;
  readonly isNew: boolean;
}

/**
 * Freezes a release: copies the files of a build, its manifest and its bulletins into `published/<release id>/` of the
 * site folder, with `release.json`, and an entry in `releases.yaml`. The folder is made beside and moved into place: it is there whole or not at all. Where it is
 * there already with the same bytes, nothing is done.
 *
 * @throws ReleaseError where the id is no plain name, the build is not that release, or the release has other bytes
 */
export async function freeze(built: FinishedBuild, release: string): Promise<Frozen> {
  if (!isPlainName(release))
    throw new ReleaseError(
      `"${release}" cannot name a release; allowed: letters, digits, dots and hyphens, as 2026-1`,
    );
  const manifest = await manifestOf(built, release);
  const { date } = manifest.site.release;
  const names = await filesBelow(path.join(built.build, 'files'));
  const draft = `${releasesFolder(built.siteFolder)}.draft`;
  const target = path.join(releasesFolder(built.siteFolder), release);
  await rm(draft, { recursive: true, force: true });
  try {
    await copyToKeep(path.join(built.build, 'files'), names, draft);
    await copyToKeep(built.build, ['manifest.json'], draft);
    const figures = await listedFiles(draft);
    checkTables(manifest, figures, built);
    const before = await readRelease(target);
    if (before !== null) {
      // Its pages are served from here, with what was put right since: they are no proof of what was built.
      const isFigure = ({ name }: PublishedFile): boolean => !name.startsWith(pagesFolder);
      checkSame(release, (await listedFiles(target)).filter(isFigure), figures);
      await listRelease(built.siteFolder, release, before.date);
      return { folder: target, files: before.files.length, date, isNew: false };
    }
    const embeds = await freezePages(built.dist, await frozenReleases(built.siteFolder), release, draft);
    const files = await listedFiles(draft);
    const addresses = [...(await addressesOf(built.dist)), ...embeds].sort();
    await writeFile(path.join(draft, releaseFile), releaseText({ release, date, files, addresses }), {
      mode: 0o444,
    });
    await mkdir(path.dirname(target), { recursive: true });
    await rename(draft, target).catch((cause: unknown) => {
      throw new ReleaseError(
        `${built.shown(target)} is there without ${releaseFile}: it is no release that was frozen`,
        {
          cause,
        },
      );
    });
    const [told] = releaseRecord(manifest, { releases: [] });
    await listRelease(built.siteFolder, release, date, told);
    return { folder: target, files: files.length, date, isNew: true };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The manifest of the build, where pages and files are both of that release. */
async function manifestOf(
  { build, dist, command, shown }: FinishedBuild,
  release: string,
): Promise<Manifest> {
  const textIn = (folder: string): Promise<string | null> =>
    readFile(path.join(folder, 'manifest.json'), 'utf8').catch(() => null);
  const text = await textIn(build);
  if (text === null)
    throw new ReleaseError(`there is no finished build in ${shown(build)}; first: ${command}`);
  const manifest = readManifest(text);
  const { id } = manifest.site.release;
  if (id !== release)
    throw new ReleaseError(
      `the build in ${shown(build)} is release ${id}, not ${release}; set release.id in site.yaml, then: ${command}`,
    );
  if ((await textIn(path.join(dist, 'du-lieu'))) !== text)
    throw new ReleaseError(
      `the pages in ${shown(dist)} are not made from ${shown(build)}; first: ${command}`,
    );
  return manifest;
}

/** Every file of a folder but its `release.json`, with size and hash. */
export async function listedFiles(folder: string): Promise<PublishedFile[]> {
  const names = await filesBelow(folder);
  const files: PublishedFile[] = [];
  for (const name of names)
    if (name !== releaseFile) files.push({ ...(await publishedFile(path.join(folder, name))), name });
  return files;
}

/** The files of a build may have been changed since: only what the manifest says is released. */
function checkTables(
  manifest: Manifest,
  files: readonly PublishedFile[],
  { build, command, shown }: FinishedBuild,
): void {
  const hashes = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  for (const listed of manifest.tables.flatMap((table) => Object.values(table.files)))
    if (hashes.get(listed.name) !== listed.sha256)
      throw new ReleaseError(
        `${shown(path.join(build, 'files', listed.name))} is not the file that was built; again: ${command}`,
      );
}

function checkSame(release: string, before: readonly PublishedFile[], now: readonly PublishedFile[]): void {
  const differs = differingFile(before, now);
  if (differs !== null)
    throw new ReleaseError(
      `release ${release} was released with other bytes, first in ${differs}; a release never changes: give the next one an id of its own in site.yaml (release.id)`,
    );
}

/** The first file by name that is in one list alone or has other bytes; `null` where there is none. */
export function differingFile(a: readonly PublishedFile[], b: readonly PublishedFile[]): string | null {
  const hashesOf = (files: readonly PublishedFile[]): Map<string, string> =>
    new Map(files.map(({ name, sha256 }) => [name, sha256]));
  const [inA, inB] = [hashesOf(a), hashesOf(b)];
  const names = [...new Set([...inA.keys(), ...inB.keys()])].sort();
  return names.find((name) => inA.get(name) !== inB.get(name)) ?? null;
}
