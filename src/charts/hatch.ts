import { muted, surface } from './palette.ts';
import type { LegendItem } from './legend.ts';
import { type Attributes, element } from './svg.ts';

/*
 * Hatched areas: a part of a drawing that is withheld. The lines fall as those in the lozenge do and those of a
 * series' own pattern rise, and they have the grey of notes and no colour of a series.
 */

/** The pattern that `hatch` refers to, for once a drawing. */
export function withheldPattern(id: string): string {
  const attributes = { width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' };
  const lines = element('path', { d: 'M1 0V6', stroke: 'currentColor', 'stroke-width': '1.3' });
  const ground = element('rect', { class: 'surface', width: 6, height: 6, fill: surface });
  return element(
    'defs',
    {},
    element('pattern', { id: `${id}-withheld`, class: 'hatch', color: muted, ...attributes }, ground, lines),
  );
}

/** What an area of withheld figures is painted with. */
export function hatch(id: string): Attributes {
  return { fill: `url(#${id}-withheld)`, stroke: 'currentColor', 'stroke-width': '1' };
}

/** The attributes of a group of such areas, which their outline takes its colour from. */
export const hatchPaint = { class: 'hatch', color: muted };

/** The sign of a hatched area, in the key. */
export function hatchItem(id: string, label: string): LegendItem {
  const sign = element('rect', { x: 0.5, y: -6.5, width: 19, height: 13, ...hatch(id) });
  return { sign: element('g', hatchPaint, sign), signWidth: 20, label };
}

/** The edge of an area that stands for what nobody breaks down. */
export const restEdge = { stroke: 'currentColor', 'stroke-dasharray': '2 2' };

export function restItem(label: string): LegendItem {
  const sign = element('rect', { x: 0.5, y: -6.5, width: 19, height: 13, fill: 'none', ...restEdge });
  return { sign, signWidth: 20, label };
}
