import { calendarEn } from './calendar-en.ts';
import { calendarVi, type CalendarTexts } from './calendar-vi.ts';
import type { Language } from './language.ts';

export type { CalendarTexts };

/** The sentences of the release calendar, in a language. */
export function calendarTextsOf(language: Language): CalendarTexts {
  return language === 'vi' ? calendarVi : calendarEn;
}
