import type { Interval } from './estimate.ts';

/** The places something may have in an order: from the best it could be to the worst, 1 the first. */
export interface SharedRank {
  readonly from: number;
  readonly to: number;
}

/**
 * The ranks that intervals allow: from 1 + the number that are better beyond doubt to the number that are not worse
 * beyond doubt. Where two intervals meet, their ranks do: nobody can say which is ahead. A point has an interval of its
 * own value.
 *
 * The intervals are 95 % each and not all at once: of very many places some are ranked too narrowly.
 * Source: Klein, Wright & Wieczorek 2020, Journal of the Royal Statistical Society C 69: 589–606 (joint ranks from
 * separate intervals).
 * Example: 80–90, 85–95 and 60–70, higher being better, have the ranks 1–2, 1–2 and 3.
 *
 * @param better whether higher or lower values come first
 * @returns in the order given
 * @throws RangeError for an interval that ends before it begins, or is no number
 */
export function sharedRanks(intervals: readonly Interval[], better: 'higher' | 'lower'): SharedRank[] {
  for (const { lower, upper } of intervals)
    if (!(lower <= upper)) throw new RangeError(`an interval from ${lower} to ${upper}`);
  const signed = intervals.map(({ lower, upper }) =>
    better === 'higher' ? { lower, upper } : { lower: -upper, upper: -lower },
  );
  return signed.map((own) => ({
    from: 1 + signed.filter(({ lower }) => lower > own.upper).length,
    to: signed.length - signed.filter(({ upper }) => upper < own.lower).length,
  }));
}
