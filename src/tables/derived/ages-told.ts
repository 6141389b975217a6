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
  const groups = figures.settings.age_groups.flatMap((code) => parseAgeCode(code) ?? []);
  const isCut = groups.some(({ from, to }) =>
    bounds.some((bound) => from < bound && bound < (to ?? Infinity)),
  );
  const { table, at } = deathsByAge(place, figures);
  const unknown = (): number | null => countOf(figures.at(table, { ...at, age: unknownCode }));
  // Where the table of ages is left out, all are of unknown age where none could be placed.
  const noAge = figures.has(table) ? noAgeStated(place, figures) : isEverybody(unplaced, place, figures);
  return anyOf(noAge, isCut ? isAbove(unplaced, unknown()) : 'no');
}

/** Whether as many could not be placed as died; whoever lives in a part of the site is not counted by it alone. */
function isEverybody(
  unplaced: number | null,
  { year = '', unit, sex = totalCode }: Place,
  figures: Figures,
): Answer {
  if (unplaced === null) return 'withheld';
  const died = figures.at('deaths_by_sex', { year, unit: unit ?? figures.site, sex });
  return unplaced > 0 && unplaced === countOf(died) ? 'yes' : 'no';
}

/** Whether people died whose ages are all unknown: what is counted by age is then no zero. */
export function noAgeStated(place: Place, figures: Figures): Answer {
  const { table, at } = deathsByAge(place, figures);
  return isAllUnknown(table, at, 'age', figures);
}
