import { ancestors, totalCode, unknownCode, type Codelist } from '../catalogue/codelist.ts';
import type { TableDeclaration } from '../catalogue/declaration.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';
import type { PopulationCount } from '../settings/population.ts';
import type { Settings } from '../settings/settings.ts';
import { unitsWithoutParts } from '../registers/checks/units-of-time.ts';
import { isToday, parentOf, todaysUnits, type Unit } from '../settings/units.ts';
import { parseAgeCode } from '../text/age-codes.ts';
import { ageCodes, siteCodelist } from './codelists.ts';
import { denseCells } from './dense-cells.ts';
import { yearsBetween } from './years.ts';

/**
 * The population by the site's units, sexes and ages: as given, and summed over parts where every part is given. A
 * total that was given stands as it is.
 *
 * @returns `null` where the site gives no population, or none in this detail
 */
export function populationTable(declaration: TableDeclaration, settings: Settings): PublishedTable | null {
  const { population } = settings;
  if (population.length === 0) return null;
  const { dimensions } = declaration;
  const rows = rowsOf(declaration, settings).filter(
    ({ sex, age }) =>
      (dimensions.includes('sex') || sex === totalCode) && (dimensions.includes('age') || age === totalCode),
  );
  // A unit of which only totals are given is in no table by age.
  const detailed = rows.filter(({ age }) => !dimensions.includes('age') || age !== totalCode);
  const units = new Set(detailed.map(({ unit }) => unit));
  if (units.size === 0) return null;
  const codelists = dimensions.map((dimension): Codelist => {
    const list = siteCodelist(dimension, settings);
    if (dimension === 'year')
      return yearsBetween(
        population.map(({ year }) => year),
        settings,
      );
    if (dimension === 'age') return { ...list, codes: ageCodesOf(population) };
    const used = (code: string): boolean => (dimension === 'unit' ? units.has(code) : code !== unknownCode);
    return { ...list, codes: list.codes.filter(({ code }) => used(code)) };
  });
  const figures = rows.map((row) => [
    // By area a row's unit is its area.
    ...dimensions.map((id) => String(row[id === 'area' ? 'unit' : (id as keyof PopulationCount)])),
    row.count,
  ]);
  return {
    declaration,
    codelists,
    cells: denseCells(codelists, figures, (_, value) => ({ value, status: '' })),
  };
}

/** The population as the table divides it: by units, or by the areas that today's units are in. */
function rowsOf({ dimensions }: TableDeclaration, settings: Settings): PopulationCount[] {
  const rows = populationRows(settings.population, settings);
  if (!dimensions.includes('area')) return rows;
  const parts = unitsWithoutParts(todaysUnits(settings));
  const areas = new Map(parts.map(({ key, area }) => [key, area === '' ? unknownCode : area]));
  const sums = new Map<string, { row: PopulationCount; parts: number }>();
  for (const row of rows)
    for (const area of areas.has(row.unit) ? [areas.get(row.unit) ?? unknownCode, totalCode] : []) {
      const own = { ...row, unit: area };
      const before = sums.get(nameOf(own));
      const count = row.count + (before?.row.count ?? 0);
      sums.set(nameOf(own), { row: { ...own, count }, parts: 1 + (before?.parts ?? 0) });
    }
  const partsOfArea = (area: string): number =>
    parts.filter(({ key }) => area === totalCode || areas.get(key) === area).length;
  // An area of which a unit is missing would look smaller than it is.
  return [...sums.values()].flatMap(({ row, parts: found }) =>
    found === partsOfArea(row.unit) ? [row] : [],
  );
}

function ageCodesOf(population: readonly PopulationCount[]): Codelist['codes'] {
  const groups = [...new Set(population.map(({ age }) => age))].flatMap((code) => parseAgeCode(code) ?? []);
  const width = ({ from, to }: (typeof groups)[number]): number => (to ?? 1000) - from;
  groups.sort((one, other) => one.from - other.from || width(other) - width(one));
  return ageCodes(groups.map(({ code }) => code)).filter(({ code }) => code !== unknownCode);
}

/** All counts that are given or follow from them by adding up ages, then sexes, then units. */
function populationRows(population: readonly PopulationCount[], settings: Settings): PopulationCount[] {
  const above = ancestors({ dimension: 'age', codes: ageCodesOf(population) });
  const withAges = withTotals(population, 'age', (age) => above.get(age) ?? [age]);
  const withSexes = withTotals(withAges, 'sex', (sex) => (sex === totalCode ? [sex] : [sex, totalCode]));
  const today = (unit: Unit): boolean => isToday(unit, settings.units_as_of);
  // Ended units are no parts of today's: their people are counted there already.
  const parents = new Map(
    settings.units.map((unit) => {
      const parent = parentOf(unit, settings.units);
      return [unit.key, parent !== null && today(parent) === today(unit) ? parent.key : null];
    }),
  );
  return withUnits(withSexes, parents);
}

const nameOf = ({ year, unit, sex, age }: PopulationCount): string => `${year} ${unit} ${sex} ${age}`;

/** Adds the sums for the codes above each row's, but for those that are given. */
function withTotals(
  rows: readonly PopulationCount[],
  dimension: 'age' | 'sex',
  above: (code: string) => readonly string[],
): PopulationCount[] {
  const given = new Set(rows.map(nameOf));
  const sums = new Map<string, { readonly total: PopulationCount; readonly parts: number }>();
  for (const row of rows)
    for (const code of above(row[dimension]).slice(1)) {
      const total = { ...row, [dimension]: code };
      if (given.has(nameOf(total))) continue;
      const before = sums.get(nameOf(total));
      const count = row.count + (before?.total.count ?? 0);
      sums.set(nameOf(total), { total: { ...total, count }, parts: 1 + (before?.parts ?? 0) });
    }
  // Men alone are not everybody. Ages without a gap were seen to when the file was read.
  const whole = [...sums.values()].filter(({ parts }) => dimension === 'age' || parts === 2);
  return [...rows, ...whole.map(({ total }) => total)];
}

/**
 * Adds the units above, from the lowest up, for the years of which all their parts have figures. A unit that has any of
 * its own for a year stands as it was given: parts that do not sum to it would contradict it.
 */
function withUnits(
  rows: readonly PopulationCount[],
  parents: ReadonlyMap<string, string | null>,
): PopulationCount[] {
  const counted = new Map(rows.map((row) => [nameOf(row), row]));
  const given = new Set(rows.map(({ unit, year }) => `${unit} ${year}`));
  // Parts stand behind their parents, so that from the end each unit's parts are complete when its turn comes.
  for (const key of [...parents.keys()].reverse()) {
    const parts = [...parents].flatMap(([part, parent]) => (parent === key ? [part] : []));
    if (parts.length === 0) continue;
    const ofParts = Map.groupBy(
      [...counted.values()].filter(({ unit, year }) => parts.includes(unit) && !given.has(`${key} ${year}`)),
      (row) => nameOf({ ...row, unit: key }),
    );
    for (const [name, same] of ofParts) {
      const [first] = same;
      if (first === undefined || same.length < parts.length) continue;
      counted.set(name, { ...first, unit: key, count: same.reduce((sum, { count }) => sum + count, 0) });
    }
  }
  return [...counted.values()];
}
