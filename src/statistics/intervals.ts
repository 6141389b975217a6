import { refuse, type Interval, type Refusal } from './estimate.ts';
import { chiSquareQuantile } from './gamma-quantile.ts';
import { checkFigures, isAnyNegative, isSome } from './inputs.ts';
import { z95 } from './normal.ts';

export { z95 };

/** From this count on Byar's approximation stands for the exact interval (PHE 2018). */
const byarFrom = 10;

/**
 * Byar's 95 % interval of a Poisson count, in events:
 * L = x(1 − 1/(9x) − z/(3√x))³, U = (x+1)(1 − 1/(9(x+1)) + z/(3√(x+1)))³.
 *
 * Edge: for a count of 0, and where a fraction of an event would put it below zero, the lower bound is 0.
 * Source: Breslow & Day 1987, Statistical Methods in Cancer Research II, p. 69, after Byar.
 * Example: `byar(65)` is 50.163–82.849.
 *
 * @throws RangeError for a count that is negative or no number: formulas refuse it before they ask for its interval
 */
export function byar(events: number): Interval {
  checkCount(events);
  const next = events + 1;
  const cube = (1 - 1 / (9 * events) - z95 / (3 * Math.sqrt(events))) ** 3;
  return {
    lower: isSome(events) ? Math.max(0, events * cube) : 0,
    upper: next * (1 - 1 / (9 * next) + z95 / (3 * Math.sqrt(next))) ** 3,
  };
}

/**
 * The exact 95 % interval of a Poisson count, in events: L = χ²(0.025; 2x)/2, U = χ²(0.975; 2x+2)/2.
 *
 * Edge: for a count of 0 it is 0–3.689.
 * Source: Garwood 1936, Biometrika 28: 437–442.
 * Example: `exactPoisson(10)` is 4.795–18.390.
 *
 * @throws RangeError for a count that is negative or no number
 */
export function exactPoisson(events: number): Interval {
  checkCount(events);
  return {
    lower: isSome(events) ? chiSquareQuantile(0.025, 2 * events) / 2 : 0,
    upper: chiSquareQuantile(0.975, 2 * events + 2) / 2,
  };
}

/**
 * The 95 % interval of a Poisson count as it is published, in events: exact below 10, Byar's from 10 on.
 *
 * Source: Public Health England 2018, Technical Guide: Assigning Confidence Intervals.
 * Example: `poissonInterval(9)` is 4.115–17.085.
 *
 * @throws RangeError for a count that is negative or no number
 */
export function poissonInterval(events: number): Interval {
  return events < byarFrom ? exactPoisson(events) : byar(events);
}

function checkCount(events: number): void {
  checkFigures({ events });
  if (events < 0) throw new RangeError(`events: a count of ${events} has no interval`);
}

/**
 * Wilson's 95 % interval of a proportion, as a fraction: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 *
 * The lower bound is computed from the product of the two roots, s²/(n(n + z²)): their difference would lose it for
 * rare events.
 *
 * Edge: no trials → `no_events`; more successes than trials → `exceeds_population`; a negative count →
 * `negative_count`.
 * Source: Wilson 1927, JASA 22: 209–212; Newcombe 1998, Statistics in Medicine 17: 857–872, method 3.
 * Example: `wilson(65, 100)` is 0.5525–0.7364.
 *
 * @throws RangeError for what is no number
 */
export function wilson(successes: number, trials: number): Interval | Refusal {
  checkFigures({ successes, trials });
  if (isAnyNegative(successes, trials)) return refuse('negative_count');
  if (!isSome(trials)) return refuse('no_events');
  if (successes > trials) return refuse('exceeds_population');
  const square = z95 ** 2;
  const root = z95 * Math.sqrt((successes * (trials - successes)) / trials + square / 4);
  const upper = (successes + square / 2 + root) / (trials + square);
  const lower = ((successes / trials) * (successes / (trials + square))) / upper;
  // Rounding may leave a bound a last digit inside the estimate.
  const share = successes / trials;
  return { lower: Math.min(share, lower), upper: Math.min(1, Math.max(share, upper)) };
}
