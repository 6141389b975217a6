import { calendarFile } from '../files/icalendar.ts';
import { deadlinesOf } from '../programme/task-dates.ts';
import type { Task } from '../settings/tasks.ts';
import type { Language } from '../text/language.ts';
import { programmeTextsOf, type ProgrammeTexts } from '../text/programme-texts.ts';
import { formatDay } from '../text/texts.ts';
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
        deadlineText(task, year, texts, language),
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

/** When a task is due, in the plan's own precision: a day it does not name is not made up. */
export function deadlineText(
  { deadline, frequency }: Task,
  year: number | null,
  texts: ProgrammeTexts,
  language: Language,
): string {
  if (frequency === 'yearly') return year === null ? texts.yearly : texts.yearlyOf(String(year));
  if (frequency === 'continuous') return texts.continuous;
  if (deadline === '') return texts.noDeadline;
  if (/^\d{4}$/.test(deadline)) return texts.inYear(deadline);
  const [of = '', month = ''] = deadline.split('-');
  if (/^\d{4}-\d{2}$/.test(deadline)) return texts.inMonth(`${Number(month)}/${of}`);
  return texts.by(formatDay(deadline, language));
}
