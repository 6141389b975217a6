import type { TableDeclaration } from '../declaration.ts';
import { birthsByBirthOrder } from './births-by-birth-order.ts';
import { birthsByEthnicity } from './births-by-ethnicity.ts';
import { birthsByFiliation } from './births-by-filiation.ts';
import { birthsByFiliationAndUnit } from './births-by-filiation-and-unit.ts';
import { birthsByMonth } from './births-by-month.ts';
import { birthsByMotherAge } from './births-by-mother-age.ts';
import { birthsByMotherAgeAndArea } from './births-by-mother-age-and-area.ts';
import { birthsByOccurrence } from './births-by-occurrence.ts';
import { birthsByPlurality } from './births-by-plurality.ts';
import { birthsByRegistrationMonth } from './births-by-registration-month.ts';
import { birthsByResidenceAndOccurrence } from './births-by-residence-and-occurrence.ts';
import { birthsBySex } from './births-by-sex.ts';
import { birthsBySite } from './births-by-site.ts';

export const birthTables: readonly TableDeclaration[] = [
  birthsBySex,
  birthsByMonth,
  birthsByRegistrationMonth,
  birthsByOccurrence,
  birthsByResidenceAndOccurrence,
  birthsBySite,
  birthsByMotherAge,
  birthsByMotherAgeAndArea,
  birthsByBirthOrder,
  birthsByFiliation,
  birthsByFiliationAndUnit,
  birthsByPlurality,
  birthsByEthnicity,
];
