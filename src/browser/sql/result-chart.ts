import type { Codelist } from '../../catalogue/codelist.ts';
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
import { formatNumber } from '../../text/numbers.ts';
import { queryChartsOf, type QueryChartsTexts } from '../../text/query-charts-texts.ts';
import { textsOf } from '../../text/texts.ts';
import { chartData, nameOf, type ChartData } from './chart-data.ts';
import type { ChartKind } from './chart-kinds.ts';
import type { QueryResult } from './result.ts';
import { drawMap, mapData, type MapPlaces } from './result-map.ts';

/* A result as a drawing, with what it says in words and what of the result it has no room for. */

/** What of a result a drawing has room for. */
const mostPoints: Readonly<Record<Exclude<ChartKind, 'map'>, number>> = {
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

/** Drawings of lengths and areas that make up a whole. */
const ofWholes: readonly ChartKind[] = ['stacked', 'shares', 'pyramid', 'treemap'];

/** What a site knows of codes and places. */
export interface ChartSite {
  readonly lists: ReadonlyMap<string, Codelist>;
  readonly places: MapPlaces;
}

/** A drawing, empty where the result cannot be drawn so, and the sentences beside it: why not, or what is left out. */
export interface ResultChart {
  readonly title: string;
  readonly svg: string;
  readonly omitted: string;
}

type Given = Omit<ChartOptions, 'title' | 'unit' | 'summary'>;

/** Draws a result. */
export function resultChart(
  result: QueryResult,
  kind: ChartKind,
  site: ChartSite,
  options: Given,
  width: number,
): ResultChart {
  if (kind === 'map') return resultMap(result, site, options, width);
  const { language } = options;
  const texts = queryChartsOf(language);
  const room = roomFor[kind] ?? maxSeries;
  const limit = mostPoints[kind];
  const data = chartData(result, language, limit * Math.max(room, maxSeries), site.lists);
  if (data === null) return { title: '', svg: '', omitted: texts.notPossible };
  const series = data.series.slice(0, room).map((one) => ({ ...one, points: one.points.slice(0, limit) }));
  const [first, second] = series;
  if (first === undefined || (kind === 'pyramid' && second === undefined))
    return { title: '', svg: '', omitted: texts.needsTwo };
  const values = series.flatMap(({ points }) => points.map(({ value }) => value ?? 0));
  if (ofWholes.includes(kind) && values.some((value) => value < 0))
    return { title: '', svg: '', omitted: texts.negative };
  const omitted = omittedOf(data, result.rows, { limit, room }, options.language);
  const isOne = series.length === 1;
  const title = texts.title({ figure: isOne ? first.label : data.figure, by: inSentence(data.names) });
  const all: ChartOptions = {
    ...options,
    title,
    unit: isOne ? first.label : data.figure,
    summary: [summaryOf(series, title, data.decimals, options), omitted]
      .filter((one) => one !== '')
      .join(' '),
    missing: texts.null,
    decimals: data.decimals,
  };
  return { title, svg: drawing(kind, series, data, all, { width }), omitted };
}

function drawing(
  kind: Exclude<ChartKind, 'map'>,
  series: readonly ChartSeries[],
  { target, decimals }: ChartData,
  options: ChartOptions,
  size: { readonly width: number },
): string {
  const [first = { key: '', label: '', points: [] }, second = first] = series;
  switch (kind) {
    case 'bars':
      return barChart(series, options, size);
    case 'lines':
      // Rates are places on a line; counts are lengths, and begin at zero.
      return lineChart(series, { ...options, axis: decimals > 0 ? 'fitted' : undefined }, size);
    case 'stacked':
      return stackedBarChart(series, options, size);
    case 'shares':
      return stackedBarChart(series, { ...options, measure: 'shares' }, size);
    case 'dots':
      return dotPlot(series, { ...options, order: 'given', target: target ?? undefined }, size);
    case 'pyramid':
      return pyramidChart([first, second], options, size);
    case 'heat':
      return heatMap(series, options, size);
    case 'multiples': {
      const panels = series.map((one) => ({
        key: one.key,
        label: one.label,
        series: [{ ...one, key: 'value' }],
      }));
      return smallMultiples(panels, options, size);
    }
    case 'treemap': {
      const root = {
        key: 'all',
        label: first.label,
        value: null,
        state: 'value',
        spoken: '',
        provisional: false,
      } as const;
      return treemap({ ...root, children: first.points }, options, size);
    }
  }
}

function resultMap(
  result: QueryResult,
  { lists, places }: ChartSite,
  options: Given,
  width: number,
): ResultChart {
  const { language } = options;
  const texts = queryChartsOf(language);
  const data = mapData(result, places, language);
  if (data === null) return { title: '', svg: '', omitted: texts.needsPlaces('unit') };
  const figure = nameOf(data.figure.name, lists, language);
  const title = texts.title({ figure, by: inSentence(nameOf('unit', lists, language)) });
  const number = (value: number): string => formatNumber(value, language);
  const omitted = [
    ...(data.isOfAreas ? [] : [texts.squares]),
    ...(data.points.length < data.units.length
      ? [texts.noRow(number(data.units.length - data.points.length))]
      : []),
    ...(data.off.rows > 0
      ? [texts.offMap({ count: number(data.off.rows), names: some(data.off.names, lists, language) })]
      : []),
    ...(data.same > 0 ? [texts.same(number(data.same))] : []),
  ].join(' ');
  const summary = [
    summaryOf([{ key: '', label: '', points: data.points }], title, data.decimals, options),
    omitted,
  ].join(' ');
  const all = { ...options, title, unit: figure, summary, missing: texts.null, decimals: data.decimals };
  return { title, svg: drawMap(data, places, all, { width }), omitted };
}

const mostNamed = 3;

/** Some names of rows that have no place, those of codes by their labels. */
function some(names: readonly string[], lists: ChartSite['lists'], language: Given['language']): string {
  const labels = new Map(lists.get('unit')?.codes.map(({ code, label }) => [code, label[language]]));
  const shown = names.slice(0, mostNamed).map((name) => labels.get(name) ?? name);
  return [...shown, ...(names.length > mostNamed ? ['…'] : [])].join('; ');
}

/** The title, the lowest and the highest point, and how many are withheld: what a screen reader gets for the drawing. */
function summaryOf(
  series: readonly ChartSeries[],
  title: string,
  decimals: number,
  { language }: Given,
): string {
  const texts = queryChartsOf(language);
  const points = series.flatMap((one) => one.points.map((point) => ({ point, one })));
  const told = points
    .flatMap(({ point, one }) => (point.value === null ? [] : [{ point, one, value: point.value }]))
    .sort((one, other) => one.value - other.value);
  const withheld = points.filter(({ point }) => point.state === 'withheld').length;
  const name = (point: ChartPoint, one: ChartSeries): string =>
    series.length > 1 ? `${point.label}, ${one.label}` : point.label;
  const said = (at: number): string => {
    const found = told.at(at);
    if (found === undefined) return '';
    const value = formatNumber(found.value, language, decimals);
    return texts.point({ name: name(found.point, found.one), value });
  };
  const words = told.length < 2 ? `${title}.` : texts.summary({ title, low: said(0), high: said(-1) });
  return words + (withheld > 0 ? textsOf(language).chartWithheld(formatNumber(withheld, language)) : '');
}

function omittedOf(
  data: ChartData,
  rows: number,
  { limit, room }: { readonly limit: number; readonly room: number },
  language: Given['language'],
): string {
  const texts: QueryChartsTexts = queryChartsOf(language);
  const number = (value: number): string => formatNumber(value, language);
  const points = Math.max(...data.series.map((one) => one.points.length));
  return [
    ...(data.rows < rows ? [texts.rows(number(data.rows), number(rows))] : []),
    ...(points > limit ? [texts.points(number(limit), number(points))] : []),
    ...(data.series.length > room ? [texts.series(number(room), number(data.series.length))] : []),
    ...(data.same > 0 ? [texts.same(number(data.same))] : []),
  ].join(' ');
}

/** A name within a sentence: "Năm" is "năm", "ICD" stays. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
