import { readFileSync } from 'node:fs';
import type { CartogramUnit } from '../../src/charts/cartogram.ts';
import type { ChartPoint, ChartSeries } from '../../src/charts/chart.ts';
import type { MapUnit } from '../../src/charts/choropleth.ts';
import type { TreeNode } from '../../src/charts/treemap.ts';
import { type Cell, point } from './examples.ts';

/** The communes of Lạng Sơn since 2025, with their centres; the figures of the examples are made up. */
export const communes = readFileSync(new URL('../../data/lang-son/units.csv', import.meta.url), 'utf8')
  .split(/\r?\n/)
  .map((line) => line.split(','))
  .filter(([, from, until, level]) => from !== '' && until === '' && level === 'commune')
  .map(([key = '', , , , , name = '', , , lon, lat]) => ({ key, name, lon: Number(lon), lat: Number(lat) }));

export const centres: readonly CartogramUnit[] = communes.map(({ key, lon, lat }, i) => ({
  key,
  lon,
  lat,
  weight: 4000 + ((i * 7919) % 23_000),
  href: `/dia-phuong/${key}/`,
}));

/** A figure for each commune; `cell` may give other ones. */
export function ofCommunes(cell: (at: number) => Cell): ChartSeries {
  const points = communes.map(({ key, name }, i) => {
    const label = name.replace(/^(Xã|Phường) /, '');
    const short = label
      .split(' ')
      .map((word) => word.charAt(0))
      .join('');
    return { ...point(key, label, cell(i)), short };
  });
  return { key: 'rate', label: 'Tỷ suất sinh thô', points };
}

export const rateOf = (at: number): Cell => 8 + ((at * 37) % 120) / 10;
export const mixedOf = (at: number): Cell =>
  (({ 1: 'c', 2: '...', 3: 'x', 4: 0, 5: '9.5p' }) as const)[at % 9] ?? rateOf(at);

/** A country of four rows of three units with crooked borders, an island of a few pixels and a unit with a hole. */
export const units: readonly MapUnit[] = [
  ...Array.from({ length: 12 }, (_, i) => {
    const [column, row] = [i % 3, Math.floor(i / 3)];
    const corners = [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
    ];
    const side = (from: number) => crooked(corners[from] ?? [0, 0], corners[(from + 1) % 4] ?? [0, 0]);
    const ring = [0, 1, 2, 3].flatMap(side);
    const hole = i === 4 ? [box(106.6, 21.83, 0.02)] : [];
    const coordinates = [[...ring, ring[0] ?? [0, 0]], ...hole];
    return { key: `u${i}`, geometry: { type: 'Polygon', coordinates } as const, href: `/dia-phuong/u${i}/` };
  }),
  {
    key: 'island',
    geometry: {
      type: 'MultiPolygon',
      coordinates: [[box(107.1, 21.5, 0.008)], [box(107.13, 21.52, 0.005)]],
    },
    href: '/dia-phuong/island/',
  },
];

function corner(column: number, row: number): [number, number] {
  return [106.1 + column * 0.3 + ((row * 5) % 3) * 0.03, 22.2 - row * 0.2 - ((column * 7) % 4) * 0.02];
}

/** The way from one corner to the next, the same whichever of the two it begins at. */
function crooked([x1, y1]: readonly number[], [x2, y2]: readonly number[]): [number, number][] {
  return [0, 1, 2, 3, 4].map((step) => {
    const part = step / 5;
    const [x, y] = [(x1 ?? 0) + ((x2 ?? 0) - (x1 ?? 0)) * part, (y1 ?? 0) + ((y2 ?? 0) - (y1 ?? 0)) * part];
    const bend = step === 0 ? 0 : 0.012 * Math.sin(40 * x) * Math.cos(60 * y);
    return [round(x + bend), round(y + bend)];
  });
}

function box(x: number, y: number, half: number): [number, number][] {
  const [left, right, low, high] = [x - half, x + half, y - half, y + half].map(round) as [
    number,
    number,
    number,
    number,
  ];
  return [
    [left, low],
    [right, low],
    [right, high],
    [left, high],
    [left, low],
  ];
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

const names = [
  ...['Bình Gia', 'Bắc Sơn', 'Na Sầm', 'Hữu Lũng', 'Chi Lăng', 'Đồng Đăng', 'Lộc Bình', 'Khuất Xá', 'Vũ Lễ'],
  ...['Thất Khê', 'Quốc Khánh', 'Tân Thanh', 'Đảo nhỏ'],
];

export function ofUnits(cells: readonly Cell[]): ChartSeries {
  const points = units.map(({ key }, i): ChartPoint => {
    const label = names[i] ?? key;
    const short = label.replace(/(\S)\S* ?/g, '$1');
    return { ...point(key, label, cells[i % cells.length] ?? '...'), short };
  });
  return { key: 'rate', label: 'Tỷ suất chết thô', points };
}

/** A node of a tree, its figure and what it falls into; with the address of its page. */
export function node(key: string, label: string, cell: Cell, children?: readonly TreeNode[]): TreeNode {
  return { ...point(key, label, cell), children, href: `/nguyen-nhan/${key}/` };
}

export const causeTree = node('_T', 'Mọi nguyên nhân', 5248, [
  node('1', 'Bệnh truyền nhiễm, thai sản, chu sinh và dinh dưỡng', 355, [
    node('1-001', 'Bệnh nhiễm trùng và ký sinh trùng', 265, [
      node('1-005', 'Lao', 61),
      node('1-012', 'Nhiễm khuẩn huyết', 118),
      node('1-020', 'Bệnh do vi rút suy giảm miễn dịch ở người [HIV]', 74),
      node('1-002', 'Bệnh tả', 0),
      node('1-003', 'Uốn ván', 'c'),
      node('1-004', 'Bạch hầu', 'c'),
    ]),
    node('1-092', 'Bệnh lý khởi phát trong thời kỳ chu sinh', 90),
  ]),
  node('2', 'Bệnh không lây nhiễm', 4300, [
    node('1-064', 'Bệnh hệ tuần hoàn', 2031, [
      node('1-067', 'Bệnh mạch máu não, gồm đột quỵ', 1240),
      node('1-066', 'Bệnh tim thiếu máu cục bộ', 611),
      node('1-065', 'Bệnh tăng huyết áp', 180),
    ]),
    node('1-026', 'Ung thư và các khối u khác', 1203, [
      node('1-030', 'Ung thư gan và đường mật trong gan', 405),
      node('1-034', 'Ung thư khí quản, phế quản và phổi', 377),
      node('1-029', 'Ung thư dạ dày', 210),
      node('1-038', 'Ung thư cổ tử cung', 91),
      node('1-039', 'Ung thư buồng trứng', 40),
      node('1-047', 'Các khối u còn lại', 80),
    ]),
    node('1-072', 'Bệnh hệ hô hấp', 654, [
      node('1-076', 'Bệnh hô hấp dưới mạn tính (COPD, hen)', 354),
      node('1-074', 'Viêm phổi', 300),
    ]),
    node('1-082', 'Bệnh da và mô dưới da', 'c'),
    node('1-062', 'Bệnh mắt và phần phụ của mắt', 'c'),
  ]),
  node('3', 'Thương tích', 593, [
    node('1-096', 'Tai nạn giao thông', 321),
    node('1-097', 'Ngã', 138),
    node('1-101', 'Tự tử và tự gây thương tích', 134),
  ]),
]);
