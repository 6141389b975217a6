import { totalCode, type DimensionId } from '../../catalogue/codelist.ts';
import type { Reason } from '../../catalogue/reasons.ts';
import type { Figure, Figures, Place } from './figures.ts';
import { isAllUnknown, whereTold } from './withheld.ts';

/*
 * Which published table holds the events and the people of a place: by unit, by area, by sex, by age. A place names
 * only dimensions of its own table; what it does not name stands at the total.
 */

export function births(place: Place, figures: Figures): Figure {
  if (place.area !== undefined) return figures.at('births_by_mother_age_and_area', place);
  return place.mother_age === undefined ? figures.at('births_by_sex', place) : birthsByMother(place, figures);
}

/** Births by their mother's age, of a unit or an area. */
export function birthsByMother(place: Place, figures: Figures): Figure {
  const table = place.area === undefined ? 'births_by_mother_age' : 'births_by_mother_age_and_area';
  return figures.at(table, place);
}

export function deaths(place: Place, figures: Figures): Figure {
  if (place.area !== undefined) return figures.at('deaths_by_area', place);
  return figures.at(place.age === undefined ? 'deaths_by_sex' : 'deaths_by_age', place);
}

/** Marriages are in more than one table: a register without the month or the ages has them in another. */
export function marriages(place: Place, figures: Figures): Figure {
  const tables = ['marriages_by_month', 'marriages_by_previous_status', 'marriages_by_age'];
  return figures.at(tables.find((id) => figures.has(id)) ?? 'marriages_by_month', place);
}

/** A part of what a table counts, by one of its dimensions. Where all of it is unknown, the part is no zero. */
export function partOf(
  table: string,
  place: Place,
  dimension: DimensionId,
  code: string,
  figures: Figures,
): Figure {
  const part = figures.at(table, { ...place, [dimension]: code });
  return part.value === null ? part : whereTold(part, isAllUnknown(table, place, dimension, figures));
}

/** Deaths below five by age in days, months, years: rows of `infant_deaths`. */
export function infantDeaths(place: Place, ages: string, figures: Figures): Figure {
  return figures.at('infant_deaths', { ...place, infant_age: ages });
}

const notGiven = (reason: Reason): Figure => ({ value: null, status: '', reason });

/** The mid-year population of a place, all of it or by sex and age. */
export function people(place: Place, figures: Figures): Figure {
  const { year = '', unit, area, sex = totalCode, age = totalCode } = place;
  if (area !== undefined) {
    const ofArea = figures.at('population_by_area', { year, area, sex, age });
    // The population does not divide what the register could: it is no age group that is missing.
    const isGiven = figures.codes('population_by_area', 'area').includes(area);
    return isGiven ? ofArea : notGiven('no_population_by_age');
  }
  const ofUnit = { year, ...(unit === undefined ? {} : { unit }) };
  const byAge = figures.has('population_by_age')
    ? figures.at('population_by_age', { ...ofUnit, sex, age })
    : notGiven('no_population_by_age');
  if (sex !== totalCode || age !== totalCode || byAge.value !== null) return byAge;
  return figures.has('population') ? figures.at('population', ofUnit) : notGiven('no_population');
}
