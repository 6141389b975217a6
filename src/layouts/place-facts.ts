import { listOf, type ViewState } from '../browser/view.ts';
import type { Code, DimensionId } from '../catalogue/codelist.ts';
import type { Language } from '../text/language.ts';
import type { OpenedTable } from './opened-tables.ts';
import { nameInSentence, wholesOf, type Place } from './place-units.ts';
import {
  countSentence,
  naturalSentence,
  populationSentence,
  rateSentence,
  type ComparedRate,
  type CountedEvents,
  type Told,
} from './place-sentences.ts';
import { cellOf, type PlaceSources } from './places.ts';

/** A sentence of a place's page, and the view of the table it was read from. */
export interface Fact extends Told {
  readonly source: OpenedTable;
  readonly state: ViewState;
  /** What the figure is, for who hears the link to it alone: "Registered births". */
  readonly about: string;
}

type Reads = Partial<Record<DimensionId, string>>;

/** The key figures of a place in a year, in the order in which they are told. */
export function keyFacts(sources: PlaceSources, place: Place, year: Code, language: Language): Fact[] {
  return [
    ...populationFact(sources, place, year, language),
    ...countFact(sources, place, year, language, 'births', 'registered_births', 'crude_birth_rate'),
    ...countFact(sources, place, year, language, 'deaths', 'registered_deaths', 'crude_death_rate'),
    ...naturalFact(sources, place, year, language),
    ...countFact(sources, place, year, language, 'infant_deaths', 'infant_deaths', 'infant_mortality_rate'),
    ...countFact(sources, place, year, language, 'marriages', 'registered_marriages', null),
    ...countFact(sources, place, year, language, 'divorces', 'divorces_in_force', null),
  ];
}

/** How many were registered on time, and how many at all, as far as both are published. */
export function registrationFacts(
  sources: PlaceSources,
  place: Place,
  year: Code,
  language: Language,
): Fact[] {
  const { timeliness, birthCompleteness, deathCompleteness } = sources;
  const shares = [
    { source: timeliness, indicator: 'births_on_time_share' },
    { source: timeliness, indicator: 'deaths_on_time_share' },
    { source: birthCompleteness, indicator: 'birth_completeness' },
    { source: deathCompleteness, indicator: 'death_completeness' },
  ] as const;
  return shares.flatMap(({ source, indicator }) => {
    const rate = comparedRate(sources, source, place, year, indicator, language);
    if (source === null || rate === null) return [];
    // Whether births were expected is a question for the site's methods, not for each of its places.
    if (source !== timeliness && rate.cell.value === null) return [];
    return [{ ...rateSentence(rate, language), source, ...viewed(source, place, [indicator], language) }];
  });
}

function populationFact(sources: PlaceSources, place: Place, year: Code, language: Language): Fact[] {
  const { population, map } = sources;
  const cell = cellOf(population, { year: year.code, unit: place.code });
  if (population === null || cell === null) return [];
  const whole = wholesOf(map, place).at(-1);
  const ofWhole = whole && cellOf(population, { year: year.code, unit: whole.code });
  const told = populationSentence(
    year,
    cell,
    whole && ofWhole ? { place: nameInSentence(whole, language), cell: ofWhole } : null,
    language,
  );
  const state: ViewState = { rows: 'year', columns: 'unit', chosen: { unit: [place.code] } };
  return [{ ...told, source: population, state, about: population.table.title[language] }];
}

function countFact(
  sources: PlaceSources,
  place: Place,
  year: Code,
  language: Language,
  what: CountedEvents['what'],
  indicator: string,
  rateIndicator: ComparedRate['indicator'] | null,
): Fact[] {
  const { key, years } = sources;
  const count = cellOf(key, { year: year.code, unit: place.code, indicator });
  if (key === null || count === null) return [];
  const earlier = years[years.indexOf(year) - 1];
  const cell = earlier && cellOf(key, { year: earlier.code, unit: place.code, indicator });
  const before = earlier && cell ? { year: earlier, cell } : null;
  const rate = rateIndicator && comparedRate(sources, key, place, year, rateIndicator, language);
  const told = countSentence({ what, year, count, before, rate }, language);
  const shown = rateIndicator === null ? [indicator] : [indicator, rateIndicator];
  return [{ ...told, source: key, ...viewed(key, place, shown, language) }];
}

function naturalFact({ key }: PlaceSources, place: Place, year: Code, language: Language): Fact[] {
  const indicator = 'natural_increase';
  const cell = cellOf(key, { year: year.code, unit: place.code, indicator });
  if (key === null || cell === null) return [];
  const shown = [indicator, 'natural_increase_rate'];
  return [{ ...naturalSentence(cell, language), source: key, ...viewed(key, place, shown, language) }];
}

/** A rate of a place with the year before and the wholes it is held against; `null` where it is not published at all. */
function comparedRate(
  { years, map }: PlaceSources,
  source: OpenedTable | null,
  place: Place,
  year: Code,
  indicator: ComparedRate['indicator'],
  language: Language,
): ComparedRate | null {
  const at = (own: Reads) => cellOf(source, { year: year.code, unit: place.code, indicator, ...own });
  const cell = at({});
  if (cell === null) return null;
  const earlier = years[years.indexOf(year) - 1];
  const before = earlier && at({ year: earlier.code });
  return {
    indicator,
    cell,
    before: earlier && before ? { year: earlier, cell: before } : null,
    wholes: wholesOf(map, place).flatMap((whole) => {
      const ofWhole = at({ unit: whole.code });
      return ofWhole === null ? [] : [{ place: nameInSentence(whole, language), cell: ofWhole }];
    }),
  };
}

/** The view some indicators of a place are read in, and the name of the first of them. */
function viewed(
  source: OpenedTable,
  place: Place,
  indicators: readonly string[],
  language: Language,
): Pick<Fact, 'state' | 'about'> {
  const first = listOf(source.table, 'indicator').codes.find(({ code }) => code === indicators[0]);
  return { state: yearsOf(place, indicators), about: first?.label[language] ?? source.table.title[language] };
}

/** The years of some indicators of a place, as the table page shows them. */
export function yearsOf(place: Place, indicators: readonly string[]): ViewState {
  return { rows: 'year', columns: 'indicator', chosen: { unit: [place.code], indicator: indicators } };
}
