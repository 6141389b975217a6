import { refuse, type Estimate, type Refusal } from './estimate.ts';
import {
  areKnown,
  at,
  checkFigures,
  checkLengths,
  isAnyNegative,
  isSome,
  sum,
  type Figure,
} from './inputs.ts';
import { ratioOfCounts } from './rates.ts';

export { adairLopez, type AdairLopezInput } from './adair-lopez.ts';

/**
 * Expected events of a year from age-specific rates: Σ rate·people/1000.
 *
 * Edge: a rate or a number of people not known → `ages_missing`; a negative figure → `negative_count`; nobody in a
 * group adds nothing.
 * Source: UN 2014, Principles and Recommendations for a Vital Statistics System, rev. 3 (direct and indirect
 * evaluation).
 * Example: `expectedByRates([50, 100], [1000, 2000])` is 250.
 *
 * @param rates per 1,000 people, by age group
 * @param people of the same groups
 * @throws RangeError for what is no number, or lists of different lengths
 */
export function expectedByRates(rates: readonly Figure[], people: readonly Figure[]): number | Refusal {
  checkFigures({ rates, people });
  checkLengths({ rates, people });
  if (isAnyNegative(...rates, ...people)) return refuse('negative_count');
  if (!areKnown(rates) || !areKnown(people)) return refuse('ages_missing');
  return sum(rates.map((rate, index) => (rate / 1000) * at(people, index)));
}

/**
 * Expected events of a year from a crude rate, where no rates by age exist: rate·P/1000.
 *
 * Edge: people not known, or none → `no_population`; a negative figure → `negative_count`.
 * Source: as `expectedByRates`.
 * Example: `expectedByCrudeRate(16.1, 800_000)` is 12,880.
 *
 * @param rate per 1,000 people
 * @throws RangeError for what is no number
 */
export function expectedByCrudeRate(rate: number, people: Figure): number | Refusal {
  checkFigures({ rate, people });
  if (isAnyNegative(rate, people)) return refuse('negative_count');
  return isSome(people) ? (rate / 1000) * people : refuse('no_population');
}

/**
 * Completeness of registration: registered events of a year, by the cut-off, per 100 expected, with the Poisson
 * interval of the registered; the expected count as known. Never capped: above 100 it says that the expectation is
 * too low for the place.
 *
 * Edge: nothing expected → `no_events`; a negative count → `negative_count`.
 * Source: UN 2014; PHE 2018 for the interval.
 * Example: `completeness(1045, 1100)` is 95 (89.33–100.94) per cent.
 *
 * @throws RangeError for what is no number
 */
export function completeness(registered: number, expected: Figure): Estimate | Refusal {
  return ratioOfCounts(registered, expected, 100);
}

/**
 * Events adjusted for under-registration: registered/(C/100), but never fewer than were registered. A completeness
 * above 100 means that the expectation is too low, not that events happened which were none: each stands in a
 * register.
 *
 * Edge: a completeness of 0 → `no_events`, as nothing is there to scale up; a negative figure → `negative_count`.
 * Source: UN 2014 (adjustment of registration data).
 * Example: `adjusted(950, 95)` is 1,000; `adjusted(950, 104)` is 950.
 *
 * @param completenessPercent 95, not 0.95
 * @throws RangeError for what is no number
 */
export function adjusted(registered: number, completenessPercent: number): number | Refusal {
  checkFigures({ registered, completenessPercent });
  if (isAnyNegative(registered, completenessPercent)) return refuse('negative_count');
  if (!isSome(completenessPercent)) return refuse('no_events');
  return completenessPercent >= 100 ? registered : (registered / completenessPercent) * 100;
}
