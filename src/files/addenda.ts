import type { Correction } from '../catalogue/revisions.ts';
import { bulletinTextsOf } from '../text/bulletin-texts.ts';
import type { Language } from '../text/language.ts';
import { formatDay } from '../text/texts.ts';
import { xmlText } from './workbook/xml.ts';

/*
 * What was put right since a page was released, above a page that is not changed for it. A page to be released has a
 * place for that, which is empty until then.
 */

/** The place, as it stands in the page's HTML. */
export const addendumPlace = '<div data-addenda></div>';

/** A page with corrections in their place, the last first. */
export function withAddenda(html: string, corrections: readonly Correction[], language: Language): string {
  const texts = bulletinTextsOf(language);
  const said = corrections
    .toSorted((one, other) => (one.date < other.date ? 1 : -1))
    .map(({ date, release, what, why }) =>
      texts.correction({
        day: formatDay(date, language),
        release,
        what: what[language],
        why: why[language],
      }),
    )
    .map((sentence) => `<p>${xmlText(sentence)}</p>`);
  const aside = `<aside class="addenda" aria-labelledby="dinh-chinh-sau"><h2 id="dinh-chinh-sau">${xmlText(texts.sections.corrections)}</h2>${said.join('')}</aside>`;
  return html.replace(addendumPlace, () => aside);
}

/** The page as it was released: without what was put above it. */
export function withoutAddenda(html: string): string {
  return html.replace(/<aside class="addenda".*?<\/aside>/s, () => addendumPlace);
}
