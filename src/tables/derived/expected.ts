import { totalCode, unknownCode } from '../../catalogue/codelist.ts';
import { expectedByCrudeRate, expectedByRates } from '../../statistics/completeness.ts';
import { isRefusal } from '../../statistics/estimate.ts';
import type { AgeGroup } from '../../text/age-codes.ts';
import { motherAges, mothersOfAges, peopleAged } from './ages.ts';
import { births, birthsByMother, people } from './counts.ts';
import { asItStands, notAll, notAvailable, statusOf, type DerivedFigure } from './derived-figure.ts';
import type { Figure, Figures, Place } from './figures.ts';
import { firstMissing, isWithheld, withheldFigure } from './withheld.ts';

/*
 * How many births and deaths there should be, from what other offices published or counted: rates by age where there
 * are any, else a crude rate, else an independent count. Registered figures are never corrected by them: the two stand
 * side by side.
 */

/** Which of the ways an expected number was found by. */
type Basis = 'age_rates' | 'crude_rate' | 'count';

interface Expected {
  readonly figure: Figure;
  readonly basis: Basis;
}

/** A figure of other offices for a place, or for the whole site where the place has none: final before provisional, in the order of the sources. */
export function publishedFigure(indicator: string, place: Place, figures: Figures): Figure {
  const units = [place.unit ?? figures.site, figures.site];
  const found = units.flatMap((unit) =>
    figures
      .codes('published_series', 'source')
      .map((source) => figures.at('published_series', { year: place.year ?? '', unit, indicator, source }))
      .filter(({ value }) => value !== null)
      .sort((one, other) => Number(one.status.includes('p')) - Number(other.status.includes('p'))),
  );
  return found[0] ?? { value: null, status: '', reason: 'no_expected' };
}

/** The published total fertility rate, with the age pattern registered in the whole site, on the women of the place. */
function birthsByFertility(place: Place, figures: Figures): Figure | null {
  const total = publishedFigure('total_fertility_rate', place, figures);
  if (total.value === null) return null;
  const { year = '', unit } = place;
  const women = (group: AgeGroup, of: Place): number | null =>
    peopleAged({ ...of, year, sex: 'F' }, group, figures).value;
  const born = mothersOfAges.map((age) => birthsByMother({ year, mother_age: age }, figures));
  const all = motherAges.map((group) => women(group, {}));
  const own = motherAges.map((group) => women(group, unit === undefined ? {} : { unit }));
  if (all.some((count) => count === null || count === 0) || own.includes(null)) return null;
  const missing = firstMissing(born);
  // Another way, where there is one, would tell another number than the counts that are withheld.
  if (missing !== undefined) return isWithheld(missing) ? withheldFigure : null;
  const pattern = born.map(({ value }, index) => (value ?? 0) / (all[index] ?? 0));
  const sum = pattern.reduce((rates, rate) => rates + rate, 0);
  if (sum === 0) return null;
  // Five-year groups: the rates of each of its years sum to five times the rate of a group.
  const rates = pattern.map((rate) => (rate / (5 * sum)) * (total.value ?? 0) * 1000);
  const expected = expectedByRates(
    rates,
    own.map((count) => count ?? 0),
  );
  return isRefusal(expected) ? null : { value: expected, status: estimateFrom(total), reason: '' };
}

/** What is made of a provisional figure is provisional too. */
const estimateFrom = (published: Figure): string => statusOf([published, { status: 'e' }]);

function byCrudeRate(indicator: string, place: Place, figures: Figures): Figure | null {
  const rate = publishedFigure(indicator, place, figures);
  const population = people(place, figures);
  if (rate.value === null || population.value === null) return null;
  const expected = expectedByCrudeRate(rate.value, population.value);
  return isRefusal(expected) ? null : { value: expected, status: estimateFrom(rate), reason: '' };
}

/** A number another office counted; it counted what it was told of, which is no estimate but no more than that. */
function counted(measures: readonly string[], { year = '', unit }: Place, figures: Figures): Figure | null {
  for (const measure of measures) {
    const found = figures.at('returns', { year, unit: unit ?? figures.site, measure });
    if (found.value !== null && found.value > 0) return { ...found, status: 'e' };
  }
  return null;
}

/** What an indicator is called where its figures are of one sex. */
export function ofSex(indicator: string, sex: string): string {
  return sex === 'M' ? `${indicator}_male` : sex === 'F' ? `${indicator}_female` : indicator;
}

/**
 * Of one sex only what was published by sex: births by the published sex ratio at birth, deaths by the crude rate of
 * that sex. Half of all births is not what is expected of boys.
 */
function expectedOfSex(event: 'births' | 'deaths', place: Place, figures: Figures): Expected | null {
  const { sex = totalCode, ...both } = place;
  if (event === 'deaths') {
    const crude = byCrudeRate(ofSex('crude_death_rate', sex), place, figures);
    return crude === null ? null : { figure: crude, basis: 'crude_rate' };
  }
  const ratio = publishedFigure('sex_ratio_at_birth', both, figures);
  const all = expectedOnce('births', both, figures);
  if (ratio.value === null || all === null) return null;
  if (all.figure.value === null) return all;
  const share = (sex === 'M' ? ratio.value : 100) / (100 + ratio.value);
  const status = statusOf([ratio, all.figure]);
  return { ...all, figure: { ...all.figure, value: all.figure.value * share, status } };
}

function findExpected(event: 'births' | 'deaths', place: Place, figures: Figures): Expected | null {
  if (place.sex === 'M' || place.sex === 'F') return expectedOfSex(event, place, figures);
  const byAge = event === 'births' ? birthsByFertility(place, figures) : null;
  if (byAge !== null) return { figure: byAge, basis: 'age_rates' };
  const crude = byCrudeRate(event === 'births' ? 'crude_birth_rate' : 'crude_death_rate', place, figures);
  if (crude !== null) return { figure: crude, basis: 'crude_rate' };
  const measures =
    event === 'births' ? ['birth_notices_issued'] : ['deaths_counted_by_health', 'death_notices_issued'];
  const count = counted(measures, place, figures);
  return count === null ? null : { figure: count, basis: 'count' };
}

const known = new WeakMap<Figures, Map<string, Expected | null>>();

/** Many indicators ask for the same expected number: it is found once. */
function expectedOnce(event: 'births' | 'deaths', place: Place, figures: Figures): Expected | null {
  const found = known.get(figures) ?? new Map<string, Expected | null>();
  known.set(figures, found);
  const name = `${event} ${place.year} ${place.unit ?? ''} ${place.sex ?? totalCode}`;
  const before = found.get(name);
  if (before !== undefined) return before;
  const made = findExpected(event, place, figures);
  found.set(name, made);
  return made;
}

/** The expected number of the last year before that has one. */
function lastBefore(event: 'births' | 'deaths', place: Place, figures: Figures): Expected | null {
  for (let year = Number(place.year) - 1; year >= figures.settings.years.first; year--) {
    const found = expectedOnce(event, { ...place, year: String(year) }, figures);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The expected births or deaths of a place and year, an estimate (`e`); where another way had to be taken than for the
 * figure before, a break in the series (`b`).
 */
export function expectedEvents(event: 'births' | 'deaths', place: Place, figures: Figures): DerivedFigure {
  if (place.sex === unknownCode) return notAvailable('no_expected');
  const unfinished = notAll(place, figures, '');
  if (unfinished !== null) return unfinished;
  const registered = (event === 'births' ? births : (one: Place) => figures.at('deaths_by_sex', one))(
    place,
    figures,
  );
  if (registered.reason === 'not_there') return notAvailable('not_there', 'x');
  const found = expectedOnce(event, place, figures);
  if (found === null) return notAvailable('no_expected');
  if (found.figure.value === null) return notAvailable('withheld');
  const before = lastBefore(event, place, figures);
  const broken = before !== null && before.basis !== found.basis ? 'b' : '';
  return asItStands({ ...found.figure, status: found.figure.status + broken });
}
