import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeFromMean, differenceOf, yearlyChangeOfCounts } from '../../src/statistics/change.ts';
import { isRefusal, type Estimate } from '../../src/statistics/estimate.ts';
import { proportion } from '../../src/statistics/rates.ts';

function estimate(answer: ReturnType<typeof yearlyChangeOfCounts>): Estimate {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}
const rounded = ({ value, lower, upper }: Estimate): (number | null)[] =>
  [value, lower, upper].map((one) => (one === null ? null : Math.round(one * 10) / 10));
const count = fc.integer({ min: 1, max: 5000 });

describe('the change of a count', () => {
  it('is that of each year, so that as many of them make the whole', () => {
    expect(rounded(estimate(yearlyChangeOfCounts(100, 81, 2)))).toEqual([-10, -22.3, 4.2]);
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 12 }), (from, to, years) => {
        const { value, lower, upper } = estimate(yearlyChangeOfCounts(from, to, years));
        expect(from * (1 + value / 100) ** years).toBeCloseTo(to, 4);
        expect(lower).toBeLessThan(value);
        expect(upper).toBeGreaterThan(value);
      }),
    );
  });

  it('against a mean is that of one year where all of them are alike', () => {
    expect(rounded(estimate(changeFromMean([9, 10, 11], 7)))).toEqual([-30, -69.3, 59.4]);
    fc.assert(
      fc.property(count, count, (from, to) => {
        expect(changeFromMean([from], to)).toEqual(yearlyChangeOfCounts(from, to, 1));
      }),
    );
  });

  it('is none from nothing, and none of what is no count', () => {
    expect(yearlyChangeOfCounts(0, 5, 1)).toEqual({ refused: 'no_events' });
    expect(yearlyChangeOfCounts(5, 0, 1)).toEqual({ refused: 'no_events' });
    expect(changeFromMean([], 5)).toEqual({ refused: 'no_events' });
    expect(changeFromMean([-1, 3], 5)).toEqual({ refused: 'negative_count' });
    expect(() => yearlyChangeOfCounts(1, 2, 0)).toThrow(RangeError);
    expect(() => yearlyChangeOfCounts(NaN, 2, 1)).toThrow(RangeError);
  });
});

describe('the difference of two estimates', () => {
  // Newcombe 1998, Statistics in Medicine 17: 873–890, table II, method 10: 56/70 − 48/80 is 0.0524 to 0.3339.
  it('of proportions is Newcombe’s', () => {
    const [one, other] = [proportion(48, 80), proportion(56, 70)];
    if (isRefusal(one) || isRefusal(other)) throw new Error('proportions');
    const found = differenceOf(one, other);
    expect(found.lower ?? NaN).toBeCloseTo(5.24, 2);
    expect(found.upper ?? NaN).toBeCloseTo(33.39, 2);
    const back = differenceOf(other, one);
    expect(back.lower ?? NaN).toBeCloseTo(-(found.upper ?? NaN), 9);
  });

  it('has no bounds where one of them has none', () => {
    expect(differenceOf({ value: 1, lower: null, upper: null }, { value: 3, lower: 2, upper: 4 })).toEqual({
      value: 2,
      lower: null,
      upper: null,
    });
  });
});
