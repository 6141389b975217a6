import { dictionaryEn } from './dictionary-en.ts';
import { dictionaryVi, type DictionaryTexts } from './dictionary-vi.ts';
import type { Language } from './language.ts';

export type { DictionaryTexts };

/** The words of the field, in a language. */
export function dictionaryTextsOf(language: Language): DictionaryTexts {
  return language === 'vi' ? dictionaryVi : dictionaryEn;
}
