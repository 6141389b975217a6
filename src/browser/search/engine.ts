import MiniSearch, { type SearchResult } from 'minisearch';
import { fold } from '../../text/fold.ts';
import { codeMatch, codeOf } from './code-match.ts';
import type { EntryKind, SearchEntry } from './entry.ts';
import { byRank, namesOf, nameWithin, rankOf, type EntryNames, type Rank } from './ranking.ts';

/*
 * Finds entries: MiniSearch knows which hold the words, exactly, begun or with a typo; `ranking.ts` says in which order
 * they stand. Typos are let in only where the words as typed find nothing: of Vietnamese syllables most are one letter
 * from another.
 */

/** More than anyone types; the rest of a pasted page is left out. */
export const longestQuery = 100;

export interface Found {
  readonly entry: SearchEntry;
  /** The words of the entry that answered to the query, folded; they are marked where it is shown. */
  readonly words: readonly string[];
}

export interface Findings {
  readonly found: readonly Found[];
  /** False where nothing holds all words, not even misspelt: these only come near. */
  readonly complete: boolean;
}

/** What a query finds, best first; of these kinds only, where any are named. */
export type Find = (query: string, kinds?: readonly EntryKind[]) => Findings;

/** Indexes the entries, a few at a time, so that letters typed meanwhile appear at once on a slow phone too. */
export async function openEngine(entries: readonly SearchEntry[]): Promise<Find> {
  const names = entries.map(namesOf);
  const index = new MiniSearch<{ id: number } & EntryNames>({
    fields: ['title', 'others', 'context'],
    extractField: (document, field) =>
      field === 'others' ? document.others.join(' ') : String(document[field as 'id' | 'title' | 'context']),
    tokenize: (text) => text.split(' ').filter((word) => word !== ''),
    processTerm: (word) => word,
    searchOptions: { boost: { title: 3, others: 2 }, prefix: true },
  });
  await index.addAllAsync(
    names.map((own, id) => ({ id, ...own })),
    { chunkSize: 50 },
  );
  const words = new Set(names.flatMap((own) => own.words.flat()));
  /** A query with two letters of a word in the wrong order put right, where only then it is a word. */
  const setRight = (folded: string): string =>
    folded
      .split(' ')
      .map((word) => (words.has(word) ? word : (swaps(word).find((one) => words.has(one)) ?? word)))
      .join(' ');

  return (query, kinds = []) => {
    const cut = query.normalize('NFC').slice(0, longestQuery);
    const folded = fold(cut);
    if (folded === '') return { found: [], complete: true };
    const wanted = ({ id }: { id: unknown }): boolean => {
      const entry = entries[Number(id)];
      return entry !== undefined && (kinds.length === 0 || kinds.includes(entry.kind));
    };
    const code = codeOf(cut);
    const coded = code === null ? [] : byCode(entries, code, wanted);
    const whole = ranked(index.search(folded, { combineWith: 'AND', filter: wanted }), false);
    const exact = [...coded, ...whole];
    if (exact.length > 0) return { found: distinct(exact), complete: true };
    for (const tried of new Set([setRight(folded), folded])) {
      const misspelt = index.search(tried, { combineWith: 'AND', fuzzy, filter: wanted });
      if (misspelt.length > 0) return { found: distinct(ranked(misspelt, true)), complete: true };
    }
    // A question in whole sentences has words that no entry has: a name within it will do, or else half of its words.
    const asked = new Set(folded.split(' ')).size;
    const some = index
      .search(folded, { combineWith: 'OR', fuzzy, filter: wanted })
      .filter(({ id, queryTerms }) => {
        const own = names[Number(id)];
        const isNamed = own !== undefined && nameWithin(own, folded) > 0;
        return isNamed || new Set(queryTerms).size * 2 > asked;
      });
    return { found: distinct(ranked(some, true)), complete: false };

    function ranked(results: readonly SearchResult[], loosely: boolean): RankedEntry[] {
      return results.flatMap((result) => {
        const id = Number(result.id);
        const [entry, own] = [entries[id], names[id]];
        if (entry === undefined || own === undefined) return [];
        const rank = rankOf({ entry, names: own, result, query: { text: cut, folded }, loosely, place: id });
        return [{ entry, words: result.terms, rank }];
      });
    }
  };
}

interface RankedEntry extends Found {
  readonly rank: Rank;
}

/** One letter wrong in words of up to five, two in longer ones; of two letters only beside other words. */
function fuzzy(word: string, _place: number, all: readonly string[]): number | false {
  if (/\d/.test(word) || word.length < (all.length > 1 ? 2 : 3)) return false;
  return word.length < 6 ? 1 : 2;
}

/** A word with two neighbouring letters swapped, in every place: to a fuzzy search that is two letters wrong, not one. */
function swaps(word: string): string[] {
  return [...word]
    .slice(1)
    .map(
      (letter, place) => word.slice(0, place) + letter + word.slice(place, place + 1) + word.slice(place + 2),
    );
}

function byCode(
  entries: readonly SearchEntry[],
  code: string,
  wanted: (of: { id: unknown }) => boolean,
): RankedEntry[] {
  return entries.flatMap((entry, id) => {
    const match = wanted({ id }) ? codeMatch(entry, code) : null;
    const found = { entry, words: [code.toLowerCase()] };
    return match === null ? [] : [{ ...found, rank: [match - 4, entry.rank, entry.codes.length, 0, id] }];
  });
}

/** In order, each once. */
function distinct(found: readonly RankedEntry[]): Found[] {
  const seen = new Set<SearchEntry>();
  return found
    .toSorted((one, other) => byRank(one.rank, other.rank))
    .filter(({ entry }) => !seen.has(entry) && seen.add(entry))
    .map(({ entry, words }) => ({ entry, words }));
}
