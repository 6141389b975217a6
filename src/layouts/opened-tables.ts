import { addressOf } from '../browser/address.ts';
import type { TableFigures } from '../browser/cells.ts';
import { completeState, defaultState, viewOf, type TableView, type ViewState } from '../browser/view.ts';
import { wholeOf } from '../catalogue/default-view.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { pageAddress } from './addresses.ts';
import { figuresOf, manifest } from './publication.ts';

/* Tables that hundreds of pages look into: each is read once a build, whichever page asks first. */

/** A published table with its figures. */
export interface OpenedTable {
  readonly table: ManifestTable;
  readonly figures: TableFigures;
  /** The cell of any codes; a dimension that is not named stands at its whole. */
  readonly at: TableView['cellAt'];
}

const opened = new Map<string, Promise<OpenedTable | null>>();

/** A table of the publication by its id, `null` where the site does not publish it. */
export function openTable(id: string): Promise<OpenedTable | null> {
  const known = opened.get(id) ?? readTable(id);
  opened.set(id, known);
  return known;
}

async function readTable(id: string): Promise<OpenedTable | null> {
  const { site, tables } = await manifest();
  const table = tables.find((one) => one.id === id);
  if (table === undefined) return null;
  const figures = await figuresOf(table);
  const wholes = Object.fromEntries(table.codelists.map((list) => [list.dimension, wholeOf(list, site)]));
  const { cellAt } = viewOf(table, figures, defaultState(table, site));
  return { table, figures, at: (codes) => cellAt({ ...wholes, ...codes }) };
}

/** A view of one of the tables, with the whole of every dimension that is neither spread nor chosen. */
export function viewAt(source: OpenedTable, site: Manifest['site'], state: ViewState): TableView {
  return viewOf(source.table, source.figures, completeState(source.table, site, state));
}

/** The address of a table's page, opened with this view. */
export function viewAddress(
  source: OpenedTable,
  site: Manifest['site'],
  state: ViewState,
  language: Language,
): string {
  const query = addressOf(source.table, site, completeState(source.table, site, state));
  return pageAddress(`/bang/${source.table.slug}/`, language) + (query === '' ? '' : `?${query}`);
}
