import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish, type Publication } from '../../scripts/publication.ts';
import { toldCells } from '../../scripts/publication/told-cells.ts';

/* A site whose small counts are protected has a second release: what the first one told is known, and is told again. */

let work: string;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-next-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

async function toldIn(
  { folder, manifest }: Publication,
  isWanted: (table: Publication['manifest']['tables'][number]) => boolean,
): Promise<Map<string, number>> {
  const all = new Map<string, number>();
  for (const table of manifest.tables.filter(isWanted))
    for (const [codes, value] of toldCells(
      await readFile(path.join(folder, 'files', table.files.csv.name), 'utf8'),
      table.dimensions,
    ))
      all.set(`${table.slug} ${codes}`, value);
  return all;
}

test('counts the first release told are told again, small ones that exact tables give away too', async () => {
  const site = path.join(work, 'site');
  await cp(path.resolve('data', 'cam-giang'), site, { recursive: true });
  const first = await publish(site, path.join(work, 'first'), () => undefined);
  const archive = path.join(site, 'published', 'before');
  await mkdir(archive, { recursive: true });
  for (const name of await readdir(path.join(first.folder, 'files')))
    if (name.endsWith('.csv')) await cp(path.join(first.folder, 'files', name), path.join(archive, name));
  const second = await publish(site, path.join(work, 'second'), () => undefined);

  const told = await toldIn(first, () => true);
  const again = await toldIn(second, () => true);
  expect([...told].filter(([cell, value]) => again.get(cell) !== value)).toEqual([]);
  const counted = ['births', 'deaths', 'marriages', 'divorces', 'adoptions'];
  const isProtected = await toldIn(
    first,
    ({ disclosure, source }) => disclosure === 'protected' && counted.includes(source),
  );
  expect([...isProtected.values()].filter((value) => value > 0 && value < 5).length).toBeGreaterThan(0);
  expect(second.manifest.protection?.narrowest).toBeGreaterThanOrEqual(4);
}, 240_000);
