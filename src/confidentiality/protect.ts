import type { Highs } from 'highs';
import { latticeTables, type CountTable, type Crosswalk } from './count-tables.ts';
import { EquationError, equations, type Lattice } from './lattice.ts';
import { brokenEquation } from './primary.ts';
import type { Rule } from './rule.ts';
import { suppress, type Suppression } from './suppress.ts';
import { cellKind, equationText } from './system.ts';

/** Which cells of some tables are withheld. */
export interface ProtectedTables {
  /** For each table, 1 at each place whose count is withheld. */
  readonly withheld: readonly Uint8Array[];
  /** Withheld cells that could not be protected, by name: open tables give them away. */
  readonly exposed: readonly string[];
}

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

/**
 * Withholds what has to be withheld in tables of one kind of event and one year, all of them taken together.
 *
 * @throws EquationError where the tables contradict one another
 */
export function protect(
  solver: Highs,
  tables: readonly CountTable[],
  crosswalks: readonly Crosswalk[],
  rule: Rule,
): ProtectedTables {
  const { system, cellAt } = checkedLattice(tables, crosswalks);
  const groups = cellAt.map((cells) => [...new Set(cells)].filter((cell) => cell >= 0));
  const found: Suppression = suppress(solver, system, rule, groups);
  return {
    withheld: cellAt.map((cells) =>
      Uint8Array.from(cells, (cell) => (cell < 0 ? 0 : (found.withheld[cell] ?? 0))),
    ),
    exposed: found.narrow.flatMap((cell) => (system.kind[cell] === cellKind.free ? system.name(cell) : [])),
  };
}
