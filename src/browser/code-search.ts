import type { Code, Codelist } from '../catalogue/codelist.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';

/** Lists up to here are read faster than anything is typed. */
const longestRead = 24;

/** Whether a list is long enough to be searched. */
export function isLong({ codes }: Codelist): boolean {
  return codes.length > longestRead;
}

/**
 * Finds the codes of a list by what a reader types, without marks or with them: each word has to begin a word of the
 * label, or the whole is the beginning of the code. All of the list for nothing typed.
 *
 * @example codeFinder(units, 'vi')('dong ki') // Phường Đông Kinh
 */
export function codeFinder(list: Codelist, language: Language): (typed: string) => readonly Code[] {
  const folded = list.codes.map((code) => ({ code, text: ` ${fold(code.label[language])}` }));
  return (typed) => {
    const words = fold(typed).split(' ');
    const asCode = typed.trim().toUpperCase();
    return folded
      .filter(
        ({ code, text }) =>
          words.every((word) => text.includes(` ${word}`)) ||
          (asCode !== '' && code.code.toUpperCase().startsWith(asCode)),
      )
      .map(({ code }) => code);
  };
}
