import { ancestors, type Code } from '../catalogue/codelist.ts';
import type { Language } from '../text/language.ts';
import { tableToolsOf } from '../text/table-tools-texts.ts';
import { isShown } from './main-figures.ts';
import { isSummed, sumOf } from './sums.ts';
import { byLabel, bySum, type Sort, type TableView } from './view.ts';

/*
 * Rows in another order than the codelist's, wholes and parts as one list: a chapter that is withheld must not take its
 * largest causes to the end with it. The total and what is not known keep their place. Figures that are withheld or
 * missing come last, in the list's order: where they would stand is not told.
 */

/** The rows of a view in the order its state asks for. */
export function sortedRows(view: TableView, language: Language): readonly Code[] {
  const { sort } = view.state;
  const order = sort === undefined ? null : orderBy(view, sort, language);
  if (order === null) return view.rows;
  const total = totalOf(view);
  const isFixed = (row: Code): boolean => row === total || row.code.startsWith('_');
  const sorted = order(view.rows.filter((row) => !isFixed(row)));
  return view.rows.map((row) => (isFixed(row) ? row : (sorted.shift() ?? row)));
}

/** Whether the rows stand in another order than the list's, in which indents would put parts below a whole not theirs. */
export function isSorted(view: TableView, language: Language): boolean {
  return view.state.sort !== undefined && orderBy(view, view.state.sort, language) !== null;
}

/** The one row that all others but codes like `_U` are part of, as a province among its communes. */
function totalOf({ rows, rowList }: TableView): Code | undefined {
  const wholesOf = ancestors(rowList);
  return rows.find((whole) =>
    rows.every(({ code }) => code.startsWith('_') || wholesOf.get(code)?.includes(whole.code)),
  );
}

/** The states a column's button goes through: figures largest first, names from A; then the other way; then back. */
export function nextSort(sort: Sort | undefined, by: string): Sort | undefined {
  const first = by !== byLabel;
  if (sort?.by !== by) return { by, descending: first };
  return sort.descending === first ? { by, descending: !first } : undefined;
}

/** How the rows are sorted, in words: "xếp theo Nam, từ lớn đến nhỏ"; empty in the list's order. */
export function sortWords(view: TableView, language: Language): string {
  const { sort } = view.state;
  if (sort === undefined || !isSorted(view, language)) return '';
  const texts = tableToolsOf(language);
  const column = view.columns.find(({ code }) => code === sort.by);
  const name =
    sort.by === byLabel ? view.rowList.title[language] : (column?.label[language] ?? texts.sumColumn);
  const words = sort.by === byLabel ? texts.labelOrder : texts.figureOrder;
  return texts.sortedBy({ column: name, order: sort.descending ? words.descending : words.ascending });
}

type Order = (rows: readonly Code[]) => Code[];

/** `null` where what the rows are sorted by is not in the view. */
function orderBy(view: TableView, { by, descending }: Sort, language: Language): Order | null {
  const direction = descending ? -1 : 1;
  if (by === byLabel) {
    // Numbers within names in their own order: 5–9 tuổi before 10–14 tuổi.
    const { compare } = new Intl.Collator(language, { numeric: true });
    return (rows) =>
      [...rows].sort((one, other) => direction * compare(one.label[language], other.label[language]));
  }
  const column = view.columns.find(({ code }) => code === by);
  const isSum = by === bySum && isSummed(view, 'columns');
  if (column === undefined && !isSum) return null;
  const valueOf = (row: Code): number | null => {
    const cell =
      column === undefined
        ? sumOf(view.columns.map((one) => view.cell(row, one))).cell
        : view.cell(row, column);
    return isShown(cell) ? cell.value : null;
  };
  return (rows) => {
    const valued = rows.map((row) => ({ row, value: valueOf(row) }));
    const told = valued.filter((one): one is { row: Code; value: number } => one.value !== null);
    const untold = valued.filter(({ value }) => value === null);
    return [...told.sort((one, other) => direction * (one.value - other.value)), ...untold].map(
      ({ row }) => row,
    );
  };
}
