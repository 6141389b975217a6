import type { Localized } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { localized } from './localized.ts';

/** What the codes of the column `status` mean, and `c`, the one of `confidentiality`: in both languages. */
export function markLegend(): Readonly<Record<string, Localized>> {
  const { statusWords } = textsOf('vi');
  const codes = Object.keys(statusWords) as (keyof typeof statusWords)[];
  return {
    ...Object.fromEntries(
      codes.map((code) => [code, localized((language) => textsOf(language).statusWords[code])]),
    ),
    x: localized((language) => textsOf(language).notApplicableOrFine),
    c: localized((language) => textsOf(language).withheldWords),
  };
}
