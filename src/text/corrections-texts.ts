import { correctionsEn } from './corrections-en.ts';
import { correctionsVi, type CorrectionsTexts } from './corrections-vi.ts';
import type { Language } from './language.ts';

export type { CorrectionsTexts };

/** The sentences of the page of corrections, in a language. */
export function correctionsTextsOf(language: Language): CorrectionsTexts {
  return language === 'vi' ? correctionsVi : correctionsEn;
}
