import { at, singleYears } from './curves.ts';
import { readRows } from './rows.ts';
import type { Sex } from './schema/parameters.ts';

/** A group of ages of the projection: from an age on, up to the next group's. */
export interface AgeGroup {
  readonly from: number;
  readonly count: number;
}

/** Mid-year population of the province by year and sex, `2021 F`. */
export interface Population {
  /** One number for each single year of age 0–79 and, as item 80, the open group 80 and over. */
  readonly singleYears: ReadonlyMap<string, readonly number[]>;
  /** The groups as projected, the youngest first. */
  readonly groups: ReadonlyMap<string, readonly AgeGroup[]>;
}

/**
 * Reads the projected population (`year,sex,age_from,count` in five-year groups, the last one open) and splits the
 * groups into single years of age.
 */
export function readPopulation(csv: string): Population {
  const groups = new Map<string, AgeGroup[]>();
  for (const row of readRows(csv, ['year', 'sex', 'age_from', 'count'], 'simulation-population.csv')) {
    const key = `${row['year']} ${row['sex']}`;
    const list = groups.get(key) ?? [];
    list.push({ from: Number(row['age_from']), count: Number(row['count']) });
    groups.set(key, list);
  }
  for (const list of groups.values()) list.sort((one, other) => one.from - other.from);
  return {
    singleYears: new Map([...groups].map(([key, list]) => [key, splitGroups(list)])),
    groups,
  };
}

function splitGroups(ordered: readonly AgeGroup[]): number[] {
  const open = at(ordered, ordered.length - 1);
  const closed = ordered.slice(0, -1).map(({ count }) => count);
  const bounds = ordered.map(({ from }) => from);
  return [...singleYears(bounds, closed), open.count];
}

/** The single years of a year and sex; see `Population`. */
export function populationOf(population: Population, year: number, sex: Sex): readonly number[] {
  return ofYear(population.singleYears, year, sex);
}

/** The projected groups of a year and sex, the youngest first. */
export function groupsOf(population: Population, year: number, sex: Sex): readonly AgeGroup[] {
  return ofYear(population.groups, year, sex);
}

function ofYear<T>(values: ReadonlyMap<string, readonly T[]>, year: number, sex: Sex): readonly T[] {
  const found = values.get(`${year} ${sex}`);
  if (found === undefined) throw new Error(`simulation-population.csv: nothing for ${year} ${sex}`);
  return found;
}

/** Both sexes, all ages. */
export function totalPopulation(population: Population, year: number): number {
  const all = [...populationOf(population, year, 'M'), ...populationOf(population, year, 'F')];
  return all.reduce((sum, count) => sum + count, 0);
}
