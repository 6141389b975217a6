import { causeByCode } from '../../catalogue/causes.ts';
import { totalCode, unknownCode } from '../../catalogue/codelist.ts';
import { isRefusal } from '../../statistics/estimate.ts';
import { maternalMortalityRatio } from '../../statistics/infant.ts';
import { proportion, rate } from '../../statistics/rates.ts';
import { parseAgeCode } from '../../text/age-codes.ts';
import { agesNotTold } from './ages.ts';
import { births, partOf, people } from './counts.ts';
import { asItStands, derived, given, notAll, notAvailable, type IndicatorRule } from './derived-figure.ts';
import type { Figure, Figures, Place } from './figures.ts';
import { standardised } from './mortality-rules.ts';

/** The sex and ages of each group of people that leading causes are ranked in. */
const populationGroups: Readonly<Record<string, Place>> = {
  _T: {},
  M: { sex: 'M' },
  F: { sex: 'F' },
  Y0T4: { age_band: 'Y_LT5' },
  Y5T14: { age_band: 'Y5T14' },
  Y15T69_M: { sex: 'M', age_band: 'Y15T69' },
  Y15T69_F: { sex: 'F', age_band: 'Y15T69' },
  Y_GE70_M: { sex: 'M', age_band: 'Y_GE70' },
  Y_GE70_F: { sex: 'F', age_band: 'Y_GE70' },
};

/** Rates on fewer deaths say more of chance than of the cause. */
const fewestForRate = 3;

/** Deaths from a cause in a group of people, where the register's ages tell who belongs to it. */
function ofGroup(
  { year = '', population_group: group = totalCode }: Place,
  cause: string,
  figures: Figures,
): Figure {
  const who = populationGroups[group] ?? {};
  const died = figures.at('deaths_by_cause_and_band', { year, ...who, cause });
  if (who.age_band === undefined || died.value === null) return died;
  const { sex = totalCode, age_band: band } = who;
  const unplaced = figures.at('deaths_by_cause_and_band', { year, sex, age_band: unknownCode }).value ?? 0;
  const told = !agesNotTold(boundsOf(band), unplaced, { year, sex }, figures);
  return told ? died : { value: null, status: died.status, reason: 'not_recorded' };
}

/** The ages a band begins and ends at, but for birth and the end of life. */
function boundsOf(band: string): number[] {
  const { from = 0, to = null } = parseAgeCode(band) ?? {};
  return [from, to].flatMap((age) => (age === null || age === 0 ? [] : [age]));
}

/** The causes of a list that can be ranked, each with its deaths in one group and year; most first. */
const rankings = new WeakMap<Figures, Map<string, ReadonlyMap<string, number>>>();

/** Ranks by cause: equal numbers share one, and the next is as much further. `null` where a cause has no figure. */
function rankingOf(place: Place, figures: Figures): ReadonlyMap<string, number> | null {
  const known = rankings.get(figures) ?? new Map<string, ReadonlyMap<string, number>>();
  rankings.set(figures, known);
  const name = `${place.year} ${place.population_group}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const causes = figures
    .codes('deaths_by_cause_and_band', 'cause')
    .filter((code) => causeByCode.get(code)?.ranked === true)
    .map((code) => ({ code, deaths: ofGroup(place, code, figures).value }));
  // Where one is withheld, the places of the others are not known either.
  if (causes.some(({ deaths }) => deaths === null)) return null;
  const ranks = new Map(
    causes
      .filter(({ deaths }) => (deaths ?? 0) > 0)
      .map(({ code, deaths }) => [
        code,
        1 + causes.filter((one) => (one.deaths ?? 0) > (deaths ?? 0)).length,
      ]),
  );
  known.set(name, ranks);
  return ranks;
}

const rank: IndicatorRule = (place, figures) => {
  const own = ofGroup(place, place.cause ?? '', figures);
  const all = given(own);
  if ('missing' in all) return all.missing;
  const ranks = rankingOf(place, figures);
  const value = ranks?.get(place.cause ?? '');
  if (value === undefined)
    return notAvailable(ranks === null ? 'withheld' : 'not_ranked', ranks === null ? '' : 'x');
  return asItStands({ value, status: all.status, reason: '' });
};

const shareOfDeaths: IndicatorRule = (place, figures) => {
  const all = given(ofGroup(place, place.cause ?? '', figures), ofGroup(place, totalCode, figures));
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
function shareByQuality(codes: readonly string[], within: Place, ofAll = false): IndicatorRule {
  return (place, figures) => {
    const table =
      place.certification === undefined
        ? 'deaths_by_cause_quality'
        : 'deaths_by_cause_quality_and_certification';
    const at = (quality: string): Figure =>
      figures.at(table, { ...place, ...within, cause_quality: quality });
    const hasUnknown = figures.codes(table, 'cause_quality').includes(unknownCode);
    const none: Figure = { value: 0, status: '', reason: '' };
    const parts = codes.map((code) => (code === unknownCode && !hasUnknown ? none : at(code)));
    const all = given(at(totalCode), hasUnknown ? at(unknownCode) : none, ...parts);
    if ('missing' in all) return all.missing;
    if (within.age_65 !== undefined) {
      const unplaced = figures.at(table, { ...place, age_65: unknownCode }).value ?? 0;
      if (agesNotTold([65], unplaced, place, figures)) return notAvailable('not_recorded');
    }
    const [total = 0, unknown = 0, ...counts] = all.numbers;
    const whole = ofAll ? total : total - unknown;
    const part = counts.reduce((sum, count) => sum + count, 0);
    return derived(proportion(part, whole), all.status, whole);
  };
}

const unusable = ['ill_defined', 'injury_intent_unknown', 'cancer_site_unknown', 'heart_ill_defined'];
const chapter18 = ['ill_defined', 'sudden_infant_death'];

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
  deaths_from_cause: (place, figures) => asItStands(ofGroup(place, place.cause ?? '', figures)),
  share_of_deaths: shareOfDeaths,
  cause_rank: rank,
  cause_death_rate: causeRate,
  cause_standardised_rate: (place, figures) => standardised(place, 'deaths_by_cause', figures),
  ill_defined_share: shareByQuality(chapter18, {}),
  ill_defined_share_under_65: shareByQuality(chapter18, { age_65: 'Y_LT65' }),
  ill_defined_share_65_plus: shareByQuality(chapter18, { age_65: 'Y_GE65' }),
  unusable_share: shareByQuality(unusable, {}),
  medically_certified_share: certified,
  cause_not_stated_share: shareByQuality([unknownCode], {}, true),
  maternal_mortality_ratio: maternal,
} satisfies Readonly<Record<string, IndicatorRule>>;
