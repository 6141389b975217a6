import { chartOfView, chartTitle } from '../browser/chart-of-view.ts';
import { describeView } from '../browser/describe.ts';
import { isShown } from '../browser/main-figures.ts';
import { viewTitle } from '../browser/view-title.ts';
import type { TableView, ViewState } from '../browser/view.ts';
import type { ContentBlock } from './content.ts';
import type { Told } from './told-figures.ts';
import { viewUpTo } from './sources.ts';

/** A table of the catalogue as the bulletin shows it. */
export interface ShownTable {
  /** Id in the catalogue. */
  readonly table: string;
  readonly state: ViewState;
  /** What of it is shown; both by default. */
  readonly as?: 'chart' | 'table';
  /** The sentence that its page begins with stands above it. */
  readonly says?: true;
}

/**
 * What a bulletin shows of a table: its sentence, its chart, its figures. Nothing of a table the site does not publish,
 * nor of one without any figure of these years to tell.
 */
export function viewBlocks(told: Told, shown: readonly ShownTable[]): ContentBlock[] {
  return shown.flatMap(({ table, state, as, says }) => {
    const view = viewOfPlace(told, table, state);
    if (view === null || !hasFigures(view)) return [];
    const { language } = told;
    const { site } = told.sources.manifest;
    const id = `${view.table.slug}-${state.rows}`;
    const summary = describeView(view, site, language);
    const sentence: ContentBlock[] =
      says === true ? [{ kind: 'paragraph', line: [{ kind: 'text', text: summary }] }] : [];
    const chart: ContentBlock = {
      kind: 'chart',
      id: `hinh-${id}`,
      title: chartTitle(view, site, language),
      summary,
      draw: (width, drawingId) => chartOfView(view, site, language, { width, id: drawingId }),
    };
    const figures: ContentBlock = {
      kind: 'table',
      id: `bang-${id}`,
      title: viewTitle(view, site, language),
      view,
      page: `/bang/${view.table.slug}/`,
    };
    return [...sentence, ...(as === 'table' ? [] : [chart]), ...(as === 'chart' ? [] : [figures])];
  });
}

/** The view at the bulletin's place, where the table has places and they are not what it spreads. */
function viewOfPlace({ sources, unit, year }: Told, table: string, state: ViewState): TableView | null {
  const published = sources.tables.get(table)?.table;
  if (published === undefined) return null;
  const isHeld = published.dimensions.includes('unit') && state.rows !== 'unit' && state.columns !== 'unit';
  return viewUpTo(
    sources,
    table,
    year,
    isHeld ? { ...state, chosen: { ...state.chosen, unit: [unit] } } : state,
  );
}

function hasFigures(view: TableView): boolean {
  return view.rows.some((row) => view.columns.some((column) => isShown(view.cell(row, column))));
}
