import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { SearchTexts } from '../../text/search-texts.ts';
import { element } from '../element.ts';
import { openSuggestions } from '../suggestions.ts';
import { longestQuery, type Find } from './engine.ts';
import type { EntryKind } from './entry.ts';
import { byKind, entryLink, nothingFound } from './entry-html.ts';

/** What a box needs: its language and sentences, and the engine, fetched on the first call. */
export interface SearchSource {
  readonly language: Language;
  readonly texts: SearchTexts;
  readonly load: () => Promise<Find>;
}

/** Suggestions at once; more would not fit above the keyboard of a phone. */
const most = 8;

/**
 * Makes a combobox with a list of suggestions of a search form: Enter opens what the arrows stand on, or else the page
 * of results, Escape closes the list, then empties the box. How many were found is said after a pause.
 */
export function openCombobox(form: HTMLFormElement, kinds: readonly EntryKind[], source: SearchSource): void {
  const { language, texts, load } = source;
  const input = form.querySelector('input');
  const failure = form.lastElementChild;
  if (input === null || !(failure instanceof HTMLElement)) return;
  const listId = `${form.id}-ket-qua`;
  const list = openSuggestions(input, listId, {
    escape() {
      if (input.value !== '') input.value = '';
      else form.dispatchEvent(new Event('search-close'));
    },
  });
  let isLoaded = false;

  const draw = (find: Find, query: string): void => {
    const { found, complete } = find(query, kinds);
    const shown = byKind(found.slice(0, most));
    const options: HTMLElement[] = [];
    const box = element('div', { role: 'listbox', id: listId, 'aria-label': texts.results });
    for (const { kind, own } of shown) {
      const group = element('div', { role: 'group', 'aria-label': texts.kinds[kind] });
      if (kinds.length !== 1)
        group.append(element('div', { class: 'search-kind', 'aria-hidden': 'true' }, texts.kinds[kind]));
      for (const one of own) {
        const option = entryLink(one, query, {
          role: 'option',
          id: `${listId}-${options.length}`,
          tabindex: '-1',
          'aria-selected': 'false',
        });
        options.push(option);
        group.append(option);
      }
      box.append(group);
    }
    const near =
      complete || found.length === 0 ? [] : [element('p', { class: 'search-none' }, texts.nearOnly)];
    const count = formatNumber(found.length, language);
    const all =
      found.length > most
        ? [element('a', { class: 'search-all text-link', href: resultsAddress(query) }, texts.showAll(count))]
        : [];
    list.announce(found.length === 0 ? `${texts.none(query)} ${texts.noneTry}` : texts.found(count));
    list.show(
      found.length === 0 ? [nothingFound(query, texts, form.action)] : [...near, box, ...all],
      options,
    );
  };
  const resultsAddress = (query: string): string => `${form.action}?q=${encodeURIComponent(query)}`;

  const answer = async (): Promise<void> => {
    const asked = input.value;
    if (!isLoaded && asked.trim() !== '') {
      list.show([element('p', { class: 'search-none' }, texts.loading)], []);
    }
    try {
      const find = await load();
      isLoaded = true;
      // Another letter came meanwhile, and will be answered.
      if (input.value !== asked) return;
      failure.hidden = true;
      const query = asked.trim().slice(0, longestQuery);
      if (query === '') {
        list.close();
        list.announce('');
      } else draw(find, query);
    } catch (error) {
      console.warn(error);
      list.close();
      failure.hidden = false;
    }
  };

  input.addEventListener('input', () => void answer());
  input.addEventListener('focus', () => void answer());
  void answer();
}
