import Papa from 'papaparse';
import { at, singleYears } from './curves.ts';

/** Mid-year population of the province: `population.get('2021 F')` has one number for each single year of age 0–79
 * and, as item 80, the open group 80 and over. */
export type Population = ReadonlyMap<string, readonly number[]>;

export interface Commune {
  readonly code: string;
  readonly area: 'urban' | 'rural';
  /** Share of the province's population, the same in all years. */
  readonly share: number;
}

/**
 * Reads the projected population (`year,sex,age_from,count` in five-year groups, the last one open) and splits the
 * groups into single years of age.
 */
export function readPopulation(csv: string): Population {
  const groups = new Map<string, { from: number; count: number }[]>();
  for (const row of readRows(csv, ['year', 'sex', 'age_from', 'count'], 'simulation-population.csv')) {
    const key = `${row['year']} ${row['sex']}`;
    const list = groups.get(key) ?? [];
    list.push({ from: Number(row['age_from']), count: Number(row['count']) });
    groups.set(key, list);
  }
  return new Map([...groups].map(([key, list]) => [key, splitGroups(list)]));
}

function splitGroups(groups: readonly { from: number; count: number }[]): number[] {
  const ordered = groups.toSorted((one, other) => one.from - other.from);
  const open = at(ordered, ordered.length - 1);
  const closed = ordered.slice(0, -1).map(({ count }) => count);
  const bounds = ordered.map(({ from }) => from);
  return [...singleYears(bounds, closed), open.count];
}

/** The communes of a province: codes and area from `units.csv`, population from `simulation-communes.csv`. */
export function readCommunes(communesCsv: string, unitsCsv: string): Commune[] {
  const units = readRows(unitsCsv, ['code', 'level', 'area', 'valid_to'], 'units.csv').filter(
    (row) => row['level'] === 'commune' && row['valid_to'] === '',
  );
  const rows = readRows(communesCsv, ['code', 'population'], 'simulation-communes.csv');
  const population = new Map(rows.map((row) => [row['code'], Number(row['population'])]));
  const total = [...population.values()].reduce((sum, count) => sum + count, 0);
  if (units.length !== population.size)
    throw new Error(`simulation-communes.csv: ${population.size} communes, units.csv: ${units.length}`);
  return units.map(({ code = '', area }) => {
    const count = population.get(code);
    if (count === undefined) throw new Error(`simulation-communes.csv: no population for ${code}`);
    return { code, area: area === 'urban' ? 'urban' : 'rural', share: count / total };
  });
}

/** The single years of a year and sex; see `Population`. */
export function populationOf(population: Population, year: number, sex: 'M' | 'F'): readonly number[] {
  const ages = population.get(`${year} ${sex}`);
  if (ages === undefined) throw new Error(`simulation-population.csv: nothing for ${year} ${sex}`);
  return ages;
}

/** Both sexes, all ages. */
export function totalPopulation(population: Population, year: number): number {
  const all = [...populationOf(population, year, 'M'), ...populationOf(population, year, 'F')];
  return all.reduce((sum, count) => sum + count, 0);
}

function readRows(csv: string, columns: readonly string[], file: string): Record<string, string>[] {
  const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const missing = columns.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) throw new Error(`${file}: no column ${missing.join(', ')}`);
  return data;
}
