import { isRefusal, refuse, type Estimate, type Refusal } from './estimate.ts';
import { areKnown, at, checkFigures, isAnyNegative, isSome, sum, type Figure } from './inputs.ts';
import { wilson } from './intervals.ts';
import { z95 } from './normal.ts';
import { redistributeUnknown } from './unknown-ages.ts';

/** Births by the mother's age in completed years. */
export interface BirthsByMotherAge {
  readonly under15: Figure;
  /** 15–19, 20–24 … 45–49. */
  readonly groups: readonly Figure[];
  readonly from50: Figure;
  readonly unknown: number;
}

/**
 * Births in the seven groups 15–19 … 45–49 that fertility rates take: births under 15 count in 15–19, from 50 on in
 * 45–49, and those of unknown age are spread in proportion. Say so beside the rates.
 *
 * Edge: a count that is not known, or all of unknown age → `ages_missing`; a negative count → `negative_count`.
 * Source: UN 2014, Principles and Recommendations for a Vital Statistics System, rev. 3.
 * Example: under 15: 1, groups 9, 20, 30, 20, 10, 5, 4, 50+: 1, unknown 10 → 11, 22, 33, 22, 11, 5.5, 5.5.
 *
 * @throws RangeError for what is no number, or not seven groups
 */
export function foldMotherAges({
  under15,
  groups,
  from50,
  unknown,
}: BirthsByMotherAge): readonly number[] | Refusal {
  checkFigures({ under15, groups, from50, unknown });
  if (groups.length !== 7)
    throw new RangeError(`births: ${groups.length} age groups, not the seven of 15–19 to 45–49`);
  const all = [under15, ...groups, from50];
  if (isAnyNegative(...all, unknown)) return refuse('negative_count');
  if (!areKnown(all)) return refuse('ages_missing');
  const inner = all.slice(2, -2);
  return redistributeUnknown([at(all, 0) + at(all, 1), ...inner, at(all, 7) + at(all, 8)], unknown);
}

/**
 * Sex ratio at birth: boys per 100 girls (103–107 is expected), with Wilson's interval of the share of boys p as p/(1
 * − p)·100.
 *
 * Edge: no girls → `no_events`; a negative count → `negative_count`.
 * Source: UN 2014; Wilson 1927 for the interval.
 * Example: `sexRatioAtBirth(1070, 1000)` is 107 (98.2–116.6).
 *
 * @throws RangeError for what is no number
 */
export function sexRatioAtBirth(boys: number, girls: number): Estimate | Refusal {
  checkFigures({ boys, girls });
  if (isAnyNegative(boys, girls)) return refuse('negative_count');
  if (!isSome(girls)) return refuse('no_events');
  // p/(1 − p) from the share of the boys and that of the girls, both exact where one of them is small.
  const [ofBoys, ofGirls] = [wilson(boys, boys + girls), wilson(girls, boys + girls)];
  if (isRefusal(ofBoys)) return ofBoys;
  if (isRefusal(ofGirls)) return ofGirls;
  return {
    value: (boys / girls) * 100,
    lower: (ofBoys.lower / ofGirls.upper) * 100,
    upper: (ofBoys.upper / ofGirls.lower) * 100,
  };
}

/**
 * Gross reproduction rate: the daughters a woman would have at the rates of the year, TFR·B_f/B.
 *
 * The interval joins that of the TFR with that of the share of girls (variance of a product of independent estimates,
 * to first order: p²·Var(TFR) + TFR²·p(1 − p)/B); null where the TFR has none. It stops at 0.
 *
 * Edge: no births → `no_events`; more girls than births → `exceeds_population`; a negative figure → `negative_count`.
 * Source: Preston et al. 2001, ch. 5; Goodman 1960, JASA 55: 708–713.
 * Example: a TFR of 2.1 with 1,000 girls in 2,070 births is 1.014.
 *
 * @param tfr of the same births, from `totalFertilityRate`
 * @throws RangeError for what is no number
 */
export function grossReproductionRate(tfr: Estimate, girls: number, births: number): Estimate | Refusal {
  checkFigures({ tfr: tfr.value, 'upper bound of the tfr': tfr.upper, girls, births });
  if (isAnyNegative(tfr.value, girls, births)) return refuse('negative_count');
  if (!isSome(births)) return refuse('no_events');
  if (girls > births) return refuse('exceeds_population');
  const share = girls / births;
  const value = tfr.value * share;
  if (tfr.upper === null) return { value, lower: null, upper: null };
  const spreads = [
    share * (tfr.upper - tfr.value),
    z95 * tfr.value * Math.sqrt((share * (1 - share)) / births),
  ];
  const half = Math.sqrt(sum(spreads.map((one) => one ** 2)));
  return { value, lower: Math.max(0, value - half), upper: value + half };
}
