import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish, type Publication } from '../../scripts/publication.ts';
import { causeByCode } from '../../src/catalogue/causes.ts';
import { rowsOf } from '../publish-trial.ts';

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
    const slugs = argentina.manifest.tables.map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining(['tu-vong-theo-tuoi', 'tu-vong-theo-nguyen-nhan', 'tu-vong-me']));
    // What the files do not record is no table, and what nobody gave a population for no rate.
    for (const slug of ['tu-vong-theo-thang', 'tu-vong-theo-noi-chet', 'ty-suat-tho', 'muc-chet', 'sinh-theo-thang'])
      expect(slugs, slug).not.toContain(slug);
  });

  test('Argentina: chapters sum to all deaths, leaves to their chapters, and leading causes are what they were', async () => {
    const argentina = await publishReal('argentina');
    const byChapter = await rowsOf(argentina, 'tu-vong-theo-chuong-nguyen-nhan');
    const byCause = await rowsOf(argentina, 'tu-vong-theo-nguyen-nhan');
    const leading = await rowsOf(argentina, 'nguyen-nhan-chet-hang-dau');
    const value = (rows: typeof byCause, ...codes: readonly string[]): number => Number(rows.get(codes.join())?.value);
    const list = argentina.manifest.tables.find(({ id }) => id === 'deaths_by_cause')?.codelists ?? [];
    const causes = list.find(({ dimension }) => dimension === 'cause')?.codes ?? [];
    for (const year of ['2017', '2018', '2019', '2020']) {
      const total = value(byCause, year, '_T', '_T', '_T');
      const chapters = causes.filter(({ parent }) => parent === '_T').map(({ code }) => code);
      expect(chapters.reduce((sum, code) => sum + value(byChapter, year, 'AR', code), 0)).toBe(total);
      for (const chapter of chapters) {
        const leaves = causes.filter(({ parent }) => parent === chapter);
        const whole = value(byCause, year, '_T', '_T', chapter);
        expect(value(byChapter, year, 'AR', chapter)).toBe(whole);
        if (leaves.length > 0)
          expect(leaves.reduce((sum, { code }) => sum + value(byCause, year, '_T', '_T', code), 0)).toBe(whole);
      }
      const ranked = causes
        .map(({ code }) => ({ code, rank: leading.get(`${year},_T,${code},cause_rank`)?.value ?? '' }))
        .filter(({ rank }) => rank !== '' && Number(rank) <= 5)
        .sort((one, other) => Number(one.rank) - Number(other.rank));
      process.stdout.write(
        `Argentina ${year}: ${ranked.map(({ code, rank }) => `${rank} ${causeByCode.get(code)?.label.en}`).join('; ')}\n`,
      );
      // Heart failure and the like, then pneumonia, head the list of every year; in 2020 COVID-19 stands before both.
      const first = year === '2020' ? ['U07', '1-068', '1-074'] : ['1-068', '1-074', '1-067'];
      expect(ranked.slice(0, 3).map(({ code }) => code), year).toEqual(first);
      expect(leading.get(`${year},_T,U07,cause_rank`)?.value ?? '').toBe(year === '2020' ? '1' : '');
    }
    expect(value(leading, '2020', '_T', 'U07', 'deaths_from_cause')).toBe(53_222);
    // The files divide children at 1 and 10: what the causes of those of 0–4 were is not known, and is no zero.
    for (const group of ['Y0T4', 'Y5T14'])
      expect(leading.get(`2019,${group},1-068,deaths_from_cause`)).toMatchObject({ value: '', reason: 'not_recorded' });
    const key = await rowsOf(argentina, 'chi-tieu-chinh');
    // Children under one are a group of their own: 6,000 to 7,000 a year.
    expect(value(key, '2017', 'AR', 'infant_deaths')).toBeGreaterThan(6000);
    expect(value(key, '2017', 'AR', 'infant_deaths')).toBeLessThan(7000);
  });

  test('Chile: 23,390 deaths of early 2024, one row each, by commune', async () => {
    const chile = await publishReal('chile');
    expect(await cell(chile, 'tu-vong-theo-tuoi', ['2024', 'CL', '_T', '_T'])).toBe(23_390);
    // Santiago has the code 13101; the file has 338 rows of it.
    expect(await cell(chile, 'tu-vong-theo-tuoi', ['2024', '13101', '_T', '_T'])).toBe(338);
    // Injuries are counted by what caused them: 450 rows say X60–X84.
    expect(await cell(chile, 'tu-vong-theo-nguyen-nhan', ['2024', '_T', '_T', '1-101'])).toBe(450);
    const groups = await rowsOf(chile, 'tu-vong-theo-nhom-nguyen-nhan-va-dia-phuong');
    const communes = chile.manifest.tables
      .find(({ id }) => id === 'deaths_by_cause_group_and_unit')
      ?.codelists.find(({ dimension }) => dimension === 'unit')
      ?.codes.filter(({ code, parent }, _, all) => parent !== null && !all.some((one) => one.parent === code));
    const sum = (communes ?? []).flatMap(({ code }) =>
      ['1', '2', '3', 'ill_defined', '_U'].map((group) => Number(groups.get(`2024,${code},${group}`)?.value ?? 0)),
    );
    expect(communes?.length).toBeGreaterThan(300);
    expect(sum.reduce((all, one) => all + one, 0)).toBe(23_390);
    // Ten weeks are no year: no rate, no infant mortality.
    expect((await rowsOf(chile, 'chi-tieu-chinh')).get('2024,CL,crude_death_rate')).toMatchObject({ value: '' });
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
    const byMother = await rowsOf(ecuador, 'sinh-theo-tuoi-me');
    const ages = [...byMother].filter(
      // Groups that hold others apart.
      ([codes]) => /^2016,EC,_T,(Y|_U)/.test(codes) && !/(Y_LT20|Y_GE45)$/.test(codes),
    );
    expect(ages.length).toBeGreaterThanOrEqual(9);
    expect(ages.reduce((sum, [, { value }]) => sum + Number(value), 0)).toBe(122_176);
    const fertility = await rowsOf(ecuador, 'muc-sinh');
    expect(fertility.get('2016,EC,total_fertility_rate')).toMatchObject({ value: '', reason: 'no_population_by_age' });
    expect(fertility.get('2016,EC,crude_birth_rate')).toMatchObject({ value: '', reason: 'no_population' });
    // 62,503 boys and 59,673 girls.
    expect(fertility.get('2016,EC,sex_ratio_at_birth')?.value).toBe('104.7425');
  });

  test.each(['argentina', 'chile', 'ecuador'])('%s: every total is the sum of its parts', async (site) => {
    const { manifest, folder } = await publishReal(site);
    for (const table of manifest.tables.filter(({ source }) => source !== 'derived')) {
      const text = await readFile(path.join(folder, 'files', table.files.csv.name), 'utf8');
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
