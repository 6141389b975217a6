import { expect, test } from 'vitest';
import { headlineFigures } from '../../src/layouts/headline-figures.ts';
import {
  both,
  derivedTable,
  indicator,
  indicators,
  site,
  viewOfCells,
  years,
  type TrialCell,
} from '../browser/derived-table.ts';

/* Which numbers stand at the top of the home page, and what they are held against. */

const births = indicator('registered_births', 'Sinh', 'Births', both('trẻ em', 'births'), 0);
const table = derivedTable([years('2023', '2024', '2025'), indicators(births)]);
const of = (...cells: (number | TrialCell)[]) =>
  headlineFigures(viewOfCells(table, cells), site, ['registered_births', 'divorces_in_force']);

test('are of the last final year, beside the year before', () => {
  const [figure, ...others] = of(200, 190, { value: 80, status: 'p' });
  expect(others).toEqual([]);
  expect(figure?.year.code).toBe('2024');
  expect(figure?.cell.value).toBe(190);
  expect(figure?.before).toMatchObject({ year: { code: '2023' }, value: 200 });
});

test.each<[string, TrialCell, TrialCell]>([
  ['withheld before', { confidentiality: 'c', reason: 'withheld' }, { value: 190 }],
  ['withheld now', { value: 200 }, { confidentiality: 'c', reason: 'withheld' }],
  ['nothing before', { value: 0 }, { value: 190 }],
  ['a break in the series', { value: 200 }, { value: 190, status: 'b' }],
])('are held against nothing: %s', (_, before, now) => {
  expect(of(before, now, 80)[0]?.before).toBeNull();
});
