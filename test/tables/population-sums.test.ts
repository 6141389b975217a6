import { expect, test } from 'vitest';
import { trials } from '../publish-trial.ts';

/* The population of a place that was not given itself: the sum of its parts, where every part is given. */

const { publish } = trials();
const births =
  'year,timeliness,unit,sex,count\n2022,on_time,a,M,30\n2023,on_time,a,M,30\n2024,on_time,a,M,30\n';

test('a total of its own in one year does not take the sums of the others', async () => {
  const { cells } = await publish({
    inputs: '  - { register: births, files: b.csv, coverage: complete }',
    files: {
      'b.csv': births,
      'population.csv': [
        'year,unit,sex,age,count',
        '2022,P,_T,_T,9000',
        '2022,a,_T,_T,1000',
        ...['a', 'b', 'c'].map((unit) => `2023,${unit},_T,_T,1000`),
        '2024,a,_T,_T,1000',
        '2024,b,_T,_T,1000',
        '',
      ].join('\n'),
    },
  });
  const people = await cells('dan-so');
  // As given; the sum of all three; nobody was counted in c.
  expect(['2022', '2023', '2024'].map((year) => people.get(`${year},P`))).toEqual(['9000,', '3000,', ',']);
  expect(['2022', '2023', '2024'].map((year) => people.get(`${year},D1`))).toEqual([',', '2000,', '2000,']);
  const rates = await cells('ty-suat-tho');
  expect(rates.get('2023,P,crude_birth_rate')).toBe('10,');
  expect(rates.get('2024,D1,crude_birth_rate')).toBe('15,');
});
