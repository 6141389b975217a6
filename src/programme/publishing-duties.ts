import type { ReleasedFigures } from '../catalogue/release-calendar.ts';
import { firstRelease } from './release-record.ts';

/*
 * What has to be public by when, held against the site's own record of releases. Terms of the plans and of the regional
 * framework on civil registration (3F, 3G): births and deaths within a year of the year's end, causes of death within
 * two; of Decree 94/2016/NĐ-CP: the calendar of a year before 15 December of the year before.
 */

/** Whether a term was kept. `due` is still to come; `overdue` is over and unkept; `late` was kept after its end. */
export type DutyState = 'kept' | 'late' | 'due' | 'overdue';

/** Something that has to be public by a day. */
export interface PublishingDuty {
  readonly kind: DutyKind;
  /** The year of the figures, or of the calendar. */
  readonly year: number;
  /** The last day in time, ISO. */
  readonly due: string;
  /** The first day it was public by the site's record; `null` where it was not yet. */
  readonly published: string | null;
  readonly state: DutyState;
}

export type DutyKind = 'births' | 'deaths' | 'causes' | 'calendar';

/** Years from the end of a year until its figures have to be public. */
const terms = { births: 1, deaths: 1, causes: 2 } as const;

export interface DutiesGiven {
  /** The first and last year the site has figures of, whole or not. */
  readonly years: { readonly first: number; readonly last: number };
  /** The releases so far, the publication's own the last. */
  readonly record: readonly ReleasedFigures[];
  /** When each year's calendar was made public. */
  readonly calendars: readonly { readonly year: number; readonly published: string }[];
}

/**
 * Every term a site has, as of the day of its last release: figures of each year of what it publishes at all, the year
 * of that release too, and the calendars of that year and of the next. A calendar that fell due before the first release
 * is none of the site's.
 */
export function publishingDuties({ years, record, calendars }: DutiesGiven): PublishingDuty[] {
  const asOf = record.at(-1)?.date ?? '';
  const told = new Set(record.flatMap(({ what }) => what));
  const kinds = (['births', 'deaths', 'causes'] as const).filter((kind) => told.has(kind));
  const figures = kinds.flatMap((kind) =>
    Array.from({ length: years.last - years.first + 1 }, (_, index) => {
      const year = years.first + index;
      const due = `${year + terms[kind]}-12-31`;
      return dutyOf({ kind, year, due }, firstRelease(record, { what: [kind] }, year)?.date ?? null, asOf);
    }),
  );
  const now = Number(asOf.slice(0, 4));
  const ofCalendars = [now, now + 1]
    .map((year) => {
      const published = calendars.find((one) => one.year === year)?.published ?? null;
      return dutyOf({ kind: 'calendar', year, due: `${year - 1}-12-14` }, published, asOf);
    })
    .filter(({ published, due }) => published !== null || due >= (record[0]?.date ?? ''));
  return [...figures, ...ofCalendars];
}

function dutyOf(
  what: Pick<PublishingDuty, 'kind' | 'year' | 'due'>,
  published: string | null,
  asOf: string,
): PublishingDuty {
  return { ...what, published, state: dutyState(what.due, published, asOf) };
}

/** Whether a term was kept, by its last day, the first day of publication, and the day it is judged on. */
export function dutyState(due: string, published: string | null, asOf: string): DutyState {
  if (published !== null) return published > due ? 'late' : 'kept';
  return asOf > due ? 'overdue' : 'due';
}
