import type { DimensionId } from '../catalogue/declaration.ts';
import { hasTwoMaps } from '../catalogue/default-view.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import {
  completeState,
  defaultState,
  isSortable,
  listOf,
  spreadState,
  type Sort,
  type ViewState,
} from './view.ts';

/*
 * A view in the address: only what the reader changed, in words a person can read and write by hand:
 * `?rows=unit&year=2023&sex=M,F`; `unit=*` is every code of a dimension, `sort=M,descending` an order of the rows. Every
 * address ever given out has to open the same view, so keys and codes here are the published names of dimensions and
 * codes, and are never renamed.
 */

const everyCode = '*';
const largestFirst = 'descending';

/** The query part of a view's address, without `?`; empty for the view a table opens with. */
export function addressOf(table: ManifestTable, site: Manifest['site'], state: ViewState): string {
  const first = defaultState(table, site);
  const parts: string[] = [];
  if (state.rows !== first.rows) parts.push(`rows=${state.rows}`);
  if (state.columns !== first.columns) parts.push(`columns=${state.columns}`);
  if (state.panels !== undefined) parts.push(`panels=${state.panels}`);
  const base = spreadState(table, site, state.rows, state.columns, state.panels);
  for (const dimension of table.dimensions) {
    const codes = state.chosen[dimension];
    if (codes === undefined || codes.join() === base.chosen[dimension]?.join()) continue;
    const all = codes.length === listOf(table, dimension).codes.length;
    parts.push(`${dimension}=${all ? everyCode : codes.map(encodeURIComponent).join(',')}`);
  }
  if (state.map !== undefined) parts.push(`map=${state.map}`);
  if (state.sort !== undefined) parts.push(`sort=${sortText(state.sort)}`);
  return parts.join('&');
}

function sortText({ by, descending }: Sort): string {
  return encodeURIComponent(by) + (descending ? `,${largestFirst}` : '');
}

/** Reads an order of the rows; `null` where it is none. */
function sortOf(value: string): Sort | null {
  const [by = '', order, ...more] = value.split(',');
  if (by === '' || more.length > 0 || (order !== undefined && order !== largestFirst)) return null;
  return { by, descending: order === largestFirst };
}

/**
 * The view an address asks for. What it does not understand it leaves out and names, so that the reader learns why
 * the page shows something else.
 */
export function stateOf(
  table: ManifestTable,
  site: Manifest['site'],
  query: string,
): { readonly state: ViewState; readonly ignored: readonly string[] } {
  const first = defaultState(table, site);
  const ignored: string[] = [];
  const asked: Partial<Record<DimensionId, readonly string[]>> = {};
  let { rows, columns } = first;
  let panels: DimensionId | undefined;
  let sort: Sort | null = null;
  let map: ViewState['map'];
  const isDimension = (name: string): name is DimensionId =>
    (table.dimensions as readonly string[]).includes(name);
  for (const [key, value] of new URLSearchParams(query)) {
    if ((key === 'rows' || key === 'columns' || key === 'panels') && isDimension(value)) {
      if (key === 'rows') rows = value;
      else if (key === 'columns') columns = value;
      else panels = value;
    } else if (key === 'sort' && sortOf(value) !== null) sort = sortOf(value);
    else if (key === 'map' && value === 'then' && hasTwoMaps(table)) map = value;
    else if (isDimension(key)) {
      const known = new Set(listOf(table, key).codes.map(({ code }) => code));
      const wanted = value === everyCode ? [...known] : value.split(',').filter((code) => code !== '');
      const unknown = wanted.filter((code) => !known.has(code));
      if (unknown.length > 0) ignored.push(`${key}=${unknown.join(',')}`);
      const codes = listOf(table, key)
        .codes.map(({ code }) => code)
        .filter((code) => wanted.includes(code));
      if (codes.length > 0 || value === '') asked[key] = codes;
    } else ignored.push(`${key}=${value}`);
  }
  if (rows === columns) columns = rows === first.columns ? first.rows : first.columns;
  if (panels !== undefined && (panels === rows || panels === columns)) {
    ignored.push(`panels=${panels}`);
    panels = undefined;
  }
  // Only the columns say which orders there are.
  if (sort !== null && !isSortable(table, columns, sort.by)) {
    ignored.push(`sort=${sortText(sort)}`);
    sort = null;
  }
  const chosen = { ...spreadState(table, site, rows, columns, panels).chosen, ...asked };
  return {
    state: completeState(table, site, { rows, columns, panels, sort: sort ?? undefined, map, chosen }),
    ignored,
  };
}
