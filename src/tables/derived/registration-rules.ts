import { totalCode, unknownCode } from '../../catalogue/codelist.ts';
import { adairLopez, adjusted, completeness } from '../../statistics/completeness.ts';
import { isRefusal } from '../../statistics/estimate.ts';
import { isUnreliable, proportion } from '../../statistics/rates.ts';
import { peopleAged } from './ages.ts';
import { births, deaths, partOf, people } from './counts.ts';
import {
  asItStands,
  derived,
  given,
  notAll,
  notAvailable,
  statusOf,
  type DerivedFigure,
  type IndicatorRule,
} from './derived-figure.ts';
import { expectedEvents, ofSex, publishedFigure } from './expected.ts';
import type { Figure, Figures, Place } from './figures.ts';

type Event = 'births' | 'deaths';

const registered = (event: Event, place: Place, figures: Figures): Figure =>
  event === 'births' ? births(place, figures) : deaths(place, figures);

/** The share of the registered events whose time of registration is known. */
function shareOfRegistered(event: Event, codes: readonly string[]): IndicatorRule {
  return (place, figures) => {
    const at = (timeliness: string): Figure => figures.at(`${event}_by_timeliness`, { ...place, timeliness });
    const without = figures.codes(`${event}_by_timeliness`, 'timeliness').includes(unknownCode)
      ? [at(unknownCode)]
      : [];
    const all = given(at(totalCode), ...codes.map(at), ...without);
    if ('missing' in all) return all.missing;
    const [total = 0, ...others] = all.numbers;
    const part = others.slice(0, codes.length).reduce((sum, count) => sum + count, 0);
    const whole = total - (others[codes.length] ?? 0);
    return derived(proportion(part, whole), all.status, whole);
  };
}

/** Events registered on time among those there should have been: what was never registered was not on time either. */
function onTimeOfExpected(event: Event): IndicatorRule {
  return (place, figures) => {
    const onTime = partOf(`${event}_by_timeliness`, place, 'timeliness', 'on_time', figures);
    const all = given(onTime, expectedEvents(event, place, figures));
    if ('missing' in all) return all.missing;
    const [part = 0, expected = 0] = all.numbers;
    if (onTime.status.includes('b')) return notAvailable('not_sent');
    return derived(completeness(part, expected), all.status, part);
  };
}

function completenessOf(event: Event): IndicatorRule {
  return (place, figures) => {
    const own = registered(event, place, figures);
    const all = given(own, expectedEvents(event, place, figures));
    if ('missing' in all) return all.missing;
    if (own.status.includes('b')) return notAvailable('not_sent');
    const [count = 0, expected = 0] = all.numbers;
    return derived(completeness(count, expected), all.status, count);
  };
}

/** Registered events over the completeness of their place and sex, ages alike. */
function adjustedEvents(event: Event): IndicatorRule {
  const share = completenessOf(event);
  return (place, figures, table) => {
    const { age: _, ...whole } = place;
    const found = share(whole, figures, table);
    if (found.value === null) return found;
    const own = registered(event, place, figures);
    const all = given(own);
    if ('missing' in all) return all.missing;
    const [count = 0] = all.numbers;
    const result = adjusted(count, found.value);
    return derived(
      isRefusal(result) ? result : { value: result, lower: null, upper: null },
      statusOf([own, found, { status: 'e' }]),
      null,
    );
  };
}

/** Years that a published under-five mortality may be older than the deaths: it moves slowly. */
const oldestMortality = 5;

/** Adair and Lopez's second model: it does not ask how complete the registration of children's deaths is. */
function byAdairLopez(place: Place, figures: Figures): DerivedFigure {
  const { year = '', sex = totalCode } = place;
  if (sex === unknownCode) return notAvailable('no_expected');
  const own = registered('deaths', place, figures);
  const whole = people({ ...place, age: totalCode }, figures);
  const old = peopleAged(place, { code: 'Y_GE65', from: 65, to: null }, figures);
  const all = given(own, whole, old);
  if ('missing' in all) return all.missing;
  const unfinished = notAll(place, figures, own.status);
  if (unfinished !== null) return unfinished;
  const [count = 0, population = 0, over65 = 0] = all.numbers;
  if (population <= 5000) return notAvailable('small_population');
  const mortality = Array.from({ length: oldestMortality + 1 }, (_, age) =>
    // The models of men and of women ask for the mortality of boys and of girls.
    publishedFigure(
      ofSex('under_five_mortality_rate', sex),
      { ...place, year: String(Number(year) - age) },
      figures,
    ),
  ).find(({ value }) => value !== null);
  if (mortality === undefined || mortality.value === null) return notAvailable('no_expected');
  const result = adairLopez({
    cdr: (count / population) * 1000,
    p65: over65 / population,
    u5q0: mortality.value / 1000,
    year: Number(year),
    sex: sex === 'M' ? 'male' : sex === 'F' ? 'female' : 'both',
  });
  if (isRefusal(result)) return notAvailable(result.refused);
  const low = isUnreliable(count) ? 'u' : '';
  const status = statusOf([{ status: all.status }, { status: 'e' }]);
  return asItStands({ value: result * 100, status: status + low, reason: '' });
}

/** The share of a year's events that was registered in one year. */
const registrationYearShare: IndicatorRule = (place, figures, { id }) => {
  const table = id.startsWith('birth') ? 'births_by_registration_year' : 'deaths_by_registration_year';
  const all = given(figures.at(table, place), figures.at(table, { ...place, registered_year: totalCode }));
  if ('missing' in all) return all.missing;
  const [part = 0, whole = 0] = all.numbers;
  const { year = '', registered_year: registered = totalCode } = place;
  // All of them are all, and nothing is registered before it happened: neither is left to chance.
  if (whole > 0 && (registered === totalCode || registered < year))
    return asItStands({ value: (part / whole) * 100, status: all.status, reason: '' });
  return derived(proportion(part, whole), all.status, whole);
};

export const registrationRules = {
  births_on_time_share: shareOfRegistered('births', ['on_time']),
  births_within_year_share: shareOfRegistered('births', ['on_time', 'late']),
  deaths_on_time_share: shareOfRegistered('deaths', ['on_time']),
  deaths_within_year_share: shareOfRegistered('deaths', ['on_time', 'late']),
  births_on_time_of_expected: onTimeOfExpected('births'),
  deaths_on_time_of_expected: onTimeOfExpected('deaths'),
  registration_year_share: registrationYearShare,
  expected_births: (place, figures) => expectedEvents('births', place, figures),
  expected_deaths: (place, figures) => expectedEvents('deaths', place, figures),
  birth_completeness: completenessOf('births'),
  death_completeness: completenessOf('deaths'),
  death_completeness_adair_lopez: byAdairLopez,
  adjusted_births: adjustedEvents('births'),
  adjusted_deaths: adjustedEvents('deaths'),
} satisfies Readonly<Record<string, IndicatorRule>>;
