import { at, given, singleYears } from './curves.ts';
import { populationOf, totalPopulation, type Population } from './population.ts';
import type { Parameters } from './schema/parameters.ts';

/** Births expected of mothers of one age in completed years. */
export interface ExpectedBirths {
  readonly motherAge: number;
  readonly births: number;
}

/**
 * The births expected in the province in a year, by age of mother: the fertility schedule's shape, on the level that
 * gives the year's total fertility rate with the year's women, or, where the year has none, its crude birth rate.
 */
export function expectedBirths(
  { births: { fertility_schedule: schedule }, expected }: Parameters,
  population: Population,
  year: number,
): ExpectedBirths[] {
  const women = populationOf(population, year, 'F');
  const bounds = [...schedule.map((group) => group.from_age), at(schedule, schedule.length - 1).to_age];
  const totals = schedule.map((group) => group.rate * (group.to_age - group.from_age));
  const shape = singleYears(bounds, totals).map((rate, index) => {
    const motherAge = at(bounds, 0) + index;
    return { motherAge, births: (rate / 1000) * at(women, motherAge) };
  });
  const fertility = expected.total_fertility_rate.values.get(year);
  const level =
    fertility === undefined
      ? (given(expected.crude_birth_rate?.values ?? new Map<number, number>(), year) / 1000) *
        (totalPopulation(population, year) / shape.reduce((sum, { births }) => sum + births, 0))
      : fertility / totalFertilityRate(shape, women);
  return shape.map(({ motherAge, births }) => ({ motherAge, births: births * level }));
}

/**
 * Children per woman: five times the sum of the age-specific rates of the groups 15–19 … 45–49; births to younger
 * mothers count with 15–19.
 *
 * @param women women by single year of age, from 0
 */
export function totalFertilityRate(births: readonly ExpectedBirths[], women: readonly number[]): number {
  let rate = 0;
  for (let from = 15; from < 50; from += 5) {
    const lowest = from === 15 ? 0 : from;
    const inGroup = births.filter(({ motherAge }) => motherAge >= lowest && motherAge < from + 5);
    const womenInGroup = women.slice(from, from + 5).reduce((sum, count) => sum + count, 0);
    rate += (5 * inGroup.reduce((sum, group) => sum + group.births, 0)) / womenInGroup;
  }
  return rate;
}
