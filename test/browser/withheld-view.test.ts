import { describe, expect, test } from 'vitest';
import { drawingOf } from '../../src/browser/chart-choice.ts';
import { chartOfView } from '../../src/browser/chart-of-view.ts';
import { describeView } from '../../src/browser/describe.ts';
import { symbolsHtml, tableHtml } from '../../src/browser/table-html.ts';
import { defaultState, type TableView, type ViewState } from '../../src/browser/view.ts';
import { mostItCouldBe } from '../../src/browser/withheld-bounds.ts';
import type { Code, DimensionId } from '../../src/catalogue/codelist.ts';
import { en } from '../../src/text/en.ts';
import { languages, type Language } from '../../src/text/language.ts';
import { countedTable, viewOfCounts, type TrialCount } from './counted-table.ts';
import {
  both,
  crudeDeathRate,
  derivedTable,
  indicators,
  list,
  part,
  site,
  top,
  viewOfCells,
  years,
} from './derived-table.ts';

/* What a table page shows and says where counts are withheld. */

const sexes = list(
  'sex',
  both('Giới tính', 'Sex'),
  top('_T', 'Cả hai giới', 'Both sexes'),
  part('M', 'Nam', 'Male'),
  part('F', 'Nữ', 'Female'),
);
const cause = (code: string, name: string, parent: string, ranked: boolean): Code => ({
  ...part(code, name, name, parent),
  ranked,
});
const causes = list(
  'cause',
  both('Nguyên nhân', 'Cause'),
  top('_T', 'Mọi nguyên nhân', 'All causes'),
  cause('A', 'Chapter A', '_T', false),
  cause('A1', 'Cause A1', 'A', true),
  cause('A2', 'Cause A2', 'A', true),
  cause('B', 'Chapter B', '_T', false),
  cause('B1', 'Cause B1', 'B', true),
  cause('B2', 'Cause B2', 'B', true),
);
const byCause = countedTable([years('2024'), causes, sexes], { rows: 'cause', columns: 'sex' });
const state = (rows: DimensionId, columns: DimensionId, chosen: ViewState['chosen'] = {}): ViewState => ({
  rows,
  columns,
  chosen: { year: ['2024'], ...chosen },
});
/** Deaths of both sexes by cause; of men and women nothing is told. */
const ofCauses = (...counts: TrialCount[]): TableView =>
  viewOfCounts(
    byCause,
    counts.flatMap((count) => [count, 'c', 'c'] as const),
    state('cause', 'sex'),
  );
const said = (view: TableView, language: Language = 'en'): string => describeView(view, site, language);
const drawn = (view: TableView, language: Language = 'en') =>
  chartOfView(view, site, language, { width: 720, id: 'x' });
const times = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('the table', () => {
  const view = viewOfCounts(
    byCause,
    [9, 'cp', 'c', ...Array.from({ length: 18 }, () => 0)],
    state('cause', 'sex', { cause: ['_T'] }),
  );

  test.each(languages)('a withheld cell has a mark of its own and words, and no status (%s)', (language) => {
    const words = { vi: 'không công bố để bảo mật', en: 'withheld to protect people' }[language];
    const html = tableHtml(view, site, language);
    const cell = `<td class="withheld"><span aria-hidden="true">⊘</span><span class="sr-only">${words}</span></td>`;
    expect(html.split(cell)).toHaveLength(3);
    expect(html).not.toContain('<sup');
  });

  test('the mark leads to the rule, in the language of the page', () => {
    expect(symbolsHtml(view, 'vi')).toBe(
      'Ký hiệu trong bảng: <span class="symbol">⊘</span> <a href="/phuong-phap/#bao-mat">không công bố để bảo mật</a>',
    );
    expect(symbolsHtml(view, 'en')).toContain('<a href="/en/phuong-phap/#bao-mat">');
  });

  test('a derived figure made from a withheld count has the same mark and the same link', () => {
    const table = derivedTable([years('2024'), indicators(crudeDeathRate)]);
    const rates = viewOfCells(table, [{ confidentiality: 'c', reason: 'withheld' }]);
    expect(tableHtml(rates, site, 'en')).toContain('<td class="withheld"><span aria-hidden="true">⊘</span>');
    expect(symbolsHtml(rates, 'en')).toContain(
      'href="/en/phuong-phap/#bao-mat">withheld to protect people</a>',
    );
    expect(said(rates)).toBe('In 2024, Trial province: crude death rate withheld to protect people.');
    // There is data, and it is protected: the place of the drawing does not say that there is none.
    expect(drawn(rates).svg).toContain('>Withheld to protect people</text>');
    expect(drawn(rates).svg).not.toContain('No data');
  });
});

describe('what a withheld cause could be', () => {
  const at = (view: TableView, code: string): number => {
    const [row, column] = [view.rows.find((one) => one.code === code), view.columns[0]];
    if (row === undefined || column === undefined) throw new Error('no such cell');
    return mostItCouldBe(view, row, column);
  };

  test('is what the nearest published whole leaves for it', () => {
    const view = ofCauses(100, 40, 37, 'c', 60, 'c', 'c');
    expect(at(view, 'A2')).toBe(3);
    expect(at(view, 'B1')).toBe(60);
    // Chapter A is withheld: what is left of all deaths by B, and by the published part of A.
    expect(at(ofCauses(100, 'c', 37, 'c', 60, 50, 10), 'A2')).toBe(3);
    expect(at(ofCauses('c', 'c', 37, 'c', 60, 50, 10), 'A2')).toBe(Infinity);
  });
});

describe('what is largest', () => {
  test('is said where no withheld figure could be larger', () => {
    const view = ofCauses(100, 40, 37, 'c', 60, 50, 10);
    expect(said(view)).toBe(
      'In 2024, Trial province had 100 deaths. Leading causes: Cause B1 (50; 50.0%); Cause A1 (37; 37.0%); Cause B2 (10; 10.0%).',
    );
  });

  test('is said of published figures alone where one could', () => {
    const view = ofCauses(100, 40, 'c', 'c', 60, 55, 5);
    expect(said(view)).toMatch(/ Leading causes among published figures: Cause B1 .*; Cause B2 /);
    expect(said(view, 'vi')).toContain(' Nguyên nhân nhiều nhất trong các số được công bố: ');
  });

  test('a total that is withheld is said to be, and none of its parts', () => {
    const view = ofCauses('c', 'c', 'c', 'c', 'c', 'c', 'c');
    expect(said(view)).toBe('In 2024, Trial province: the number of deaths is withheld to protect people.');
    expect(said(view, 'vi')).toBe('Năm 2024, tỉnh Thử: số người chết không công bố để bảo mật.');
  });
});

describe('years', () => {
  const table = countedTable([years('2020', '2021', '2022', '2023'), sexes], { columns: 'sex' });
  const ofYears = (...counts: (readonly [TrialCount, TrialCount, TrialCount])[]): TableView =>
    viewOfCounts(table, counts.flat(), { rows: 'year', columns: 'sex', chosen: { sex: ['M'] } });

  test('the highest is no claim about a withheld year that could be higher', () => {
    expect(said(ofYears([60, 50, 10], [99, 'c', 'c'], [50, 40, 10], [40, 30, 10]))).toContain(
      ' Of the years that are published, the highest was 2020 (50).',
    );
    // 2021: of 20 deaths no more than 20 can be men's.
    expect(said(ofYears([60, 50, 10], [20, 'c', 'c'], [50, 40, 10], [40, 30, 10]))).toContain(
      ' The highest year was 2020 (50).',
    );
  });

  test('a later year that is withheld is named as such', () => {
    const view = ofYears([60, 50, 10], [50, 40, 10], [50, 40, 10], [20, 'c', 'c']);
    expect(said(view)).toBe(
      'In 2022, Trial province had 40 deaths (male), the same as in 2021. The highest year was 2020 (50). 2023: withheld to protect people.',
    );
  });

  test('a line has a gap with a lozenge, and its words tell how many are withheld', () => {
    const { svg } = drawn(ofYears([60, 50, 10], [20, 'c', 'c'], [50, 40, 10], [40, 30, 10]));
    expect(times(svg, /class="point"[^>]*data-spoken="withheld to protect people"/g)).toBe(1);
    expect(svg).toContain('Withheld to protect people');
    expect(svg).toContain('1 figure is withheld to protect people.');
    const [, line = ''] = /<path class="line" d="([^"]*)"/.exec(svg) ?? [];
    expect(times(line, /M/g)).toBe(1);
    expect(times(line, /L/g)).toBe(1);
  });
});

describe('bars', () => {
  test('withheld rows stand below the ranked ones, in the order of the list', () => {
    const { svg } = drawn(ofCauses(100, 40, 'c', 37, 60, 'c', 50));
    const keys = [...svg.matchAll(/data-key="([^"]+)"/g)].map(([, key]) => key);
    expect(keys).toEqual(['B2', 'A2', 'A1', 'B1']);
    expect(times(svg, /class="withheld"/g)).toBe(3);
  });

  test('the drawing is the same whatever is left behind in a withheld cell', () => {
    const view = ofCauses(100, 40, 'c', 37, 60, 'c', 50);
    const leaking: TableView = {
      ...view,
      cell: (row, column) => {
        const cell = view.cell(row, column);
        return cell.confidentiality === '' ? cell : { ...cell, value: 77, lower: 1, upper: 99, status: 'u' };
      },
    };
    expect(drawn(leaking)).toEqual(drawn(view));
    expect(tableHtml(leaking, site, 'en')).toBe(tableHtml(view, site, 'en'));
    expect(said(leaking)).toBe(said(view));
  });

  test('more rows than there is room for are the largest published ones, where that is all that is known', () => {
    const places = list(
      'unit',
      both('Nơi', 'Area'),
      top('_T', 'Tỉnh', 'Province'),
      ...Array.from({ length: 20 }, (_, at) => part(`${at}`, `Xã ${at}`, `Commune ${at}`)),
    );
    const table = countedTable([places, years('2024')], { columns: 'year' });
    const counts = (first: TrialCount, total: number): TrialCount[] => [
      total,
      first,
      ...Array.from({ length: 19 }, (_, at) => 10 + at),
    ];
    const view = (first: TrialCount, total: number): TableView =>
      viewOfCounts(table, counts(first, total), defaultState(table, site));
    const others = 19 * 10 + (19 * 18) / 2;
    expect(drawn(view(9, others + 9)).omitted).toBe(en.largestOnly('15'));
    expect(drawn(view('c', others + 9)).omitted).toBe(`${en.largestOnly('15')} ${en.withheldNotDrawn('1')}`);
    expect(drawn(view('c', others + 90)).omitted).toBe(
      `${en.publishedOnly.rows('15')} ${en.withheldNotDrawn('1')}`,
    );
  });
});

describe('parts of which none is told', () => {
  const mothers = list(
    'mother_age',
    both('Tuổi mẹ', 'Age of mother'),
    top('_T', 'Mọi lứa tuổi', 'All ages'),
    part('Y_LT20', 'Dưới 20', 'Under 20'),
    part('Y_LT15', 'Dưới 15', 'Under 15', 'Y_LT20'),
    part('Y15T19', '15–19', '15–19', 'Y_LT20'),
    part('Y20T24', '20–24', '20–24'),
    part('Y25T29', '25–29', '25–29'),
    part('Y30T34', '30–34', '30–34'),
  );
  const byMother = countedTable([years('2024'), mothers], { rows: 'mother_age', columns: 'year' });
  const byYear = countedTable([years('2023', '2024'), mothers], { rows: 'year', columns: 'mother_age' });
  const bars = (...counts: TrialCount[]) =>
    drawingOf(viewOfCounts(byMother, counts, state('mother_age', 'year')), site).rows.map(({ code }) => code);
  const lines = (...counts: TrialCount[]) =>
    drawingOf(
      viewOfCounts(byYear, [...counts, ...counts], { rows: 'year', columns: 'mother_age', chosen: {} }),
      site,
    ).columns.map(({ code }) => code);

  test('are drawn as their whole, and as themselves where some of them are told', () => {
    expect(bars(60, 20, 'c', 'c', 20, 10, 10)).toEqual(['Y_LT20', 'Y20T24', 'Y25T29', 'Y30T34']);
    expect(bars(60, 20, 'c', 14, 20, 10, 10)).toEqual(['Y_LT15', 'Y15T19', 'Y20T24', 'Y25T29', 'Y30T34']);
    expect(bars(60, 'c', 'c', 'c', 20, 10, 10)).toEqual(['Y_LT15', 'Y15T19', 'Y20T24', 'Y25T29', 'Y30T34']);
  });

  test('are one line of years, and never beside their whole', () => {
    expect(lines(60, 20, 'c', 'c', 20, 10, 10)).toEqual(['Y_LT20', 'Y20T24', 'Y25T29', 'Y30T34']);
    expect(lines(60, 20, 5, 15, 20, 10, 10)).toEqual(['Y_LT15', 'Y15T19', 'Y20T24', 'Y25T29', 'Y30T34']);
  });
});
