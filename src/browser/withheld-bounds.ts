import type { Code, Codelist } from '../catalogue/codelist.ts';
import { isRanked, isShown } from './main-figures.ts';
import { isGiven } from '../catalogue/default-view.ts';
import { type TableView, type ViewCell } from './view.ts';

/*
 * What can be said beside withheld counts. Such a count may be a small one, or a large one that is withheld because it
 * would give a small one back: what holds of published figures alone is no news until no withheld one could undo it.
 */

/** Whether a cell is withheld: it has no value, and nothing may be told of it. */
export function isWithheld({ confidentiality }: ViewCell): boolean {
  return confidentiality !== '';
}

/**
 * The most a withheld count could be, as any reader can work out from what is published beside it: its whole, less the
 * whole's published parts. `Infinity` where no whole is published, and of figures that are no parts of a whole.
 */
export function mostItCouldBe(view: TableView, row: Code, column: Code): number {
  if (isGiven(view.table)) return Infinity;
  return Math.min(
    restOfWhole(view.rowList, row, (code) => view.cell(code, column)),
    restOfWhole(view.columnList, column, (code) => view.cell(row, code)),
  );
}

/** Whether a withheld row could be larger than a value: then nobody knows which rows are the largest. */
export function mayBeExceeded(view: TableView, column: Code, value: number): boolean {
  return view.rows
    .filter(isRanked(view))
    .some((row) => isWithheld(view.cell(row, column)) && mostItCouldBe(view, row, column) > value);
}

/** What the nearest published whole of a code leaves for it when the published parts are taken away. */
function restOfWhole(list: Codelist, code: Code, at: (code: Code) => ViewCell): number {
  const partsOf = (whole: Code): Code[] => list.codes.filter(({ parent }) => parent === whole.code);
  // Units of today and those that ended divide the same whole twice, each for itself.
  const isBeside = ({ unit }: Code): boolean =>
    unit === undefined || code.unit === undefined || (unit.validTo === '') === (code.unit.validTo === '');
  const published = (whole: Code): number =>
    partsOf(whole)
      .filter(isBeside)
      .reduce((sum, part) => {
        const cell = at(part);
        return sum + (isShown(cell) ? cell.value : published(part));
      }, 0);
  for (let { parent } = code; parent !== null;) {
    const whole = list.codes.find((one) => one.code === parent);
    if (whole === undefined) return Infinity;
    const cell = at(whole);
    if (isShown(cell)) return cell.value - published(whole);
    ({ parent } = whole);
  }
  return Infinity;
}
