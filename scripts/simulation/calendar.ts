import { addDays } from '../../src/text/days.ts';
import { at, given } from './curves.ts';
import type { Random } from './random.ts';

/** The days of one year on which events are drawn: to its end, or to the cut-off. */
export interface DaysOfYear {
  /** Share of the whole year's events that happen on these days; 1 where the cut-off is not in the year. */
  readonly share: number;
  /** Draws the day of an event, ISO. */
  readonly draw: (random: Random) => string;
}

export interface UnusualDays {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/**
 * The days of a year with the seasons of its events.
 *
 * @param season relative weight of a day of each month
 * @param cutOff last day, ISO; events after it are not drawn
 * @param unusual days with a weight of their own, that multiplies the season's
 */
export function daysOfYear(
  year: number,
  season: ReadonlyMap<number, number>,
  cutOff: string,
  unusual: readonly UnusualDays[] = [],
): DaysOfYear {
  const days: string[] = [];
  const cumulative: number[] = [];
  let sum = 0;
  let all = 0;
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) {
    const weight = unusual
      .filter(({ from, to }) => from <= day && day <= to)
      .reduce((product, exception) => product * exception.weight, given(season, Number(day.slice(5, 7))));
    all += weight;
    if (day > cutOff) continue;
    sum += weight;
    days.push(day);
    cumulative.push(sum);
  }
  return {
    share: sum / all,
    draw: (random) => {
      const wanted = random() * sum;
      let [low, high] = [0, days.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (at(cumulative, middle) > wanted) high = middle;
        else low = middle + 1;
      }
      return at(days, low);
    },
  };
}

/** The months of a year up to the cut-off: `2026-01` … `2026-09`. */
export function monthsOfYear(year: number, cutOff: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).filter(
    (month) => month <= cutOff.slice(0, 7),
  );
}

/** The month of an ISO day; `''` stays `''`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** A season without seasons: every day of the year alike. */
export const everyMonthAlike: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 12 }, (_, index) => [index + 1, 1]),
);
