import type { ValueAxis } from './axis.ts';
import type { ChartSeries } from './chart.ts';
import { drawBand, drawSeries, gapRow, isGap } from './line-marks.ts';
import { gapMark, hitArea, pointGroup } from './marks.ts';
import { textWidth } from './measure.ts';
import { axis as axisColor, grid, muted, seriesPaint } from './palette.ts';
import { type Category, pointsAt, shownValue } from './points.ts';
import { coordinate, element, textLines } from './svg.ts';

/** One panel of small multiples; pixels from its top left corner. */
export interface PanelPlot {
  readonly axis: ValueAxis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of the rows of marks below the axis. */
  readonly lane: number;
  readonly y: (value: number) => number;
  /** Whether the numbers of the axis stand at its left. */
  readonly numbered: boolean;
}

const size = 12;

/** Half the width of the widest mark. */
const edge = 8;

/** Rules, the line at zero and the first and last category. */
export function panelAxis(categories: readonly Category[], plot: PanelPlot): string {
  const { axis, left, right, bottom, lane, y, numbered } = plot;
  const rules = axis.ticks
    .filter((tick) => tick !== Math.max(0, axis.low))
    .map((tick) => `M${coordinate(left)} ${coordinate(y(tick))}H${coordinate(right)}`);
  const numbers = axis.ticks.map((tick) => textLines([axis.format(tick)], left - 6, y(tick) + 4));
  const zero = `M${coordinate(left)} ${coordinate(y(Math.max(0, axis.low)))}H${coordinate(right)}`;
  return (
    (rules.length === 0
      ? ''
      : element('path', { class: 'grid', d: rules.join(''), stroke: grid, fill: 'none' })) +
    element('path', { class: 'axis', d: zero, stroke: axisColor, fill: 'none' }) +
    (numbered
      ? element('g', { class: 'tick', fill: muted, 'font-size': size, 'text-anchor': 'end' }, ...numbers)
      : '') +
    element(
      'g',
      { class: 'tick', fill: muted, 'font-size': size },
      ...endLabels(categories, right - left, bottom + lane + 16),
    )
  );
}

/** The first and the last category at the ends of the axis, where both have room; else the last alone. */
function endLabels(categories: readonly Category[], width: number, y: number): string[] {
  const name = (category: Category | undefined, room: number): string => {
    const texts = category === undefined ? [] : [category.label, category.short ?? ''];
    return texts.find((text) => textWidth(text, { size }) <= room) ?? '';
  };
  const [first, last] = [categories[0], categories.at(-1)];
  if (categories.length === 1)
    return [textLines([name(last, width)], width / 2, y, { 'text-anchor': 'middle' })];
  const end = name(last, width);
  const start = name(first, width - textWidth(end, { size }) - 12);
  return [textLines([start], 0, y), textLines([end], width, y, { 'text-anchor': 'end' })];
}

/** Where a category stands: lines reach from end to end of the axis, bars have a lane each. */
function places(count: number, { left, right }: PanelPlot, inset: number): (place: number) => number {
  const [from, to] = [left + inset, right - inset];
  return (place) => (count === 1 ? (from + to) / 2 : from + (place / (count - 1)) * (to - from));
}

export function linesOfPanel(
  series: readonly ChartSeries[],
  categories: readonly Category[],
  plot: PanelPlot,
): string {
  const points = series.map((one) => pointsAt(one, categories));
  const gapped = points.filter((some) => some.some(isGap));
  const placed = { ...plot, x: places(categories.length, plot, edge) };
  const bands = series.length > 2 ? [] : points.map((some, i) => drawBand(i, some, placed));
  const lines = series.map((one, i) => {
    const some = points[i] ?? [];
    return drawSeries(one, i, some, placed, gapped.indexOf(some), series.length > 1);
  });
  return [...bands, ...lines].join('');
}

export function barsOfPanel(
  series: readonly ChartSeries[],
  categories: readonly Category[],
  plot: PanelPlot,
): string {
  const whole = plot.right - plot.left;
  // Many narrow bars leave room at the ends for the marks below them.
  const inset = whole / categories.length / 2 < edge ? edge : whole / categories.length / 2;
  const step = categories.length === 1 ? whole : (whole - 2 * inset) / (categories.length - 1);
  const x = places(categories.length, plot, inset);
  const width = Math.max(1, Math.min(26, step * 0.74));
  return series
    .map((one, i) => {
      const marks = pointsAt(one, categories).map((point, place) => {
        if (point === undefined) return '';
        const value = shownValue(point);
        if (value === null) {
          const hit = hitArea('rect', { x: -step / 2, y: -gapRow / 2, width: step, height: gapRow });
          const half = Math.min(6, Math.max(2, step / 2));
          return pointGroup(one, point, { x: x(place), y: plot.bottom + 13 }, hit, gapMark(point, half));
        }
        const [top, foot] = [Math.min(plot.y(value), plot.y(0)), Math.max(plot.y(value), plot.y(0))];
        const hit = { x: -step / 2, y: plot.top, width: step, height: plot.bottom - plot.top };
        const bar = { x: -width / 2, y: top, width, height: Math.max(1.5, foot - top), fill: 'currentColor' };
        const soft = { 'fill-opacity': '.25', stroke: 'currentColor', 'stroke-dasharray': '4 3' };
        const zero = element('path', {
          class: 'zero',
          d: `M${coordinate(-width / 3)} ${coordinate(plot.y(0) - 4)}h${coordinate((width / 3) * 2)}`,
          stroke: 'currentColor',
          'stroke-width': '1.6',
        });
        const mark =
          value === 0
            ? zero
            : element(
                'rect',
                point.provisional ? { class: 'bar provisional', ...bar, ...soft } : { class: 'bar', ...bar },
              );
        return pointGroup(one, point, { x: x(place), y: 0 }, hitArea('rect', hit), mark);
      });
      return element('g', seriesPaint(i), ...marks);
    })
    .join('');
}
