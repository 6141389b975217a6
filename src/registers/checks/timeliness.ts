import { addDays, daysBetween, sameDateNextYear } from '../../text/days.ts';
import type { Period } from './periods.ts';

/** The codes of timeliness; `_U` where dates and settings do not tell. */
export type Timeliness = 'on_time' | 'late' | 'delayed' | '_U';

/** A legal deadline, in days after the event, for events from a day on. */
export interface Deadline {
  readonly from: string;
  readonly days: number;
}

/**
 * Up to where a registration is on time, and up to where late. Where an event is known to a month or a year, its day
 * makes a difference: `min` is the least, `max` the most that any of its days gives.
 */
export interface Limits<T extends string | number> {
  readonly onTime: { readonly min: T; readonly max: T };
  readonly late: { readonly min: T; readonly max: T };
}

/**
 * The limits of an event as days of the calendar: on time up to the deadline of the event's date, late up to the same
 * calendar date of the next year (Law on Civil Status 60/2014/QH13, articles 15.1 and 33.1, for the deadlines of Viet Nam).
 *
 * @returns `null` where no deadline was in force
 */
export function limitDays(event: Period, deadlines: readonly Deadline[]): Limits<string> | null {
  return limitsOf(event, deadlines, (day, days) => ({
    onTime: addDays(day, days),
    late: sameDateNextYear(day),
  }));
}

/** The limits of an event in days after it. */
export function limitDelays(event: Period, deadlines: readonly Deadline[]): Limits<number> | null {
  return limitsOf(event, deadlines, (day, days) => ({
    onTime: days,
    late: daysBetween(day, sameDateNextYear(day)),
  }));
}

const longestPeriod = 366;

function limitsOf<T extends string | number>(
  event: Period,
  deadlines: readonly Deadline[],
  limit: (day: string, days: number) => { onTime: T; late: T },
): Limits<T> | null {
  if (event.earliest === '0000-01-01' || daysBetween(event.earliest, event.latest) > longestPeriod)
    return null;
  let limits = null as Limits<T> | null;
  for (let day = event.earliest; day <= event.latest; day = addDays(day, 1)) {
    const deadline = deadlines.findLast(({ from }) => from <= day);
    if (deadline === undefined) return null;
    const { onTime, late } = limit(day, deadline.days);
    limits = {
      onTime: widened(limits?.onTime, onTime),
      late: widened(limits?.late, late),
    };
  }
  return limits;
}

function widened<T extends string | number>(
  range: { min: T; max: T } | undefined,
  value: T,
): { min: T; max: T } {
  if (range === undefined) return { min: value, max: value };
  return { min: value < range.min ? value : range.min, max: value > range.max ? value : range.max };
}

/**
 * The timeliness of a registration, where the dates tell for certain. `timelinessSql` says the same to DuckDB.
 *
 * @param registered when it was registered, on the scale of the limits: days of the calendar, or days after the event
 */
export function timelinessOf<T extends string | number>(
  limits: Limits<T> | null,
  registered: { readonly earliest: T; readonly latest: T },
): Timeliness {
  if (limits === null) return '_U';
  if (registered.latest <= limits.onTime.min) return 'on_time';
  if (registered.earliest > limits.late.max) return 'delayed';
  if (registered.earliest > limits.onTime.max && registered.latest <= limits.late.min) return 'late';
  return '_U';
}

/**
 * The same as an SQL expression; limits that are not there are NULL, which makes it `_U`.
 *
 * @param limit the SQL of a limit: `on_time_min`, `on_time_max`, `late_min`, `late_max`
 */
export function timelinessSql(
  limit: (name: 'on_time_min' | 'on_time_max' | 'late_min' | 'late_max') => string,
  registered: { readonly earliest: string; readonly latest: string },
): string {
  return `CASE WHEN ${registered.latest} <= ${limit('on_time_min')} THEN 'on_time'
    WHEN ${registered.earliest} > ${limit('late_max')} THEN 'delayed'
    WHEN ${registered.earliest} > ${limit('on_time_max')} AND ${registered.latest} <= ${limit('late_min')} THEN 'late'
    ELSE '_U' END`;
}
