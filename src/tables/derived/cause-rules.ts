import { totalCode, unknownCode } from '../../catalogue/codelist.ts';
import { isRefusal } from '../../statistics/estimate.ts';
import { maternalMortalityRatio } from '../../statistics/infant.ts';
import { proportion, rate } from '../../statistics/rates.ts';
import { agesNotTold } from './ages-told.ts';
import { births, partOf, people } from './counts.ts';
import { asItStands, derived, given, notAll, notAvailable, type IndicatorRule } from './derived-figure.ts';
import type { Figure, Place } from './figures.ts';
import { causeRank, diedInGroup } from './leading-causes.ts';
import { standardised } from './mortality-rules.ts';
import { countOf, whereTold } from './withheld.ts';

/** Rates on fewer deaths say more of chance than of the cause. */
const fewestForRate = 3;

const shareOfDeaths: IndicatorRule = (place, figures) => {
  const all = given(diedInGroup(place, place.cause ?? '', figures), diedInGroup(place, totalCode, figures));
  if ('missing' in all) return all.missing;
  const [part = 0, whole = 0] = all.numbers;
  return derived(proportion(part, whole), all.status, whole);
};

const causeRate: IndicatorRule = (place, figures) => {
  const { year = '', sex = totalCode } = place;
  const all = given(figures.at('deaths_by_cause', place), people({ year, sex }, figures));
  if ('missing' in all) return all.missing;
  const [died = 0, lived = 0] = all.numbers;
  if (died > 0 && died < fewestForRate) return notAvailable('few_events');
  return notAll(place, figures, all.status) ?? derived(rate(died, lived, 100_000), all.status, died);
};

/** A share of the deaths with a cause, or of all deaths, by what their codes are worth. */
function shareByQuality(code: string, within: Place, ofAll = false): IndicatorRule {
  return (place, figures) => {
    const table =
      place.certification === undefined
        ? 'deaths_by_cause_quality'
        : 'deaths_by_cause_quality_and_certification';
    const at = (quality: string): Figure =>
      figures.at(table, { ...place, ...within, cause_quality: quality });
    const hasUnknown = figures.codes(table, 'cause_quality').includes(unknownCode);
    const none: Figure = { value: 0, status: '', reason: '' };
    const part = code === unknownCode && !hasUnknown ? none : at(code);
    const all = given(at(totalCode), hasUnknown ? at(unknownCode) : none, part);
    if ('missing' in all) return all.missing;
    if (within.age_65 !== undefined) {
      const unplaced = countOf(figures.at(table, { ...place, age_65: unknownCode }));
      const told = whereTold(part, agesNotTold([65], unplaced, place, figures));
      if (told.value === null) return notAvailable(told.reason === '' ? 'not_recorded' : told.reason);
    }
    const [total = 0, unknown = 0, counted = 0] = all.numbers;
    const whole = ofAll ? total : total - unknown;
    return derived(proportion(counted, whole), all.status, whole);
  };
}

/** A register without the site of death has no table by certification and unit, but one of the whole site. */
const certified: IndicatorRule = (place, figures) => {
  const byUnit = figures.has('deaths_by_certification');
  const table = byUnit ? 'deaths_by_certification' : 'deaths_by_cause_quality_and_certification';
  const medical = partOf(table, place, 'certification', 'medical', figures);
  const all = given(medical, figures.at(table, place));
  if ('missing' in all) return all.missing;
  const [part = 0, whole = 0] = all.numbers;
  return derived(proportion(part, whole), all.status, whole);
};

const maternal: IndicatorRule = (place, figures) => {
  const all = given(
    figures.at('maternal_deaths', { year: place.year ?? '' }),
    births({ year: place.year ?? '' }, figures),
  );
  if ('missing' in all) return all.missing;
  const [died = 0, born = 0] = all.numbers;
  // However few: years without a figure would leave the worst ones to be seen alone.
  const ratio = maternalMortalityRatio(died, born);
  return isRefusal(ratio)
    ? notAvailable(ratio.refused)
    : (notAll(place, figures, all.status) ?? derived(ratio, all.status, died));
};

export const causeRules = {
  deaths_from_cause: (place, figures) => asItStands(diedInGroup(place, place.cause ?? '', figures)),
  share_of_deaths: shareOfDeaths,
  cause_rank: causeRank,
  cause_death_rate: causeRate,
  cause_standardised_rate: (place, figures) => standardised(place, 'deaths_by_cause', figures),
  ill_defined_share: shareByQuality('ill_defined', {}),
  ill_defined_share_under_65: shareByQuality('ill_defined', { age_65: 'Y_LT65' }),
  ill_defined_share_65_plus: shareByQuality('ill_defined', { age_65: 'Y_GE65' }),
  unusable_share: shareByQuality('unusable', {}),
  medically_certified_share: certified,
  cause_not_stated_share: shareByQuality(unknownCode, {}, true),
  maternal_mortality_ratio: maternal,
} satisfies Readonly<Record<string, IndicatorRule>>;
