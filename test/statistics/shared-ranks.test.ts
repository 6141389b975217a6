import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedRanks } from '../../src/statistics/shared-ranks.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 30 }))
  .map(([lower, width]) => ({ lower, upper: lower + width }));
const some = fc.array(interval, { maxLength: 12 });

describe('shared ranks', () => {
  it('are spans: who cannot be told apart shares them', () => {
    const intervals = [
      { lower: 80, upper: 90 },
      { lower: 85, upper: 95 },
      { lower: 60, upper: 70 },
    ];
    expect(sharedRanks(intervals, 'higher')).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 2 },
      { from: 3, to: 3 },
    ]);
    expect(sharedRanks(intervals, 'lower')).toEqual([
      { from: 2, to: 3 },
      { from: 2, to: 3 },
      { from: 1, to: 1 },
    ]);
  });

  it('meet where intervals meet, and only say "ahead" where one is beyond doubt', () => {
    fc.assert(
      fc.property(some, (intervals) => {
        const ranks = sharedRanks(intervals, 'higher');
        intervals.forEach((one, i) =>
          intervals.forEach((other, j) => {
            const [own, its] = [ranks[i], ranks[j]];
            if (own === undefined || its === undefined) throw new Error('a rank each');
            const overlap = one.lower <= other.upper && other.lower <= one.upper;
            if (overlap) expect(own.from <= its.to && its.from <= own.to).toBe(true);
            else if (one.lower > other.upper) expect(own.from < its.to).toBe(true);
          }),
        );
      }),
    );
  });

  it('hold the rank of every choice of values within the intervals', () => {
    fc.assert(
      fc.property(
        some,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (intervals, parts) => {
          const values = intervals.map(({ lower, upper }, i) => lower + (upper - lower) * (parts[i] ?? 0));
          const ranks = sharedRanks(intervals, 'higher');
          values.forEach((value, i) => {
            const ahead = values.filter((other) => other > value).length;
            expect(1 + ahead).toBeGreaterThanOrEqual(ranks[i]?.from ?? 0);
            expect(1 + ahead).toBeLessThanOrEqual(ranks[i]?.to ?? 0);
          });
        },
      ),
    );
  });

  it('are the plain ranks where every value is certain, and mirror where the order turns', () => {
    const points = [3, 1, 2].map((value) => ({ lower: value, upper: value }));
    expect(sharedRanks(points, 'higher').map(({ from }) => from)).toEqual([1, 3, 2]);
    fc.assert(
      fc.property(some, (intervals) => {
        const count = intervals.length;
        expect(sharedRanks(intervals, 'lower')).toEqual(
          sharedRanks(intervals, 'higher').map(({ from, to }) => ({
            from: count + 1 - to,
            to: count + 1 - from,
          })),
        );
      }),
    );
  });

  it('refuses what is no interval', () => {
    expect(() => sharedRanks([{ lower: 2, upper: 1 }], 'higher')).toThrow(RangeError);
    expect(() => sharedRanks([{ lower: NaN, upper: 1 }], 'higher')).toThrow(RangeError);
  });
});
