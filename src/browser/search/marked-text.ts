import { foldWithPlaces } from '../../text/fold.ts';

/** A piece of a text, and whether the query found it. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * A text in pieces, those marked that answered to a query: of a word that begins as typed its beginning, of one that was
 * found otherwise (with a typo) the whole word.
 *
 * @param words the words the engine found, folded
 * @param typed the words of the query, folded
 * @example markedPieces('Đột quỵ', ['dot'], ['do']) // 'Độ' marked, then 't quỵ'
 */
export function markedPieces(
  given: string,
  words: readonly string[],
  typed: readonly string[],
): readonly MarkedPiece[] {
  const { original, text, places } = foldWithPlaces(given);
  const found = new Set(words);
  const own = new Set(text.split(' '));
  /** Of "thu" the beginning of "thực" is marked only where the text has no "thư". */
  const answers = (word: string, one: string): boolean =>
    word === one || (!own.has(one) && word.startsWith(one));
  const pieces: MarkedPiece[] = [];
  let shown = 0;
  const add = (to: number, marked: boolean): void => {
    if (to > shown) pieces.push({ text: original.slice(shown, to), marked });
    shown = Math.max(shown, to);
  };
  for (const { 0: word, index } of text.matchAll(/[^\s]+/g)) {
    if (!found.has(word)) continue;
    const begun = typed.filter((one) => answers(word, one)).map(({ length }) => length);
    if (begun.length === 0 && typed.some((one) => word.startsWith(one))) continue;
    const length = begun.length > 0 ? Math.max(...begun) : word.length;
    const from = places[index] ?? 0;
    add(from, false);
    // Up to the next letter of the original, so that marks written apart stay with theirs.
    add(places[index + length] ?? original.length, true);
  }
  add(original.length, false);
  return pieces;
}
