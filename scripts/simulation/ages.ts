import { at, between } from './curves.ts';
import { solve } from './solve.ts';

/** Shares of completed ages, cumulated: item 0 is the share of those of age `from`, the last item is 1. */
export interface AgeDistribution {
  readonly from: number;
  readonly cumulative: readonly number[];
}

/**
 * The distribution over completed ages with the given shape: weights at some ages, on straight lines between them.
 *
 * @param mean exact mean age (half a year above that of completed ages); the shape is tilted exponentially to reach it
 *   (Esscher 1932, "On the probability function in the collective theory of risk"). Without it the shape stands.
 */
export function ageDistribution(points: ReadonlyMap<number, number>, mean?: number): AgeDistribution {
  const from = Math.min(...points.keys());
  const weights = Array.from({ length: Math.max(...points.keys()) - from + 1 }, (_, index) =>
    between(points, from + index),
  );
  const tilted = (tilt: number): number[] =>
    weights.map((weight, index) => weight * Math.exp((tilt * index) / weights.length));
  const tilt = mean === undefined ? 0 : solve((x) => meanOf(from, tilted(x)) - mean, -60, 60);
  const all = tilted(tilt);
  const total = all.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return { from, cumulative: all.map((weight) => (sum += weight) / total) };
}

function meanOf(from: number, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, index) => sum + weight * (from + index + 0.5), 0) / total;
}

/** The age below or at which the share `u` of all lies; `u` uniform in [0, 1) draws an age. */
export function ageAt({ from, cumulative }: AgeDistribution, u: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(cumulative, middle) > u) high = middle;
    else low = middle + 1;
  }
  return from + low;
}

/** The normal distribution function (Abramowitz and Stegun 1964, 26.2.17; error below 7.5e-8). */
export function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z < 0 ? tail : 1 - tail;
}
