import { isRefusal, refuse, type Estimate, type Interval, type Refusal } from './estimate.ts';
import { gammaQuantile } from './gamma-quantile.ts';
import {
  areKnown,
  at,
  checkFigures,
  checkLengths,
  checkPositive,
  isAnyNegative,
  isSome,
  sum,
  type Figure,
} from './inputs.ts';
import { byar } from './intervals.ts';

export { mergeStandard, whoWorldStandard } from './standard-population.ts';

/** Standardised rates on fewer events are not computed (PHE, ONS). */
const fewestEvents = 10;

/** One age group that the standard gives weight to; the weights sum to 1. */
interface StandardGroup {
  readonly events: number;
  readonly people: number;
  readonly weight: number;
}

/**
 * Directly age-standardised rate, times `per`: Σ w·d/n over Σ w, with Dobson's interval
 * DSR + √(Var/O)·(L_O − O), the same for U; O all events, L_O and U_O Byar's; Var = Σ w²·d/n².
 *
 * Edge: fewer than 10 events → `few_events`; nobody in any group → `no_population`; nobody or no known count in a
 * group with weight → `ages_missing`, even where no events are either; a negative figure → `negative_count`. The
 * lower bound stops at 0.
 * Source: Dobson, Kuulasmaa, Eberle & Scherer 1991, Statistics in Medicine 10: 457–462; PHE 2018.
 * Example: `directlyStandardisedRate([10, 30], [1000, 1000], [3, 1], 1000)` is 15 (10.05–21.27).
 *
 * @param counts events by age group
 * @param people mid-year population of the same groups
 * @param weights the standard population of the same groups, in any unit: they are divided by their sum
 * @throws RangeError for what is no number, lists of different lengths, weights below zero or all zero
 */
export function directlyStandardisedRate(
  counts: readonly Figure[],
  people: readonly Figure[],
  weights: readonly number[],
  per: number,
): Estimate | Refusal {
  checkPositive('per', per);
  const groups = standardGroups(counts, people, weights);
  if (isRefusal(groups)) return groups;
  const total = sum(groups.map(({ events }) => events));
  if (total < fewestEvents) return refuse('few_events');
  const { value, variance } = standardised(groups);
  const { lower, upper } = byar(total);
  const scale = Math.sqrt(variance / total);
  return {
    value: value * per,
    lower: Math.max(0, value + scale * (lower - total)) * per,
    upper: (value + scale * (upper - total)) * per,
  };
}

/**
 * The gamma interval of a directly standardised rate, times `per`, made for few events; at least as wide as 95 %
 * asks. L = Γ⁻¹(0.025; shape DSR²/Var, scale Var/DSR); U the same at 0.975 with DSR + w_m and Var + w_m², w_m =
 * max(w/n).
 *
 * Edge: no least number of events; with none the lower bound is 0. Otherwise refuses as `directlyStandardisedRate`
 * does.
 * Source: Fay & Feuer 1997, Statistics in Medicine 16: 791–801.
 * Example: `fayFeuer([0, 0], [1000, 1000], [1, 1], 1000)` is 0–1.844: 3.689 events in 2,000 people.
 *
 * @throws RangeError as `directlyStandardisedRate`
 */
export function fayFeuer(
  counts: readonly Figure[],
  people: readonly Figure[],
  weights: readonly number[],
  per: number,
): Interval | Refusal {
  checkPositive('per', per);
  const groups = standardGroups(counts, people, weights);
  if (isRefusal(groups)) return groups;
  const { value, variance } = standardised(groups);
  const most = Math.max(...groups.map((group) => group.weight / group.people));
  const quantile = (p: 0.025 | 0.975, mean: number, spread: number) =>
    gammaQuantile(p, mean ** 2 / spread, spread / mean) * per;
  return {
    lower: variance === 0 ? 0 : quantile(0.025, value, variance),
    upper: quantile(0.975, value + most, variance + most ** 2),
  };
}

/**
 * The standardised rate of rates that were published without their counts: Σ w·r over Σ w, in the unit of the rates.
 *
 * Edge: an unknown rate in a group with weight → `ages_missing`; a negative one → `negative_count`. The bounds are
 * null: they need the counts.
 * Source: Ahmad et al. 2001, Age standardization of rates: a new WHO standard, GPE discussion paper 31.
 * Example: `weightedRate([2, 10], [3, 1])` is 4.
 *
 * @throws RangeError for what is no number, lists of different lengths, weights below zero or all zero
 */
export function weightedRate(rates: readonly Figure[], weights: readonly number[]): Estimate | Refusal {
  checkFigures({ rates });
  checkLengths({ rates, weights });
  const shares = sharesOf(weights);
  if (isAnyNegative(...rates)) return refuse('negative_count');
  const needed = shares.flatMap((share, index) => (share > 0 ? [{ share, rate: at(rates, index) }] : []));
  const values: readonly Figure[] = needed.map(({ rate }) => rate);
  if (!areKnown(values)) return refuse('ages_missing');
  const value = sum(values.map((rate, index) => rate * at(needed, index).share));
  return { value, lower: null, upper: null };
}

function standardised(groups: readonly StandardGroup[]): { value: number; variance: number } {
  return {
    value: sum(groups.map(({ events, people, weight }) => weight * (events / people))),
    variance: sum(groups.map(({ events, people, weight }) => (weight / people) ** 2 * events)),
  };
}

function standardGroups(
  counts: readonly Figure[],
  people: readonly Figure[],
  weights: readonly number[],
): readonly StandardGroup[] | Refusal {
  checkFigures({ counts, people });
  checkLengths({ counts, people, weights });
  const shares = sharesOf(weights);
  if (isAnyNegative(...counts, ...people)) return refuse('negative_count');
  if (!people.some(isSome)) return refuse('no_population');
  const groups: StandardGroup[] = [];
  for (const [index, weight] of shares.entries()) {
    const [events, among] = [at(counts, index), at(people, index)];
    if (weight === 0) continue;
    if (events === null || !isSome(among)) return refuse('ages_missing');
    groups.push({ events: isSome(events) ? events : 0, people: among, weight });
  }
  return groups;
}

/** Weights over their sum; what is less than a billionth of it is no weight. */
function sharesOf(weights: readonly number[]): readonly number[] {
  checkFigures({ weights });
  if (isAnyNegative(...weights)) throw new RangeError('weights: one of them is below zero');
  const total = sum(weights);
  checkPositive('sum of the weights', total);
  return weights.map((weight) => (isSome(weight / total) ? weight / total : 0));
}
