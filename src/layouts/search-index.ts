import { createHash } from 'node:crypto';
import { searchIndexText } from '../browser/search/entry.ts';
import type { Language } from '../text/language.ts';
import { searchEntries } from './search-entries.ts';

const made = new Map<Language, Promise<{ text: string; address: string }>>();

/** The index of a language as it is fetched on the first search, and its address; another word gives another one. */
export function searchIndex(
  language: Language,
): Promise<{ readonly text: string; readonly address: string }> {
  const known = made.get(language) ?? makeIndex(language);
  made.set(language, known);
  return known;
}

async function makeIndex(language: Language): Promise<{ text: string; address: string }> {
  const text = searchIndexText(await searchEntries(language));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { text, address: `/cong-cu/tim-kiem/${language}.json?v=${hash}` };
}
