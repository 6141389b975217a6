import type { Estimate } from './estimate.ts';

/** The standard normal quantile of a two-sided 95 % interval: Φ⁻¹(0.975). */
export const z95 = 1.959963984540054;

/**
 * An estimate with the normal interval value ± z·√variance, in the unit of `value`.
 *
 * A variance of zero means that no event was seen, not that all is known: the bounds are null then.
 *
 * Example: `normalEstimate(10, 4)` is 10 (6.08–13.92).
 *
 * @param least what the quantity cannot fall below, as a total fertility rate not below 0; the lower bound stops
 * there
 */
export function normalEstimate(value: number, variance: number, least = -Infinity): Estimate {
  if (variance === 0) return { value, lower: null, upper: null };
  const half = z95 * Math.sqrt(variance);
  return { value, lower: Math.max(least, value - half), upper: value + half };
}
