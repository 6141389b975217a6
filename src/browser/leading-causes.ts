import { cellState } from '../catalogue/cell-marks.ts';
import type { Code } from '../catalogue/codelist.ts';
import { grouped } from '../text/grouped.ts';
import type { ViewCell } from './view.ts';

/* Which causes lead, by the published ranks; nothing here reckons with a cell that has no value. */

export interface RankedCause {
  readonly cause: Code;
  readonly rank: number;
  readonly deaths: ViewCell;
  readonly share: ViewCell;
}

export interface LeadingCauses {
  /** The causes of the first ten places, in their order; more than ten where the last place is shared. */
  readonly ranked: readonly RankedCause[];
  /** The place so many share that naming them all would fill the list with causes of one or two deaths. */
  readonly tied: { readonly rank: number; readonly causes: number; readonly deaths: number } | null;
  /** Ranks are withheld: from the place after the last one named on, or all of them. */
  readonly withheld: boolean;
}

const places = 10;
const room = 13;

/**
 * The leading causes of a group of people. Ranks are the published ones: a cause without a rank, for whatever reason,
 * is not in the list.
 */
export function leadingOf(
  causes: readonly Code[],
  at: (cause: Code, indicator: 'deaths_from_cause' | 'share_of_deaths' | 'cause_rank') => ViewCell,
): LeadingCauses {
  const all = causes.flatMap((cause): RankedCause[] => {
    const { value: rank, confidentiality } = at(cause, 'cause_rank');
    if (rank === null || rank > places || confidentiality !== '') return [];
    return [{ cause, rank, deaths: at(cause, 'deaths_from_cause'), share: at(cause, 'share_of_deaths') }];
  });
  const ranked: RankedCause[] = [];
  const withheld =
    all.length < places && causes.some((cause) => cellState(at(cause, 'cause_rank')) === 'withheld');
  for (const [rank, group] of [...grouped(all, (one) => one.rank)].sort(([one], [other]) => one - other)) {
    if (ranked.length + group.length > room)
      return { ranked, tied: { rank, causes: group.length, deaths: group[0]?.deaths.value ?? 0 }, withheld };
    ranked.push(...group);
  }
  return { ranked, tied: null, withheld };
}

/**
 * The causes with the most published deaths, for a group without ranks because the deaths from some cause are withheld:
 * an order of what is there, and no ranking.
 */
export function largestPublished(
  causes: readonly Code[],
  at: (cause: Code, indicator: 'deaths_from_cause' | 'share_of_deaths') => ViewCell,
): Omit<RankedCause, 'rank'>[] {
  return causes
    .filter(({ ranked }) => ranked === true)
    .map((cause) => ({
      cause,
      deaths: at(cause, 'deaths_from_cause'),
      share: at(cause, 'share_of_deaths'),
    }))
    .filter(({ deaths }) => cellState(deaths) === 'value')
    .sort((one, other) => (other.deaths.value ?? 0) - (one.deaths.value ?? 0))
    .slice(0, places);
}
