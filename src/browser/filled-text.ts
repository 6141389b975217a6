import { formatDay } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';

/** What stands in a page made before anyone knew where it would be read, and when. */
export interface Placeholders {
  readonly origin: string;
  readonly day: string;
}

/**
 * A text with its placeholders filled: the site's own address, and the day of access. A field of a BibTeX entry takes
 * the day as `2026-07-15`; in a sentence it is written as the language does.
 *
 * @param today ISO day
 */
export function filledText(
  text: string,
  placeholders: Placeholders,
  { origin, today }: { readonly origin: string; readonly today: string },
  language: Language,
): string {
  return text
    .replaceAll(placeholders.origin, () => origin)
    .replaceAll(`{${placeholders.day}}`, `{${today}}`)
    .replaceAll(placeholders.day, formatDay(today, language));
}
