import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { SearchTexts } from '../../text/search-texts.ts';
import { longestQuery, type Find } from './engine.ts';
import type { EntryKind } from './entry.ts';
import { byKind, element, entryLink, nothingFound } from './entry-html.ts';

/** What a box needs: its language and sentences, and the engine, fetched on the first call. */
export interface SearchSource {
  readonly language: Language;
  readonly texts: SearchTexts;
  readonly load: () => Promise<Find>;
}

/** Suggestions at once; more would not fit above the keyboard of a phone. */
const most = 8;

/**
 * Makes a combobox with a list of suggestions of a search form (WAI-ARIA Authoring Practices 1.2, "combobox with list
 * autocomplete"): the focus stays in the box, arrows walk through the list, Enter opens what they stand on, or else the
 * page of results, Escape closes the list, then empties the box. How many were found is said after a pause.
 */
export function openCombobox(form: HTMLFormElement, kinds: readonly EntryKind[], source: SearchSource): void {
  const { language, texts, load } = source;
  const input = form.querySelector('input');
  const failure = form.lastElementChild;
  if (input === null || !(failure instanceof HTMLElement)) return;
  const listId = `${form.id}-ket-qua`;
  const panel = element('div', { class: 'search-panel' });
  const status = element('p', { role: 'status', class: 'sr-only' });
  panel.hidden = true;
  input.after(panel, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
  }))
    input.setAttribute(name, value);

  let options: HTMLElement[] = [];
  let at = -1;
  let announced = 0;
  let isLoaded = false;

  const stand = (place: number): void => {
    options[at]?.setAttribute('aria-selected', 'false');
    at = place;
    const option = options[at];
    if (option === undefined) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };
  const setOpen = (open: boolean): void => {
    panel.hidden = !open;
    input.setAttribute('aria-expanded', String(open && options.length > 0));
    if (!open) stand(-1);
  };
  const announce = (words: string): void => {
    clearTimeout(announced);
    // Letter by letter it would talk over the keys.
    announced = window.setTimeout(() => (status.textContent = words), 500);
  };

  const draw = (find: Find, query: string): void => {
    const { found, complete } = find(query, kinds);
    const shown = byKind(found.slice(0, most));
    stand(-1);
    options = [];
    const list = element('div', { role: 'listbox', id: listId, 'aria-label': texts.results });
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
      list.append(group);
    }
    const near =
      complete || found.length === 0 ? [] : [element('p', { class: 'search-none' }, texts.nearOnly)];
    const count = formatNumber(found.length, language);
    const all =
      found.length > most
        ? [element('a', { class: 'search-all text-link', href: resultsAddress(query) }, texts.showAll(count))]
        : [];
    panel.replaceChildren(
      ...(found.length === 0 ? [nothingFound(query, texts, form.action)] : [...near, list, ...all]),
    );
    announce(found.length === 0 ? `${texts.none(query)} ${texts.noneTry}` : texts.found(count));
    setOpen(true);
  };
  const resultsAddress = (query: string): string => `${form.action}?q=${encodeURIComponent(query)}`;

  const answer = async (): Promise<void> => {
    const asked = input.value;
    if (!isLoaded && asked.trim() !== '') {
      panel.replaceChildren(element('p', { class: 'search-none' }, texts.loading));
      setOpen(true);
    }
    try {
      const find = await load();
      isLoaded = true;
      // Another letter came meanwhile, and will be answered.
      if (input.value !== asked) return;
      failure.hidden = true;
      const query = asked.trim().slice(0, longestQuery);
      if (query === '') {
        setOpen(false);
        announce('');
      } else draw(find, query);
    } catch (error) {
      console.warn(error);
      setOpen(false);
      failure.hidden = false;
    }
  };

  input.addEventListener('input', () => void answer());
  input.addEventListener('focus', () => void answer());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      if (!panel.hidden) setOpen(false);
      else if (input.value !== '') input.value = '';
      else form.dispatchEvent(new Event('search-close'));
      return event.preventDefault();
    }
    if (event.key === 'Enter' && !panel.hidden && at >= 0) {
      event.preventDefault();
      return options[at]?.click();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || options.length === 0) return;
    event.preventDefault();
    if (panel.hidden) setOpen(true);
    // Past either end stands the box itself, with what was typed.
    const places = options.length + 1;
    stand(((at + 1 + step + places) % places) - 1);
  });
  // A tap on the list must not take the focus, and with it the list, away before it is a click.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) setOpen(false);
  });
  void answer();
}
