import type { ChartOptions, ChartPoint, ChartSeries } from '../../src/charts/chart.ts';
import type { Language } from '../../src/text/language.ts';
import { formatNumber } from '../../src/text/numbers.ts';

/**
 * A value as the examples write it: a number, `p` behind it for provisional, `c` withheld, `...` not collected, `x` not
 * applicable.
 */
export type Cell = number | `${number}p` | 'c' | '...' | 'x';

const gaps = {
  c: { state: 'withheld', spoken: 'không công bố' },
  '...': { state: 'missing', spoken: 'không thu thập được' },
  x: { state: 'not_applicable', spoken: 'không áp dụng' },
} as const;

export function point(key: string, label: string, cell: Cell, language: Language = 'vi'): ChartPoint {
  if (cell === 'c' || cell === '...' || cell === 'x')
    return { key, label, value: null, ...gaps[cell], provisional: false };
  const provisional = typeof cell === 'string';
  const value = Number.parseFloat(String(cell));
  const number = formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
  return {
    key,
    label,
    value,
    state: 'value',
    spoken: provisional ? `${number} (sơ bộ)` : number,
    provisional,
  };
}

export function series(key: string, label: string, cells: readonly (readonly [string, Cell])[]): ChartSeries {
  return { key, label, points: cells.map(([name, cell]) => point(name, name, cell)) };
}

/** A series over the years from `first` on. */
export function yearly(key: string, label: string, first: number, cells: readonly Cell[]): ChartSeries {
  return series(
    key,
    label,
    cells.map((cell, i) => [String(first + i), cell] as const),
  );
}

/** The points of a series with intervals as far below and above their values as `half` says, for each in turn. */
export function withIntervals(one: ChartSeries, half: (value: number, at: number) => number): ChartSeries {
  const points = one.points.map((each, at) => {
    if (each.value === null) return each;
    const by = half(each.value, at);
    return { ...each, interval: { lower: Math.max(0, each.value - by), upper: each.value + 1.2 * by } };
  });
  return { ...one, points };
}

export const options: ChartOptions = {
  language: 'vi',
  title: 'Trẻ em sinh ra trong năm theo giới tính, tỉnh Lạng Sơn',
  summary: 'Số trẻ em sinh ra giảm từ 13.120 năm 2015 xuống 9.870 năm 2024.',
  unit: 'Trẻ em',
  source: 'Sở Tư pháp tỉnh Lạng Sơn, số liệu đăng ký hộ tịch đến ngày 31/3/2025',
  id: 'births',
};

export const notice = 'Số liệu mô phỏng để thử nghiệm, không phải số liệu thống kê chính thức.';

export const sexes = [
  yearly('M', 'Nam', 2015, [7012, 6984, 6890, 6720, 6611, 6402, 6120, 5904, 5611, '5320p']),
  yearly('F', 'Nữ', 2015, [6108, 6090, 6011, 5905, 5822, 5640, 5402, 5190, 4987, '4550p']),
];

export const gapped = [
  yearly('a', 'Thành thị', 2013, ['...', '...', 41, 44, 'c', 52, 49, 'c', 'c', 47, 51, '46p']),
  yearly('b', 'Nông thôn', 2013, ['...', 120, 131, 128, 140, 133, '...', 129, 118, 121, '110p', '104p']),
];

export const six = [
  yearly(
    '1',
    'Bệnh hệ tuần hoàn',
    2010,
    [812, 820, 845, 861, 870, 902, 915, 940, 961, 970, 988, 1012, 1030, 1051, 1077],
  ),
  yearly('2', 'Khối u', 2010, [610, 622, 640, 655, 671, 690, 702, 720, 738, 741, 760, 781, 799, 812, 830]),
  yearly(
    '3',
    'Bệnh hệ hô hấp',
    2010,
    [402, 398, 410, 405, 399, 412, 420, 408, 415, 422, 431, 440, 428, 433, 441],
  ),
  yearly(
    '4',
    'Tai nạn, thương tích',
    2010,
    [455, 450, 448, 440, 436, 430, 428, 425, 420, 418, 421, 425, 423, 424, 428],
  ),
  yearly(
    '5',
    'Nguyên nhân khác',
    2010,
    [300, 310, 330, 325, 340, 360, 355, 370, 390, 395, 400, 410, 415, 418, 420],
  ),
  yearly('6', 'Không rõ', 2010, [90, 88, 85, 80, 78, 70, 66, 60, 58, 52, 50, 47, 41, 38, 35]),
];

export const causes = series('all', 'Số ca tử vong', [
  ['Bệnh tim thiếu máu cục bộ', 1051],
  ['Bệnh mạch máu não', 940],
  ['U ác tính của khí quản, phế quản và phổi', 412],
  ['Viêm phổi', 388],
  ['Bệnh phổi tắc nghẽn mạn tính và các bệnh đường hô hấp dưới mạn tính khác', 301],
  ['Tai nạn giao thông đường bộ', 155],
  ['Đái tháo đường', '148p'],
  ['Bệnh do vi rút suy giảm miễn dịch ở người [HIV]', 'c'],
  ['Tử vong mẹ', 'c'],
  ['Sốt rét', 0],
  ['Ngộ độc do tiếp xúc với chất độc hại', '...'],
]);

export const timeliness = [
  series('on_time', 'Đúng hạn', [
    ['Thành phố Lạng Sơn', 1820],
    ['Huyện Cao Lộc', 912],
    ['Huyện Văn Lãng', 514],
    ['Huyện Đình Lập', 'c'],
    ['Huyện Bình Gia', '488p'],
  ]),
  series('late', 'Quá hạn', [
    ['Thành phố Lạng Sơn', 240],
    ['Huyện Cao Lộc', 201],
    ['Huyện Văn Lãng', 96],
    ['Huyện Đình Lập', 61],
    ['Huyện Bình Gia', '120p'],
  ]),
  series('delayed', 'Đăng ký sau hơn một năm', [
    ['Thành phố Lạng Sơn', 14],
    ['Huyện Cao Lộc', 0],
    ['Huyện Văn Lãng', '...'],
    ['Huyện Đình Lập', 'c'],
    ['Huyện Bình Gia', '9p'],
  ]),
];

/** 60 categories, the first of them far above the rest. */
export const communes = series(
  'all',
  'Trẻ em sinh ra',
  Array.from({ length: 60 }, (_, i) => [`Xã số ${i + 1}`, i === 0 ? 1_204_000 : (i * 37) % 211] as const),
);

const ages = [
  'Dưới 1 tuổi',
  '1–4 tuổi',
  ...Array.from({ length: 16 }, (_, i) => `${5 + 5 * i}–${9 + 5 * i} tuổi`),
  '85 tuổi trở lên',
];
const deaths: readonly (readonly [Cell, Cell])[] = [
  [96, 71],
  [31, 24],
  [12, 'c'],
  [14, 9],
  [38, 15],
  [52, 19],
  [71, 24],
  [95, 31],
  [122, 40],
  [171, 58],
  [230, 82],
  [288, 110],
  [341, 152],
  [377, 201],
  [402, 270],
  [388, 301],
  [351, 344],
  ['302p', '388p'],
  ['275p', '512p'],
];
export const deathsByAge: readonly [ChartSeries, ChartSeries] = [
  series(
    'M',
    'Nam',
    ages.map((age, i) => [age, deaths[i]?.[0] ?? '...'] as const),
  ),
  series(
    'F',
    'Nữ',
    ages.map((age, i) => [age, deaths[i]?.[1] ?? '...'] as const),
  ),
];

/** A hundred single years of age. */
export const singleYears: readonly [ChartSeries, ChartSeries] = [
  series(
    'M',
    'Nam',
    Array.from({ length: 100 }, (_, i) => [String(i), 900 - (((i * i) / 12) | 0) + ((i * 7) % 40)]),
  ),
  series(
    'F',
    'Nữ',
    Array.from({ length: 100 }, (_, i) => [String(i), 870 - (((i * i) / 13) | 0) + ((i * 11) % 50)]),
  ),
];

export const oneCommune: readonly [ChartSeries, ChartSeries] = [
  series('M', 'Số ca tử vong là nam', [
    ['0–14 tuổi', 'c'],
    ['15–59 tuổi', 7],
    ['60 tuổi trở lên', 0],
  ]),
  series('F', 'Số ca tử vong là nữ', [
    ['0–14 tuổi', '...'],
    ['15–59 tuổi', 'c'],
    ['60 tuổi trở lên', 11],
  ]),
];
