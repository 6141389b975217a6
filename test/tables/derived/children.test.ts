import { beforeAll, describe, expect, test } from 'vitest';
import { trials, type PublishedTrial } from '../../publish-trial.ts';
import { csv, inputs, units } from './site.ts';

/* Deaths of children over births: of a, 1,000 births in 2022 and deaths at 0 (3), 10 (2), 30 (4) and 400 days (1). */

const { publish } = trials();
const births = csv('year,timeliness,unit,sex,count', [
  '2022,on_time,a,M,520',
  '2022,on_time,a,F,480',
  '2022,on_time,b,M,100',
  '2022,on_time,c,M,0',
]);
const header = 'year,timeliness,unit,sex,age,age_days,count';

function site(deaths: string, ageGroups = ''): Promise<PublishedTrial> {
  return publish({
    inputs: inputs('births', 'deaths'),
    files: { 'units.csv': units, 'births.csv': births, 'deaths.csv': deaths },
    settings: {
      years: '{ first: 2022, last: 2022 }',
      cut_off: '2022-12-31',
      ...(ageGroups === '' ? {} : { age_groups: ageGroups }),
    },
  });
}

describe('where days are recorded', () => {
  let trial: PublishedTrial;
  beforeAll(async () => {
    trial = await site(
      csv(header, [
        '2022,on_time,a,M,0,0,3',
        '2022,on_time,a,F,,10,2',
        '2022,on_time,a,F,,30,4',
        '2022,on_time,a,M,,365,1',
        '2022,on_time,a,M,_U,,20',
        '2022,on_time,a,M,80,,20',
        // A child of b of whom only the year of age is known.
        '2022,on_time,b,M,0,,2',
        '2022,on_time,b,M,,7,1',
        '2022,on_time,c,M,,7,1',
      ]),
    );
  });

  test('under 28 days, under one, under five; deaths of unknown age are no children', async () => {
    const at = await trial.figures('chet-tre-em');
    expect(at(2022, 'a', '_T', 'neonatal_mortality_rate')).toMatchObject({ value: 5, status: 'u' });
    expect(at(2022, 'a', '_T', 'post_neonatal_mortality_rate').value).toBe(4);
    expect(at(2022, 'a', '_T', 'infant_mortality_rate').value).toBe(9);
    expect(at(2022, 'a', '_T', 'under_five_mortality_rate').value).toBe(10);
    // 3 of 520 boys; exact limits of 3 events: 0.6187 and 8.7673.
    expect(at(2022, 'a', 'M', 'infant_mortality_rate')).toMatchObject({
      value: 5.77,
      lower: 1.19,
      upper: 16.86,
    });
    expect((await trial.figures('chi-tieu-chinh'))(2022, 'a', 'infant_deaths').value).toBe(9);
    const counted = await trial.cells('tu-vong-tre-em');
    expect(counted.get('2022,a,_T,_T')).toBe('10,');
    expect(counted.get('2022,a,_T,_U')).toBe('20,');
  });

  test('a child whose days are unknown: no rate by days, but by years', async () => {
    const at = await trial.figures('chet-tre-em');
    expect(at(2022, 'b', '_T', 'neonatal_mortality_rate').reason).toBe('not_recorded');
    expect(at(2022, 'b', '_T', 'post_neonatal_mortality_rate').reason).toBe('not_recorded');
    expect(at(2022, 'b', '_T', 'infant_mortality_rate').value).toBe(30);
  });

  test('no births: no rate', async () => {
    const at = await trial.figures('chet-tre-em');
    expect(at(2022, 'c', '_T', 'infant_mortality_rate')).toMatchObject({ value: null, reason: 'no_events' });
    expect(at(2022, 'b', 'F', 'infant_mortality_rate').reason).toBe('no_events');
  });

  test('365 days are a year in every table', async () => {
    const byAge = await trial.cells('tu-vong-theo-tuoi');
    const byDays = await trial.cells('tu-vong-tre-em');
    expect(byAge.get('2022,a,_T,Y1T4')).toBe('1,');
    expect(byDays.get('2022,a,_T,Y1T4')).toBe('1,');
    expect(byAge.get('2022,a,_T,Y_LT1')).toBe(byDays.get('2022,a,_T,Y_LT1'));
  });
});

test('ages 0–14, 15–64, 65 and over: no infant is known to have died, and none not to have', async () => {
  const rows = ['M,Y_LT15,30', 'F,Y15T64,30', 'F,Y_GE65,30'].map((row) => `2022,on_time,a,${row}`);
  const trial = await site(csv('year,timeliness,unit,sex,age,count', rows), '[Y_LT15, Y15T64, Y_GE65]');
  const counted = await trial.cells('tu-vong-tre-em');
  expect(counted.get('2022,a,_T,_T')).toBe('0,');
  expect(counted.get('2022,a,_T,_U')).toBe('30,');
  const key = await trial.figures('chi-tieu-chinh');
  for (const indicator of ['infant_deaths', 'infant_mortality_rate'])
    expect(key(2022, 'a', indicator)).toMatchObject({ value: null, reason: 'not_recorded' });
  // Girls died at known ages only.
  expect((await trial.figures('chet-tre-em'))(2022, 'a', 'F', 'under_five_mortality_rate').value).toBe(0);
  expect((await trial.figures('bieu-khai-tu'))(2022, 'a', 'form_deaths_under_6').reason).toBe('not_recorded');
});

test('ages under one and 1–9: infants are known, children under five are not', async () => {
  const rows = ['M,Y_LT1,30', 'F,Y1T9,30', 'F,Y_GE10,30'].map((row) => `2022,on_time,a,${row}`);
  const trial = await site(csv('year,timeliness,unit,sex,age,count', rows), '[Y_LT1, Y1T9, Y_GE10]');
  const at = await trial.figures('chet-tre-em');
  expect(at(2022, 'a', '_T', 'infant_mortality_rate').value).toBe(30);
  expect(at(2022, 'a', '_T', 'under_five_mortality_rate').reason).toBe('not_recorded');
});

test('ages under five as one group: counted there, and no infant mortality', async () => {
  const rows = ['M,Y_LT5,30', 'F,Y_GE5,30'].map((row) => `2022,on_time,a,${row}`);
  const trial = await site(csv('year,timeliness,unit,sex,age,count', rows), '[Y_LT5, Y_GE5]');
  const counted = await trial.cells('tu-vong-tre-em');
  expect(counted.get('2022,a,_T,_T')).toBe('30,');
  expect(counted.get('2022,a,_T,Y_LT5_U')).toBe('30,');
  const at = await trial.figures('chet-tre-em');
  expect(at(2022, 'a', '_T', 'under_five_mortality_rate').value).toBe(30);
  expect(at(2022, 'a', '_T', 'infant_mortality_rate').reason).toBe('not_recorded');
});

test('no age stated at all: nothing is said of children', async () => {
  const trial = await site(csv('year,timeliness,unit,sex,age,count', ['2022,on_time,a,M,_U,30']));
  const key = await trial.figures('chi-tieu-chinh');
  expect(key(2022, 'a', 'infant_deaths')).toMatchObject({ value: null, reason: 'not_recorded' });
  expect(key(2022, 'a', 'registered_deaths').value).toBe(30);
  // Nobody died in b: that is known.
  expect(key(2022, 'b', 'infant_deaths').value).toBe(0);
});
