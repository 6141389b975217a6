import type { Settings } from '../settings/settings.ts';
import { sexOfCause } from './checks/cause-sex.ts';
import type { Register } from './checks/register.ts';
import { unitsWithoutParts } from './checks/units-of-time.ts';
import { againDimension, type GrainDimension } from './grain.ts';
import { splitUnits } from './split-units.ts';

const unknown = '_U';
/** Years that dates are accepted of; those outside the site's are counted too, and said. */
const years = Array.from({ length: 301 }, (_, index) => String(1900 + index));
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/**
 * The dimensions every grain of a register has, whatever its tables ask for: they say when and where it has rows at
 * all, keep re-registrations apart, and show what is not plausible.
 */
export function coreDimensions(register: Register, settings: Settings): GrainDimension[] {
  const columns = register.columns.map(({ name }) => name);
  const keys = unitsWithoutParts(settings.units).map(({ key }) => key);
  const parts = [...splitUnits(settings)].flatMap(([, shares]) => shares.map(({ part }) => part));
  const same = (code: string): string => code;
  const core: GrainDimension[] = [
    { id: 'year', columns: ['date', 'year'], codes: years, code: (date) => date.slice(0, 4) },
    {
      id: 'month',
      columns: ['date'],
      codes: [...months, unknown],
      code: (date) => date.slice(5, 7),
    },
    { id: 'unit', columns: ['unit'], codes: [...keys, ...parts, unknown], code: same, follows: 'unit' },
  ];
  if (columns.includes('reregistered'))
    core.push({ id: 'reregistered', columns: ['reregistered'], codes: ['yes', 'no', unknown], code: same });
  if (columns.includes('cause')) {
    core.push({ id: 'sex', columns: ['sex'], codes: ['M', 'F', unknown], code: same });
    core.push({
      id: 'cause_sex',
      columns: ['cause'],
      codes: ['M', 'F', unknown],
      code: (icd) => (icd === unknown ? unknown : sexOfCause(icd)),
    });
  }
  return core;
}

/** The sets of core dimensions that are looked at together, whatever the tables need. */
export function coreSets(register: Register): string[][] {
  const columns = register.columns.map(({ name }) => name);
  const again = againDimension(columns.map((id) => ({ id })));
  const causes = columns.includes('cause') ? [['sex', 'cause_sex']] : [];
  return [['unit', 'year', 'month', ...again], ...causes];
}
