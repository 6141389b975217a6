import type { QueryChartsTexts } from './query-charts-vi.ts';

/** What the drawings of a query's result say, in English. */
export const queryChartsEn: QueryChartsTexts = {
  chart: 'Chart',
  none: 'None',
  kinds: {
    bars: 'Bars',
    lines: 'Lines',
    stacked: 'Stacked bars',
    shares: 'Stacked bars, 100%',
    dots: 'Dots (and a target)',
    pyramid: 'Pyramid',
    heat: 'Heat map',
    multiples: 'Small multiples',
    treemap: 'Treemap',
    map: 'Map of places',
  },
  title: (d) => `${d.figure} by ${d.by}`,
  value: 'Value',
  summary: (d) => `${d.title}. Lowest: ${d.low}. Highest: ${d.high}.`,
  point: (d) => `${d.name} (${d.value})`,
  null: 'no value (NULL)',
  notPossible: 'This result has no column of numbers to draw, or none that names the points.',
  needsTwo: 'A pyramid needs two columns of numbers, or one of two groups.',
  needsPlaces: (columns) =>
    `A map needs a column of codes or names of today’s places (such as ${columns}) and a column of numbers.`,
  negative: 'This drawing cannot show negative numbers. Please choose bars, lines or dots.',
  failed: 'This result cannot be drawn so. Please choose another drawing.',
  points: (drawn, all) => `Only ${drawn} of ${all} points are drawn.`,
  series: (drawn, all) => `Only ${drawn} of ${all} series are drawn.`,
  rows: (drawn, all) => `Only ${drawn} of ${all} rows are drawn.`,
  same: (rows) =>
    `${rows} rows have the name of a row before them and are not drawn. Narrow down with WHERE, or sum up with GROUP BY.`,
  offMap: (d) => `${d.count} rows have no place on the map: ${d.names}.`,
  noRow: (places) => `${places} places have no row in the result: an outline alone.`,
  squares: 'Each square is a place, near where it lies.',
};
