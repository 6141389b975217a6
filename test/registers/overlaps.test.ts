import { describe, expect, test } from 'vitest';
import { trials } from '../publish-trial.ts';

/* Two files that give the same unit and month would count the same events twice. */

const { publish, refused } = trials();

/** A site of two files of births, or of another register. */
const two = (first: string, second: string, input = '', register = 'births') => ({
  inputs: ['one', 'two']
    .map((name) => `  - { register: ${register}, files: ${name}.csv, coverage: complete${input} }`)
    .join('\n'),
  files: { 'one.csv': first, 'two.csv': second },
});
const head = 'date,registered,unit,sex,count\n';
const yearly = 'year,timeliness,unit,sex,count\n';
const overlap = (more: string): string =>
  `two.csv: gives what one.csv gives too (${more}): their events would count twice; where each holds other events of the month, say overlap: true for the input in site.yaml`;

describe('is refused', () => {
  test('the same unit and month, registered in the same month', async () => {
    const site = two(
      `${head}2023-05-01,2023-06-02,a,F,1\n2023-07-01,2023-07-02,a,F,1\n`,
      `${head}2023-05-31,2023-06-30,a,M,4\n`,
    );
    expect(await refused(site)).toBe(overlap('unit a in 2023-05'));
  });

  test('several units and months: the first is named, the others are counted', async () => {
    const rows = `2023-05,2023-05,a,F,1\n2023-05,2023-05,b,F,1\n2023-06,2023-06,c,F,1\n2022-01,2022-01,c,F,1\n`;
    expect(await refused(two(head + rows, `${head}${rows}2024-01,2024-01,c,F,1\n`))).toBe(
      overlap('unit c in 2022-01 and 3 more'),
    );
  });

  test.each([
    [
      'a year and a month of it',
      `${yearly}2023,on_time,a,F,9\n`,
      `${head}2023-05-01,2023-05-02,a,F,1\n`,
      'unit a in 2023-05',
    ],
    [
      'a month and its year',
      `${head}2023-05-01,2023-05-02,a,F,1\n`,
      `${yearly}2023,on_time,a,F,9\n`,
      'unit a in 2023',
    ],
    ['the same year', `${yearly}2023,on_time,a,F,9\n`, `${yearly}2023,late,a,M,9\n`, 'unit a in 2023'],
    [
      'a day of registration, and none that is known',
      `${head}2023-05-01,2023-05-02,a,F,1\n`,
      `${head}2023-05-01,_U,a,F,1\n`,
      'unit a in 2023-05',
    ],
    [
      'no day of registration, and one',
      `${head}2023-05-01,_U,a,F,1\n`,
      `${head}2023-05-01,2023-06,a,F,1\n`,
      'unit a in 2023-05',
    ],
    [
      'a month of registration, and its year',
      `${head}2023-05-01,2023-06,a,F,1\n`,
      `${head}2023-05-01,2023,a,F,1\n`,
      'unit a in 2023-05',
    ],
    [
      'days of delay',
      'date,delay_days,unit,sex\n2023-05-01,3,a,F\n',
      `${head}2023-05-01,2023-06,a,F,1\n`,
      'unit a in 2023-05',
    ],
  ])('%s', async (_, first, second, example) => {
    expect(await refused(two(first, second))).toBe(overlap(example));
  });

  test('divorces that one file has as recorded, the other as not yet', async () => {
    const divorces = 'date,unit,recorded,count\n';
    const site = two(`${divorces}2023-05,a,,2\n`, `${divorces}2023-05,a,2024-02,2\n`, '', 'divorces');
    expect(await refused(site)).toBe(overlap('unit a in 2023-05'));
  });

  test('each of three files with the ones before it', async () => {
    const text = (day: number): string => `${head}2023-05-0${day},2023-05,a,F,1\n`;
    const site = two(text(1), text(2));
    const told = await refused({
      inputs: `${site.inputs}\n  - { register: births, files: three.csv }`,
      files: { ...site.files, 'three.csv': text(3) },
    });
    expect(told.split('\n').map((line) => line.split(' (')[0])).toEqual([
      'two.csv: gives what one.csv gives too',
      'three.csv: gives what one.csv gives too',
      'three.csv: gives what two.csv gives too',
    ]);
  });

  test('a copy byte for byte, as what it is', async () => {
    const text = `${head}2023-05-01,2023-05,a,F,1\n`;
    expect(await refused(two(text, text))).toBe(
      'two.csv: the same, byte for byte, as one.csv: its rows would count twice',
    );
  });

  test('units of one code at two times are two units', async () => {
    const units = `code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat
P,,,province,,P,P,,,
a,2023-07-01,,commune,P,a,a,,,
a,,2023-06-30,commune,P,old a,old a,,,
`;
    const site = two(`${head}2023-06-30,2023-08,a,F,1\n`, `${head}2023-06-30,2023-08,a-2023-06-30,F,2\n`);
    const told = await refused({
      ...site,
      files: {
        ...site.files,
        'units.csv': units,
        'unit-changes.csv': 'date,from_code,to_code,share\n2023-07-01,a,a,1\n',
      },
    });
    expect(told).toBe(overlap('unit a-2023-06-30 in 2023-06'));
  });
});

describe('is allowed', () => {
  const events = async (site: ReturnType<typeof two>): Promise<string | undefined> =>
    (await (await publish(site)).cells('sinh-theo-thang')).get('2023,P,_T');

  test.each([
    [
      'months of registration that differ',
      `${head}2023-05-01,2023-05-31,a,F,1\n`,
      `${head}2023-05-01,2023-06-01,a,F,2\n`,
    ],
    ['years of registration that differ', `${head}2023-05-01,2023,a,F,1\n`, `${head}2023-05-01,2024,a,F,2\n`],
    [
      'a year of registration, and a month of another',
      `${head}2023-05-01,2023,a,F,1\n`,
      `${head}2023-05-01,2024-02,a,F,2\n`,
    ],
    ['other months', `${head}2023-05-01,2023-07,a,F,1\n`, `${head}2023-06-01,2023-07,a,F,2\n`],
    ['other units', `${head}2023-05-01,2023-07,a,F,1\n`, `${head}2023-05-01,2023-07,b,F,2\n`],
    [
      'units that are not known',
      `${head}2023-05-01,2023-07,_U,F,1\n2023-04-01,2023-07,a,F,0\n`,
      `${head}2023-05-01,2023-07,_U,F,2\n`,
    ],
    ['rows of no events', `${head}2023-05-01,2023-07,a,F,3\n`, `${head}2023-05-01,2023-07,a,F,0\n`],
    ['rows of no events first', `${head}2023-05-01,2023-07,a,_U,0\n`, `${head}2023-05-01,2023-07,a,F,3\n`],
  ])('%s', async (_, first, second) => {
    expect(await events(two(first, second))).toBe('3,');
  });

  test('where the settings say so', async () => {
    const [first, second] = [`${head}2023-05-01,2023-05,a,F,1\n`, `${head}2023-05-02,2023-05,a,F,2\n`];
    expect(await events(two(first, second, ', overlap: true'))).toBe('3,');
  });

  test('within one file', async () => {
    const site = {
      inputs: '  - { register: births, files: one.csv, coverage: complete }',
      files: { 'one.csv': `${head}2023-05-01,2023-05,a,F,1\n2023-05-01,2023-05,a,F,2\n`, 'two.csv': '' },
    };
    expect(await events(site)).toBe('3,');
  });

  test('other registers', async () => {
    const site = {
      inputs: `  - { register: births, files: one.csv, coverage: complete }
  - { register: marriages, files: two.csv, coverage: complete }`,
      files: { 'one.csv': `${head}2023-05-01,2023-05,a,F,3\n`, 'two.csv': 'date,unit\n2023-05-01,a\n' },
    };
    expect(await events(site)).toBe('3,');
  });
});
