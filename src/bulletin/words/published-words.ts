import type { Words } from './read-words.ts';

/* The office's words beside the manifest, checked and with their figures filled in: what the pages read. */

export const wordsName = 'bulletins.json';

/** The words of each year that has some. */
export type PublishedWords = Readonly<Record<string, Words>>;

export function wordsText(words: PublishedWords): string {
  return `${JSON.stringify(words, null, 1)}\n`;
}

export function parseWords(text: string): PublishedWords {
  return JSON.parse(text) as PublishedWords;
}
