import { chartOfView, chartTitle } from '../browser/chart-of-view.ts';
import { drawingOf } from '../browser/chart-choice.ts';
import { describeShares, describeView } from '../browser/describe.ts';
import { isShown } from '../browser/main-figures.ts';
import { drawnView } from '../browser/pyramid-ages.ts';
import { bulletinTextsOf } from '../text/bulletin-texts.ts';
import type { Language } from '../text/language.ts';
import { viewTitle } from '../browser/view-title.ts';
import type { TableView, ViewState } from '../browser/view.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { paragraph, type ContentBlock } from './content.ts';
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
  /** How many years back it goes; all of them by default. */
  readonly lastYears?: number;
}

/**
 * What a bulletin shows of a table: its sentence, its chart, its figures. Nothing of a table the site does not publish,
 * nor of one without any figure of these years to tell.
 */
export function viewBlocks(whole: Told, tables: readonly ShownTable[]): ContentBlock[] {
  return tables
    .flatMap((one) => besideOf(whole, one))
    .flatMap(({ told, shown, each }) => {
      const { table, state, as, says, lastYears } = shown;
      const view = viewOfPlace(told, table, state, lastYears);
      if (view === null || !hasFigures(view)) return [];
      const { language } = told;
      const { site } = told.sources.manifest;
      const id = `${view.table.slug}-${state.rows}${each ? `-${told.year}` : ''}`;
      const summary = summaryOf(view, site, language);
      const sentence = says === true && isOfYear(view, told.year) ? [paragraph(summary)] : [];
      const chart: ContentBlock = {
        kind: 'chart',
        id: `hinh-${id}`,
        title: chartTitle(view, site, language),
        // What it says is of the ages it draws, which may be wider than those of the table.
        summary: summaryOf(drawnView(view, site), site, language),
        draw: (width, drawingId) => chartOfView(view, site, language, { width, id: drawingId }),
      };
      const figures: ContentBlock = {
        kind: 'table',
        id: `bang-${id}`,
        title: titleOf(view, site, language),
        view,
        page: `/bang/${view.table.slug}/`,
      };
      return [
        ...sentence,
        ...(as === 'table' || !isDrawn(view, site) ? [] : [chart]),
        ...(as === 'chart' ? [] : [figures]),
      ];
    });
}

/**
 * What is shown where years stand side by side. Of what spreads over the years: these years in the table, while a drawing
 * goes back as far as ever, since two points are no course. Of what is by sex: the years in its place. Of anything else:
 * the same of each year.
 */
function besideOf(told: Told, shown: ShownTable): { told: Told; shown: ShownTable; each: boolean }[] {
  const { yearsBeside: lastYears } = told;
  const { rows, columns } = shown.state;
  const alone = (own: ShownTable) => ({ told, shown: own, each: false });
  if (lastYears === undefined) return [alone(shown)];
  if (rows === 'year' || columns === 'year') {
    const { says: _, ...unsaid } = shown;
    const drawn = shown.as === 'table' ? [] : [alone({ ...shown, as: 'chart' })];
    const table: ShownTable = { ...(drawn.length === 0 ? shown : unsaid), as: 'table', lastYears };
    return [...drawn, ...(shown.as === 'chart' ? [] : [alone(table)])];
  }
  if (columns === 'sex') return [alone({ ...shown, state: { ...shown.state, columns: 'year' }, lastYears })];
  const first = Number(told.year) - lastYears + 1;
  return Array.from({ length: lastYears }, (_, at) => ({
    told: { ...told, year: String(first + at) },
    shown,
    each: true,
  }));
}

/** The view at the bulletin's place, where the table has places and they are not what it spreads. */
function viewOfPlace(
  { sources, unit, year }: Told,
  table: string,
  state: ViewState,
  lastYears = Infinity,
): TableView | null {
  const published = sources.tables.get(table)?.table;
  if (published === undefined) return null;
  const isHeld = published.dimensions.includes('unit') && state.rows !== 'unit' && state.columns !== 'unit';
  const own = isHeld ? { ...state, chosen: { ...state.chosen, unit: [unit] } } : state;
  return viewUpTo(sources, table, year, own, Number(year) - lastYears + 1);
}

function hasFigures(view: TableView): boolean {
  return view.rows.some((row) => view.columns.some((column) => isShown(view.cell(row, column))));
}

/**
 * What a view says. Of counts over the years it is what they are made of: that one count is larger than another is said
 * by the sentences of the bulletin, beside the rates that tell whether anything changed.
 */
function summaryOf(view: TableView, site: Manifest['site'], language: Language): string {
  if (view.state.rows !== 'year' || view.table.source === 'derived')
    return describeView(view, site, language);
  return describeShares(view, site, language) ?? `${viewTitle(view, site, language)}.`;
}

/**
 * The view's title, of years that have figures, as the chart's beside it; of a table of places that it is one, as the
 * same table may stand there by years.
 */
function titleOf(view: TableView, site: Manifest['site'], language: Language): string {
  if (view.state.rows === 'year') return chartTitle(view, site, language);
  const title = viewTitle(view, site, language);
  return view.state.rows === 'unit' ? `${title}, ${bulletinTextsOf(language).byPlace}` : title;
}

/** Whether a drawing of the view would show a figure: nothing but withheld ones is no picture. */
function isDrawn(view: TableView, site: Manifest['site']): boolean {
  const { rows, columns } = drawingOf(view, site);
  return rows.some((row) => columns.some((column) => isShown(view.cell(row, column))));
}

/** Whether the sentence of a view would speak of the bulletin's year, and not of the last one before it with a figure. */
function isOfYear(view: TableView, year: string): boolean {
  const row = view.rows.find(({ code }) => code === year);
  return (
    view.state.rows !== 'year' ||
    (row !== undefined && view.columns.some((column) => isShown(view.cell(row, column))))
  );
}
