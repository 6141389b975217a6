import { at, between } from './curves.ts';
import { normal } from './draws.ts';
import { groupsOf, type Population } from './population.ts';
import { randomStream } from './random.ts';
import type { Parameters, Sex } from './schema/parameters.ts';
import { fitted } from './tables.ts';
import type { Commune } from './territory.ts';

/** The people of a year: for each sex and group of ages of the projection a number for each commune. */
export type CommunePeople = Readonly<Record<Sex, readonly (readonly number[])[]>>;

/**
 * Spreads the province's population over today's communes: each keeps its share of all people, and each sex and group
 * of ages the province's number, while towns have more people of working age and communes are older or younger.
 */
export function communePeople(
  population: Population,
  communes: readonly Commune[],
  { urban, spread }: Parameters['communes']['ages'],
  seed: number,
  year: number,
): CommunePeople {
  const random = randomStream(seed, 'communes, ages');
  const ageing = communes.map(() => spread * normal(random));
  const cells = (['M', 'F'] as const).flatMap((sex) =>
    groupsOf(population, year, sex).map((group) => ({ sex, ...group })),
  );
  const weights = communes.map(({ share, area }, commune) =>
    cells.map(({ from, count }) => {
      const older = (at(ageing, commune) * (from - 30)) / 50;
      return share * count * Math.exp(older + (area === 'urban' ? between(urban, from) : 0));
    }),
  );
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const table = fitted(
    weights,
    communes.map(({ share }) => share * total),
    cells.map(({ count }) => count),
  );
  const ofSex = (sex: Sex): number[][] =>
    cells.flatMap((cell, index) => (cell.sex === sex ? [table.map((row) => at(row, index))] : []));
  return { M: ofSex('M'), F: ofSex('F') };
}

/** The number of people of a sex in each commune at the group of ages that holds `age`. */
export function peopleAt(people: CommunePeople, sex: Sex, age: number): readonly number[] {
  return at(people[sex], Math.min(Math.floor(age / 5), people[sex].length - 1));
}

/** How much the communes' rates of a kind of event differ from each other; drawn once, for all years. */
export function communeDifferences(
  communes: readonly Commune[],
  { spread, urban }: { readonly spread: number; readonly urban: number },
  seed: number,
  name: string,
): number[] {
  const random = randomStream(seed, `communes, ${name}`);
  return communes.map(({ area }) => Math.exp(spread * normal(random)) * (area === 'urban' ? urban : 1));
}

/** How the province's events among some people are spread over the communes: shares that sum to 1. */
export function communeShares(people: readonly number[], differences: readonly number[]): number[] {
  const weights = people.map((count, commune) => count * at(differences, commune));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** How far each commune's registration stands from the province's, on the logit scale; the same in all years. */
export function communeRegistration(
  communes: readonly Commune[],
  { commune_spread: spread, rural }: { readonly commune_spread: number; readonly rural: number },
  seed: number,
  name: string,
): number[] {
  const random = randomStream(seed, `communes, registration, ${name}`);
  return communes.map(({ area }) => spread * normal(random) + (area === 'rural' ? rural : 0));
}
