import type { Manifest } from '../catalogue/manifest.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import { tableToolsOf } from '../text/table-tools-texts.ts';
import { textsOf } from '../text/texts.ts';
import { addressOf, stateOf } from './address.ts';
import { turnedOnKeptMap, withKeptMap } from './chosen-map.ts';
import { describeView } from './describe.ts';
import { element } from './element.ts';
import { drawnPart, figuresHtml, isAllWithheld, type DrawnPart } from './figures-html.ts';
import { showNotes } from './notes-of-view.ts';
import { drawChart, partOf, say } from './page-parts.ts';
import { isEmpty, mainPanel } from './panels.ts';
import { addSortButtons } from './sort-buttons.ts';
import { nextSort, sortWords } from './sort.ts';
import { drawControls, type ControlsOwner } from './table-controls.ts';
import { symbolsHtml } from './table-html.ts';
import { loadTable } from './table-load.ts';
import { viewTitle } from './view-title.ts';
import { defaultState, viewOf, type TableView, type ViewState } from './view.ts';

/** A table page once its data is there. */
export interface LiveTable {
  /** Shows the filters, or puts them away; `focus` is for who asked for them. */
  toggleControls(focus: boolean): void;
  /** Sorts the rows as the button of a column does. */
  sortBy(key: string): void;
}

/** How a live table stands in its page. */
export interface TablePlace {
  /** The view's own part of the address, without `?`. */
  query(): string;
  /** The query part of the page's address for a view's, without `?`. */
  queryOf(view: string): string;
  /** Hears of every view that is drawn. */
  drawn(view: TableView, site: Manifest['site']): void;
  /** Ends what the table hears of the page, and its loading. */
  readonly signal?: AbortSignal;
}

/** A page that is one table's: its address is the view's. */
const wholePage: TablePlace = {
  query: () => location.search.slice(1),
  queryOf: (view) => view,
  drawn: () => undefined,
};

/**
 * Makes a table page live: loads the table's codes and its Parquet, and from then on redraws headline, chart and table
 * with the functions that drew them at build time. The address follows the view.
 *
 * @throws Error where the data does not load, or the place gave it up meanwhile
 */
export async function openTable(container: HTMLElement, inPage: TablePlace = wholePage): Promise<LiveTable> {
  const language = (container.dataset.language ?? 'vi') as Language;
  const texts = textsOf(language);
  const tools = tableToolsOf(language);
  say('announcement', texts.filterLoading);
  const { site, table, figures } = await loadTable(container);
  // Meanwhile the page may have been asked for another.
  inPage.signal?.throwIfAborted();
  const place = partOf('filters');
  const button = container.querySelector<HTMLElement>('[data-open-controls]');
  let state = readAddress();

  function readAddress(): ViewState {
    const { state: asked, ignored } = stateOf(table, site, inPage.query());
    say('problem', ignored.length > 0 ? texts.ignoredInAddress(ignored.join('&')) : '');
    return withKeptMap(table, asked, inPage.query());
  }

  const draw = (): TableView => {
    const view = viewOf(table, figures, state);
    say('headline', describeView(mainPanel(view, site), site, language));
    const drawn = drawnPart(view);
    const place = partOf('table');
    if (place) {
      place.innerHTML = figuresHtml(view, site, language, drawn);
      addSortButtons(place, tools.sortHint);
    }
    const symbols = partOf('symbols');
    if (symbols) symbols.innerHTML = isEmpty(view) ? '' : symbolsHtml(view, language);
    remarkOn(drawn);
    showNotes(document, view);
    drawChart(view, site, language).catch(failed);
    keepLanguageSwitch();
    inPage.drawn(view, site);
    return view;
  };
  const remarkOn = (drawn: DrawnPart): void => {
    const { shown, all } = drawn;
    const numbers = { shown: formatNumber(shown, language), all: formatNumber(all, language) };
    const isPart = shown < all;
    say('remark', isPart ? tools.cellLimit(numbers) : isAllWithheld(drawn) ? tools.allWithheld : '');
    if (!isPart) return;
    const button = element('button', { type: 'button', class: 'link-button' }, texts.downloadShown);
    button.addEventListener('click', () => owner.handOn('download', container));
    partOf('remark')?.append(' ', button);
  };
  const announce = (view: TableView): void => {
    const rows = formatNumber(view.rows.length, language);
    const words = texts.viewChanged(viewTitle(view, site, language), rows);
    const panels = view.panels.length;
    say(
      'announcement',
      panels === 0 ? words : `${words}, ${tools.panelsShown(formatNumber(panels, language))}`,
    );
  };
  const failed = (error: unknown): void => {
    console.error(error);
    say('problem', texts.filterFailed);
  };
  const go = (next: ViewState): TableView => {
    state = turnedOnKeptMap(table, state, next);
    say('problem', '');
    const query = inPage.queryOf(addressOf(table, site, state));
    // A step of its own in the history: the back button undoes the last choice.
    history.pushState(null, '', query === '' ? location.pathname : `${location.pathname}?${query}`);
    return draw();
  };

  const owner: ControlsOwner = {
    table,
    site,
    language,
    state: () => state,
    change: (next) => announce(go(next)),
    reset: () => owner.change(defaultState(table, site)),
    handOn(action, form) {
      const view = viewOf(table, figures, state);
      if (isEmpty(view)) return say('problem', texts.nothingShown);
      import('./hand-on.ts')
        .then(({ handOn }) => handOn(action, { view, figures, site, language, form }))
        .catch(failed);
    },
  };

  const goBack = (): void => {
    state = readAddress();
    announce(draw());
    if (place && place.childElementCount > 0) drawControls(place, owner);
  };
  window.addEventListener('popstate', goBack, inPage.signal && { signal: inPage.signal });
  if (location.search.length > 1 || state.map !== undefined) {
    // The address says what is shown, for whoever copies it.
    const query = inPage.queryOf(addressOf(table, site, state));
    if (state.map !== undefined)
      history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    announce(draw());
  } else say('announcement', '');

  return {
    toggleControls(focus) {
      if (place === null) return;
      if (place.childElementCount === 0) drawControls(place, owner);
      else place.hidden = !place.hidden;
      button?.setAttribute('aria-expanded', String(!place.hidden));
      if (focus && !place.hidden) place.querySelector<HTMLElement>('select, input')?.focus();
    },
    sortBy(key) {
      const buttons = () => [
        ...(partOf('table')?.querySelectorAll<HTMLElement>(`[data-sort="${CSS.escape(key)}"] button`) ?? []),
      ];
      const at = buttons().findIndex((one) => one === document.activeElement);
      const view = go({ ...state, sort: nextSort(state.sort, key) });
      const words = sortWords(view, language);
      say('announcement', tools.sorted(words === '' ? tools.listOrder : words));
      // The button was drawn anew.
      buttons()[Math.max(0, at)]?.focus();
    },
  };
}

/** The same view in the other language: codes in the address mean the same in both. */
function keepLanguageSwitch(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-language-switch]');
  if (link) link.search = location.search;
}
