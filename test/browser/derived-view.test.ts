import { describe, expect, test } from 'vitest';
import { intervalText } from '../../src/browser/cell-text.ts';
import { chartOfView, chartTitle } from '../../src/browser/chart-of-view.ts';
import { describeShares, describeView } from '../../src/browser/describe.ts';
import { valueAxis } from '../../src/charts/axis.ts';
import { inReadingOrder } from '../../src/browser/controls-html.ts';
import { symbolsHtml, symbolsOf, tableHtml } from '../../src/browser/table-html.ts';
import { isGiven } from '../../src/catalogue/default-view.ts';
import { viewTitle } from '../../src/browser/view-title.ts';
import { defaultState, spreadState } from '../../src/browser/view.ts';
import {
  both,
  crudeBirthRate,
  crudeDeathRate,
  derivedTable,
  indicators,
  lifeExpectancy,
  list,
  part,
  site,
  top,
  viewOfCells,
  within,
  years,
} from './derived-table.ts';

const sexes = list(
  'sex',
  both('Giới tính', 'Sex'),
  top('_T', 'Cả hai giới', 'Both sexes'),
  part('M', 'Nam', 'Male'),
  part('F', 'Nữ', 'Female'),
);
const ages = list(
  'age',
  both('Nhóm tuổi', 'Age group'),
  top('Y0T14', '0–14 tuổi', '0–14'),
  top('Y15T64', '15–64 tuổi', '15–64'),
  top('Y_GE65', '65 tuổi trở lên', '65 and over'),
);
const mixed = derivedTable([
  years('2023', '2024'),
  indicators(crudeBirthRate, crudeDeathRate, lifeExpectancy),
]);
const mixedView = viewOfCells(mixed, [
  within(14.04, 13.81, 14.27),
  within(6.55, 6.4, 6.7),
  within(73.91, 73.5, 74.32),
  within(13.42, 13.2, 13.65),
  { value: 7.12, status: 'u' },
  { reason: 'no_population_by_age' },
]);
const chart = (view: typeof mixedView, language: 'vi' | 'en' = 'vi') =>
  chartOfView(view, site, language, { width: 720, id: 'x' });
const count = (svg: string, pattern: RegExp): number => [...svg.matchAll(pattern)].length;

describe('the view', () => {
  test('a cell has its interval, its reason, and the decimals of its indicator', () => {
    const [, y2024] = mixedView.rows;
    const [, , e0] = mixedView.columns;
    if (y2024 === undefined || e0 === undefined) throw new Error('no such cell');
    expect(mixedView.cell(y2024, e0)).toEqual({
      decimals: 1,
      value: null,
      lower: null,
      upper: null,
      status: '',
      confidentiality: '',
      reason: 'no_population_by_age',
    });
    expect(mixedView.cellAt({ year: '2023', indicator: 'cbr' })).toMatchObject({
      value: 14.04,
      lower: 13.81,
      upper: 14.27,
    });
  });

  test('derived figures are no parts of a whole', () => {
    expect(isGiven(mixed)).toBe(true);
    expect(describeShares(mixedView, site, 'vi')).toBeNull();
  });

  test('rows that do not apply are left out, those that say why they are missing stay', () => {
    const table = derivedTable([years('2023', '2024', '2025'), indicators(crudeBirthRate)]);
    const cells = [
      { reason: 'no_population' as const },
      within(13, 12, 14),
      { status: 'x', reason: 'part_of_year' as const },
    ];
    expect(viewOfCells(table, cells).rows.map(({ code }) => code)).toEqual(['2023', '2024']);
    const chosen = { ...defaultState(table, site), chosen: { year: ['2024', '2025'] } };
    expect(viewOfCells(table, cells, chosen).rows).toHaveLength(2);
    // Where nothing applies at all, the reasons are what there is to read.
    const none = viewOfCells(table, [cells[2] ?? 0, cells[2] ?? 0, cells[2] ?? 0]);
    expect(none.rows).toHaveLength(3);
  });

  test('places of occurrence spread over those of today, as units do', () => {
    const unit = (code: string, validTo: string) => ({
      ...part(code, `Xã ${code}`),
      unit: { code, validFrom: '', validTo },
    });
    const places = list(
      'occurrence',
      both('Nơi xảy ra'),
      top('_T', 'Mọi nơi'),
      unit('a', ''),
      unit('b', '2025-06-30'),
    );
    const table = derivedTable([places, years('2024'), indicators(crudeBirthRate)], { columns: 'year' });
    expect(viewOfCells(table, [1, 1, 1]).rows.map(({ code }) => code)).toEqual(['_T', 'a']);
    const held = spreadState(table, site, 'year', 'indicator');
    const view = viewOfCells(table, [1, 1, 1], { ...held, chosen: { ...held.chosen, occurrence: ['a'] } });
    expect(viewTitle(view, site, 'vi')).toBe('Bảng thử, Tỉnh Thử, 2024, nơi xảy ra: Xã a');
  });

  test('filters are asked for in the order a reader thinks in', () => {
    const lists = [list('site', both('a')), years('2024'), list('certification', both('b')), indicators()];
    expect(inReadingOrder(lists).map(({ dimension }) => dimension)).toEqual([
      'indicator',
      'year',
      'site',
      'certification',
    ]);
  });
});

describe('the table', () => {
  const html = tableHtml(mixedView, site, 'vi');

  test('the interval stands below its value, and is said in words', () => {
    expect(html).toContain(
      '<td>14,0<span class="interval" aria-hidden="true">13,8–14,3</span><span class="sr-only"> (khoảng tin cậy 95\u00a0% từ 13,8 đến 14,3)</span></td>',
    );
    expect(tableHtml(mixedView, site, 'en')).toContain(' (95% interval from 13.8 to 14.3)');
    // One header and four cells a row, whatever stands in them.
    for (const [row] of html.matchAll(/<tr.*?<\/tr>/g)) expect(count(row, /<t[hd][ >]/g)).toBe(4);
  });

  test('each header says its unit where units differ, and none where one unit holds for all', () => {
    expect(html).toContain('<th scope="col" data-sort="cbr">Tỷ suất sinh thô (trên 1.000 dân)</th>');
    expect(html).toContain('<th scope="col" data-sort="e0">Tuổi thọ trung bình (năm)</th>');
    const turned = viewOfCells(mixed, [1, 2, 3, 4, 5, 6], spreadState(mixed, site, 'indicator', 'year'));
    expect(tableHtml(turned, site, 'vi')).toContain('<th scope="row">Tuổi thọ trung bình (năm)</th>');
    const one = derivedTable([years('2023', '2024'), indicators(crudeBirthRate, crudeDeathRate)]);
    const view = viewOfCells(one, [1, 2, 3, 4]);
    expect(tableHtml(view, site, 'vi')).toContain('<th scope="col" data-sort="cbr">Tỷ suất sinh thô</th>');
    expect(symbolsHtml(view, 'vi')).toBe('Đơn vị tính: trên 1.000 dân');
  });

  test('a cell without a value says why, and the reason is listed once', () => {
    expect(html).toContain(
      '<td class="missing"><span aria-hidden="true">...</span><span class="sr-only">chưa có: chưa có dân số theo tuổi và giới tính</span></td>',
    );
    expect(symbolsHtml(mixedView, 'vi')).toMatch(
      /^Số nhỏ dưới mỗi con số: khoảng tin cậy 95\u00a0%\. Ký hiệu/,
    );
    const table = derivedTable([years('2022', '2023', '2024'), indicators(crudeBirthRate, lifeExpectancy)]);
    const view = viewOfCells(table, [
      { reason: 'no_population' },
      { reason: 'no_population_by_age' },
      { reason: 'no_population' },
      { status: 'x', reason: 'not_there' },
      0,
      { value: 74, status: 'eu' },
    ]);
    expect(symbolsOf(view, 'vi')).toEqual([
      {
        symbol: '...',
        words: 'chưa có: chưa có dân số của nơi và năm này; chưa có dân số theo tuổi và giới tính',
      },
      { symbol: 'x', words: 'không áp dụng: đơn vị không tồn tại suốt năm đó' },
      { symbol: '–', words: 'không có' },
      { symbol: 'e', words: 'ước tính' },
      { symbol: 'u', words: 'độ tin cậy thấp' },
    ]);
  });

  test('a true zero keeps its sign and its interval; bounds below zero stand apart from their dash', () => {
    const table = derivedTable([years('2024'), indicators(crudeBirthRate, crudeDeathRate)]);
    const view = viewOfCells(table, [within(0, 0, 3.71), within(-1.2, -3.1, -0.4)]);
    const drawn = tableHtml(view, site, 'vi');
    expect(drawn).toContain(
      '<td class="zero"><span aria-hidden="true">–</span><span class="interval" aria-hidden="true">0,0–3,7</span>',
    );
    expect(drawn).toContain('không có (khoảng tin cậy 95\u00a0% từ 0,0 đến 3,7)');
    expect(intervalText(view.cellAt({ year: '2024', indicator: 'cdr' }), 'vi')).toBe('−3,1 – −0,4');
  });
});

describe('the chart', () => {
  test('draws what is in the unit of the first indicator, and names the others', () => {
    const { svg, omitted } = chart(mixedView);
    expect(svg).toContain('trên 1.000 dân');
    expect(svg).not.toContain('data-series="e0"');
    expect(count(svg, /data-series="cdr"/g)).toBe(2);
    expect(omitted).toBe('Trong bảng còn có, không vẽ trong biểu đồ: tuổi thọ trung bình.');
  });

  test('draws the indicators that the declaration names, until the reader chooses', () => {
    const table = { ...mixed, charted: ['e0' as never] };
    const cells = [14, 7, 73, 13, 7, 74];
    const drawn = (chosen: object): string =>
      chart(viewOfCells(table, cells, { rows: 'year', columns: 'indicator', chosen })).svg;
    expect(drawn({})).toContain('data-series="e0"');
    expect(drawn({})).not.toContain('data-series="cdr"');
    expect(drawn({ indicator: ['cdr', 'e0'] })).toContain('data-series="cdr"');
  });

  test('an axis of lines begins near values that are all far above zero', () => {
    const ticks = (low: number): readonly number[] => valueAxis([low, 80], 5, 'en', 'round', 'fitted').ticks;
    expect(ticks(70)[0]).toBe(70);
    expect(ticks(40)[0]).toBe(0);
    expect(ticks(-5)[0]).toBeLessThan(0);
    expect(valueAxis([70, 80], 5, 'en').ticks[0]).toBe(0);
  });

  test('the unit is that of the indicator the view is held at', () => {
    const table = derivedTable([years('2023', '2024'), sexes, indicators(crudeBirthRate, lifeExpectancy)], {
      columns: 'sex',
      fixed: { indicator: 'e0' },
    });
    const { svg } = chart(
      viewOfCells(
        table,
        Array.from({ length: 12 }, (_, at) => 70 + at),
      ),
    );
    expect(svg).toMatch(/class="unit"[^>]*>năm</);
  });

  test('one or two lines have a band, more have none', () => {
    const table = derivedTable([years('2023', '2024'), sexes]);
    const cells = [1, 2, 3, 4, 5, 6].map((value) => within(value, value - 0.5, value + 0.5));
    expect(chart(viewOfCells(table, cells)).svg).not.toContain('class="band"');
    const two = { ...defaultState(table, site), chosen: { sex: ['M', 'F'] } };
    // One each, and one in the key.
    expect(count(chart(viewOfCells(table, cells, two)).svg, /class="band"/g)).toBe(3);
    expect(chart(viewOfCells(table, cells, two)).svg).toMatch(/<desc[^>]*>.*khoảng tin cậy 95\u00a0%/);
  });

  test('figures of few events look as unlike firm ones as provisional ones do, and the key says what they are', () => {
    const { svg } = chart(mixedView);
    expect(svg).toContain('class="open"');
    expect(svg).toContain('Độ tin cậy thấp');
    expect(svg).not.toContain('Sơ bộ');
  });

  test('bars have whiskers, and as many digits as the table', () => {
    const causes = list('cause', both('Nguyên nhân', 'Cause'), top('_T', 'Mọi nguyên nhân'), {
      ...part('a', 'Đột quỵ'),
      ranked: true,
    });
    const table = derivedTable([causes, years('2024'), indicators(crudeDeathRate)]);
    const { svg } = chart(viewOfCells(table, [within(99.14, 98, 100), within(12.34, 10.2, 14.9)]));
    expect(count(svg, /class="whisker"/g)).toBe(2);
    expect(svg).toContain('>12,3<');
  });

  test('rates by age and sex are lines over age, no pyramid', () => {
    const table = derivedTable([ages, sexes, years('2024')], { columns: 'sex' });
    const { svg } = chart(viewOfCells(table, [1, 2, 3, 4, 5, 6, 7, 8, 9]));
    expect(svg).toContain('chart-line');
    expect(count(svg, /data-series="M"/g)).toBe(3);
  });

  test('the title names the years that are drawn: all of them in a heat map', () => {
    const table = derivedTable([ages, years('2022', '2023', '2024')]);
    const cells = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const view = viewOfCells(table, cells);
    // By age: the last final year, and the first to hold it against.
    expect(chartTitle(view, site, 'vi')).toBe('Bảng thử, Tỉnh Thử, 2022, 2024');
    expect(viewTitle(view, site, 'vi')).toBe('Bảng thử, Tỉnh Thử, 2022–2024');
    const counted = { ...table, source: 'deaths' as const };
    expect(chartTitle(viewOfCells(counted, cells), site, 'vi')).toBe('Bảng thử, Tỉnh Thử, 2022–2024');
    const bars = { ...derivedTable([ages, years('2023', '2024')]), source: 'deaths' as const };
    expect(chartTitle(viewOfCells(bars, cells), site, 'vi')).toBe('Bảng thử, Tỉnh Thử, 2024');
  });

  test('the title of lines names the years that have figures, that of the view all it was asked for', () => {
    const table = derivedTable([years('2021', '2022', '2023', '2024', '2025'), indicators(crudeBirthRate)]);
    const missing = { reason: 'no_population' as const };
    const title = (...cells: Parameters<typeof viewOfCells>[1]) =>
      chartTitle(viewOfCells(table, cells), site, 'vi');
    expect(title(1, 2, 3, 4, 5)).toBe('Bảng thử, Tỉnh Thử, 2021–2025');
    expect(title(1, 2, 3, 4, { status: 'x', reason: 'part_of_year' })).toBe('Bảng thử, Tỉnh Thử, 2021–2024');
    expect(title(missing, 2, missing, 4, missing)).toBe('Bảng thử, Tỉnh Thử, 2022–2024');
    expect(title(missing, missing, 3, missing, missing)).toBe('Bảng thử, Tỉnh Thử, 2023');
    // What is withheld has its mark in the drawing.
    expect(title(1, 2, 3, { confidentiality: 'c', reason: 'withheld' }, missing)).toBe(
      'Bảng thử, Tỉnh Thử, 2021–2024',
    );
    expect(title(missing, missing, missing, missing, missing)).toBe('Bảng thử, Tỉnh Thử, 2021–2025');
    const view = viewOfCells(table, [1, 2, 3, missing, missing]);
    expect(viewTitle(view, site, 'vi')).toBe('Bảng thử, Tỉnh Thử, 2021–2025');
    // The drawing's own title, for who cannot see it and in its file, is the same.
    expect(chart(view).svg).toContain('>Bảng thử, Tỉnh Thử, 2021–2023</title>');
  });

  test('a line is not drawn down to a year that is not over, nor does its title name it', () => {
    const codes = years('2023', '2024', '2025');
    const partial = {
      ...codes,
      codes: codes.codes.map((one, at) => (at === 2 ? { ...one, partial: true as const } : one)),
    };
    const table = { ...derivedTable([partial, sexes], { columns: 'sex' }), source: 'births' as const };
    const view = viewOfCells(table, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(chartTitle(view, site, 'vi')).toBe('Bảng thử, Tỉnh Thử, 2023–2024');
    expect(viewTitle(view, site, 'vi')).toBe('Bảng thử, Tỉnh Thử, 2023–2025');
  });

  test('without a figure at all it says that there are none', () => {
    const table = derivedTable([years('2023', '2024'), indicators(crudeBirthRate)]);
    const { svg } = chart(viewOfCells(table, [{ reason: 'no_population' }, { reason: 'no_population' }]));
    expect(svg).toContain('Không có số liệu');
  });
});

describe('the headline', () => {
  const table = derivedTable([years('2023', '2024', '2025'), indicators(lifeExpectancy)]);
  const said = (cells: Parameters<typeof viewOfCells>[1], language: 'vi' | 'en' = 'vi') =>
    describeView(viewOfCells(table, cells), site, language);
  const missing = { status: 'x', reason: 'part_of_year' as const };

  test('figure, unit, interval, year and place; about the same where intervals overlap', () => {
    const cells = [within(73.14, 72.7, 73.6), within(73.42, 72.93, 73.84), missing];
    expect(said(cells)).toBe(
      'Năm 2024, tỉnh Thử: tuổi thọ trung bình 73,4 năm (khoảng tin cậy 95\u00a0%: 72,9–73,8). Không khác rõ so với năm 2023 (73,1): hai khoảng tin cậy chồng lên nhau.',
    );
    expect(said(cells, 'en')).toBe(
      'In 2024, Trial province: life expectancy 73.4 years (95% interval: 72.9–73.8). Not clearly different from 2023 (73.1): the two intervals overlap.',
    );
  });

  test.each([
    [within(74.5, 74.1, 74.9), ' Thấp hơn năm 2023 (74,5).'],
    [within(72.1, 71.7, 72.5), ' Cao hơn năm 2023 (72,1).'],
    [{ value: 72.1 }, ' Năm 2023: 72,1.'],
    [{ reason: 'no_population' as const }, ''],
  ])('beside %j', (before, sentence) => {
    expect(said([before, within(73.42, 72.93, 73.84), missing])).toBe(
      `Năm 2024, tỉnh Thử: tuổi thọ trung bình 73,4 năm (khoảng tin cậy 95\u00a0%: 72,9–73,8).${sentence}`,
    );
  });

  test('a share that late registrations lower yet is held against no other year, however far apart', () => {
    const { code, label, parent } = lifeExpectancy;
    const share = {
      code,
      label,
      parent,
      figure: { unit: both('%'), decimals: 1, stillFalls: true as const },
    };
    const shares = derivedTable([years('2023', '2024'), indicators(share)]);
    const view = viewOfCells(shares, [within(71.7, 71, 72), within(75.2, 74, 76)]);
    expect(describeView(view, site, 'vi')).toMatch(
      / Năm gần đây: đăng ký muộn chưa về hết nên tỷ lệ còn giảm\.$/,
    );
    expect(describeView(view, site, 'vi')).not.toContain('2023');
    expect(describeView(view, site, 'en')).toMatch(
      / Recent years: late registrations are still to come, and the share will fall\.$/,
    );
  });

  test('low reliability, estimates and provisional years are said', () => {
    expect(said([70, { value: 71, status: 'eu' }, missing])).toBe(
      'Năm 2024, tỉnh Thử: tuổi thọ trung bình 71,0 năm. Đây là số ước tính. Độ tin cậy thấp: dưới 20 sự kiện. Năm 2023: 70,0.',
    );
    expect(said([missing, missing, { value: 72, status: 'p' }])).toContain('Số liệu sơ bộ.');
  });

  test('where there is none it says why', () => {
    expect(said([{ reason: 'no_population' }, { reason: 'no_population_by_age' }, missing])).toBe(
      'Năm 2024, tỉnh Thử: tuổi thọ trung bình chưa có (chưa có dân số theo tuổi và giới tính).',
    );
  });

  test('other indicators of the same year are named, the first that has a figure leads', () => {
    expect(describeView(mixedView, site, 'en')).toBe(
      'In 2024, Trial province: crude birth rate 13.4 per 1,000 people (95% interval: 13.2–13.7). Lower than in 2023 (14.0). At the same time: crude death rate 7.1 per 1,000 people.',
    );
    const view = viewOfCells(mixed, [
      { reason: 'no_population' },
      6.5,
      73,
      { reason: 'no_population' },
      7.1,
      74,
    ]);
    expect(describeView(view, site, 'en')).toMatch(
      /^In 2024, Trial province: crude death rate 7\.1 per 1,000/,
    );
  });

  test('of ages without a whole the highest', () => {
    const byAge = derivedTable(
      [ages, years('2023', '2024'), indicators({ ...lifeExpectancy, code: 'asdr' })],
      {
        columns: 'year',
      },
    );
    expect(describeView(viewOfCells(byAge, [5, 4, 1, 2, 60, 61]), site, 'vi')).toBe(
      'Năm 2024, tỉnh Thử: tuổi thọ trung bình cao nhất (65 tuổi trở lên) 61,0 năm.',
    );
  });

  test('a unit its name ends with is not said twice', () => {
    const births = {
      ...lifeExpectancy,
      label: both('Trẻ em sinh ra'),
      figure: { unit: both('trẻ em'), decimals: 0 },
    };
    const counts = derivedTable([years('2024'), indicators(births)]);
    expect(describeView(viewOfCells(counts, [1234]), site, 'vi')).toBe(
      'Năm 2024, tỉnh Thử: trẻ em sinh ra 1.234.',
    );
  });
});
