/*
 * Vietnamese as readers type it: without marks, with them in old or new places (hoà, hòa), in capitals, composed or
 * not. A folded text has the letters a to z, the digits, and single blanks between words.
 */

/** Grave, acute, tilde, hook and dot: the five written tones. Other marks (â, ơ, ă) make another letter. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** One letter without case and marks; what is neither letter nor digit is a blank. */
function foldLetter(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const plain = foldNewLetter(letter);
  folded.set(letter, plain);
  return plain;
}

/** A site has some two hundred letters and eighty thousand times one of them: a phone should fold each once. */
const folded = new Map<string, string>();

function foldNewLetter(letter: string): string {
  const plain = letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').normalize('NFC');
}

/**
 * A text with where each of its letters came from, so that what was found in it can be marked in the original.
 *
 * @returns `text` not yet trimmed, and for each of its letters the place in `original` (the text composed, NFC)
 */
export function foldWithPlaces(given: string): {
  readonly original: string;
  readonly text: string;
  readonly places: readonly number[];
} {
  const original = given.normalize('NFC');
  let text = '';
  const places: number[] = [];
  let place = 0;
  for (const letter of original) {
    for (const unit of foldLetter(letter).split('')) {
      text += unit;
      places.push(place);
    }
    place += letter.length;
  }
  return { original, text, places };
}

/**
 * A text without case, marks and punctuation, for comparing.
 *
 * @example fold('Đột quỵ (tai biến)') // 'dot quy tai bien'
 */
export function fold(text: string): string {
  return foldWithPlaces(text).text.replace(/\s+/g, ' ').trim();
}

/** A word with its marks, the tone apart from the letters: where in the word it stands says nothing. */
export interface MarkedWord {
  readonly letters: string;
  readonly tone: string;
}

/**
 * The words of a text with their marks: `hoà` and `hòa` are the same, `ha`, `hà` and `hạ` are not.
 *
 * @example markedWords('Hoà') // [{ letters: 'hoa', tone: '\u0300' }]
 */
export function markedWords(text: string): readonly MarkedWord[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const apart = word.normalize('NFD');
      return {
        letters: apart.replace(tones, '').normalize('NFC'),
        tone: (apart.match(tones) ?? []).join(''),
      };
    });
}
