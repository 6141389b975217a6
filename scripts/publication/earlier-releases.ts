import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { EarlierCounts } from '../../src/tables/clearing/clear.ts';
import { sha256 } from './table-inputs.ts';

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

/** Reads the names and bytes of the archive; tables are parsed when they are asked for. */
export function earlierReleases(siteFolder: string): EarlierReleases {
  const files = globSync('published/*/{,files/,du-lieu/}*.csv', { cwd: siteFolder }).sort();
  const texts = files.map((file) => readFileSync(path.join(siteFolder, file), 'utf8'));
  const bySlug = Map.groupBy(files.keys(), (index) => path.basename(files[index] ?? '', '.csv'));
  return {
    content:
      files.length === 0
        ? ''
        : sha256(files.map((file, at) => `${file} ${sha256(texts[at] ?? '')}`).join('\n')),
    of: ({ slug, dimensions }) => {
      const told = new Map<string, { value: number; release: string }[]>();
      for (const index of bySlug.get(slug) ?? []) {
        const release = (files[index] ?? '').split(path.sep)[1] ?? '';
        const { data } = Papa.parse<Record<string, string>>(texts[index] ?? '', {
          header: true,
          skipEmptyLines: true,
        });
        for (const row of data) {
          if ((row.value ?? '') === '' || row.confidentiality === 'c') continue;
          const place = dimensions.map((dimension) => row[dimension] ?? '').join(' ');
          told.set(place, [...(told.get(place) ?? []), { value: Number(row.value), release }]);
        }
      }
      return told;
    },
  };
}
