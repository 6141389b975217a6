import { unknownCode } from '../../catalogue/codelist.ts';
import { agesNotTold } from './ages-told.ts';
import { infantDeaths } from './counts.ts';
import type { Figure, Figures, Place } from './figures.ts';
import { anyOf, countOf, isAbove, whereTold } from './withheld.ts';

/**
 * Deaths of children of a place in a row of `infant_deaths`, where the ages of all who died tell who belongs there: a
 * register by the ages 0–14 does not say that no infant died.
 */
export function childrenDied(place: Place, ages: string, figures: Figures): Figure {
  const died = infantDeaths(place, ages, figures);
  if (died.value === null) return died;
  const counted = (code: string): number | null => countOf(infantDeaths(place, code, figures));
  const underFive = ages === '_T';
  const [unknown, someAgeBelowFive] = [counted(unknownCode), underFive ? 0 : counted('Y_LT5_U')];
  const unplaced = unknown === null || someAgeBelowFive === null ? null : unknown + someAgeBelowFive;
  // Days not stated leave out a part of the newborn: the rate would be too low by them.
  const daysMissing = ages.startsWith('D') ? isAbove(counted('Y_LT1_U'), 0) : 'no';
  return whereTold(died, anyOf(daysMissing, agesNotTold([underFive ? 5 : 1], unplaced, place, figures)));
}
