import type { AgeGroup } from '../../text/age-codes.ts';
import type { Site } from '../../settings/schema.ts';
import type { Unit } from '../../settings/units.ts';
import type { CountFileInput } from './open.ts';
import type { RowContext } from './row-checks.ts';
import { unitsOfTime } from './units-of-time.ts';
import type { CheckContext } from './values.ts';

/** What the checks of a count file need to know of a site. */
export interface SiteToCheck {
  /** All units of the site, those that ended too. */
  readonly units: readonly Unit[];
  readonly ageGroups: readonly AgeGroup[];
  readonly cut_off: string;
  readonly legal_deadlines: Site['legal_deadlines'];
}

/** What the checks of single values take from a site. */
export function valueContext({ units, ageGroups, cut_off: cutOff }: SiteToCheck): CheckContext {
  return { units, ageGroups, cutOff };
}

/** What the checks of rows take from a site and from what its settings say of one input. */
export function rowContext(
  site: SiteToCheck,
  { register, input, severalFiles }: Pick<CountFileInput, 'register' | 'input' | 'severalFiles'>,
): RowContext {
  const { births = [], deaths = [] } = site.legal_deadlines;
  const deadlines = { births, deaths, marriages: [], divorces: [], adoptions: [] }[register.id];
  return {
    register,
    units: unitsOfTime(site.units),
    unitCodesOf: input.unit_codes_of ?? null,
    deadlines,
    ageGroups: site.ageGroups,
    severalFiles,
  };
}
