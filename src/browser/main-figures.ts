import { unknownCode, type Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { isGiven, wholeOf } from '../catalogue/default-view.ts';
import { placeName } from './view-title.ts';
import type { TableView, ViewCell } from './view.ts';

/*
 * Which figures of a view speak for it: the column a sentence tells and bars are drawn of, and the rows that lead it.
 */

/**
 * The column a sentence speaks of and bars are drawn of: the whole; of the years, the last final one that is shown. Of
 * derived figures one that has any, as long as there is one.
 */
export function mainColumn(view: TableView, site: Manifest['site']): Code | undefined {
  const told =
    view.table.source === 'derived' ? view.columns.filter((column) => hasFigure(view, column)) : [];
  const columns = told.length === 0 ? view.columns : told;
  if (view.state.columns !== 'year') return columns.find(({ parent }) => parent === null) ?? columns[0];
  return columns.find(({ code }) => code === wholeOf(view.columnList, site)) ?? columns.at(-1);
}

/** Whether a row or column of the view has a figure at all. */
export function hasFigure(view: TableView, code: Code): boolean {
  return view.rows.includes(code)
    ? view.columns.some((column) => isShown(view.cell(code, column)))
    : view.rows.some((row) => isShown(view.cell(row, code)));
}

/** The rows that can be ranked, largest first: of causes the list's leaves, of others what is no total and not unknown. */
export function leadingRows(view: TableView, column: Code): { readonly row: Code; readonly value: number }[] {
  // Of counts a zero leads nothing; differences may be below it.
  const leads = (value: number): boolean => (isGiven(view.table) ? value !== 0 : value > 0);
  return view.rows
    .filter(isRanked(view))
    .flatMap((row) => {
      const cell = view.cell(row, column);
      return isShown(cell) && leads(cell.value) ? [{ row, value: cell.value }] : [];
    })
    .sort((one, other) => other.value - one.value);
}

/** Which rows of a view can be held against one another. */
export function isRanked(view: TableView): (row: Code) => boolean {
  if (view.state.rows === 'cause') return (row) => row.ranked === true;
  const wholes = new Set(view.rowList.codes.map(({ parent }) => parent));
  const isToday = ({ unit }: Code): boolean => unit === undefined || unit.validTo === '';
  // What ended is counted in today's units already: the two are not ranked together.
  const parts = view.rows.filter((row) => !wholes.has(row.code) && row.code !== unknownCode);
  const today = parts.some(isToday);
  // Totals and what lies outside the list (`_X`) are no rows among others.
  return (row) =>
    !row.code.startsWith('_') && row.ranked !== false && parts.includes(row) && (!today || isToday(row));
}

/** Whether a cell's value may be told. */
export function isShown(cell: ViewCell): cell is ViewCell & { readonly value: number } {
  return cell.confidentiality === '' && cell.value !== null;
}

/** The place a column's figures are of, as it stands inside a sentence. */
export function placeOf(view: TableView, column: Code, site: Manifest['site'], language: Language): string {
  const name = view.state.columns === 'unit' ? column.label[language] : placeName(view, site, language);
  return textsOf(language).placeInSentence(name);
}
