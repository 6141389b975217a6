import { describe, expect, test } from 'vitest';
import { isSummed, sumOf } from '../../src/browser/sums.ts';
import { tableHtml } from '../../src/browser/table-html.ts';
import type { TableView, ViewCell, ViewState } from '../../src/browser/view.ts';
import { countedTable, viewOfCounts, type TrialCount } from './counted-table.ts';
import { both, list, part, site, years } from './derived-table.ts';

/* Sums of what a reader chose. */

const unit = (code: string, parent: string | null, validTo = '') => ({
  ...part(code, `Xã ${code}`, `Commune ${code}`),
  parent,
  unit: { code, validFrom: '', validTo },
});
const places = list(
  'unit',
  both('Nơi', 'Area'),
  unit('P', null),
  unit('a', 'P'),
  unit('b', 'P'),
  part('_U', 'Không rõ', 'Not stated', 'P'),
  unit('old', 'P', '2025-06-30'),
);
const table = countedTable([places, years('2023', '2024')], { rows: 'unit', columns: 'year' });
const counts: readonly TrialCount[] = [20, 33, 8, 12, 'c', 16, 0, '5p', 'x', '...'];
const choose = (chosen: ViewState['chosen'], source = table): TableView =>
  viewOfCounts(source, counts, { rows: 'unit', columns: 'year', chosen });
const units = (...codes: string[]) => ({ unit: codes });
const cellOf = (value: number | null, status = '', confidentiality = ''): ViewCell => ({
  value,
  lower: null,
  upper: null,
  status,
  confidentiality,
  reason: '',
});

describe('a sum of cells', () => {
  const withheld = cellOf(null, 'p', 'c');

  test('is exact where all are published, with the status of any', () => {
    expect(sumOf([cellOf(1, 'p'), cellOf(0), cellOf(4, 'e')])).toEqual({
      cell: cellOf(5, 'pe'),
      atLeast: false,
    });
    expect(sumOf([cellOf(0), cellOf(0)]).cell.value).toBe(0);
  });

  test('is at least that of the published ones where some are withheld', () => {
    expect(sumOf([cellOf(1), withheld])).toMatchObject({ cell: { value: 1 }, atLeast: true });
    // A number left behind in a withheld cell is no number.
    expect(sumOf([cellOf(1), { ...withheld, value: 3 }]).cell.value).toBe(1);
  });

  test('of nothing that is published is withheld: "at least 0" says nothing', () => {
    const { cell, atLeast } = sumOf([withheld, cellOf(0)]);
    expect(cell).toMatchObject({ value: null, confidentiality: 'c', status: '' });
    expect(atLeast).toBe(false);
  });

  test('is none where a cell was not collected or does not apply', () => {
    expect(sumOf([cellOf(1), cellOf(null)]).cell).toMatchObject({ value: null, status: '' });
    expect(sumOf([cellOf(1), cellOf(null, 'x'), withheld]).cell).toMatchObject({ value: null, status: 'x' });
  });
});

describe('the sum of a selection', () => {
  test('stands where some codes were chosen, and none is part of another', () => {
    expect(isSummed(choose(units('a', 'b')), 'rows')).toBe(true);
    expect(isSummed(choose(units('a', 'b')), 'columns')).toBe(false);
    expect(isSummed(choose(units('a', '_U')), 'rows')).toBe(true);
  });

  test.each([
    ['nothing was chosen', {}],
    ['one code alone was', units('a')],
    ['all were', units('P', 'a', 'b', '_U', 'old')],
    ['a whole stands beside its part', units('P', 'a')],
    ['units of today stand beside one that ended', units('a', 'old')],
  ])('is not there where %s', (_name, chosen) => {
    expect(isSummed(choose(chosen), 'rows')).toBe(false);
  });

  test('is not there for rates, for numbers as given, and for people over years', () => {
    const chosen = { year: ['2023', '2024'] };
    const three = [...places.codes.slice(0, 2)];
    const wide = (source: 'derived' | 'returns' | 'population' | 'deaths'): TableView => {
      const lists = [{ ...places, codes: three }, years('2022', '2023', '2024')];
      const own = { ...countedTable(lists, { rows: 'unit', columns: 'year' }), source };
      return viewOfCounts(own, [1, 2, 3, 4, 5, 6], { rows: 'unit', columns: 'year', chosen });
    };
    expect(isSummed(wide('deaths'), 'columns')).toBe(true);
    for (const source of ['derived', 'returns', 'population'] as const)
      expect(isSummed(wide(source), 'columns'), source).toBe(false);
  });

  test('stands at the foot, exactly or as "at least", in both languages', () => {
    const foot = (language: 'vi' | 'en'): string =>
      tableHtml(choose(units('a', 'b')), site, language).split('<tfoot>')[1] ?? '';
    expect(foot('en')).toMatch(
      /^<tr><th scope="row">Sum of the selection<\/th><td><small>at least<\/small> 8<\/td><td>28<\/td><\/tr>/,
    );
    expect(foot('vi')).toMatch(
      /^<tr><th scope="row">Tổng phần đã chọn<\/th><td><small>ít nhất<\/small> 8<\/td><td>28<\/td>/,
    );
    expect(tableHtml(choose({}), site, 'en')).not.toContain('<tfoot>');
  });

  test('of columns is a last column, and of both its corner', () => {
    const lists = [places, years('2022', '2023', '2024')];
    const own = countedTable(lists, { rows: 'unit', columns: 'year' });
    const view = viewOfCounts(own, [1, 20, 33, 1, 8, 12, 1, 'c', 16, 0, 0, '5p', 'x', '...', 'x'], {
      rows: 'unit',
      columns: 'year',
      chosen: { unit: ['a', 'b'], year: ['2023', '2024'] },
    });
    const html = tableHtml(view, site, 'en');
    expect(html).toContain('<th scope="col" data-sort="sum">Sum of the selection</th></tr></thead>');
    expect(html).toContain('<td>8</td><td>12</td><td>20</td></tr>');
    expect(html).toContain('<td>28</td><td><small>at least</small> 36</td></tr></tfoot>');
  });
});
