import Papa from 'papaparse';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { querySchemaOf } from '../text/query-schema-texts.ts';
import { element } from './element.ts';

/** Lists up to here are read faster than anything is typed. */
const longestRead = 24;

/**
 * Fetches the codes of a column from its published list and shows them, with a field to search those of long lists.
 *
 * @throws Error where the list does not come; it is said in the page
 */
export async function showCodes(box: HTMLElement): Promise<void> {
  const column = box.dataset['codes'] ?? '';
  const language: Language = document.documentElement.lang === 'en' ? 'en' : 'vi';
  const texts = querySchemaOf(language);
  const said = box.querySelector('[role="status"]');
  const place = box.querySelector('div');
  if (said === null || place === null) return;
  said.textContent = '';
  said.classList.remove('text-notice-ink');
  let rows: Record<string, string>[];
  try {
    const response = await fetch(`/du-lieu/codelists/${column}.csv`);
    if (!response.ok) throw new Error(`${column}.csv: status ${response.status}`);
    const text = (await response.text()).replace(/^\uFEFF/, '');
    rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  } catch (error) {
    said.textContent = texts.failed;
    said.classList.add('text-notice-ink');
    throw error;
  }
  const items = rows.map((row) => {
    const label = row[`label_${language}`] ?? '';
    const item = element(
      'li',
      { class: 'break-inside-avoid' },
      element('code', {}, row['code'] ?? ''),
      ` ${label}`,
    );
    return { item, text: ` ${fold(`${row['code'] ?? ''} ${label}`)}` };
  });
  const list = element(
    'div',
    {
      class: 'mt-2 max-h-80 overflow-y-auto border-y border-line py-2 text-sm',
      tabindex: '0',
      role: 'region',
      'aria-label': texts.codesOf(column),
    },
    element('ul', { class: 'columns-2xs gap-6' }, ...items.map(({ item }) => item)),
  );
  if (items.length <= longestRead) return place.replaceChildren(list);
  const id = `tim-ma-${column}`;
  const field = element('input', { id, type: 'search', autocomplete: 'off', spellcheck: 'false' });
  field.addEventListener('input', () => {
    const words = fold(field.value).split(' ');
    let shown = 0;
    for (const { item, text } of items) {
      item.hidden = !words.every((word) => text.includes(` ${word}`));
      if (!item.hidden) shown++;
    }
    const [count, all] = [shown, items.length].map((value) => formatNumber(value, language));
    said.textContent = texts.codesFound({ shown: count ?? '', all: all ?? '' });
  });
  place.replaceChildren(
    element('p', { class: 'control mt-2 max-w-sm' }, element('label', { for: id }, texts.searchCodes), field),
    list,
  );
}
