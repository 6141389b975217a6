import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../../src/statistics/estimate.ts';
import { meanAgeAtBirth, totalFertilityRate } from '../../src/statistics/fertility.ts';
import { exactPoisson, poissonInterval, wilson } from '../../src/statistics/intervals.ts';
import { lifeTable, type LifeTableGroup } from '../../src/statistics/life-table.ts';
import { rate } from '../../src/statistics/rates.ts';
import { directlyStandardisedRate, fayFeuer, weightedRate } from '../../src/statistics/standardisation.ts';
import { redistributeUnknown } from '../../src/statistics/unknown-ages.ts';

const count = fc.integer({ min: 0, max: 5000 });
const crowd = fc.integer({ min: 1, max: 200_000 });
const weight = fc.integer({ min: 1, max: 10_000 });
const factor = fc.integer({ min: 2, max: 50 });

function answered<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer;
}

/** Equal but for the last digits. */
function expectSame(actual: number | undefined, expected: number | undefined): void {
  expect(actual).toBeDefined();
  expect(expected).toBeDefined();
  expect(Math.abs((actual ?? NaN) - (expected ?? NaN))).toBeLessThanOrEqual(1e-9 * Math.abs(expected ?? NaN));
}

describe('standardised rates', () => {
  const groups = fc
    .array(fc.record({ events: count, people: crowd, weight }), { minLength: 1, maxLength: 19 })
    .filter((all) => all.reduce((sum, { events }) => sum + events, 0) >= 10);
  const lists = (all: readonly { events: number; people: number; weight: number }[]) =>
    [
      all.map(({ events }) => events),
      all.map(({ people }) => people),
      all.map(({ weight: one }) => one),
    ] as const;

  test('lie between the smallest and the largest specific rate, and within their intervals', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const [events, people, weights] = lists(all);
        const { value, lower, upper } = answered(directlyStandardisedRate(events, people, weights, 1000));
        const rates = all.map((one) => (one.events / one.people) * 1000);
        expect(value).toBeGreaterThanOrEqual(Math.min(...rates) * (1 - 1e-12));
        expect(value).toBeLessThanOrEqual(Math.max(...rates) * (1 + 1e-12));
        expectSame(value, answered(weightedRate(rates, weights)).value);
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThanOrEqual(value);
        const gamma = answered(fayFeuer(events, people, weights, 1000));
        expect(gamma.lower).toBeLessThanOrEqual(value);
        expect(gamma.upper).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  test('do not change with the size of the place or the unit of the weights', () => {
    fc.assert(
      fc.property(groups, factor, (all, times) => {
        const [events, people, weights] = lists(all);
        const larger = (list: readonly number[]) => list.map((one) => one * times);
        const small = answered(directlyStandardisedRate(events, people, weights, 1000));
        const large = answered(
          directlyStandardisedRate(larger(events), larger(people), larger(weights), 1000),
        );
        expectSame(large.value, small.value);
        expect((large.upper ?? NaN) - large.value).toBeLessThan((small.upper ?? NaN) - small.value);
      }),
    );
  });
});

describe('life tables', () => {
  // Rates as they occur: closed groups of five years stay below the 0.4 at which nobody would survive.
  const ages = [0, 1, 5, 20, 40, 65, 75, 80];
  const mortality = fc.tuple(
    ...ages.map((from) =>
      // In millionths: fractions of events as small as rounding leaves count as none, whatever the place.
      fc
        .integer({ min: from === 80 ? 50_000 : 0, max: from === 80 ? 1_000_000 : 40_000 })
        .map((m) => m / 1e6),
    ),
  );
  const people = fc.array(fc.integer({ min: 1000, max: 50_000 }), {
    minLength: ages.length,
    maxLength: ages.length,
  });
  const groupsOf = (rates: readonly number[], crowds: readonly number[]): LifeTableGroup[] =>
    ages.map((from, index) => ({
      from,
      width: index === ages.length - 1 ? null : (ages[index + 1] ?? NaN) - from,
      people: crowds[index] ?? null,
      deaths: (rates[index] ?? NaN) * (crowds[index] ?? NaN),
    }));

  test('everyone dies once; survivors and years left only fall; years lived lie between survivors', () => {
    fc.assert(
      fc.property(mortality, people, (rates, crowds) => {
        const rows = answered(lifeTable(groupsOf(rates, crowds)));
        expect(rows.reduce((sum, { d }) => sum + d, 0)).toBeCloseTo(100_000, 5);
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1];
          expectSame(row.e, row.T / row.l);
          expect(row.lower).toBeLessThanOrEqual(row.e);
          expect(row.upper).toBeGreaterThanOrEqual(row.e);
          if (next === undefined || row.width === null) continue;
          expect(next.l).toBeLessThanOrEqual(row.l);
          expect(next.T).toBeLessThan(row.T);
          expect(row.L).toBeLessThanOrEqual(row.width * row.l * (1 + 1e-12));
          expect(row.L).toBeGreaterThanOrEqual(row.width * next.l * (1 - 1e-12));
        }
      }),
    );
  });

  test('life expectancy falls when any rate rises', () => {
    const place = fc.integer({ min: 0, max: ages.length - 1 });
    fc.assert(
      fc.property(mortality, people, place, (rates, crowds, index) => {
        const worse = rates.map((one, at) => (at === index ? one * 1.1 + 0.001 : one));
        const [before] = answered(lifeTable(groupsOf(rates, crowds)));
        const [after] = answered(lifeTable(groupsOf(worse, crowds)));
        expect(after?.e).toBeLessThan(before?.e ?? NaN);
      }),
    );
  });

  test('do not change with the size of the place, and grow surer', () => {
    fc.assert(
      fc.property(mortality, people, factor, (rates, crowds, times) => {
        const small = answered(lifeTable(groupsOf(rates, crowds)));
        const large = answered(
          lifeTable(
            groupsOf(
              rates,
              crowds.map((one) => one * times),
            ),
          ),
        );
        for (const [index, row] of small.entries()) {
          expectSame(large[index]?.e, row.e);
          expectSame(large[index]?.se, row.se / Math.sqrt(times));
        }
      }),
    );
  });
});

test('rates, TFR and mean age at birth do not change with the size of the place', () => {
  const seven = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(seven(fc.integer({ min: 1, max: 5000 })), seven(crowd), factor, (births, women, times) => {
      const larger = (list: readonly number[]) => list.map((one) => one * times);
      for (const formula of [totalFertilityRate, meanAgeAtBirth])
        expectSame(
          answered(formula(larger(births), larger(women))).value,
          answered(formula(births, women)).value,
        );
      const [events = NaN, people = NaN] = [births[0], women[0]];
      expectSame(
        answered(rate(events * times, people * times, 1000)).value,
        answered(rate(events, people, 1000)).value,
      );
    }),
  );
});

describe('intervals', () => {
  test('hold the estimate, rise with it, and narrow with more events', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), (events) => {
        for (const interval of [poissonInterval, exactPoisson]) {
          const [small, large] = [interval(events), interval(events * 2)];
          expect(small.lower).toBeLessThan(events);
          expect(small.upper).toBeGreaterThan(events);
          expect(large.lower).toBeGreaterThan(small.lower);
          expect(large.upper).toBeGreaterThan(small.upper);
          expect((large.upper - large.lower) / 2).toBeLessThan(small.upper - small.lower);
        }
      }),
    );
  });

  test('of a proportion stay within 0 and 1, hold it, and narrow with more trials', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), factor, (successes, failures, times) => {
        fc.pre(successes + failures > 0);
        const trials = successes + failures;
        const { lower, upper } = answered(wilson(successes, trials));
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(successes / trials);
        expect(upper).toBeGreaterThanOrEqual(successes / trials);
        const more = answered(wilson(successes * times, trials * times));
        expect(more.upper - more.lower).toBeLessThan(upper - lower);
      }),
    );
  });
});

test('redistribution keeps the total and the proportions', () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 1 }), count, (counts, unknown) => {
      const known = counts.reduce((sum, one) => sum + one, 0);
      fc.pre(known > 0);
      const spread = answered(redistributeUnknown(counts, unknown));
      expectSame(
        spread.reduce((sum, one) => sum + one, 0),
        known + unknown,
      );
      for (const [index, one] of counts.entries())
        expect(spread[index]).toBeCloseTo((one * (known + unknown)) / known, 6);
    }),
  );
});
