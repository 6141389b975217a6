import type { Language, Localized } from '../text/language.ts';

/** A text in every language, made language by language. */
export function localized(make: (language: Language) => string): Localized {
  return { vi: make('vi'), en: make('en') };
}
