import { placeOn, type ValueAxis, valueAxis } from './axis.ts';
import { drawBar, footMark, provisionalBarSign } from './bars.ts';
import type { Language } from '../text/language.ts';
import type { ChartOptions, ChartSeries } from './chart.ts';
import { type ChartLayout, contentWidth, defaultLayout, emptyBlock, frame, narrowBelow } from './frame.ts';
import { marksKey } from './legend.ts';
import { hitArea, pointGroup } from './marks.ts';
import { textWidth, widest, wrapText } from './measure.ts';
import { axis as axisColor, grid, ink, muted, seriesPaint } from './palette.ts';
import { categoriesOf, type Category, pointsAt, shownValue, shownValues } from './points.ts';
import { type Block, coordinate, element, lineHeight, textLines } from './svg.ts';

/** One half: bars grow from `foot` in `direction`; pixels. */
interface Half {
  readonly foot: number;
  readonly end: number;
  readonly direction: 1 | -1;
  readonly x: (value: number) => number;
}

/**
 * A pyramid of two series (men and women, say) back to back on one scale, ages between them, as an SVG string. The
 * first category, the youngest, is at the bottom.
 *
 * Provisional bars are light with a dashed outline; zero, not collected and withheld have `–`, `...` and a hatched
 * lozenge at the foot of the bar. A number below zero, which no count can be, is a bar
 * as thin as one can be. Without any category it
 * says that there is no data.
 */
export function pyramidChart(
  series: readonly [ChartSeries, ChartSeries],
  options: ChartOptions,
  layout: ChartLayout = defaultLayout,
): string {
  const width = contentWidth(layout);
  const categories = categoriesOf(series);
  if (categories.length === 0) return frame('pyramid', [emptyBlock(options, width)], options, layout);
  const key = marksKey(series, options, width, { zero: true, provisional: provisionalBarSign });
  return frame('pyramid', [pyramidBlock(series, categories, options, width), key], options, layout);
}

function pyramidBlock(
  series: readonly [ChartSeries, ChartSeries],
  categories: readonly Category[],
  options: ChartOptions,
  width: number,
): Block {
  const narrow = width < narrowBelow;
  const labelRoom = Math.min(widest(categories.map(({ label }) => label)), width * 0.32);
  const middle = labelRoom / 2 + 10;
  const axis = sharedAxis(series, width / 2 - middle, options.language);
  const overhang = textWidth(axis.format(axis.ticks.at(-1) ?? 0)) / 2;
  const halves: readonly [Half, Half] = [
    half(axis, width / 2 - middle, overhang, -1),
    half(axis, width / 2 + middle, width - overhang, 1),
  ];
  const heads = series.map(({ label }) => wrapText(label, width / 2 - middle, { bold: true }));
  const headRoom = Math.max(...heads.map((lines) => lines.length)) * lineHeight + 10;
  const labels = categories.map(({ label }) => wrapText(label, labelRoom));
  const row = rowHeight(labels, narrow);
  const over = labelsOver(labels, row);
  const top = Math.max(headRoom, over.above);
  const bottom = top + row * categories.length;
  const y = (place: number) => bottom - row * (place + 0.5);
  const unit = wrapText(options.unit, width);
  const underLabels = bottom + Math.max(0, over.below - lineHeight - 8);

  const svg = [
    ...halves.map((side) => valueGrid(axis, side, top, bottom)),
    ...series.map((one, i) => {
      const side = halves[i === 0 ? 0 : 1];
      const head = textLines(heads[i] ?? [], side.foot, top - headRoom + 13, {
        class: 'head',
        fill: 'currentColor',
        'font-weight': '600',
        'text-anchor': side.direction < 0 ? 'end' : undefined,
      });
      return element('g', seriesPaint(i), head, ...drawHalf(one, categories, side, row, y));
    }),
    ageLabels(labels, width / 2, row, y),
    textLines(unit, width / 2, underLabels + 2 * lineHeight + 8, {
      class: 'unit',
      fill: muted,
      'text-anchor': 'middle',
    }),
  ];
  return { height: underLabels + (unit.length + 1) * lineHeight + 12, svg: svg.join('') };
}

/**
 * One scale for both halves, with as many ticks as have room for their numbers. It ends at the longest bar and not at
 * a round number: a pyramid on a phone has no width to give away.
 */
function sharedAxis(series: readonly ChartSeries[], room: number, language: Language): ValueAxis {
  const values = shownValues(series).map((value) => Math.max(0, value));
  for (let count = 4; count > 1; count -= 1) {
    const axis = valueAxis(values, count, language, 'exact');
    const number = widest(axis.ticks.map(axis.format));
    if (((axis.ticks[1] ?? axis.high) / axis.high) * (room - number / 2) > number + 10) return axis;
  }
  const axis = valueAxis(values, 1, language, 'exact');
  if (axis.ticks.length > 1) return axis;
  // A step so round that the bars end before it: finer ones, of which the last is written.
  const finer = valueAxis(values, 5, language, 'exact');
  return { ...finer, ticks: [0, finer.ticks.at(-1) ?? 0].slice(0, finer.ticks.length) };
}

function half(axis: ValueAxis, foot: number, end: number, direction: 1 | -1): Half {
  return { foot, end, direction, x: placeOn(axis, foot, end) };
}

/**
 * Age groups have room to breathe; a hundred single years still make a drawing of one screen. A few rows are as high as
 * their labels, which would leave the drawing else.
 */
function rowHeight(labels: readonly (readonly string[])[], narrow: boolean): number {
  const most = 480 / labels.length;
  return Math.max(5, Math.min(Math.max(narrow ? 19 : 22, heightOf(labels)), most));
}

/** The height of the label with the most lines, in pixels. */
function heightOf(labels: readonly (readonly string[])[]): number {
  return Math.max(...labels.map((lines) => lines.length)) * lineHeight - 3;
}

function valueGrid(axis: ValueAxis, { foot, x }: Half, top: number, bottom: number): string {
  const rules = axis.ticks
    .filter((tick) => tick !== 0)
    .map((tick) => `M${coordinate(x(tick))} ${coordinate(top)}V${coordinate(bottom)}`);
  const numbers = axis.ticks.map((tick) => textLines([axis.format(tick)], x(tick), bottom + lineHeight + 3));
  const zero = `M${coordinate(foot)} ${coordinate(top)}V${coordinate(bottom)}`;
  return (
    (rules.length === 0
      ? ''
      : element('path', { class: 'grid', d: rules.join(''), stroke: grid, fill: 'none' })) +
    element('path', { class: 'axis', d: zero, stroke: axisColor, fill: 'none' }) +
    element('g', { class: 'label', fill: muted, 'text-anchor': 'middle' }, ...numbers)
  );
}

function drawHalf(
  one: ChartSeries,
  categories: readonly Category[],
  { foot, end, direction, x }: Half,
  row: number,
  y: (place: number) => number,
): string[] {
  const thickness = row > 8 ? row - 3 : row - 0.6;
  return pointsAt(one, categories).map((point, place) => {
    if (point === undefined) return '';
    const value = shownValue(point);
    const hit = hitArea('rect', {
      x: Math.min(foot, end),
      y: -row / 2,
      width: Math.abs(end - foot),
      height: row,
    });
    const mark =
      value === null || value === 0
        ? footMark(point, foot, direction, Math.min(6, row / 2))
        : drawBar(
            { from: foot, to: x(Math.max(0, value)), thickness, fill: 'currentColor' },
            point.provisional,
          );
    return pointGroup(one, point, { x: 0, y: y(place) }, hit, mark);
  });
}

const strides = [1, 2, 5, 10, 20, 50];

/** Which labels are written: as many as stand clear of each other, counted from the youngest. */
function isWritten(labels: readonly (readonly string[])[], row: number): (place: number) => boolean {
  const tallest = heightOf(labels);
  const stride = strides.find((some) => some * row >= tallest) ?? labels.length;
  return (place) => place % stride === 0;
}

/** How far written labels stand out above the highest row and below the lowest one, in pixels: long labels of many rows. */
function labelsOver(labels: readonly (readonly string[])[], row: number): { above: number; below: number } {
  const written = isWritten(labels, row);
  // A line of text is at most as high above its row's middle as it is below.
  const halves = labels.map((lines, place) => (written(place) ? (lines.length * lineHeight) / 2 : 0));
  return {
    above: Math.max(...halves.map((half, place) => half - row * (labels.length - place - 0.5))),
    below: Math.max(...halves.map((half, place) => half - row * (place + 0.5))),
  };
}

/** Ages between the halves. */
function ageLabels(
  labels: readonly (readonly string[])[],
  x: number,
  row: number,
  y: (place: number) => number,
): string {
  const written = isWritten(labels, row);
  const texts = labels.flatMap((lines, place) =>
    written(place) ? [textLines(lines, x, y(place) + 4.5 - ((lines.length - 1) * lineHeight) / 2)] : [],
  );
  return element('g', { class: 'ages', fill: ink, 'text-anchor': 'middle' }, ...texts);
}
