import type { TableDeclaration } from '../declaration.ts';
import { birthsByRegistrationYear } from './births-by-registration-year.ts';
import { birthsByTimeliness } from './births-by-timeliness.ts';
import { birthsReregistered } from './births-reregistered.ts';
import { deathsByFormAge } from './deaths-by-form-age.ts';
import { deathsByRegistrationYear } from './deaths-by-registration-year.ts';
import { deathsByTimeliness } from './deaths-by-timeliness.ts';
import { deathsReregistered } from './deaths-reregistered.ts';
import { marriagesReregistered } from './marriages-reregistered.ts';

export const registrationTables: readonly TableDeclaration[] = [
  birthsByTimeliness,
  birthsByRegistrationYear,
  birthsReregistered,
  deathsByTimeliness,
  deathsByRegistrationYear,
  deathsByFormAge,
  deathsReregistered,
  marriagesReregistered,
];
