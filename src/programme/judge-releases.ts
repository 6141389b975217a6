import type { ReleasedFigures } from '../catalogue/release-calendar.ts';
import type { MeasureSetting, Milestone } from '../settings/targets.ts';
import type { Judgement } from './judge.ts';
import { dutyState, type DutyState } from './publishing-duties.ts';
import { firstRelease, tellsAll } from './release-record.ts';

/* The site's own duty to publish: judged by the days of its releases, and by nothing else. */

/** When the figures of a year were out, and when they should have been. */
export interface ReleasedYear {
  readonly year: number;
  /** The last day in time; `null` where the plan names none. */
  readonly due: string | null;
  /** The first release that told all of it; `null` where none has so far. */
  readonly release: ReleasedFigures | null;
  /** Without a last day: whether it is out at all. */
  readonly timing: DutyState | 'no_limit' | 'not_out';
}

type ReleaseMeasure = NonNullable<MeasureSetting['releases']>;

/** The years of a site with the day each was first released. */
export function releasedYears(
  measure: ReleaseMeasure,
  releases: readonly ReleasedFigures[],
  years: { readonly first: number; readonly last: number },
): ReleasedYear[] {
  const today = releases.at(-1)?.date ?? '';
  const within = measure.within_years;
  return Array.from({ length: years.last - years.first + 1 }, (_, at) => years.first + at)
    .filter((year) => `${year}-12-31` < today)
    .map((year): ReleasedYear => {
      const release = firstRelease(releases, measure, year);
      const due = within === undefined ? null : `${year + within}-12-31`;
      return { year, due, release, timing: timingOf(due, release?.date ?? null, today) };
    });
}

function timingOf(due: string | null, published: string | null, today: string): ReleasedYear['timing'] {
  if (due !== null) return dutyState(due, published, today);
  return published === null ? 'not_out' : 'no_limit';
}

/**
 * Whether a duty to publish was kept in the year of a milestone: by the end of that year the figures of the year that
 * were due then had been released, or, where the plan names no limit, any at all. A year not yet over at the release is
 * judged by what is out so far.
 *
 * @param asOf the day it is judged on, ISO: later releases are left out
 */
export function judgeReleases(
  milestone: Milestone,
  measure: ReleaseMeasure,
  releases: readonly ReleasedFigures[],
  asOf: string,
): Judgement {
  const due = `${milestone.year}-12-31` <= asOf;
  const known = { milestone, due, figure: null, progress: null };
  if (milestone.words !== undefined) return { ...known, state: 'cannot_say', doubt: 'no_number' };
  const year = due ? milestone.year : Number(asOf.slice(0, 4));
  const until = releases.filter(({ date }) => date <= asOf);
  const kept = isKept(measure, until, year);
  if (due) return { ...known, state: kept ? 'met' : 'not_met', doubt: null };
  return { ...known, state: kept ? 'on_the_way' : 'behind', doubt: null };
}

/** Whether by the end of a year what was due by then is out. */
function isKept(measure: ReleaseMeasure, releases: readonly ReleasedFigures[], year: number): boolean {
  const by = releases.filter(({ date }) => date <= `${year}-12-31`);
  const within = measure.within_years;
  if (within !== undefined) return firstRelease(by, measure, year - within) !== null;
  return by.some((one) => one.years !== null && one.date.startsWith(String(year)) && tellsAll(one, measure));
}
