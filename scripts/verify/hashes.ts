import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from '../folders/folder-files.ts';
import { contentHash, fileSize } from '../publication/disk.ts';
import { pagesFolder } from '../release/frozen-pages.ts';
import { releaseFile, type FrozenRelease } from '../release/frozen-release.ts';
import { frozenFolder } from './frozen-in-site.ts';
import type { Check } from './check.ts';
import type { FoundPublication } from './found-publications.ts';

/* The hashes a publication names, reckoned again from the bytes of its files. */

/** Finds the hash of a file; `null` where it is not there. A file that stands in several lists is read once. */
export type HashOf = (file: string) => Promise<string | null>;

export function hashesOfFiles(): HashOf {
  const known = new Map<string, Promise<string | null>>();
  return (file) => {
    const found = known.get(file) ?? contentHash(file).catch(() => null);
    known.set(file, found);
    return found;
  };
}

/** Whether every file of every table has the size and the hash that `manifest.json` names. */
export async function checkManifest({ manifest, files }: FoundPublication, hashOf: HashOf): Promise<Check> {
  const listed = manifest.tables.flatMap((table) => Object.values(table.files));
  const faults: string[] = [];
  for (const { name, bytes, sha256 } of listed) {
    const file = path.join(files, name);
    const size = await fileSize(file);
    const hash = await hashOf(file);
    if (hash === null) faults.push(`${name} is not there; manifest.json names it`);
    else if (size !== bytes) faults.push(`${name} has ${size} bytes, manifest.json says ${bytes}`);
    else if (hash !== sha256) faults.push(`${name} has other bytes than manifest.json says`);
  }
  return { done: `${listed.length} files have the hashes of manifest.json`, faults };
}

/**
 * Whether every line of `SHA256SUMS` holds, and every file has one. Files of earlier releases have lines in those of
 * their own; released pages stand in `release.json` alone.
 *
 * @param others files under the same addresses that are earlier releases'
 */
export async function checkSums(
  { manifestFile, files }: FoundPublication,
  hashOf: HashOf,
  others: ReadonlySet<string>,
): Promise<Check> {
  const text = await readFile(path.join(files, sumsFile), 'utf8').catch(() => null);
  if (text === null)
    return { done: `no file has a hash in ${sumsFile}`, faults: [`${sumsFile} is not there`] };
  const faults: string[] = [];
  const listed = new Set<string>();
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const [, hash = '', name = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    listed.add(name);
    const file = name === 'manifest.json' ? manifestFile : path.join(files, name);
    const found = await hashOf(file);
    if (name === '') faults.push(`${sumsFile}: "${line}" is no hash and name`);
    else if (found === null) faults.push(`${name} is not there; ${sumsFile} names it`);
    else if (found !== hash) faults.push(`${name} has other bytes than ${sumsFile} says`);
  }
  for (const name of await filesBelow(files))
    if (
      !listed.has(name) &&
      !others.has(name) &&
      !name.startsWith(frozenFolder) &&
      !name.startsWith(pagesFolder) &&
      ![sumsFile, releaseFile].includes(name)
    )
      faults.push(`${name} has no line in ${sumsFile}`);
  return { done: `${listed.size} files have the hashes of ${sumsFile}`, faults };
}

const sumsFile = 'SHA256SUMS';

/** Whether a frozen release holds what its `release.json` says, and nothing else. */
export async function checkRelease(release: FrozenRelease, folder: string, hashOf: HashOf): Promise<Check> {
  const faults: string[] = [];
  const named = `of release ${release.release}`;
  for (const { name, bytes, sha256 } of release.files) {
    const file = path.join(folder, name);
    const hash = await hashOf(file);
    if (hash === null) faults.push(`${name} ${named} is not there`);
    else if (hash !== sha256 || (await fileSize(file)) !== bytes)
      faults.push(`${name} ${named} has other bytes than at its release`);
  }
  const listed = new Set([releaseFile, ...release.files.map(({ name }) => name)]);
  for (const name of await filesBelow(folder))
    if (!listed.has(name)) faults.push(`${name} was added to release ${release.release}`);
  return { done: `${release.files.length} files ${named} are as they were released`, faults };
}
