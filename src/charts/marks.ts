import type { ChartPoint, ChartSeries } from './chart.ts';
import { gapState } from './points.ts';
import { type Attributes, element, escapeText, shift } from './svg.ts';
import { surface } from './palette.ts';
import { missingSymbol, notApplicableSymbol } from './words.ts';

/** One shape a series, around its own origin: a series is told by its shape where colours are not. No lozenge among
 * them, since that is the mark of a withheld figure. */
const markers = [
  'M-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0Z',
  'M-3.3-3.3H3.3V3.3H-3.3Z',
  'M0-4.6 4.4 3.2H-4.4Z',
  'M0 4.6 4.4-3.2H-4.4Z',
  'M-1.5-4.5h3v3h3v3h-3v3h-3v-3h-3v-3h3Z',
  'M-5-2H5V2H-5Z',
] as const;

/** The marker of a series; open (an outline) for a provisional figure. */
export function marker(index: number, provisional: boolean): string {
  const d = markers[index % markers.length] ?? markers[0];
  return provisional
    ? element('path', { class: 'open', d, fill: surface, stroke: 'currentColor', 'stroke-width': '1.6' })
    : element('path', { class: 'marker', d, fill: 'currentColor', stroke: surface, 'stroke-width': '1.2' });
}

/** The mark of a withheld figure: a hatched lozenge of one size, whatever stands behind it. */
export function lozenge(half = 6): string {
  const [third, twice] = [half / 3, (half * 2) / 3];
  const outline = `M0-${half} ${half} 0 0 ${half}-${half} 0Z`;
  const hatch = `M-${twice}-${third} ${third} ${twice}M-${third}-${twice} ${twice} ${third}`;
  const d = (outline + hatch).replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
  return element('path', {
    class: 'withheld',
    d,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.2',
  });
}

/** The mark of a figure that was not collected, dots on the line of `y`. */
export function ellipsis(attributes: Attributes = {}): string {
  return element(
    'text',
    {
      class: 'missing',
      y: 2,
      'text-anchor': 'middle',
      fill: 'currentColor',
      'font-size': 16,
      'font-weight': '600',
      ...attributes,
    },
    missingSymbol,
  );
}

/** The mark of a figure that does not apply. */
export function cross(attributes: Attributes = {}): string {
  const given = {
    class: 'not-applicable',
    y: 4.5,
    'text-anchor': 'middle',
    fill: 'currentColor',
    ...attributes,
  };
  return element('text', given, notApplicableSymbol);
}

/** The mark of a point without a number, centred on `x`. */
export function gapMark(point: ChartPoint, half = 6, x = 0): string {
  const state = gapState(point);
  if (state === 'missing') return ellipsis(x === 0 ? {} : { x });
  if (state === 'not_applicable') return cross(x === 0 ? {} : { x });
  return x === 0 ? lozenge(half) : element('g', { transform: shift(x, 0) }, lozenge(half));
}

/**
 * A point of the drawing: its marks at `x`, `y`, with what a script needs to focus it and say it, and a title that a
 * pointer resting on it shows: category, series, value.
 */
export function pointGroup(
  series: ChartSeries,
  point: ChartPoint,
  place: { readonly x: number; readonly y: number },
  ...marks: readonly string[]
): string {
  return element(
    'g',
    {
      class: 'point',
      transform: place.x === 0 && place.y === 0 ? undefined : shift(place.x, place.y),
      'data-key': point.key,
      'data-series': series.key,
      'data-spoken': point.spoken,
    },
    element('title', {}, escapeText(`${point.label}, ${series.label}: ${point.spoken}`)),
    ...marks,
  );
}

/** What a pointer or finger meets, larger than the mark itself, and what shows the focus. Nothing to see of it else. */
export function hitArea(shape: 'circle' | 'rect', attributes: Attributes): string {
  return element(shape, { class: 'hit', ...attributes, fill: 'none', 'pointer-events': 'all' });
}
