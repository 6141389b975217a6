import { totalCode, unknownCode, type DimensionId } from '../../catalogue/codelist.ts';
import type { Figure, Figures, Place } from './figures.ts';

/*
 * What a rule does with a count that may not be shown: it is not zero, and what would follow from it is withheld too,
 * whatever it would have been. A reason such as "too few events" would tell of its size.
 */

/** The figure that follows from one that is withheld. */
export const withheldFigure: Figure = { value: null, status: '', reason: 'withheld' };

export function isWithheld({ value, reason }: Figure): boolean {
  return value === null && reason === 'withheld';
}

/**
 * The figure to say why something cannot be reckoned; `undefined` where all have values. What nobody gave (no
 * population, an area that was not there) says more than that a count beside it is withheld, and nothing of that count.
 */
export function firstMissing(figures: readonly Figure[]): Figure | undefined {
  const missing = figures.filter(({ value }) => value === null);
  return missing.find((figure) => !isWithheld(figure)) ?? missing[0];
}

/** A count that is zero where a table has no such code; `null` where it is withheld. */
export function countOf(figure: Figure): number | null {
  return figure.value ?? (isWithheld(figure) ? null : 0);
}

/** What published figures say to a question: `withheld` where the count that decides it is. */
export type Answer = 'yes' | 'no' | 'withheld';

export function anyOf(...answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('withheld') ? 'withheld' : 'no';
}

/** Whether a count is above another; `null` stands for a withheld one. */
export function isAbove(count: number | null, other: number | null): Answer {
  // Nothing is above anything.
  if (count === 0) return 'no';
  if (count === null || other === null) return 'withheld';
  return count > other ? 'yes' : 'no';
}

/** Whether there are events at a place, and all of them of the unknown code of a dimension: other codes' zeros are none. */
export function isAllUnknown(table: string, place: Place, dimension: DimensionId, figures: Figures): Answer {
  const codes = figures.codes(table, dimension);
  if (!codes.includes(unknownCode)) return 'no';
  const at = (code: string): Figure => figures.at(table, { ...place, [dimension]: code });
  const [all, unknown] = [countOf(at(totalCode)), countOf(at(unknownCode))];
  if (all !== null && unknown !== null) return unknown > 0 && unknown === all ? 'yes' : 'no';
  if (all === 0 || unknown === 0) return 'no';
  // One event of a known code is enough, whatever is withheld beside it.
  const isKnown = (code: string): boolean => code !== totalCode && code !== unknownCode;
  return codes.some((code) => isKnown(code) && (at(code).value ?? 0) > 0) ? 'no' : 'withheld';
}

/** A figure where the register tells what it counts; `notTold` says whether it does not. */
export function whereTold(figure: Figure, notTold: Answer): Figure {
  if (figure.value === null || notTold === 'no') return figure;
  return notTold === 'withheld'
    ? withheldFigure
    : { value: null, status: figure.status, reason: 'not_recorded' };
}
