import { peopleAt } from './communes.ts';
import { csvText } from './counts.ts';
import { at } from './curves.ts';
import type { Places } from './places.ts';
import { groupsOf, populationOf } from './population.ts';
import type { Sex } from './schema/parameters.ts';
import { yearsOf, type SimulationSettings } from './settings.ts';
import { wholeParts } from './tables.ts';

/** The people of one sex and group of ages in each of today's communes, in whole numbers. */
interface WholeGroup {
  readonly year: number;
  readonly sex: Sex;
  /** SDMX code of the group. */
  readonly age: string;
  readonly people: readonly number[];
}

/**
 * The text of `population.csv`: today's communes by sex and age in all years, and the units that ended without sex and
 * age in their years. Every sex and age sums over the communes to the province's number, and whole communes that moved
 * sum to the commune they formed.
 */
export function populationFile(settings: SimulationSettings, places: Places): string {
  const { communes } = settings.territory;
  const groups = yearsOf(settings.parameters).flatMap((year) => wholeGroups(settings, places, year));
  const today = groups.flatMap(({ year, sex, age, people }) =>
    communes.map(({ code }, commune) => ({ year, unit: code, sex, age, count: at(people, commune) })),
  );
  const former = yearsOf(settings.parameters)
    .filter((year) => `${year}-07-01` < settings.territory.changed)
    .flatMap((year) => {
      const totals = communes.map((_, commune) =>
        groups
          .filter((group) => group.year === year)
          .reduce((sum, { people }) => sum + at(people, commune), 0),
      );
      return formerTotals(places, totals).map(({ unit, count }) => ({
        year,
        unit,
        sex: '_T',
        age: '_T',
        count,
      }));
    });
  // Ages stay in their order within year, unit and sex: sorting is stable.
  const rows = [...today, ...former].sort(
    (one, other) => one.year - other.year || compare(one.unit, other.unit) || compare(other.sex, one.sex),
  );
  return csvText(
    ['year', 'unit', 'sex', 'age', 'count'],
    rows.map(({ year, unit, sex, age, count }) => [year, unit, sex, age, count].join(',')),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The groups of a year, infants apart from the other children under five. */
export function wholeGroups({ population }: SimulationSettings, places: Places, year: number): WholeGroup[] {
  const people = places.people(year);
  return (['M', 'F'] as const).flatMap((sex) => {
    const groups = groupsOf(population, year, sex);
    const infants = Math.round(at(populationOf(population, year, sex), 0));
    return groups.flatMap(({ from, count }, index): WholeGroup[] => {
      const of = (age: string, total: number): WholeGroup => ({
        year,
        sex,
        age,
        people: wholeParts(total, peopleAt(people, sex, from)),
      });
      const next = groups[index + 1];
      if (from === 0) return [of('Y_LT1', infants), of('Y1T4', count - infants)];
      return [of(next === undefined ? `Y_GE${from}` : `Y${from}T${next.from - 1}`, count)];
    });
  });
}

/** The totals of the former communes and their districts, by key, from those of today's communes. */
function formerTotals(
  { pieces, territory }: Places,
  totals: readonly number[],
): { unit: string; count: number }[] {
  const counts = new Map(territory.former.map(({ code }) => [code, 0]));
  for (const [commune, ofCommune] of pieces.entries()) {
    const parts = wholeParts(
      at(totals, commune),
      ofCommune.map(({ share }) => share),
    );
    for (const [index, { former }] of ofCommune.entries())
      counts.set(former.code, (counts.get(former.code) ?? 0) + at(parts, index));
  }
  const communes = territory.former.map(({ code, validTo, parent }) => ({
    unit: `${code}-${validTo}`,
    parent,
    count: counts.get(code) ?? 0,
  }));
  const districts = territory.districts.map(({ code, validTo }) => ({
    unit: `${code}-${validTo}`,
    count: communes.filter(({ parent }) => parent === code).reduce((sum, { count }) => sum + count, 0),
  }));
  return [...districts, ...communes.map(({ unit, count }) => ({ unit, count }))];
}
