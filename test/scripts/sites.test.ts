import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import type { DimensionId } from '../../src/catalogue/declaration.ts';
import type { ManifestTable } from '../../src/catalogue/manifest.ts';
import { publish, type Publication } from '../../scripts/publication.ts';
import { expectedEvents, simulateEvents } from '../../scripts/simulation/occurrences.ts';
import { readSettings, settingsTexts } from '../../scripts/simulation/settings.ts';
import { csvAndParquet } from '../few-formats.ts';

/* The sites that come with the project: what they publish adds up. */

interface Site {
  readonly name: string;
  /** Key of the site's own unit. */
  readonly top: string;
  readonly years: readonly string[];
}
const site = (name: string, top: string, first: number): Site => ({
  name,
  top,
  years: Array.from({ length: 2026 - first + 1 }, (_, index) => String(first + index)),
});
const sites: readonly Site[] = [site('lang-son', '20', 2017), site('cam-giang', '10888', 2021)];

/** Tables that are sums of counts, and those of them that are counted from a register. */
const registers = ['births', 'deaths', 'marriages', 'divorces', 'adoptions'];
const isCounted = ({ source }: Pick<ManifestTable, 'source'>): boolean => registers.includes(source);
const isSummed = (table: Pick<ManifestTable, 'source'>): boolean =>
  isCounted(table) || table.source === 'population';

/** The cells of a table by their place among the codes of its dimensions. */
interface Cells {
  readonly value: readonly (number | null)[];
  readonly status: readonly string[];
}

let work = '';
const published = new Map<string, Publication & { readonly said: readonly string[] }>();
const cells = new Map<string, Cells>();
const publicationOf = (name: string): Publication & { readonly said: readonly string[] } =>
  published.get(name) ?? expect.fail(name);
const cellsOf = ({ name }: Site, { slug }: ManifestTable): Cells =>
  cells.get(`${name} ${slug}`) ?? expect.fail(`${name} ${slug}`);

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-sites-'));
  for (const { name } of sites) {
    const said: string[] = [];
    const publication = await publish(await exactCopy(name), work, (line) => said.push(line), {
      openWriter: csvAndParquet,
    });
    published.set(name, { ...publication, said });
    for (const table of publication.manifest.tables)
      cells.set(`${name} ${table.slug}`, await readCells(publication, table));
  }
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** A site with every count as it is: sums can be seen to hold where no part is withheld. */
async function exactCopy(name: string): Promise<string> {
  const folder = path.join(work, 'sites', name);
  await cp(path.resolve('data', name), folder, { recursive: true });
  const file = path.join(folder, 'site.yaml');
  const rule = 'disclosure: { rule: exact, reason: { vi: Thử, en: Trial } }';
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^disclosure: .*$/m, rule));
  return folder;
}

async function readCells({ folder }: Publication, table: ManifestTable): Promise<Cells> {
  const csv = await readFile(path.join(folder, 'files', table.files.csv.name), 'utf8');
  const width = table.dimensions.length;
  const rows = csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  return {
    value: rows.map((row) => (row[width] === '' ? null : Number(row[width]))),
    status: rows.map((row) => row[width + 1] ?? ''),
  };
}

const codesOf = (table: ManifestTable, dimension: DimensionId): string[] =>
  table.codelists.find((list) => list.dimension === dimension)?.codes.map(({ code }) => code) ??
  expect.fail(`${table.slug} has no ${dimension}`);

/** The place of the cell with these codes; every dimension not named stands at its first code, which is its total. */
function placeOf(table: ManifestTable, codes: Partial<Record<DimensionId, string>>): number {
  return table.dimensions.reduce((place, dimension) => {
    const list = codesOf(table, dimension);
    const at = list.indexOf(codes[dimension] ?? list[0] ?? '');
    if (at === -1) throw new Error(`${table.slug}: no ${dimension} ${codes[dimension] ?? ''}`);
    return place * list.length + at;
  }, 0);
}

describe.each(sites)('$name', (own) => {
  const { name, top, years } = own;
  const tables = (): readonly ManifestTable[] => publicationOf(name).manifest.tables;
  const tableOf = (slug: string): ManifestTable =>
    tables().find((table) => table.slug === slug) ?? expect.fail(slug);
  const total = (slug: string, codes: Partial<Record<DimensionId, string>>): number | null =>
    cellsOf(own, tableOf(slug)).value[placeOf(tableOf(slug), codes)] ?? null;

  test('is published without a rejected row, and no part of it was not sent', () => {
    const { manifest, said } = publicationOf(name);
    expect(manifest.accounts).toHaveLength(registers.length * years.length);
    for (const { file, read, accepted, rejected } of manifest.accounts)
      expect([file, read, rejected]).toEqual([file, accepted, 0]);
    expect(said.filter((line) => /not collected|incomplete/.test(line))).toEqual([]);
    expect(manifest.unavailable).toEqual([]);
  });

  test('no year is empty', () => {
    for (const table of tables()) {
      const { value } = cellsOf(own, table);
      const ofYear = (year: string): (number | null)[] => {
        const at = table.dimensions.indexOf('year');
        const inside = table.codelists.slice(at + 1).reduce((size, { codes }) => size * codes.length, 1);
        const list = codesOf(table, 'year');
        return value.filter((_, place) => list[Math.floor(place / inside) % list.length] === year);
      };
      if (isCounted(table)) expect(codesOf(table, 'year'), table.slug).toEqual(years);
      // A rate takes a whole year, and enough events.
      const whole = codesOf(table, 'year').filter((year) => table.source !== 'derived' || year < '2026');
      const figures = whole.map((year) => ofYear(year).filter((figure) => figure !== null).length);
      if (table.source === 'derived') expect(Math.max(...figures), table.slug).toBeGreaterThan(0);
      else expect(figures, table.slug).not.toContain(0);
      if (isCounted(table) && !/nuoi-con-nuoi|-lai$|-lai-|tu-vong-me/.test(table.slug))
        for (const year of years)
          expect(total(table.slug, { year }), `${table.slug} ${year}`).toBeGreaterThan(0);
    }
  });

  test('every total is the sum of its parts, along every hierarchy', () => {
    const checked = new Set<string>();
    for (const table of tables().filter(isSummed)) {
      const { value, status } = cellsOf(own, table);
      for (const [at, { dimension, codes }] of table.codelists.entries()) {
        const inside = table.codelists.slice(at + 1).reduce((size, list) => size * list.codes.length, 1);
        const partsOf = codes.map(({ code }) =>
          codes.flatMap(({ parent }, place) => (parent === code ? [place] : [])),
        );
        const wrong: string[] = [];
        for (const [place, whole] of value.entries()) {
          const own = Math.floor(place / inside) % codes.length;
          const parts = (partsOf[own] ?? []).map((part) => place + (part - own) * inside);
          if (parts.length === 0) continue;
          checked.add(dimension);
          const figures = parts.map((part) => value[part] ?? null);
          const sum = figures.reduce<number>((all, figure) => all + (figure ?? 0), 0);
          const names = `${place} ${codes[own]?.code ?? ''}: ${whole}`;
          // Where a part has no figure it does not apply: its time was over, or is still to come.
          const none = figures.every((figure) => figure === null);
          if (none ? whole !== null : whole !== sum) wrong.push(`${names} is not ${sum}`);
          for (const [index, part] of parts.entries())
            if (figures[index] === null && isCounted(table) && status[part] !== 'x')
              wrong.push(`${names}, a part has no figure and status ${status[part] ?? ''}`);
        }
        expect(wrong.slice(0, 5), `${table.slug} ${dimension}`).toEqual([]);
      }
    }
    // All that have a whole and parts; Cẩm Giang's communes are no more.
    const summed = tables()
      .filter(isSummed)
      .flatMap(({ codelists }) => codelists);
    const hierarchies = summed.filter(({ codes }) => codes.some(({ parent }) => parent !== null));
    const expected = new Set(hierarchies.map(({ dimension }) => dimension));
    expect([...expected]).toEqual(
      expect.arrayContaining(['month', 'sex', 'age', 'cause', 'infant_age', 'area']),
    );
    expect([...checked].toSorted()).toEqual([...expected].toSorted());
  });

  test('in years they were there for all of, the units that ended add up to the whole', () => {
    for (const table of tables().filter(
      (one) => isCounted(one) && one.dimensions.includes('unit') && one.units !== 'today',
    )) {
      const list = table.codelists.find(({ dimension }) => dimension === 'unit')?.codes ?? [];
      const ended = list.filter(({ unit, parent }) => parent === null && unit?.validTo === '2025-06-30');
      const today = list.filter(({ parent }) => parent === top);
      expect(ended).toHaveLength(name === 'lang-son' ? 11 : 3);
      expect(today.length).toBe(name === 'lang-son' ? 65 : 0);
      const { value, status } = cellsOf(own, table);
      const unitAt = table.dimensions.indexOf('unit');
      const inside = table.codelists.slice(unitAt + 1).reduce((size, { codes }) => size * codes.length, 1);
      const before = list.map(({ code }) => code).indexOf(top);
      const yearAt = table.dimensions.indexOf('year');
      expect([yearAt, unitAt]).toEqual([0, 1]);
      for (const [at, year] of years.entries())
        for (let other = 0; other < inside; other++) {
          const place = (unit: number): number => (at * list.length + unit) * inside + other;
          const places = ended.map((unit) => place(list.indexOf(unit)));
          const what = `${table.slug} ${year} ${other}`;
          if (year < '2025') {
            const sum = places.reduce((all, one) => all + (value[one] ?? NaN), 0);
            expect(sum, what).toBe(value[place(before)]);
          } else for (const one of places) expect([value[one], status[one]], what).toEqual([null, 'x']);
        }
    }
  });

  test('tables of one register have the same totals', () => {
    const events = (table: ManifestTable): string => `${table.source} ${table.events ?? ''}`;
    // Of the deaths some tables count only some: those of children, those of mothers.
    const all = tables().filter((table) => isCounted(table) && !/tre-em|tu-vong-me/.test(table.slug));
    for (const [, same] of Map.groupBy(all, events))
      for (const year of years)
        expect(new Set(same.map(({ slug }) => total(slug, { year }))).size, `${same[0]?.slug} ${year}`).toBe(
          1,
        );
  });

  test('registers hold no more births and deaths than happened, nor many more than were to be expected', () => {
    const folder = path.resolve('data', name);
    const settings = readSettings(settingsTexts((file) => readFileSync(path.join(folder, file), 'utf8')));
    const happened = simulateEvents(settings, settings.parameters.seed);
    for (const { year, births, deaths } of expectedEvents(settings))
      for (const [slug, occurred, expected] of [
        ['sinh-theo-gioi-tinh', happened.births, births],
        ['tu-vong-theo-tuoi', happened.deaths, deaths],
      ] as const) {
        const registered = total(slug, { year: String(year) }) ?? NaN;
        expect(registered, `${slug} ${year}`).toBeLessThanOrEqual(
          occurred.filter(({ day }) => day.startsWith(String(year))).length,
        );
        // In a small place chance may bring more than was expected: three standard deviations (Poisson).
        expect(registered, `${slug} ${year}`).toBeLessThanOrEqual(
          name === 'lang-son' ? expected : expected + 3 * Math.sqrt(expected),
        );
      }
  });

  test('every file says that it is simulated, but that of figures other offices published', async () => {
    const { folder } = publicationOf(name);
    const instance = await DuckDBInstance.create(':memory:');
    const db = await instance.connect();
    for (const table of tables()) {
      const simulated = table.slug !== 'so-lieu-da-cong-bo';
      const csv = await readFile(path.join(folder, 'files', table.files.csv.name), 'utf8');
      const [head = '', ...rows] = csv.trimEnd().split('\n');
      expect([table.simulated, head.endsWith(',simulated')], table.slug).toEqual([simulated, simulated]);
      expect(rows.length).toBe(table.rows);
      expect(rows.every((row) => row.endsWith(',true')) === simulated, table.slug).toBe(true);
      const parquet = path.join(folder, 'files', table.files.parquet.name);
      const said = await db.runAndReadAll(
        `SELECT value::VARCHAR FROM parquet_kv_metadata('${parquet}') WHERE key::VARCHAR = 'simulated'`,
      );
      expect(said.getRowsJson(), table.slug).toEqual(simulated ? [['true']] : []);
    }
    db.closeSync();
    instance.closeSync();
  });
});

test('both publish every table there is, under the same slugs', () => {
  for (const { name } of sites)
    expect(publicationOf(name).manifest.tables.map(({ slug }) => slug)).toEqual(
      catalogue.map(({ slug }) => slug),
    );
});

test('the CSV files they are published from are 20 MB at most', () => {
  const files = sites.flatMap(({ name }) =>
    readdirSync(path.resolve('data', name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  expect(files.length).toBeGreaterThan(80);
  expect(files.reduce((bytes, file) => bytes + statSync(file).size, 0)).toBeLessThanOrEqual(20_000_000);
});
