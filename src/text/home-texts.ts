import { homeEn } from './home-en.ts';
import { homeVi, type HomeTexts } from './home-vi.ts';
import type { Language } from './language.ts';

export type { HomeTexts };

/** The sentences of the home page's first figures and maps, in a language. */
export function homeTextsOf(language: Language): HomeTexts {
  return language === 'vi' ? homeVi : homeEn;
}
