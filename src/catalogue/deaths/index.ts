import type { TableDeclaration } from '../declaration.ts';
import { deathsByAge } from './deaths-by-age.ts';
import { deathsByArea } from './deaths-by-area.ts';
import { deathsByMonth } from './deaths-by-month.ts';
import { deathsByResidenceAndOccurrence } from './deaths-by-residence-and-occurrence.ts';
import { deathsBySex } from './deaths-by-sex.ts';
import { deathsBySite } from './deaths-by-site.ts';
import { infantDeaths } from './infant-deaths.ts';

export const deathTables: readonly TableDeclaration[] = [
  deathsBySex,
  deathsByMonth,
  deathsByAge,
  deathsByArea,
  deathsByResidenceAndOccurrence,
  deathsBySite,
  infantDeaths,
];
