import type { TableDeclaration } from '../../catalogue/declaration.ts';
import type { Reason } from '../../catalogue/reasons.ts';
import { isRefusal, type Estimate, type Refusal } from '../../statistics/estimate.ts';
import { isUnreliable } from '../../statistics/rates.ts';
import type { Figure, Figures, Place } from './figures.ts';
import { firstMissing } from './withheld.ts';

/** A cell of a derived table: a figure with its 95 % interval, or why there is none. */
export interface DerivedFigure extends Figure {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** How an indicator follows from published figures, for one place of a table. */
export type IndicatorRule = (place: Place, figures: Figures, table: TableDeclaration) => DerivedFigure;

export function notAvailable(reason: Reason, status = ''): DerivedFigure {
  return { value: null, lower: null, upper: null, status, reason };
}

/** A figure as it stands: a count among rates. */
export function asItStands(figure: Figure): DerivedFigure {
  return { ...figure, lower: null, upper: null };
}

/** Numbers that were all there, with the status of what is made of them; or why one was not. */
export type Given =
  { readonly numbers: readonly number[]; readonly status: string } | { readonly missing: DerivedFigure };

/**
 * The values of figures that have to be all there, none of them withheld. What is made of provisional or estimated figures is provisional or
 * estimated itself, what is made of a break in a series is a break.
 */
export function given(...figures: readonly Figure[]): Given {
  const missing = firstMissing(figures);
  if (missing !== undefined)
    return {
      missing: notAvailable(missing.reason === '' ? 'not_sent' : missing.reason, notThere(missing.status)),
    };
  const numbers = figures.map(({ value }) => value ?? 0);
  if (numbers.some((number) => number < 0)) return { missing: notAvailable('negative_count') };
  return { numbers, status: statusOf(figures) };
}

const notThere = (status: string): string => (status.includes('x') ? 'x' : '');

/** The status codes of figures together, each once, in their order; `u` speaks of one figure alone. */
export function statusOf(figures: readonly Pick<Figure, 'status'>[]): string {
  return ['p', 'r', 'e', 'b'].filter((code) => figures.some(({ status }) => status.includes(code))).join('');
}

/**
 * What a formula found, as a cell.
 *
 * @param events the events behind a rate, which say whether it is reliable; `null` where none are
 */
export function derived(result: Estimate | Refusal, status: string, events: number | null): DerivedFigure {
  if (isRefusal(result)) return notAvailable(result.refused);
  const low = events !== null && isUnreliable(events) ? 'u' : '';
  return { ...result, status: status + low, reason: '' };
}

/**
 * Whether all events of a place and year are in a count: a rate of a part of them would be no rate. Shares and ratios
 * of events to one another may be of a part.
 *
 * @returns `null` where they are; else the cell to show
 */
export function notAll(place: Place, { settings }: Figures, status: string): DerivedFigure | null {
  if (`${place.year}-12-31` > settings.cut_off) return notAvailable('part_of_year', 'x');
  return status.includes('b') ? notAvailable('not_sent') : null;
}
