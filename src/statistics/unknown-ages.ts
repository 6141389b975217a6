import { refuse, type Refusal } from './estimate.ts';
import { areKnown, checkFigures, isAnyNegative, isSome, sum, type Figure } from './inputs.ts';

/**
 * Counts by age with those of unknown age spread over the ages in proportion: D'_a = D_a·D/(D − D_unknown). By sex,
 * and only where a formula needs ages: a published table keeps its row of the unknown.
 *
 * Edge: all of unknown age, or the count of an age not known → `ages_missing`; a negative count → `negative_count`;
 * no events at all → zeros.
 * Source: Preston, Heuveline & Guillot 2001, Demography; Shryock & Siegel 1976, The Methods and Materials of
 * Demography.
 * Example: `redistributeUnknown([10, 30], 4)` is [11, 33].
 *
 * @returns counts of the same ages, with the total of all
 * @throws RangeError for what is no number
 */
export function redistributeUnknown(counts: readonly Figure[], unknown: number): readonly number[] | Refusal {
  checkFigures({ counts, unknown });
  if (isAnyNegative(...counts, unknown)) return refuse('negative_count');
  if (!areKnown(counts)) return refuse('ages_missing');
  if (unknown === 0) return counts;
  const known = sum(counts);
  if (!isSome(known)) return refuse('ages_missing');
  return counts.map((count) => count + unknown * (count / known));
}
