import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { withoutAddenda } from '../../src/files/addenda.ts';
import { fileOfAddress } from '../release/addresses.ts';
import { pagesFolder, pagesOf } from '../release/frozen-pages.ts';
import { readRelease, type FoundRelease } from '../release/frozen-release.ts';
import type { Check } from './check.ts';

/** Where a site keeps its frozen releases, below the folder of its files. */
export const frozenFolder = 'phat-hanh/';

/** The frozen releases below a folder of files, and the one it is itself. @throws ReleaseError where one is damaged */
export async function frozenIn(files: string): Promise<FoundRelease[]> {
  const archive = path.join(files, frozenFolder);
  const folders = existsSync(archive) ? readdirSync(archive).map((name) => path.join(archive, name)) : [];
  const found = await Promise.all([files, ...folders.sort()].map((folder) => readRelease(folder)));
  return found.filter((release) => release !== null);
}

/**
 * Whether every bulletin, report and page to embed, with what it is shown with, stands at its address as it was first
 * released, but for corrections above it.
 */
export async function checkDocuments(site: string, releases: readonly FoundRelease[]): Promise<Check> {
  const found = new Map<string, string | null>();
  for (const release of releases)
    for (const page of pagesOf(release)) {
      if (found.has(page)) continue;
      const frozen = await readFile(path.join(release.folder, pagesFolder, page));
      const served = await readFile(path.join(site, page)).catch(() => null);
      found.set(page, served !== null && isAsReleased(served, frozen) ? null : release.release);
    }
  return {
    done: `${found.size} files of bulletins, reports and frozen embeds stand where they were, as they were released`,
    faults: [...found].flatMap(([page, release]) =>
      release === null ? [] : [`/${page} is not as it was released with ${release}`],
    ),
  };
}

function isAsReleased(served: Buffer, frozen: Buffer): boolean {
  return served.equals(frozen) || withoutAddenda(served.toString('utf8')) === frozen.toString('utf8');
}

/** Whether every address ever released is there. */
export function checkReleasedAddresses(site: string, releases: readonly FoundRelease[]): Check {
  const addresses = new Map(
    releases.flatMap(({ release, addresses: own }) => own.map((one) => [one, release] as const)),
  );
  const lost = [...addresses].filter(([address]) => !existsSync(fileOfAddress(site, address)));
  return {
    done: `${addresses.size} addresses that were released are there`,
    faults: lost.map(([address, release]) => `${address} was released with ${release} and is not there`),
  };
}
