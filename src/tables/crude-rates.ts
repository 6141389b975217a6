import type { TableDeclaration } from '../catalogue/declaration.ts';
import { totalCode } from '../catalogue/codelist.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';
import type { Settings } from '../settings/settings.ts';
import { siteCodelist, withoutUnusedUnknown } from './codelists.ts';
import { denseCells } from './dense-cells.ts';

/** The published table whose totals are the events of a rate. */
const eventTables: Readonly<Record<string, string>> = {
  crude_birth_rate: 'births_by_sex',
  crude_death_rate: 'deaths_by_age',
  crude_marriage_rate: 'marriages_by_month',
};

/** Rates on fewer events are not reliable; on fewer than `fewest` they are not shown (PHE, ONS). */
const reliable = 20;
const fewest = 3;

/** A figure and its status by year and unit: `2024 06004`. */
type ByYearAndUnit = ReadonlyMap<string, { readonly value: number | null; readonly status: string }>;

/**
 * Crude rates: registered events of a year over the mid-year population, per 1,000, to one decimal (crude birth rate =
 * B / P · 1000). Made from published counts, so that a rate tells nothing that its count was not allowed to.
 *
 * @param tables the site's published tables so far, the population among them
 * @returns `null` where there is no population, or nothing to divide by it
 */
export function crudeRatesTable(
  declaration: TableDeclaration,
  tables: readonly PublishedTable[],
  settings: Settings,
): PublishedTable | null {
  const population = totalsOf(tables.find((table) => table.declaration.id === 'population'));
  const events = new Map(
    Object.entries(eventTables).flatMap(([rate, id]) => {
      const totals = totalsOf(tables.find((table) => table.declaration.id === id));
      return totals === null ? [] : [[rate, totals] as const];
    }),
  );
  if (population === null || events.size === 0) return null;
  const codelists = declaration.dimensions.map((dimension) => {
    const list = withoutUnusedUnknown(siteCodelist(dimension, settings), () => false);
    return dimension === 'rate'
      ? { ...list, codes: list.codes.filter(({ code }) => events.has(code)) }
      : list;
  });
  const partial = new Set(
    siteCodelist('year', settings).codes.flatMap(({ code, partial: isPartial }) => (isPartial ? [code] : [])),
  );
  const cells = denseCells(codelists, [], ([year = '', unit = '', rate = '']) => {
    const count = events.get(rate)?.get(`${year} ${unit}`);
    if (count === undefined || count.status === 'x' || partial.has(year)) return { value: null, status: 'x' };
    const people = population.get(`${year} ${unit}`)?.value ?? null;
    // A rate of a part of the events would be no rate.
    if (count.value === null || count.status.includes('b') || people === null || people === 0)
      return { value: null, status: '' };
    if (count.value > 0 && count.value < fewest) return { value: null, status: 'x' };
    const value = Math.round((count.value / people) * 10_000) / 10;
    return { value, status: count.status + (count.value < reliable ? 'u' : '') };
  });
  return { declaration, codelists, cells };
}

/** Years of the site without any population: their rates are not available. */
export function yearsWithoutPopulation({ population, years: { first, last } }: Settings): number[] {
  const given = new Set(population.map(({ year }) => year));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !given.has(year),
  );
}

function totalsOf(table: PublishedTable | undefined): ByYearAndUnit | null {
  if (table === undefined) return null;
  const { cells, declaration } = table;
  const others = declaration.dimensions.filter((id) => id !== 'year' && id !== 'unit');
  const totals = new Map<string, { value: number | null; status: string }>();
  for (const [at, value] of cells.value.entries())
    if (others.every((id) => cells.codes[id]?.[at] === totalCode))
      totals.set(`${cells.codes.year?.[at]} ${cells.codes.unit?.[at]}`, {
        value,
        status: cells.status[at] ?? '',
      });
  return totals;
}
