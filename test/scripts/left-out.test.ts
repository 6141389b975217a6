import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { trials, type TrialSite } from '../publish-trial.ts';

/* Tables of which every count would be withheld, and tables that a publisher leaves out. */

const { publish, refused } = trials();

const years = ['2022', '2023', '2024'];
const csv = (header: string, rows: (year: string, at: number) => readonly string[]): string =>
  [header, ...years.flatMap(rows), ''].join('\n');
const threshold = '{ rule: threshold, threshold: 5 }';

/** A commune of three births a year. One infant dies each year, and women of 31: some in childbirth, others otherwise. */
const site = (settings: TrialSite['settings'] = {}, maternal = [1, 2, 3], others = [3, 3, 3]): TrialSite => ({
  inputs: ['births', 'deaths']
    .map((register) => `  - { register: ${register}, files: ${register}.csv, coverage: complete }`)
    .join('\n'),
  files: {
    'births.csv': csv('year,timeliness,unit,sex,ethnicity,count', (year) => [
      `${year},on_time,a,M,1,2`,
      `${year},on_time,a,F,6,1`,
    ]),
    'deaths.csv': csv('year,timeliness,unit,sex,age,cause,count', (year, at) => [
      `${year},on_time,a,F,31,O72.1,${maternal[at]}`,
      `${year},on_time,a,F,31,V29.9,${others[at]}`,
      `${year},on_time,a,M,0,P36.9,1`,
    ]),
  },
  settings: { unit: 'a', disclosure: threshold, ...settings },
});
const untold = ['tu-vong-tre-em', 'tu-vong-me'];

test('tables of which every count of every year would be withheld are refused, with the line that leaves them out', async () => {
  const said = await refused(site());
  expect(said).toBe(
    'small counts: all counts of all years, totals too, would be withheld in "Deaths under five by age in days and months" (tu-vong-tre-em), ' +
      '"Maternal deaths by cause and age" (tu-vong-me); leave these tables out by the line ' +
      '"leave_out: [tu-vong-tre-em, tu-vong-me]" in site.yaml, or state there why counts may be exact ' +
      '(disclosure: { rule: exact, reason: { vi: …, en: … } })',
  );
});

test('the line has what is left out already', async () => {
  const said = await refused(site({ leave_out: '[tu-vong-theo-chuong-nguyen-nhan, tu-vong-me]' }));
  expect(said).toContain('"leave_out: [tu-vong-theo-chuong-nguyen-nhan, tu-vong-me, tu-vong-tre-em]"');
  expect(said).toContain('leave this table out');
});

test('with that line the others are published; what is left out says so, and what was to be made of it', async () => {
  const { folder, manifest } = await publish(site({ leave_out: `[${untold.join(', ')}]` }));
  const reasonOf = (slug: string) => manifest.unavailable.find((table) => table.slug === slug)?.reason;
  for (const slug of untold) {
    expect(manifest.tables.some((table) => table.slug === slug)).toBe(false);
    expect(existsSync(path.join(folder, 'files', `${slug}.csv`))).toBe(false);
    expect(reasonOf(slug)).toEqual({
      vi: 'cơ quan công bố quyết định không đưa bảng này lên trang',
      en: 'the publisher leaves it out',
    });
  }
  expect(reasonOf('ty-so-tu-vong-me')).toEqual({
    vi: 'được tính từ bảng không công bố: Tử vong mẹ theo nguyên nhân và tuổi',
    en: 'it is made from a table that is left out: Maternal deaths by cause and age',
  });
  expect(manifest.tables.some(({ slug }) => slug === 'sinh-theo-dan-toc')).toBe(true);
});

test('what is made from a table that is left out, and from others, has no figure and says why', async () => {
  const trial = await publish(
    site({ disclosure: '{ rule: exact, reason: { vi: Thử, en: Trial } }', leave_out: '[tu-vong-tre-em]' }),
  );
  const at = await trial.figures('chi-tieu-chinh');
  const indicators = trial.manifest.tables
    .find(({ slug }) => slug === 'chi-tieu-chinh')
    ?.codelists.find(({ dimension }) => dimension === 'indicator')
    ?.codes.map(({ code }) => code);
  expect(indicators).toContain('infant_deaths');
  expect(at(2023, 'a', 'infant_deaths')).toMatchObject({ value: null, reason: 'left_out' });
});

test('counts that are exact tell everything', async () => {
  const { manifest } = await publish(site({ disclosure: '{ rule: exact, reason: { vi: Thử, en: Trial } }' }));
  for (const slug of untold) expect(manifest.tables.some((table) => table.slug === slug)).toBe(true);
});

test('a year of which something is told is enough, be it that nobody died', async () => {
  const trial = await publish(site({ leave_out: '[tu-vong-tre-em]' }, [2, 3, 0], [3, 3, 18]));
  expect((await trial.cells('tu-vong-me')).get('2024,_T,_T')).toBe('0,');
  expect((await trial.cells('tu-vong-me')).get('2023,_T,_T')).toBe(',');
});

test('a table whose total stands in an open table too tells that much', async () => {
  const trial = await publish(site({ leave_out: `[${untold.join(', ')}]` }));
  expect((await trial.cells('sinh-theo-dan-toc')).get('2024,a,_T')).toBe('3,');
});

test('a table left out that there is none of, or that has to stay, is told with all other faults', async () => {
  const said = await refused(
    site({
      leave_out: '[tu-vong-m, births_by_ethnicity, sinh-theo-gioi-tinh, chi-tieu-chinh, sinh-doi]',
      unit: 'Q',
    }),
  );
  expect(said.split('\n')).toEqual([
    expect.stringMatching(/^site\.yaml: leave_out\[0\]: found "tu-vong-m"; allowed: .*near it: tu-vong-me/),
    expect.stringMatching(
      /^site\.yaml: leave_out\[1\]: found "births_by_ethnicity"; .*near it: sinh-theo-dan-toc$/,
    ),
    expect.stringMatching(/^site\.yaml: leave_out\[2\]: found "sinh-theo-gioi-tinh"; .*this one is open/),
    expect.stringMatching(/^site\.yaml: leave_out\[3\]: found "chi-tieu-chinh"; .*the home page/),
    expect.stringMatching(/^site\.yaml: unit: found "Q"/),
  ]);
});
