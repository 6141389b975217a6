import { birthsBySex } from './births-by-sex.ts';
import { deathsByAge } from './deaths-by-age.ts';
import { deathsByCause } from './deaths-by-cause.ts';
import type { TableDeclaration } from './declaration.ts';

/** Every table there is, in the order of the catalogue page. A site publishes those its registers have columns for. */
export const catalogue: readonly TableDeclaration[] = [birthsBySex, deathsByAge, deathsByCause];
