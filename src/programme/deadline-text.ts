import type { Task } from '../settings/tasks.ts';
import type { Language } from '../text/language.ts';
import { programmeTextsOf } from '../text/programme-texts.ts';
import { formatDay } from '../text/texts.ts';

/** When a task is due, in the plan's own precision: a day it does not name is not made up. */
export function deadlineText({ deadline, frequency }: Task, year: number | null, language: Language): string {
  const texts = programmeTextsOf(language);
  if (frequency === 'yearly') return year === null ? texts.yearly : texts.yearlyOf(String(year));
  if (frequency === 'continuous') return texts.continuous;
  if (deadline === '') return texts.noDeadline;
  if (/^\d{4}$/.test(deadline)) return texts.inYear(deadline);
  const [of = '', month = ''] = deadline.split('-');
  if (/^\d{4}-\d{2}$/.test(deadline)) return texts.inMonth(`${Number(month)}/${of}`);
  return texts.by(formatDay(deadline, language));
}
