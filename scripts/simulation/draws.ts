import type { Random } from './random.ts';

/**
 * A Poisson count, by inversion (Devroye 1986, *Non-Uniform Random Variate Generation*, X.3).
 *
 * @param mean ≥ 0; a mean of 0 gives 0
 */
export function poisson(random: Random, mean: number): number {
  // exp(−mean) underflows for a large mean; a sum of two Poisson counts is a Poisson count again.
  if (mean > 30) return poisson(random, mean / 2) + poisson(random, mean / 2);
  let left = random();
  let count = 0;
  for (let share = Math.exp(-mean); left >= share && share > 0; share *= mean / count) {
    left -= share;
    count += 1;
  }
  return count;
}

/** How many of `trials` succeed, each with the probability `share`. */
export function binomial(random: Random, trials: number, share: number): number {
  let count = 0;
  for (let trial = 0; trial < trials; trial++) if (random() < share) count += 1;
  return count;
}

/**
 * Splits `trials` over categories, one binomial count after the other.
 *
 * @param weights need not sum to 1, but to more than 0
 * @returns one count a category, summing to `trials`
 */
export function multinomial(random: Random, trials: number, weights: readonly number[]): number[] {
  let left = trials;
  let weightLeft = sum(weights);
  return weights.map((weight, index) => {
    const count = index === weights.length - 1 ? left : binomial(random, left, weight / weightLeft);
    left -= count;
    weightLeft -= weight;
    return count;
  });
}

/**
 * Picks one category.
 *
 * @throws RangeError when there is nothing to pick from: all weights are 0
 */
export function pick<T>(random: Random, categories: readonly (readonly [T, number])[]): T {
  let left = random() * sum(categories.map(([, weight]) => weight));
  let picked: T | undefined;
  for (const [category, weight] of categories) {
    if (weight <= 0) continue;
    picked = category;
    left -= weight;
    if (left < 0) break;
  }
  if (picked === undefined) throw new RangeError(`nothing to pick from ${categories.length} categories`);
  return picked;
}

/** A normal number with mean 0 and standard deviation 1 (Box and Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
