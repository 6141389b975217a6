import { totalCode } from '../../catalogue/codelist.ts';
import type { DimensionId, TableDeclaration } from '../../catalogue/declaration.ts';
import type { Settings } from '../../settings/settings.ts';
import { siteKey } from '../published-units.ts';
import { isUnderTwenty } from './young-mothers.ts';

/** Dimensions that say nothing of a person but sex and age: for a whole province they are told exactly. */
const ageAndSex: readonly DimensionId[] = [
  'year',
  'unit',
  'sex',
  'age',
  'age_band',
  'age_65',
  'form_age',
  'infant_age',
  'mother_age',
];

/** Dimensions whose total is not everybody: that somebody is in it says more than sex and age. */
const ofSome: readonly DimensionId[] = ['maternal_cause'];

/**
 * Which cells of a table are exact whatever they are (DESIGN §6): all of an open table; of a protected one those by sex
 * and age alone, of a whole province or more, but not births to mothers under 20.
 *
 * @returns whether a cell is, by its codes in the order of the table's dimensions
 */
export function exactCells(
  { dimensions, disclosure }: Pick<TableDeclaration, 'dimensions' | 'disclosure'>,
  settings: Settings,
): (codes: readonly string[]) => boolean {
  if (disclosure === 'open') return () => true;
  if (dimensions.some((dimension) => ofSome.includes(dimension))) return () => false;
  const [top] = settings.units;
  if (top?.level !== 'province' && top?.level !== 'country') return () => false;
  const site = siteKey(settings);
  return (codes) =>
    dimensions.every((dimension, index) => {
      const code = codes[index] ?? '';
      if (dimension === 'unit') return code === site;
      if (!ageAndSex.includes(dimension)) return code === totalCode;
      return dimension !== 'mother_age' || !isUnderTwenty(code);
    });
}
