import { latticeTables, type CountTable, type Crosswalk } from './count-tables.ts';
import { EquationError } from './equation-error.ts';
import { equations, type Lattice } from './lattice.ts';
import { brokenEquation } from './primary.ts';
import { equationText } from './system.ts';

/**
 * The lattice of some tables, seen to hold.
 *
 * @throws EquationError where parts do not sum to their whole, naming the equation
 */
export function checkedLattice(tables: readonly CountTable[], crosswalks: readonly Crosswalk[]): Lattice {
  const lattice = equations(latticeTables(tables, crosswalks));
  const broken = brokenEquation(lattice.system);
  if (broken !== null)
    throw new EquationError(`these counts do not add up: ${equationText(lattice.system, broken)}`);
  return lattice;
}
