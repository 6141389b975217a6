import type { Localized } from '../text/language.ts';

/*
 * The release calendar as pages read it. It changes while a release stands, so that it is no part of the release: it lies
 * beside the manifest, and is served as a page, an iCalendar file and a feed.
 */

/** The file beside the manifest that has it. */
export const calendarName = 'calendar.json';

/** What an entry brings. */
export type ReleaseSubject = 'births_deaths' | 'causes' | 'yearbook' | 'bulletin' | 'report';

/** A day that was moved: when that was made known, the day that stood there, and why. */
export interface CalendarMove {
  readonly announced: string;
  readonly from: string;
  readonly why: Localized;
}

/** Something that is published on a day. */
export interface CalendarRelease {
  readonly id: string;
  readonly title: Localized;
  /** The year the figures are of. */
  readonly year: number;
  readonly subjects: readonly ReleaseSubject[];
  /** Day and time in Viet Nam (UTC+7, no summer time): `2026-10-15`, `09:00`. */
  readonly date: string;
  readonly time: string;
  readonly status: 'provisional' | 'confirmed' | 'cancelled';
  /** The release that brought it; none while it is to come. */
  readonly release?: string | undefined;
  readonly moves: readonly CalendarMove[];
  /** Why it was cancelled. */
  readonly why?: Localized | undefined;
}

/** A release of the site's record: the years it had final figures of, and what it told of them. */
export interface ReleasedFigures {
  readonly id: string;
  readonly date: string;
  /** `null` where it is not said: such a release proves nothing. */
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly what: readonly string[];
  /** The tables it published, by their ids; none where they are not known: such a release proves none of them. */
  readonly tables: readonly string[];
}

/** The whole calendar of a site. */
export interface ReleaseCalendar {
  /** By day, and by time on the same day. */
  readonly entries: readonly CalendarRelease[];
  /** When each year's calendar was made public. */
  readonly calendars: readonly { readonly year: number; readonly published: string }[];
  /** The releases so far, the publication's own the last: when each year was first public. */
  readonly record: readonly ReleasedFigures[];
}

/** The calendar as the text of its file. */
export function calendarText({ entries, ...others }: ReleaseCalendar): string {
  const ordered = entries.toSorted((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1));
  return `${JSON.stringify({ entries: ordered, ...others }, null, 1)}\n`;
}

/** Reads the file; an empty calendar where there is none, as in a publication of before. */
export function readCalendar(text: string | null): ReleaseCalendar {
  return text === null ? { entries: [], calendars: [], record: [] } : (JSON.parse(text) as ReleaseCalendar);
}

function momentOf({ date, time, id }: CalendarRelease): string {
  return `${date} ${time} ${id}`;
}
