import type { Language } from './language.ts';
import { queryEn } from './query-en.ts';
import { queryVi, type QueryTexts } from './query-vi.ts';

export type { QueryTexts };

/** The sentences of the query page, in a language. */
export function queryTextsOf(language: Language): QueryTexts {
  return language === 'vi' ? queryVi : queryEn;
}
