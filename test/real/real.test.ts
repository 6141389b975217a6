import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish, type Publication } from '../../scripts/publication.ts';

/* Real registration data that nobody here wrote, read in place; what comes out has to be what was published. */

const real = path.resolve('../shared/real');
const present = existsSync(real);
const reason = present ? '' : ' (skipped: ../shared/real is absent)';

/** The value of the one row of a table's CSV that has these codes. */
async function cell(publication: Publication, slug: string, codes: readonly string[]): Promise<number> {
  const text = await readFile(path.join(publication.folder, 'files', `${slug}.csv`), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith(`${codes.join(',')},`));
  expect(rows, `rows of ${slug} with ${codes.join(',')}`).toHaveLength(1);
  return Number(rows[0]?.split(',')[codes.length]);
}

describe.skipIf(!present)(`real registration data${reason}`, () => {
  let build: string;
  beforeAll(async () => {
    build = await mkdtemp(path.join(tmpdir(), 'nien-giam-real-'));
  });
  afterAll(() => rm(build, { recursive: true, force: true }));

  const publishReal = async (site: string): Promise<Publication> => {
    const publication = await publish(path.join('test', 'real', site), build, () => undefined);
    for (const { read, accepted, rejected } of publication.manifest.accounts) {
      expect(read).toBe(accepted + rejected);
      expect(rejected).toBe(0);
    }
    return publication;
  };

  test('Argentina: deaths of 2017 to 2020 (DEIS)', async () => {
    const argentina = await publishReal('argentina');
    const published = { 2017: 341_688, 2018: 336_823, 2019: 341_728, 2020: 376_219 };
    for (const [year, deaths] of Object.entries(published)) {
      expect(await cell(argentina, 'tu-vong-theo-tuoi', [year, 'AR', '_T', '_T'])).toBe(deaths);
      expect(await cell(argentina, 'tu-vong-theo-nguyen-nhan', [year, '_T', '_T', '_T'])).toBe(deaths);
    }
    expect(argentina.manifest.accounts.map(({ events }) => events)).toEqual(Object.values(published));
    expect(argentina.manifest.tables.map(({ slug }) => slug)).toEqual([
      'tu-vong-theo-tuoi',
      'tu-vong-theo-nguyen-nhan',
    ]);
  });

  test('Chile: 23,390 deaths of early 2024, one row each, by commune', async () => {
    const chile = await publishReal('chile');
    expect(await cell(chile, 'tu-vong-theo-tuoi', ['2024', 'CL', '_T', '_T'])).toBe(23_390);
    // Santiago has the code 13101; the file has 338 rows of it.
    expect(await cell(chile, 'tu-vong-theo-tuoi', ['2024', '13101', '_T', '_T'])).toBe(338);
    // Injuries are counted by what caused them: 450 rows say X60–X84.
    expect(await cell(chile, 'tu-vong-theo-nguyen-nhan', ['2024', '_T', '_T', '1-101'])).toBe(450);
    expect(chile.manifest.warnings.map(({ kind, values }) => [kind, values])).toEqual([
      // One man's cause is a disease of women.
      ['cause_of_other_sex', [{ value: 'M', rows: 1 }]],
      ['injury_code', [{ value: 'T09', rows: 1 }]],
    ]);
  });

  test('Ecuador: 122,176 births of 2016, the year taken from the name of the file', async () => {
    const ecuador = await publishReal('ecuador');
    expect(await cell(ecuador, 'sinh-theo-gioi-tinh', ['2016', 'EC', '_T'])).toBe(122_176);
    expect(await cell(ecuador, 'sinh-theo-gioi-tinh', ['2016', 'EC', 'M'])).toBe(62_503);
    expect(await cell(ecuador, 'sinh-theo-gioi-tinh', ['2016', '1701', '_T'])).toBe(17_641);
  });

  test.each(['argentina', 'chile', 'ecuador'])('%s: every total is the sum of its parts', async (site) => {
    const { manifest, folder } = await publishReal(site);
    for (const table of manifest.tables) {
      const text = await readFile(path.join(folder, 'files', table.csv.name), 'utf8');
      const cells = new Map<string, number>();
      for (const line of text.trim().split('\n').slice(1)) {
        const fields = line.split(',');
        cells.set(fields.slice(0, table.dimensions.length).join(), Number(fields[table.dimensions.length]));
      }
      for (const [at, list] of table.codelists.entries())
        for (const { code } of list.codes) {
          const parts = list.codes.filter(({ parent }) => parent === code);
          if (parts.length === 0) continue;
          for (const [key, total] of cells) {
            const codes = key.split(',');
            if (codes[at] !== code) continue;
            const sum = parts.reduce((all, part) => all + (cells.get(codes.with(at, part.code).join()) ?? NaN), 0);
            if (sum !== total) expect.fail(`${site} ${table.slug} ${key}: parts sum to ${sum}, total ${total}`);
          }
        }
      expect(cells.size).toBe(table.rows);
    }
  });
});
