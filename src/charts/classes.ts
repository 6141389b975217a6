import { nice, ticks } from 'd3-array';
import type { Language } from '../text/language.ts';
import { valueFormat } from './axis.ts';
import { legend } from './legend.ts';
import { widest } from './measure.ts';
import { muted, stepColors, stepPaint } from './palette.ts';
import { type Block, element, textLines } from './svg.ts';

/** Classes of values, each of which has a colour of the scale. */
export interface Classes {
  /** One more than there are classes, rising: a value at a bound is of the class above it, the last of the last. */
  readonly bounds: readonly number[];
  readonly format: (value: number) => string;
}

const mostClasses = stepColors.length;
const usual = 5;

/**
 * Five to seven classes, fewer where the values are few.
 *
 * `equal` has steps of one round width, as an axis has: a heat map, in which neighbours differ little. `ranked` has
 * about as many values in each class: a map, in which one town would else leave all the rest in the lowest class, and
 * readers of maps of deaths did best with it (Brewer and Pickle 2002, Annals of the AAG 92: 662–681).
 *
 * @param options `bounds` are kept, so that drawings of several years can be compared, and widened where a value lies
 * outside
 */
export function classesOf(
  values: readonly number[],
  spread: 'equal' | 'ranked',
  { language, decimals, bounds: given }: ClassOptions,
): Classes {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const bounds =
    values.length === 0
      ? []
      : given !== undefined && given.length > 1
        ? widened(given, low, high)
        : low === high
          ? [low, high]
          : spread === 'equal'
            ? equalBounds(low, high)
            : rankedBounds(values.toSorted((one, other) => one - other));
  return { bounds, format: valueFormat(bounds, { language, decimals }) };
}

export interface ClassOptions {
  readonly language: Language;
  readonly decimals?: number | undefined;
  readonly bounds?: readonly number[] | undefined;
}

function widened(given: readonly number[], low: number, high: number): number[] {
  const rising = [...new Set(given.filter(Number.isFinite))].sort((one, other) => one - other);
  const inner = rising.slice(1, -1).slice(0, mostClasses - 1);
  return [Math.min(low, rising[0] ?? low), ...inner, Math.max(high, rising.at(-1) ?? high)];
}

function equalBounds(low: number, high: number): number[] {
  for (let count = usual + 1; count > 1; count -= 1) {
    const bounds = ticks(...nice(low, high, count), count);
    const holds = (bounds[0] ?? high) <= low && (bounds.at(-1) ?? low) >= high;
    if (holds && bounds.length <= mostClasses + 1) return bounds;
  }
  return [low, high];
}

/** The quantiles, written with as few digits as keep them apart. */
function rankedBounds(sorted: readonly number[]): number[] {
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  const count = Math.min(usual, new Set(sorted).size);
  const inner = Array.from({ length: count - 1 }, (_, i) => quantile(sorted, (i + 1) / count));
  let bounds: number[] = [];
  for (const digits of [1, 2, 3, 4]) {
    const rounded = inner.map((value) => Number(value.toPrecision(digits)));
    bounds = [low, ...rounded, high].filter(
      (value, i, all) => i === 0 || value > Math.max(...all.slice(0, i)) || i === all.length - 1,
    );
    const apart = bounds.every((value, i) => i === 0 || value > (bounds[i - 1] ?? value));
    if (apart && bounds.length === count + 1) return bounds;
  }
  return bounds.filter((value, i) => i === bounds.length - 1 || value < high);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The place of a value's class, from 0. */
export function classAt({ bounds }: Classes, value: number): number {
  const above = bounds.findIndex((bound) => bound > value);
  return Math.max(0, (above < 0 ? bounds.length - 1 : above) - 1);
}

/** The step of the scale of a class: the ends of the scale for the lowest and the highest, the middle for a lone one. */
export function stepOf({ bounds }: Classes, place: number): number {
  const last = bounds.length - 2;
  return last < 1 ? 3 : Math.round((place / last) * (mostClasses - 1));
}

/** The scale with the bounds of its classes: one band where it fits the width, else a list. */
export function classKey(classes: Classes, width: number): Block {
  const { bounds, format } = classes;
  const numbers = bounds.map(format);
  if (bounds.length < 2) return { height: 0, svg: '' };
  const count = bounds.length - 1;
  const swatch = (place: number, x: number, wide: number, y: number) =>
    element(
      'g',
      stepPaint(stepOf(classes, place)),
      element('rect', { x, y, width: wide, height: 14, fill: 'currentColor' }),
    );
  const places = Array.from({ length: count }, (_, place) => place);
  const overhang = widest(numbers) / 2;
  const step = Math.max(36, 2 * overhang + 10);
  if (bounds[0] === bounds[1] || count * step + 2 * overhang > width) {
    const items = places.map((place) => {
      const [from = '', to = ''] = [numbers[place], numbers[place + 1]];
      return { sign: swatch(place, 0, 18, -7), signWidth: 18, label: from === to ? from : `${from} – ${to}` };
    });
    const list = legend(items, width, 'key');
    return { height: list.height, svg: element('g', { class: 'classes' }, list.svg) };
  }
  const bands = places.map((place) => swatch(place, overhang + place * step, step - 1, 0));
  const labels = numbers.map((number, i) => textLines([number], overhang + i * step - 0.5, 30));
  const written = element('g', { class: 'tick', fill: muted, 'text-anchor': 'middle' }, ...labels);
  return { height: 34, svg: element('g', { class: 'classes' }, ...bands, written) };
}
