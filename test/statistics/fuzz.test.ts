import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as completeness from '../../src/statistics/completeness.ts';
import { isRefusal } from '../../src/statistics/estimate.ts';
import * as fertility from '../../src/statistics/fertility.ts';
import { chiSquareQuantile, gammaQuantile } from '../../src/statistics/gamma-quantile.ts';
import * as infant from '../../src/statistics/infant.ts';
import * as intervals from '../../src/statistics/intervals.ts';
import * as lifeTables from '../../src/statistics/life-table.ts';
import { meanAge } from '../../src/statistics/marriage.ts';
import { normalEstimate } from '../../src/statistics/normal.ts';
import * as rates from '../../src/statistics/rates.ts';
import * as standardisation from '../../src/statistics/standardisation.ts';
import { progressToTarget, yearlyChange } from '../../src/statistics/trend.ts';
import { redistributeUnknown } from '../../src/statistics/unknown-ages.ts';

/**
 * Whatever a finite number of events or people can be: whole, a fraction, next to nothing, or more than all people
 * ever.
 */
const figure = fc.oneof(
  fc.constantFrom(0, 5e-324, 1e-300, 1e-17, 1e-9, 0.5, 1, 2, 9, 10, 20, 5000, Number.MAX_SAFE_INTEGER),
  fc.nat(1000),
  fc.nat(10_000_000),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: Number.MAX_SAFE_INTEGER, noNaN: true }),
);
const wild = fc.oneof(figure, fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }));
const orUnknown = (one: fc.Arbitrary<number>) => fc.option(one, { freq: 8 });
const sex = fc.constantFrom('male' as const, 'female' as const);

/** Calls of every formula, of figures drawn from `one`. */
function callsOf(one: fc.Arbitrary<number>): Readonly<Record<string, fc.Arbitrary<() => unknown>>> {
  const maybe = orUnknown(one);
  const list = <T>(item: fc.Arbitrary<T>, length: number) =>
    fc.array(item, { minLength: length, maxLength: length });
  const of1 = (formula: (a: number) => unknown) => one.map((a) => () => formula(a));
  const of2 = (formula: (a: number, b: number) => unknown) =>
    fc.tuple(one, one).map(
      ([a, b]) =>
        () =>
          formula(a, b),
    );
  const per = fc.constantFrom(1, 100, 1000, 100_000);
  const standard = fc.tuple(list(maybe, 3), list(maybe, 3), list(one, 3), per);
  const sevens = fc.tuple(list(maybe, 7), list(maybe, 7));
  const ages = [0, 1, 5, 65];
  const table = fc.tuple(list(maybe, 4), list(maybe, 4), fc.double({ min: 0.01, max: 0.99, noNaN: true }));
  const years = fc.uniqueArray(fc.record({ year: fc.nat(3000), value: one }), {
    selector: ({ year }) => year,
    maxLength: 8,
  });
  return {
    byar: of1(intervals.byar),
    exactPoisson: of1(intervals.exactPoisson),
    poissonInterval: of1(intervals.poissonInterval),
    wilson: of2(intervals.wilson),
    gammaQuantile: of2((shape, scale) => gammaQuantile(0.025, shape, scale)),
    chiSquareQuantile: of1((degrees) => chiSquareQuantile(0.975, degrees)),
    normalEstimate: of2((value, variance) => normalEstimate(Math.min(value, 1e100), variance, 0)),
    rate: fc.tuple(one, maybe, per).map(
      ([a, b, c]) =>
        () =>
          rates.rate(a, b, c),
    ),
    ratioOfCounts: fc.tuple(one, maybe, per).map(
      ([a, b, c]) =>
        () =>
          rates.ratioOfCounts(a, b, c),
    ),
    proportion: of2((a, b) => rates.proportion(a, b)),
    crudeRate: of2(rates.crudeRate),
    naturalIncrease: fc.tuple(one, one, maybe).map(
      ([a, b, c]) =>
        () =>
          rates.naturalIncrease(a, b, c),
    ),
    isUnreliable: of1(rates.isUnreliable),
    directlyStandardisedRate: standard.map((args) => () => standardisation.directlyStandardisedRate(...args)),
    fayFeuer: standard.map((args) => () => standardisation.fayFeuer(...args)),
    weightedRate: standard.map(
      ([some, , weights]) =>
        () =>
          standardisation.weightedRate(some, weights),
    ),
    mergeStandard: fc.tuple(list(one, 3), one).map((args) => () => standardisation.mergeStandard(...args)),
    ageSpecificFertilityRates: sevens.map((args) => () => fertility.ageSpecificFertilityRates(...args)),
    totalFertilityRate: sevens.map((args) => () => fertility.totalFertilityRate(...args)),
    meanAgeAtBirth: sevens.map((args) => () => fertility.meanAgeAtBirth(...args)),
    generalFertilityRate: of2(fertility.generalFertilityRate),
    foldMotherAges: fc
      .record({ under15: maybe, groups: list(maybe, 7), from50: maybe, unknown: one })
      .map((given) => () => fertility.foldMotherAges(given)),
    sexRatioAtBirth: of2(fertility.sexRatioAtBirth),
    grossReproductionRate: fc.tuple(sevens, one, one).map(([[births, women], girls, all]) => () => {
      const tfr = fertility.totalFertilityRate(births, women);
      return isRefusal(tfr) || tfr.value > 1e6 ? null : fertility.grossReproductionRate(tfr, girls, all);
    }),
    infantMortality: of2(infant.infantMortality),
    neonatal: of2(infant.neonatal),
    postNeonatal: of2(infant.postNeonatal),
    underFive: of2(infant.underFive),
    maternalMortalityRatio: of2(infant.maternalMortalityRatio),
    lifeTable: table.map(([deaths, people, a0]) => () => {
      const groups = ages.map((from, index) => ({
        from,
        width: index === 3 ? null : (ages[index + 1] ?? NaN) - from,
        deaths: deaths[index] ?? null,
        people: people[index] ?? null,
      }));
      const rows = lifeTables.lifeTable(groups, a0);
      return isRefusal(rows) ? rows : [rows, lifeTables.probabilityOfDying(rows, 0, 65)];
    }),
    a0CoaleDemenyWest: fc.tuple(one, sex).map((args) => () => lifeTables.a0CoaleDemenyWest(...args)),
    a0AndreevKingkade: fc.tuple(one, sex).map((args) => () => lifeTables.a0AndreevKingkade(...args)),
    expectedByRates: fc
      .tuple(list(maybe, 3), list(maybe, 3))
      .map((args) => () => completeness.expectedByRates(...args)),
    expectedByCrudeRate: fc.tuple(one, maybe).map((args) => () => completeness.expectedByCrudeRate(...args)),
    completeness: fc.tuple(one, maybe).map((args) => () => completeness.completeness(...args)),
    adjusted: of2(completeness.adjusted),
    adairLopez: fc
      .record({
        cdr: one,
        p65: fc.double({ min: 0, max: 1, noNaN: true }),
        u5q0: fc.double({ min: 0, max: 0.999, noNaN: true }),
        year: fc.integer({ min: 1950, max: 2100 }),
        sex: fc.oneof(sex, fc.constant('both' as const)),
        completenessUnder5: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
      })
      .map((given) => () => completeness.adairLopez(given)),
    redistributeUnknown: fc.tuple(fc.array(maybe), one).map((args) => () => redistributeUnknown(...args)),
    yearlyChange: years.map((points) => () => yearlyChange(points)),
    progressToTarget: fc
      .record({
        points: years,
        target: fc.record({ year: fc.nat(3000), value: maybe }),
        better: fc.constantFrom('higher' as const, 'lower' as const),
        provisional: fc.boolean(),
      })
      .map((given) => () => progressToTarget(given)),
    meanAge: list(maybe, 4).map((counts) => () => {
      const width = (index: number) => (index === 3 ? null : 5);
      return meanAge(counts.map((count, index) => ({ from: 5 * index, width: width(index), count })));
    }),
  };
}

/** All numbers of an answer, however deep. */
function numbersOf(answer: unknown): number[] {
  if (typeof answer === 'number') return [answer];
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(numbersOf) : [];
}

const zeroWeights = 'sum of the weights';

describe('no formula answers NaN or Infinity', () => {
  test.each(Object.entries(callsOf(figure)))(
    '%s: of figures up to 2^53, and without an error',
    (_, calls) => {
      fc.assert(
        fc.property(calls, (call) => {
          try {
            expect(numbersOf(call()).filter((number) => !Number.isFinite(number))).toEqual([]);
          } catch (error) {
            // A standard without any weight is the one mistake that these figures can make.
            if (!(error instanceof RangeError && error.message.startsWith(zeroWeights))) throw error;
          }
        }),
        { numRuns: 1000 },
      );
    },
  );

  test.each(Object.entries(callsOf(wild)))('%s: of any finite number, but for a RangeError', (_, calls) => {
    fc.assert(
      fc.property(calls, (call) => {
        try {
          expect(numbersOf(call()).filter((number) => !Number.isFinite(number))).toEqual([]);
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every formula is called', () => {
    const formulas = [rates, standardisation, fertility, infant, intervals, lifeTables, completeness].flatMap(
      (room) => Object.entries(room).flatMap(([name, one]) => (typeof one === 'function' ? [name] : [])),
    );
    const called = [...Object.keys(callsOf(figure)), 'probabilityOfDying'];
    expect(formulas.filter((name) => !called.includes(name))).toEqual([]);
  });
});
