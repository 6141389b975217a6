import { createHash } from 'node:crypto';
import type { Manifest } from '../catalogue/manifest.ts';
import type { ReleaseCalendar } from '../catalogue/release-calendar.ts';
import type { FeedGiven } from '../files/release-feed.ts';
import { calendarTextsOf } from '../text/calendar-texts.ts';
import type { Language } from '../text/language.ts';
import { pageAddress } from './addresses.ts';
import { entryWords, orderedEntries } from './calendar-entries.ts';

/** What was published so far, as a feed in a language; addresses are of the site's own where it says where it stands. */
export function publishedFeed({ site }: Manifest, calendar: ReleaseCalendar, language: Language): FeedGiven {
  const page = (site.address ?? '') + pageAddress('/lich-cong-bo/', language);
  return {
    id: uuidOf(`${site.id} ${language}`),
    title: calendarTextsOf(language).feedTitle(site.title[language]),
    publisher: site.publisher.name[language],
    language,
    address: `${page}atom.xml`,
    page,
    at: vietnamMoment(site.release.date, '00:00'),
    entries: orderedEntries(calendar.entries).past.map((entry) => {
      const { title, brings } = entryWords(entry, language);
      return {
        id: uuidOf(`${site.id} ${language} ${entry.id}`),
        title,
        summary: brings,
        at: vietnamMoment(entry.date, entry.time),
        address: `${page}#${entry.id}`,
      };
    }),
  };
}

/** A moment with the zone of Viet Nam, which has no summer time. */
function vietnamMoment(date: string, time: string): string {
  return `${date}T${time}:00+07:00`;
}

/** A name that no other site or entry has, made of a hash (RFC 4122, in the form of version 8 of RFC 9562). */
function uuidOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
