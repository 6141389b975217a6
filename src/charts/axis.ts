import { nice, ticks } from 'd3-array';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { widest, wrapText } from './measure.ts';

/** A value axis. It holds zero, as a length that does not start there lies, but where a line alone is fitted to its values. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** The number of a tick, in the language of the chart. */
  readonly format: (value: number) => string;
}

/** Values that lie closer have no ticks between them that a computer could tell apart. */
const leastSpan = 1e-200;

/**
 * The axis for these values: about `count` round ticks, whole numbers only where all values are whole. It ends at a
 * tick, or with `ends` `exact` at the outermost value; `from` `fitted` lets it begin above zero. Without a value other than zero it has the single tick 0.
 *
 * The ticks are d3's; of d3-scale we would need one line and pay for its interpolators, colours and formats, which
 * weigh more than all our charts together.
 */
export function valueAxis(
  values: readonly number[],
  count: number,
  language: Language,
  ends: 'round' | 'exact' = 'round',
  from: 'zero' | 'fitted' = 'zero',
): ValueAxis {
  const lowest = from === 'fitted' && isFarFromZero(values) ? Math.min(...values) : Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  if (highest - lowest < leastSpan)
    return { low: 0, high: 1, ticks: [0], format: numberFormat([0], language) };
  const steps = values.every(Number.isInteger) ? Math.min(count, highest - lowest) : count;
  const [low, high] = ends === 'round' ? nice(lowest, highest, steps) : [lowest, highest];
  const marks = ticks(low, high, steps);
  return { low, high, ticks: marks, format: numberFormat(marks, language) };
}

/** Whether all values are above half the highest: from zero on, their differences could not be seen. */
function isFarFromZero(values: readonly number[]): boolean {
  return values.length > 1 && Math.min(...values) > Math.max(...values) / 2;
}

/** Where a value of the axis stands between two places in pixels. */
export function placeOn(axis: ValueAxis, from: number, to: number): (value: number) => number {
  return (value) => from + ((value - axis.low) / (axis.high - axis.low)) * (to - from);
}

/**
 * Writes numbers with as many decimals as the most exact of `values` has, all alike. Values that were never rounded
 * get about four significant digits of the largest.
 */
export function numberFormat(values: readonly number[], language: Language): (value: number) => string {
  const largest = Math.max(0, ...values.map(Math.abs));
  const most = largest === 0 ? 0 : Math.min(6, Math.max(1, 3 - Math.floor(Math.log10(largest))));
  let decimals = 0;
  while (decimals < most && !values.every((value) => isExact(value, decimals))) decimals += 1;
  return (value) => formatNumber(value, language, decimals);
}

/** How the values of a drawing are written: with the decimals its options ask for, else as their most exact has. */
export function valueFormat(
  values: readonly number[],
  { decimals, language }: { readonly decimals?: number | undefined; readonly language: Language },
): (value: number) => string {
  return decimals === undefined
    ? numberFormat(values, language)
    : (value) => formatNumber(value, language, decimals);
}

function isExact(value: number, decimals: number): boolean {
  const scaled = value * 10 ** decimals;
  return Math.abs(scaled - Math.round(scaled)) < 1e-6;
}

export interface AxisLabel {
  readonly place: number;
  readonly lines: readonly string[];
}

/**
 * Labels under categories `step` pixels apart: all of them where they fit, else every second, third …, counted back
 * from the last, which a reader looks for first.
 */
export function categoryLabels(labels: readonly string[], step: number, room: number): AxisLabel[] {
  const fit = (stride: number) => {
    const width = Math.min(room, step * stride - 10);
    const chosen = labels.flatMap((label, place) =>
      (labels.length - 1 - place) % stride === 0 ? [{ place, lines: wrapText(label, width) }] : [],
    );
    const words = chosen.flatMap(({ place }) => (labels[place] ?? '').split(/\s+/));
    return { chosen, fits: widest(words) <= width && chosen.every(({ lines }) => lines.length <= 2) };
  };
  for (let stride = 1; stride < labels.length; stride += 1) {
    const { chosen, fits } = fit(stride);
    if (fits) return chosen;
  }
  // Not even two fit beside each other: the last alone, on as many lines as it takes.
  return labels.length === 0
    ? []
    : [{ place: labels.length - 1, lines: wrapText(labels.at(-1) ?? '', Math.min(room, 200)) }];
}
