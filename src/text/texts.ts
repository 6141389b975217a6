import { en } from './en.ts';
import type { Language } from './language.ts';
import { vi, type Texts } from './vi.ts';

export { formatDay, formatDayAndMonth, monthName } from './day-words.ts';
export type { Texts };

/** The sentences of a language. */
export function textsOf(language: Language): Texts {
  return language === 'vi' ? vi : en;
}
