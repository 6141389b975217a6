import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableDeclaration } from '../catalogue/declaration.ts';
import type { Register } from '../registers/checks/register.ts';
import { grainCuts } from '../registers/grain-cuts.ts';
import { createGrain, type Grain } from '../registers/grain.ts';
import { splitUnits } from '../registers/split-units.ts';
import type { Settings } from '../settings/settings.ts';
import { dimensionNotGiven, grainDimensions, grainSets } from './dimensions.ts';

/**
 * Makes the empty counts of a register, as finely divided as its declared tables need.
 *
 * @param columns those that some file of the register gives: what none gives is not summed by
 */
export function registerGrain(
  db: DuckDBConnection,
  register: Register,
  declarations: readonly TableDeclaration[],
  columns: ReadonlySet<string>,
  settings: Settings,
): Promise<Grain> {
  const all = grainDimensions(register, declarations, settings);
  const possible = declarations.filter(
    (table) => table.source === register.id && dimensionNotGiven(table, all, columns) === undefined,
  );
  const dimensions = grainDimensions(register, possible, settings);
  const years = settings.years.last - settings.years.first + 1;
  // Years outside the site's are counted too, but few events fall into them.
  const cells = { year: years, registered_year: 2 * years };
  const cuts = grainCuts(grainSets(register, possible), dimensions, cells);
  return createGrain(db, register.id, dimensions, cuts, [...splitUnits(settings).keys()]);
}
