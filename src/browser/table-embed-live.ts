import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { stateOf } from './address.ts';
import { drawChart, partOf, say } from './page-parts.ts';
import { loadTable } from './table-load.ts';
import { viewOf } from './view.ts';

/** Draws the view that the address of an embedded page asks for, and leads its link to the same view of the table. */
export async function showAskedView(container: HTMLElement): Promise<void> {
  const language = (container.dataset.language ?? 'vi') as Language;
  const { site, table, figures } = await loadTable(container);
  const query = location.search.slice(1);
  const { state, ignored } = stateOf(table, site, query);
  if (ignored.length > 0) say('problem', textsOf(language).ignoredInAddress(ignored.join('&')));
  const link = partOf('table-link');
  if (link instanceof HTMLAnchorElement) link.search = location.search;
  await drawChart(viewOf(table, figures, state), site, language);
}
