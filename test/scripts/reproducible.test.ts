import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildElsewhere, hashesIn, writeSmallSite } from './small-site.ts';

/* The same input gives the same bytes: whoever builds it, wherever, whenever. */

let work: string;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-same-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

test('two clean builds in other folders, time zones and languages, seconds apart: the same bytes in every file', async () => {
  const places = [
    { name: 'a', TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' },
    // Another day for half of every day, another first letter of "i", other digits.
    { name: 'b/nơi khác', TZ: 'Pacific/Pago_Pago', LANG: 'ar_EG.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ];
  const made: Readonly<Record<string, string>>[] = [];
  const ended: number[] = [];
  for (const { name, ...environment } of places) {
    const folder = path.join(work, name);
    const site = await writeSmallSite(path.join(folder, 'site'), {
      rule: '{ rule: threshold, threshold: 5 }',
    });
    const { status, said } = await buildElsewhere(site, folder, { environment });
    expect(status, said).toBe(0);
    ended.push(Date.now());
    // All but the cache beside them, which nobody publishes.
    made.push({
      ...named('build', await hashesIn(path.join(folder, 'build', 'small'))),
      ...named('dist', await hashesIn(path.join(folder, 'dist', 'small'))),
    });
  }
  // A zip, the coarsest clock there is, tells times two seconds apart.
  expect((ended[1] ?? 0) - (ended[0] ?? 0)).toBeGreaterThan(2000);
  const [first = {}, second = {}] = made;
  expect(Object.keys(first).length).toBeGreaterThan(150);
  expect(Object.keys(second)).toEqual(Object.keys(first));
  expect(Object.keys(first).filter((file) => first[file] !== second[file])).toEqual([]);
});

function named(folder: string, hashes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`${folder}/${file}`, hash]));
}
