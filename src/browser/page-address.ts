import type { Language } from '../text/language.ts';

/** The address of a page in a language: `/bang/` or `/en/bang/`. */
export function pageAddress(path: string, language: Language): string {
  return language === 'vi' ? path : `/${language}${path}`;
}

/** Where the methods page says which figures are withheld, and why. */
export function protectionAddress(language: Language): string {
  return `${pageAddress('/phuong-phap/', language)}#bao-mat`;
}
