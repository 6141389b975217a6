import { categoriesByLetter, withdrawnCategories } from './icd10-categories.ts';

export type ParsedIcd10 = { ok: true; code: string } | { ok: false };

function categoriesOf(letter: string, ranges: string): string[] {
  return ranges.split(' ').flatMap((range) => {
    const [from = range, to = from] = range.split('-');
    const numbers = Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i);
    return numbers.map((number) => letter + String(number).padStart(2, '0'));
  });
}

const categories: ReadonlySet<string> = new Set([
  ...Object.entries(categoriesByLetter).flatMap(([letter, ranges]) => categoriesOf(letter, ranges)),
  ...withdrawnCategories,
]);

/** Every code that `parseIcd10` may give: each category, alone and with each fourth character. */
export function allIcd10Codes(): string[] {
  const fourths = Array.from({ length: 10 }, (_, digit) => `.${digit}`);
  return [...categories].flatMap((category) => ['', ...fourths].map((fourth) => category + fourth));
}

/**
 * Category; then nothing, a filler (`X`, `-`: "no fourth character"), or a fourth and perhaps a fifth
 * character; then perhaps a dagger, printed or typed as `+`. Letters are A to Z alone, without the `i` flag,
 * so that a Turkish dotless ı does not become an I.
 */
const shape = /^([A-Za-z]\d\d)\.?(?:[Xx-]|(\d)(\d)?)?[†+]?$/;

/**
 * Whether WHO itself gives the category's codes a fifth character: the site in chapter XIII (M), open or
 * closed in chapter XIX (S, T), the activity in chapter XX (V01–Y34). It only adds detail there, so it can be
 * cut off. Anywhere else a fifth character is some country's own modification, in which the fourth may mean
 * another thing.
 */
function hasFifthCharacter(category: string): boolean {
  return /^[MST]/.test(category) || ('V01' <= category && category <= 'Y34');
}

/**
 * An ICD-10 code as offices write it, in the one form used from here on: category, dot, fourth character.
 *
 * Accepted: with or without the dot, in lower case, with blanks around it; the filler `X` or a dash in fourth
 * place (`I10X`, `I10.-`); a fifth character where WHO provides one, cut off; a dagger (`A17.0†`, `A17.0+`),
 * stripped, as the dagger code is the primary one. Refused: an asterisk (`G01*`), as such a code names a
 * manifestation and is never an underlying cause (WHO, ICD-10, volume 2, "dagger and asterisk system"); two
 * codes in one cell; a letter in fourth place; and a category that ICD-10 does not have (`ZZ9`, `A10`).
 * Whether a *sub*category exists is not checked.
 *
 * An empty cell is refused as well: a cause that is not stated is the reader's business, not a spelling of a
 * code.
 *
 * @example parseIcd10(' i219 ') // { ok: true, code: 'I21.9' }
 * @example parseIcd10('I10X') // { ok: true, code: 'I10' }
 */
export function parseIcd10(raw: string): ParsedIcd10 {
  const [, letters, fourth, fifth] = shape.exec(raw.trim()) ?? [];
  if (letters === undefined) return { ok: false };
  const category = letters.toUpperCase();
  if (!categories.has(category)) return { ok: false };
  if (fifth !== undefined && !hasFifthCharacter(category)) return { ok: false };
  return { ok: true, code: fourth === undefined ? category : `${category}.${fourth}` };
}
