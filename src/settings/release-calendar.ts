import { z } from 'zod';
import { addDays } from '../text/days.ts';
import { quoted } from './faults.ts';
import { day, localized, text, year } from './schema.ts';

/*
 * The release calendar of `releases.yaml`: what will be published when, what was, and every day that was moved and why.
 * Decree 94/2016/NĐ-CP: the calendar of a year is public before 15 December of the year before, and a day that is a
 * holiday moves to the next working day.
 */

/** What an entry brings: figures of births and deaths, of causes of death, the yearbook, a bulletin, a report. */
export const releaseSubjects = ['births_deaths', 'causes', 'yearbook', 'bulletin', 'report'] as const;

const subject = z.enum(releaseSubjects, releaseSubjects.join(', '));

/** An entry moved from one day to another; the reason is told with it. */
const move = z.strictObject({
  /** The day it was made known. */
  announced: day,
  /** The day that stood there before. */
  from: day,
  why: localized,
});

const entry = z.strictObject({
  /** Short name that stays: calendars of readers know the entry by it. */
  id: text.regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, 'lower-case letters, digits and hyphens, as births-2025'),
  title: localized,
  /** The year the figures are of. */
  year,
  subjects: z.array(subject).min(1, `one or more of ${releaseSubjects.join(', ')}`),
  date: day,
  time: z
    .string('a time, as "09:00"')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time, as "09:00"')
    .default('09:00'),
  /** What is released is told by `release`; an entry that was put off for good or for now says so itself. */
  status: z
    .enum(['provisional', 'confirmed', 'cancelled'], 'provisional, confirmed or cancelled')
    .default('provisional'),
  /** Id of the release that brought it. */
  release: text.optional(),
  moves: z.array(move, 'a list of moves: [{ announced, from, why: { vi, en } }]').default([]),
  /** Why it was cancelled. */
  why: localized.optional(),
});

/** The keys of `releases.yaml` that make up the calendar. */
export const calendarShape = {
  calendar: z.array(entry, 'a list of entries: - { id, title, year, subjects, date }').default([]),
  /** The day each year's calendar was made public. */
  calendars: z
    .array(z.strictObject({ year, published: day }), 'a list, as - { year: 2027, published: 2026-10-15 }')
    .default([]),
  /** Days off besides weekends and the holidays that are the same each year: Tết, and days made up for. */
  holidays: z.array(day, 'a list of days, as [2027-02-05]').default([]),
};

/** An entry of the calendar as it is written. */
export type CalendarEntry = z.infer<typeof entry>;

interface Calendar {
  readonly calendar: readonly CalendarEntry[];
  readonly calendars: readonly { readonly year: number; readonly published: string }[];
  readonly holidays: readonly string[];
}

/** What is wrong with a calendar that its shape does not show; each with its place and what is allowed. */
export function calendarFaults({
  calendar,
  calendars,
  holidays,
}: Calendar): { path: (string | number)[]; message: string }[] {
  const faults: { path: (string | number)[]; message: string }[] = [];
  for (const [at, { id, date, status, release, moves, why }] of calendar.entries()) {
    const fault = (key: string, message: string): void => {
      faults.push({ path: ['calendar', at, key], message });
    };
    if (calendar.findIndex((one) => one.id === id) < at) fault('id', 'each entry once');
    // What is past stays as it happened; what is to come stands on a day somebody is at work.
    if (release === undefined && status !== 'cancelled' && isDayOff(date, holidays))
      fault('date', `a working day, the next is ${nextWorkingDay(date, holidays)}`);
    if (status === 'cancelled' && why === undefined) fault('why', 'the reason, as it is cancelled');
    if (status === 'cancelled' && release !== undefined)
      fault('status', 'provisional or confirmed, as it was released');
    for (const [place, { announced, from }] of moves.entries())
      if (announced > date)
        faults.push({
          path: ['calendar', at, 'moves', place, 'announced'],
          message: `a day not after the entry's own, ${date}`,
        });
      else if (from === date)
        faults.push({
          path: ['calendar', at, 'moves', place, 'from'],
          message: `another day than the entry's own, ${date}`,
        });
  }
  for (const [at, { year: of }] of calendars.entries())
    if (calendars.findIndex((one) => one.year === of) < at)
      faults.push({ path: ['calendars', at, 'year'], message: 'each year once' });
  return faults;
}

/**
 * Entries that do not agree with what was released, the site's present release the last of it: one that names a release
 * there is none of or another day, and one whose day has come without a release.
 */
export function unkeptEntries(
  entries: readonly CalendarEntry[],
  releases: readonly { readonly id: string; readonly date: string }[],
): { key: string; found: string; allowed: string }[] {
  const asOf = releases.at(-1)?.date ?? '';
  const ids = [...new Set(releases.map(({ id }) => id))].join(', ');
  return entries.flatMap(({ id, date, status, release }, at) => {
    const key = (name: string): string => `calendar[${at}].${name}`;
    if (release === undefined)
      return status === 'cancelled' || date > asOf
        ? []
        : [
            {
              key: key('date'),
              found: `${quoted(date)} of ${quoted(id)} without a release`,
              allowed: `a day after the site's release, ${asOf}; else release: of ${ids}, the move to a later day, or status: cancelled`,
            },
          ];
    const own = releases.find((one) => one.id === release);
    if (own === undefined) return [{ key: key('release'), found: quoted(release), allowed: `one of ${ids}` }];
    if (own.date === date) return [];
    return [{ key: key('date'), found: quoted(date), allowed: `the day of release ${release}, ${own.date}` }];
  });
}

/** Holidays of the same day each year (Labour Code 45/2019/QH14, article 112). */
const sameEachYear = new Set(['01-01', '04-30', '05-01', '09-02']);

function isDayOff(date: string, holidays: readonly string[]): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || sameEachYear.has(date.slice(5)) || holidays.includes(date);
}

/** The first working day after a day. */
export function nextWorkingDay(date: string, holidays: readonly string[]): string {
  let next = addDays(date, 1);
  while (isDayOff(next, holidays)) next = addDays(next, 1);
  return next;
}
