import { formatNumber } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { addressOf, stateOf } from './address.ts';
import { readFigures } from './cells.ts';
import { chartOfView, chartTitle } from './chart-of-view.ts';
import { drawControls, type ControlsOwner } from './table-controls.ts';
import { describeView } from './describe.ts';
import { readTableFile } from './table-file.ts';
import { symbolsHtml, tableHtml } from './table-html.ts';
import { defaultState, viewOf, type ViewState } from './view.ts';

/**
 * Makes a table page live: loads the table's codes and its Parquet, puts the filters in, and from then on redraws
 * headline, chart and table with the functions that drew them at build time. The address follows the view.
 *
 * @param focus whether the first filter gets the focus (the reader pressed the button)
 */
export async function openTable(container: HTMLElement, focus: boolean): Promise<void> {
  const language = (container.dataset.language ?? 'vi') as Language;
  const texts = textsOf(language);
  const part = (name: string): HTMLElement | null =>
    document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const say = (name: string, text: string): void => {
    const element = part(name);
    if (element) element.textContent = text;
  };
  say('announcement', texts.filterLoading);
  let loaded: Awaited<ReturnType<typeof load>>;
  try {
    loaded = await load(container);
  } catch (error) {
    console.error(error);
    return say('problem', texts.filterFailed);
  }
  const { site, table, figures } = loaded;
  let { state } = readAddress();

  function readAddress(): { state: ViewState } {
    const { state: asked, ignored } = stateOf(table, site, location.search.slice(1));
    say('problem', ignored.length > 0 ? texts.ignoredInAddress(ignored.join('&')) : '');
    return { state: asked };
  }

  const draw = (): void => {
    const view = viewOf(table, figures, state);
    const title = chartTitle(view, site, language);
    say('title', title);
    say('headline', describeView(view, site, language));
    const figure = part('table');
    const empty = view.rows.length === 0 || view.columns.length === 0;
    if (figure) figure.innerHTML = empty ? '' : tableHtml(view, site, language);
    const symbols = part('symbols');
    if (symbols) symbols.innerHTML = symbolsHtml(view, language);
    const chart = part('chart');
    const narrow = chart?.querySelector('.chart-narrow');
    const wide = chart?.querySelector('.chart-wide');
    const drawn = chartOfView(view, site, language, { width: 720, id: 'chart-wide' });
    if (wide) wide.innerHTML = drawn.svg;
    if (narrow) narrow.innerHTML = chartOfView(view, site, language, { width: 340, id: 'chart-narrow' }).svg;
    say('omitted', drawn.omitted);
    say('announcement', texts.viewChanged(title, formatNumber(view.rows.length, language)));
    keepLanguageSwitch();
  };

  const owner: ControlsOwner = {
    table,
    site,
    language,
    state: () => state,
    change(next) {
      state = next;
      say('problem', '');
      const query = addressOf(table, site, state);
      // A step of its own in the history: the back button undoes the last choice.
      history.pushState(null, '', query === '' ? location.pathname : `${location.pathname}?${query}`);
      draw();
    },
    reset: () => owner.change(defaultState(table, site)),
    download: () => void handOver(),
  };

  async function handOver(): Promise<void> {
    const view = viewOf(table, figures, state);
    if (view.rows.length === 0 || view.columns.length === 0) return say('problem', texts.nothingShown);
    try {
      const { downloadShown } = await import('./download-shown.ts');
      downloadShown(view, figures, site, language);
    } catch (error) {
      console.error(error);
      say('problem', texts.filterFailed);
    }
  }

  const place = part('controls');
  if (place) drawControls(place, owner, focus);
  window.addEventListener('popstate', () => {
    state = readAddress().state;
    draw();
    if (place) drawControls(place, owner, false);
  });
  if (location.search.length > 1) draw();
  else say('announcement', '');
}

async function load(container: HTMLElement) {
  const { slug = '', parquet = '', table: tableAddress = '' } = container.dataset;
  const [{ site, table }, file] = await Promise.all([
    fetched(tableAddress).then(async (response) => readTableFile(await response.text(), slug)),
    fetched(parquet).then((response) => response.arrayBuffer()),
  ]);
  return { site, table, figures: await readFigures(file, table.rows) };
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response;
}

/** The same view in the other language: codes in the address mean the same in both. */
function keepLanguageSwitch(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-language-switch]');
  if (link) link.search = location.search;
}
