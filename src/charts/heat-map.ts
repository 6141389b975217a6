import { categoryLabels, valueFormat } from './axis.ts';
import { type Area, areaKey, areaText, gapSign, paintArea, softEdge } from './cells.ts';
import type { ChartOptions, ChartPoint, ChartSeries } from './chart.ts';
import { classesOf, classKey, type Classes } from './classes.ts';
import { fitText } from './fit.ts';
import {
  type ChartLayout,
  contentWidth,
  defaultLayout,
  emptyBlock,
  frame,
  narrowBelow,
  textBlock,
} from './frame.ts';
import { withheldPattern } from './hatch.ts';
import { pointGroup } from './marks.ts';
import { textWidth, widest } from './measure.ts';
import { ink, muted } from './palette.ts';
import { categoriesOf, type Category, pointsAt, shownValue, shownValues } from './points.ts';
import { type Block, element, escapeText, lineHeight, textLines } from './svg.ts';

export interface HeatMapOptions extends ChartOptions {
  /** Bounds of the classes, where several drawings share them. */
  readonly bounds?: readonly number[] | undefined;
}

/**
 * When in the year, or at which age, are there most? A heat map as an SVG string: a row a series (years), a column a
 * category (months, ages), each cell in the colour of its class (Brewer's sequential scheme in seven steps of even
 * luminance). The number is written in the cells where all fit.
 *
 * A withheld cell is hatched; a zero is `–`, not collected `...`, not applicable `x`, on no colour. A cell that is not
 * firm has a dashed line inside its edge. Without any category it says that there is no data.
 */
export function heatMap(
  rows: readonly ChartSeries[],
  options: HeatMapOptions,
  layout: ChartLayout = defaultLayout,
): string {
  const width = contentWidth(layout);
  const columns = categoriesOf(rows);
  if (columns.length === 0) return frame('heat', [emptyBlock(options, width)], options, layout);
  const values = shownValues(rows).filter((value) => value !== 0);
  const classes = classesOf(values, 'equal', options);
  const cells = cellBlock(rows, columns, classes, options, width);
  const blocks = [
    textBlock(options.unit, width, { class: 'unit', fill: muted }),
    { ...cells, svg: withheldPattern(options.id) + cells.svg },
    classKey(classes, width),
    areaKey(rows, options, width),
  ];
  return frame('heat', blocks, options, layout);
}

function cellBlock(
  rows: readonly ChartSeries[],
  columns: readonly Category[],
  classes: Classes,
  options: HeatMapOptions,
  width: number,
): Block {
  const narrow = width < narrowBelow;
  const names = rows.map(({ label }) => label);
  const labelWidth = Math.min(widest(names) + 1, width * (narrow ? 0.24 : 0.3));
  const left = labelWidth + 8;
  const step = Math.min((width - left) / columns.length, 72);
  const heads = columnHeads(columns, step, width);
  const top = Math.max(0, ...heads.map(({ lines }) => lines.length)) * lineHeight + 3;
  const values = shownValues(rows).filter((value) => value !== 0);
  const format = valueFormat(values, options);
  const written = longest(values.map(format));
  const size = [12, 11, 10].find((some) => textWidth(written, { size: some }) <= step - 5);
  let y = top;
  const drawn = rows.map((row) => {
    const lines = fitText(row.label, labelWidth, 2);
    // A cell is as high as a finger needs it, whatever its width.
    const height = Math.max(26, lines.length * lineHeight);
    const middle = y + height / 2;
    y += height;
    const label = element(
      'g',
      { class: 'label', fill: ink },
      element('title', {}, escapeText(row.label)),
      textLines(lines, 0, middle + 4.5 - ((lines.length - 1) * lineHeight) / 2),
    );
    const cells = pointsAt(row, columns).map((point, place) => {
      if (point === undefined) return '';
      const at = { x: left + place * step, y: middle - height / 2 };
      return pointGroup(
        row,
        point,
        at,
        ...cell(point, { step, height, size, format, classes, id: options.id }),
      );
    });
    return label + cells.join('');
  });
  const texts = heads.map(({ place, lines }) => {
    const half = widest(lines) / 2;
    const middle = Math.max(half, Math.min(left + (place + 0.5) * step, width - half));
    return textLines(lines, middle, top - 6 - (lines.length - 1) * lineHeight);
  });
  return {
    height: y,
    svg: element('g', { class: 'tick', fill: muted, 'text-anchor': 'middle' }, ...texts) + drawn.join(''),
  };
}

/** The labels of the columns; the short ones where the full ones would leave some columns without. */
function columnHeads(columns: readonly Category[], step: number, width: number) {
  const full = columns.map(({ label }) => label);
  const fitting = categoryLabels(full, step, width);
  const abridged = columns.some(({ short }) => short !== undefined);
  if (fitting.length === columns.length && (!abridged || fitting.every(({ lines }) => lines.length === 1)))
    return fitting;
  return categoryLabels(
    columns.map(({ label, short }) => short ?? label),
    step,
    width,
  );
}

function longest(texts: readonly string[]): string {
  return texts.reduce((most, text) => (textWidth(text) > textWidth(most) ? text : most), '');
}

/** A rectangle two pixels inside the edge of its cell. */
function inner(width: number, height: number): Area {
  return { shape: 'rect', attributes: { x: 2, y: 2, width: width - 4, height: height - 4 } };
}

interface Cell {
  readonly step: number;
  readonly height: number;
  /** Size of the numbers in the cells, `undefined` where they do not fit. */
  readonly size: number | undefined;
  readonly format: (value: number) => string;
  readonly classes: Classes;
  readonly id: string;
}

function cell(point: ChartPoint, { step, height, size, format, classes, id }: Cell): string[] {
  const [width, high] = [step - (step > 8 ? 1.5 : 0.4), height - 1.5];
  const area = paintArea(id, classes, point, { shape: 'rect', attributes: { width, height: high } });
  const value = shownValue(point);
  const [x, y] = [width / 2, high / 2];
  if (value === null || value === 0) return [area, gapSign(point, x, y, step)];
  const soft = point.provisional && step > 12 ? softEdge(classes, value, inner(width, high)) : '';
  return [area, soft, size === undefined ? '' : areaText(classes, value, [format(value)], { x, y, size })];
}
