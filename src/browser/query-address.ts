/*
 * The guided part's question in the address: the table as `bang=<slug>`, and behind it the view as the table's own page
 * would have it: `?bang=sinh-theo-gioi-tinh&rows=unit&year=2023`. Never renamed, as every address given out has to open
 * the same view.
 */

const tableKey = 'bang';

/** The view's part of a page's `location.search`, as it was written. */
export function viewQuery(search: string): string {
  return partsOf(search)
    .filter((part) => keyOf(part) !== tableKey)
    .join('&');
}

/** The slug of the table an address asks for, `null` where it asks for none. */
export function tableIn(search: string): string | null {
  return new URLSearchParams(search).get(tableKey);
}

/** The query part of the address of a table's view, without `?`. */
export function withTable(slug: string, view: string): string {
  return `${tableKey}=${encodeURIComponent(slug)}${view === '' ? '' : `&${view}`}`;
}

/** What of a view is asked of the next table too: which areas, and which years. */
export function keptQuery(search: string): string {
  return partsOf(search)
    .filter((part) => ['unit', 'year'].includes(keyOf(part)))
    .join('&');
}

function partsOf(search: string): string[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '');
}

function keyOf(part: string): string {
  return part.split('=', 1)[0] ?? '';
}
