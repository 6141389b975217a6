import { dotPlot } from '../../src/charts/dot-plot.ts';
import { type Panel, smallMultiples } from '../../src/charts/small-multiples.ts';
import { stackedBarChart } from '../../src/charts/stacked-bar.ts';
import * as examples from './examples.ts';

const { options, notice, yearly, series, point, timeliness, withIntervals } = examples;
const phone = { width: 360 };
const broad = { width: 1120 };
const none = [{ key: 'a', label: 'Cả tỉnh', points: [] }];
const one = [
  series('a', 'Đúng hạn', [['Thành phố Lạng Sơn', 12_345]]),
  series('b', 'Quá hạn', [['Thành phố Lạng Sơn', 910]]),
];
const years = (cells: readonly (readonly examples.Cell[])[]) =>
  cells.map((some, i) => yearly(`g${i}`, groups[i] ?? '', 2015, some));
const groups = [
  'Bệnh truyền nhiễm, thai sản, chu sinh, dinh dưỡng',
  'Bệnh không lây nhiễm',
  'Thương tích',
  'Không rõ ràng',
  'Không ghi nguyên nhân',
  'Mã đặc biệt',
];
const six = years([
  [402, 390, 388, 371, 350, 341, 330, 322, 310, '300p'],
  [3012, 3050, 3101, 3160, 3190, 3230, 3301, 3350, 3364, '3380p'],
  [640, 633, 620, 611, 600, 597, 590, 588, 593, '580p'],
  [1204, 1180, 1150, 1101, 1090, 1040, 1020, 1001, 981, '960p'],
  [120, 118, 110, 101, 90, 84, 80, 77, 60, '51p'],
  [0, 0, 0, 0, 12, 88, 210, 44, 9, '7p'],
]);
const gapped = [
  series('1', 'Bệnh truyền nhiễm', places([41, 'c', 'c', 12, '...', 0, 'x'])),
  series('2', 'Bệnh không lây nhiễm', places([152, 66, 'c', 41, 38, 0, 'x'])),
  series('3', 'Thương tích', places([33, 'c', 'c', '15p', 21, 0, 'x'])),
];
const totals = series('t', 'Mọi nguyên nhân', places([226, 84, 24, 68, 70, 0, 'x']));
const partial = series('t', 'Mọi nguyên nhân', places([300, 84, '...', '...', '...', '...', '...']));

function places(cells: readonly examples.Cell[]) {
  const names = [
    'Phường Đông Kinh',
    'Xã Tân Thanh',
    'Xã Hoa Thám',
    'Xã Bình Gia',
    'Xã Thiện Thuật',
    'Xã Mẫu Sơn',
    'Xã Cũ',
  ];
  return cells.map((cell, i) => [names[i] ?? '', cell] as const);
}

const english = { ...options, language: 'en', source: 'Department of Justice', title: 'Deaths' } as const;
const shares = { ...options, measure: 'shares', unit: '% trẻ em' } as const;
const up = { ...options, direction: 'up', unit: 'Ca tử vong' } as const;
const target = { value: 80, label: 'Mục tiêu đến năm 2030 theo Chương trình hành động quốc gia' };
const rates = (key: string, label: string, first: number, by: number) =>
  withIntervals(
    series(
      key,
      label,
      places([first, first + 7, first - 21, first + 3.5, `${first - 2}p`, first - 9, first + 1]).map(
        ([name, cell]) => [name, cell] as const,
      ),
    ),
    (_, at) => by + at,
  );
const lacking = series('a', 'Nam', places(['c', 81.5, '...', 'x', 77, 0, '90p']));

const panelNames = [
  'Phường Đông Kinh',
  'Xã Bình Gia',
  'Xã Châu Sơn với một tên rất dài để xem tên dài xuống dòng ra sao trong khung hẹp',
];
const panelsOf = (cells: (at: number) => readonly (readonly examples.Cell[])[], count = 7): Panel[] =>
  Array.from({ length: count }, (_, i) => ({
    key: `p${i}`,
    label: panelNames[i] ?? `Xã số ${i + 1}`,
    href: `/dia-phuong/p${i}/`,
    series: cells(i).map((some, at) => yearly(['M', 'F'][at] ?? 'a', ['Nam', 'Nữ'][at] ?? '', 2017, some)),
  }));
const both = panelsOf((i) => [
  [60 - i * 6, 58 - i * 5, 61 - i * 7, 50, 52 - i, 49, 44 + i, `${43 + i}p`],
  [40 - i * 4, i === 1 ? 'c' : 41 - i, i === 2 ? '...' : 39 - i * 2, 33, 35, 36, 30 + i, `${31 + i}p`],
]);
const single = panelsOf((i) => [
  [60 - i * 6, i === 1 ? 'c' : 58, i === 2 ? '...' : 61, i === 3 ? 'x' : 50, i === 4 ? 0 : 52, 49, 44, '43p'],
]);
const flat = (cell: examples.Cell) => panelsOf(() => [[cell, cell, cell]], 3);
const measured = both.map((panel) => ({
  ...panel,
  series: panel.series.slice(0, 1).map((some) => withIntervals(some, () => 6)),
}));

/** Drawings that compare parts, years and places, by name. */
export const comparedDrawings: Readonly<Record<string, () => string>> = {
  'stacked-places': () => stackedBarChart(timeliness, options),
  'stacked-places-phone': () => stackedBarChart(timeliness, { ...options, notice }, phone),
  'stacked-shares': () => stackedBarChart(timeliness, shares, broad),
  'stacked-shares-phone': () => stackedBarChart(timeliness, shares, phone),
  'stacked-years': () => stackedBarChart(six, up),
  'stacked-years-phone': () => stackedBarChart(six, up, phone),
  'stacked-years-english': () =>
    stackedBarChart(six, { ...english, direction: 'up', measure: 'shares', unit: '%' }, broad),
  'stacked-gaps': () => stackedBarChart(gapped, options),
  'stacked-gaps-up': () => stackedBarChart(gapped, up, phone),
  'stacked-totals': () => stackedBarChart(gapped, { ...options, totals }),
  'stacked-totals-up': () => stackedBarChart(gapped, { ...up, totals }, phone),
  'stacked-totals-shares': () => stackedBarChart(gapped, { ...shares, totals }),
  'stacked-shares-unknown': () => stackedBarChart(gapped, shares, phone),
  'stacked-rest': () => stackedBarChart(gapped, { ...options, totals: partial }, phone),
  'stacked-all-withheld': () =>
    stackedBarChart([yearly('a', 'A', 2020, ['c', 'c']), yearly('b', 'B', 2020, ['c', 'c'])], up, phone),
  'stacked-all-missing': () => stackedBarChart([yearly('a', 'A', 2020, ['...', '...'])], options, phone),
  'stacked-all-zero': () =>
    stackedBarChart([yearly('a', 'A', 2020, [0, 0]), yearly('b', 'B', 2020, [0, 0])], options, phone),
  'stacked-empty': () => stackedBarChart(none, options),
  'stacked-one': () => stackedBarChart(one, english, phone),
  'stacked-standalone': () =>
    stackedBarChart(gapped, { ...options, totals, notice }, { width: 720, standalone: true }),

  'multiples-lines': () => smallMultiples(both, options),
  'multiples-lines-phone': () => smallMultiples(both, { ...options, notice }, phone),
  'multiples-lines-broad': () => smallMultiples(measured, english, broad),
  'multiples-bars': () => smallMultiples(single, { ...options, form: 'bars' }),
  'multiples-bars-phone': () => smallMultiples(single, { ...options, form: 'bars' }, phone),
  'multiples-all-withheld': () => smallMultiples(flat('c'), options, phone),
  'multiples-all-missing': () => smallMultiples(flat('...'), { ...options, form: 'bars' }, phone),
  'multiples-all-zero': () => smallMultiples(flat(0), { ...options, form: 'bars' }, phone),
  'multiples-empty': () => smallMultiples([], options),
  'multiples-one': () =>
    smallMultiples(
      panelsOf(() => [[1234]], 1),
      english,
      phone,
    ),
  'multiples-standalone': () =>
    smallMultiples(both, { ...options, notice }, { width: 720, standalone: true }),

  'dots-target': () => dotPlot([rates('a', 'Cả tỉnh', 77, 2)], { ...options, target, unit: '%' }),
  'dots-target-phone': () =>
    dotPlot([rates('a', 'Cả tỉnh', 77, 2)], { ...options, target, unit: '%' }, phone),
  'dots-three': () =>
    dotPlot(
      [rates('a', 'Nam', 77, 2), rates('b', 'Nữ', 81, 3), rates('c', 'Cả hai', 79, 1.5)],
      { ...options, target, unit: '%' },
      broad,
    ),
  'dots-three-phone': () =>
    dotPlot(
      [rates('a', 'Nam', 77, 2), rates('b', 'Nữ', 81, 3), rates('c', 'Cả hai', 79, 1.5)],
      { ...options, unit: '%' },
      phone,
    ),
  'dots-gaps': () => dotPlot([lacking], { ...options, target, unit: '%' }),
  'dots-gaps-phone': () => dotPlot([lacking], { ...options, target, unit: '%', notice }, phone),
  'dots-all-withheld': () => dotPlot([series('a', 'A', places(['c', 'c']))], { ...options, target }, phone),
  'dots-all-missing': () => dotPlot([series('a', 'A', places(['...', '...']))], options, phone),
  'dots-all-zero': () => dotPlot([series('a', 'A', places([0, 0]))], options, phone),
  'dots-empty': () => dotPlot(none, { ...options, target }),
  'dots-one': () =>
    dotPlot(
      [{ key: 'a', label: 'A', points: [point('x', 'Lang Son', 71.5, 'en')] }],
      { ...english, target: { value: 1080.5, label: 'Target' } },
      phone,
    ),
  'dots-standalone': () =>
    dotPlot([lacking], { ...options, target, notice }, { width: 340, standalone: true }),
};
