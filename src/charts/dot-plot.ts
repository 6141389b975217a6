import { placeOn, valueAxis, type ValueAxis, valueFormat } from './axis.ts';
import type { ChartOptions, ChartPoint, ChartSeries } from './chart.ts';
import { type ChartLayout, contentWidth, defaultLayout, emptyBlock, frame, narrowBelow } from './frame.ts';
import { legend, marksKey } from './legend.ts';
import { gapMark, hitArea, marker, pointGroup } from './marks.ts';
import { widest, wrapText } from './measure.ts';
import { grid, ink, muted, seriesPaint } from './palette.ts';
import {
  categoriesOf,
  type Category,
  pointsAt,
  shownBounds,
  shownInterval,
  shownValue,
  shownValues,
} from './points.ts';
import { layRows } from './rows.ts';
import { type Block, coordinate, element, lineHeight, shift, textLines } from './svg.ts';

export interface DotPlotOptions extends ChartOptions {
  /** What the places are to reach: a line through all rows, with its words above. */
  readonly target?: { readonly value: number; readonly label: string } | undefined;
  /** `value`: the highest of the first series on top, rows without a number below all others. */
  readonly order?: 'value' | 'given' | undefined;
}

const mostSeries = 3;

/**
 * Which places are beyond the target, and which only seem to be? A dot plot as an SVG string: a row a place, a dot a
 * series with the whisker of its interval, and a line at the target (Cleveland 1984, "Graphical methods for data
 * presentation"). Series of one row have lanes of their own, so that their whiskers never lie on one another.
 *
 * The axis need not begin at zero, since a dot is a place and no length. Provisional dots are open; withheld, not
 * collected and not applicable have their marks at the left of the row. Without any category it says that there is no data.
 *
 * @param series 1 to 3 series; categories are matched by key
 * @throws RangeError with more than 3 series
 */
export function dotPlot(
  series: readonly ChartSeries[],
  options: DotPlotOptions,
  layout: ChartLayout = defaultLayout,
): string {
  if (series.length > mostSeries)
    throw new RangeError(`${series.length} series in a dot plot, at most ${mostSeries}`);
  const width = contentWidth(layout);
  const categories = ordered(series, options.order ?? 'value');
  if (categories.length === 0) return frame('dots', [emptyBlock(options, width)], options, layout);
  const names = series.length > 1 ? legend(series.map(legendItem), width) : { height: 0, svg: '' };
  const key = marksKey(series, options, width, {
    zero: false,
    provisional: element('g', { transform: shift(12, 0) }, marker(0, true)),
    interval: whisker(2, 22),
  });
  return frame('dots', [names, plotBlock(series, categories, options, width), key], options, layout);
}

function ordered(series: readonly ChartSeries[], order: 'value' | 'given'): Category[] {
  const categories = categoriesOf(series);
  const [first] = series;
  if (order === 'given' || first === undefined) return categories;
  const value = new Map(
    pointsAt(first, categories).map(
      (point, i) => [categories[i]?.key, shownValue(point) ?? -Infinity] as const,
    ),
  );
  const of = ({ key }: Category) => value.get(key) ?? -Infinity;
  return categories.toSorted((one, other) => (of(one) === of(other) ? 0 : of(other) - of(one)));
}

function plotBlock(
  series: readonly ChartSeries[],
  categories: readonly Category[],
  options: DotPlotOptions,
  width: number,
): Block {
  const lane = 14;
  const rows = layRows(
    categories.map(({ label }) => label),
    series.length === 1 ? 18 : series.length * lane + 6,
    width,
  );
  const { target } = options;
  const known = target === undefined || !Number.isFinite(target.value) ? [] : [target.value];
  const values = [...shownValues(series), ...shownBounds(series), ...known];
  const axis = valueAxis(
    values,
    width < narrowBelow ? 4 : 6,
    options.language,
    'round',
    options.axis ?? 'fitted',
  );
  const format = valueFormat([...shownValues(series), ...known], options);
  const numbers = width < narrowBelow ? [] : shownValues(series).map(format);
  const edge = widest(axis.ticks.map(axis.format)) / 2;
  // The marks of points without a number have a lane of their own at the left of the row.
  const gaps = series.some(({ points }) => points.some((point) => shownValue(point) === null));
  const left = rows.start + Math.max(edge, 10) + (gaps ? 14 : 0);
  const column = numbers.length === 0 ? 0 : widest(numbers) + 10;
  const right = Math.max(left + 40, width - column - Math.max(edge, 10));
  const x = placeOn(axis, left, right);
  const head = targetHead(target, known, x, format, width);
  const points = series.map((one) => pointsAt(one, categories));
  const drawn = categories.map((_, place) =>
    series.map((one, i) => {
      const point = points[i]?.[place];
      const y = (rows.middles[place] ?? 0) + (i - (series.length - 1) / 2) * lane;
      if (point === undefined) return '';
      const value = shownValue(point);
      const number =
        numbers.length === 0 || value === null
          ? ''
          : textLines([format(value)], width, 4.5, { class: 'value label', fill: ink, 'text-anchor': 'end' });
      const hit = { x: rows.start, y: -lane / 2, width: width - rows.start, height: lane };
      return pointGroup(
        one,
        point,
        { x: 0, y },
        hitArea('rect', hit),
        element('g', seriesPaint(i), dot(point, i, x, rows.start + 8)),
        number,
      );
    }),
  );
  const guides = rows.middles
    .map((y) => `M${coordinate(left)} ${coordinate(y)}H${coordinate(right)}`)
    .join('');
  const body =
    element('path', { class: 'grid', d: guides, stroke: grid, fill: 'none' }) +
    valueTicks(axis, x, rows.height) +
    (known.length === 0 ? '' : targetLine(x(known[0] ?? 0), rows.height)) +
    rows.labels +
    drawn.flat().join('');
  const unit = wrapText(options.unit, width);
  const foot = textLines(unit, 0, rows.height + 2 * lineHeight + 8, { class: 'unit', fill: muted });
  const height = rows.height + (unit.length + 1) * lineHeight + 12;
  return {
    height: head.height + height,
    svg: head.svg + element('g', { transform: shift(0, head.height) }, body, foot),
  };
}

function dot(point: ChartPoint, index: number, x: (value: number) => number, gapAt: number): string {
  const value = shownValue(point);
  if (value === null) return gapMark(point, 6, gapAt);
  const interval = shownInterval(point);
  return (
    (interval === null ? '' : whisker(x(interval.lower), x(interval.upper))) +
    element('g', { transform: shift(x(value), 0) }, marker(index, point.provisional))
  );
}

function whisker(from: number, to: number): string {
  const d = `M${coordinate(from)} -3V3M${coordinate(from)} 0H${coordinate(to)}M${coordinate(to)} -3V3`;
  return element('path', {
    class: 'interval',
    d,
    stroke: 'currentColor',
    'stroke-width': '1.6',
    fill: 'none',
  });
}

function valueTicks(axis: ValueAxis, x: (value: number) => number, height: number): string {
  const rules = axis.ticks.map((tick) => `M${coordinate(x(tick))} -4V${coordinate(height + 4)}`).join('');
  const numbers = axis.ticks.map((tick) => textLines([axis.format(tick)], x(tick), height + lineHeight + 3));
  return (
    element('path', { class: 'grid', d: rules, stroke: grid, fill: 'none' }) +
    element('g', { class: 'tick', fill: muted, 'text-anchor': 'middle' }, ...numbers)
  );
}

function targetLine(x: number, height: number): string {
  const d = `M${coordinate(x)} -6V${coordinate(height + 6)}`;
  return element('path', {
    class: 'target',
    d,
    stroke: ink,
    'stroke-width': '1.6',
    'stroke-dasharray': '6 3',
  });
}

/** The words of the target above its line, moved in where they would leave the drawing. */
function targetHead(
  target: DotPlotOptions['target'],
  known: readonly number[],
  x: (value: number) => number,
  format: (value: number) => string,
  width: number,
): Block {
  const [value] = known;
  if (target === undefined || value === undefined) return { height: 0, svg: '' };
  const lines = wrapText(`${target.label}: ${format(value)}`, width * 0.9, { bold: true });
  const half = widest(lines, { bold: true }) / 2;
  const middle = Math.max(half, Math.min(width - half, x(value)));
  const text = { class: 'label', fill: ink, 'text-anchor': 'middle', 'font-weight': '600' };
  return { height: lines.length * lineHeight + 10, svg: textLines(lines, middle, 13, text) };
}

function legendItem(one: ChartSeries, index: number) {
  const shape = element('g', { transform: shift(12, 0) }, marker(index, false));
  return { sign: element('g', seriesPaint(index), whisker(0, 24), shape), signWidth: 24, label: one.label };
}
