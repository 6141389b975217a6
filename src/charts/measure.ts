import { fontSize } from './svg.ts';

/**
 * Advance widths of Inter in hundredths of an em, regular weight, tabular figures. Vietnamese tone marks take no
 * room of their own, so a letter is looked up without them.
 */
const widths: readonly (readonly [number, string])[] = [
  [24, 'ijl'],
  [28, ' !,.:I·'],
  [32, "';`t"],
  [37, '()/[\\]fr|'],
  [42, '{}'],
  [46, '"-_°“”'],
  [50, '*^–'],
  [55, '?ksxz'],
  [58, 'JLacevy'],
  [60, 'EFhnouơ'],
  [63, '#PZbdgpqđư₫'],
  [66, '$&+0123456789<=>BRST~−'],
  [70, 'AKVXY'],
  [74, 'CDGHUĐƯ'],
  [78, 'NOQƠ'],
  [84, 'w'],
  [92, 'Mm…'],
  [100, '%@W—'],
];

const widthOf = new Map(
  widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);

/** Another font may stand in for ours (a saved file, a page whose font has not come yet): most run a little wider. */
const allowance = 1.05;

/** Width of a line of text in pixels, on the safe side. Semibold text runs about a twentieth wider. */
export function textWidth(text: string, options: { size?: number; bold?: boolean } = {}): number {
  let hundredths = 0;
  for (const letter of text.normalize('NFC')) {
    hundredths +=
      widthOf.get(letter) ?? widthOf.get(letter.normalize('NFD').charAt(0)) ?? foreignWidth(letter);
  }
  return (hundredths / 100) * (options.size ?? fontSize) * (options.bold === true ? 1.06 : 1) * allowance;
}

/** Scripts the table does not know: East Asian letters and pictures are as wide as high, the rest as a wide letter. */
function foreignWidth(letter: string): number {
  return (letter.codePointAt(0) ?? 0) > 0x2e80 ? 120 : 88;
}

export function widest(texts: readonly string[], options: { size?: number; bold?: boolean } = {}): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, options)), 0);
}

/** Where a line may end: not at a blank that does not break, as that before a per cent sign. */
const blanks = /[^\S\u00a0\u202f]+/;

/**
 * Text broken into lines no wider than `width` pixels, of about equal length. Nothing is ever cut off: a word wider
 * than the line is broken inside. An empty text is one empty line.
 */
export function wrapText(
  text: string,
  width: number,
  options: { size?: number; bold?: boolean } = {},
): string[] {
  const lines = fillLines(text, width, options);
  if (lines.length < 2) return lines;
  // Two even lines read better than a full one and a single word: the narrowest width that needs no line more.
  // Not so narrow that a word would be broken which need not be.
  const longest = widest(
    text.split(blanks).filter((word) => textWidth(word, options) <= width),
    options,
  );
  for (let narrower = Math.max(width * 0.5, longest); narrower < width; narrower += width * 0.05) {
    const even = fillLines(text, narrower, options);
    if (even.length === lines.length) return even;
  }
  return lines;
}

function fillLines(text: string, width: number, options: { size?: number; bold?: boolean }): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(blanks).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, options) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word.normalize('NFC')) {
      if (line !== '' && textWidth(line + letter, options) > width) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}
