import { indicatorOf } from '../catalogue/indicators.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { dictionaryTextsOf, type DictionaryTexts } from '../text/dictionary-texts.ts';
import type { Language } from '../text/language.ts';

/** A word and what it means. */
export interface DictionaryEntry {
  /** Its place in the page, the same in both languages. */
  readonly id: string;
  readonly term: string;
  /** The same word in the other language. */
  readonly otherTerm: string;
  readonly meaning: string;
}

/** The terms of the field in the order of the language's alphabet. */
export function dictionaryTerms(language: Language): DictionaryEntry[] {
  const own = dictionaryTextsOf(language).terms;
  const others = dictionaryTextsOf(language === 'vi' ? 'en' : 'vi').terms;
  const keys = Object.keys(own) as (keyof DictionaryTexts['terms'])[];
  return inOrder(
    keys.map((key) => ({ id: key, otherTerm: others[key].term, ...own[key] })),
    language,
  );
}

/** The indicators a site publishes, by their names; each stands on the methods page under its code. */
export function dictionaryIndicators({ tables }: Manifest, language: Language): DictionaryEntry[] {
  const codes = new Set(tables.flatMap(({ indicators = [] }) => indicators));
  const other: Language = language === 'vi' ? 'en' : 'vi';
  return inOrder(
    [...codes].flatMap((code) => {
      const indicator = indicatorOf(code);
      if (indicator === undefined) return [];
      const { label, definition } = indicator;
      return { id: code, term: label[language], otherTerm: label[other], meaning: definition[language] };
    }),
    language,
  );
}

function inOrder(entries: readonly DictionaryEntry[], language: Language): DictionaryEntry[] {
  const { compare } = new Intl.Collator(language);
  return entries.toSorted((one, next) => compare(one.term, next.term));
}
