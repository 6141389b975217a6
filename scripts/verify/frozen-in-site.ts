import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileOfAddress } from '../release/addresses.ts';
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
