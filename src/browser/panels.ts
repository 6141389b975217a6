import type { Code } from '../catalogue/codelist.ts';
import { wholeOf, worthShowing } from '../catalogue/default-view.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { isSpread, type TableView, type ViewCell } from './view.ts';

/*
 * Panels: a third dimension spread over several small tables, which have their columns in common.
 */

/** One panel as a view of its own, with the dimension of the panels held at its code. */
export function panelView(view: TableView, panel: Code): TableView {
  const { state, panelList } = view;
  if (panelList === null) return view;
  const { dimension } = panelList;
  const at = { [dimension]: panel.code };
  const { panels: _, ...axes } = state;
  const held = [...view.fixed, { list: panelList, code: panel }];
  return {
    ...view,
    state: { ...axes, chosen: { ...state.chosen, [dimension]: [panel.code] } },
    panels: [],
    panelList: null,
    // The dimensions held at one code stand in the table's order.
    fixed: view.table.dimensions
      .filter((one) => one === dimension || !isSpread(state, one))
      .flatMap((one) => held.filter(({ list }) => list.dimension === one)),
    cell: (row, column) => view.cellAt({ ...at, [state.rows]: row.code, [state.columns]: column.code }),
    cellAt: (codes) => view.cellAt({ ...at, ...codes }),
  };
}

/**
 * All panels of a view as views of their own, each with the rows that are worth their place in it unless somebody chose
 * them; of a view without panels, itself.
 */
export function panelsOf(view: TableView): readonly TableView[] {
  if (view.panelList === null) return [view];
  const known = panelsOfView.get(view) ?? workedOut(view);
  panelsOfView.set(view, known);
  return known;
}

/** Table, symbols and drawing of a view ask for the same panels. */
const panelsOfView = new WeakMap<TableView, readonly TableView[]>();

function workedOut(view: TableView): TableView[] {
  const { table, state, columns } = view;
  return view.panels.map((panel) => {
    const one = panelView(view, panel);
    if (state.chosen[state.rows] !== undefined) return one;
    const rows = worthShowing(table, state.rows, view.rows, (row) => cellsAlong(one, row, columns));
    return { ...one, rows };
  });
}

function* cellsAlong(view: TableView, row: Code, columns: readonly Code[]): Generator<ViewCell> {
  for (const column of columns) yield view.cell(row, column);
}

/** The panel that speaks for a view: the whole of what is spread over panels, else the first; itself without panels. */
export function mainPanel(view: TableView, site: Manifest['site']): TableView {
  if (view.panelList === null) return view;
  const whole = wholeOf(view.panelList, site);
  const panel = view.panels.find(({ code }) => code === whole) ?? view.panels[0];
  return panel === undefined ? { ...view, rows: [] } : panelView(view, panel);
}

/** Whether a view has no cell at all, as somebody chose none of a dimension. */
export function isEmpty({ rows, columns, panels, panelList }: TableView): boolean {
  return rows.length === 0 || columns.length === 0 || (panelList !== null && panels.length === 0);
}
