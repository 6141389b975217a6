import { describe, expect, test } from 'vitest';
import {
  adairLopez,
  adjusted,
  completeness,
  expectedByCrudeRate,
  expectedByRates,
  type AdairLopezInput,
} from '../../src/statistics/completeness.ts';

describe('expected events', () => {
  test('from rates by age, and from a crude rate', () => {
    expect(expectedByRates([50, 100], [1000, 2000])).toBe(250);
    expect(expectedByRates([50, 100], [1000, 0])).toBe(50);
    expect(expectedByCrudeRate(16, 800_000)).toBe(12_800);
  });

  test('refuse what is not known', () => {
    expect(expectedByRates([50, null], [1, 1])).toEqual({ refused: 'ages_missing' });
    expect(expectedByRates([50, 100], [1, null])).toEqual({ refused: 'ages_missing' });
    expect(expectedByRates([50, -1], [1, 1])).toEqual({ refused: 'negative_count' });
    expect(() => expectedByRates([50], [1, 1])).toThrow('1 rates, 2 people');
    for (const people of [null, 0])
      expect(expectedByCrudeRate(16, people)).toEqual({ refused: 'no_population' });
    expect(expectedByCrudeRate(16, -1)).toEqual({ refused: 'negative_count' });
  });
});

describe('completeness', () => {
  test('is per cent, with the Poisson interval of the registered (Byar of 1045: reference vectors)', () => {
    expect(completeness(1045, 1100)).toEqual({
      value: expect.closeTo(95, 12),
      lower: expect.closeTo(982.5932018073325 / 11, 9),
      upper: expect.closeTo(1110.33121298565 / 11, 9),
    });
  });

  test('is never capped', () => {
    expect(completeness(120, 100)).toMatchObject({ value: 120 });
  });

  test('refuses where nothing is expected', () => {
    expect(completeness(1, 0)).toEqual({ refused: 'no_events' });
    expect(completeness(1, null)).toEqual({ refused: 'no_events' });
    expect(completeness(-1, 5)).toEqual({ refused: 'negative_count' });
  });

  test('adjusted counts are never below the registered', () => {
    expect(adjusted(950, 95)).toBeCloseTo(1000, 9);
    expect([adjusted(950, 100), adjusted(950, 104)]).toEqual([950, 950]);
    expect(adjusted(0, 0)).toEqual({ refused: 'no_events' });
    expect(adjusted(-1, 90)).toEqual({ refused: 'negative_count' });
  });
});

describe('Adair & Lopez 2018', () => {
  // Reference vectors, "adair_lopez": Thailand 2009, both sexes, with its random effects.
  const thailand: AdairLopezInput = { cdr: 5.92121, p65: 0.086478, u5q0: 0.009508, year: 2009, sex: 'both' };
  const published = { model1: 0.96105, model2: 0.93149 };

  test('Thailand, both models, to the rounding of the coefficients', () => {
    const model1 = adairLopez({ ...thailand, completenessUnder5: 0.897154, countryEffect: -0.3807 });
    const model2 = adairLopez({ ...thailand, countryEffect: -0.9281 });
    expect(Math.abs(Number(model1) - published.model1)).toBeLessThan(0.025);
    expect(Math.abs(Number(model2) - published.model2)).toBeLessThan(0.025);
  });

  test.each(['both', 'male', 'female'] as const)('more deaths registered: more complete (%s)', (sex) => {
    for (const completenessUnder5 of [undefined, 0.9]) {
      const of = (cdr: number) => Number(adairLopez({ ...thailand, sex, cdr, completenessUnder5 }));
      expect(of(4)).toBeGreaterThan(of(2));
      expect(of(6)).toBeGreaterThan(of(4));
    }
  });

  test('what is no proportion is an error that says so', () => {
    expect(() => adairLopez({ ...thailand, u5q0: 20 })).toThrow('20 deaths per 1,000 are given as 0.020');
    expect(() => adairLopez({ ...thailand, u5q0: 1 })).toThrow(RangeError);
    expect(() => adairLopez({ ...thailand, p65: 8.6 })).toThrow('8.6 per cent are given as 0.086');
    expect(() => adairLopez({ ...thailand, completenessUnder5: 90 })).toThrow('given as 0.90');
    expect(() => adairLopez({ ...thailand, cdr: NaN })).toThrow(RangeError);
  });

  test.each([{ cdr: 0 }, { u5q0: 0 }, { year: 1969 }, { cdr: 37 }])('is no model for %o', (change) => {
    expect(adairLopez({ ...thailand, ...change })).toEqual({ refused: 'outside_model' });
  });

  test('refuses a negative figure', () => {
    expect(adairLopez({ ...thailand, cdr: -1 })).toEqual({ refused: 'negative_count' });
  });
});
