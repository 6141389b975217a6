import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { PublishedFile } from '../../src/catalogue/manifest.ts';
import { ReleaseError } from './release-error.ts';

/*
 * A release that never changes: `published/<release id>/` of the site folder holds the published files, `manifest.json`
 * and `release.json`, under the names they are served by.
 */

/** What `release.json` says. */
export interface FrozenRelease {
  readonly release: string;
  /** The day of the release, as `2026-10-15`. */
  readonly date: string;
  /** Every file but `release.json` itself, sorted by name. */
  readonly files: readonly PublishedFile[];
  /** Every address of the site as it was released: pages and files. They are there for good. */
  readonly addresses: readonly string[];
}

/** A frozen release and where it lies. */
export interface FoundRelease extends FrozenRelease {
  readonly folder: string;
}

export const releaseFile = 'release.json';

/** Where the frozen releases of a site lie. */
export function releasesFolder(siteFolder: string): string {
  return path.join(siteFolder, 'published');
}

/** Whether a release's id can be the name of a folder and a part of an address. */
export function isPlainName(id: string): boolean {
  return /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(id);
}

/** The text of `release.json`. */
export function releaseText(release: FrozenRelease): string {
  return `${JSON.stringify(release, null, 1)}\n`;
}

/** Reads the `release.json` of a folder; `null` where it has none. @throws ReleaseError where it is not one */
export async function readRelease(folder: string): Promise<FoundRelease | null> {
  const file = path.join(folder, releaseFile);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const found = parsed(text);
  if (found === null)
    throw new ReleaseError(`${file} is damaged: put back the one that was written at the release`);
  return { ...found, folder };
}

/**
 * The frozen releases of a site, by date and then by id. A folder without `release.json` is none: what was published
 * before by other means, which only the protection of small counts looks at.
 */
export async function frozenReleases(siteFolder: string): Promise<FoundRelease[]> {
  const archive = releasesFolder(siteFolder);
  const entries = await readdir(archive, { withFileTypes: true }).catch(() => []);
  const found: FoundRelease[] = [];
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const release = await readRelease(path.join(archive, name));
    if (release === null) continue;
    if (release.release !== name)
      throw new ReleaseError(
        `${release.folder} holds release ${release.release}: a released folder keeps its name`,
      );
    found.push(release);
  }
  return found.sort((a, b) => (`${a.date} ${a.release}` < `${b.date} ${b.release}` ? -1 : 1));
}

function parsed(text: string): FrozenRelease | null {
  try {
    const { release, date, files, addresses } = JSON.parse(text) as Partial<FrozenRelease>;
    const isFile = ({ name, bytes, sha256 }: PublishedFile): boolean =>
      isInside(name) && Number.isInteger(bytes) && /^[0-9a-f]{64}$/.test(sha256);
    if (typeof release !== 'string' || typeof date !== 'string') return null;
    if (!Array.isArray(files) || !files.every(isFile)) return null;
    if (!Array.isArray(addresses) || !addresses.every((one) => typeof one === 'string')) return null;
    return { release, date, files, addresses };
  } catch {
    return null;
  }
}

/** A name that leads nowhere else than below the folder it stands in. */
function isInside(name: unknown): boolean {
  return (
    typeof name === 'string' && !name.split('/').some((part) => part === '' || part === '.' || part === '..')
  );
}
