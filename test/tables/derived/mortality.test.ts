import { beforeAll, describe, expect, test } from 'vitest';
import { lifeTable, type LifeTableRow } from '../../../src/statistics/life-table.ts';
import {
  directlyStandardisedRate,
  mergeStandard,
  whoWorldStandard,
} from '../../../src/statistics/standardisation.ts';
import { parseAgeCode, standardAgeGroups } from '../../../src/text/age-codes.ts';
import { trials, type PublishedTrial } from '../../publish-trial.ts';
import { csv, inputs, population, units } from './site.ts';

/* Deaths of commune a in 2022, among 2,000 people in every five years of age: 10 boys below one, 2 of two years, 50
   women of 70, 40 women of 90, and 3 men of unknown age, who are spread over the 12 boys: 12.5 and 2.5. */

const { publish } = trials();
const header = 'year,timeliness,unit,sex,age,count';
const deaths = [
  ...['M,0,10', 'M,2,2', 'F,70,50', 'F,90,40', 'M,_U,3'].map((row) => `2022,on_time,a,${row}`),
  '2022,on_time,b,M,70,9',
  '2022,on_time,c,F,80,2',
  '2023,on_time,a,F,90,30',
];

/** The same deaths by age as the engine should have spread them, and the people. */
const spread = standardAgeGroups.map((code) => {
  const { from, to } = parseAgeCode(code) ?? { from: 0, to: null };
  const died: Record<number, number> = { 0: 12.5, 1: 2.5, 70: 50, 85: 40 };
  return {
    from,
    width: to === null ? null : to - from,
    deaths: died[from] ?? 0,
    people: from < 5 ? (from === 0 ? 400 : 1600) : 2000,
  };
});
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

describe('mortality', () => {
  let site: PublishedTrial;
  beforeAll(async () => {
    site = await publish({
      inputs: inputs('deaths'),
      files: { 'units.csv': units, 'deaths.csv': csv(header, deaths), 'population.csv': population() },
      settings: { years: '{ first: 2022, last: 2024, provisional: [2023] }' },
    });
  });

  test('crude rates, and rates at each age, which unknown ages are in none of', async () => {
    const at = await site.figures('muc-chet');
    // 105 deaths of 36,000 people.
    expect(at(2022, 'a', '_T', 'crude_death_rate')).toMatchObject({ value: 2.92, status: '' });
    expect(at(2022, 'b', '_T', 'crude_death_rate')).toMatchObject({ value: 0.25, status: 'u' });
    expect(at(2022, 'c', '_T', 'crude_death_rate').reason).toBe('few_events');
    expect(at(2022, 'c', 'M', 'crude_death_rate')).toMatchObject({ value: 0, lower: 0, status: 'u' });
    const byAge = await site.figures('ty-suat-chet-theo-tuoi');
    expect(byAge(2022, 'a', 'F', 'Y70T74')).toMatchObject({ value: 50, status: '' });
    expect(byAge(2022, 'a', '_T', 'Y_LT1')).toMatchObject({ value: 25, status: 'u' });
    expect(byAge(2022, 'a', 'M', 'Y5T9')).toMatchObject({ value: 0, status: 'u' });
  });

  test('standardised: as summed by hand, and as the formula has it', async () => {
    const at = await site.figures('muc-chet');
    // (8.86 × 15 + 2.21 × 50 + 0.63 × 40) ÷ 2,000 ÷ 100.03 × 100,000.
    expect(at(2022, 'a', '_T', 'age_standardised_death_rate')).toMatchObject({ value: 134.26, status: '' });
    const died = [15, ...spread.slice(2).map((one) => one.deaths)];
    const formula = directlyStandardisedRate(
      died,
      died.map(() => 2000),
      whoWorldStandard,
      100_000,
    );
    if ('refused' in formula) throw new Error(formula.refused);
    const { value, lower, upper } = at(2022, 'a', '_T', 'age_standardised_death_rate');
    expect([value, lower, upper]).toEqual(
      [formula.value, formula.lower ?? NaN, formula.upper ?? NaN].map((one) => rounded(one, 2)),
    );
    // Nine deaths are fewer than ten; two women of 80 in c too.
    expect(at(2022, 'b', '_T', 'age_standardised_death_rate').reason).toBe('few_events');
    expect(at(2022, 'c', '_T', 'age_standardised_death_rate').reason).toBe('few_events');
    expect(at(2022, 'a', 'M', 'age_standardised_death_rate').status).toBe('u');
    expect(at(2023, 'a', '_T', 'age_standardised_death_rate').status).toBe('p');
    expect(at(2024, 'a', '_T', 'age_standardised_death_rate').reason).toBe('not_sent');
  });

  test('by area', async () => {
    const at = await site.figures('muc-chet-theo-khu-vuc');
    expect(at(2022, 'urban', '_T', 'age_standardised_death_rate').value).toBe(134.26);
    // 11 deaths of b and c among 36,360 people.
    expect(at(2022, 'rural', '_T', 'crude_death_rate')).toMatchObject({ value: 0.3, status: 'u' });
  });

  test('life expectancy and the probability of dying before five', async () => {
    const at = await site.figures('tuoi-tho');
    const rows = lifeTable(spread);
    if ('refused' in rows) throw new Error(rows.refused);
    const e = at(2022, 'a', '_T', 'life_expectancy');
    expect(e).toMatchObject({
      value: rounded(rows[0]?.e ?? NaN, 2),
      lower: rounded(rows[0]?.lower ?? NaN, 2),
      status: '',
    });
    expect(at(2022, 'a', '_T', 'life_expectancy_60').value).toBe(
      rounded(rows.find(({ from }) => from === 60)?.e ?? NaN, 2),
    );
    // 1q0 = 0.03125/(1 + 0.9 × 0.03125), 4q1 = 4 × 0.0015625/(1 + 2 × 0.0015625).
    expect(at(2022, 'a', '_T', 'under_five_probability').value).toBe(36.44);
    // Two children died: how many die before five is told by them alone.
    expect(at(2022, 'a', '_T', 'under_five_probability').status).toBe('u');
    // 720 people in c; nobody died at the open age in b.
    expect(at(2022, 'c', '_T', 'life_expectancy').reason).toBe('small_population');
    expect(at(2022, 'b', '_T', 'life_expectancy').reason).toBe('no_events');
  });

  test('the life table of the site has its seven columns', async () => {
    const at = await site.figures('bang-song');
    const died = { ...Object.fromEntries(spread.map((one) => [one.from, one.deaths])) };
    const whole = spread.map((one) => ({
      ...one,
      // 9 men of 70 of b, 2 women of 80 of c; people of a, b and a hundredth of them in c.
      deaths: (died[one.from] ?? 0) + (one.from === 70 ? 9 : one.from === 80 ? 2 : 0),
      people: one.people * 2.01,
    }));
    // The 3 men of unknown age spread over 12 boys and 9 men.
    const men = 24 / 21;
    const counts = whole.map((one) => ({
      ...one,
      deaths:
        one.from === 0 ? 10 * men : one.from === 1 ? 2 * men : one.from === 70 ? 50 + 9 * men : one.deaths,
    }));
    const rows = lifeTable(counts);
    if ('refused' in rows) throw new Error(rows.refused);
    const columns: [string, (row: LifeTableRow) => number, number][] = [
      ['life_table_m', ({ m }) => m, 6],
      ['life_table_q', ({ q }) => q, 6],
      ['life_table_l', ({ l }) => l, 1],
      ['life_table_d', ({ d }) => d, 1],
      ['life_table_person_years', ({ L }) => L, 1],
      ['life_table_person_years_above', ({ T }) => T, 1],
      ['life_table_e', ({ e }) => e, 3],
    ];
    for (const [index, age] of standardAgeGroups.entries())
      for (const [code, of, digits] of columns) {
        const row = rows[index];
        if (row === undefined) throw new Error(age);
        expect(at(2022, '_T', age, code).value, `${code} ${age}`).toBeCloseTo(of(row), digits - 1);
      }
    expect(at(2022, '_T', 'Y_GE85', 'life_table_q').value).toBe(1);
    expect(at(2022, '_T', 'Y_LT1', 'life_table_l').value).toBe(100_000);
    expect(at(2022, '_T', 'Y_LT1', 'life_table_e').upper).toBeGreaterThan(
      at(2022, '_T', 'Y_LT1', 'life_table_e').value ?? 0,
    );
    // No man died at the open age.
    expect(at(2022, 'M', 'Y_LT1', 'life_table_e').reason).toBe('no_events');
  });
});

/** Publishes the deaths of 2022 with other age groups of the register or the population. */
async function withAges(people: string, rows = deaths.slice(0, -1), ageGroups = ''): Promise<PublishedTrial> {
  return publish({
    inputs: inputs('deaths'),
    files: { 'units.csv': units, 'deaths.csv': csv(header, rows), 'population.csv': people },
    settings: {
      years: '{ first: 2022, last: 2022 }',
      cut_off: '2022-12-31',
      ...(ageGroups === '' ? {} : { age_groups: ageGroups }),
    },
  });
}

const to80 = [...standardAgeGroups.slice(0, -2), 'Y_GE80'];
const open = (age: string) => (age === 'Y_GE80' ? 2000 : age === 'Y_LT1' ? 200 : age === 'Y1T4' ? 800 : 1000);

test('a population that ends at 80: the last two weights are one', async () => {
  const site = await withAges(population((_, __, age) => open(age), to80, [2022]));
  const at = await site.figures('muc-chet');
  const died = [15, ...to80.slice(2).map((age) => (age === 'Y70T74' ? 50 : age === 'Y_GE80' ? 40 : 0))];
  const weights = mergeStandard(whoWorldStandard, 80);
  if ('refused' in weights) throw new Error(weights.refused);
  const formula = directlyStandardisedRate(
    died,
    died.map((_, i) => (i === died.length - 1 ? 4000 : 2000)),
    weights,
    100_000,
  );
  if ('refused' in formula) throw new Error(formula.refused);
  // (8.86 × 15/2,000 + 2.21 × 50/2,000 + 1.54 × 40/4,000) ÷ 100.03 × 100,000.
  expect(rounded(formula.value, 2)).toBe(137.06);
  expect(at(2022, 'a', '_T', 'age_standardised_death_rate').value).toBe(137.06);
  const byAge = await site.figures('ty-suat-chet-theo-tuoi');
  expect(byAge(2022, 'a', 'F', 'Y_GE80').value).toBe(20);
  expect((await site.figures('tuoi-tho'))(2022, 'a', '_T', 'life_expectancy').value).not.toBeNull();
});

test('one year ends at 80, another at 85: both have their rates', async () => {
  const one = population((_, __, age) => open(age), to80, [2022]);
  const other = population(undefined, undefined, [2023]).replace(/^.*\n/, '');
  const site = await publish({
    inputs: inputs('deaths'),
    files: {
      'units.csv': units,
      'deaths.csv': csv(header, [...deaths, ...deaths.slice(0, 5).map((row) => row.replace('2022', '2023'))]),
      'population.csv': one + other,
    },
    settings: { years: '{ first: 2022, last: 2023 }', cut_off: '2023-12-31' },
  });
  const at = await site.figures('muc-chet');
  expect(at(2022, 'a', '_T', 'age_standardised_death_rate').value).toBe(137.06);
  expect(at(2023, 'a', '_T', 'age_standardised_death_rate').value).not.toBeNull();
  expect((await site.figures('tuoi-tho'))(2022, 'a', '_T', 'life_expectancy').value).not.toBeNull();
});

test('deaths by 75 and over only: the open group of both', async () => {
  const groups = `[${[...standardAgeGroups.slice(0, 16), 'Y_GE75'].join(', ')}]`;
  const rows = deaths
    .filter((row) => row.startsWith('2022'))
    .map((row) => row.replace(/,(80|90),/, ',Y_GE75,'));
  const site = await withAges(population(undefined, undefined, [2022]), rows, groups);
  // 40 deaths of 6,000 people of 75 and over, weight 1.52 + 0.91 + 0.63.
  const value = ((8.86 * 15) / 2000 + (2.21 * 50) / 2000 + (3.06 * 40) / 6000) / 100.03;
  const at = await site.figures('muc-chet');
  expect(at(2022, 'a', '_T', 'age_standardised_death_rate').value).toBe(rounded(value * 100_000, 2));
});

test('a population with a gap between its ages: no rate of a group it does not hold whole', async () => {
  const ages = standardAgeGroups.filter((age) => age !== 'Y5T9');
  const people = population(undefined, ages, [2022]);
  const totals = ['a', 'b', 'c'].flatMap((unit) =>
    ['M', 'F'].map((sex) => `2022,${unit},${sex},_T,${unit === 'c' ? 180 : 18_000}\n`),
  );
  const site = await withAges(people + totals.join(''), [...deaths.slice(0, 7), '2022,on_time,a,M,7,30']);
  const at = await site.figures('muc-chet');
  expect(at(2022, 'a', '_T', 'crude_death_rate').value).toBe(3.75);
  expect(at(2022, 'a', '_T', 'age_standardised_death_rate').reason).toBe('groups_differ');
  expect(site.manifest.unavailable.map(({ slug }) => slug)).toContain('tuoi-tho');
  const byAge = await site.figures('ty-suat-chet-theo-tuoi');
  expect(() => byAge(2022, 'a', 'M', 'Y1T9')).toThrow();
  expect(byAge(2022, 'a', 'F', 'Y70T74').value).toBe(50);
});

test('men only, totals only, nobody, more deaths than people: each says why', async () => {
  const men = await withAges(population((_, sex, age) => (sex === 'F' ? null : open(age)), to80, [2022]));
  const of = await men.figures('muc-chet');
  expect(of(2022, 'a', 'M', 'crude_death_rate').value).not.toBeNull();
  expect(of(2022, 'a', 'F', 'crude_death_rate').reason).toBe('no_population_by_age');
  expect(of(2022, 'a', '_T', 'crude_death_rate').reason).toBe('no_population');

  const totals = await withAges(
    'year,unit,sex,age,count\n2022,a,_T,_T,36000\n2022,b,_T,_T,0\n2022,c,_T,_T,1\n',
  );
  const at = await totals.figures('muc-chet');
  expect(at(2022, 'a', '_T', 'crude_death_rate').value).toBe(2.92);
  expect(at(2022, 'a', 'F', 'crude_death_rate').reason).toBe('no_population_by_age');
  expect(at(2022, 'a', '_T', 'age_standardised_death_rate').reason).toBe('no_population_by_age');
  const key = await totals.figures('chi-tieu-chinh');
  expect(key(2022, 'b', 'crude_death_rate')).toMatchObject({ value: null, reason: 'no_population' });
  expect(totals.manifest.unavailable.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(['tuoi-tho', 'bang-song']),
  );

  const few = await withAges('year,unit,sex,age,count\n2022,a,_T,_T,50\n');
  // People are counted at mid-year: more deaths than people is odd, not impossible.
  expect((await few.figures('muc-chet'))(2022, 'a', '_T', 'crude_death_rate').value).toBe(2100);
});
