import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish, type Publication } from '../../scripts/publication.ts';
import { toldCells } from '../../scripts/publication/told-cells.ts';
import { csvAndParquet } from '../few-formats.ts';

/* A site whose small counts are protected has a second release: what the first one told is known, and is told again. */

let work: string;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-next-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

async function toldIn(
  { folder, manifest }: Publication,
  isWanted: (table: Publication['manifest']['tables'][number]) => boolean,
): Promise<{ told: Map<string, number>; withheld: string[] }> {
  const told = new Map<string, number>();
  const withheld: string[] = [];
  for (const table of manifest.tables.filter(isWanted)) {
    const csv = await readFile(path.join(folder, 'files', table.files.csv.name), 'utf8');
    const cells = toldCells(csv, table.dimensions);
    for (const [codes, value] of cells.told) told.set(`${table.slug} ${codes}`, value);
    for (const codes of cells.withheld) withheld.push(`${table.slug} ${codes}`);
  }
  return { told, withheld };
}

test('counts the first release told are told again, small ones that exact tables give away too', async () => {
  const site = path.join(work, 'site');
  await cp(path.resolve('data', 'cam-giang'), site, { recursive: true });
  const first = await publish(site, path.join(work, 'first'), () => undefined);
  const archive = path.join(site, 'published', 'before');
  await mkdir(archive, { recursive: true });
  for (const name of await readdir(path.join(first.folder, 'files')))
    if (name.endsWith('.csv')) await cp(path.join(first.folder, 'files', name), path.join(archive, name));
  const second = await publish(site, path.join(work, 'second'), () => undefined, {
    openWriter: csvAndParquet,
  });

  const before = await toldIn(first, () => true);
  const again = await toldIn(second, () => true);
  expect([...before.told].filter(([cell, value]) => again.told.get(cell) !== value)).toEqual([]);
  // The same counts are withheld as well: with what is known already another choice might tell them.
  expect(before.withheld.length).toBeGreaterThan(1000);
  expect(again.withheld).toEqual(before.withheld);
  const counted = ['births', 'deaths', 'marriages', 'divorces', 'adoptions'];
  const isProtected = await toldIn(
    first,
    ({ disclosure, source }) => disclosure === 'protected' && counted.includes(source),
  );
  expect([...isProtected.told.values()].filter((value) => value > 0 && value < 5).length).toBeGreaterThan(0);
  expect(second.manifest.protection?.narrowest).toBeGreaterThanOrEqual(4);
}, 240_000);
