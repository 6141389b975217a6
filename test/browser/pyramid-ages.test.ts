import { describe, expect, test } from 'vitest';
import { chartOfView } from '../../src/browser/chart-of-view.ts';
import { tableHtml } from '../../src/browser/table-html.ts';
import type { TableView, ViewState } from '../../src/browser/view.ts';
import { totalCode, type Code } from '../../src/catalogue/codelist.ts';
import { ageLabel } from '../../src/text/age-codes.ts';
import type { Language } from '../../src/text/language.ts';
import { parseSvg } from '../charts/svg-reader.ts';
import { countedTable, viewOfCounts, type TrialCount } from './counted-table.ts';
import { both, list, part, site, top, years } from './derived-table.ts';

/* The bars of a pyramid are as thick as each other, so its ages have to be as wide. */

const sexes = list(
  'sex',
  both('Giới tính', 'Sex'),
  top(totalCode, 'Cộng', 'Total'),
  part('M', 'Nam', 'Male'),
  part('F', 'Nữ', 'Female'),
);
const age = (code: string): Code => {
  const label = ageLabel(code);
  return part(code, label?.vi ?? 'Không rõ', label?.en ?? 'Not stated');
};
const standard = ['Y_LT1', 'Y1T4', 'Y5T9', 'Y10T14', 'Y_GE15', '_U'];

/** A view of ages by sex; `counts` has a row of total, men and women for the total and each age. */
function viewOf(
  ages: readonly string[],
  counts: readonly (readonly TrialCount[])[],
  {
    source = 'population',
    chosen = {},
  }: { source?: 'population' | 'deaths'; chosen?: ViewState['chosen'] } = {},
): TableView {
  const ageList = list('age', both('Tuổi', 'Age'), top(totalCode, 'Tổng số', 'All ages'), ...ages.map(age));
  const table = { ...countedTable([years('2024'), ageList, sexes], { rows: 'age', columns: 'sex' }), source };
  return viewOfCounts(table, counts.flat(), {
    rows: 'age',
    columns: 'sex',
    chosen: { year: ['2024'], ...chosen },
  });
}

const people: readonly (readonly TrialCount[])[] = [
  [210, 104, 106],
  [9, 5, 4],
  [31, 14, 17],
  [38, 20, 18],
  [35, 18, 17],
  [97, 47, 50],
  [0, 0, 0],
];

const withRow = (at: number, ...row: TrialCount[]) =>
  people.map((given, place) => (place === at ? row : given));

function drawn(view: TableView, language: Language = 'vi') {
  const { svg } = chartOfView(view, site, language, { width: 720, id: 'p' });
  const nodes = parseSvg(svg);
  const points = nodes.filter(({ attributes }) => attributes['data-key'] !== undefined);
  return {
    svg,
    keys: (sex: string) =>
      points
        .filter(({ attributes }) => attributes['data-series'] === sex)
        .map(({ attributes }) => attributes['data-key']),
    ages: nodes.filter(({ name }) => name === 'text').map(({ text }) => text),
  };
}

describe.each(['population', 'deaths'] as const)('a pyramid of %s by five-year ages', (source) => {
  test('has one bar for those under 5, the youngest, with the sum of both rows', () => {
    const { svg, keys, ages } = drawn(viewOf(standard, people, { source }));
    expect(keys('M')).toEqual(['Y0T4', 'Y5T9', 'Y10T14', 'Y_GE15']);
    expect(keys('F')).toEqual(keys('M'));
    expect(ages).toContain('0–4 tuổi');
    expect(svg).not.toContain('Dưới 1 tuổi');
    expect(svg).toContain('<title>0–4 tuổi, Nam: 19</title>');
    expect(svg).toContain('<title>0–4 tuổi, Nữ: 21</title>');
  });
});

test('in English it is 0–4, as the others are', () => {
  expect(drawn(viewOf(standard, people), 'en').ages).toEqual(expect.arrayContaining(['0–4', '5–9']));
});

test('the words of the drawing tell of the ages it has, the table keeps its own', () => {
  const view = viewOf(standard, people);
  const { svg } = drawn(view);
  expect(svg).toContain('15 tuổi trở lên (97; 46,2\u00a0%); 0–4 tuổi (40; 19,0\u00a0%)');
  const html = tableHtml(view, site, 'vi');
  expect(html).toContain('Dưới 1 tuổi');
  expect(html).not.toContain('0–4 tuổi');
});

test.each<[string, TrialCount[]]>([
  ['withheld', ['c', 'c', 4]],
  ['not collected', ['...', '...', 4]],
])('a figure %s in one of both makes the sum so', (kind, row) => {
  const { svg } = drawn(viewOf(standard, withRow(1, ...row)));
  const title = (sex: string): string =>
    new RegExp(`<title>0–4 tuổi, ${sex}: ([^<]*)</title>`).exec(svg)?.[1] ?? '';
  expect(title('Nam')).toMatch(kind === 'withheld' ? /bảo mật/ : /không thu thập/);
  // Nothing of the published part is told: it is no sum of both.
  expect(title('Nam')).not.toMatch(/\d/);
  expect(title('Nữ')).toBe('21');
});

test('the sum is provisional where one of both is, and zero where both are', () => {
  const { svg } = drawn(viewOf(standard, withRow(1, 9, '5p', 4)));
  expect(svg).toContain('<title>0–4 tuổi, Nam: 19 (sơ bộ)</title>');
  const zero = people.map((row, at) => (at === 1 || at === 2 ? [0, 0, 0] : row));
  expect(drawn(viewOf(standard, zero)).svg).toMatch(/<title>0–4 tuổi, Nam: không/i);
});

test.each<[string, string[]]>([
  ['single years', ['Y_LT1', 'Y1', 'Y2', 'Y3', 'Y4', 'Y_GE5']],
  ['other bands', ['Y_LT1', 'Y1T4', 'Y5T14', 'Y15T24', 'Y_GE25', '_U']],
  ['those of a site that has no infants apart', ['Y_LT5', 'Y5T9', 'Y10T14', 'Y15T19', 'Y_GE20', '_U']],
])('ages of %s stay as they are', (_name, ages) => {
  expect(drawn(viewOf(ages, people)).keys('M')).toEqual(ages.filter((code) => code !== '_U'));
});

test('of chosen ages, the infants stay apart where there is nothing to hold them against', () => {
  const keysOf = (...codes: string[]) =>
    drawn(viewOf(standard, people, { chosen: { age: codes } })).keys('M');
  expect(keysOf('Y_LT1', 'Y1T4')).toEqual(['Y_LT1', 'Y1T4']);
  expect(keysOf('Y_LT1', 'Y5T9')).toEqual(['Y_LT1', 'Y5T9']);
  expect(keysOf('Y_LT1', 'Y1T4', 'Y5T9')).toEqual(['Y0T4', 'Y5T9']);
});
