import type { ChartPoint } from './chart.ts';
import { gapState, shownValue } from './points.ts';

/** A bar cut into parts, in the unit of its axis: the value, or per cent of the whole. */
export interface Stack {
  /** One a series, `null` where it has no point here. A part without a number has no length. */
  readonly parts: readonly (StackPart | null)[];
  /** Where the parts with a number end. */
  readonly end: number;
  /** What they lack to the known total, after their end: withheld, or not broken down at all. */
  readonly lacking: { readonly to: number; readonly withheld: boolean } | null;
  /** The number for the whole, `null` where nothing of it is known. */
  readonly total: number | null;
  /** Whether the whole may be more: parts are withheld or not collected, and no total says how much they are. */
  readonly atLeast: boolean;
}

export interface StackPart {
  readonly point: ChartPoint;
  readonly from: number;
  readonly to: number;
}

/**
 * The parts of one bar from zero on. Nothing is taken from the numbers behind withheld points: what they are together
 * is known from a published total or not at all. Shares of a whole that is not known are none: the bar has no parts
 * with a length then, and is withheld from end to end where a part of it is.
 */
export function stackOf(
  points: readonly (ChartPoint | undefined)[],
  total: number | null,
  measure: 'counts' | 'shares',
): Stack {
  const values = points.map((point) => Math.max(0, shownValue(point) ?? 0));
  const sum = values.reduce((all, value) => all + value, 0);
  const gaps = points.filter((point) => point !== undefined && shownValue(point) === null);
  const states = gaps.map((point) => point && gapState(point));
  const open = states.includes('withheld') || states.includes('missing');
  const whole = total === null ? sum : Math.max(total, sum);
  const unknown = measure === 'shares' && ((total === null && open) || whole === 0);
  const placed = (value: number) => (measure === 'counts' ? value : unknown ? 0 : (value / whole) * 100);
  let from = 0;
  const parts = points.map((point, i) => {
    if (point === undefined) return null;
    const part = { point, from: placed(from), to: placed(from + (values[i] ?? 0)) };
    from += values[i] ?? 0;
    return part;
  });
  const withheld = states.includes('withheld');
  const lacking =
    unknown && withheld
      ? { to: 100, withheld }
      : placed(whole) > placed(sum) * (1 + 1e-9)
        ? { to: placed(whole), withheld }
        : null;
  const nothing = total === null && gaps.length === points.filter((point) => point !== undefined).length;
  return { parts, end: placed(sum), lacking, total: nothing ? null : whole, atLeast: total === null && open };
}
