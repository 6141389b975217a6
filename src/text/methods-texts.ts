import type { Language } from './language.ts';
import { methodsEn } from './methods-en.ts';
import { methodsVi, type MethodsTexts } from './methods-vi.ts';

export type { MethodsTexts };

/** The sentences of the methods page, in a language. */
export function methodsTextsOf(language: Language): MethodsTexts {
  return language === 'vi' ? methodsVi : methodsEn;
}
