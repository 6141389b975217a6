import type { PublishedFile } from '../../src/catalogue/manifest.ts';
import { publishedFile } from './disk.ts';
import { thisProgram } from './program-hash.ts';
import type { TableCache } from './table-cache.ts';
import { sha256 } from './table-inputs.ts';

/**
 * Puts a file in place: that of a run before where it was made of the same things by the same program, else made anew.
 *
 * @param madeOf all that its bytes follow from, or hashes of it
 * @param make writes the file at `target`
 */
export async function keptFile(
  cache: TableCache,
  madeOf: readonly unknown[],
  target: string,
  make: () => Promise<void>,
): Promise<PublishedFile> {
  const key = sha256(JSON.stringify(['file', thisProgram, ...madeOf]));
  const hash = await cache.recall(key);
  const kept = hash === null ? null : await cache.fetch(hash, target);
  if (kept !== null) return kept;
  await make();
  const made = await publishedFile(target);
  await cache.keep(made.sha256, target);
  await cache.remember(key, made.sha256);
  return made;
}
