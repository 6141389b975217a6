import { calendarFile } from '../files/icalendar.ts';
import { deadlineText } from '../programme/deadline-text.ts';
import { deadlinesOf } from '../programme/task-dates.ts';
import type { Language } from '../text/language.ts';
import { programmeTextsOf } from '../text/programme-texts.ts';
import { pageAddress } from './addresses.ts';
import type { ProgrammeSources } from './programme.ts';

/* The deadlines of tasks as a file for the reader's own calendar. */

/** Where the file of a language stands. */
export function calendarAddress(language: Language): string {
  return `/nhiem-vu/thoi-han-${language}.ics`;
}

/** The file of a language; `null` where no task has a day to come or gone that is not done. */
export function taskCalendar({ programme, site }: ProgrammeSources, language: Language): string | null {
  const texts = programmeTextsOf(language);
  const years = programme.plan?.years ?? null;
  const { date } = site.release;
  const whole = (address: string): string | undefined =>
    site.address === undefined ? undefined : site.address + address;
  const events = programme.tasks.flatMap((task) =>
    deadlinesOf(task, date, years).map(({ day, year }) => ({
      uid: `${task.key}${year === null ? '' : `-${year}`}@${site.id}`,
      day,
      summary: task.title[language],
      description: [
        deadlineText(task, year, language),
        ...(task.lead[language] === '' ? [] : [`${texts.lead2}: ${task.lead[language]}`]),
        ...(programme.plan === null ? [] : [programme.plan.legal_source[language]]),
      ].join('\n'),
      url: whole(`${pageAddress('/nhiem-vu/', language)}#${task.key}`),
    })),
  );
  if (events.length === 0) return null;
  const name = texts.calendarName(site.title[language]);
  return calendarFile({ name, address: whole(calendarAddress(language)), stamp: date, events });
}
