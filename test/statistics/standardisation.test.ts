import { describe, expect, test } from 'vitest';
import {
  directlyStandardisedRate,
  fayFeuer,
  mergeStandard,
  weightedRate,
  whoWorldStandard,
} from '../../src/statistics/standardisation.ts';

// European Standard Population 2013, 19 groups.
const esp2013 = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
  1000,
];
// Reference vectors, "dsr_dobson_per_100000".
const people = [
  636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207,
];
const deaths = [127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91];

describe('directly standardised rate', () => {
  test('with Dobson’s interval (reference vectors, PHE’s example)', () => {
    expect(directlyStandardisedRate(deaths, people, esp2013, 100_000)).toEqual({
      value: expect.closeTo(10430.247991469423, 8),
      lower: expect.closeTo(9717.709067985681, 8),
      upper: expect.closeTo(11178.94091547925, 8),
    });
  });

  test('with the gamma interval of Fay & Feuer (reference vectors)', () => {
    expect(fayFeuer(deaths, people, esp2013, 100_000)).toEqual({
      lower: expect.closeTo(9718.42596, 4),
      upper: expect.closeTo(11188.10535, 4),
    });
  });

  test('is not computed on fewer than 10 events; its gamma interval is', () => {
    const nine = people.map((_, index) => (index < 9 ? 1 : 0));
    expect(directlyStandardisedRate(nine, people, esp2013, 1)).toEqual({ refused: 'few_events' });
    expect(fayFeuer([0, 0], [1000, 1000], [1, 1], 1000)).toEqual({
      lower: 0,
      upper: expect.closeTo(3.68888 / 2, 5),
    });
  });

  test.each([
    ['a group without people, nobody died in it', [10, 0], [1000, 0], 'ages_missing'],
    ['a group without people, somebody died in it', [10, 1], [1000, 0], 'ages_missing'],
    ['a count not known', [10, null], [1000, 1000], 'ages_missing'],
    ['people not known', [10, 3], [1000, null], 'ages_missing'],
    ['nobody at all', [10, 3], [0, null], 'no_population'],
    ['a negative count', [20, -1], [1000, 1000], 'negative_count'],
  ] as const)('refuses: %s', (_, counts, among, refused) => {
    for (const formula of [directlyStandardisedRate, fayFeuer])
      expect(formula(counts, among, [1, 1], 1)).toEqual({ refused });
  });

  test('needs no group to which the standard gives no weight', () => {
    expect(directlyStandardisedRate([12, null], [100, 0], [1, 0], 100)).toMatchObject({ value: 12 });
  });

  test.each([
    ['lists of different lengths', [10], [1000, 1000], [1, 1], 1],
    ['weights all zero', [10, 1], [1000, 1000], [0, 0], 1],
    ['a negative weight', [10, 1], [1000, 1000], [2, -1], 1],
    ['not a number', [NaN, 1], [1000, 1000], [1, 1], 1],
    ['a factor of zero', [10, 1], [1000, 1000], [1, 1], 0],
  ])('is an error: %s', (_, counts, among, weights, per) => {
    expect(() => directlyStandardisedRate(counts, among, weights, per)).toThrow(RangeError);
    expect(() => fayFeuer(counts, among, weights, per)).toThrow(RangeError);
  });
});

describe('the WHO World Standard', () => {
  // Reference vectors, "asr_who": public exercise on deaths of COPD, 2019; rates per 100,000.
  test.each([
    [
      'US',
      [
        0.04, 0.02, 0.02, 0.02, 0.06, 0.11, 0.29, 0.56, 1.42, 4, 14.13, 37.22, 66.48, 108.66, 213.1, 333.06,
        491.1, 894.45,
      ],
      '28.4',
    ],
    [
      'Uganda',
      [
        0.4, 0.17, 0.07, 0.23, 0.38, 0.4, 0.75, 1.11, 2.04, 5.51, 13.26, 33.25, 69.62, 120.78, 229.88, 341.06,
        529.31, 710.4,
      ],
      '28.7',
    ],
  ])('standardises the rates of %s', (_, rates, published) => {
    const answer = weightedRate(rates, whoWorldStandard);
    expect(answer).toMatchObject({ lower: null, upper: null });
    expect('value' in answer && answer.value.toFixed(1)).toBe(published);
  });

  test('has 18 groups that sum to 100.03, as printed', () => {
    expect(whoWorldStandard).toHaveLength(18);
    expect(whoWorldStandard.reduce((total, one) => total + one)).toBeCloseTo(100.03, 10);
  });

  test('merges into the open group of the data', () => {
    const merged = mergeStandard(whoWorldStandard, 80);
    expect(merged).toEqual([...whoWorldStandard.slice(0, 16), expect.closeTo(1.54, 10)]);
    expect(mergeStandard(whoWorldStandard, 85)).toEqual(whoWorldStandard);
    expect(mergeStandard([3, 2, 1], 5)).toEqual([3, 3]);
  });

  test.each([82, 90, -5])('has no group that begins at %i', (age) => {
    expect(mergeStandard(whoWorldStandard, age)).toEqual({ refused: 'groups_differ' });
  });

  test('unknown and negative rates are refused, other lengths an error', () => {
    expect(weightedRate([1, null], [1, 1])).toEqual({ refused: 'ages_missing' });
    expect(weightedRate([1, null], [1, 0])).toMatchObject({ value: 1 });
    expect(weightedRate([1, -1], [1, 1])).toEqual({ refused: 'negative_count' });
    expect(() => weightedRate([1], whoWorldStandard)).toThrow('1 rates, 18 weights');
    expect(() => mergeStandard([1, -1], 5)).toThrow(RangeError);
  });
});
