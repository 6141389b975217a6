import { describe, expect, test } from 'vitest';
import {
  ageSpecificFertilityRates,
  foldMotherAges,
  generalFertilityRate,
  grossReproductionRate,
  meanAgeAtBirth,
  sexRatioAtBirth,
  totalFertilityRate,
} from '../../src/statistics/fertility.ts';
import { z95 } from '../../src/statistics/intervals.ts';
import { rate } from '../../src/statistics/rates.ts';
import { redistributeUnknown } from '../../src/statistics/unknown-ages.ts';

const births = [40, 110, 130, 80, 30, 6, 1];
const women = [1000, 1100, 1250, 1000, 900, 800, 750];
const withOne = (list: readonly (number | null)[], index: number, value: number | null) =>
  list.map((one, place) => (place === index ? value : one));

describe('age-specific fertility rates', () => {
  test('are births per 1,000 women, group by group', () => {
    expect(ageSpecificFertilityRates(births, women)).toEqual(
      births.map((count, index) => rate(count, women[index] ?? null, 1000)),
    );
  });

  test('a group that has no answer leaves the others theirs', () => {
    const rates = ageSpecificFertilityRates(withOne(births, 0, null), withOne(women, 1, 0));
    expect(rates.slice(0, 2)).toEqual([{ refused: 'ages_missing' }, { refused: 'no_population' }]);
    expect(rates[2]).toMatchObject({ value: 104 });
    expect(ageSpecificFertilityRates(withOne(births, 0, -1), women)[0]).toEqual({
      refused: 'negative_count',
    });
  });
});

describe('total fertility rate', () => {
  test('is five times the sum of the rates, with Var = 25·Σ B/W²', () => {
    const value = 5 * (0.04 + 0.1 + 0.104 + 0.08 + 30 / 900 + 0.0075 + 1 / 750);
    const variance = 25 * births.reduce((sum, count, i) => sum + count / (women[i] ?? NaN) ** 2, 0);
    expect(totalFertilityRate(births, women)).toEqual({
      value: expect.closeTo(value, 12),
      lower: expect.closeTo(value - z95 * Math.sqrt(variance), 12),
      upper: expect.closeTo(value + z95 * Math.sqrt(variance), 12),
    });
  });

  test('of no births is 0 without bounds; of a single one its lower bound stops at 0', () => {
    expect(
      totalFertilityRate(
        births.map(() => 0),
        women,
      ),
    ).toEqual({ value: 0, lower: null, upper: null });
    expect(totalFertilityRate([0, 0, 1, 0, 0, 0, 0], women)).toMatchObject({ value: 0.004, lower: 0 });
  });

  test.each([
    ['no women in a group', births, withOne(women, 6, 0), 'ages_missing'],
    ['births of a group not known', withOne(births, 6, null), women, 'ages_missing'],
    ['no women at all', births, women.map(() => 0), 'no_population'],
    ['a negative count', withOne(births, 0, -1), women, 'negative_count'],
  ])('refuses: %s', (_, counts, among, refused) => {
    expect(totalFertilityRate(counts, among)).toEqual({ refused });
    expect(meanAgeAtBirth(counts, among)).toEqual({ refused });
  });

  test('other than seven groups are an error', () => {
    for (const formula of [totalFertilityRate, meanAgeAtBirth, ageSpecificFertilityRates]) {
      expect(() => formula(births.slice(1), women.slice(1))).toThrow('6 age groups');
      expect(() => formula(births, women.slice(1))).toThrow('7 births, 6 women');
    }
  });
});

test('mean age at birth is that of the schedule, not of the mothers', () => {
  expect(meanAgeAtBirth([0, 0, 9, 0, 0, 0, 0], women)).toEqual({ value: 27.5, lower: null, upper: null });
  // Rates of 0.1 at 20–24 and 0.1 at 30–34, on unequal numbers of women.
  expect(meanAgeAtBirth([0, 100, 0, 10, 0, 0, 0], [1, 1000, 1, 100, 1, 1, 1])).toMatchObject({
    value: expect.closeTo(27.5, 12),
  });
  expect(
    meanAgeAtBirth(
      births.map(() => 0),
      women,
    ),
  ).toEqual({ refused: 'no_events' });
});

test('general fertility rate', () => {
  expect(generalFertilityRate(600, 10_000)).toEqual(rate(600, 10_000, 1000));
  expect(generalFertilityRate(1, null)).toEqual({ refused: 'no_population' });
});

describe('mothers’ ages outside 15–49', () => {
  test('count in the first and the last group; unknown ages are spread in proportion', () => {
    const given = { under15: 1, groups: [9, 20, 30, 20, 10, 5, 4], from50: 1, unknown: 10 };
    const folded = foldMotherAges(given);
    expect(folded).toEqual([11, 22, 33, 22, 11, 5.5, 5.5]);
  });

  test('refuses counts not known, all of unknown age, and negative ones', () => {
    const groups = [0, 0, 0, 0, 0, 0, 0];
    expect(foldMotherAges({ under15: null, groups, from50: 0, unknown: 0 })).toEqual({
      refused: 'ages_missing',
    });
    expect(foldMotherAges({ under15: 0, groups, from50: 0, unknown: 3 })).toEqual({
      refused: 'ages_missing',
    });
    expect(foldMotherAges({ under15: 0, groups, from50: 0, unknown: -3 })).toEqual({
      refused: 'negative_count',
    });
    expect(foldMotherAges({ under15: 0, groups, from50: 0, unknown: 0 })).toEqual(groups);
    expect(() => foldMotherAges({ under15: 0, groups: [1], from50: 0, unknown: 0 })).toThrow(RangeError);
  });
});

describe('unknown ages', () => {
  test('D·total/(total − unknown)', () => {
    expect(redistributeUnknown([10, 30], 4)).toEqual([11, 33]);
    expect(redistributeUnknown([10, 30], 0)).toEqual([10, 30]);
    expect(redistributeUnknown([0, 0], 0)).toEqual([0, 0]);
  });

  test('refuses where no age is known', () => {
    expect(redistributeUnknown([0, 0], 4)).toEqual({ refused: 'ages_missing' });
    expect(redistributeUnknown([0, null], 4)).toEqual({ refused: 'ages_missing' });
    expect(redistributeUnknown([1, -1], 4)).toEqual({ refused: 'negative_count' });
    expect(() => redistributeUnknown([1, NaN], 4)).toThrow(RangeError);
  });
});

describe('sex ratio at birth', () => {
  test('has the interval of the share of boys', () => {
    expect(sexRatioAtBirth(1070, 1000)).toEqual({
      value: 107,
      lower: expect.closeTo(98.165, 3),
      upper: expect.closeTo(116.63, 3),
    });
    // p = 65/100, reference vectors "wilson95".
    expect(sexRatioAtBirth(65, 35)).toMatchObject({
      lower: expect.closeTo((100 * 0.5525444329688797) / (1 - 0.5525444329688797), 8),
      upper: expect.closeTo((100 * 0.7363575175690247) / (1 - 0.7363575175690247), 8),
    });
  });

  test('refuses without girls; without boys it is 0', () => {
    expect(sexRatioAtBirth(3, 0)).toEqual({ refused: 'no_events' });
    expect(sexRatioAtBirth(0, 3)).toMatchObject({ value: 0, lower: 0 });
    expect(sexRatioAtBirth(-1, 3)).toEqual({ refused: 'negative_count' });
  });
});

describe('gross reproduction rate', () => {
  const tfr = { value: 2.1, lower: 2, upper: 2.2 };

  test('is the share of girls of the TFR, its interval a little wider than that of the TFR', () => {
    const answer = grossReproductionRate(tfr, 1000, 2070);
    const share = 1000 / 2070;
    expect(answer).toMatchObject({ value: expect.closeTo(1.01449, 5) });
    expect('upper' in answer && answer.upper).toBeGreaterThan(share * 2.2);
    expect('upper' in answer && answer.upper).toBeLessThan(share * 2.2 + 0.03);
  });

  test('without an interval of the TFR has none; refuses what cannot be', () => {
    const bare = { value: 2, lower: null, upper: null };
    expect(grossReproductionRate(bare, 1, 2)).toEqual({ value: 1, lower: null, upper: null });
    expect(grossReproductionRate(tfr, 0, 0)).toEqual({ refused: 'no_events' });
    expect(grossReproductionRate(tfr, 3, 2)).toEqual({ refused: 'exceeds_population' });
    expect(grossReproductionRate(tfr, -3, 2)).toEqual({ refused: 'negative_count' });
  });
});
