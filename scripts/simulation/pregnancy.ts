import type { Certification } from './causes.ts';
import { pick } from './draws.ts';
import type { Random } from './random.ts';
import type { CauseGroup } from './schema/causes.ts';
import type { Parameters, Sex } from './schema/parameters.ts';

/** What the register says of a pregnancy: `''` for all but women of 12 to 50, and where nobody noted it. */
export function drawPregnancy(
  random: Random,
  { not_noted: notNoted, others, mothers }: Parameters['deaths']['pregnancy'],
  death: {
    readonly sex: Sex;
    readonly age: number;
    readonly group: CauseGroup;
    readonly by: Certification;
  },
): string {
  if (death.sex !== 'F' || death.age < 12 || death.age > 50) return '';
  if (death.group.kind === 'maternal')
    return pick(random, [
      ['pregnant', mothers.pregnant],
      ['within_42_days', mothers.within_42_days],
    ]);
  const somebodyLooked = death.by === 'medical' || death.by === 'verbal_autopsy';
  if (!somebodyLooked || random() < notNoted) return '';
  return pick(random, [
    ['pregnant', others.pregnant],
    ['within_1_year', others.within_1_year],
    ['not_pregnant', 1 - others.pregnant - others.within_1_year],
  ]);
}
