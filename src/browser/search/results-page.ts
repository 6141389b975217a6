import { formatNumber } from '../../text/numbers.ts';
import type { SearchSource } from './combobox.ts';
import { longestQuery } from './engine.ts';
import { element } from '../element.ts';
import { byKind, entryLink, nothingFound } from './entry-html.ts';

/** Results of one kind that are shown at once; a query that finds more is worth another word. */
const most = 30;

/** The page of results: shows what the address asks for, and follows the box as it is typed in. */
export function openResultsPage(form: HTMLFormElement, { language, texts, load }: SearchSource): void {
  const place = document.querySelector<HTMLElement>('[data-search-results]');
  const input = form.querySelector('input');
  const failure = form.lastElementChild;
  if (place === null || input === null || !(failure instanceof HTMLElement)) return;
  const status = element('p', { role: 'status', class: 'mt-6 font-semibold empty:hidden' });
  const results = element('div');
  place.append(status, results);

  const firstOf = (all: number): string =>
    texts.firstShown({ shown: formatNumber(most, language), all: formatNumber(all, language) });
  const show = async (): Promise<void> => {
    const asked = input.value;
    const query = asked.trim().slice(0, longestQuery);
    if (results.childElementCount === 0 && query !== '') status.textContent = texts.loading;
    try {
      const find = await load();
      // Another letter came meanwhile, and will be answered.
      if (input.value !== asked) return;
      failure.hidden = true;
      const { found, complete } = find(query);
      results.replaceChildren(
        ...byKind(found).map(({ kind, own }) =>
          element(
            'section',
            { class: 'mt-5' },
            element('h2', {}, texts.kinds[kind]),
            ...(own.length > most
              ? [element('p', { class: 'text-sm text-muted' }, firstOf(own.length))]
              : []),
            element(
              'ul',
              { class: 'search-results' },
              ...own.slice(0, most).map((one) => element('li', {}, entryLink(one, query))),
            ),
          ),
        ),
      );
      if (query !== '' && found.length === 0) results.append(nothingFound(query, texts, '#danh-sach'));
      status.textContent =
        query === ''
          ? ''
          : found.length === 0
            ? texts.found(formatNumber(0, language))
            : texts.foundFor({ n: formatNumber(found.length, language), query }) +
              (complete ? '' : `. ${texts.nearOnly}`);
    } catch (error) {
      console.warn(error);
      status.textContent = '';
      failure.hidden = false;
    }
  };

  const given = new URLSearchParams(location.search).get('q')?.slice(0, longestQuery) ?? '';
  if (input.value === '') input.value = given;
  input.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
    void show();
  });
  void show();
}
