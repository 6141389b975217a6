import { checkEn } from './check-en.ts';
import { checkVi, type CheckTexts } from './check-vi.ts';
import type { Language } from './language.ts';

export type { CheckTexts };

/** The sentences of the page that checks count files, in a language. */
export function checkTextsOf(language: Language): CheckTexts {
  return language === 'vi' ? checkVi : checkEn;
}
