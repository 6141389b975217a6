import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { trials, usualUnits } from '../publish-trial.ts';
import { goldenTexts } from './golden-texts.ts';
import { unitChangesCsv, unitsCsv } from './trial-site.ts';

/* Faults of a site folder that show in its counts, from its files to what the person is told, or to the cells. */

const { publish, refused } = trials();
const golden = goldenTexts(path.resolve('test/registers/fixtures/faults/site.txt'));
const births = 'date,registered,unit,sex,count\n2024-03-01,2024-03-20,05986,F,4\n';
const site = (units: string, changes: string, text = births, input = '') => ({
  inputs: `  - { register: births, files: b.csv${input} }`,
  files: { 'units.csv': units, 'unit-changes.csv': changes, 'b.csv': text },
  settings: { unit: '"20"', units_as_of: '2025-07-01', cut_off: '2025-09-30' },
});

describe('the person is told', () => {
  test.each([
    [
      'validity that overlaps',
      site(unitsCsv.replace('05977,,2025-06-30', '05977,,2025-07-31'), unitChangesCsv),
    ],
    ['shares that do not sum to 1', site(unitsCsv, unitChangesCsv.replace('0.75', '0.7'))],
    ['shares that are no numbers', site(unitsCsv, unitChangesCsv.replace('0.75', '75%'))],
    [
      'a parent that does not exist',
      site(unitsCsv.replace('05986,2025-07-01,,commune,20', '05986,2025-07-01,,commune,21'), unitChangesCsv),
    ],
    [
      'a parent that ended before its part',
      site(unitsCsv.replace('05977,2025-07-01,,commune,20', '05977,2025-07-01,,commune,178'), unitChangesCsv),
    ],
    [
      'a unit that ended, and no word of what became of it',
      site(unitsCsv, unitChangesCsv.replace('2025-07-01,05980,05977,1\n', '')),
    ],
    [
      'codes of a day on which there was no such unit',
      site(unitsCsv, unitChangesCsv, births.replace('05986', '05980'), ', unit_codes_of: 2025-07-01'),
    ],
    [
      'a code of two units, in a year',
      site(unitsCsv, unitChangesCsv, 'year,timeliness,unit,sex\n2025,_U,05977,F\n'),
    ],
    [
      'a column mapped from one that is not there',
      site(unitsCsv, unitChangesCsv, births, ', columns: { sex: Giới }'),
    ],
    [
      'a constant that is no code',
      site(
        unitsCsv,
        unitChangesCsv,
        births.replace(',sex,', ',').replace(',F,', ','),
        ', columns: { sex: { constant: Nam } }',
      ),
    ],
    [
      'a file that is not there',
      { ...site(unitsCsv, unitChangesCsv), inputs: '  - { register: births, files: births.csv }' },
    ],
    [
      'a pattern that no file matches',
      { ...site(unitsCsv, unitChangesCsv), inputs: "  - { register: births, files: 'registers/*.csv' }" },
    ],
    ['a coverage that is none', site(unitsCsv, unitChangesCsv, births, ', coverage: daily')],
    ['no register', { ...site(unitsCsv, unitChangesCsv), inputs: '  - { register: census, files: b.csv }' }],
  ])('%s', async (name, folder) => {
    golden.expect(name, await refused(folder));
  });

  test('the golden file has no other case', () => {
    golden.expectNoOthers();
  });
});

describe('population.csv', () => {
  const inputs = '  - { register: births, files: b.csv, coverage: complete }';
  const text = 'date,registered,unit,sex,count\n2023-03-01,2023-03-20,a,F,4\n';

  test('without a year: the publication goes on, the year’s cells are empty', async () => {
    const rows = ['2022,P', '2024,P', '2024,a'].flatMap((of) => [
      `${of},F,Y_LT1,10\n`,
      `${of},F,Y_GE1,200\n`,
    ]);
    const population = `year,unit,sex,age,count\n${rows.join('')}`;
    const published = await publish({ inputs, files: { 'b.csv': text, 'population.csv': population } });
    const cells = await published.cells('dan-so-theo-tuoi');
    const of = (unit: string) => ['2022', '2023', '2024'].map((year) => cells.get(`${year},${unit},F,_T`));
    expect(of('P')).toEqual(['210,', ',', '210,']);
    expect(of('a')).toEqual([',', ',', '210,']);
    expect((await published.cells('sinh-theo-gioi-tinh')).get('2023,P,_T')).toBe('4,');
  });

  test('without ages: no table by age', async () => {
    const population = 'year,unit,sex,age,count\n2022,P,_T,_T,1000\n';
    const published = await publish({ inputs, files: { 'b.csv': text, 'population.csv': population } });
    expect(published.manifest.tables.map(({ slug }) => slug)).not.toContain('dan-so-theo-tuoi');
  });

  test('not there at all: no table of it', async () => {
    const published = await publish({ inputs, files: { 'b.csv': text, 'units.csv': usualUnits } });
    expect(published.manifest.unavailable.map(({ slug }) => slug)).toContain('dan-so-theo-tuoi');
    expect(published.said).toContain(
      'dan-so-theo-tuoi: not published, no population, or none in this detail, was given (population.csv)',
    );
  });
});
