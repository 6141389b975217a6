import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { querySchemaOf } from '../text/query-schema-texts.ts';

/** Columns that are opened when they are all that was found. */
const mostOpen = 3;

/** Texts folded once: a phone takes a tenth of a second for all of them. */
const folded = new WeakMap<Element, string>();

/**
 * Shows of the tables and columns those that have every word typed, with marks or without, and says how many; all of
 * them for nothing typed. Topics with a table among them open.
 */
export function showFound(field: HTMLInputElement): void {
  const language: Language = field.dataset['language'] === 'en' ? 'en' : 'vi';
  const texts = querySchemaOf(language);
  const words = fold(field.value)
    .split(' ')
    .filter((word) => word !== '');
  const narrow = (items: Iterable<HTMLElement>): number => {
    let found = 0;
    for (const item of items) {
      item.hidden = !words.every((word) => textOf(item).includes(` ${word}`));
      if (!item.hidden) found++;
    }
    return found;
  };
  let tables = 0;
  for (const topic of document.querySelectorAll<HTMLDetailsElement>('[data-schema-topic]')) {
    const found = narrow(topic.querySelectorAll<HTMLElement>('[data-schema-table]'));
    topic.hidden = found === 0;
    topic.open = words.length > 0 && found > 0;
    tables += found;
  }
  const all = [...document.querySelectorAll<HTMLElement>('[data-schema-column]')];
  const columns = narrow(all);
  // Of a few their codes too, which may be what was found.
  for (const column of all)
    if (column instanceof HTMLDetailsElement)
      column.open = words.length > 0 && !column.hidden && columns <= mostOpen;
  const place = document.querySelector('[data-schema-found]');
  if (place === null) return;
  const number = (value: number): string => formatNumber(value, language);
  const isNone = tables + columns === 0;
  place.textContent =
    words.length === 0
      ? ''
      : isNone
        ? texts.none
        : texts.found({ tables: number(tables), columns: number(columns) });
}

/** Each word with a blank before it. A name of a table has its parts apart: `births_by_sex` is found by `sex`. */
function textOf(item: HTMLElement): string {
  const known = folded.get(item);
  if (known !== undefined) return known;
  const text = ` ${fold(item.textContent ?? '')}`;
  folded.set(item, text);
  return text;
}
