import type { TableFigures } from '../browser/cells.ts';
import {
  choose,
  completeState,
  listOf,
  viewOf,
  type TableView,
  type ViewCell,
  type ViewState,
} from '../browser/view.ts';
import type { Code, DimensionId } from '../catalogue/codelist.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';

/** A published table with its figures. */
export interface BulletinTable {
  readonly table: ManifestTable;
  readonly figures: TableFigures;
  /** The cell of any codes; a dimension that is not named stands at its whole. */
  readonly at: TableView['cellAt'];
}

/** All that bulletins are written from: the manifest, and the published tables by id. */
export interface BulletinSources {
  readonly manifest: Manifest;
  readonly tables: ReadonlyMap<string, BulletinTable>;
}

/** The years that have a bulletin, in their order: over by the cut-off, and final. */
export function bulletinYears({ years, cutOff }: Manifest['site']): string[] {
  const all = Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index);
  return all.filter((year) => !years.provisional.includes(year) && `${year}-12-31` <= cutOff).map(String);
}

/** The cell of a table, `null` where the site has no such table or the table no such code. */
export function cellIn(
  { tables }: BulletinSources,
  id: string,
  codes: Partial<Record<DimensionId, string>>,
): ViewCell | null {
  const source = tables.get(id);
  if (source === undefined) return null;
  const isThere = source.table.codelists.every(({ dimension, codes: list }) => {
    const code = codes[dimension];
    return code === undefined || list.some((one) => one.code === code);
  });
  return isThere ? source.at(codes) : null;
}

/** The code of an indicator in a table; `undefined` where either is not there. */
export function indicatorIn({ tables }: BulletinSources, id: string, indicator: string): Code | undefined {
  const table = tables.get(id)?.table;
  if (!table?.dimensions.includes('indicator')) return undefined;
  return listOf(table, 'indicator').codes.find(({ code }) => code === indicator);
}

/**
 * A view of a table as it was to be read at the end of a year: later years are no part of it. `null` where the site
 * does not publish the table, or not that year of it.
 *
 * @param from the first year of it, where years spread; the table's own by default
 */
export function viewUpTo(
  { tables, manifest }: BulletinSources,
  id: string,
  year: string,
  state: ViewState,
  from = -Infinity,
): TableView | null {
  const source = tables.get(id);
  if (source === undefined) return null;
  const { table, figures } = source;
  const years = listOf(table, 'year').codes.filter(
    ({ code }) => Number(code) <= Number(year) && Number(code) >= from,
  );
  if (years.at(-1)?.code !== year) return null;
  const spreads = state.rows === 'year' || state.columns === 'year';
  const shown = spreads ? years.map(({ code }) => code) : [year];
  const chosen = { ...(table.defaultView.fixed ?? {}) };
  const fixed = Object.entries(chosen).filter(
    ([dimension]) => ![state.rows, state.columns].includes(dimension as DimensionId),
  );
  const view = viewOf(
    table,
    figures,
    completeState(table, manifest.site, {
      ...state,
      chosen: {
        ...Object.fromEntries(fixed.map(([dimension, code]) => [dimension, [code]])),
        ...state.chosen,
        year: shown,
      },
    }),
  );
  // Nobody chose the years out of more, to see what they come to together: without a choice tables have no sum.
  return spreads ? { ...view, state: choose(view.state, 'year', null) } : view;
}
