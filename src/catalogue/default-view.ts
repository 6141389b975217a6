import type { Code, Codelist } from './codelist.ts';
import type { DimensionId, TableDeclaration } from './declaration.ts';
import type { Manifest } from './manifest.ts';

/*
 * What of a table stands in a view that nobody chose anything in: the page opens with it, and the yearbook prints it.
 */

/** The code that stands for all of a dimension: the top of its hierarchy; of the years, the last that is final. */
export function wholeOf(list: Codelist, { years }: Pick<Manifest['site'], 'years'>): string {
  if (list.dimension === 'year') {
    const final = list.codes.filter(({ code }) => !years.provisional.includes(Number(code)));
    return (final.at(-1) ?? list.codes.at(-1))?.code ?? '';
  }
  return list.codes.find(({ parent }) => parent === null)?.code ?? list.codes[0]?.code ?? '';
}

/** A map that units are told by: that of today, or that of the time of the first years. */
export type UnitMap = 'now' | 'then';

/** The codes a dimension spreads over before anyone chooses: all of them; of units, those of one map. */
export function spreadCodes(list: Codelist, map: UnitMap = 'now'): Code[] {
  return list.codes.filter(
    ({ unit }) => unit === undefined || (map === 'now' ? unit.validTo : unit.validFrom) === '',
  );
}

/** Whether a table tells of units that ended beside those of today. */
export function hasTwoMaps({ codelists }: { readonly codelists: readonly Codelist[] }): boolean {
  return codelists.some(({ codes }) => codes.some(({ unit }) => unit !== undefined && unit.validTo !== ''));
}

/** Whether a table holds numbers that are no parts of a whole: what was derived, and what an office gave. */
export function isGiven({ source }: Pick<TableDeclaration, 'source'>): boolean {
  return source === 'returns' || source === 'published_series' || source === 'derived';
}

/**
 * The rows or columns of a view that are worth their place, all of them where none is. Of counts those are left out
 * that are too fine to be published in any of their cells; of numbers that were given, those nobody gave any of. Of
 * derived ones those that do not apply are: why a figure is missing, a reader should see.
 *
 * @param cellsOf the cells that stand in the row or column of a code
 */
export function worthShowing(
  { source }: Pick<TableDeclaration, 'source'>,
  dimension: DimensionId,
  codes: readonly Code[],
  cellsOf: (code: Code) => Iterable<{ readonly value: number | null; readonly status: string }>,
): readonly Code[] {
  const saysWhy = !isGiven({ source }) || (source === 'derived' && dimension !== 'source');
  const kept = codes.filter((code) => {
    // The first cell mostly says it: a table of panels has tens of thousands.
    for (const { value, status } of cellsOf(code))
      if (value !== null || (saysWhy && !status.includes('x'))) return true;
    return false;
  });
  return kept.length === 0 ? codes : kept;
}
