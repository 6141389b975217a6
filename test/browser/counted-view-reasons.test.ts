import { expect, test } from 'vitest';
import { cellWords } from '../../src/browser/cell-text.ts';
import { symbolsHtml, symbolsOf } from '../../src/browser/table-html.ts';
import { countedTable, viewOfCounts } from './counted-table.ts';
import { both, list, part, top, years } from './derived-table.ts';

/* Why a count is not there: files mark it `x`, and the codes say what that means. */

const ended = {
  ...part('a', 'Xã A'),
  unit: { code: 'a', validFrom: '', validTo: '2024-06-30' },
};
const units = list('unit', both('Địa phương'), top('20', 'Tỉnh Thử'), ended);
const sexes = list('sex', both('Giới tính'), top('_T', 'Cả hai giới'), part('M', 'Nam'));
const months = list(
  'month',
  both('Tháng'),
  top('_T', 'Cả năm'),
  part('09', 'Tháng 9'),
  part('10', 'Tháng 10'),
);

test('years in which a unit was not there all the year are no detail too fine to be published', () => {
  const table = {
    ...countedTable([years('2023', '2024', '2025'), units, sexes]),
    disclosure: 'open' as const,
  };
  const counts = [9, 5, 3, 2, 9, 5, 'x', 'x', 9, 5, 'x', 'x'] as const;
  const view = viewOfCounts(table, counts, { rows: 'year', columns: 'sex', chosen: { unit: ['a'] } });
  expect(view.rows.map(({ code }) => code)).toEqual(['2023']);
  expect(symbolsHtml(view, 'vi')).toBe('Không hiện 2 dòng: đơn vị không tồn tại suốt năm đó');
  expect(symbolsHtml(view, 'en')).toBe('2 rows left out: the area did not exist for all of that year');
  const chosen = { unit: ['a'], year: ['2023', '2024'] };
  const asked = viewOfCounts(table, counts, { rows: 'year', columns: 'sex', chosen });
  expect(symbolsOf(asked, 'vi')).toEqual([
    { symbol: 'x', words: 'không áp dụng: đơn vị không tồn tại suốt năm đó' },
  ]);
});

test('what is too fine is not said to be inapplicable, and stands beside what is, each with its reason', () => {
  const table = countedTable([years('2023', '2024'), units, sexes]);
  const counts = [9, 5, 3, 'x', 9, 5, 'x', 'x'] as const;
  const view = viewOfCounts(table, counts, {
    rows: 'year',
    columns: 'sex',
    chosen: { unit: ['a'], year: ['2023', '2024'], sex: ['_T', 'M'] },
  });
  expect(symbolsOf(view, 'vi')).toEqual([
    { symbol: 'x', words: 'không công bố: chia nhỏ như vậy thì phần lớn các ô chỉ có vài sự kiện' },
    { symbol: 'x', words: 'không áp dụng: đơn vị không tồn tại suốt năm đó' },
  ]);
  expect(symbolsOf(view, 'en')[0]?.words).toBe(
    'not published: divided so finely, most cells would hold a few events only',
  );
});

test('months that were not over are told from those that are too fine, by the years before', () => {
  const last = { ...top('2025', '2025'), partial: true as const };
  const all = { ...years('2024'), codes: [...years('2024').codes, last] };
  const table = countedTable([all, months]);
  const said = (counts: Parameters<typeof viewOfCounts>[1], of = table): string[] => {
    const view = viewOfCounts(of, counts, { rows: 'month', columns: 'year', chosen: {} });
    return months.codes.slice(1).map((month) => cellWords(view.cell(month, last), 'vi'));
  };
  const isNotOver = 'không áp dụng: năm chưa kết thúc khi chốt số liệu';
  const isTooFine = 'không công bố: chia nhỏ như vậy thì phần lớn các ô chỉ có vài sự kiện';
  expect(said([30, 9, 21, 9, 'x', 9]).at(0)).toBe(isNotOver);
  expect(said([30, 'x', 21, 9, 'x', 9]).at(0)).toBe(isTooFine);
  expect(said([30, 'x', 21, 9, 'x', 9], { ...table, disclosure: 'open' }).at(0)).toBe(isNotOver);
});
