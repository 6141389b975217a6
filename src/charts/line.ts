import { categoryLabels, placeOn, valueAxis } from './axis.ts';
import type { ChartOptions, ChartSeries } from './chart.ts';
import { type ChartLayout, contentWidth, defaultLayout, emptyBlock, frame, narrowBelow } from './frame.ts';
import { legend, marksKey } from './legend.ts';
import { drawEndLabels, type EndLabels, placeEndLabels } from './line-labels.ts';
import {
  bandSign,
  drawBand,
  drawSeries,
  gapRow,
  isGap,
  legendItem,
  type Plot,
  provisionalSign,
} from './line-marks.ts';
import { widest, wrapText } from './measure.ts';
import { axis as axisColor, grid, maxSeries, muted } from './palette.ts';
import { categoriesOf, type Category, pointsAt, shownBounds, shownValue, shownValues } from './points.ts';
import { type Block, coordinate, element, lineHeight, shift, textLines } from './svg.ts';

/**
 * A line chart over years or other ordered categories, as an SVG string: y from zero unless the options fit it to the values, each line named at its end
 * where there is room and in a legend where not.
 *
 * Intervals are a band around the line where there are one or two lines; more would hide one another and are left out.
 * Provisional figures have open markers and a dashed line. A withheld figure leaves a gap in the line and a hatched
 * lozenge under the axis, one that was not collected a gap and `...`. Without any category it says that there is no
 * data.
 *
 * @param series 1 to 6 series; categories are matched by key
 * @throws RangeError with more than 6 series: no reader can follow them
 */
export function lineChart(
  series: readonly ChartSeries[],
  options: ChartOptions,
  layout: ChartLayout = defaultLayout,
): string {
  if (series.length > maxSeries)
    throw new RangeError(`${series.length} series in a line chart, at most ${maxSeries}`);
  const width = contentWidth(layout);
  const categories = categoriesOf(series);
  if (categories.length === 0) return frame('line', [emptyBlock(options, width)], options, layout);

  const narrow = width < narrowBelow;
  const banded = series.length <= mostBands;
  const values = [...shownValues(series), ...(banded ? shownBounds(series) : [])];
  const axis = valueAxis(values, narrow ? 4 : 5, options.language, 'round', options.axis ?? 'zero');
  const unit = wrapText(options.unit, width);
  const left = widest(axis.ticks.map(axis.format)) + 10;
  const top = unit.length * lineHeight + 15;
  // Without a number but zero there is nothing to compare, and a tall plot would be an empty one.
  const bottom = top + (axis.ticks.length === 1 ? 48 : narrow ? 220 : 300);
  const y = placeOn(axis, bottom, top);
  const ends = endLabels(
    series,
    categories,
    (value) => y(value) - top,
    narrow ? 96 : width * 0.26,
    bottom - top,
  );
  // Numbers of thirteen digits leave a phone no plot: what is drawn then keeps its order at least.
  const right = Math.max(left + 24, width - (ends === null ? 16 : ends.width + 14));
  const plot: Plot = {
    axis,
    left,
    right,
    top,
    bottom,
    y,
    x: placeOfCategory(categories.length, left + 12, right),
  };

  const names = ends === null ? legend(series.map(legendItem), width) : { height: 0, svg: '' };
  const key = marksKey(series, options, width, {
    zero: false,
    provisional: provisionalSign,
    interval: banded ? bandSign : undefined,
  });
  return frame('line', [names, plotBlock(series, categories, plot, ends, unit, width), key], options, layout);
}

function plotBlock(
  series: readonly ChartSeries[],
  categories: readonly Category[],
  plot: Plot,
  ends: EndLabels | null,
  unit: readonly string[],
  width: number,
): Block {
  // Each series with a gap has a row of its own under the axis, so that its marks are told by more than their colour.
  const gapped = series.filter((one) => pointsAt(one, categories).some(isGap));
  const bands =
    series.length > mostBands ? [] : series.map((one, i) => drawBand(i, pointsAt(one, categories), plot));
  const lines = series.map((one, i) =>
    drawSeries(one, i, pointsAt(one, categories), plot, gapped.indexOf(one), series.length > 1),
  );
  const labels = categoryAxis(categories, plot, gapped.length * gapRow, width);
  const last = plot.x(categories.length - 1);
  const svg = [
    textLines(unit, 0, 13, { class: 'unit', fill: muted }),
    valueGrid(plot),
    labels.svg,
    ...bands,
    ...lines,
    ends === null
      ? ''
      : element('g', { transform: shift(0, plot.top) }, drawEndLabels(ends.labels, last + 7, last + 14)),
  ];
  return { height: labels.height, svg: svg.join('') };
}

/** More bands than these would lie over one another. */
const mostBands = 2;

/** The first and last category stand at the ends of the plot, a single one in its middle. */
function placeOfCategory(count: number, from: number, to: number): (place: number) => number {
  return (place) => (count === 1 ? (from + to) / 2 : from + (place / (count - 1)) * (to - from));
}

/** End labels only where every line reaches the last category: beside a gap a name would point at nothing. */
function endLabels(
  series: readonly ChartSeries[],
  categories: readonly Category[],
  y: (value: number) => number,
  room: number,
  height: number,
): EndLabels | null {
  const labels = series.flatMap((one, index) => {
    const value = shownValue(pointsAt(one, categories.slice(-1))[0]);
    return value === null ? [] : [{ index, label: one.label, y: y(value) }];
  });
  return labels.length === series.length ? placeEndLabels(labels, room, height) : null;
}

function valueGrid({ axis, left, right, y }: Plot): string {
  const rules = axis.ticks
    .filter((tick) => tick !== 0)
    .map((tick) => `M${coordinate(left)} ${coordinate(y(tick))}H${coordinate(right)}`);
  const numbers = axis.ticks.map((tick) => textLines([axis.format(tick)], left - 8, y(tick) + 4.5));
  return (
    (rules.length === 0
      ? ''
      : element('path', { class: 'grid', d: rules.join(''), stroke: grid, fill: 'none' })) +
    element('g', { class: 'label', fill: muted, 'text-anchor': 'end' }, ...numbers)
  );
}

/** The axis at zero, or at the lowest value where zero is below, a tick a category, and the labels below the lane of gap marks. */
function categoryAxis(categories: readonly Category[], plot: Plot, lane: number, width: number): Block {
  const { axis, left, right, bottom, x, y } = plot;
  const places = categories.map((_, place) => x(place));
  const step = categories.length < 2 ? width : (right - left - 12) / (categories.length - 1);
  const labels = categoryLabels(
    categories.map(({ label }) => label),
    step,
    width,
  );
  const texts = labels.map(({ place, lines }) => {
    const half = widest(lines) / 2;
    const middle = Math.max(half, Math.min(width - half, places[place] ?? 0));
    return textLines(lines, middle, bottom + lane + 20);
  });
  const rows = Math.max(1, ...labels.map(({ lines }) => lines.length));
  const ticks = places.map((place) => `M${coordinate(place)} ${coordinate(bottom)}v4`).join('');
  const zero = `M${coordinate(left)} ${coordinate(y(Math.max(0, axis.low)))}H${coordinate(right)}`;
  return {
    height: bottom + lane + 8 + rows * lineHeight,
    svg:
      element('path', { class: 'axis', d: zero + (step < 5 ? '' : ticks), stroke: axisColor, fill: 'none' }) +
      element('g', { class: 'label', fill: muted, 'text-anchor': 'middle' }, ...texts),
  };
}
