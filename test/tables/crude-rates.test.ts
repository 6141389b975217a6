import { expect, test } from 'vitest';
import { trials } from '../publish-trial.ts';

const { publish } = trials();

const inputs = `  - { register: births, files: b.csv, coverage: complete }
  - { register: deaths, files: d.csv, coverage: complete }`;
const births = (rows: readonly string[]): string =>
  `year,timeliness,unit,sex,count\n${rows.map((row) => `${row}\n`).join('')}`;
const deaths = 'year,timeliness,unit,sex,age,count\n2022,on_time,a,M,70,2\n2023,late,a,F,80,40\n';

test('events over the mid-year population, per 1,000, with three digits more than are shown; as reliable as their events are many', async () => {
  const { cells, figures } = await publish({
    inputs,
    files: {
      'b.csv': births(['2022,on_time,a,M,13', '2022,on_time,b,F,30', '2023,late,c,F,25']),
      'd.csv': deaths,
      'population.csv':
        'year,unit,sex,age,count\n2022,a,_T,_T,1000\n2022,b,_T,_T,2000\n2022,c,_T,_T,900\n2023,c,_T,_T,1500\n',
    },
    settings: { years: '{ first: 2022, last: 2024, provisional: [2024] }' },
  });
  const rates = await cells('ty-suat-tho');
  const rate = (year: number, unit: string, kind: string): string | undefined =>
    rates.get(`${year},${unit},crude_${kind}_rate`);
  expect(rate(2022, 'a', 'birth')).toBe('13,u');
  expect(rate(2022, 'b', 'birth')).toBe('15,');
  // 43 births of 3,900 people: 11.03.
  expect(rate(2022, 'P', 'birth')).toBe('11.0256,');
  expect(rate(2023, 'c', 'birth')).toBe('16.6667,');
  // Two deaths are too few for a rate; none is a rate of 0.
  expect(rate(2022, 'a', 'death')).toBe(',');
  expect(rate(2022, 'b', 'death')).toBe('0,u');
  // Nobody was counted in a in 2023, nor in the whole province: not available, and said.
  expect(rate(2023, 'a', 'birth')).toBe(',');
  expect(rate(2023, 'P', 'birth')).toBe(',');
  const figure = await figures('ty-suat-tho');
  expect(figure(2022, 'a', 'crude_death_rate').reason).toBe('few_events');
  expect(figure(2023, 'P', 'crude_birth_rate').reason).toBe('no_population');
  expect(figure(2022, 'P', 'crude_marriage_rate').reason).toBe('not_recorded');
});

test('a year without a population stops nothing: its rates are not available, and the screen says so', async () => {
  const { cells, said } = await publish({
    inputs,
    files: {
      'b.csv': births(['2022,on_time,a,M,30', '2023,on_time,a,M,30', '2024,on_time,a,M,30']),
      'd.csv': deaths,
      'population.csv': 'year,unit,sex,age,count\n2022,P,_T,_T,1000\n2024,P,_T,_T,1000\n',
    },
    settings: { cut_off: '2024-09-30' },
  });
  expect(said).toContain('note: population.csv gives nothing for 2023: rates of that year are not available');
  const rates = await cells('ty-suat-tho');
  expect(rates.get('2022,P,crude_birth_rate')).toBe('30,');
  expect(rates.get('2023,P,crude_birth_rate')).toBe(',');
  // Nine months of births over a year's population would be no rate.
  expect(rates.get('2024,P,crude_birth_rate')).toBe(',x');
});

test('without a population there are no rates, and the catalogue says why', async () => {
  const { manifest } = await publish({
    inputs,
    files: { 'b.csv': births(['2022,on_time,a,M,30']), 'd.csv': deaths },
  });
  const missing = manifest.unavailable.find(({ slug }) => slug === 'ty-suat-tho');
  expect(missing?.reason.en).toBe('not enough counts or population to reckon it from');
});
