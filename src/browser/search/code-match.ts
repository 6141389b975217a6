import type { SearchEntry } from './entry.ts';

/* Codes as they are typed: of places in digits, of causes as ICD-10 has them, both from their first characters on. */

const unitCode = /^\d{2,5}(-\d{4}(-\d\d){0,2})?$/;
const icdCode = /^[A-Z]\d{1,2}(\.\d?)?$/;
const rowCode = /^1-\d{1,3}$/;

/** The code a query may be, in capitals; `null` where it is words. */
export function codeOf(query: string): string | null {
  const code = query.trim().toUpperCase();
  return unitCode.test(code) || icdCode.test(code) || rowCode.test(code) ? code : null;
}

/**
 * How well an entry answers to a code, the less the better: 0 it is its own; above 1, up to 2, a range holds it, the
 * narrower the nearer to 1 (a row of the list before its chapter); 3 its code begins so. `null` is not at all.
 *
 * @example codeMatch(circulatoryDiseases, 'I21') // 1.099
 */
export function codeMatch({ codes, kind }: Pick<SearchEntry, 'codes' | 'kind'>, code: string): number | null {
  const found = codes.flatMap((own) => {
    if (own === code) return [0];
    const isHeld = kind === 'cause' && icdCode.test(code) && holds(own, code);
    if (isHeld && code.length > 2) return [1 + width(own) / 1000];
    return own.startsWith(code) ? [2.5] : isHeld ? [3] : [];
  });
  return found.length === 0 ? null : Math.min(...found);
}

/** Whether a range holds a code, or some code that begins with it: bounds are compared at the length of the shorter. */
function holds(range: string, code: string): boolean {
  if (!/^[A-Z]\d/.test(range)) return false;
  const [from = range, to = from] = range.split('-');
  const asked = code.replace(/\.$/, '');
  const cut = (text: string, bound: string): string => text.slice(0, Math.min(bound.length, asked.length));
  return cut(from, from) <= cut(asked, from) && cut(asked, to) <= cut(to, to);
}

/** How many categories a range runs through: `C00-D48` through some 148. */
function width(range: string): number {
  const [from = range, to = from] = range.split('-');
  const place = (bound: string): number => bound.charCodeAt(0) * 100 + Number(bound.slice(1, 3));
  return place(to) - place(from);
}
