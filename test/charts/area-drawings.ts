import { cartogram } from '../../src/charts/cartogram.ts';
import type { ChartPoint } from '../../src/charts/chart.ts';
import { choropleth } from '../../src/charts/choropleth.ts';
import { heatMap } from '../../src/charts/heat-map.ts';
import { treemap } from '../../src/charts/treemap.ts';
import { causeTree, centres, mixedOf, node, ofCommunes, ofUnits, rateOf, units } from './area-examples.ts';
import { type Cell, notice, options, point, series, yearly } from './examples.ts';

const phone = { width: 360 };
const broad = { width: 1120 };
const births = { ...options, unit: 'Trẻ em' };
const english = { ...options, language: 'en', source: 'Department of Justice', unit: 'births' } as const;
const rate = { ...options, unit: 'trên 1.000 dân', title: 'Tỷ suất sinh thô theo xã', id: 'map' };

/** Years of months, with short names for the months. */
function monthly(cell: (year: number, month: number) => Cell, years = 8) {
  return Array.from({ length: years }, (_, year) => ({
    key: String(2017 + year),
    label: String(2017 + year),
    points: Array.from({ length: 12 }, (_, month): ChartPoint => {
      const key = String(month + 1).padStart(2, '0');
      return { ...point(key, `Tháng ${month + 1}`, cell(year, month)), short: `T${month + 1}` };
    }),
  }));
}

const seasonal = monthly((year, month) => 780 + ((month * 37 + year * 11) % 9) * 40 + month * 12);
const gapped = monthly((year, month) => {
  const at = (year * 12 + month) % 13;
  return ({ 1: 'c', 4: '...', 6: 'x', 9: 0, 11: '12p' } as const)[at] ?? at * 3 + month;
}, 5);
const ages = Array.from({ length: 19 }, (_, i) =>
  yearly(
    `a${i}`,
    i === 18 ? '90 tuổi trở lên' : `${i * 5}–${i * 5 + 4} tuổi`,
    2001,
    Array.from({ length: 24 }, (_, j): Cell =>
      (i + j) % 17 === 0 ? 'c' : (i + j) % 23 === 0 ? '...' : (i + j) % 19 === 0 ? 0 : i * i + j,
    ),
  ),
);
const oneCell = [series('2024', '2024', [['Tháng 1', 1234.5]])];
const flat = (cell: Cell) => [
  series('2023', '2023', [
    ['T1', cell],
    ['T2', cell],
  ]),
  series('2024', '2024', [
    ['T1', cell],
    ['T2', cell],
  ]),
];

const small = node('_T', 'Mọi nguyên nhân', 24, [
  node('1', 'Bệnh truyền nhiễm, thai sản, chu sinh, dinh dưỡng', 'c'),
  node('2', 'Bệnh không lây nhiễm', 13),
  node('3', 'Thương tích', 'c'),
  node('4', 'Không rõ ràng', 0),
  node('5', 'Không ghi nguyên nhân', '...'),
  node('6', 'Tử vong mẹ', 'x'),
]);
const rest = node('_T', 'Mọi nguyên nhân', 100, [
  node('1', 'Bệnh hệ tuần hoàn', 40),
  node('2', 'Khối u', 25),
]);
const nothing = (cell: Cell) =>
  node('_T', 'Mọi nguyên nhân', cell, [node('1', 'Bệnh hệ tuần hoàn', cell), node('2', 'Khối u', cell)]);
const alone = node('_T', 'All causes', 1234, [node('1', 'Circulatory diseases', 1234)]);

const shown = ofUnits([6.1, 7.4, 5.2, 8.8, 9.9, 6.6, 7.1, 5.9, 12.4, 6.3, 7.7, 8.1, 7.9]);
const lacking = ofUnits([6.1, 'c', '...', 'x', 0, '6.6p', 7.1, 5.9, 'c', 6.3, 7.7, 8.1, 'c']);
const oneUnit = units.slice(4, 5);
const onePoint = { ...shown, points: shown.points.slice(4, 5) };

/** Drawings made of areas, by name. */
export const areaDrawings: Readonly<Record<string, () => string>> = {
  'heat-months': () => heatMap(seasonal, births),
  'heat-months-phone': () => heatMap(seasonal, { ...births, notice }, phone),
  'heat-months-english': () => heatMap(seasonal, { ...english, bounds: [800, 900, 1000, 1100, 1200] }, broad),
  'heat-gaps': () => heatMap(gapped, births),
  'heat-gaps-phone': () => heatMap(gapped, births, phone),
  'heat-ages': () => heatMap(ages, { ...births, unit: 'Ca tử vong' }),
  'heat-ages-phone': () => heatMap(ages, { ...births, unit: 'Ca tử vong' }, phone),
  'heat-all-withheld': () => heatMap(flat('c'), births, phone),
  'heat-all-missing': () => heatMap(flat('...'), births, phone),
  'heat-all-zero': () => heatMap(flat(0), births, phone),
  'heat-empty': () => heatMap([], births),
  'heat-one': () => heatMap(oneCell, english, phone),
  'heat-standalone': () => heatMap(gapped, { ...births, notice }, { width: 720, standalone: true }),

  'treemap-causes': () => treemap(causeTree, { ...births, unit: 'Ca tử vong' }),
  'treemap-causes-phone': () => treemap(causeTree, { ...births, unit: 'Ca tử vong', notice }, phone),
  'treemap-causes-broad': () => treemap(causeTree, { ...english, unit: 'deaths' }, broad),
  'treemap-withheld': () => treemap(small, births),
  'treemap-withheld-phone': () => treemap(small, births, phone),
  'treemap-rest': () => treemap(rest, births, phone),
  'treemap-all-withheld': () => treemap(nothing('c'), births, phone),
  'treemap-all-missing': () => treemap(nothing('...'), births, phone),
  'treemap-all-zero': () => treemap(nothing(0), births, phone),
  'treemap-empty': () => treemap({ ...point('_T', 'Mọi nguyên nhân', '...') }, births),
  'treemap-one': () => treemap(alone, english, phone),
  'treemap-standalone': () => treemap(causeTree, { ...births, notice }, { width: 720, standalone: true }),

  'map-units': () => choropleth(shown, units, rate),
  'map-units-phone': () => choropleth(shown, units, { ...rate, notice }, phone),
  'map-units-english': () =>
    choropleth(shown, units, { ...english, unit: 'per 1,000', bounds: [5, 6, 7, 8, 9, 13] }, broad),
  'map-gaps': () => choropleth(lacking, units, rate),
  'map-gaps-phone': () => choropleth(lacking, units, rate, phone),
  'map-no-point': () => choropleth(onePoint, units, rate, phone),
  'map-all-withheld': () => choropleth(ofUnits(['c']), units, rate, phone),
  'map-all-missing': () => choropleth(ofUnits(['...']), units, rate, phone),
  'map-all-zero': () => choropleth(ofUnits([0]), units, rate, phone),
  'map-empty': () => choropleth({ ...shown, points: [] }, [], rate),
  'map-one': () => choropleth(onePoint, oneUnit, rate, phone),
  'map-standalone': () => choropleth(lacking, units, { ...rate, notice }, { width: 720, standalone: true }),

  'cartogram-squares': () => cartogram(ofCommunes(rateOf), centres, rate),
  'cartogram-squares-phone': () => cartogram(ofCommunes(rateOf), centres, { ...rate, notice }, phone),
  'cartogram-circles': () => cartogram(ofCommunes(rateOf), centres, { ...rate, area: 'Dân số' }),
  'cartogram-circles-phone': () =>
    cartogram(ofCommunes(rateOf), centres, { ...english, area: 'Population' }, phone),
  'cartogram-gaps': () => cartogram(ofCommunes(mixedOf), centres, rate),
  'cartogram-gaps-circles': () => cartogram(ofCommunes(mixedOf), centres, { ...rate, area: 'Dân số' }, phone),
  'cartogram-no-point': () =>
    cartogram({ ...ofCommunes(rateOf), points: ofCommunes(rateOf).points.slice(0, 3) }, centres, rate, phone),
  'cartogram-all-withheld': () =>
    cartogram(
      ofCommunes(() => 'c'),
      centres,
      rate,
      phone,
    ),
  'cartogram-all-zero': () =>
    cartogram(
      ofCommunes(() => 0),
      centres,
      rate,
      phone,
    ),
  'cartogram-empty': () => cartogram({ ...ofCommunes(rateOf), points: [] }, [], rate),
  'cartogram-one': () =>
    cartogram(
      { ...ofCommunes(rateOf), points: ofCommunes(rateOf).points.slice(0, 1) },
      centres.slice(0, 1),
      rate,
      phone,
    ),
  'cartogram-standalone': () =>
    cartogram(ofCommunes(mixedOf), centres, { ...rate, notice }, { width: 720, standalone: true }),
};
