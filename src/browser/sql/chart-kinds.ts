/** The kinds of drawings a result can have; a map only where the site has places to put on it. */
export const chartKinds = [
  'bars',
  'lines',
  'stacked',
  'shares',
  'dots',
  'pyramid',
  'heat',
  'multiples',
  'treemap',
  'map',
] as const;
export type ChartKind = (typeof chartKinds)[number];
