import type { CalendarTexts } from './calendar-vi.ts';

/** What the release calendar says, in English. */
export const calendarEn: CalendarTexts = {
  title: 'Release calendar',
  lead: 'What is published on which day, what was published so far, which days were moved and why. Times are those of Viet Nam.',
  asOf: (day) => `This calendar stands as of ${day}.`,

  warningsTitle: 'Not in time',
  warning: {
    figures: (d) => `${d.what} for ${d.years} had to be public by ${d.due} and are not so far.`,
    calendar: (d) => `The release calendar of ${d.year} had to be public by ${d.due} and is not so far.`,
    entry: (d) => `“${d.title}” was announced for ${d.day} and is not on this site so far.`,
  },

  comingTitle: 'To come',
  nothingComing: 'No release has a day so far.',
  pastTitle: 'Published',
  nothingPast: 'Nothing was released so far.',
  cancelledTitle: 'Cancelled',
  moment: (d) => `${d.day}, ${d.hour}:${d.minute}`,
  status: {
    provisional: 'Provisional day',
    confirmed: 'Day confirmed',
    moved: 'Moved',
    cancelled: 'Cancelled',
    released: 'Published',
  },
  figuresOf: (year) => `Figures for ${year}`,
  subjects: {
    births_deaths: 'births and deaths',
    causes: 'causes of death',
    yearbook: 'yearbook',
    bulletin: 'bulletin',
    report: 'report',
  },
  moved: (d) => `Moved from ${d.from}, as told on ${d.announced}: ${d.why}`,
  cancelledFor: (why) => `Reason: ${why}`,
  inRelease: (id) => `release ${id}`,

  termsTitle: 'Terms, and what was kept',
  termsText:
    'Births and deaths of a year have to be public within one year of its end, causes of death within two. The calendar of the next year has to stand before 15 December. The first day of publication is taken from the releases on record on this site.',
  kinds: {
    births: 'Births',
    deaths: 'Deaths',
    causes: 'Causes of death',
    calendar: 'Release calendar',
  },
  termColumns: { what: 'What', due: 'Last day', published: 'First public', state: 'Result' },
  state: { kept: 'In time', late: 'After the term', due: 'Not due yet', overdue: 'Overdue' },
  notYet: 'not yet',
  recordBegins: (day) =>
    `The record of releases of this site begins on ${day}: a year that fell due before that day, with no release on record, counts as after the term.`,

  followTitle: 'Follow the calendar',
  calendarFile: 'Add it to the calendar of a phone or computer (.ics)',
  feed: 'Follow what is published (Atom)',
  rules:
    'A day that is a holiday moves to the next working day. When a day is moved, the old one and the reason stay here.',
  feedTitle: (site) => `${site}: releases`,
  nextRelease: 'Next release',
};
