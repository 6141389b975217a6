import { refuse, type Estimate, type Refusal } from './estimate.ts';
import { checkFigures, isAnyNegative } from './inputs.ts';
import { z95 } from './normal.ts';

/* How much a count changed, and how far chance alone could have moved it. */

/**
 * Average change a year from one count to another, in per cent: (b/a)^(1/years) − 1, with the interval of the ratio of
 * two Poisson counts on the logarithmic scale, Var(ln b/a) = 1/a + 1/b.
 *
 * Edge: a count of zero → `no_events`, as nothing is a change from nothing and the logarithm of none is none; a negative
 * count → `negative_count`.
 * Source: Rothman, Greenland & Lash 2008, Modern Epidemiology, 3rd ed., ch. 14 (ratio of two counts).
 * Example: `yearlyChangeOfCounts(100, 81, 2)` is −10 (−22.3 to 4.2).
 *
 * @param years from the one to the other, above zero
 * @throws RangeError for what is no number, or years not above zero
 */
export function yearlyChangeOfCounts(from: number, to: number, years: number): Estimate | Refusal {
  checkFigures({ from, to, years });
  if (years <= 0) throw new RangeError(`years: ${years} is not above zero`);
  if (isAnyNegative(from, to)) return refuse('negative_count');
  if (from === 0 || to === 0) return refuse('no_events');
  return onLogScale(Math.log(to / from) / years, Math.sqrt(1 / from + 1 / to) / years);
}

/**
 * Change of a count against the mean of some others, in per cent, with the interval of `yearlyChangeOfCounts`: their sum
 * is a Poisson count too.
 *
 * Edge: as there; no others → `no_events`.
 * Example: `changeFromMean([9, 10, 11], 7)` is −30 (−69.3 to 59.4).
 */
export function changeFromMean(others: readonly number[], to: number): Estimate | Refusal {
  const sum = others.reduce((all, one) => all + one, 0);
  checkFigures({ to, sum });
  if (isAnyNegative(to, ...others)) return refuse('negative_count');
  if (sum === 0 || to === 0) return refuse('no_events');
  return onLogScale(Math.log((to * others.length) / sum), Math.sqrt(1 / sum + 1 / to));
}

function onLogScale(middle: number, error: number): Estimate {
  const percent = (log: number) => (Math.exp(log) - 1) * 100;
  return {
    value: percent(middle),
    lower: percent(middle - z95 * error),
    upper: percent(middle + z95 * error),
  };
}

/**
 * Difference of two estimates with their own intervals, other less one (MOVER): the lower bound is
 * d − √((o − L_o)² + (U_t − t)²), the upper one alike. Bounds are `null` where either has none.
 *
 * Source: Zou & Donner 2008, Statistics in Medicine 27: 1693–1702, eq. 3; for proportions Newcombe 1998, method 10.
 * Example: of 48/80 and 56/70 by Wilson’s intervals in per cent it is 20 (5.2 to 33.4).
 */
export function differenceOf(one: Estimate, other: Estimate): Estimate {
  const value = other.value - one.value;
  if (one.lower === null || one.upper === null || other.lower === null || other.upper === null)
    return { value, lower: null, upper: null };
  return {
    value,
    lower: value - Math.hypot(other.value - other.lower, one.upper - one.value),
    upper: value + Math.hypot(other.upper - other.value, one.value - one.lower),
  };
}
