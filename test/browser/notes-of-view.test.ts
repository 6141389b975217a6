import { expect, test } from 'vitest';
import { codesShown, subjectsOf } from '../../src/browser/notes-of-view.ts';
import type { Codelist } from '../../src/catalogue/codelist.ts';
import { countedTable, viewOfCounts } from './counted-table.ts';
import { both, crudeBirthRate, derivedTable, list, part, top, viewOfCells, years } from './derived-table.ts';

const sexes: Codelist = list('sex', both('Giới tính', 'Sex'), top('_T', 'Cả hai'), part('F', 'Nữ'));
const table = countedTable([years('2023', '2024'), sexes]);
const of = (year: readonly string[]) =>
  viewOfCounts(table, [10, 'c', 12, 7], { rows: 'year', columns: 'sex', chosen: { year } });

test('a note on withheld figures belongs to a view that has one', () => {
  expect([...subjectsOf(of(['2023', '2024']))]).toEqual(['withheld']);
  expect([...subjectsOf(of(['2024']))]).toEqual([]);
});

test('notes on intervals, doubtful and absent figures belong to views that have them', () => {
  const rates = derivedTable([
    years('2023', '2024', '2025'),
    list('indicator', both('Chỉ tiêu'), crudeBirthRate),
  ]);
  const view = (...chosen: string[]) =>
    viewOfCells(
      rates,
      [{ value: 12, interval: [11, 13] }, { value: 9, status: 'u' }, { reason: 'no_population' }],
      { rows: 'year', columns: 'indicator', chosen: { year: chosen } },
    );
  expect([...subjectsOf(view('2023'))]).toEqual(['interval']);
  expect([...subjectsOf(view('2024'))]).toEqual(['unsure']);
  expect([...subjectsOf(view('2025'))]).toEqual(['absent']);
  expect(subjectsOf(view('2023', '2024', '2025')).size).toBe(3);
});

test('codes are described where they are rows or columns, or what the rest is held at', () => {
  expect([...codesShown(of(['2024']))].sort()).toEqual(['sex F', 'sex _T', 'year 2024']);
  const ages = list('age', both('Tuổi', 'Age'), top('_T', 'Mọi tuổi'), part('Y_LT1', 'Dưới 1'));
  const held = viewOfCounts(countedTable([years('2024'), sexes, ages]), [9, 3, 5, 1], {
    rows: 'year',
    columns: 'age',
    chosen: { sex: ['F'] },
  });
  expect([...codesShown(held)].sort()).toEqual(['age Y_LT1', 'age _T', 'sex F', 'year 2024']);
});
