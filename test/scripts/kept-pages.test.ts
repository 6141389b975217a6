import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildElsewhere, hashesIn, writeSmallSite } from './small-site.ts';

/* Pages are made again exactly where something of them may have changed. */

const unchanged = 'pages: unchanged';
let work: string;
let out: string;
let site: string;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-kept-'));
  out = path.join(work, 'out');
  site = await writeSmallSite(path.join(work, 'site'));
  const { status, said } = await buildElsewhere(site, out);
  expect(status, said).toBe(0);
  expect(said).not.toContain(unchanged);
});
afterAll(() => rm(work, { recursive: true, force: true }));

const pages = (): Promise<Record<string, string>> => hashesIn(path.join(out, 'dist', 'small'));

test('nothing changed: the site stands as it was, byte for byte', async () => {
  const before = await pages();
  expect(Object.keys(before).length).toBeGreaterThan(80);
  expect((await buildElsewhere(site, out)).said).toContain(unchanged);
  expect(await pages()).toEqual(before);
});

test.each<[string, (folder: string) => Promise<void>]>([
  ['a page is gone', (folder) => rm(path.join(folder, '404.html'))],
  ['a page was written over', (folder) => writeFile(path.join(folder, 'index.html'), 'broken')],
  ['a file was added', (folder) => writeFile(path.join(folder, 'mine.html'), 'mine')],
  ['all of it is gone', (folder) => rm(folder, { recursive: true })],
])('%s: made again as it was', async (_, harm) => {
  const before = await pages();
  await harm(path.join(out, 'dist', 'small'));
  expect((await buildElsewhere(site, out)).said).not.toContain(unchanged);
  expect(await pages()).toEqual(before);
});

test('another count: made again, and kept from then on', async () => {
  const before = await pages();
  const other = await writeSmallSite(path.join(work, 'other'), { girls: 13 });
  expect((await buildElsewhere(other, out)).said).not.toContain(unchanged);
  const after = await pages();
  expect(after).not.toEqual(before);
  expect((await buildElsewhere(other, out)).said).toContain(unchanged);
  expect(await pages()).toEqual(after);
});
