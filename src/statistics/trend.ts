import { isRefusal, refuse, type Refusal } from './estimate.ts';
import { at, checkFigures, sum } from './inputs.ts';

/** The value of an indicator in a year. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

export type ProgressStatus =
  'reached' | 'on_track' | 'behind' | 'far_behind' | 'moving_away' | 'not_measurable';

/** How an indicator moves to its target. */
export interface Progress {
  readonly status: ProgressStatus;
  /** Observed yearly change ÷ the change needed; `null` where it is not needed (reached) or cannot be told. */
  readonly pace: number | null;
  /** Least-squares change a year, in the indicator's unit; `null` with fewer than three years. */
  readonly observed: number | null;
  /** Change a year needed from the latest value on; `null` where reached, no year is left or no value is known. */
  readonly needed: number | null;
  /** The figure that is missing where the status is `not_measurable`: any value, a third year, the target's value. */
  readonly missing: 'values' | 'third_year' | 'target' | null;
  /** The latest figure is provisional or estimated: `reached` must not be shown without this mark. */
  readonly provisional: boolean;
}

const fewestPoints = 3;
const onTrackFrom = 0.95;
const behindFrom = 0.6;

/** What rounding leaves: a gap or a change smaller than this is none. */
const tolerance = 1e-9;

/**
 * Yearly change of an indicator: the slope of the least-squares line, in its unit per year.
 *
 * Edge: fewer than three years → `few_points`. Years without a value are left out of `points`; their order is free.
 * Source: Legendre 1805; least three points: the programme's rule (reference, "Progress to a target").
 * Example: 80, 82, 84 in 2020–2022 change by 2.
 *
 * @param points since the baseline, one a year
 * @throws RangeError for what is no number, or a year given twice
 */
export function yearlyChange(points: readonly YearValue[]): number | Refusal {
  checkPoints(points);
  if (points.length < fewestPoints) return refuse('few_points');
  const mean = (values: readonly number[]) => sum(values) / values.length;
  const middle = mean(points.map(({ year }) => year));
  const level = mean(points.map(({ value }) => value));
  const moments = points.map(({ year, value }) => (year - middle) * (value - level));
  return sum(moments) / sum(points.map(({ year }) => (year - middle) ** 2));
}

/**
 * Progress to a target: the observed yearly change ÷ the change needed from the latest value to reach the target on
 * time. Reached; on track from 0.95; behind from 0.60; far behind from 0; moving away below. The pace is rounded to 9
 * places before it is compared.
 *
 * Edge: reached by the latest value, of however few years; not measurable says what is missing. From the target's
 * year on, what is not reached is far behind with a pace of 0, or moving away.
 * Source: the programme's rule (reference, "Progress to a target").
 * Example: 80, 82, 84 in 2020–2022 with 90 as the target of 2025 is on track, pace 1.
 *
 * @param points since the baseline, one a year
 * @param target its `value` is null where none was set in figures
 * @param better whether a higher or a lower value is the aim
 * @param provisional whether the latest figure is provisional or estimated
 * @throws RangeError for what is no number, or a year given twice
 */
export function progressToTarget({
  points,
  target,
  better,
  provisional,
}: {
  readonly points: readonly YearValue[];
  readonly target: { readonly year: number; readonly value: number | null };
  readonly better: 'higher' | 'lower';
  readonly provisional: boolean;
}): Progress {
  checkPoints(points);
  checkFigures({ 'year of the target': target.year, target: target.value });
  const change = yearlyChange(points);
  const observed = isRefusal(change) ? null : change;
  const unknown = { pace: null, observed, needed: null, missing: null, provisional };
  if (target.value === null) return { ...unknown, status: 'not_measurable', missing: 'target' };
  if (points.length === 0) return { ...unknown, status: 'not_measurable', missing: 'values' };

  const latest = points.reduce((last, point) => (point.year > last.year ? point : last), at(points, 0));
  const gap = target.value - latest.value;
  const left = better === 'higher' ? gap : -gap;
  if (left <= tolerance * Math.max(1, Math.abs(target.value))) return { ...unknown, status: 'reached' };

  const years = target.year - latest.year;
  const needed = years > 0 ? gap / years : null;
  if (observed === null) return { ...unknown, needed, status: 'not_measurable', missing: 'third_year' };
  const isAway = (better === 'higher' ? observed : -observed) < -tolerance;
  if (needed === null)
    return isAway ? { ...unknown, status: 'moving_away' } : { ...unknown, pace: 0, status: 'far_behind' };
  const pace = Math.round((observed / needed) * 1e9) / 1e9 + 0;
  return { ...unknown, pace, needed, status: statusOf(pace) };
}

function statusOf(pace: number): ProgressStatus {
  if (pace >= onTrackFrom) return 'on_track';
  if (pace >= behindFrom) return 'behind';
  return pace >= 0 ? 'far_behind' : 'moving_away';
}

function checkPoints(points: readonly YearValue[]): void {
  const years = points.map(({ year }) => year);
  checkFigures({ years, values: points.map(({ value }) => value) });
  const broken = years.find((year) => !Number.isInteger(year));
  if (broken !== undefined) throw new RangeError(`points: ${broken} is no year`);
  if (new Set(years).size < years.length) throw new RangeError('points: a year stands twice');
}
