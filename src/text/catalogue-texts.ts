import { catalogueEn } from './catalogue-en.ts';
import { catalogueVi, type CatalogueTexts } from './catalogue-vi.ts';
import type { Language } from './language.ts';

export type { CatalogueTexts };

/** The topics' titles, and the sentences of the catalogue page and of the home page, in a language. */
export function catalogueTextsOf(language: Language): CatalogueTexts {
  return language === 'vi' ? catalogueVi : catalogueEn;
}
