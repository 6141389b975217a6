import { isShown } from '../browser/main-figures.ts';
import type { TableView, ViewCell } from '../browser/view.ts';
import { wholeOf } from '../catalogue/default-view.ts';
import type { Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';

/** A count of the last final year, and that of the year before to hold it against. */
export interface HeadlineFigure {
  readonly indicator: Code;
  readonly year: Code;
  readonly cell: ViewCell;
  /** The year before, where both are whole and shown and it had any; `null` else. */
  readonly before: { readonly year: Code; readonly value: number } | null;
}

/**
 * The figures that stand at the top of the home page, of a view of years by indicators.
 *
 * @param asked codes of indicators; those the view does not have are left out
 */
export function headlineFigures(
  view: TableView,
  site: Manifest['site'],
  asked: readonly string[],
): HeadlineFigure[] {
  const years = view.rows;
  const last = years.findIndex(({ code }) => code === wholeOf(view.rowList, site));
  const year = years[last];
  if (year === undefined) return [];
  return asked.flatMap((code) => {
    const indicator = view.columns.find((column) => column.code === code);
    if (indicator === undefined) return [];
    const cell = view.cell(year, indicator);
    const earlier = years[last - 1];
    const than = earlier === undefined ? undefined : view.cell(earlier, indicator);
    const isNext = Number(earlier?.code) === Number(year.code) - 1;
    const comparable =
      earlier !== undefined &&
      isNext &&
      isShown(cell) &&
      than !== undefined &&
      isShown(than) &&
      than.value > 0 &&
      !(cell.status + than.status).includes('b');
    return [{ indicator, year, cell, before: comparable ? { year: earlier, value: than.value } : null }];
  });
}
