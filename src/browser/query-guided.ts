import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { pageAddress } from './page-address.ts';
import { partOf, say } from './part-of.ts';
import { keptQuery, tableIn, viewQuery, withTable } from './query-address.ts';
import { sortKeyOf } from './sort-buttons.ts';
import type { LiveTable } from './table-live.ts';

/*
 * The guided part of the query page before a table is chosen: a list of tables. What opens one is fetched then. A table
 * that would keep a phone busy opens only at a button, whoever asked for it.
 */

/** More than these, and a table is opened by a button that says how large it is. */
const mostBytes = 300_000;
const mostCells = 300_000;

/** What an option says of its table. */
interface TableFacts {
  readonly slug: string;
  readonly parquet: string;
  readonly table: string;
  readonly cells: number;
  readonly bytes: number;
}

/**
 * Makes the guided part live.
 *
 * @param edit takes a statement over into the SQL part
 */
export function openGuided(container: HTMLElement, edit: (sql: string) => void): void {
  const language: Language = container.dataset['language'] === 'en' ? 'en' : 'vi';
  const select = container.querySelector<HTMLSelectElement>('select[name="bang"]');
  const openButton = partOf('open');
  if (select === null || openButton === null) return;
  let current: { readonly slug: string; readonly end: AbortController; live?: LiveTable | undefined } | null =
    null;

  const open = async (facts: TableFacts, isChosen = false): Promise<void> => {
    current?.end.abort();
    const own = { slug: facts.slug, end: new AbortController(), live: undefined as LiveTable | undefined };
    current = own;
    offer(null);
    Object.assign(container.dataset, {
      slug: facts.slug,
      parquet: `/du-lieu/${facts.slug}.parquet?v=${facts.parquet}`,
      table: `/cong-cu/bang/${facts.slug}.json?v=${facts.table}`,
    });
    partOf('filters')?.replaceChildren();
    const link = partOf('table-page');
    if (link instanceof HTMLAnchorElement) link.href = pageAddress(`/bang/${facts.slug}/`, language);
    try {
      const { openTable, sqlOfView, addressOf } = await import('./query-guided-live.ts');
      own.end.signal.throwIfAborted();
      own.live = await openTable(container, {
        query: () => viewQuery(location.search),
        queryOf: (view) => withTable(facts.slug, view),
        drawn: (view, site) => {
          say('view-sql', sqlOfView(view, site, language));
          // What another table was asked for, and this one does not have, goes without a word.
          if (isChosen && own.live === undefined) {
            say('problem', '');
            const query = withTable(facts.slug, addressOf(view.table, site, view.state));
            history.replaceState(null, '', `?${query}`);
          }
          const answer = partOf('answer');
          if (answer) answer.hidden = false;
        },
        signal: own.end.signal,
      });
      if (current === own) own.live.toggleControls(false);
    } catch (error) {
      if (current !== own) return;
      console.error(error);
      current = null;
      say('problem', container.dataset['failed'] ?? '');
      say('announcement', '');
      offer(facts);
    }
  };

  /** Shows the button that opens a table; `null` puts it away. */
  const offer = (facts: TableFacts | null): void => {
    const isLarge = facts !== null && !isLight(facts);
    openButton.hidden = facts === null;
    const note = partOf('large');
    if (note) note.hidden = !isLarge;
    if (facts === null) return;
    openButton.textContent = (container.dataset['open'] ?? '')
      .replace('{size}', formatNumber(facts.bytes / 1e6, language, 1))
      .replace('{cells}', formatNumber(facts.cells, language));
  };

  const choose = (facts: TableFacts, isChosen = false): void => {
    if (isLight(facts)) void open(facts, isChosen);
    else offer(facts);
  };

  select.addEventListener('change', () => {
    const facts = factsOf(select.selectedOptions[0]);
    if (facts === null) return;
    say('problem', '');
    // Where and when are asked of the next table too.
    history.pushState(null, '', `?${withTable(facts.slug, keptQuery(location.search))}`);
    choose(facts, true);
  });
  container.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const facts = factsOf(select.selectedOptions[0]);
    if (facts !== null) void open(facts, true);
  });
  container.addEventListener('click', ({ target }) => {
    const key = sortKeyOf(target);
    if (key !== null) current?.live?.sortBy(key);
  });
  partOf('edit-sql')?.addEventListener('click', () => edit(partOf('view-sql')?.textContent ?? ''));

  const followAddress = (): void => {
    const slug = tableIn(location.search);
    if (slug === (current?.slug ?? null)) return;
    const option = [...select.options].find(({ value }) => value === slug && value !== '');
    const facts = factsOf(option);
    select.value = facts?.slug ?? '';
    if (facts !== null) return choose(facts);
    current?.end.abort();
    current = null;
    const answer = partOf('answer');
    if (answer) answer.hidden = true;
    say('problem', slug === null ? '' : (container.dataset['unknown'] ?? '').replace('{slug}', slug));
  };
  window.addEventListener('popstate', followAddress);
  followAddress();
}

function isLight({ bytes, cells }: TableFacts): boolean {
  return bytes <= mostBytes && cells <= mostCells;
}

function factsOf(option: HTMLOptionElement | undefined): TableFacts | null {
  if (option === undefined || option.value === '') return null;
  const [parquet = '', table = '', cells = '', bytes = ''] = (option.dataset['facts'] ?? '').split(' ');
  return { slug: option.value, parquet, table, cells: Number(cells), bytes: Number(bytes) };
}
