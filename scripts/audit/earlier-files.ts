import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { byName, type EarlierCounts, type ToldCount } from '../../src/tables/clearing/archive.ts';
import { toldCells } from '../publication/told-cells.ts';
import { publicationsIn, PublishedFileError, type FoundPublication } from './read-published.ts';

/** The releases before a publication that a built site serves beside it. */
export function releasesBeside({ files, manifest }: FoundPublication): FoundPublication[] {
  const folder = path.join(files, 'phat-hanh');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => publicationsIn(path.join(folder, name)))
    .filter((one) => one.manifest.site.release.id !== manifest.site.release.id);
}

/**
 * What earlier releases of a publication's site tell, from their files.
 *
 * @param releases what was found, of whatever sites
 * @returns `undefined` where none was asked for
 * @throws PublishedFileError where none of them is of this site, or one is this release itself
 */
export function earlierFiles(
  { manifest: { site } }: FoundPublication,
  releases: readonly FoundPublication[],
): EarlierCounts | undefined {
  if (releases.length === 0) return undefined;
  const own = releases
    .filter(({ manifest }) => manifest.site.id === site.id)
    .sort((one, other) => byName.compare(one.manifest.site.release.id, other.manifest.site.release.id));
  if (own.length === 0)
    throw new PublishedFileError(
      `the earlier release is of ${releases.map(({ manifest }) => manifest.site.id).join(', ')}; allowed: one of ${site.id}`,
    );
  if (own.some(({ manifest }) => manifest.site.release.id === site.release.id))
    throw new PublishedFileError(`the earlier release is ${site.release.id} as well; allowed: one before it`);
  return ({ slug, dimensions }) => {
    const told = new Map<string, ToldCount[]>();
    const withheld = new Set<string>();
    for (const { manifest, files } of own) {
      const file = path.join(files, `${slug}.csv`);
      if (!existsSync(file)) continue;
      const cells = toldCells(readFileSync(file, 'utf8'), dimensions);
      const release = manifest.site.release.id;
      for (const [codes, value] of cells.told)
        told.set(codes, [...(told.get(codes) ?? []), { value, release }]);
      for (const codes of cells.withheld) withheld.add(codes);
    }
    return { told, withheld };
  };
}
