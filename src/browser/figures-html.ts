import type { Manifest } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { isEmpty, panelsOf } from './panels.ts';
import { sortedRows } from './sort.ts';
import { escapeHtml, tableHtml } from './table-html.ts';
import type { TableView } from './view.ts';
import { isWithheld } from './withheld-bounds.ts';

/*
 * The figures of a view as they stand in its page: one table in a frame that scrolls, or a frame for each panel.
 */

/**
 * More cells than these are not drawn, files have them all: to lay out 5,000 a processor six times slower than a desk's
 * takes 2.5 s (Chromium, 2026), in which a phone stands still. The largest table any page opens with has 1,404.
 */
export const mostCells = 2500;

/** How much of a view is drawn: its first panels, and the first rows of each; with how many cells of all. */
export interface DrawnPart {
  readonly panels: readonly { readonly view: TableView; readonly rows: number }[];
  readonly shown: number;
  readonly all: number;
}

/** What of a view is drawn: all of it up to `most` cells, then whole panels, and of a panel too large its first rows. */
export function drawnPart(view: TableView, most = mostCells): DrawnPart {
  if (isEmpty(view)) return { panels: [], shown: 0, all: 0 };
  const columns = view.columns.length;
  const panels: { view: TableView; rows: number }[] = [];
  let [shown, all] = [0, 0];
  let isFull = false;
  for (const panel of panelsOf(view)) {
    const cells = panel.rows.length * columns;
    all += cells;
    // The panels that are drawn are the first ones, without a gap.
    if (isFull || (shown + cells > most && panels.length > 0)) {
      isFull = true;
      continue;
    }
    const rows = cells <= most ? panel.rows.length : Math.max(1, Math.floor(most / columns));
    panels.push({ view: panel, rows });
    shown += rows * columns;
  }
  return { panels, shown, all };
}

/** Whether there are figures, and none of them may be told. */
export function isAllWithheld({ panels, all }: DrawnPart): boolean {
  const none = ({ rows, columns, cell }: TableView): boolean =>
    rows.every((row) => columns.every((column) => isWithheld(cell(row, column))));
  return all > 0 && panels.every(({ view }) => none(view));
}

/** Where the heading of the figures stands, that frames are named by. */
const headingId = 'so-lieu';

/** The figures of a view as HTML, as much as is drawn of it; a sentence where nothing is chosen. */
export function figuresHtml(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  { panels } = drawnPart(view),
): string {
  if (panels.length === 0) return `<p class="py-4">${escapeHtml(textsOf(language).nothingSelected)}</p>`;
  const tables = panels.map(({ view: panel, rows }) =>
    tableHtml(panel, site, language, sortedRows(panel, language).slice(0, rows)),
  );
  if (view.panelList === null) return frame(tables.join(''), panels[0]?.rows ?? 0, headingId);
  const sections = tables.map((table, at) => {
    const id = `${headingId}-${at + 1}`;
    const name = escapeHtml(view.panels[at]?.label[language] ?? '');
    return `<section class="figures-panel" aria-labelledby="${id}"><h3 id="${id}">${name}</h3>${frame(table, panels[at]?.rows ?? 0, `${headingId} ${id}`)}</section>`;
  });
  return `<div class="figures-panels">${sections.join('')}</div>`;
}

/** Shorter tables are seen whole on a screen or two, and a frame that scrolls within the page is in the way. */
const mostRowsSeen = 24;

/** A frame scrolls by keyboard too, so it has a place in the order of focus, and a name. */
function frame(table: string, rows: number, labelledBy: string): string {
  const kind = rows > mostRowsSeen ? ' of-many-rows' : '';
  return `<div class="figures-frame${kind}" tabindex="0" role="region" aria-labelledby="${labelledBy}">${table}</div>`;
}
