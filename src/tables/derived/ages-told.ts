import { totalCode, unknownCode } from '../../catalogue/codelist.ts';
import { parseAgeCode } from '../../text/age-codes.ts';
import type { Figures, Place } from './figures.ts';
import { anyOf, countOf, isAbove, isAllUnknown, type Answer } from './withheld.ts';

/* Whether a register's ages tell who belongs to a group of people: a count of those of whom they do not is no zero. */

/** The table and place that say by which ages the deaths of a place are known. */
function deathsByAge(
  { year = '', unit, area, sex = totalCode }: Place,
  figures: Figures,
): { readonly table: string; readonly at: Place } {
  return area === undefined
    ? { table: 'deaths_by_age', at: { year, unit: unit ?? figures.site, sex } }
    : { table: 'deaths_by_area', at: { year, area, sex } };
}

/**
 * Whether the register does not tell on which side of these ages some of a place's deaths were: its age groups hold
 * both sides, or no age was stated at all. What a table divided there counts would then look too small, or zero.
 *
 * @param unplaced the deaths that a table divided at these ages could not place; `null` where that count is withheld
 */
export function agesNotTold(
  bounds: readonly number[],
  unplaced: number | null,
  place: Place,
  figures: Figures,
): Answer {
  const groups = figures.codes('deaths_by_age', 'age').flatMap((code) => parseAgeCode(code) ?? []);
  const isCut = groups.some(({ from, to }) =>
    bounds.some((bound) => from < bound && bound < (to ?? Infinity)),
  );
  const { table, at } = deathsByAge(place, figures);
  const unknown = (): number | null => countOf(figures.at(table, { ...at, age: unknownCode }));
  return anyOf(noAgeStated(place, figures), isCut ? isAbove(unplaced, unknown()) : 'no');
}

/** Whether people died whose ages are all unknown: what is counted by age is then no zero. */
export function noAgeStated(place: Place, figures: Figures): Answer {
  const { table, at } = deathsByAge(place, figures);
  return isAllUnknown(table, at, 'age', figures);
}
