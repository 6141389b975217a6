import { isRefusal, refuse, type Estimate, type Refusal } from './estimate.ts';
import { checkFigures, checkPositive, isAnyNegative, isSome, type Figure } from './inputs.ts';
import { poissonInterval, wilson } from './intervals.ts';
import { normalEstimate } from './normal.ts';

/** Rates on fewer events carry the status `u`, low reliability (ONS). */
const reliableFrom = 20;

/** Crude rates on fewer events are not shown, but for none at all (ONS). */
const crudeFrom = 3;

/**
 * Events over people, times `per`, with the Poisson interval of the events.
 *
 * Edge: no people → `no_population`; a negative figure → `negative_count`; no events → 0 with an upper bound. More
 * events than people is a rate above `per`, no error: the people are those of mid-year.
 * Source: PHE 2018, Technical Guide: Assigning Confidence Intervals (crude rates).
 * Example: `rate(65, 5000, 1000)` is 13 (10.03–16.57) per 1,000.
 *
 * @param people mid-year population
 * @throws RangeError for what is no number, or a `per` not above zero
 */
export function rate(events: number, people: Figure, per: number): Estimate | Refusal {
  return ratio(events, people, per, 'no_population');
}

/**
 * Events over the events they come from (deaths of infants over births), times `per`, with the Poisson interval of
 * the first; the others count as known.
 *
 * Edge: no events below the line → `no_events`; a negative count → `negative_count`.
 * Source: PHE 2018, as `rate`.
 * Example: `ratioOfCounts(10, 1000, 1000)` is 10 (4.79–18.39) per 1,000.
 *
 * @throws RangeError for what is no number, or a `per` not above zero
 */
export function ratioOfCounts(events: number, among: Figure, per: number): Estimate | Refusal {
  return ratio(events, among, per, 'no_events');
}

function ratio(
  events: number,
  below: Figure,
  per: number,
  none: 'no_population' | 'no_events',
): Estimate | Refusal {
  checkFigures({ events, denominator: below });
  checkPositive('per', per);
  if (isAnyNegative(events, below)) return refuse('negative_count');
  if (!isSome(below)) return refuse(none);
  const { lower, upper } = poissonInterval(events);
  const scale = (count: number) => (count / below) * per;
  return { value: scale(events), lower: scale(lower), upper: scale(upper) };
}

/**
 * Part over whole, times `per` (100: per cent), with Wilson's interval.
 *
 * Edge: an empty whole → `no_events`; a part above the whole → `exceeds_population`; a negative count →
 * `negative_count`.
 * Source: Wilson 1927; PHE 2018 (proportions).
 * Example: `proportion(65, 100)` is 65 (55.25–73.64) per cent.
 *
 * @throws RangeError for what is no number, or a `per` not above zero
 */
export function proportion(part: number, whole: number, per = 100): Estimate | Refusal {
  checkPositive('per', per);
  const interval = wilson(part, whole);
  if (isRefusal(interval)) return interval;
  return { value: (part / whole) * per, lower: interval.lower * per, upper: interval.upper * per };
}

/**
 * Crude birth, death or marriage rate: events (births, deaths, couples) per 1,000 of the mid-year population.
 *
 * Edge: 1 or 2 events → `few_events`; 0 is a true zero and has an upper bound; the rest as `rate`.
 * Source: UN 2014, Principles and Recommendations for a Vital Statistics System, rev. 3; GSO for marriages; ONS for
 * the threshold.
 * Example: `crudeRate(1045, 60_000)` is 17.42 (16.38–18.51).
 *
 * @throws RangeError for what is no number
 */
export function crudeRate(events: number, population: Figure): Estimate | Refusal {
  const answer = rate(events, population, 1000);
  if (isRefusal(answer)) return answer;
  return events > 0 && events < crudeFrom ? refuse('few_events') : answer;
}

/**
 * Rate of natural increase: (births − deaths) per 1,000 of the mid-year population, with the normal interval of the
 * difference of two Poisson counts, Var = (B + D)/P².
 *
 * Edge: no people → `no_population`; neither births nor deaths → 0 with null bounds; a negative figure →
 * `negative_count`.
 * Source: Preston, Heuveline & Guillot 2001, Demography, ch. 1.
 * Example: `naturalIncrease(900, 400, 50_000)` is 10 (8.59–11.41).
 *
 * @throws RangeError for what is no number
 */
export function naturalIncrease(births: number, deaths: number, population: Figure): Estimate | Refusal {
  checkFigures({ births, deaths, population });
  if (isAnyNegative(births, deaths, population)) return refuse('negative_count');
  if (!isSome(population)) return refuse('no_population');
  const scale = 1000 / population;
  return normalEstimate((births - deaths) * scale, (births + deaths) * scale ** 2);
}

/**
 * Whether a rate on so many events carries the status `u`, low reliability: fewer than 20, and none at all too.
 *
 * Source: ONS, User guide to mortality statistics.
 * Example: `isUnreliable(19)` is true, `isUnreliable(20)` false.
 *
 * @throws RangeError for what is no number
 */
export function isUnreliable(events: number): boolean {
  checkFigures({ events });
  return events < reliableFrom;
}
