import { sumOf } from '../browser/sums.ts';
import type { ViewCell } from '../browser/view.ts';
import { isWithheld } from '../browser/withheld-bounds.ts';
import type { Code } from '../catalogue/codelist.ts';
import { causesTextsOf } from '../text/causes-texts.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';

/**
 * The maternal deaths of some years taken together; where some years are withheld, how many, as the sum is of the others
 * alone. Empty where there is no sum, or but one year.
 */
export function yearsTogether(
  years: readonly { readonly year: Code; readonly cell: ViewCell }[],
  language: Language,
): string {
  const [first] = years;
  const last = years.at(-1);
  const { cell, atLeast } = sumOf(years.map((one) => one.cell));
  if (cell.value === null || first === undefined || last === undefined || years.length < 2) return '';
  const texts = causesTextsOf(language);
  const told = {
    span: `${first.year.label[language]}–${last.year.label[language]}`,
    count: formatNumber(cell.value, language),
  };
  if (!atLeast) return texts.maternalYears(told);
  const withheld = years.filter((one) => isWithheld(one.cell)).length;
  return texts.maternalYearsAtLeast({
    ...told,
    withheld: formatNumber(withheld, language),
    years: formatNumber(years.length, language),
  });
}
