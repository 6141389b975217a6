import { appendFile, chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freeze, type FinishedBuild } from '../../scripts/release/freeze.ts';
import { publicationsIn } from '../../scripts/verify/found-publications.ts';
import { verifyPublication } from '../../scripts/verify/verify-publication.ts';
import {
  buildElsewhere,
  builtSmallSite,
  hashesIn,
  writeSmallSite,
  type EndedBuild,
  type SmallSite,
} from './small-site.ts';

/*
 * What other people embed of a frozen release stays as it was for good: its figures, its words, and all it is shown
 * with; the next release has its own beside it.
 */

let work: string;
let site: string;
let dist: string;
let frozen: Record<string, string>;

async function build(own: SmallSite): Promise<EndedBuild> {
  return buildElsewhere(await writeSmallSite(site, own), work);
}

const built = (own: SmallSite): Promise<FinishedBuild> => builtSmallSite(site, work, own);

const read = (file: string): Promise<string> => readFile(path.join(dist, file), 'utf8');
const second: SmallSite = { title: 'Khác', release: '2025-2', date: '2025-06-16', girls: 13 };

/** What `npm run verify` finds wrong with the built site. */
async function faultsOf(folder: string): Promise<string[]> {
  const [publication = expect.fail('no publication')] = publicationsIn(folder);
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  const faults: string[] = [];
  for await (const check of verifyPublication(publication, db)) faults.push(...check.faults);
  db.closeSync();
  instance.closeSync();
  return faults;
}

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-embeds-'));
  site = path.join(work, 'site');
  dist = path.join(work, 'dist', 'small');
  const first = await built({});
  // Before it is frozen nobody is offered what could not be kept.
  expect(await read('bang/sinh-theo-gioi-tinh/index.html')).not.toContain('data-frozen');
  expect(await read('dia-phuong/a/index.html')).not.toContain('phat-hanh/2025-1/dia-phuong/');
  const { folder } = await freeze(first, '2025-1');
  frozen = await hashesIn(path.join(folder, 'trang'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

test('a release has a page of each table and place in both languages, and once what they share', async () => {
  const files = Object.keys(frozen).filter((file) => /^(en\/)?nhung\//.test(file));
  const of = 'nhung/phat-hanh/2025-1';
  expect(files).toEqual(
    expect.arrayContaining([
      `${of}/bang/sinh-theo-gioi-tinh/index.html`,
      `${of}/dia-phuong/a/index.html`,
      `en/${of}/bang/sinh-theo-gioi-tinh/index.html`,
      `en/${of}/dia-phuong/a/index.html`,
      `${of}/tep/sinh-theo-gioi-tinh.json`,
    ]),
  );
  expect(files.filter((file) => /tep\/site\..*css$/.test(file))).toHaveLength(1);
  expect(files.filter((file) => /woff2$/.test(file)).length).toBeGreaterThan(0);
  expect(files.filter((file) => !file.replace(/^en\//, '').startsWith(`${of}/`))).toEqual([]);
  const { addresses } = JSON.parse(
    await readFile(path.join(site, 'published/2025-1/release.json'), 'utf8'),
  ) as {
    addresses: string[];
  };
  expect(addresses).toContain(`/${of}/bang/sinh-theo-gioi-tinh/`);
});

test('a frozen page names nothing that is not frozen, says what it is, and leads to the page of today', async () => {
  const folder = path.join(site, 'published/2025-1/trang');
  const page = await readFile(
    path.join(folder, 'nhung/phat-hanh/2025-1/bang/sinh-theo-gioi-tinh/index.html'),
    'utf8',
  );
  expect(page).toContain('data-parquet="/du-lieu/phat-hanh/2025-1/sinh-theo-gioi-tinh.parquet"');
  expect(page).toContain('data-table="/nhung/phat-hanh/2025-1/tep/sinh-theo-gioi-tinh.json"');
  expect(page).toContain(
    'Số liệu của kỳ công bố 2025-1 (ngày 15/1/2025), được giữ nguyên và không cập nhật.',
  );
  expect(page).toMatch(/href="\/bang\/sinh-theo-gioi-tinh\/"[^>]*>Xem số liệu hiện hành</);
  for (const file of Object.keys(frozen).filter((name) => /nhung\/.*\.(html|js|css)$/.test(name)))
    expect([file, /_astro\/|cong-cu\//.exec(await readFile(path.join(folder, file), 'utf8'))?.[0]]).toEqual([
      file,
      undefined,
    ]);
});

test('after the next release it is served as it was, offered on no page of today, and the next has its own', async () => {
  const next = await built(second);
  const served = await hashesIn(dist);
  for (const [file, hash] of Object.entries(frozen)) expect([file, served[file]]).toEqual([file, hash]);
  expect(await read('bang/sinh-theo-gioi-tinh/index.html')).not.toContain('data-frozen');
  const { folder } = await freeze(next, '2025-2');
  expect(Object.keys(await hashesIn(path.join(folder, 'trang')))).toContain(
    'nhung/phat-hanh/2025-2/bang/sinh-theo-gioi-tinh/index.html',
  );
  await built(second);
  expect(await read('bang/sinh-theo-gioi-tinh/index.html')).toContain('data-frozen="2025-06-16"');
  expect(await read('en/dia-phuong/a/index.html')).toContain('/en/nhung/phat-hanh/2025-2/dia-phuong/a/');
  expect(await faultsOf(dist)).toEqual([]);
});

test('a correction stands above what is about its table in its release, and above nothing else', async () => {
  const what = '{ vi: "Số <sai>.", en: A wrong number. }, why: { vi: Đếm thiếu., en: Not all were counted. }';
  await appendFile(
    path.join(site, 'releases.yaml'),
    `corrections:\n  - { date: 2025-07-01, release: 2025-1, table: sinh-theo-gioi-tinh, what: ${what} }\n`,
  );
  await built(second);
  const of = '/phat-hanh/2025-1/bang/sinh-theo-gioi-tinh/index.html';
  const served = await hashesIn(dist);
  expect(Object.keys(frozen).filter((file) => served[file] !== frozen[file])).toEqual([
    `en/nhung${of}`,
    `nhung${of}`,
  ]);
  const page = await read(`nhung${of}`);
  expect(page).toMatch(/<aside class="addenda".*Số &lt;sai&gt;\. Lý do: Đếm thiếu\./s);
  expect(await read('nhung/phat-hanh/2025-2/bang/sinh-theo-gioi-tinh/index.html')).not.toContain(
    'class="addenda"',
  );
  expect(await faultsOf(dist)).toEqual([]);
});

test('verify names a page or a part of one with another byte; a build whose release lost one fails and names it', async () => {
  for (const name of [
    'nhung/phat-hanh/2025-1/bang/dan-so/index.html',
    'nhung/phat-hanh/2025-1/tep/dan-so.json',
  ]) {
    const file = path.join(dist, name);
    const was = await readFile(file);
    await rm(file);
    await writeFile(file, `${was.toString('utf8').slice(0, -2)} \n`);
    expect(await faultsOf(dist)).toEqual([`/${name} is not as it was released with 2025-1`]);
    await rm(file);
    await writeFile(file, was);
  }
  const kept = path.join(site, 'published/2025-1/trang/nhung/phat-hanh/2025-1/tep/dan-so.json');
  const was = await readFile(kept, 'utf8');
  await chmod(kept, 0o644);
  await writeFile(kept, was.replace('Dân số', 'Dân sỡ'));
  const changed = await build(second);
  expect(changed.status).not.toBe(0);
  expect(changed.said).toContain(`${kept} has other bytes than at its release; release 2025-1 never changes`);
  await rm(kept);
  const lost = await build(second);
  expect(lost.status).not.toBe(0);
  expect(lost.said).toContain(`${kept} is gone; release 2025-1 never changes`);
});
