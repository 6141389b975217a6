import { textWidth, widest, wrapText } from './measure.ts';

interface TextOptions {
  readonly size?: number;
  readonly bold?: boolean;
}

/**
 * Text in at most `most` lines of `width` pixels. What does not fit is cut off with an ellipsis; who draws it puts the
 * whole of it in a title.
 */
export function fitText(text: string, width: number, most: number, options: TextOptions = {}): string[] {
  const lines = wrapText(text, width, options);
  if (lines.length <= most) return lines;
  const letters = [...text.normalize('NFC')];
  // By halves: the longest beginning that fits with the ellipsis behind it.
  let [fits, cut] = [0, letters.length];
  const begin = (count: number) => wrapText(`${letters.slice(0, count).join('').trimEnd()}…`, width, options);
  while (cut - fits > 1) {
    const middle = (fits + cut) >> 1;
    if (begin(middle).length <= most) fits = middle;
    else cut = middle;
  }
  // Better a whole word less than a piece of one, where it is not a long one.
  const space = letters.lastIndexOf(' ', fits);
  return begin(space > 0 && fits - space < 8 ? space : fits).slice(0, most);
}

/** The lines of a text that fits a box whole, without a broken word; `null` where it does not. */
export function linesWithin(
  text: string,
  width: number,
  height: number,
  leading: number,
  options: TextOptions = {},
): string[] | null {
  if (text === '' || width <= 0 || widest(text.split(/\s+/), options) > width) return null;
  const lines = wrapText(text, width, options);
  return lines.length * leading <= height ? lines : null;
}

/** The first of these texts that fits in one line of `width` pixels. */
export function firstFitting(
  texts: readonly string[],
  width: number,
  options: TextOptions = {},
): string | null {
  return texts.find((text) => text !== '' && textWidth(text, options) <= width) ?? null;
}
