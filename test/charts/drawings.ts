import { barChart } from '../../src/charts/bar.ts';
import { chartOfView } from '../../src/browser/chart-of-view.ts';
import { lineChart } from '../../src/charts/line.ts';
import { pyramidChart } from '../../src/charts/pyramid.ts';

import * as derived from '../browser/derived-table.ts';
import { areaDrawings } from './area-drawings.ts';
import { comparedDrawings } from './compared-drawings.ts';
import * as examples from './examples.ts';

const { options, notice, yearly, series, point } = examples;
const narrow = { width: 340 };
const deaths = { ...options, unit: 'Số ca tử vong', title: 'Tử vong theo nguyên nhân', id: 'deaths' };
const strange = {
  ...options,
  title: `<b>"A" & 'B'</b>`,
  summary: '1 < 2 & 3 > 2',
  unit: '<&"\'>',
  source: 'a<b>',
};
const strangeSeries = [yearly('<k"', `<&"'>`, 2020, [1, 2]), yearly('x', '</svg><script>', 2020, [3, 'c'])];

/** Every drawing kept as a golden file, by its name. */
export const drawings: Readonly<Record<string, () => string>> = {
  ...comparedDrawings,
  ...areaDrawings,
  'line-two': () => lineChart(examples.sexes, options),
  'line-two-narrow': () => lineChart(examples.sexes, { ...options, notice }, narrow),
  'line-standalone': () =>
    lineChart(examples.sexes, { ...options, notice }, { width: 720, standalone: true }),
  'line-gaps': () => lineChart(examples.gapped, { ...options, id: 'gaps' }),
  'line-gaps-narrow': () => lineChart(examples.gapped, { ...options, id: 'gaps' }, narrow),
  'line-six': () => lineChart(examples.six, { ...deaths, language: 'en', source: 'Department of Justice' }),
  'line-six-narrow': () => lineChart(examples.six, deaths, narrow),
  'line-empty': () => lineChart([], options, narrow),
  'line-one-point': () => lineChart([yearly('a', 'Cả tỉnh', 2024, [12_345])], options, narrow),
  'line-all-zero': () => lineChart([yearly('a', 'Cả tỉnh', 2020, [0, 0, 0, 0])], options),
  'line-all-withheld': () => lineChart([yearly('a', 'Cả tỉnh', 2020, ['c', 'c', 'c'])], options, narrow),
  'line-rates': () => lineChart([yearly('a', 'Tỷ suất', 1990, rates)], { ...options, unit: '‰' }),
  'line-below-zero': () =>
    lineChart([yearly('a', 'Tăng tự nhiên', 2020, [310, 120, -80, -240])], options, narrow),
  'line-band': () => lineChart(banded, { ...options, unit: 'trên 1.000 dân', lighter: 'Độ tin cậy thấp' }),
  'line-band-narrow': () => lineChart(banded.slice(0, 1), { ...options, unit: 'trên 1.000 dân' }, narrow),
  'line-three-without-bands': () =>
    lineChart([...banded, yearly('c', 'Cả tỉnh', 2015, [13, 12])], options, narrow),
  'line-mixed-units': () => chartOfView(mixedUnits, derived.site, 'vi', { width: 720, id: 'mixed' }).svg,
  'line-escaped': () => lineChart(strangeSeries, strange),
  'bar-causes': () => barChart([examples.causes], deaths),
  'bar-causes-narrow': () => barChart([examples.causes], { ...deaths, notice }, narrow),
  'bar-grouped': () => barChart(examples.timeliness, options),
  'bar-grouped-narrow': () => barChart(examples.timeliness, options, narrow),
  'bar-sixty': () => barChart([examples.communes], options),
  'bar-sixty-narrow': () => barChart([examples.communes], options, narrow),
  'bar-empty': () => barChart([], options),
  'bar-one': () =>
    barChart([series('a', 'Cả tỉnh', [['2024', 12_345]])], { ...options, language: 'en' }, narrow),
  'bar-all-zero': () =>
    barChart(
      [
        series('a', 'Cả tỉnh', [
          ['Xã A', 0],
          ['Xã B', 0],
        ]),
      ],
      options,
      narrow,
    ),
  'bar-all-withheld': () =>
    barChart(
      [
        series('a', 'Cả tỉnh', [
          ['Xã A', 'c'],
          ['Xã B', 'c'],
        ]),
      ],
      options,
    ),
  'bar-below-zero': () =>
    barChart(
      [
        series('a', 'Tăng', [
          ['Xã A', 12.5],
          ['Xã B', -7.25],
          ['Xã C', -0.1],
        ]),
      ],
      options,
    ),
  'bar-whiskers': () => barChart([whiskered], { ...deaths, unit: 'trên 100.000 dân', decimals: 1 }),
  'bar-whiskers-narrow': () =>
    barChart([whiskered], { ...deaths, unit: 'trên 100.000 dân', lighter: 'Độ tin cậy thấp' }, narrow),
  'bar-escaped': () => barChart(strangeSeries, strange, narrow),
  'bar-standalone': () =>
    barChart([examples.causes], { ...deaths, notice }, { width: 720, standalone: true }),
  'pyramid-deaths': () => pyramidChart(examples.deathsByAge, deaths),
  'pyramid-deaths-narrow': () => pyramidChart(examples.deathsByAge, { ...deaths, notice }, narrow),
  'pyramid-single-years': () => pyramidChart(examples.singleYears, options),
  'pyramid-single-years-narrow': () => pyramidChart(examples.singleYears, options, narrow),
  'pyramid-commune': () => pyramidChart(examples.oneCommune, deaths, narrow),
  'pyramid-empty': () => pyramidChart([empty, empty], options),
  'pyramid-one': () => pyramidChart([one, one], { ...options, language: 'en' }, narrow),
  'pyramid-standalone': () =>
    pyramidChart(examples.deathsByAge, { ...deaths, notice }, { width: 340, standalone: true }),
};

const rates = Array.from({ length: 35 }, (_, i) => Math.round((28 - i * 0.41 + ((i * 7) % 5) / 3) * 10) / 10);
const banded = [
  examples.withIntervals(
    yearly('a', 'Thành thị', 2015, [12.1, 11.9, '...', 12.4, '...', 11.2, 10.9, '10.1p']),
    (_, at) => 0.4 + at / 10,
  ),
  examples.withIntervals(
    yearly('b', 'Nông thôn', 2015, [15.2, 15, 14.1, 14.4, 13.9, 13.2, 12.9, 12.8]),
    () => 0.5,
  ),
];
const whiskered = examples.withIntervals(examples.causes, (value) => 2.5 * Math.sqrt(value));
const mixedUnits = derived.viewOfCells(
  derived.derivedTable([
    derived.years('2022', '2023', '2024'),
    derived.indicators(derived.crudeBirthRate, derived.lifeExpectancy, derived.crudeDeathRate),
  ]),
  [
    ...[derived.within(15.2, 14.9, 15.5), 73, derived.within(6.1, 5.9, 6.3)],
    ...[derived.within(14.6, 14.3, 14.9), 73.4, derived.within(6.4, 6.2, 6.6)],
    ...[derived.within(13.4, 13.1, 13.7), 73.6, derived.within(7.1, 6.4, 7.9, 'u')],
  ],
);
const empty = { key: 'M', label: 'Nam', points: [] };
const one = { key: 'M', label: 'Nam', points: [point('Y5T9', '5–9', 1_234_567)] };
