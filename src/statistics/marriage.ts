import { refuse, type Estimate, type Refusal } from './estimate.ts';
import { areKnown, at, checkFigures, isAnyNegative, isSome, sum, type Figure } from './inputs.ts';

/** The events of one age group; `width` in years, `null` for the open group. */
export interface AgeGroupCount {
  readonly from: number;
  readonly width: number | null;
  readonly count: Figure;
}

/**
 * Mean age at an event, in years, from counts by age group, each at the middle of its group (22.5 for 20–24); the
 * open group at its lower bound and half the width of the group before. For marriages of either sex, divorces, and
 * whatever is counted by age.
 *
 * Edge: no events → `no_events`; a count not known → `ages_missing`; groups that leave gaps, overlap, or an open
 * group that is not the last or stands alone → `groups_differ`; a negative count → `negative_count`. Bounds null: all
 * events are counted, no sample is drawn.
 * Source: Shryock & Siegel 1976, The Methods and Materials of Demography (mean of grouped data).
 * Example: 10 at 20–24, 10 at 25–29 is a mean of 25.
 *
 * @param groups in the order of age; of unknown age none, see `redistributeUnknown`
 * @throws RangeError for what is no number
 */
export function meanAge(groups: readonly AgeGroupCount[]): Estimate | Refusal {
  const counts: readonly Figure[] = groups.map(({ count }) => count);
  checkFigures({
    from: groups.map(({ from }) => from),
    width: groups.map(({ width }) => width),
    counts,
  });
  if (!lineUp(groups)) return refuse('groups_differ');
  if (isAnyNegative(...counts)) return refuse('negative_count');
  if (!areKnown(counts)) return refuse('ages_missing');
  const total = sum(counts);
  if (!isSome(total)) return refuse('no_events');
  const middles = groups.map(({ from, width }, index) => {
    const years = width ?? at(groups, index - 1).width;
    return from + (years === null ? 0 : years / 2);
  });
  const value = sum(counts.map((count, index) => at(middles, index) * (count / total)));
  return { value, lower: null, upper: null };
}

/** Whether the groups follow each other; an open one only as the last, after another. */
function lineUp(groups: readonly AgeGroupCount[]): boolean {
  return groups.every(({ from, width }, index) => {
    const next = groups[index + 1];
    if (width === null) return next === undefined && index > 0;
    return width > 0 && (next === undefined || next.from === from + width);
  });
}
