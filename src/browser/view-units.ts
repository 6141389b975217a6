import type { Code } from '../catalogue/codelist.ts';
import type { Localized } from '../text/language.ts';
import type { TableView } from './view.ts';

/*
 * The units figures are in. Indicators of one table may have different ones: people beside rates, years beside shares.
 */

/** The indicator a cell at these codes is of; `undefined` in a table that counts one thing. */
export function indicatorAt(view: TableView, row?: Code, column?: Code): Code | undefined {
  if (view.state.rows === 'indicator') return row ?? view.rows[0];
  if (view.state.columns === 'indicator') return column ?? view.columns[0];
  return view.fixed.find(({ list }) => list.dimension === 'indicator')?.code;
}

/** The unit of a cell at these codes. */
export function unitAt(view: TableView, row?: Code, column?: Code): Localized {
  return indicatorAt(view, row, column)?.figure?.unit ?? view.table.unitOfMeasure;
}

/** The indicators that spread over rows or columns; none where they do not. */
export function spreadIndicators(view: TableView): readonly Code[] {
  if (view.state.rows === 'indicator') return view.rows;
  return view.state.columns === 'indicator' ? view.columns : [];
}

/** Whether figures of different units stand in the view. */
export function unitsDiffer(view: TableView): boolean {
  return new Set(spreadIndicators(view).map((code) => unitName(view, code))).size > 1;
}

/** Those of some codes whose figures are in the unit of the first, so that one axis can hold them. */
export function ofOneUnit(view: TableView, codes: readonly Code[]): Code[] {
  const [first] = codes;
  return first === undefined ? [] : codes.filter((code) => unitName(view, code) === unitName(view, first));
}

function unitName(view: TableView, { figure }: Code): string {
  return (figure?.unit ?? view.table.unitOfMeasure).vi;
}
