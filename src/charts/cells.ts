import type { ChartOptions, ChartPoint, ChartSeries } from './chart.ts';
import { type Classes, classAt, stepOf } from './classes.ts';
import { hatch, hatchItem, hatchPaint } from './hatch.ts';
import { marksKey } from './legend.ts';
import { muted, onStep, stepPaint, surface } from './palette.ts';
import { gapState, shownValue } from './points.ts';
import { type Attributes, type Block, coordinate, element, textLines } from './svg.ts';
import { chartWords, missingSymbol, notApplicableSymbol, zeroSymbol } from './words.ts';

/** An area of the drawing, a cell or a unit of a map: a shape and the attributes that make it. */
export interface Area {
  readonly shape: 'rect' | 'path' | 'circle';
  readonly attributes: Attributes;
  /** Whether it touches its neighbours: a line of the surface's colour parts it from them. */
  readonly touching?: boolean;
}

/**
 * An area in the colour of its value's class; hatched where it is withheld, with an outline alone where there is none
 * to show. It is its own hit area.
 */
export function paintArea(
  id: string,
  classes: Classes,
  point: ChartPoint,
  { shape, attributes, touching = false }: Area,
): string {
  const value = shownValue(point);
  if (value !== null && value !== 0) {
    const paint = stepPaint(stepOf(classes, classAt(classes, value)));
    const edge = touching ? { class: 'hit edge', stroke: surface, 'stroke-width': '.8' } : { class: 'hit' };
    return element('g', paint, element(shape, { ...edge, ...attributes, fill: 'currentColor' }));
  }
  if (value === null && gapState(point) === 'withheld')
    return element('g', hatchPaint, element(shape, { class: 'hit', ...attributes, ...hatch(id) }));
  return element(
    'g',
    { class: 'blank', color: muted },
    element(shape, {
      class: 'hit surface',
      ...attributes,
      fill: surface,
      stroke: 'currentColor',
      'stroke-width': '.7',
      'stroke-opacity': '.55',
    }),
  );
}

/** What is written on an area in the colour of a value, its number or a name, in a colour that reads there. */
export function areaText(
  classes: Classes,
  value: number,
  lines: readonly string[],
  place: { readonly x: number; readonly y: number; readonly size?: number; readonly leading?: number },
): string {
  const { x, y, size = 11, leading = 13 } = place;
  const attributes = { ...onStep(stepOf(classes, classAt(classes, value))), ...middle(size) };
  return textLines(lines, x, firstLine(y, lines.length, leading, size), attributes, leading);
}

function middle(size: number): Attributes {
  return { fill: 'currentColor', 'font-size': size, 'text-anchor': 'middle' };
}

/** The baseline of the first of some lines around the height `y`. */
export function firstLine(y: number, lines: number, leading: number, size: number): number {
  return y - ((lines - 1) * leading) / 2 + size * 0.36;
}

/**
 * The sign of a point without a number, or of zero: `–`, `...`, `x`; in an area too small to write in the same as
 * strokes. A withheld area is hatched and has none.
 */
export function gapSign(point: ChartPoint, x: number, y: number, room: number): string {
  const state = shownValue(point) === 0 ? 'zero' : gapState(point);
  if (state === 'withheld') return '';
  const paint = { class: `blank ${state}`, color: muted };
  if (room >= 14) return textLines([symbols[state]], x, firstLine(y, 1, 0, 12), { ...paint, ...middle(12) });
  const half = Math.max(0.8, Math.min(3, room / 3));
  const strokes = {
    zero: `M${coordinate(x - half)} ${coordinate(y)}h${coordinate(2 * half)}`,
    missing: [-4, -0.5, 3].map((by) => `M${coordinate(x)} ${coordinate(y + by)}v1`).join(''),
    not_applicable: [1, -1]
      .map((way) => `M${coordinate(x - half)} ${coordinate(y - 3 * way)}l${coordinate(2 * half)} ${6 * way}`)
      .join(''),
  };
  return element('path', { ...paint, d: strokes[state], stroke: 'currentColor', fill: 'none' });
}

const symbols = { zero: zeroSymbol, missing: missingSymbol, not_applicable: notApplicableSymbol };

/** The dashed line of a figure that is not firm, inside the edge of its area. */
export function softEdge(classes: Classes, value: number, { shape, attributes }: Area): string {
  return element(shape, { ...attributes, ...onStep(stepOf(classes, classAt(classes, value))), ...dashed });
}

const dashed = { fill: 'none', stroke: 'currentColor', 'stroke-dasharray': '3 2.5' };

/** The key of a drawing made of areas. */
export function areaKey(series: readonly ChartSeries[], options: ChartOptions, width: number): Block {
  return marksKey(series, options, width, {
    zero: true,
    provisional: element('rect', { ...dashed, x: 0.5, y: -6.5, width: 19, height: 13 }),
    withheld: hatchItem(options.id, chartWords[options.language].withheld),
  });
}
