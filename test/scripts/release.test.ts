import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../src/catalogue/manifest.ts';
import { freeze, type FinishedBuild } from '../../scripts/release/freeze.ts';
import { readRelease, type FoundRelease } from '../../scripts/release/frozen-release.ts';
import { settingsOf } from '../../scripts/publication/disk.ts';
import { listedReleases, listRelease } from '../../scripts/release/listed-releases.ts';
import { buildElsewhere, hashesIn, writeSmallSite, type EndedBuild, type SmallSite } from './small-site.ts';

/* What was released never changes, and stays where it was. */

let work: string;
let built: FinishedBuild;
let first: FoundRelease;
const table = 'sinh-theo-gioi-tinh.csv';
const next: SmallSite = { release: '2025-2', date: '2025-06-15', girls: 13 };

const frozenFolder = (): string => path.join(work, 'site', 'published', '2025-1');
const build = async (own: SmallSite): Promise<EndedBuild> =>
  buildElsewhere(await writeSmallSite(path.join(work, 'site'), own), work);
/** Builds, changes a frozen file for the time, and gives what was said; fails where the build did not. */
async function refused(
  own: SmallSite,
  file: string,
  change: (text: string) => string | null,
): Promise<string> {
  const whole = path.join(frozenFolder(), file);
  const text = await readFile(whole, 'utf8');
  const changed = change(text);
  const before = await hashesIn(path.join(work, 'dist'));
  // As a person would who means well: another file under the name.
  await rm(whole);
  if (changed !== null) await writeFile(whole, changed);
  try {
    const { status, said } = await build(own);
    expect(status, said).toBe(1);
    expect(said).not.toMatch(/^\s+at /m);
    expect(await hashesIn(path.join(work, 'dist'))).toEqual(before);
    return said;
  } finally {
    await rm(whole, { force: true });
    await writeFile(whole, text);
    await chmod(whole, 0o444);
  }
}

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-release-'));
  const { status, said } = await build({});
  expect(status, said).toBe(0);
  built = {
    siteFolder: path.join(work, 'site'),
    build: path.join(work, 'build', 'small'),
    dist: path.join(work, 'dist', 'small'),
    command: 'npm run build -- site',
    shown: (file) => path.relative(work, file),
  };
});
afterAll(() => rm(work, { recursive: true, force: true }));

describe('freezing', () => {
  test.each(['../x', 'a/b', '', '.', '..', '-x', 'năm', 'a b', 'x.'])('"%s" names no release', async (id) => {
    await expect(freeze(built, id)).rejects.toThrow(/^".*" cannot name a release; allowed: letters, digits/);
  });

  test('only what was built, with its pages', async () => {
    await expect(freeze(built, '2025-2')).rejects.toThrow(
      'the build in build/small is release 2025-1, not 2025-2; set release.id in site.yaml, then: npm run build',
    );
    const nowhere = { ...built, build: path.join(work, 'nowhere') };
    await expect(freeze(nowhere, '2025-1')).rejects.toThrow(
      'there is no finished build in nowhere; first: npm run',
    );
    const noPages = { ...built, dist: path.join(work, 'nowhere') };
    await expect(freeze(noPages, '2025-1')).rejects.toThrow(
      'the pages in nowhere are not made from build/small',
    );
    expect(await readdir(built.siteFolder)).not.toContain('published');
  });

  test('holds the files of the build, their hashes, and every address of the site', async () => {
    const { folder, isNew, files } = await freeze(built, '2025-1');
    expect([folder, isNew]).toEqual([frozenFolder(), true]);
    first = (await readRelease(folder)) ?? expect.fail('no release.json');
    expect([first.release, first.date]).toEqual(['2025-1', '2025-01-15']);
    const { ['release.json']: own, ...hashes } = await hashesIn(folder);
    expect(own).toBeDefined();
    expect(Object.fromEntries(first.files.map(({ name, sha256 }) => [name, sha256]))).toEqual(hashes);
    const source = await hashesIn(path.join(built.build, 'files'));
    const figures = Object.entries(hashes).filter(([name]) => !name.startsWith('trang/'));
    expect(Object.fromEntries(figures)).toEqual({ ...source, 'manifest.json': hashes['manifest.json'] });
    expect(files).toBe(Object.keys(hashes).length);
    expect(first.files.map(({ name }) => name)).toEqual(Object.keys(hashes).sort());
    expect(first.addresses).toEqual(
      expect.arrayContaining([
        '/',
        '/en/',
        '/bang/sinh-theo-gioi-tinh/',
        `/du-lieu/${table}`,
        '/du-lieu/manifest.json',
      ]),
    );
    expect(first.addresses.filter((one) => /_astro|404|_headers|index\.html/.test(one))).toEqual([]);
    expect(await readdir(path.dirname(folder))).toEqual(['2025-1']);
    expect(await readdir(built.siteFolder)).not.toContain('published.draft');
    // The first release has nothing to be compared with.
    expect(Object.keys(hashes)).not.toContain('changes.csv');
    const page = await readFile(path.join(built.dist, 'dinh-chinh', 'index.html'), 'utf8');
    expect(page).toContain('Đây là kỳ công bố đầu tiên');
  });

  test('again: content with the same bytes, refused with others', async () => {
    expect((await freeze(built, '2025-1')).isNew).toBe(false);
    const codelist = path.join(built.build, 'files', 'codelists', 'sex.csv');
    const text = await readFile(codelist, 'utf8');
    await writeFile(codelist, `${text}x`);
    await expect(freeze(built, '2025-1')).rejects.toThrow(
      'release 2025-1 was released with other bytes, first in codelists/sex.csv; a release never changes',
    );
    await writeFile(codelist, text);
    const csv = path.join(built.build, 'files', table);
    const figures = await readFile(csv, 'utf8');
    await rm(csv);
    await writeFile(csv, figures.replace('11', '12'));
    await expect(freeze(built, '2025-1')).rejects.toThrow(
      `build/small/files/${table} is not the file that was built`,
    );
    await rm(csv);
    await writeFile(csv, figures);
    expect((await freeze(built, '2025-1')).isNew).toBe(false);
  });
});

describe('releases.yaml', () => {
  const file = (): string => path.join(built.siteFolder, 'releases.yaml');
  const settings = () => settingsOf(built.siteFolder);

  test('was given the release by the step that froze it; what people wrote there stays', async () => {
    const text = await readFile(file(), 'utf8');
    onTestFinished(() => writeFile(file(), text));
    expect(text).toContain(
      '- { id: 2025-1, date: 2025-01-15, years: { first: 2022, last: 2023 }, what: [ births, deaths ] }',
    );
    const { released } = await settings();
    expect(released).toEqual({
      releases: [
        {
          id: '2025-1',
          date: '2025-01-15',
          years: { first: 2022, last: 2023 },
          what: ['births', 'deaths'],
        },
      ],
      corrections: [],
      calendar: [],
      calendars: [],
      holidays: [],
    });
    await writeFile(
      file(),
      '# Ours\nreleases:\n  # in order\n  - { id: 2025-1, date: 2025-01-15, title: { vi: a, en: b } }\n',
    );
    await freeze(built, '2025-1');
    expect(await readFile(file(), 'utf8')).toBe(
      '# Ours\nreleases:\n  # in order\n  - { id: 2025-1, date: 2025-01-15, title: { vi: a, en: b } }\n',
    );
    await listRelease(built.siteFolder, '2025-9', '2025-09-01');
    expect(await readFile(file(), 'utf8')).toBe(
      '# Ours\nreleases:\n  # in order\n  - { id: 2025-1, date: 2025-01-15, title: { vi: a, en: b } }\n  - { id: 2025-9, date: 2025-09-01 }\n',
    );
  });

  test.each([
    [
      'releases: []\n',
      'releases.yaml: releases: found no entry of published/2025-1/; allowed: - { id: "2025-1", date: 2025-01-15 }',
    ],
    [
      'releases: [{ id: 2024-1, date: 2024-01-01 }, { id: 2025-1, date: 2025-01-15 }]\n',
      'releases.yaml: releases[0].id: found "2024-1"; allowed: a release that is in published/',
    ],
    [
      'releases: [{ id: 2025-1, date: 2025-01-16 }]\n',
      'releases.yaml: releases[0].date: found "2025-01-16"; allowed: the day it was released, 2025-01-15',
    ],
    [
      'releases: [{ id: 2025-1, date: 2025-01-15 }]\ncorrections:\n  - { date: 2025-02-01, release: 2025-1, table: khong-co, what: { vi: a, en: b }, why: { vi: a, en: b } }\n',
      'releases.yaml: corrections[0].table: found "khong-co"; allowed: the name of a table as in its address',
    ],
  ])('that says something else than published/: %j', async (yaml, message) => {
    const text = await readFile(file(), 'utf8');
    onTestFinished(() => writeFile(file(), text));
    await writeFile(file(), yaml);
    await expect(settings().then(listedReleases)).rejects.toThrow(message);
    await writeFile(file(), text);
    expect((await listedReleases(await settings())).map(({ release }) => release)).toEqual(['2025-1']);
  });
});

describe('builds after it', () => {
  test('serve it unchanged beside the new figures', async () => {
    const { status, said } = await build(next);
    expect(status, said).toBe(0);
    const served = await hashesIn(path.join(built.dist, 'du-lieu', 'phat-hanh', '2025-1'));
    expect(served).toEqual(await hashesIn(frozenFolder()));
    // What is not frozen yet is cited by its page.
    const page = await readFile(
      path.join(built.dist, 'bang', 'sinh-theo-gioi-tinh', 'tep', 'index.html'),
      'utf8',
    );
    expect(page).toContain('/bang/sinh-theo-gioi-tinh/ (truy cập');
    const latest = await readFile(path.join(built.dist, 'du-lieu', table), 'utf8');
    const before = await readFile(path.join(frozenFolder(), table), 'utf8');
    expect(latest).not.toBe(before);
    const rowOf = (csv: string): string => csv.split('\n').find((line) => line.startsWith('2024,a,F,')) ?? '';
    expect([rowOf(before), rowOf(latest)].map((row) => row.split(',')[3])).toEqual(['12', '13']);
  });

  test('mark what changed, and list it', async () => {
    const rows = async (slug: string): Promise<Map<string, string[]>> =>
      new Map(
        (await readFile(path.join(built.dist, 'du-lieu', `${slug}.csv`), 'utf8'))
          .trim()
          .split('\n')
          .map((line) => line.split(','))
          .map((fields) => [fields.slice(0, 3).join(), fields.slice(3)]),
      );
    const marked = await rows('sinh-theo-gioi-tinh');
    // The year is provisional too; what did not change has no other mark than that.
    expect(marked.get('2024,a,F')).toEqual(['13', 'pr', '']);
    expect(marked.get('2024,P,_T')).toEqual(['44', 'pr', '']);
    expect(marked.get('2024,a,M')).toEqual(['11', 'p', '']);
    expect(marked.get('2023,a,F')).toEqual(['9', '', '']);
    const changes = (await readFile(path.join(built.dist, 'du-lieu', 'changes.csv'), 'utf8'))
      .trim()
      .split('\n');
    const columns = changes[0]?.split(',') ?? [];
    expect(columns.slice(0, 3)).toEqual(['table', 'year', 'unit']);
    expect(columns.slice(-4)).toEqual(['old', 'new', 'difference', 'release']);
    const ofTable = changes.filter((line) => line.startsWith('sinh-theo-gioi-tinh,'));
    const sexAt = columns.indexOf('sex');
    expect(
      ofTable.map((line) => line.split(',')).map((row) => [row[1], row[2], row[sexAt], ...row.slice(-4)]),
    ).toEqual([
      ['2024', 'P', '_T', '43', '44', '1', '2025-1'],
      ['2024', 'P', 'F', '21', '22', '1', '2025-1'],
      ['2024', 'a', '_T', '23', '24', '1', '2025-1'],
      ['2024', 'a', 'F', '12', '13', '1', '2025-1'],
    ]);
    // A rate is marked for itself: that of the province's year changed, that of its deaths did not.
    const { tables, revisions } = readManifest(
      await readFile(path.join(built.dist, 'du-lieu', 'manifest.json'), 'utf8'),
    );
    expect(revisions.releases).toEqual([{ id: '2025-1', date: '2025-01-15' }]);
    expect(revisions.changes.find(({ slug }) => slug === 'sinh-theo-gioi-tinh')).toEqual({
      slug: 'sinh-theo-gioi-tinh',
      cells: 4,
      largest: { codes: ['2024', 'P', '_T'], old: 43, new: 44 },
    });
    const derived = tables.filter(({ source }) => source === 'derived').map(({ slug }) => slug);
    expect(revisions.changes.filter(({ slug }) => derived.includes(slug)).length).toBeGreaterThan(2);
    for (const table of tables) {
      const csv = await readFile(path.join(built.dist, 'du-lieu', table.files.csv.name), 'utf8');
      const [head = '', ...lines] = csv.trim().split('\n');
      const at = head.split(',').indexOf('status');
      const revised = lines.filter((line) => line.split(',')[at]?.includes('r') === true).length;
      const noted = changes.filter((line) => line.startsWith(`${table.slug},`)).length;
      expect([table.slug, revised]).toEqual([table.slug, noted]);
    }
  });

  test('say so on the page of corrections', async () => {
    const page = await readFile(path.join(built.dist, 'dinh-chinh', 'index.html'), 'utf8');
    expect(page).toContain('Chưa có đính chính nào.');
    expect(page).toMatch(/So với kỳ công bố 2025-1, \d+ ô trong \d+ bảng có số khác/);
    expect(page).toContain('href="/du-lieu/changes.csv"');
    expect(page).toContain('href="/du-lieu/phat-hanh/2025-1/release.json"');
    expect(page).toMatch(
      /data-changed="sinh-theo-gioi-tinh".*?>\+1<.*?>43<.*?>44<.*?>2024, Tỉnh P, Cả hai giới</s,
    );
    const english = await readFile(path.join(built.dist, 'en', 'dinh-chinh', 'index.html'), 'utf8');
    expect(english).toMatch(/Cells with another figure than in release 2025-1: \d+, in \d+ of the tables/);
  });

  test('fail where a frozen file has other bytes, or is gone, naming it', async () => {
    const file = path.join(frozenFolder(), table);
    expect(await refused(next, table, (text) => text.replace('11', '12'))).toContain(
      `${file} has other bytes than at its release; release 2025-1 never changes`,
    );
    expect(await refused(next, table, () => null)).toContain(`${file} is gone; release 2025-1 never changes`);
    expect(await refused(next, 'release.json', (text) => text.slice(5))).toContain('release.json is damaged');
  });

  test('fail where an address is lost, naming it', async () => {
    const said = await refused(next, 'release.json', (text) =>
      text.replace('"/bang/"', '"/bang/",\n  "/bang/khong-con/"'),
    );
    expect(said).toContain('/bang/khong-con/ was released with 2025-1 and is not in this build');
  });

  test('under the id of the frozen one: its figures, or nothing', async () => {
    const { said, status } = await build({ ...next, release: '2025-1', date: '2025-01-15' });
    expect(status, said).toBe(1);
    expect(said).toMatch(
      /release 2025-1 was released with other figures in [a-z-]+\.csv; a release never changes/,
    );
    const same = await build({});
    expect(same.status, same.said).toBe(0);
    expect((await freeze(built, '2025-1')).isNew).toBe(false);
    // Its pages cite it where it stays for good; its files could not know.
    const page = await readFile(
      path.join(built.dist, 'bang', 'sinh-theo-gioi-tinh', 'tep', 'index.html'),
      'utf8',
    );
    expect(page).toContain('/du-lieu/phat-hanh/2025-1/sinh-theo-gioi-tinh.xlsx (truy cập');
  });
});
