import { beforeAll, describe, expect, test } from 'vitest';
import { trials, type PublishedTrial } from '../../publish-trial.ts';
import { csv, inputs, population, units, usualPeople } from './site.ts';

/* Births of commune a in 2022, 1,000 women in each of its age groups. Known ages: 10, 30, 40, 20, 10, 4, 6 (with one
   birth under 15 and one from 50 on), 120 in all; 12 of unknown age make each of them a tenth more: 132. */

const { publish } = trials();
const header = 'year,timeliness,unit,sex,mother_age,count';
const ofA = [
  '14,M,1',
  '17,M,9',
  '22,M,30',
  '27,F,40',
  '32,F,20',
  '37,M,10',
  '42,M,4',
  '47,M,5',
  '52,M,1',
  '_U,M,12',
].map((row) => `2022,on_time,a,${row.replace(/^(.*),(.),(.*)$/, '$2,$1,$3')}`);

describe('fertility', () => {
  let site: PublishedTrial;
  beforeAll(async () => {
    site = await publish({
      inputs: inputs('births'),
      files: {
        'units.csv': units,
        'births.csv': csv(header, [
          ...ofA,
          '2022,on_time,c,F,25,2',
          '2023,on_time,a,F,_U,30',
          '2023,on_time,b,F,30,5',
        ]),
        'population.csv': population(),
      },
      settings: { years: '{ first: 2022, last: 2024, provisional: [2023] }' },
    });
  });

  test('rates: of all women, at each age, in total, of daughters', async () => {
    const at = await site.figures('muc-sinh');
    // 132 births of 7,000 women; 5 × 132 ÷ 1,000; that times 60 girls of 132.
    expect(at(2022, 'a', 'general_fertility_rate')).toMatchObject({ value: 18.86, status: '' });
    expect(at(2022, 'a', 'total_fertility_rate')).toMatchObject({ value: 0.66, status: '', reason: '' });
    expect(at(2022, 'a', 'gross_reproduction_rate').value).toBe(0.3);
    // 1.96 × 5 × √(132)/1,000 on both sides.
    expect(at(2022, 'a', 'total_fertility_rate').lower).toBeCloseTo(0.66 - 0.1126, 3);
    expect(at(2022, 'a', 'total_fertility_rate').upper).toBeCloseTo(0.66 + 0.1126, 3);
    const byAge = await site.figures('ty-suat-sinh-theo-tuoi');
    const rates = ['Y15T19', 'Y20T24', 'Y25T29', 'Y30T34', 'Y35T39', 'Y40T44', 'Y45T49'].map(
      (age) => byAge(2022, 'a', age).value,
    );
    expect(rates).toEqual([11, 33, 44, 22, 11, 4.4, 6.6]);
    // 4.4 births are fewer than 20, 33 are not.
    expect(byAge(2022, 'a', 'Y40T44').status).toBe('u');
    expect(byAge(2022, 'a', 'Y20T24').status).toBe('');
    // Births under 15 are in the first group: there is no rate of their own.
    expect(() => byAge(2022, 'a', 'Y_LT15')).toThrow();
  });

  test('mean age at birth, sex ratio, births to mothers under 20', async () => {
    const at = await site.figures('muc-sinh');
    // (17.5 × 11 + 22.5 × 33 + 27.5 × 44 + 32.5 × 22 + 37.5 × 11 + 42.5 × 4.4 + 47.5 × 6.6) ÷ 132.
    expect(at(2022, 'a', 'mean_age_at_birth').value).toBe(28.58);
    // 72 boys, 60 girls.
    expect(at(2022, 'a', 'sex_ratio_at_birth').value).toBe(120);
    // 10 of 120 whose mother's age is known.
    expect(at(2022, 'a', 'births_under_20_share').value).toBe(8.33);
    expect(at(2022, 'c', 'births_under_20_share')).toMatchObject({ value: 0, status: 'u' });
  });

  test('a place without women of an age, without births, or whose ages are all unknown has no total', async () => {
    const at = await site.figures('muc-sinh');
    expect(at(2022, 'b', 'sex_ratio_at_birth').reason).toBe('no_events');
    expect(at(2022, 'b', 'total_fertility_rate')).toMatchObject({
      value: 0,
      lower: null,
      upper: null,
      status: 'u',
    });
    expect(at(2022, 'b', 'mean_age_at_birth').reason).toBe('no_events');
    expect(at(2023, 'a', 'total_fertility_rate').reason).toBe('ages_missing');
    // Provisional, and on five births.
    expect(at(2023, 'b', 'total_fertility_rate').status).toBe('pu');
    expect(at(2024, 'a', 'total_fertility_rate').reason).toBe('not_sent');
  });

  test('by area: the urban one is commune a, the rural one b and c together', async () => {
    const at = await site.figures('muc-sinh-theo-khu-vuc');
    expect(at(2022, 'urban', 'total_fertility_rate').value).toBe(0.66);
    // 2 births of 1,010 women of 25–29.
    expect(at(2022, 'rural', 'total_fertility_rate').value).toBe(0.01);
    // 134 births in 72,360 people.
    expect(at(2022, '_T', 'crude_birth_rate').value).toBe(1.85);
    expect(at(2022, 'rural', 'crude_birth_rate').reason).toBe('few_events');
  });
});

test('women by single years of age are women of five-year groups', async () => {
  const ages = ['Y_LT15', ...Array.from({ length: 35 }, (_, index) => `Y${15 + index}`), 'Y_GE50'];
  const site = await publish({
    inputs: inputs('births'),
    files: {
      'units.csv': units,
      'births.csv': csv(header, ofA),
      'population.csv': population((unit) => (unit === 'c' ? 2 : 200), ages),
    },
  });
  expect((await site.figures('muc-sinh'))(2022, 'a', 'total_fertility_rate').value).toBe(0.66);
});

test('without the mother’s age there are no rates by it, and the table says so', async () => {
  const site = await publish({
    inputs: inputs('births'),
    files: {
      'units.csv': units,
      'births.csv': csv('year,timeliness,unit,sex,count', ['2022,on_time,a,M,30', '2022,on_time,a,F,30']),
      'population.csv': population(),
    },
  });
  const at = await site.figures('muc-sinh');
  for (const indicator of ['general_fertility_rate', 'total_fertility_rate', 'births_under_20_share'])
    expect(at(2022, 'a', indicator)).toMatchObject({ value: null, reason: 'not_recorded' });
  expect(at(2022, 'a', 'sex_ratio_at_birth').value).toBe(100);
  expect(site.manifest.unavailable.map(({ slug }) => slug)).toContain('ty-suat-sinh-theo-tuoi');
});

test('zero women of one age: that rate and the total are missing, nothing is infinite', async () => {
  const site = await publish({
    inputs: inputs('births'),
    files: {
      'units.csv': units,
      'births.csv': csv(header, ofA),
      'population.csv': population((unit, sex, age, year) =>
        unit === 'a' && age === 'Y40T44' ? 0 : usualPeople(unit, sex, age, year),
      ),
    },
  });
  const byAge = await site.figures('ty-suat-sinh-theo-tuoi');
  expect(byAge(2022, 'a', 'Y40T44')).toMatchObject({ value: null, reason: 'no_population' });
  expect(byAge(2022, 'a', 'Y20T24').value).toBe(33);
  expect((await site.figures('muc-sinh'))(2022, 'a', 'total_fertility_rate').reason).toBe('ages_missing');
});
