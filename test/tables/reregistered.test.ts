import { expect, test } from 'vitest';
import { trials } from '../publish-trial.ts';

/* Who registers again because the papers were lost was born, died or married once, and is counted once. */

const { publish } = trials();
const births = `date,registered,unit,sex,reregistered,count
2023-03-01,2023-03-20,a,F,no,5
2023-04-01,2023-04-20,a,F,,2
2023-05-01,2023-05-20,b,M,_U,1
2023-05-01,2024-05-20,b,M,yes,10
1987-01-01,2024-06,b,F,yes,20
1987,2024,c,F,yes,40
2022-01-01,2022-12-31,c,F,no,3
2024-01-01,2024-02-01,c,F,no,1
`.replace('1987,2024', '1987-06,2024');
const rest = `2023-03-01,a,no,5
2023-03-01,a,yes,7
2022-03-01,a,_U,1
`;

test('births: not in the births of any year, but by year of registration', async () => {
  const published = await publish({
    inputs: '  - { register: births, files: b.csv, coverage: complete }',
    files: { 'b.csv': births },
  });
  expect(published.manifest.accounts[0]).toMatchObject({ accepted: 8, events: 82 });
  // Births of 1987 are outside the site's years, but these are registrations of 2024.
  expect(published.manifest.warnings.filter(({ kind }) => kind === 'outside_years')).toEqual([]);
  const again = await published.cells('khai-sinh-lai');
  expect(['2022', '2023', '2024'].map((year) => again.get(`${year},P`))).toEqual(['0,', '0,', '70,']);
  expect(['a', 'b', 'c', 'D1', 'D2'].map((unit) => again.get(`2024,${unit}`))).toEqual([
    '0,',
    '30,',
    '40,',
    '30,',
    '40,',
  ]);
  for (const [slug, cell] of [
    ['sinh-theo-gioi-tinh', '_T'],
    ['sinh-theo-thang', '_T'],
    ['sinh-dung-han', '_T'],
  ]) {
    const cells = await published.cells(slug ?? '');
    expect(['2022', '2023', '2024'].map((year) => cells.get(`${year},P,${cell}`))).toEqual([
      '3,',
      '8,',
      '1,',
    ]);
  }
});

test('deaths and marriages: left out of their tables', async () => {
  const deaths = rest.replace(/^(.*?),(.),(.*)$/gm, '$1,on_time,$2,F,30,$3');
  const published = await publish({
    inputs: `  - { register: deaths, files: d.csv, coverage: complete }
  - { register: marriages, files: m.csv, coverage: complete }`,
    files: {
      'd.csv': `date,timeliness,unit,sex,age,reregistered,count\n${deaths}`,
      'm.csv': `date,unit,reregistered,count\n${rest}`,
    },
  });
  expect((await published.cells('tu-vong-theo-tuoi')).get('2023,P,F,Y30T34')).toBe('5,');
  expect((await published.cells('tu-vong-dung-han')).get('2023,P,on_time')).toBe('5,');
  expect((await published.cells('ket-hon-theo-thang')).get('2023,a,03')).toBe('5,');
  expect((await published.cells('ket-hon-theo-thang')).get('2022,a,_T')).toBe('1,');
});

test('a year of which only re-registrations came has no births yet', async () => {
  const file = births.replace(/^2024-01-01.*\n/m, '2024-01-01,2024-02-01,c,F,yes,1\n');
  const published = await publish({
    inputs: '  - { register: births, files: b.csv, coverage: complete }',
    files: { 'b.csv': file },
  });
  expect((await published.cells('sinh-theo-gioi-tinh')).get('2024,P,_T')).toBe(',');
  expect(published.said).toContain(
    'note: no file gives any births of 2024: the year is shown as not collected',
  );
});
