import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Scripts, styles and typefaces of pages, as a built site has them. */
export function isAsset(file: string): boolean {
  return file.startsWith('_astro/');
}

/**
 * The assets that pages name, and those that these name in turn. Their names are hashes of what is in them.
 *
 * @param pages files of HTML, below the folder of the site as the assets
 */
export async function assetsOf(
  dist: string,
  pages: readonly string[],
  assets: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  let named: readonly string[] = pages;
  while (named.length > 0) {
    const texts = await Promise.all(named.map((file) => readFile(path.join(dist, file), 'latin1')));
    named = assets.filter(
      (one) => !found.has(one) && texts.some((text) => text.includes(path.basename(one))),
    );
    for (const one of named) found.add(one);
  }
  return [...found].sort();
}
