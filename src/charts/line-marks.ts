import type { ValueAxis } from './axis.ts';
import type { ChartPoint, ChartSeries } from './chart.ts';
import type { LegendItem } from './legend.ts';
import { gapMark, hitArea, marker, pointGroup } from './marks.ts';
import { seriesPaint } from './palette.ts';
import { shownInterval, shownValue } from './points.ts';
import { coordinate, element, shift } from './svg.ts';

/** Everything a line chart's parts need to know of where they stand; pixels from the top left of the plot block. */
export interface Plot {
  readonly axis: ValueAxis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (place: number) => number;
  readonly y: (value: number) => number;
}

/** Height of a row of marks under the axis. */
export const gapRow = 18;

/** Whether a series has a point here, but no number to draw. */
export function isGap(point: ChartPoint | undefined): point is ChartPoint {
  return point !== undefined && shownValue(point) === null;
}

/**
 * One line with its points. Its gaps are marked in row `row` under the axis, which begins with its marker where the
 * chart has several series.
 */
export function drawSeries(
  one: ChartSeries,
  index: number,
  points: readonly (ChartPoint | undefined)[],
  plot: Plot,
  row: number,
  several: boolean,
): string {
  const step = points.length < 2 ? 24 : plot.x(1) - plot.x(0);
  const every = Math.max(1, Math.ceil(14 / step));
  const rowMiddle = plot.bottom + 15 + row * gapRow;
  const marks = points.map((point, place) => {
    if (point === undefined) return '';
    const value = shownValue(point);
    if (value === null) {
      const hit = hitArea('rect', { x: -step / 2, y: -gapRow / 2, width: step, height: gapRow });
      return pointGroup(one, point, { x: plot.x(place), y: rowMiddle }, hit, gapMark(point));
    }
    // Markers would crowd each other on a long line; a figure beside a gap and a provisional one always have theirs.
    const alone = shownValue(points[place - 1]) === null || shownValue(points[place + 1]) === null;
    const marked = alone || point.provisional || (points.length - 1 - place) % every === 0;
    const hit = hitArea('circle', { r: Math.max(4, Math.min(12, step / 2)) });
    const mark = marked ? marker(index, point.provisional) : '';
    return pointGroup(one, point, { x: plot.x(place), y: plot.y(value) }, hit, mark);
  });
  const rowSign =
    several && row >= 0
      ? element('g', { transform: shift(plot.left - 12, rowMiddle) }, marker(index, false))
      : '';
  return element('g', seriesPaint(index), ...strokes(points, plot), ...marks, rowSign);
}

/**
 * The intervals of a line as a band from point to point; one that stands alone, between gaps, as a stroke. Drawn below
 * all lines, so that none is dimmed by another's band.
 */
export function drawBand(index: number, points: readonly (ChartPoint | undefined)[], plot: Plot): string {
  const { x, y } = plot;
  const runs: { readonly x: number; readonly lower: number; readonly upper: number }[][] = [];
  let open = false;
  points.forEach((point, place) => {
    const interval = shownInterval(point);
    if (interval === null) {
      open = false;
      return;
    }
    const at = { x: x(place), lower: y(interval.lower), upper: y(interval.upper) };
    if (open) runs.at(-1)?.push(at);
    else runs.push([at]);
    open = true;
  });
  const place = (across: number, down: number): string => `${coordinate(across)} ${coordinate(down)}`;
  const bands = runs.filter((run) => run.length > 1);
  const alone = runs.filter((run) => run.length === 1).flat();
  const outline = (run: (typeof runs)[number]): string => {
    const above = run.map((at) => place(at.x, at.upper));
    const below = run.map((at) => place(at.x, at.lower)).reverse();
    return `M${[...above, ...below].join('L')}Z`;
  };
  if (runs.length === 0) return '';
  return element(
    'g',
    seriesPaint(index),
    bands.length === 0 ? '' : element('path', { ...bandPaint, d: bands.map(outline).join('') }),
    ...alone.map((at) =>
      element('path', {
        class: 'whisker',
        d: `M${place(at.x, at.upper)}V${coordinate(at.lower)}`,
        stroke: 'currentColor',
        'stroke-width': '1.2',
      }),
    ),
  );
}

const bandPaint = { class: 'band', fill: 'currentColor', 'fill-opacity': '.16' };

/** The sign of a band, in the key. */
export const bandSign = element('rect', { ...bandPaint, y: -6, width: 24, height: 12 });

/** The line itself: straight pieces between neighbouring figures, dashed where either of the two is provisional. */
function strokes(points: readonly (ChartPoint | undefined)[], { x, y }: Plot): string[] {
  const final: string[] = [];
  const provisional: string[] = [];
  points.forEach((point, place) => {
    const next = points[place + 1];
    const [from, to] = [shownValue(point), shownValue(next)];
    if (from === null || to === null) return;
    const dashed = point?.provisional === true || next?.provisional === true;
    const d = dashed ? provisional : final;
    const begin = `M${coordinate(x(place))} ${coordinate(y(from))}`;
    // A piece that goes on from the one before needs no new beginning, and so joins it roundly.
    const goesOn = d.at(-1)?.endsWith(`${begin.slice(1)}`) === true;
    d.push(`${goesOn ? '' : begin}L${coordinate(x(place + 1))} ${coordinate(y(to))}`);
  });
  const stroke = (kind: string, d: readonly string[], dash?: string) =>
    d.length === 0
      ? ''
      : element('path', {
          class: kind,
          d: d.join(''),
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': '2',
          'stroke-linejoin': 'round',
          'stroke-dasharray': dash,
        });
  return [stroke('line', final), stroke('line provisional', provisional, '5 4')];
}

/** A piece of line with its marker, and the name of the series. */
export function legendItem(one: ChartSeries, index: number): LegendItem {
  const sign = element('path', { d: 'M0 0H24', stroke: 'currentColor', 'stroke-width': '2' });
  const shape = element('g', { transform: shift(12, 0) }, marker(index, false));
  return { sign: element('g', seriesPaint(index), sign, shape), signWidth: 24, label: one.label };
}

/** The sign of a provisional figure, in the key. */
export const provisionalSign =
  element('path', { d: 'M0 0H24', stroke: 'currentColor', 'stroke-width': '2', 'stroke-dasharray': '5 4' }) +
  element('g', { transform: shift(12, 0) }, marker(0, true));
