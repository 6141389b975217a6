import { at, given } from './curves.ts';
import { populationOf, totalPopulation, type Population } from './population.ts';
import type { LawOfMortality } from './schema/deaths.ts';
import type { Parameters, Sex } from './schema/parameters.ts';
import { solve } from './solve.ts';

export const sexes: readonly Sex[] = ['M', 'F'];
const openAge = 80;
const oldestAge = 104;

/** Deaths expected of one sex at one age in completed years. */
export interface ExpectedDeaths {
  readonly sex: Sex;
  readonly age: number;
  readonly deaths: number;
}

/**
 * The deaths expected in the province in a year, by sex and age 0–104: under one year from infant mortality, at 1–4
 * from under-five mortality, from five on by the law of mortality, on the level that brings all deaths to the year's
 * crude death rate.
 *
 * @param births births expected in the year
 */
export function expectedDeaths(
  parameters: Parameters,
  population: Population,
  year: number,
  births: number,
): ExpectedDeaths[] {
  const children = deathsUnderFive(parameters, population, year, births);
  const total =
    (given(parameters.expected.crude_death_rate.values, year) / 1000) * totalPopulation(population, year);
  const wanted = total - sum(children);
  const above = (level: number): ExpectedDeaths[] =>
    sexes.flatMap((sex) => deathsFromFive(parameters, populationOf(population, year, sex), sex, level));
  return [...children, ...above(solve((level) => sum(above(level)) - wanted, 0.01, 100))];
}

function deathsUnderFive(
  { births: { sex_ratio }, deaths, expected }: Parameters,
  population: Population,
  year: number,
  births: number,
): ExpectedDeaths[] {
  const infant = given(expected.infant_mortality_rate.values, year) / 1000;
  const oneToFour = infant * (expected.under_five_ratio.value - 1);
  const boys = sex_ratio / (sex_ratio + 100);
  // Mortality of each sex over that of both, so that the two together keep the rate of both.
  const girlsRelative = 1 / (boys * deaths.child_sex_ratio + 1 - boys);
  return sexes.flatMap((sex) => {
    const relative = sex === 'M' ? deaths.child_sex_ratio * girlsRelative : girlsRelative;
    const born = births * (sex === 'M' ? boys : 1 - boys);
    const people = populationOf(population, year, sex);
    return [
      { sex, age: 0, deaths: infant * relative * born },
      ...deaths.ages_1_to_4.map((share, index) => ({
        sex,
        age: index + 1,
        deaths: oneToFour * relative * share * at(people, index + 1),
      })),
    ];
  });
}

function deathsFromFive(
  { deaths }: Parameters,
  people: readonly number[],
  sex: Sex,
  level: number,
): ExpectedDeaths[] {
  const law = deaths.mortality[sex];
  const result: ExpectedDeaths[] = [];
  for (let age = 5; age < openAge; age++) {
    const dying = probabilityOfDying(law, age, level);
    result.push({ sex, age, deaths: at(people, age) * (dying / (1 - dying / 2)) });
  }
  // The open group is spread over its ages as in a stationary population: by survivors.
  const survivors = [1];
  for (let age = openAge; age < oldestAge; age++)
    survivors.push(at(survivors, age - openAge) * (1 - probabilityOfDying(law, age, level)));
  const all = survivors.reduce((total, count) => total + count, 0);
  for (const [index, count] of survivors.entries()) {
    const dying = probabilityOfDying(law, openAge + index, level);
    const living = (at(people, openAge) * count) / all;
    result.push({ sex, age: openAge + index, deaths: living * (dying / (1 - dying / 2)) });
  }
  return result;
}

/**
 * Heligman and Pollard 1980, "The age pattern of mortality", J. Inst. Actuaries 107: the odds of dying within a year
 * are A^((x+B)^C) + D·exp(−E(ln x − ln F)²) + G·Hˣ. The level multiplies the odds.
 */
export function probabilityOfDying(law: LawOfMortality, age: number, level: number): number {
  const childhood = law.A ** ((age + law.B) ** law.C);
  const accidents = law.D * Math.exp(-law.E * Math.log(age / law.F) ** 2);
  const odds = level * (childhood + accidents + law.G * law.H ** age);
  return odds / (1 + odds);
}

function sum(expected: readonly ExpectedDeaths[]): number {
  return expected.reduce((total, { deaths }) => total + deaths, 0);
}
