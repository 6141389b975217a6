import { barChart } from '../../charts/bar.ts';
import type { ChartOptions, ChartPoint, ChartSeries } from '../../charts/chart.ts';
import { dotPlot } from '../../charts/dot-plot.ts';
import { heatMap } from '../../charts/heat-map.ts';
import { lineChart } from '../../charts/line.ts';
import { maxSeries } from '../../charts/palette.ts';
import { pyramidChart } from '../../charts/pyramid.ts';
import { smallMultiples } from '../../charts/small-multiples.ts';
import { stackedBarChart } from '../../charts/stacked-bar.ts';
import { treemap } from '../../charts/treemap.ts';
import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../text/numbers.ts';
import { queryTextsOf } from '../../text/query-texts.ts';
import { textsOf } from '../../text/texts.ts';
import type { ChartKind } from './chart-kinds.ts';
import type { QueryResult } from './result.ts';

/* A result as a drawing. The first column that is no number names the points; each column of numbers is a series. */

/** What of a result a drawing has room for. */
const mostPoints: Readonly<Record<ChartKind, number>> = {
  bars: 40,
  lines: 400,
  stacked: 40,
  shares: 40,
  dots: 60,
  pyramid: 40,
  heat: 60,
  multiples: 200,
  treemap: 80,
};

/** Series a drawing has room for, where it is not as many as there are colours. */
const roomFor: Partial<Readonly<Record<ChartKind, number>>> = {
  bars: 1,
  treemap: 1,
  pyramid: 2,
  dots: 3,
  heat: 40,
  multiples: 24,
};

/** How a result's columns are drawn. */
export interface ChartData {
  readonly series: readonly ChartSeries[];
  /** Name of what the points are. */
  readonly names: string;
}

/**
 * The series of a result. Two columns of names before one of numbers are taken as points and series in the long form;
 * else each column of numbers is a series. A number column without any name before it (years) names the points.
 *
 * @returns `null` where the result has no numbers to draw
 */
export function chartData(result: QueryResult, language: Language, rows: number): ChartData | null {
  const columns = result.columns.map((column, at) => ({ ...column, at }));
  const marks = ['status', 'confidentiality', 'reason', 'lower', 'upper', 'simulated'];
  const told = columns.filter(({ name }) => !marks.includes(name));
  const texts = told.filter(({ numeric }) => !numeric);
  const numbers = told.filter(({ numeric }) => numeric);
  const names = texts[0] ?? (numbers.length > 1 ? numbers[0] : undefined);
  const drawn = numbers.filter((column) => column !== names);
  const [only] = drawn;
  if (names === undefined || only === undefined) return null;
  const isLong = texts.length === 2 && drawn.length === 1;
  const by = isLong ? texts[1] : undefined;
  const series = new Map<string, { label: string; points: ChartPoint[] }>();
  const flags = result.columns.findIndex(({ name }) => name === 'confidentiality');
  for (let row = 0; row < Math.min(rows, result.rows); row++)
    for (const column of drawn) {
      const label = by === undefined ? column.name : (result.cell(row, by.at) ?? 'NULL');
      const own = series.get(label) ?? { label, points: [] };
      series.set(label, own);
      const withheld = flags >= 0 && result.cell(row, flags) === 'c';
      own.points.push(pointOf(result, row, names.at, column.at, withheld, language));
    }
  return {
    series: [...series].map(([key, { label, points }]) => ({ key, label, points: distinct(points) })),
    names: names.name,
  };
}

/** Of points of one name the first: a drawing has one place for them. */
function distinct(points: readonly ChartPoint[]): ChartPoint[] {
  const seen = new Set<string>();
  return points.filter(({ key }) => !seen.has(key) && seen.add(key));
}

function pointOf(
  result: QueryResult,
  row: number,
  names: number,
  column: number,
  withheld: boolean,
  language: Language,
): ChartPoint {
  const label = result.cell(row, names) ?? 'NULL';
  const text = result.cell(row, column);
  const value = text === null ? null : Number(text);
  const isFigure = value !== null && Number.isFinite(value);
  const texts = textsOf(language);
  return {
    key: label,
    label,
    value: isFigure ? value : null,
    state: isFigure ? 'value' : withheld ? 'withheld' : 'missing',
    spoken: isFigure
      ? formatNumber(value, language, Number.isInteger(value) ? 0 : 2)
      : withheld
        ? texts.withheldWords
        : 'NULL',
    provisional: false,
  };
}

/**
 * Draws a result.
 *
 * @returns the drawing, and in words what of the result has no room in it; `null` where it has no numbers to draw
 */
export function resultChart(
  result: QueryResult,
  kind: ChartKind,
  options: Omit<ChartOptions, 'unit' | 'summary'>,
  width: number,
): { readonly svg: string; readonly omitted: string } | null {
  const { language } = options;
  const texts = queryTextsOf(language);
  const data = chartData(result, language, mostPoints[kind] * (kind === 'multiples' ? 12 : maxSeries));
  if (data === null) return null;
  const limit = mostPoints[kind];
  const room = roomFor[kind] ?? maxSeries;
  const series = data.series.slice(0, room).map((one) => ({ ...one, points: one.points.slice(0, limit) }));
  const [first, second] = series;
  if (first === undefined || (kind === 'pyramid' && second === undefined))
    return { svg: '', omitted: texts.chartNeedsTwo };
  const points = Math.max(...data.series.map((one) => one.points.length));
  const omitted = [
    ...(points > limit || result.rows > points * data.series.length
      ? [texts.chartPoints(formatNumber(Math.min(points, limit), language))]
      : []),
    ...(data.series.length > room
      ? [texts.chartSeries(formatNumber(room, language), formatNumber(data.series.length, language))]
      : []),
  ].join(' ');
  const all: ChartOptions = {
    ...options,
    unit: series.length === 1 || kind === 'bars' ? first.label : data.names,
    summary: `${options.title}. ${omitted}`.trim(),
    missing: texts.chartNull,
  };
  const size = { width };
  const draw: Readonly<Record<ChartKind, () => string>> = {
    bars: () => barChart(series, all, size),
    lines: () => lineChart(series, all, size),
    stacked: () => stackedBarChart(series, all, size),
    shares: () => stackedBarChart(series, { ...all, measure: 'shares' }, size),
    dots: () => dotPlot(series, { ...all, order: 'given' }, size),
    pyramid: () => pyramidChart([first, second ?? first], all, size),
    heat: () => heatMap(series, all, size),
    multiples: () =>
      smallMultiples(
        series.map((one) => ({ key: one.key, label: one.label, series: [{ ...one, key: 'value' }] })),
        all,
        size,
      ),
    treemap: () =>
      treemap(
        {
          key: 'all',
          label: first.label,
          value: null,
          state: 'value',
          spoken: '',
          provisional: false,
          children: first.points,
        },
        all,
        size,
      ),
  };
  return { svg: draw[kind](), omitted };
}
