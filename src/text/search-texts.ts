import type { Language } from './language.ts';
import { searchEn } from './search-en.ts';
import { searchVi, type SearchTexts } from './search-vi.ts';

export type { SearchTexts };

/** The sentences of the search, in a language. */
export function searchTextsOf(language: Language): SearchTexts {
  return language === 'vi' ? searchVi : searchEn;
}
