import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { filesBelow } from '../../scripts/folders/folder-files.ts';
import type { FinishedBuild } from '../../scripts/release/freeze.ts';

/* A site that is built in seconds, for tests of what becomes of its folders. */

/** What a site differs in from the small one. */
export interface SmallSite {
  readonly title?: string;
  readonly release?: string;
  readonly date?: string;
  /** Births of girls in commune `a` in 2024. */
  readonly girls?: number;
  readonly rule?: string;
}

const units = `code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat
P,,,province,,Tỉnh P,Province P,,,
a,,,commune,P,Xã A,Commune A,,,
b,,,commune,P,Xã B,Commune B,,,
`;

/** Writes a small site into a folder: a province of two communes, with births, deaths and population. */
export async function writeSmallSite(folder: string, own: SmallSite = {}): Promise<string> {
  const { title = 'Thử', release = '2025-1', date = '2025-01-15', girls = 12 } = own;
  const { rule = '{ rule: exact, reason: { vi: Thử, en: Trial } }' } = own;
  const years = ['2022', '2023', '2024'];
  const births = years.flatMap((year) =>
    ['a', 'b'].flatMap((unit) => [
      `${year}-05-03,${unit},M,on_time,11`,
      `${year}-06-03,${unit},F,on_time,${year === '2024' && unit === 'a' ? girls : 9}`,
    ]),
  );
  const deaths = years.flatMap((year) =>
    ['a', 'b'].flatMap((unit) => [
      `${year}-02-03,${unit},M,on_time,71,6`,
      `${year}-03-03,${unit},F,on_time,64,5`,
    ]),
  );
  const population = years.flatMap((year) =>
    ['P', 'a', 'b'].map((unit) => `${year},${unit},_T,_T,${unit === 'P' ? 2000 : 1000}`),
  );
  const files = {
    'site.yaml': `id: small
title: { vi: ${title}, en: ${title} }
publisher: { name: { vi: Thử, en: Trial } }
unit: P
units_as_of: 2024-01-01
years: { first: 2022, last: 2024, provisional: [2024] }
cut_off: 2024-12-31
release: { id: "${release}", date: ${date} }
simulated: false
source: { vi: Thử, en: Trial }
disclosure: ${rule}
inputs:
  - { register: births, files: births.csv, coverage: complete }
  - { register: deaths, files: deaths.csv, coverage: complete }
`,
    'units.csv': units,
    'births.csv': ['date,unit,sex,timeliness,count', ...births, ''].join('\n'),
    'deaths.csv': ['date,unit,sex,timeliness,age,count', ...deaths, ''].join('\n'),
    'population.csv': ['year,unit,sex,age,count', ...population, ''].join('\n'),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

/** How a build in a process of its own ended, and what it said. */
export interface EndedBuild {
  readonly status: number | null;
  readonly said: string;
  readonly seconds: number;
}

/**
 * Builds a site in a process of its own, into `build/` and `dist/` of a folder.
 *
 * @param means variables of its environment; a shell line to run before it; what to do once it runs
 */
export async function buildElsewhere(
  site: string,
  folder: string,
  means: {
    environment?: Record<string, string>;
    before?: string;
    started?: (child: ChildProcess) => void;
  } = {},
): Promise<EndedBuild> {
  const begun = performance.now();
  const line = `${means.before ?? ':'}; exec node test/scripts/build-elsewhere.ts "$0" "$1"`;
  const child = spawn('sh', ['-c', line, site, folder], {
    // A group of its own, so that what it starts can be ended with it.
    detached: true,
    env: { ...process.env, ...means.environment },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  means.started?.(child);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, said, seconds: (performance.now() - begun) / 1000 };
}

/** Every file of a folder with the hash of its bytes; empty where there is no folder. */
export async function hashesIn(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const name of await filesBelow(folder))
    hashes[name] = createHash('sha256')
      .update(await readFile(path.join(folder, name)))
      .digest('hex');
  return hashes;
}

/**
 * Writes the small site into `site`, builds it into a folder's `build/` and `dist/`, and fails where that does.
 *
 * @returns the build as `freeze` takes it
 */
export async function builtSmallSite(site: string, folder: string, own: SmallSite): Promise<FinishedBuild> {
  const { status, said } = await buildElsewhere(await writeSmallSite(site, own), folder);
  expect(status, said).toBe(0);
  return {
    siteFolder: site,
    build: path.join(folder, 'build', 'small'),
    dist: path.join(folder, 'dist', 'small'),
    command: 'npm run build -- site',
    shown: (file) => file,
  };
}
