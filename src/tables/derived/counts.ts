import { totalCode } from '../../catalogue/codelist.ts';
import type { Figure, Figures, Place } from './figures.ts';

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

/** Deaths below five by age in days, months, years: rows of `infant_deaths`. */
export function infantDeaths(place: Place, ages: string, figures: Figures): Figure {
  return figures.at('infant_deaths', { ...place, infant_age: ages });
}

/** The mid-year population of a place, all of it or by sex and age. */
export function people(place: Place, figures: Figures): Figure {
  const { year = '', unit, area, sex = totalCode, age = totalCode } = place;
  if (area !== undefined) return figures.at('population_by_area', { year, area, sex, age });
  const byAge = figures.at('population_by_age', { year, ...(unit === undefined ? {} : { unit }), sex, age });
  if (sex !== totalCode || age !== totalCode) return byAge;
  const whole = figures.at('population', { year, ...(unit === undefined ? {} : { unit }) });
  return whole.value === null ? byAge : whole;
}
