import { describe, expect, test } from 'vitest';
import { trials, unitsHeader, type PublishedTrial, type TrialSite } from '../publish-trial.ts';

/* What was not sent is never shown as zero: units, years and months without a row, by how the files cover them. */

const { publish } = trials();

const years = ['2022', '2023', '2024'];
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Rows of every unit, year and month, `each` events in each, but for those that `without` matches. */
function rows(each: number, without: RegExp, units = ['a', 'b', 'c']): string {
  const all = units.flatMap((unit) =>
    years.flatMap((year) => months.map((month) => `${unit} ${year}-${month}`)),
  );
  return all
    .filter((one) => !without.test(one))
    .map((one) => `${one.slice(2)},_U,${one.slice(0, 1)},F,${each}\n`)
    .join('');
}
const births = (coverage: string, text: string, settings: TrialSite['settings'] = {}): TrialSite => ({
  inputs: `  - { register: births, files: b.csv, coverage: ${coverage} }`,
  files: { 'b.csv': `date,timeliness,unit,sex,count\n${text}` },
  settings,
});
const gapsSaid = ({ said }: PublishedTrial): string[] =>
  said.filter((line) => /not collected|incomplete/.test(line));
async function cellsOf(
  trial: PublishedTrial,
  slug: string,
  keys: readonly string[],
): Promise<(string | undefined)[]> {
  const cells = await trial.cells(slug);
  return keys.map((key) => cells.get(key));
}
const [bySex, byMonth] = ['sinh-theo-gioi-tinh', 'sinh-theo-thang'];

describe('yearly: a unit and year without a row', () => {
  test('is not collected; the totals above it are a break in the series', async () => {
    const trial = await publish(births('yearly', rows(1, /^a 2023/)));
    expect(
      await cellsOf(trial, bySex, [
        '2023,a,_T',
        '2023,a,F',
        '2023,b,_T',
        '2023,D1,_T',
        '2023,D2,_T',
        '2023,P,_T',
      ]),
    ).toEqual([',', ',', '12,', '12,b', '12,', '24,b']);
    expect(await cellsOf(trial, bySex, ['2022,a,_T', '2022,D1,_T', '2024,P,_T'])).toEqual([
      '12,',
      '24,',
      '36,',
    ]);
    expect(await cellsOf(trial, byMonth, ['2023,a,05', '2023,D1,05', '2023,P,_T'])).toEqual([
      ',',
      '1,b',
      '24,b',
    ]);
    expect(gapsSaid(trial)).toEqual([
      'note: no births of 2023 from 1 unit(s): a: shown as not collected, not as 0',
    ]);
  });

  test('a district of which no commune sent anything is not collected either', async () => {
    const trial = await publish(births('yearly', rows(1, /^c 2023/)));
    expect(await cellsOf(trial, bySex, ['2023,c,_T', '2023,D2,_T', '2023,D1,_T', '2023,P,_T'])).toEqual([
      ',',
      ',',
      '24,',
      '24,b',
    ]);
  });

  test('a year without any row is not collected anywhere', async () => {
    const trial = await publish(births('yearly', rows(1, / 2023/)));
    expect(await cellsOf(trial, bySex, ['2023,a,_T', '2023,D1,_T', '2023,P,_T', '2024,P,_T'])).toEqual([
      ',',
      ',',
      ',',
      '36,',
    ]);
    expect(gapsSaid(trial)).toEqual([
      'note: no file gives any births of 2023: the year is shown as not collected',
    ]);
  });

  test('rows of no events say that nothing happened', async () => {
    const zero = `2023,_U,a,_U,0\n`.replace('2023', '2023-06');
    const trial = await publish(births('yearly', rows(1, /^a 2023/) + zero));
    expect(await cellsOf(trial, bySex, ['2023,a,_T', '2023,D1,_T'])).toEqual(['0,', '12,']);
    expect(gapsSaid(trial)).toEqual([]);
  });

  test('rows of no known unit are in no unit’s coverage', async () => {
    const trial = await publish(births('yearly', rows(1, /^a 2023/) + '2023-06,_U,_U,F,4\n'));
    expect(await cellsOf(trial, bySex, ['2023,a,_T', '2023,_U,_T', '2023,P,_T', '2022,_U,_T'])).toEqual([
      ',',
      '4,b',
      '28,b',
      '0,',
    ]);
  });

  test('provisional and incomplete', async () => {
    const settings = { years: '{ first: 2022, last: 2024, provisional: [2024] }' };
    const trial = await publish(births('yearly', rows(1, /^a 2024/), settings));
    expect(await cellsOf(trial, bySex, ['2024,a,_T', '2024,b,_T', '2024,P,_T'])).toEqual([
      ',',
      '12,p',
      '24,pb',
    ]);
  });
});

describe('yearly: a month without a row', () => {
  test.each([
    // A month of seven events on average has none once in a thousand times.
    [1, '11,', '0,'],
    [6, '66,', '0,'],
    [9, '99,', '0,'],
    [10, '110,b', ','],
    [50, '550,b', ','],
  ])('in a unit of %i events a month', async (each, year, month) => {
    const trial = await publish(births('yearly', rows(each, /^a 2023-05/)));
    expect(await cellsOf(trial, bySex, ['2023,a,_T'])).toEqual([year]);
    expect(await cellsOf(trial, byMonth, ['2023,a,05', '2023,a,06'])).toEqual([month, `${each},`]);
    expect(await cellsOf(trial, bySex, ['2022,a,_T', '2023,b,_T'])).toEqual([
      `${12 * each},`,
      `${12 * each},`,
    ]);
    expect(gapsSaid(trial)).toEqual(
      month === ','
        ? ['note: no births in some months of 2023 from 1 unit(s): a: the year is marked as incomplete']
        : [],
    );
  });

  test('several months of a small unit, where one would be chance', async () => {
    const trial = await publish(births('yearly', rows(4, /^a 2023-0[4-7]/)));
    expect(await cellsOf(trial, bySex, ['2023,a,_T', '2023,b,_T'])).toEqual(['32,b', '48,']);
    expect(await cellsOf(trial, byMonth, ['2023,a,04', '2023,a,08'])).toEqual([',', '4,']);
  });

  test('a month of which no unit sent anything, though each alone is too small to tell', async () => {
    const trial = await publish(births('yearly', rows(5, /^. 2023-05/)));
    expect(await cellsOf(trial, bySex, ['2023,a,_T', '2023,P,_T', '2022,P,_T'])).toEqual([
      '55,b',
      '165,b',
      '180,',
    ]);
    expect(await cellsOf(trial, byMonth, ['2023,P,05', '2023,c,05', '2023,P,06'])).toEqual([',', ',', '15,']);
  });

  test('in a district: a part of it is missing', async () => {
    const trial = await publish(births('yearly', rows(50, /^a 2023-05/)));
    expect(await cellsOf(trial, byMonth, ['2023,D1,05', '2023,D1,06', '2023,P,05', '2023,P,_T'])).toEqual([
      '50,b',
      '100,',
      '100,b',
      '1750,b',
    ]);
  });

  test('where the year is one row, nothing is known of its months', async () => {
    const file = years
      .flatMap((year) => ['a', 'b', 'c'].map((unit) => `${year},_U,${unit},F,600\n`))
      .join('');
    const trial = await publish({
      inputs: '  - { register: births, files: b.csv }',
      files: { 'b.csv': `year,timeliness,unit,sex,count\n${file}` },
    });
    expect(gapsSaid(trial)).toEqual([]);
    expect(await cellsOf(trial, bySex, ['2023,a,_T', '2023,P,_T'])).toEqual(['600,', '1800,']);
    expect(trial.manifest.unavailable.map(({ slug }) => slug)).toContain(byMonth);
  });
});

describe('monthly', () => {
  test('any month without a row is not collected, however few events the unit has', async () => {
    const trial = await publish(births('monthly', rows(1, /^a 2023-05|^c 2022/)));
    expect(await cellsOf(trial, bySex, ['2023,a,_T', '2023,D1,_T', '2023,D2,_T', '2022,c,_T'])).toEqual([
      '11,b',
      '23,b',
      '12,',
      ',',
    ]);
    expect(await cellsOf(trial, byMonth, ['2023,a,05', '2023,a,04', '2023,b,05', '2023,D1,05'])).toEqual([
      ',',
      '1,',
      '1,',
      '1,b',
    ]);
    expect(gapsSaid(trial)).toEqual([
      'note: no births of 2022 from 1 unit(s): c: shown as not collected, not as 0',
      'note: no births in some months of 2023 from 1 unit(s): a: the year is marked as incomplete',
    ]);
  });

  test('a row of no events makes the month whole', async () => {
    const trial = await publish(births('monthly', rows(1, /^a 2023-05/) + '2023-05,_U,a,_U,0\n'));
    expect(await cellsOf(trial, bySex, ['2023,a,_T'])).toEqual(['11,']);
    expect(await cellsOf(trial, byMonth, ['2023,a,05'])).toEqual(['0,']);
    expect(gapsSaid(trial)).toEqual([]);
  });
});

describe('complete', () => {
  test('what has no row did not happen, in a year of which anything came', async () => {
    const trial = await publish(births('complete', rows(50, /^a|^b 2023-05| 2024/)));
    expect(
      await cellsOf(trial, bySex, ['2023,a,_T', '2023,b,_T', '2023,P,_T', '2024,P,_T', '2024,a,_T']),
    ).toEqual(['0,', '550,', '1150,', ',', ',']);
    expect(await cellsOf(trial, byMonth, ['2023,b,05', '2023,b,06'])).toEqual(['0,', '50,']);
  });

  test('beside a file that is not, a missing unit and year is not collected', async () => {
    const trial = await publish({
      inputs: `  - { register: births, files: b.csv, coverage: complete }
  - { register: births, files: more.csv }`,
      files: {
        'b.csv': `date,timeliness,unit,sex,count\n${rows(1, /^a/)}`,
        'more.csv': `date,timeliness,unit,sex,count\n${rows(1, /^[bc]|^a 2023/)}`,
      },
    });
    expect(await cellsOf(trial, bySex, ['2022,a,_T', '2023,a,_T', '2023,b,_T'])).toEqual(['12,', ',', '12,']);
  });
});

describe('the cut-off', () => {
  const inSeptember = { cut_off: '2024-09-30' };

  test.each(['yearly', 'monthly'])('%s: months after it are no gap', async (coverage) => {
    const trial = await publish(births(coverage, rows(50, /2024-1/), inSeptember));
    expect(gapsSaid(trial)).toEqual([]);
    expect(await cellsOf(trial, bySex, ['2024,a,_T', '2024,P,_T'])).toEqual(['450,', '1350,']);
    expect(await cellsOf(trial, byMonth, ['2024,a,09', '2024,a,10', '2024,P,12', '2023,P,12'])).toEqual([
      '50,',
      ',x',
      ',x',
      '150,',
    ]);
    const year = trial.manifest.tables[0]?.codelists.find(({ dimension }) => dimension === 'year');
    expect(year?.codes.map(({ label }) => label)).toEqual([
      { vi: '2022', en: '2022' },
      { vi: '2023', en: '2023' },
      { vi: '2024 (đến 30/9)', en: '2024 (to 30 September)' },
    ]);
  });

  test('a month before it is one', async () => {
    const trial = await publish(births('yearly', rows(50, /2024-1|^a 2024-08/), inSeptember));
    expect(await cellsOf(trial, bySex, ['2024,a,_T', '2024,b,_T'])).toEqual(['400,b', '450,']);
  });

  test('a month that it cuts short may be empty by chance', async () => {
    const trial = await publish(births('yearly', rows(50, /2024-1|^a 2024-09/), { cut_off: '2024-09-03' }));
    expect(gapsSaid(trial)).toEqual([]);
    expect(await cellsOf(trial, bySex, ['2024,a,_T'])).toEqual(['400,']);
    expect(await cellsOf(trial, byMonth, ['2024,a,09', '2024,b,09'])).toEqual(['0,', '50,']);
  });
});

describe('units that came and went', () => {
  const unitsCsv = `${unitsHeader}
P,,,province,,P,P,,,
a,2024-07-01,,commune,P,a,a,,,
c,2024-07-01,,commune,P,c,c,,,
a,,2024-06-30,commune,P,a,a,,,
b,,2024-06-30,commune,P,b,b,,,
c,,2024-06-30,commune,P,c,c,,,
`;
  const changes = `date,from_code,to_code,share
2024-07-01,a,a,1
2024-07-01,b,a,1
2024-07-01,c,c,1
`;
  const moved = (text: string, input = ''): TrialSite => ({
    inputs: `  - { register: births, files: b.csv${input} }`,
    files: {
      'b.csv': `date,timeliness,unit,sex,count\n${text}`,
      'units.csv': unitsCsv,
      'unit-changes.csv': changes,
    },
    settings: { units_as_of: '2024-07-01' },
  });
  const late = /^b 2024-(0[789]|1)/;

  test('each owes the months it was there for', async () => {
    const trial = await publish(moved(rows(50, late)));
    expect(gapsSaid(trial)).toEqual([]);
    expect(
      await cellsOf(trial, bySex, [
        '2024,a,_T',
        '2024,c,_T',
        '2023,a,_T',
        '2023,b-2024-06-30,_T',
        '2024,b-2024-06-30,_T',
      ]),
    ).toEqual(['900,', '600,', '1200,', '600,', ',x']);
  });

  test('what a unit that ended did not send is missing in today’s', async () => {
    const trial = await publish(moved(rows(50, new RegExp(`${late.source}|^b 2023|^b 2024-03`))));
    expect(
      await cellsOf(trial, bySex, [
        '2023,a,_T',
        '2023,b-2024-06-30,_T',
        '2023,P,_T',
        '2024,a,_T',
        '2024,c,_T',
      ]),
    ).toEqual(['600,b', ',', '1200,b', '850,b', '600,']);
    expect(await cellsOf(trial, byMonth, ['2023,a,03', '2024,a,03', '2024,a,04'])).toEqual([
      '50,b',
      '50,b',
      '100,',
    ]);
    expect(gapsSaid(trial)).toEqual([
      'note: no births of 2023 from 1 unit(s): b-2024-06-30: shown as not collected, not as 0',
      'note: no births in some months of 2024 from 1 unit(s): b-2024-06-30: the year is marked as incomplete',
    ]);
  });

  test('in today’s codes, today’s unit answers for those it was made of', async () => {
    const text = rows(50, /^b|^a 2024-02|^a 2022|^c 2023/);
    const trial = await publish(moved(text, ', unit_codes_of: 2024-07-01'));
    expect(
      await cellsOf(trial, bySex, [
        '2022,a,_T',
        '2023,a,_T',
        '2024,a,_T',
        '2023,c,_T',
        '2023,a-2024-06-30,_T',
      ]),
    ).toEqual([',', '600,', '550,b', ',', ',']);
    expect(await cellsOf(trial, byMonth, ['2024,a,02', '2024,a,03', '2024,a,08'])).toEqual([
      ',',
      '50,',
      '50,',
    ]);
  });

  test('in codes that ended, the units that had them answer for today’s', async () => {
    const text = rows(50, /^c 2024-(0[789]|1)|^b 2024-09/);
    const trial = await publish(moved(text, ', unit_codes_of: 2024-06-30'));
    expect(await cellsOf(trial, bySex, ['2023,a,_T', '2024,a,_T', '2024,c,_T', '2024,P,_T'])).toEqual([
      '1200,',
      '1150,',
      '300,b',
      '1450,b',
    ]);
    expect(await cellsOf(trial, byMonth, ['2024,a,08', '2024,c,08', '2024,P,08'])).toEqual([
      '100,',
      ',',
      '100,b',
    ]);
  });
});
