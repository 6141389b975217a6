import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '../../scripts/publication.ts';
import { settingsOf } from '../../scripts/publication/disk.ts';
import { programHash } from '../../scripts/publication/program-hash.ts';
import { openTableCache, type CacheEntry } from '../../scripts/publication/table-cache.ts';
import { registerContents, sha256, tableInputs } from '../../scripts/publication/table-inputs.ts';
import { catalogue } from '../../src/catalogue/catalogue.ts';

/* Tables that did not change are taken from the last run: the same bytes, for less work. */

let work: string;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-cache-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** Publishes a site: the slugs that were computed, and every file by its name. */
async function run(site: string, build: string): Promise<{ computed: string[]; files: Map<string, string> }> {
  const said: string[] = [];
  const { folder, manifest } = await publish(site, build, (line) => said.push(line));
  const computed = said.flatMap((line) => /^ {2}([a-z-]+): \d+ cells$/.exec(line)?.[1] ?? []);
  const total = manifest.tables.length;
  expect(said).toContain(
    `  ${total} tables: ${total - computed.length} unchanged, ${computed.length} computed`,
  );
  return { computed, files: filesIn(folder) };
}

function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file): [string, string] => [path.relative(folder, file), readFileSync(file, 'base64')])
      .sort(),
  );
}

const siteYaml = `
id: trial
title: { vi: Thử, en: Trial }
publisher: { name: { vi: Thử, en: Trial } }
unit: P
units_as_of: 2024-01-01
years: { first: 2022, last: 2024, provisional: [2024] }
cut_off: 2024-12-31
release: { id: "1", date: 2025-01-15 }
simulated: false
source: { vi: Thử, en: Trial }
disclosure: { rule: exact, reason: { vi: Thử, en: Trial } }
inputs:
  - { register: births, files: births.csv, coverage: complete }
  - { register: deaths, files: deaths.csv, coverage: complete }
`;
const files = {
  'site.yaml': siteYaml,
  'units.csv': `code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat
P,,,province,,P,P,,,
a,,,commune,P,a,a,,,
b,,,commune,P,b,b,,,
`,
  'population.csv': 'year,unit,sex,age,count\n2022,P,_T,_T,1000\n2023,P,_T,_T,1100\n2024,P,_T,_T,1200\n',
  'births.csv': `year,timeliness,unit,sex,mother_age,count
2022,on_time,a,F,25,30
2023,on_time,a,M,31,20
2024,late,b,F,19,24
`,
  'deaths.csv': `year,timeliness,unit,sex,age,cause,count
2022,on_time,a,F,70,I21,4
2023,late,b,M,81,J18,5
2024,on_time,b,M,0,P36,6
`,
};

let sites = 0;
let first: Promise<string> | undefined;
/** The folder of a small site and its build: published once for all tests, as none changes anything in it. */
function firstPublished(): Promise<string> {
  first ??= (async () => {
    const folder = path.join(work, 'first');
    await mkdir(path.join(folder, 'site'), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, 'site', name), text);
    await run(path.join(folder, 'site'), path.join(folder, 'build'));
    return folder;
  })();
  return first;
}
/** A small site that was published, of a test's own, with its build folder and that of its cache. */
async function published(): Promise<{ site: string; build: string; cache: string }> {
  const folder = path.join(work, `site-${sites++}`);
  await cp(await firstPublished(), folder, { recursive: true });
  const build = path.join(folder, 'build');
  return { site: path.join(folder, 'site'), build, cache: path.join(build, '.cache', 'trial') };
}
/** What a site comes to without a cache. */
const fresh = async (site: string): Promise<Map<string, string>> =>
  (await run(site, `${site}-fresh-${sites++}`)).files;
const sourcesOf = (slugs: readonly string[]): Set<string | undefined> =>
  new Set(slugs.map((slug) => catalogue.find((one) => one.slug === slug)?.source));

test('a real site is the same to the byte with a cache, without, and after the cache was deleted', async () => {
  const site = path.resolve('data', 'cam-giang');
  const build = path.join(work, 'real');
  const first = await run(site, build);
  expect(first.computed.length).toBeGreaterThan(50);
  const entries = (): string[] =>
    readdirSync(path.join(build, '.cache', 'cam-giang'), { withFileTypes: true })
      // What is withheld is asked for again, which is its way of staying young.
      .map(({ parentPath, name }) =>
        name.endsWith('.txt') ? name : `${name} ${statSync(path.join(parentPath, name)).mtimeMs}`,
      )
      .sort();
  const before = entries();
  const second = await run(site, build);
  // Nothing is withheld or attacked again either: what was found then is found again.
  expect(entries()).toEqual(before);
  expect(second.computed).toEqual([]);
  expect(second.files).toEqual(first.files);
  // It holds neither counts nor pages: what is in it was published.
  expect(readdirSync(build).sort()).toEqual(['.cache', 'cam-giang']);
  await rm(path.join(build, '.cache'), { recursive: true });
  const third = await run(site, build);
  expect(third.computed).toEqual(first.computed);
  expect(third.files).toEqual(first.files);
});

describe('what changed is computed, and nothing else', () => {
  test('another place, and what no table is made of, change nothing', async () => {
    const { site, build } = await published();
    await rename(site, `${site}-moved`);
    await writeFile(path.join(`${site}-moved`, 'releases.yaml'), 'releases: []\ncorrections: []\n');
    const after = await run(`${site}-moved`, build);
    expect(after.computed).toEqual([]);
    expect(after.files).toEqual(await fresh(`${site}-moved`));
  });

  test('a register: its tables, and those derived from them', async () => {
    const { site, build } = await published();
    await writeFile(path.join(site, 'deaths.csv'), files['deaths.csv'].replace('I21,4', 'I21,9'));
    const { computed, files: written } = await run(site, build);
    expect(sourcesOf(computed)).toEqual(new Set(['deaths', 'derived']));
    expect(computed).toEqual(expect.arrayContaining(['tu-vong-theo-tuoi', 'ty-suat-tho']));
    expect([...written.keys()]).toContain('files/muc-sinh.csv');
    expect(computed).not.toContain('muc-sinh');
    expect(written).toEqual(await fresh(site));
  });

  test('a register of which the tables come out the same: nothing is derived again', async () => {
    const { site, build } = await published();
    const [head = '', ...rows] = files['births.csv'].trim().split('\n');
    await writeFile(path.join(site, 'births.csv'), [head, ...rows.reverse()].join('\n'));
    const { computed, files: written } = await run(site, build);
    expect(sourcesOf(computed)).toEqual(new Set(['births']));
    expect(written).toEqual(await fresh(site));
  });

  test('a register that comes or goes, and the population: what was not there is noticed', async () => {
    const { site, build } = await published();
    await writeFile(path.join(site, 'site.yaml'), siteYaml.replace(/ {2}- \{ register: births.*\n/, ''));
    const without = await run(site, build);
    expect(sourcesOf(without.computed)).toEqual(new Set(['derived']));
    expect(without.files).toEqual(await fresh(site));
    await writeFile(path.join(site, 'site.yaml'), siteYaml);
    await writeFile(path.join(site, 'population.csv'), files['population.csv'].replace('1000', '2000'));
    const { computed, files: written } = await run(site, build);
    expect(sourcesOf(computed)).toEqual(new Set(['births', 'population', 'derived']));
    expect(written).toEqual(await fresh(site));
  });

  test('the settings, or the release that every file names: all', async () => {
    const { site, build } = await published();
    for (const [one, other] of [
      ['provisional: [2024]', 'provisional: []'],
      ['id: "1"', 'id: "2"'],
      ['simulated: false', 'simulated: false\nnotes: [{ vi: Ghi chú, en: Note }]'],
    ] as const) {
      await writeFile(path.join(site, 'site.yaml'), siteYaml.replace(one, other));
      const { computed, files: written } = await run(site, build);
      const again = await fresh(site);
      expect(computed).toHaveLength([...again.keys()].filter((name) => name.endsWith('.parquet')).length);
      expect(written).toEqual(again);
    }
  });

  test('the program, a library, the declaration', async () => {
    const root = path.join(work, 'program');
    await cp('src/tables', path.join(root, 'src/tables'), { recursive: true });
    await cp('src/charts', path.join(root, 'src/charts'), { recursive: true });
    await cp('scripts/publication', path.join(root, 'scripts/publication'), { recursive: true });
    await writeFile(path.join(root, 'package-lock.json'), '{}');
    const edit = (name: string): string => {
      writeFileSync(path.join(root, name), ' ', { flag: 'a' });
      return programHash(root);
    };
    const first = programHash(root);
    expect(programHash(root)).toBe(first);
    expect(edit('src/charts/bar.ts')).toBe(first);
    const others = ['src/tables/derived/figures.ts', 'scripts/publication/new.ts', 'package-lock.json'].map(
      edit,
    );
    expect(new Set([first, ...others]).size).toBe(4);

    const settings = await settingsOf(path.resolve('data', 'cam-giang'));
    const contents = await registerContents(settings);
    expect([...contents.keys()].sort()).toEqual(['adoptions', 'births', 'deaths', 'divorces', 'marriages']);
    const keys = [first, ...others].flatMap((program) => {
      const { keyOf } = tableInputs(settings, contents, program);
      return catalogue.flatMap((one) => [keyOf(one), keyOf({ ...one, slug: `${one.slug}-2` })]);
    });
    expect(new Set(keys).size).toBe(4 * 2 * catalogue.length);
  });
});

describe('what is kept', () => {
  const damage: [string, (file: string, others: readonly string[]) => void][] = [
    ['cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, -7))],
    ['empty', (file) => writeFileSync(file, '')],
    [
      'of another byte',
      (file) => {
        const bytes = readFileSync(file);
        const last = bytes.length - 20;
        bytes[last] = (bytes[last] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
    ['another’s', (file, others) => writeFileSync(file, readFileSync(others[0] ?? ''))],
  ];

  test.each(damage)('that is %s is noticed and made again', async (_, harm) => {
    const { site, build, cache } = await published();
    const before = filesIn(path.join(build, 'trial'));
    const names = readdirSync(cache).map((name) => path.join(cache, name));
    const isEntry = (file: string): boolean => file.endsWith('.json');
    const isFile = (file: string): boolean => path.extname(file) === '';
    for (const some of [names.filter(isEntry), names.filter(isFile)]) {
      const [first = '', ...others] = some;
      harm(first, others);
      const after = await run(site, build);
      // An entry may say of its table that there is none; a file belongs to a table, or to more than one alike.
      if (!isEntry(first)) expect(after.computed.length).toBeGreaterThan(0);
      expect(after.computed.length).toBeLessThan(12);
      expect(after.files).toEqual(before);
      expect((await run(site, build)).computed).toEqual([]);
    }
    // All at once.
    for (const file of names) harm(file, names.slice(names.indexOf(file) === 0 ? 1 : 0));
    expect((await run(site, build)).files).toEqual(before);
  });

  test('is what the last run needed: the rest is taken away, but nothing of anybody else', async () => {
    const { site, build, cache } = await published();
    const inCache = (): string[] => readdirSync(cache).sort();
    const ofTables = (): string[] => inCache().filter((name) => !name.endsWith('.txt'));
    const names = inCache();
    const tables = ofTables();
    const half = `${'0'.repeat(64)}.${'0'.repeat(36)}`;
    await writeFile(path.join(cache, 'README'), 'mine');
    await writeFile(path.join(cache, half), 'being made just now');
    await writeFile(path.join(cache, 'f'.repeat(64)), 'of no table');
    await run(site, build);
    expect(readdirSync(cache).sort()).toEqual([half, 'README', ...names].sort());
    await rm(path.join(cache, half));
    await rm(path.join(cache, 'README'));
    await writeFile(path.join(site, 'births.csv'), files['births.csv'].replace('30', '31'));
    await run(site, build);
    expect(ofTables()).toHaveLength(tables.length);
    // What was withheld of other counts is kept for a while: these may come back.
    expect(inCache()).toEqual(expect.arrayContaining(names.filter((name) => name.endsWith('.txt'))));
    expect(inCache().length).toBeGreaterThan(names.length);
    await writeFile(path.join(site, 'births.csv'), files['births.csv']);
    expect(sourcesOf((await run(site, build)).computed)).toContain('births');
    expect(ofTables()).toEqual(tables);
    const yearAgo = new Date(Date.now() - 365 * 24 * 60 * 60 * 1000);
    for (const name of inCache()) utimesSync(path.join(cache, name), yearAgo, yearAgo);
    expect((await run(site, build)).computed).toEqual([]);
    expect(inCache().filter((name) => !names.includes(name))).toEqual([]);
  });

  test('is not touched by a run that publishes nothing', async () => {
    const { site, build, cache } = await published();
    const before = filesIn(cache);
    await writeFile(path.join(site, 'births.csv'), `${files['births.csv']}2024,on_time,nowhere,F,25,1\n`);
    await expect(run(site, build)).rejects.toThrow();
    expect(filesIn(cache)).toEqual(before);
  });

  test('is whole or not there while others write, read and sweep', async () => {
    const folder = path.join(work, 'together');
    const name = (hash: string): string => path.join(work, `${hash}.txt`);
    const texts = Array.from({ length: 8 }, (_, index) => `${index}\n`.repeat(50_000));
    for (const text of texts) await writeFile(name(sha256(text)), text);
    const entryOf = (text: string): CacheEntry => ({
      table: { codelists: [], rows: text.length, files: { csv: sha256(text), parquet: sha256(text) } },
      reads: { other: null },
    });
    const worker = async (own: number): Promise<number> => {
      let found = 0;
      for (let turn = 0; turn < 12; turn++) {
        const cache = openTableCache(folder);
        for (const text of texts) {
          const key = sha256(`key of ${text}`);
          const target = path.join(work, `target-${own}`);
          const entry = await cache.find(key);
          const file = entry === null ? null : await cache.fetch(sha256(text), target);
          if (entry !== null) expect(entry).toEqual(entryOf(text));
          expect(existsSync(target)).toBe(file !== null);
          if (file === null) await cache.store(key, entryOf(text), { [sha256(text)]: name(sha256(text)) });
          else {
            found++;
            expect(readFileSync(target, 'utf8') === text).toBe(true);
            await rm(target);
          }
          if ((own + turn) % 5 === 0) await openTableCache(folder).sweep();
        }
        await cache.sweep();
      }
      return found;
    };
    const found = await Promise.all([0, 1, 2, 3].map(worker));
    expect(Math.min(...found)).toBeGreaterThan(0);
    expect(readdirSync(folder).filter((one) => !/^[0-9a-f]{64}(\.json)?$/.test(one))).toEqual([]);
  });
});
