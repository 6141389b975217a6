import { describe, expect, test } from 'vitest';
import { chiSquareQuantile, gammaQuantile } from '../../src/statistics/gamma-quantile.ts';
import { byar, exactPoisson, poissonInterval, wilson, z95 } from '../../src/statistics/intervals.ts';
import { normalEstimate } from '../../src/statistics/normal.ts';

describe('quantiles of χ², as printed tables have them (Pearson & Hartley 1966, Biometrika Tables, table 8)', () => {
  test.each([
    [1, 0.001, 5.024],
    [2, 0.0506, 7.378],
    [5, 0.831, 12.833],
    [10, 3.247, 20.483],
    [20, 9.591, 34.17],
    [30, 16.791, 46.979],
    [50, 32.357, 71.42],
    [100, 74.222, 129.561],
  ])('%i degrees of freedom', (degrees, lower, upper) => {
    expect(Math.abs(chiSquareQuantile(0.025, degrees) - lower)).toBeLessThan(0.0006);
    expect(Math.abs(chiSquareQuantile(0.975, degrees) - upper)).toBeLessThan(0.0006);
  });

  test('the library’s quantile and the expansion meet where one takes over from the other', () => {
    for (const p of [0.025, 0.975] as const)
      expect(gammaQuantile(p, 400, 1) - gammaQuantile(p, 400 - 1e-9, 1)).toBeCloseTo(0, 6);
  });

  test.each([65, 399, 400, 963, 1000, 10_000])('of shape %i leave 2.5 %% on either side', (events) => {
    const { lower, upper } = exactPoisson(events);
    expect(poissonAtMost(events, upper)).toBeCloseTo(0.025, 8);
    expect(1 - poissonAtMost(events - 1, lower)).toBeCloseTo(0.025, 8);
  });

  test('a shape of 0 has all its mass at 0; one that is no number is an error', () => {
    expect(gammaQuantile(0.975, 0, 1)).toBe(0);
    for (const shape of [-1, NaN, Infinity]) expect(() => gammaQuantile(0.025, shape, 1)).toThrow(RangeError);
    expect(() => chiSquareQuantile(0.025, -2)).toThrow(RangeError);
  });
});

/** P(X ≤ events) of a Poisson variable, summed from its largest terms on. */
function poissonAtMost(events: number, mean: number): number {
  let logarithm = events * Math.log(mean) - mean;
  for (let i = 2; i <= events; i += 1) logarithm -= Math.log(i);
  let term = Math.exp(logarithm);
  let total = 0;
  for (let i = events; i >= 0 && term > 1e-20 * total; i -= 1) {
    total += term;
    term *= i / mean;
  }
  return total;
}

// Reference vectors, "byar95".
test.each([
  [1, 0.013072132901504352, 5.5637555824752605],
  [65, 50.163187710459454, 82.84913854593984],
  [1045, 982.5932018073325, 1110.33121298565],
])('Byar’s interval of %i', (events, lower, upper) => {
  expect(byar(events).lower).toBeCloseTo(lower, 9);
  expect(byar(events).upper).toBeCloseTo(upper, 9);
});

describe('exact interval of a Poisson count', () => {
  // 1 and 10: reference vectors, "exact_poisson95"; the others: Ulm 1990, Am J Epidemiol 131: 373–375, after Garwood.
  test.each([
    [0, 0, 3.6889],
    [1, 0.0253178, 5.5716434],
    [2, 0.2422, 7.2247],
    [3, 0.6187, 8.7673],
    [4, 1.0899, 10.2416],
    [5, 1.6235, 11.6683],
    [9, 4.1154, 17.0848],
    [10, 4.7953887, 18.390356],
  ])('%i events', (events, lower, upper) => {
    const digits = Number.isInteger(upper * 1e4) ? 4 : 6;
    expect(Math.abs(exactPoisson(events).lower - lower)).toBeLessThan(0.6 * 10 ** -digits);
    expect(Math.abs(exactPoisson(events).upper - upper)).toBeLessThan(0.6 * 10 ** -digits);
  });

  test('published intervals are exact below 10 events and Byar’s from 10 on', () => {
    expect(poissonInterval(9.5)).toEqual(exactPoisson(9.5));
    expect(poissonInterval(10)).toEqual(byar(10));
    expect(poissonInterval(0)).toEqual({ lower: 0, upper: exactPoisson(0).upper });
  });

  test('fractions of events, as conversions leave them, keep a lower bound of at least 0', () => {
    expect(byar(0.5).lower).toBe(0);
    expect(byar(0)).toEqual({ lower: 0, upper: byar(0).upper });
    expect(exactPoisson(0.5).lower).toBeGreaterThan(0);
  });

  test.each([-1, NaN, Infinity, 1e300])('a count of %d is an error', (events) => {
    for (const interval of [byar, exactPoisson, poissonInterval])
      expect(() => interval(events)).toThrow(RangeError);
  });
});

describe('Wilson’s interval', () => {
  // The first: reference vectors, "wilson95"; the others: Newcombe 1998, Statistics in Medicine 17: 857–872, table I,
  // method 3.
  test.each([
    [65, 100, 0.5525444329688797, 0.7363575175690247, 12],
    [81, 263, 0.2553, 0.3662, 4],
    [15, 148, 0.0624, 0.1605, 4],
    [0, 20, 0, 0.1611, 4],
    [1, 29, 0.0061, 0.1718, 4],
  ])('%i of %i', (successes, trials, lower, upper, digits) => {
    const interval = wilson(successes, trials);
    expect(interval).toEqual({
      lower: expect.closeTo(lower, digits),
      upper: expect.closeTo(upper, digits),
    });
  });

  test('all or none are a bound of their own interval', () => {
    expect(wilson(0, 7)).toMatchObject({ lower: 0 });
    expect(wilson(7, 7)).toMatchObject({ upper: 1 });
  });

  test('refuses what is no proportion', () => {
    expect(wilson(0, 0)).toEqual({ refused: 'no_events' });
    expect(wilson(3, 2)).toEqual({ refused: 'exceeds_population' });
    expect(wilson(-1, 2)).toEqual({ refused: 'negative_count' });
    expect(() => wilson(NaN, 2)).toThrow(RangeError);
  });
});

test('the normal interval stops where the quantity does, and is none without variance', () => {
  expect(z95).toBeCloseTo(1.959964, 6);
  expect(normalEstimate(1, 1, 0)).toEqual({ value: 1, lower: 0, upper: 1 + z95 });
  expect(normalEstimate(0, 0)).toEqual({ value: 0, lower: null, upper: null });
});
