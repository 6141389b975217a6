import { existsSync } from 'node:fs';
import path from 'node:path';
import { linkFiles } from '../folders/folder-files.ts';
import { contentHash, fileSize } from '../publication/disk.ts';
import { fileOfAddress } from './addresses.ts';
import { pagesFolder } from './frozen-pages.ts';
import { releaseFile, type FoundRelease } from './frozen-release.ts';
import { ReleaseError } from './release-error.ts';

/** Where frozen releases are served: `/du-lieu/phat-hanh/<release id>/…`. */
export const releasesAddress = 'du-lieu/phat-hanh';

/**
 * Checks that every file of frozen releases is there with its size, before anything is made of them.
 *
 * @throws ReleaseError naming the first that is not
 */
export async function checkPresent(releases: readonly FoundRelease[]): Promise<void> {
  for (const { folder, release, files } of releases)
    for (const { name, bytes } of files) {
      const file = path.join(folder, name);
      const size = await fileSize(file);
      if (size === null) throw lost(release, file, 'is gone');
      if (size !== bytes) throw lost(release, file, 'has other bytes than at its release');
    }
}

/**
 * Puts the frozen releases into the folder of a site that is being built, and hashes every file of them there.
 *
 * @returns how many files they are
 * @throws ReleaseError naming the first file that is gone or has other bytes than at its release
 */
export async function serveReleases(releases: readonly FoundRelease[], dist: string): Promise<number> {
  await checkPresent(releases);
  let served = 0;
  for (const { folder, release, files } of releases) {
    const to = path.join(dist, releasesAddress, release);
    await linkFiles(folder, [...files.map(({ name }) => name), releaseFile], to);
    for (const { name, sha256 } of files) {
      const file = path.join(to, name);
      if ((await contentHash(file)) !== sha256)
        throw lost(release, path.join(folder, name), 'has other bytes than at its release');
    }
    served += files.length;
  }
  return served;
}

/**
 * Puts files that only earlier releases had (a zip with its release in its name, a table that is no more) where they
 * were, under `/du-lieu/`: as the last release with them has them.
 *
 * @returns their names
 */
export async function keepFiles(releases: readonly FoundRelease[], dist: string): Promise<string[]> {
  const kept: string[] = [];
  const to = path.join(dist, 'du-lieu');
  for (const { folder, files } of releases.toReversed()) {
    const names = files
      .map(({ name }) => name)
      .filter((name) => !name.startsWith(pagesFolder) && !existsSync(path.join(to, name)));
    await linkFiles(folder, names, to);
    kept.push(...names);
  }
  return kept.sort();
}

/** Checks that every address ever released is in the folder of a site. @throws ReleaseError naming the first that is not */
export function checkAddresses(releases: readonly FoundRelease[], dist: string): void {
  for (const { release, addresses } of releases)
    for (const address of addresses)
      if (!existsSync(fileOfAddress(dist, address)))
        throw new ReleaseError(
          `${address} was released with ${release} and is not in this build; an address that was released stays for good`,
        );
}

function lost(release: string, file: string, what: string): ReleaseError {
  return new ReleaseError(
    `${file} ${what}; release ${release} never changes: put its files back from a copy or from version control`,
  );
}
