import type { Language } from '../text/language.ts';

/** The address of a page in a language: `/bang/` or `/en/bang/`. */
export function pageAddress(path: string, language: Language): string {
  return language === 'vi' ? path : `/${language}${path}`;
}

/** Where the methods page says which figures are withheld, and why. */
export function protectionAddress(language: Language): string {
  return `${pageAddress('/phuong-phap/', language)}#bao-mat`;
}

/**
 * The address of a place's page. Codes are given again: the page of a unit that ended has its last day in its address,
 * for ever (`/dia-phuong/05977-2025-06-30/`, as in every file); the code alone is the unit that has it today. When that
 * one ends too, its page moves to an address with its last day, and the code leads on: to the next unit that has it,
 * whose page names those before it, or to a page that says who had it.
 */
export function placeAddress(key: string, language: Language): string {
  return pageAddress(`/dia-phuong/${encodeURIComponent(key)}/`, language);
}
