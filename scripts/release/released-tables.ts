import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FoundRelease } from './frozen-release.ts';

/**
 * The ids of the tables of each frozen release, by its id: what its own manifest names. Manifests of other years may have
 * another shape; of one that names no tables nothing is known.
 */
export async function releasedTables(
  releases: readonly FoundRelease[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const { release, folder } of releases) {
    const text = await readFile(path.join(folder, 'manifest.json'), 'utf8').catch(() => '{}');
    const { tables = [] } = JSON.parse(text) as { readonly tables?: readonly { readonly id?: unknown }[] };
    found.set(
      release,
      tables.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
    );
  }
  return found;
}
