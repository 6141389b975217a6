import { latticeTables, type CountTable, type Crosswalk } from './count-tables.ts';
import { EquationError } from './equation-error.ts';
import { joins } from './joins.ts';
import { equations, type Lattice } from './lattice.ts';
import { brokenEquation, equationText } from './system.ts';

/** A lattice of published tables and their joins. */
export interface JoinedLattice extends Lattice {
  /** Groups of variables that tables cross in a ring, but that have too many joint counts to be looked at. */
  readonly unjoined: readonly (readonly string[])[];
}

/**
 * The lattice of some tables, seen to hold, with the joint counts that nobody publishes (`joins`).
 *
 * @param limit how many joint counts of a group of variables are looked at
 * @throws EquationError where parts do not sum to their whole, naming the equation
 */
export function checkedLattice(
  tables: readonly CountTable[],
  crosswalks: readonly Crosswalk[],
  limit?: number,
): JoinedLattice {
  const published = latticeTables(tables, crosswalks);
  const { tables: joined, left } = joins(published, limit);
  const lattice = equations([...published, ...joined]);
  const broken = brokenEquation(lattice.system);
  if (broken !== null)
    throw new EquationError(`these counts do not add up: ${equationText(lattice.system, broken)}`);
  return { ...lattice, unjoined: left };
}
