import type { SearchResult } from 'minisearch';
import { fold, markedWords } from '../../text/fold.ts';
import type { SearchEntry } from './entry.ts';

/*
 * The order of what was found. A reader who typed a name wants what bears it, before all that merely holds its words:
 * the whole name, then its beginning, then its words side by side, then its words anywhere, then with a typo.
 */

/** Compared one number after the other, the least first. */
export type Rank = readonly number[];

/** An entry's texts, folded. */
export interface EntryNames {
  readonly title: string;
  readonly others: readonly string[];
  readonly context: string;
  /** The words of the title, and of each of the others. */
  readonly words: readonly (readonly string[])[];
}

export function namesOf({ title, names, context }: SearchEntry): EntryNames {
  const all = [title, ...names].map(fold);
  return {
    title: all[0] ?? '',
    others: all.slice(1),
    context: fold(context),
    words: all.map((name) => name.split(' ')),
  };
}

/** Where two ranks first differ. */
export function byRank(one: Rank, other: Rank): number {
  const at = one.findIndex((number, place) => number !== other[place]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** The rank of something MiniSearch found. */
export function rankOf({
  entry,
  names,
  result,
  query,
  loosely,
  place,
}: {
  readonly entry: SearchEntry;
  readonly names: EntryNames;
  readonly result: Pick<SearchResult, 'terms' | 'queryTerms' | 'match' | 'score'>;
  readonly query: { readonly text: string; readonly folded: string };
  /** Whether typos were let in. */
  readonly loosely: boolean;
  /** Where it stands among the entries: the order of equals. */
  readonly place: number;
}): Rank {
  const tier = loosely ? looseTier(names, query.folded, result) : tierOf(names, query.folded, result.match);
  // Whoever types marks means them: what has others stands behind, however much of it matches without them.
  const behind = hasOtherMarks(entry, query.text) ? 4 : 0;
  // Of whole names and beginnings the published order says more than how often words occur.
  const score = tier < 4 ? 0 : -result.score;
  return [tier + behind, entry.rank, -covered(names, result.terms), score, place];
}

/** 0 the whole title, 1 another whole name, 2 and 3 their beginning, 4 words side by side, 5 anywhere, 6 in the context. */
function tierOf({ title, others }: EntryNames, query: string, match: SearchResult['match']): number {
  if (title === query) return 0;
  if (others.includes(query)) return 1;
  if (title.startsWith(query)) return 2;
  if (others.some((name) => name.startsWith(query))) return 3;
  if ([title, ...others].some((name) => ` ${name}`.includes(` ${query}`))) return 4;
  return Object.values(match).every((fields) => fields.some((field) => field !== 'context')) ? 5 : 6;
}

/** Above 10: one for each word misspelt, one where no name is wholly found, ten for each word missing. */
function looseTier(
  names: EntryNames,
  query: string,
  { terms, queryTerms }: Pick<SearchResult, 'terms' | 'queryTerms'>,
): number {
  const words = query.split(' ');
  const misspelt = words.filter((word) => !terms.some((term) => term.startsWith(word))).length;
  const missing = new Set(words).size - new Set(queryTerms).size;
  const within = missing > 0 ? nameWithin(names, query) : 0;
  if (within > 0) return 20 - within / 100;
  return 10 + misspelt + (covered(names, terms) === 1 ? 0 : 1) + 10 * missing;
}

/** How long the longest name is that stands within a query, as in a whole question; 0 where none does. */
export function nameWithin({ title, others }: EntryNames, query: string): number {
  const within = [title, ...others].filter((name) => name.length > 2 && ` ${query} `.includes(` ${name} `));
  return Math.max(0, ...within.map(({ length }) => length));
}

/** The largest share of a name's words that were found. */
function covered({ words }: EntryNames, terms: readonly string[]): number {
  const found = new Set(terms);
  const shares = words.map((own) => own.filter((word) => found.has(word)).length / own.length);
  return Math.max(...shares);
}

/** Whether the entry has a marked word of the query only with other marks: "Hạ" where "Hà" was typed. No marks mean any. */
function hasOtherMarks({ title, names }: SearchEntry, query: string): boolean {
  const asked = markedWords(query).filter(({ letters, tone }) => tone !== '' || letters !== fold(letters));
  if (asked.length === 0) return false;
  const own = markedWords([title, ...names].join(' '));
  return asked.some(
    ({ letters, tone }) => !own.some((one) => one.letters.startsWith(letters) && one.tone === tone),
  );
}
