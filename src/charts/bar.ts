import { placeOn, valueFormat } from './axis.ts';
import {
  barFill,
  drawBar,
  drawWhisker,
  fillPatterns,
  footMark,
  provisionalBarSign,
  whiskerSign,
} from './bars.ts';
import type { ChartOptions, ChartPoint, ChartSeries } from './chart.ts';
import {
  type ChartLayout,
  contentWidth,
  defaultLayout,
  emptyBlock,
  frame,
  narrowBelow,
  textBlock,
} from './frame.ts';
import { legend, marksKey } from './legend.ts';
import { hitArea, pointGroup } from './marks.ts';
import { widest, wrapText } from './measure.ts';
import { axis as axisColor, ink, muted, seriesPaint } from './palette.ts';
import {
  categoriesOf,
  type Category,
  pointsAt,
  shownBounds,
  shownInterval,
  shownValue,
  shownValues,
} from './points.ts';
import { type Block, coordinate, element, lineHeight, textLines } from './svg.ts';

const mostSeries = 3;

/** How the rows are arranged; pixels. */
interface Rows {
  /** Labels above their bars, or in a column before them. */
  readonly above: boolean;
  readonly labelWidth: number;
  /** Where a row goes on after its label. */
  readonly start: number;
  readonly thickness: number;
  readonly between: number;
  readonly x: (value: number) => number;
  readonly format: (value: number) => string;
}

/**
 * Horizontal bars, one row a category from top to bottom, as an SVG string; the value is written at the bar's end.
 * Labels are wrapped, never cut; on a phone long ones stand above their bars.
 *
 * A zero shows `–`, a figure not collected `...`, a withheld one a hatched lozenge; none of them has a bar. Provisional
 * bars are light with a dashed outline; a whisker on a bar is its interval. Without any category it says that there is no data.
 *
 * @param series 1 to 3 series, grouped; categories are matched by key
 * @throws RangeError with more than 3 series
 */
export function barChart(
  series: readonly ChartSeries[],
  options: ChartOptions,
  layout: ChartLayout = defaultLayout,
): string {
  if (series.length > mostSeries)
    throw new RangeError(`${series.length} series in a bar chart, at most ${mostSeries}`);
  const width = contentWidth(layout);
  const categories = categoriesOf(series);
  if (categories.length === 0) return frame('bar', [emptyBlock(options, width)], options, layout);
  const names =
    series.length > 1 ? legend(series.map(legendItem(options.id)), width) : { height: 0, svg: '' };
  const unit = textBlock(options.unit, width, { class: 'unit', fill: muted });
  const bars = barBlock(series, categories, options, width);
  const key = marksKey(series, options, width, {
    zero: true,
    provisional: provisionalBarSign,
    interval: whiskerSign,
  });
  const patterns = fillPatterns(options.id, series.length);
  return frame('bar', [names, unit, { ...bars, svg: patterns + bars.svg }, key], options, layout);
}

function barBlock(
  series: readonly ChartSeries[],
  categories: readonly Category[],
  options: ChartOptions,
  width: number,
): Block {
  const rows = arrange(series, categories, options, width);
  const points = series.map((one) => pointsAt(one, categories));
  const pitch = rows.thickness + 2;
  const zero = coordinate(rows.x(0));
  const baseline: string[] = [];
  let y = 0;
  const drawn = categories.map(({ label }, place) => {
    const lines = wrapText(label, rows.labelWidth);
    const text = lines.length * lineHeight;
    const group = series.length * pitch;
    const height = rows.above ? text + 3 + group : Math.max(text, group);
    const firstBar = y + (rows.above ? text + 3 : (height - group) / 2) + pitch / 2;
    const firstLine = y + (rows.above ? 0 : (height - text) / 2) + 13;
    // Labels above their bars begin where the bars do: the line at zero leaves them out.
    if (rows.above) baseline.push(`M${zero} ${coordinate(y + text + 2)}V${coordinate(y + height + 1)}`);
    y += height + rows.between;
    const marks = series.map((one, i) => {
      const point = points[i]?.[place];
      return point === undefined ? '' : drawPoint(one, i, point, firstBar + i * pitch, rows, options, width);
    });
    return textLines(lines, 0, firstLine) + marks.join('');
  });
  const height = y - rows.between;
  if (!rows.above) baseline.push(`M${zero} -3V${coordinate(height + 3)}`);
  return {
    height,
    svg:
      element('g', { class: 'label', fill: ink }, ...drawn) +
      element('path', { class: 'axis', d: baseline.join(''), stroke: axisColor, fill: 'none' }),
  };
}

function arrange(
  series: readonly ChartSeries[],
  categories: readonly Category[],
  options: ChartOptions,
  width: number,
): Rows {
  const labels = categories.map(({ label }) => label);
  const above = width < narrowBelow && widest(labels) > width * 0.3;
  const labelWidth = above ? width : Math.min(widest(labels) + 1, width * 0.38);
  const values = shownValues(series);
  const format = valueFormat(values, options);
  const numbers = (some: readonly number[]) => (some.length === 0 ? 0 : widest(some.map(format)) + 8);
  const below = values.filter((value) => value < 0);
  const ends = [...values, ...shownBounds(series)];
  const axis = { low: Math.min(0, ...ends), high: Math.max(0, ...ends), ticks: [], format };
  // All zero or nothing to show: any length will do, none is drawn.
  const scale = axis.low === axis.high ? { ...axis, high: 1 } : axis;
  const start = above ? 0.5 : labelWidth + 12.5;
  const from = start + numbers(below);
  // On the right there is always room for the marks of figures without a bar.
  const to = Math.max(from + 20, width - Math.max(20, numbers(values.filter((value) => value > 0))));
  const crowded = categories.length > 30;
  return {
    above,
    labelWidth,
    format,
    start,
    x: placeOn(scale, from, to),
    thickness: series.length > 1 ? 13 : above || crowded ? 14 : 18,
    between: above ? 12 : crowded ? 7 : 12,
  };
}

function drawPoint(
  one: ChartSeries,
  index: number,
  point: ChartPoint,
  y: number,
  { x, start, thickness, format }: Rows,
  options: ChartOptions,
  width: number,
): string {
  const value = shownValue(point);
  const zero = x(0);
  const hit = hitArea('rect', { x: start, y: -thickness / 2, width: width - start, height: thickness });
  const paint = seriesPaint(index);
  if (value === null || value === 0) {
    return pointGroup(one, point, { x: 0, y }, hit, element('g', paint, footMark(point, zero, 1)));
  }
  const bar = { from: zero, to: x(value), thickness, fill: barFill(options.id, index) };
  const interval = shownInterval(point);
  const [low, high] = interval === null ? [bar.to, bar.to] : [x(interval.lower), x(interval.upper)];
  // The number stands clear of bar and whisker.
  const end = value > 0 ? Math.max(bar.to, high, zero + 1.5) + 6 : Math.min(bar.to, low, zero - 1.5) - 6;
  const number = textLines([format(value)], end, 4.5, {
    class: 'value',
    'text-anchor': value < 0 ? 'end' : undefined,
  });
  return pointGroup(
    one,
    point,
    { x: 0, y },
    hit,
    element('g', paint, drawBar(bar, point.provisional)),
    interval === null ? '' : drawWhisker(low, high),
    number,
  );
}

function legendItem(id: string) {
  return (one: ChartSeries, index: number) => {
    const bar = { from: 0, to: 18, thickness: 12, fill: barFill(id, index) };
    return { sign: element('g', seriesPaint(index), drawBar(bar, false)), signWidth: 18, label: one.label };
  };
}
