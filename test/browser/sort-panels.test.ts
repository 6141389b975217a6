import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copiedTable } from '../../src/browser/copied-table.ts';
import { chartOfPanels } from '../../src/browser/chart-of-panels.ts';
import { drawnPart, figuresHtml } from '../../src/browser/figures-html.ts';
import { mainPanel, panelsOf } from '../../src/browser/panels.ts';
import { nextSort, sortedRows } from '../../src/browser/sort.ts';
import { viewTitle } from '../../src/browser/view-title.ts';
import { byLabel, bySum, type Sort, type ViewState } from '../../src/browser/view.ts';
import { codeFinder } from '../../src/browser/code-search.ts';
import type { Manifest } from '../../src/catalogue/manifest.ts';
import { countedTable, viewOfCounts, type TrialCount } from './counted-table.ts';
import { both, list, part, site as trialSite, top, years } from './derived-table.ts';

/* The order of rows, panels, what of a large view is drawn, and what is copied of one. */

const site = {
  ...trialSite,
  release: { id: '2026-1', date: '2026-10-15' },
  licence: 'CC-BY-4.0',
} as Manifest['site'];
const sexes = list(
  'sex',
  both('Giới tính', 'Sex'),
  top('_T', 'Cả hai giới', 'Both sexes'),
  part('M', 'Nam', 'Male'),
  part('F', 'Nữ', 'Female'),
);
const causes = list(
  'cause',
  both('Nguyên nhân', 'Cause'),
  top('_T', 'Mọi nguyên nhân', 'All causes'),
  part('A', 'Ung thư', 'Cancer'),
  part('A1', 'Ung thư phổi', 'Lung', 'A'),
  part('A2', 'Ung thư dạ dày', 'Stomach', 'A'),
  part('B', 'Đột quỵ', 'Stroke'),
  part('C', 'Dịch hạch', 'Plague'),
  part('D', 'Ê buốt 10', 'Cold 10'),
  part('E', 'Ê buốt 9', 'Cold 9'),
  part('_U', 'Không xác định', 'Not stated'),
);
const table = countedTable([years('2024', '2025'), causes, sexes], { rows: 'cause', columns: 'sex' });
const columnOf: Record<string, TrialCount> = {
  _T: 99,
  A: 20,
  A1: 5,
  A2: 15,
  B: 30,
  C: 'c',
  D: '...',
  E: 40,
  _U: 9,
};
const counts = (scale: number): TrialCount[] =>
  causes.codes.flatMap(({ code }): TrialCount[] => {
    const count = columnOf[code] ?? 0;
    return typeof count === 'number' ? [count * scale, count, 0] : [count, count, count];
  });
const state = (sort?: Sort, more: Partial<ViewState> = {}): ViewState => ({
  ...{ rows: 'cause', columns: 'sex', sort, chosen: { year: ['2024'] } },
  ...more,
});
const viewOf = (given: ViewState) => viewOfCounts(table, [...counts(2), ...counts(3)], given);
const orderOf = (sort: Sort | undefined, language: 'vi' | 'en' = 'vi'): string =>
  sortedRows(viewOf(state(sort)), language)
    .map(({ code }) => code)
    .join(' ');

describe('the order of rows', () => {
  test('by a column: wholes and parts as one list, total and unknown in place, what has no figure last', () => {
    expect(orderOf({ by: 'M', descending: true })).toBe('_T E B A A2 A1 C D _U');
    expect(orderOf({ by: 'M', descending: false })).toBe('_T A1 A2 A B E C D _U');
  });

  test('by name, as the language sorts', () => {
    // Vietnamese has Đ after D and Ê after E; numbers within names are numbers.
    expect(orderOf({ by: byLabel, descending: false })).toBe('_T C B E D A A2 A1 _U');
    expect(orderOf({ by: byLabel, descending: true }, 'en')).toBe('_T B A2 C A1 D E A _U');
  });

  test('by what is not in the view: the list’s own order', () => {
    expect(orderOf({ by: bySum, descending: true })).toBe(orderOf(undefined));
    const view = viewOf(state({ by: 'F', descending: true }, { chosen: { year: ['2024'], sex: ['M'] } }));
    expect(sortedRows(view, 'vi')).toEqual(view.rows);
  });

  test('by the sum of chosen columns', () => {
    const view = viewOf(
      state({ by: bySum, descending: true }, { chosen: { year: ['2024'], sex: ['M', 'F'] } }),
    );
    expect(sortedRows(view, 'vi').map(({ code }) => code)[1]).toBe('E');
    expect(figuresHtml(view, site, 'vi')).toContain('data-sort="sum" aria-sort="descending"');
  });

  test('every order has every row once, and withheld ones never say where they would stand', () => {
    const anyCount = fc.oneof(fc.nat(50), fc.constantFrom<TrialCount>('c', '...', 'x'));
    const any = fc.tuple(fc.array(anyCount, { minLength: 54, maxLength: 54 }), fc.boolean());
    fc.assert(
      fc.property(any, ([cells, descending]) => {
        const view = viewOfCounts(table, cells, state({ by: 'M', descending }));
        const rows = sortedRows(view, 'vi');
        expect(new Set(rows)).toEqual(new Set(view.rows));
        const [, male] = sexes.codes;
        const ordinary = rows.filter(({ code }) => !code.startsWith('_'));
        const values = ordinary.map((row) => male && view.cell(row, male).value);
        const told = values.filter((value) => value !== null);
        expect(values.slice(0, told.length)).toEqual(told);
        const untold = ordinary.slice(told.length);
        expect(untold).toEqual(causes.codes.filter((code) => untold.includes(code)));
      }),
    );
  });

  test('a button goes through both directions and back', () => {
    const first = nextSort(undefined, 'M');
    const second = nextSort(first, 'M');
    expect([first, second, nextSort(second, 'M')]).toEqual([
      { by: 'M', descending: true },
      { by: 'M', descending: false },
      undefined,
    ]);
    expect(nextSort(first, byLabel)).toEqual({ by: byLabel, descending: false });
  });
});

describe('panels', () => {
  const view = viewOf(state(undefined, { panels: 'year', chosen: {} }));

  test('each has the figures of its code', () => {
    const [first, second] = panelsOf(view);
    const [all] = sexes.codes;
    const [total] = causes.codes;
    if (!all || !total) expect.fail('no codes');
    expect([first?.cell(total, all).value, second?.cell(total, all).value]).toEqual([198, 297]);
    // The last year that is final speaks for all of them.
    expect(mainPanel(view, site).state.chosen.year).toEqual(['2024']);
    expect(viewTitle(view, site, 'vi')).toBe('Người chết, Tỉnh Thử, 2024–2025, tách theo năm');
    expect(viewTitle(view, site, 'en')).toBe('Deaths, Trial province, 2024–2025, separately by year');
  });

  test('small tables with a heading each, and small drawings on one axis', () => {
    const html = figuresHtml(view, site, 'vi');
    expect(html.match(/<h3[^>]*>(.*?)<\/h3>/g)).toHaveLength(2);
    expect(html.match(/<table/g)).toHaveLength(2);
    const { svg, omitted } = chartOfPanels(view, site, 'vi', { width: 720, id: 'x' });
    expect(svg.match(/class="panel"/g)).toHaveLength(2);
    expect(omitted).toContain('từ trái sang phải');
  });

  test('of many cells whole panels are drawn, of one large panel its first rows', () => {
    expect(drawnPart(view, 1000)).toMatchObject({ shown: 54, all: 54 });
    const some = drawnPart(view, 30);
    expect(some).toMatchObject({ shown: 27, all: 54 });
    expect(some.panels).toHaveLength(1);
    expect(drawnPart(view, 10)).toMatchObject({ shown: 9, all: 54 });
    const html = figuresHtml(view, site, 'vi', drawnPart(view, 10));
    expect(html.match(/<tr/g)).toHaveLength(4);
    const none = viewOf(state(undefined, { panels: 'year', chosen: { year: [] } }));
    expect(drawnPart(none)).toEqual({ panels: [], shown: 0, all: 0 });
    expect(figuresHtml(none, site, 'vi')).toContain('Chưa chọn mục nào');
  });
});

describe('a copied table', () => {
  test('numbers a spreadsheet takes, symbols and statuses explained, the source, in the order that is seen', () => {
    const large = viewOfCounts(
      table,
      [1234567, '500p', 7, 'c', '50p', 0, ...Array.from({ length: 21 }, () => 'x' as const), ...counts(1)],
      state({ by: 'F', descending: true }, { chosen: { year: ['2024'], cause: ['_T', 'A'] } }),
    );
    const { text, html } = copiedTable(large, site, 'vi', 'https://thu.vn/bang/thu/?sort=F,descending');
    expect(text.split('\n')).toEqual([
      'Người chết, Tỉnh Thử, 2024, xếp theo “Nữ”, từ lớn đến nhỏ',
      'Nguyên nhân\tCả hai giới\tNam (p)\tNữ',
      'Mọi nguyên nhân\t1234567\t500\t7',
      'Ung thư\t⊘\t50\t0',
      'Đơn vị tính: người chết',
      'Ký hiệu trong bảng: p sơ bộ · ⊘ không công bố để bảo mật',
      'Nguồn: Thử. Kỳ công bố: 2026-1, 15/10/2026. Giấy phép: CC-BY-4.0.',
      'Địa chỉ: https://thu.vn/bang/thu/?sort=F,descending',
    ]);
    expect(html).toContain('<tr><th>Ung thư</th><td>⊘</td><td>50</td><td>0</td></tr>');
  });

  test('every cell of all panels, however many are drawn', () => {
    const view = viewOf(state(undefined, { panels: 'year', chosen: {} }));
    const { html } = copiedTable(view, site, 'en', 'x');
    expect(html.match(/<td>/g)).toHaveLength(54);
  });
});

test('codes are found by words or code, with marks and without', () => {
  const find = (typed: string): string[] => codeFinder(causes, 'vi')(typed).map(({ code }) => code);
  expect(find('dot quy')).toEqual(['B']);
  expect(find('UNG thư d')).toEqual(['A2']);
  expect(find('a1')).toEqual(['A1']);
  expect(find('xyz')).toEqual([]);
  expect(find(' ')).toHaveLength(causes.codes.length);
});
