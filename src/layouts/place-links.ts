import { escapeHtml } from '../browser/table-html.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { placesTextsOf } from '../text/places-texts.ts';
import { placeName, type Related } from './place-units.ts';
import { placeAddress } from './places.ts';

/**
 * Related units inside a sentence, as HTML: links with their names, and with shares where only a part went along. Written
 * as text, as a template's line ends would put blanks before its commas.
 *
 * @example `<a …>Xã Kiên Mộc</a> (90 % dân số), <a …>Xã Châu Sơn</a> (10 % dân số)`
 */
export function relatedHtml(related: readonly Related[], language: Language): string {
  const texts = placesTextsOf(language);
  return related
    .map(({ key, place, share }) => {
      const part = share < 1 ? ` (${escapeHtml(texts.withShare(formatNumber(share * 100, language)))})` : '';
      const name =
        place === undefined
          ? escapeHtml(texts.outside(key))
          : `<a class="text-link" href="${placeAddress(place.code, language)}">${escapeHtml(placeName(place, language))}</a>`;
      return name + part;
    })
    .join(', ');
}
