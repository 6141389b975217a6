import { expect, test } from 'vitest';
import { trials, unitsHeader } from '../publish-trial.ts';

/* A unit that was split between the site and its neighbour. */

const { publish } = trials();

const units = `${unitsHeader}
X,2023-01-01,,commune,,X,X,,,
Y,2023-01-01,,commune,,Y,Y,,,
a,,2022-12-31,commune,,a,a,,,
b,,2022-12-31,commune,,b,b,,,
`;
const changes = 'date,from_code,to_code,share\n2023-01-01,a,X,1\n2023-01-01,b,X,0.6\n2023-01-01,b,Y,0.4\n';

test('what went to the neighbour is in no table of the site, with areas or without', async () => {
  const deaths = 'date,timeliness,unit,sex,age,cause,count\n';
  const rows = ['2022-03,on_time,a,M,70,I21,7', '2022-03,on_time,b,M,70,I21,10', '2022-05,late,b,F,80,C34,5'];
  const { cells } = await publish({
    inputs: '  - { register: deaths, files: d.csv, coverage: complete }',
    files: {
      'units.csv': units,
      'unit-changes.csv': changes,
      'd.csv': `${deaths}${rows.join('\n')}\n`,
    },
    settings: { unit: 'X', units_as_of: '2024-01-01' },
  });
  // Of b's 15 deaths 9 were where X is now: 6 of 10 men, 3 of 5 women.
  expect((await cells('tu-vong-theo-tuoi')).get('2022,X,_T,_T')).toBe('16,e');
  expect((await cells('tu-vong-theo-tuoi')).get('2022,b-2022-12-31,_T,_T')).toBe('15,');
  const causes = await cells('tu-vong-theo-nguyen-nhan');
  expect(causes.get('2022,_T,_T,_T')).toBe('16,e');
  expect(causes.get('2022,M,_T,_T')).toBe('13,e');
  expect(causes.get('2022,F,_T,1-034')).toBe((await cells('tu-vong-theo-tuoi')).get('2022,X,F,_T'));
});
