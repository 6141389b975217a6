import type { Manifest } from '../catalogue/manifest.ts';
import type { ReleaseCalendar } from '../catalogue/release-calendar.ts';
import type { Calendar } from '../files/icalendar.ts';
import { calendarTextsOf } from '../text/calendar-texts.ts';
import type { Language } from '../text/language.ts';
import { pageAddress } from './addresses.ts';
import { entryWords } from './calendar-entries.ts';

/** Every release of the calendar, past and to come, as events; what was cancelled is told as cancelled. */
export function releaseEvents(
  { site }: Manifest,
  { entries }: ReleaseCalendar,
  language: Language,
): Calendar {
  const page =
    site.address === undefined ? undefined : site.address + pageAddress('/lich-cong-bo/', language);
  return {
    name: `${calendarTextsOf(language).title}: ${site.title[language]}`,
    address: page === undefined ? undefined : `${page}lich.ics`,
    stamp: site.release.date,
    events: entries.map((entry) => {
      const { title, brings, status, reasons } = entryWords(entry, language);
      return {
        uid: `${entry.id}@${site.id}.nien-giam`,
        day: entry.date,
        time: entry.time,
        cancelled: entry.status === 'cancelled',
        summary: title,
        description: [brings, status, ...reasons].join('\n'),
        url: page === undefined ? undefined : `${page}#${entry.id}`,
      };
    }),
  };
}
