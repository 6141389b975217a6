import { describe, expect, test } from 'vitest';
import {
  infantMortality,
  maternalMortalityRatio,
  neonatal,
  postNeonatal,
  underFive,
} from '../../src/statistics/infant.ts';
import { byar, exactPoisson } from '../../src/statistics/intervals.ts';
import {
  crudeRate,
  isUnreliable,
  naturalIncrease,
  proportion,
  rate,
  ratioOfCounts,
} from '../../src/statistics/rates.ts';

describe('a rate', () => {
  test('is events over people, with the Poisson interval of the events', () => {
    const { lower, upper } = byar(65);
    expect(rate(65, 5000, 1000)).toEqual({
      value: 13,
      lower: expect.closeTo(lower / 5, 12),
      upper: expect.closeTo(upper / 5, 12),
    });
  });

  test('of no events is a true zero, with an upper bound', () => {
    expect(rate(0, 1000, 1000)).toEqual({ value: 0, lower: 0, upper: exactPoisson(0).upper });
  });

  test('refuses without people, and negative figures', () => {
    for (const people of [0, null, 5e-17])
      expect(rate(3, people, 1000)).toEqual({ refused: 'no_population' });
    expect(rate(-0.5, 10, 1000)).toEqual({ refused: 'negative_count' });
    expect(rate(1, -10, 1000)).toEqual({ refused: 'negative_count' });
  });

  test.each([
    [NaN, 1, 1],
    [1, Infinity, 1],
    [1, 1, 0],
    [1, 1, -1000],
    [1, 1, NaN],
  ])('rate(%d, %d, %d) is an error', (events, people, per) => {
    expect(() => rate(events, people, per)).toThrow(RangeError);
  });
});

describe('a crude rate', () => {
  test('is not shown for 1 or 2 events, but for 0 and from 3 on', () => {
    for (const events of [0.5, 1, 2, 2.9]) expect(crudeRate(events, 900)).toEqual({ refused: 'few_events' });
    expect(crudeRate(0, 900)).toMatchObject({ value: 0, lower: 0 });
    expect(crudeRate(3, 1000)).toMatchObject({ value: 3 });
    expect(crudeRate(2, 0)).toEqual({ refused: 'no_population' });
  });

  test('is unreliable on fewer than 20 events, on none too', () => {
    expect([0, 1, 19, 19.9, 20, 21].map(isUnreliable)).toEqual([true, true, true, true, false, false]);
    expect(() => isUnreliable(NaN)).toThrow(RangeError);
  });
});

describe('natural increase', () => {
  test('has the normal interval of a difference of counts', () => {
    // Var = 1,300 / 50,000²: 1,000·1.96·√1300/50,000 = 1.4134.
    expect(naturalIncrease(900, 400, 50_000)).toEqual({
      value: 10,
      lower: expect.closeTo(8.58665, 5),
      upper: expect.closeTo(11.41335, 5),
    });
  });

  test('can be negative; of neither births nor deaths it has no bounds', () => {
    expect(naturalIncrease(1, 3, 1000)).toMatchObject({ value: -2 });
    expect(naturalIncrease(0, 0, 1000)).toEqual({ value: 0, lower: null, upper: null });
    expect(naturalIncrease(1, 1, null)).toEqual({ refused: 'no_population' });
    expect(naturalIncrease(1, -1, 10)).toEqual({ refused: 'negative_count' });
  });
});

test('a proportion has Wilson’s interval (reference vectors, "wilson95")', () => {
  expect(proportion(65, 100)).toEqual({
    value: 65,
    lower: expect.closeTo(55.25444329688797, 9),
    upper: expect.closeTo(73.63575175690247, 9),
  });
  expect(proportion(1, 2, 1)).toMatchObject({ value: 0.5 });
  expect(proportion(1, 0)).toEqual({ refused: 'no_events' });
  expect(proportion(2, 1)).toEqual({ refused: 'exceeds_population' });
});

describe('deaths over births', () => {
  test('per 1,000, maternal deaths per 100,000', () => {
    for (const formula of [infantMortality, neonatal, postNeonatal, underFive])
      expect(formula(12, 1000)).toEqual(ratioOfCounts(12, 1000, 1000));
    expect(infantMortality(12, 1000)).toMatchObject({ value: 12 });
    expect(maternalMortalityRatio(2, 10_000)).toEqual({
      value: 20,
      lower: expect.closeTo(2.422, 3),
      upper: expect.closeTo(72.247, 3),
    });
  });

  test('refuse without births; deaths above births are a rate above 1,000', () => {
    for (const formula of [infantMortality, neonatal, postNeonatal, underFive, maternalMortalityRatio]) {
      expect(formula(1, 0)).toEqual({ refused: 'no_events' });
      expect(formula(1, -1)).toEqual({ refused: 'negative_count' });
    }
    expect(infantMortality(2, 1)).toMatchObject({ value: 2000 });
  });
});
