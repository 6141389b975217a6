import type { Code, DimensionId } from './codelist.ts';
import type { TableDeclaration } from './declaration.ts';
import type { Reason } from './reasons.ts';

/**
 * Why a count is marked `x`. Files of counts do not say it, as it follows from the codes: a unit that was not there for
 * all of the year, a month that was not over, and, of protected tables, a detail that is never published at this level.
 *
 * @param codeOf the cell's code of a dimension; `undefined` of one its table does not have
 * @param otherYear the status of the same cell in a year that is over; empty where there is none
 * @returns the reason, empty where the codes do not tell it
 */
export function whyNotApplicable(
  { disclosure }: Pick<TableDeclaration, 'disclosure'>,
  codeOf: (dimension: DimensionId) => Code | undefined,
  otherYear: () => string,
): Reason | '' {
  const year = codeOf('year');
  if (year !== undefined && [codeOf('unit'), codeOf('occurrence')].some((where) => wasNotThere(where, year)))
    return 'not_there';
  const isOpen = disclosure === 'open';
  const isMonth = /^\d+$/.test(codeOf('month')?.code ?? '');
  // What is too fine is so in every year.
  if (isMonth && year?.partial === true && (isOpen || !otherYear().includes('x'))) return 'part_of_year';
  return isOpen ? '' : 'too_fine';
}

/** Whether a unit that ended was there for a part of the year only, or not at all; those of today tell of every year. */
function wasNotThere(where: Code | undefined, { code: year }: Code): boolean {
  const unit = where?.unit;
  if (unit === undefined || unit.validTo === '') return false;
  return unit.validTo < `${year}-12-31` || unit.validFrom > `${year}-01-01`;
}
