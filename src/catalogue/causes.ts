import { mortalityList1, type Cause } from './mortality-list-1.ts';

/** The rows of mortality list 1 by their code: `causeByCode.get('1-067')`. */
export const causeByCode: ReadonlyMap<string, Cause> = new Map(mortalityList1.map((row) => [row.code, row]));

interface Span {
  from: string;
  to: string;
  leaf: string;
}

function span(range: string, leaf: string): Span {
  const [from = range, to = from] = range.split('-');
  return { from, to, leaf };
}

const spans: readonly Span[] = mortalityList1
  .filter((row) => row.kind === 'leaf')
  .flatMap((row) => row.ranges.map((range) => span(range, row.code)));

/**
 * Where the codes of a chapter go that list 1 leaves out: categories newer than the list (C86, J09, O94),
 * categories it skips (I15) and those meant to accompany another code (B95-B98, G01, Y90-Y98), which coders
 * use as an underlying cause all the same. They stay in their chapter, so that its total is complete.
 */
const remainders: readonly Span[] = [
  span('A00-B99', '1-025'),
  span('C00-C99', '1-046'),
  span('D00-D49', '1-047'),
  span('D50-D99', '1-050'),
  span('E00-E99', '1-054'),
  span('F00-F99', '1-057'),
  span('G00-G99', '1-061'),
  span('H00-H59', '1-062'),
  span('H60-H99', '1-063'),
  span('I00-I99', '1-071'),
  span('J00-J99', '1-077'),
  span('K00-K99', '1-081'),
  span('L00-L99', '1-082'),
  span('M00-M99', '1-083'),
  span('N00-N99', '1-086'),
  span('O00-O99', '1-091'),
  span('P00-P99', '1-092'),
  span('Q00-Q99', '1-093'),
  span('R00-R99', '1-094'),
  span('V00-Y99', '1-103'),
];

/** A span's bounds are categories (`I20`) or subcategories (`U07.1`): a code is compared at their length. */
function leafWithin(list: readonly Span[], icd: string): string | undefined {
  return list.find(({ from, to }) => {
    const code = icd.slice(0, from.length);
    return from <= code && code <= to;
  })?.leaf;
}

/**
 * The leaf of mortality list 1 under which a death with this underlying cause is counted: every code has
 * exactly one.
 *
 * The rule, in this order:
 * 1. the leaf whose ranges hold the code (WHO, ICD-10, volume 1, mortality tabulation list 1);
 *    COVID-19 (U07.1, U07.2) and SARS (U04) have rows of their own;
 * 2. `U07` without its fourth character is COVID-19: three-character files are common, and its other
 *    subcategory in use (U07.0, disorders related to vaping) is rare;
 * 3. a code of a chapter of list 1 that is in no leaf: the remainder of its chapter;
 * 4. the nature of an injury (S, T), contacts with health services (Z) and the other U codes: `_O`, as none
 *    of them is an underlying cause in list 1 (WHO, ICD-10, volume 2: an injury counts by its external cause).
 *
 * A cause that is not stated has no code: the caller counts it under `_U`.
 *
 * @example causeOf('I21.9') // '1-067'
 * @param icd a code as `parseIcd10` gives it: `A09`, `I21.9`; whether the category exists is not asked here
 * @throws RangeError where the text is not of that form: a code nobody has checked
 */
export function causeOf(icd: string): string {
  if (!/^[A-Z]\d\d(?:\.\d)?$/.test(icd)) throw new RangeError(`"${icd}" is no normalised ICD-10 code`);
  if (icd === 'U07') return 'U07';
  return leafWithin(spans, icd) ?? leafWithin(remainders, icd) ?? '_O';
}
