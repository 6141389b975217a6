/** The kinds of drawings a result can have: those of figures alone, as maps need to know where places are. */
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
] as const;
export type ChartKind = (typeof chartKinds)[number];
