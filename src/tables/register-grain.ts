import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableDeclaration } from '../catalogue/declaration.ts';
import type { Register } from '../registers/checks/register.ts';
import { grainCuts } from '../registers/grain-cuts.ts';
import { createGrain, type Grain } from '../registers/grain.ts';
import { splitUnits } from '../registers/split-units.ts';
import type { Settings } from '../settings/settings.ts';
import { grainDimensions, grainSets } from './dimensions.ts';

/** Makes the empty counts of a register, as finely divided as its declared tables need. */
export function registerGrain(
  db: DuckDBConnection,
  register: Register,
  declarations: readonly TableDeclaration[],
  settings: Settings,
): Promise<Grain> {
  const dimensions = grainDimensions(register, declarations, settings);
  const years = settings.years.last - settings.years.first + 1;
  // Years outside the site's are counted too, but few events fall into them.
  const cells = { year: years, registered_year: 2 * years };
  const cuts = grainCuts(grainSets(register, declarations), dimensions, cells);
  return createGrain(db, register.id, dimensions, cuts, [...splitUnits(settings).keys()]);
}
