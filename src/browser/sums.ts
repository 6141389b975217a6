import type { Code } from '../catalogue/codelist.ts';
import { ancestors } from '../catalogue/codelist.ts';
import { cellState } from '../catalogue/cell-marks.ts';
import { isGiven } from '../catalogue/default-view.ts';
import { type TableView, type ViewCell } from './view.ts';

/** What counts add up to, as a cell: without a value where one of them has none but by being withheld. */
export interface Sum {
  readonly cell: ViewCell;
  /** Some of the counts are withheld: the sum is of the others, and the true one may be larger. */
  readonly atLeast: boolean;
}

/**
 * The sum of counts. Where some are withheld it is at least that of the others, as no count is below zero; "at least 0"
 * says nothing, and is withheld itself. What was not collected or does not apply leaves no sum.
 */
export function sumOf(cells: readonly ViewCell[]): Sum {
  const states = cells.map(cellState);
  const value = cells.reduce((sum, cell, at) => sum + (states[at] === 'value' ? (cell.value ?? 0) : 0), 0);
  const status = ['p', 'r', 'e', 'b'].filter((code) => cells.some((cell) => cell.status.includes(code)));
  const none = { value: null, lower: null, upper: null, confidentiality: '', reason: '' } as const;
  const atLeast = states.includes('withheld');
  const inapplicable = cells[states.indexOf('not_applicable')];
  if (inapplicable !== undefined)
    return { cell: { ...none, status: 'x', reason: inapplicable.reason }, atLeast: false };
  if (states.includes('missing')) return { cell: { ...none, status: '' }, atLeast: false };
  if (atLeast && value === 0) return { cell: { ...none, status: '', confidentiality: 'c' }, atLeast: false };
  return { cell: { ...none, value, status: status.join('') }, atLeast };
}

/**
 * Whether the chosen codes of an axis have a sum a reader may look for: some of a counted table's codes, not all, none
 * of them a part of another. Units that ended are counted in today's already, so the two have none together.
 */
export function isSummed(view: TableView, axis: 'rows' | 'columns'): boolean {
  const { table, state } = view;
  const dimension = state[axis];
  const [codes, list] = axis === 'rows' ? [view.rows, view.rowList] : [view.columns, view.columnList];
  if (isGiven(table) || state.chosen[dimension] === undefined) return false;
  if (codes.length < 2 || codes.length === list.codes.length) return false;
  // The people of two years are mostly the same people.
  if (table.source === 'population' && dimension === 'year') return false;
  return areApart(codes, ancestors(list));
}

function areApart(codes: readonly Code[], wholesOf: ReadonlyMap<string, readonly string[]>): boolean {
  const chosen = new Set(codes.map(({ code }) => code));
  const units = codes.flatMap(({ unit }) => (unit === undefined ? [] : [unit.validTo === '']));
  if (new Set(units).size > 1) return false;
  return codes.every(({ code }) =>
    wholesOf.get(code)?.every((whole) => whole === code || !chosen.has(whole)),
  );
}
