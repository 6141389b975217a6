import { causesEn } from './causes-en.ts';
import { causesVi, type CausesTexts } from './causes-vi.ts';
import type { Language } from './language.ts';

export type { CausesTexts };

/** The sentences of the pages on causes of death, in a language. */
export function causesTextsOf(language: Language): CausesTexts {
  return language === 'vi' ? causesVi : causesEn;
}
