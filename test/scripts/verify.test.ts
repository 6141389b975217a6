import { spawnSync } from 'node:child_process';
import { DuckDBInstance } from '@duckdb/node-api';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freeze } from '../../scripts/release/freeze.ts';
import { buildElsewhere, writeSmallSite } from './small-site.ts';

/* Anyone can find out whether files are what was published, and whether all of them say the same. */

let work: string;
let dist: string;
let frozen: string;
const table = 'sinh-theo-gioi-tinh';

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-verify-'));
  const site = path.join(work, 'site');
  const built = {
    siteFolder: site,
    build: path.join(work, 'build', 'small'),
    dist: path.join(work, 'dist', 'small'),
    command: '',
    shown: (file: string) => file,
  };
  for (const own of [{}, { release: '2025-2', date: '2025-06-15', girls: 13 }]) {
    await writeSmallSite(site, { rule: '{ rule: threshold, threshold: 5 }', ...own });
    const { status, said } = await buildElsewhere(site, work);
    expect(status, said).toBe(0);
    if (frozen === undefined) frozen = (await freeze(built, '2025-1')).folder;
  }
  dist = built.dist;
});
afterAll(() => rm(work, { recursive: true, force: true }));

function verify(folder: string): { status: number | null; said: string; faults: string } {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/verify.ts', folder], { encoding: 'utf8' });
  return { status, said: stdout, faults: stderr };
}

/** What is said of a copy of the site in which something was changed. */
async function changed(change: (copy: string) => Promise<void>): Promise<string> {
  const copy = path.join(work, 'copy');
  await rm(copy, { recursive: true, force: true });
  await cp(dist, copy, { recursive: true });
  await change(copy);
  const { status, faults } = verify(copy);
  expect(faults).not.toMatch(/^\s+at /m);
  expect(status, faults).toBe(1);
  return faults;
}

/** Replaces a text in a file of the copy; fails where it is not there. */
async function replace(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const other = text.replace(from, to);
  expect(other).not.toBe(text);
  await chmod(file, 0o644);
  await writeFile(file, other);
}

test('a site, a release and what was counted are whole: a line a kind of check', () => {
  const { status, said, faults } = verify(dist);
  expect([status, faults]).toEqual([0, '']);
  expect(said.trim().split('\n')).toEqual([
    'small, release 2025-2:',
    expect.stringMatching(/^ {2}ok \d{3} files have the hashes of manifest\.json$/),
    expect.stringMatching(/^ {2}ok \d{3} files have the hashes of SHA256SUMS$/),
    expect.stringMatching(/^ {2}ok \d{3} files of release 2025-1 are as they were released$/),
    expect.stringMatching(/^ {2}ok \d{3} addresses that were released are there$/),
    expect.stringMatching(
      /^ {2}ok \d{3} files of bulletins, reports and frozen embeds stand where they were, as they were released$/,
    ),
    expect.stringMatching(/^ {2}ok \d{4} cells of \d\d tables stand in their CSV, each once and in order$/),
    ...['parquet', 'json', 'vi.csv', 'en.csv', 'xlsx'].map((format) =>
      expect.stringMatching(new RegExp(`^ {2}ok \\d{4} cells are the same in \\d\\d ${format} files$`)),
    ),
  ]);
  expect(verify(frozen).status).toBe(0);
  expect(verify(path.join(work, 'build', 'small')).status).toBe(0);
  expect(verify(path.join(work, 'dist')).said).toBe(said);
});

test('no publication: a sentence', () => {
  const { status, faults } = verify(path.join(work, 'site'));
  expect(status).toBe(1);
  expect(faults).toContain('no publication; allowed: a built site (dist/<site id>), or a release');
});

test('other bytes, a file that is gone, one that was added', async () => {
  const faults = await changed(async (copy) => {
    const files = path.join(copy, 'du-lieu');
    await replace(path.join(files, 'codelists', 'sex.csv'), 'Nam', 'Nữ');
    await replace(path.join(files, `${table}.csv`), ',13,', ',14,');
    await rm(path.join(files, 'dan-so.parquet'));
    await writeFile(path.join(files, 'them.csv'), '');
  });
  expect(faults).toContain('codelists/sex.csv has other bytes than SHA256SUMS says');
  expect(faults).toContain(`${table}.csv has other bytes than manifest.json says`);
  expect(faults).toContain('dan-so.parquet is not there; manifest.json names it');
  expect(faults).toContain('them.csv has no line in SHA256SUMS');
});

test('a frozen release that changed, an address that is gone', async () => {
  const faults = await changed(async (copy) => {
    const release = path.join(copy, 'du-lieu', 'phat-hanh', '2025-1');
    await replace(path.join(release, `${table}.csv`), ',12,', ',13,');
    await rm(path.join(release, 'README.txt'));
    await writeFile(path.join(release, 'them.csv'), '');
    await rm(path.join(copy, 'bang', table, 'index.html'));
    await replace(path.join(copy, 'ban-tin', '2023', 'index.html'), '2023', '2032');
  });
  expect(faults).toContain(`${table}.csv of release 2025-1 has other bytes than at its release`);
  expect(faults).toContain('README.txt of release 2025-1 is not there');
  expect(faults).toContain('them.csv was added to release 2025-1');
  expect(faults).toContain(`/bang/${table}/ was released with 2025-1 and is not there`);
  expect(faults).toContain('/ban-tin/2023/index.html is not as it was released with 2025-1');
  expect(faults).toContain('3 faults');
});

test('a table whose rows are not in their order, or too few', async () => {
  const faults = await changed(async (copy) => {
    const swapped = path.join(copy, 'du-lieu', `${table}.csv`);
    await replace(swapped, /(2024,a,M,.*\n)(2024,a,F,.*\n)/, '$2$1');
    await replace(path.join(copy, 'du-lieu', 'dan-so.csv'), /2024,b,.*\n/, '');
  });
  expect(faults).toMatch(new RegExp(`${table}\\.csv has "2024,a,F,13.*" in line \\d+, where "2024,a,M,`));
  expect(faults).toMatch(/dan-so\.csv has 8 rows, manifest\.json says 9/);
});

test('a cell that is another one in one of the files: file and cell', async () => {
  const faults = await changed(async (copy) => {
    const file = (format: string): string => path.join(copy, 'du-lieu', `${table}.${format}`);
    await replace(file('json'), /("value":\[.*?)13\b/, '$114');
    for (const language of ['vi', 'en']) await replace(file(`${language}.csv`), ',13', ',14');
    await changedWorkbook(file('xlsx'));
    await changedParquet(file('parquet'));
  });
  const cell = 'year=2024, unit=a, sex=F: value is 14, in the CSV 13';
  expect(faults).toContain(`${table}.json: ${cell}`);
  expect(faults).toContain(`${table}.parquet: ${cell}`);
  expect(faults).toMatch(
    new RegExp(`${table}\\.vi\\.csv: row \\d+ \\(Xã A.*, Nữ\\), column "2024": "14", by the CSV 13`),
  );
  expect(faults).toMatch(
    new RegExp(`${table}\\.en\\.csv: row \\d+ \\(Commune A.*, Female\\), column "2024": "14"`),
  );
  expect(faults).toMatch(
    new RegExp(`${table}\\.xlsx: sheet "Số liệu", row \\d+ \\(Xã A.*\\), column "2024": 14`),
  );
});

test('a mark that is lost, a file that is damaged', async () => {
  const faults = await changed(async (copy) => {
    const file = (format: string): string => path.join(copy, 'du-lieu', `${table}.${format}`);
    await replace(file('json'), /("\d+":)"p"/, '$1""');
    await replace(file('vi.csv'), /,[^,\n]*sơ bộ[^,\n]*/, ',');
    await writeFile(file('xlsx'), 'no workbook');
    await writeFile(file('parquet'), 'no Parquet');
  });
  expect(faults).toMatch(/\.json: year=2024, unit=\S+, sex=\S+: status is "", in the CSV "p"/);
  expect(faults).toMatch(/\.vi\.csv: row 2 .*: "", by the CSV "sơ bộ.*"/);
  expect(faults).toContain(`${table}.xlsx: cannot be read: `);
  expect(faults).toContain(`${table}.parquet: cannot be read: `);
});

async function changedWorkbook(file: string): Promise<void> {
  const parts = unzipSync(await readFile(file));
  for (const [name, bytes] of Object.entries(parts))
    if (name.startsWith('xl/worksheets/'))
      parts[name] = strToU8(strFromU8(bytes).replaceAll('<v>13</v>', '<v>14</v>'));
  await writeFile(file, zipSync(parts));
}

async function changedParquet(file: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  await db.run(
    `CREATE TABLE t AS SELECT * REPLACE (CASE value WHEN 13 THEN 14 ELSE value END AS value) FROM '${file}'`,
  );
  await db.run(`COPY t TO '${file}' (FORMAT parquet)`);
  db.closeSync();
  instance.closeSync();
}
