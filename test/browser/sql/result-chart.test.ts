import { Table, type Vector } from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { plainTextVector, realVector, truthVector } from '../../../src/browser/sql/arrow-columns.ts';
import { chartData, columnParts, decimalsOf } from '../../../src/browser/sql/chart-data.ts';
import { chartKinds } from '../../../src/browser/sql/chart-kinds.ts';
import { resultChart, type ChartSite } from '../../../src/browser/sql/result-chart.ts';
import { mapUnits } from '../../../src/browser/sql/result-map.ts';
import { resultOf, type QueryResult } from '../../../src/browser/sql/result.ts';
import type { Code, Codelist } from '../../../src/catalogue/codelist.ts';
import { queryChartsOf } from '../../../src/text/query-charts-texts.ts';
import { textsOf } from '../../../src/text/texts.ts';

type Cells = readonly (string | null)[] | readonly (number | null)[] | readonly (boolean | null)[];

/** A result of columns: texts, numbers, or true and false. */
function resultWith(columns: Readonly<Record<string, Cells>>): QueryResult {
  const vectorOf = (cells: Cells): Vector => {
    const kind = typeof cells.find((cell) => cell !== null);
    if (kind === 'number') return realVector(cells as (number | null)[]);
    return kind === 'boolean'
      ? truthVector(cells as (boolean | null)[])
      : plainTextVector(cells as (string | null)[]);
  };
  const vectors = Object.entries(columns).map(([name, cells]) => [name, vectorOf(cells)]);
  return resultOf(new Table(Object.fromEntries(vectors) as Record<string, Vector>));
}

const place = (code: string, at: number, validTo = ''): Code => ({
  code,
  parent: '20',
  label: { vi: `Xã ${code}`, en: `Commune ${code}` },
  unit: { code, validFrom: '', validTo, centre: { lon: 106 + at / 10, lat: 21.8 } },
});
const units = ['001', '002', '003', '004', '005'].map((code, at) => place(code, at));
const square = (at: number) => {
  const corner = [106 + at / 10, 21.8];
  const ring = [corner, [106.1 + at / 10, 21.8], [106.1 + at / 10, 21.9], corner];
  return { type: 'Polygon', coordinates: [ring] } as const;
};
const listOf = (dimension: Codelist['dimension'], title: string, codes: readonly Code[]): Codelist => ({
  dimension,
  title: { vi: title, en: title },
  codes,
});
const sexes = [
  { code: 'M', parent: null, label: { vi: 'Nam', en: 'Male' } },
  { code: 'F', parent: null, label: { vi: 'Nữ', en: 'Female' } },
];
const site: ChartSite = {
  lists: new Map([
    ['sex', listOf('sex', 'Giới tính', sexes)],
    ['unit', listOf('unit', 'Địa phương', units)],
    ['year', listOf('year', 'Năm', [])],
  ]),
  places: { units, areas: new Map() },
};
const withAreas: ChartSite = {
  ...site,
  places: { units, areas: new Map(units.map(({ code }, at) => [code, square(at)])) },
};
const options = { language: 'vi', source: 'Thử', id: 'a' } as const;
const texts = queryChartsOf('vi');

/** What each point of a drawing says. */
function spokenIn(svg: string): string[] {
  return [...svg.matchAll(/data-spoken="([^"]*)"/g)].map(([, spoken = '']) => spoken);
}

describe('the columns of a result', () => {
  const long = resultWith({
    year: ['2023', '2023', '2024', '2024'],
    sex: ['M', 'F', 'M', 'F'],
    value: [1, 2, 3, null],
    confidentiality: ['', '', '', 'c'],
  });

  test('two of names before one of numbers are points and series, with the labels of their codes', () => {
    const data = chartData(long, 'vi', 100, site.lists);
    const told = data?.series.map(({ label, points }) => [
      label,
      points.map(({ key, value }) => [key, value]),
    ]);
    const years = (...values: (number | null)[]) => [
      ['2023', values[0]],
      ['2024', values[1]],
    ];
    expect(told).toEqual([
      ['Nam', years(1, 3)],
      ['Nữ', years(2, null)],
    ]);
    expect(data?.series[1]?.points[1]?.state).toBe('withheld');
    expect(data?.names).toBe('Năm');
  });

  test('that say the same in every row, or true and false, are no names', () => {
    const { texts, figures } = columnParts(
      resultWith({ unit: ['20', '20'], year: ['2023', '2024'], value: [1, 2], above: [true, false] }),
      100,
    );
    expect(texts.map(({ name }) => name)).toEqual(['year']);
    expect(figures.map(({ name }) => name)).toEqual(['value']);
  });

  test('years that are numbers name the points', () => {
    const data = chartData(resultWith({ year: [2023, 2024], value: [5, 6] }), 'en', 100);
    expect(data?.series.map(({ points }) => points.map(({ key }) => key))).toEqual([['2023', '2024']]);
  });

  test('three names together name a point; a name that comes again is counted', () => {
    const data = chartData(
      resultWith({ a: ['x', 'y', 'x'], b: ['1', '2', '1'], c: ['p', 'q', 'p'], n: [1, 2, 3] }),
      'vi',
      100,
    );
    expect(data?.series[0]?.points.map(({ label }) => label)).toEqual(['x · 1 · p', 'y · 2 · q']);
    expect(data?.same).toBe(1);
  });

  test.each([
    ['lower', 'upper'],
    ['Cận dưới', 'Cận trên'],
    ['Lower', 'Upper'],
  ])('%s and %s are the interval of the figure before them', (lower, upper) => {
    const result = resultWith({
      year: ['2023', '2024'],
      n: [9, 9],
      rate: [2, 3],
      [lower]: [1, null],
      [upper]: [4, 5],
    });
    const data = chartData(result, 'vi', 100);
    expect(data?.series.map(({ points }) => points[0]?.interval)).toEqual([
      undefined,
      { lower: 1, upper: 4 },
    ]);
    expect(data?.series[1]?.points[1]?.interval).toBeUndefined();
    expect(data?.series[1]?.points[0]?.spoken).toContain('1');
    const { svg } = resultChart(
      resultWith({ year: ['2023', '2024'], rate: [2, 3], [lower]: [1, 2], [upper]: [4, 5] }),
      'lines',
      site,
      options,
      720,
    );
    expect(svg).toContain('class="band');
  });

  test('a target that is the same for all is a line through the dots, and no dots of its own', () => {
    const result = resultWith({ unit: ['001', '002'], value: [91.5, 97], target: [95, 95] });
    expect(chartData(result, 'vi', 100)?.target).toEqual({ value: 95, label: 'target' });
    const { svg } = resultChart(result, 'dots', site, options, 720);
    expect(svg).toContain('target');
    expect(spokenIn(svg)).toHaveLength(2);
  });

  test('zero, withheld, missing and not applicable are told and drawn apart', () => {
    const result = resultWith({
      age: ['a', 'b', 'c', 'd'],
      value: [0, null, null, null],
      status: ['', '', '', 'x'],
      confidentiality: ['', 'c', '', ''],
    });
    for (const kind of ['bars', 'dots', 'heat', 'lines'] as const) {
      const spoken = spokenIn(resultChart(result, kind, site, options, 720).svg);
      const { withheldWords, notApplicableOrFine } = textsOf('vi');
      expect([kind, ...spoken]).toEqual([kind, '0', withheldWords, texts.null, notApplicableOrFine]);
    }
  });
});

test.each([
  [[1, 2, 3], 0],
  [[0.5, 12.25, NaN], 2],
  [[1234.5678], 1],
  [[0.00123456], 5],
  [[], 0],
])('figures %j have as many digits as tell them apart', (values, decimals) => {
  expect(decimalsOf(values)).toBe(decimals);
});

describe('a drawing', () => {
  const result = resultWith({ unit: ['001', '002', '003'], a: [12345, null, 7], b: [0.5, 33.25, null] });

  test.each(chartKinds)('%s draws a result and says the lowest and the highest', (kind) => {
    for (const width of [340, 720]) {
      const { svg } = resultChart(result, kind, site, options, width);
      expect(svg.startsWith('<svg')).toBe(true);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(/<desc[^>]*>([^<]*)/.exec(svg)?.[1]).toContain('Xã 00');
    }
  });

  test('of words alone is none, and says why', () => {
    const words = resultWith({ a: ['x'], b: ['y'] });
    for (const kind of chartKinds) {
      const { svg, omitted } = resultChart(words, kind, site, options, 720);
      expect([kind, svg]).toEqual([kind, '']);
      expect([texts.notPossible, texts.needsPlaces('unit')]).toContain(omitted);
    }
  });

  test('of parts of a whole refuses what is below zero', () => {
    const below = resultWith({ a: ['x', 'y'], b: [1, -2], c: [3, 4] });
    expect(resultChart(below, 'shares', site, options, 720)).toMatchObject({
      svg: '',
      omitted: texts.negative,
    });
    expect(resultChart(below, 'bars', site, options, 720).svg).toContain('<svg');
  });

  test('with no room for all says how many it has', () => {
    const many = resultWith({
      a: Array.from({ length: 300 }, (_, at) => `x${at}`),
      n: Array.from({ length: 300 }, (_, at) => at),
    });
    expect(resultChart(many, 'bars', site, options, 720).omitted).toMatch(/40 trong/);
  });
});

describe('a map', () => {
  const rates = { unit: ['001', '002', '003', '004', '20'], value: [1.5, 0, null, null, 9.5] };

  test('has squares where the site has no areas, each of the five kinds of places apart', () => {
    const result = resultWith({ ...rates, confidentiality: ['', '', 'c', '', ''] });
    const { svg, omitted } = resultChart(result, 'map', site, options, 720);
    expect(svg).toContain('chart-cartogram');
    expect(spokenIn(svg)).toEqual(['1,5', '0,0', textsOf('vi').withheldWords, texts.null]);
    // The fifth is an outline; the province has no place and is named.
    expect(omitted).toContain(texts.offMap({ count: '1', names: '20' }));
    expect(omitted).toContain(texts.squares);
    expect(omitted).toContain(texts.noRow('1'));
  });

  test('is of areas where the site has them and the figures are no counts', () => {
    expect(resultChart(resultWith(rates), 'map', withAreas, options, 720).svg).toContain('chart-map');
    const counts = resultWith({ ...rates, value: [1, 2, 3, 4, 10] });
    expect(resultChart(counts, 'map', withAreas, options, 720).svg).toContain('chart-cartogram');
  });

  test('of squares names a place without a centre, of areas it is a place', () => {
    const bare: Code = { ...place('006', 6), unit: { code: '006', validFrom: '', validTo: '' } };
    const known = new Map([...withAreas.places.areas, ['006', square(6)] as const]);
    expect(
      mapUnits([...units, bare, place('20', 0), place('007', 7, '2025-06-30')], '20', new Map()),
    ).toEqual(units);
    expect(mapUnits([...units, bare], '20', known)).toEqual([...units, bare]);
    const places = { units: [...units, bare], areas: known };
    const counts = resultWith({ unit: ['001', '006'], value: [1, 2] });
    const squares = resultChart(counts, 'map', { ...site, places }, options, 720);
    expect(spokenIn(squares.svg)).toEqual(['1']);
    expect(squares.omitted).toContain(texts.offMap({ count: '1', names: '006' }));
    const rates = resultWith({ unit: ['001', '006'], value: [1.5, 2] });
    const areas = resultChart(rates, 'map', { ...site, places }, options, 720);
    expect(areas.svg).toContain('chart-map');
    expect(spokenIn(areas.svg).sort()).toEqual(['1,5', '2,0']);
  });

  test('knows places by their names in either language, and takes the first row of each', () => {
    const result = resultWith({
      year: ['2023', '2023', '2024'],
      area: ['Xã 001', 'Commune 002', 'Xã 001'],
      value: [1, 2, 3],
    });
    const { svg, omitted } = resultChart(result, 'map', site, options, 720);
    expect(spokenIn(svg)).toEqual(['1', '2']);
    expect(omitted).toContain(texts.same('1'));
  });

  test('without a column of places says what it needs', () => {
    const result = resultWith({ year: ['2023', '2024'], value: [1, 2] });
    expect(resultChart(result, 'map', site, options, 720)).toMatchObject({
      svg: '',
      omitted: texts.needsPlaces('unit'),
    });
  });
});
