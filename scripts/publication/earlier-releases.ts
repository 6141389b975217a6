import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { byName, type EarlierCounts } from '../../src/tables/clearing/archive.ts';
import type { FoundRelease } from '../release/frozen-release.ts';
import { sha256 } from './table-inputs.ts';
import { toldCells } from './told-cells.ts';

/*
 * What earlier releases told (`published/<release>/…/<table>.csv` of the site folder): readers have these files, so that
 * a count that stood in one and has not changed is known, whatever this release does.
 */

/** The archive of a site: what it told of a table, and what it is known by. */
export interface EarlierReleases {
  readonly of: EarlierCounts;
  /** The SHA-256 of its tables; empty where there is no archive. */
  readonly content: string;
}

/**
 * Reads the names of the archive and what its files are known by; tables are read when they are asked for.
 *
 * @param own the release that is made: where it is frozen it comes out as it did, or not at all, so that what it told is
 *   left out
 * @param frozen the frozen releases: their files are known by the hashes of their `release.json`, which a build checks
 */
export function earlierReleases(
  siteFolder: string,
  own = '',
  frozen: readonly FoundRelease[] = [],
): EarlierReleases {
  const isOwn = frozen.some(({ release }) => release === own);
  const releaseOf = (file: string): string => file.split(path.sep)[1] ?? '';
  const files = globSync('published/*/{,files/,du-lieu/}*.csv', { cwd: siteFolder })
    .filter((file) => !(isOwn && releaseOf(file) === own) && !isLabelled(file))
    .sort(byName.compare);
  const hashes = new Map(
    frozen.flatMap(({ release, files }) =>
      files.map(({ name, sha256: hash }) => [path.join('published', release, name), hash] as const),
    ),
  );
  const textOf = (file: string): string => readFileSync(path.join(siteFolder, file), 'utf8');
  const bySlug = Map.groupBy(files, (file) => path.basename(file, '.csv'));
  return {
    content:
      files.length === 0
        ? ''
        : sha256(files.map((file) => `${file} ${hashes.get(file) ?? sha256(textOf(file))}`).join('\n')),
    of: ({ slug, dimensions }) => {
      const told = new Map<string, { value: number; release: string }[]>();
      const withheld = new Set<string>();
      for (const file of bySlug.get(slug) ?? []) {
        const cells = toldCells(textOf(file), dimensions);
        for (const [place, value] of cells.told)
          told.set(place, [...(told.get(place) ?? []), { value, release: releaseOf(file) }]);
        for (const place of cells.withheld) withheld.add(place);
      }
      return { told, withheld };
    },
  };
}

/** Files with labels in the place of codes tell nothing that the codes file does not. */
function isLabelled(file: string): boolean {
  return /\.(vi|en)\.csv$/.test(file);
}
