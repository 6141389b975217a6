import { isRefusal, refuse, type Estimate, type Refusal } from './estimate.ts';
import {
  areKnown,
  at,
  checkFigures,
  checkLengths,
  isAnyNegative,
  isSome,
  sum,
  type Figure,
} from './inputs.ts';
import { normalEstimate } from './normal.ts';
import { rate } from './rates.ts';

export { foldMotherAges, grossReproductionRate, sexRatioAtBirth, type BirthsByMotherAge } from './births.ts';

/** The seven five-year groups of childbearing ages, 15–19 … 45–49. */
const groups = 7;
const width = 5;
const youngest = 15;

/** The births and the women of one age group, both known. */
interface MotherGroup {
  readonly births: number;
  readonly women: number;
}

/**
 * Age-specific fertility rates: births per 1,000 women of each group 15–19 … 45–49, with Poisson intervals.
 *
 * Edge, by group: no women → `no_population`; births not known → `ages_missing`; a negative figure →
 * `negative_count`.
 * Source: UN 2014, Principles and Recommendations for a Vital Statistics System, rev. 3; Preston et al. 2001, ch. 5.
 * Example: the first of `[50, …]` births of `[1000, …]` women is 50 (37.11–65.92).
 *
 * @param births by the mother's age, as `foldMotherAges` gives them
 * @param women mid-year population of the same groups
 * @throws RangeError for what is no number, or not seven groups
 */
export function ageSpecificFertilityRates(
  births: readonly Figure[],
  women: readonly Figure[],
): readonly (Estimate | Refusal)[] {
  checkGroups(births, women);
  return births.map((count, index) => {
    if (count !== null) return rate(count, at(women, index), 1000);
    return refuse(isAnyNegative(at(women, index)) ? 'negative_count' : 'ages_missing');
  });
}

/**
 * Total fertility rate: the children a woman would have at the rates of the year, 5·ΣASFR/1000, with the normal
 * interval of Var = 25·Σ B/W², which stops at 0.
 *
 * Edge: no women in any group → `no_population`; in one of them, or its births not known → `ages_missing`; a negative
 * figure → `negative_count`; no births → 0 with null bounds.
 * Source: Preston et al. 2001, ch. 5; Var of births as independent Poisson counts.
 * Example: 50 births of 1,000 women in each group are 1.75 (1.57–1.93).
 *
 * @throws RangeError for what is no number, or not seven groups
 */
export function totalFertilityRate(births: readonly Figure[], women: readonly Figure[]): Estimate | Refusal {
  const known = knownGroups(births, women);
  if (isRefusal(known)) return known;
  const value = width * sum(known.map((group) => group.births / group.women));
  const variance = width ** 2 * sum(known.map((group) => group.births / group.women / group.women));
  return normalEstimate(value, variance, 0);
}

/**
 * Mean age at birth of the year's fertility schedule: Σ(mid·ASFR)/ΣASFR, mid = 17.5 … 47.5 years; free of how many
 * women there are at each age, other than the mean age of mothers.
 *
 * Edge: no births → `no_events`; the rest as `totalFertilityRate`. Bounds null: none is in use.
 * Source: Preston et al. 2001, ch. 5 (mean age of the fertility schedule).
 * Example: births in the group 25–29 alone give 27.5.
 *
 * @throws RangeError for what is no number, or not seven groups
 */
export function meanAgeAtBirth(births: readonly Figure[], women: readonly Figure[]): Estimate | Refusal {
  const known = knownGroups(births, women);
  if (isRefusal(known)) return known;
  if (!isSome(sum(known.map((group) => group.births)))) return refuse('no_events');
  const rates = known.map((group) => group.births / group.women);
  const total = sum(rates);
  const middle = youngest + width / 2;
  const value = sum(rates.map((one, index) => (middle + width * index) * (one / total)));
  return { value, lower: null, upper: null };
}

/**
 * General fertility rate: births per 1,000 women of 15–49, with the Poisson interval.
 *
 * Edge: no women → `no_population`; a negative figure → `negative_count`.
 * Source: Preston et al. 2001, ch. 5.
 * Example: `generalFertilityRate(600, 10_000)` is 60 (55.29–65).
 *
 * @throws RangeError for what is no number
 */
export function generalFertilityRate(births: number, women: Figure): Estimate | Refusal {
  return rate(births, women, 1000);
}

function knownGroups(births: readonly Figure[], women: readonly Figure[]): readonly MotherGroup[] | Refusal {
  checkGroups(births, women);
  if (isAnyNegative(...births, ...women)) return refuse('negative_count');
  if (!women.some(isSome)) return refuse('no_population');
  if (!areKnown(births)) return refuse('ages_missing');
  const known = births.flatMap((count, index) => {
    const among = at(women, index);
    return isSome(among) ? [{ births: isSome(count) ? count : 0, women: among }] : [];
  });
  return known.length < groups ? refuse('ages_missing') : known;
}

function checkGroups(births: readonly Figure[], women: readonly Figure[]): void {
  checkFigures({ births, women });
  checkLengths({ births, women });
  if (births.length !== groups)
    throw new RangeError(`births: ${births.length} age groups, not the seven of 15–19 to 45–49`);
}
