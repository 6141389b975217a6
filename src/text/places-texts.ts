import { placesEn } from './places-en.ts';
import { placesVi, type PlacesTexts } from './places-vi.ts';
import type { Language } from './language.ts';

export type { PlacesTexts };

/** The sentences of the pages on places, in a language. */
export function placesTextsOf(language: Language): PlacesTexts {
  return language === 'vi' ? placesVi : placesEn;
}
