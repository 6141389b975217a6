import type { Highs } from 'highs';
import { audit } from './audit.ts';
import { checkedLattice } from './checked-lattice.ts';
import { trustingGrowth } from './earlier.ts';
import type { CountTable, Crosswalk } from './count-tables.ts';
import type { Lattice } from './lattice.ts';
import { checkRule, type Rule } from './rule.ts';
import { suppress, type Suppression } from './suppress.ts';
import { cellKind, type System } from './system.ts';
import { withOpenTotals } from './totals.ts';

/** Which cells of some tables are withheld. */
export interface ProtectedTables {
  /** For each table, 1 at each place whose count is withheld. */
  readonly withheld: readonly Uint8Array[];
  /** Withheld cells that could not be protected, by name: open tables give them away. */
  readonly exposed: readonly string[];
}

/**
 * Withholds what has to be withheld in tables of one kind of event and one year, all of them taken together.
 *
 * Totals of one division are kept where nobody is found by them (`withOpenTotals`), and open cells that are spared where
 * a reader finds nothing by them: in a province of two districts one of which has two births, ages of mothers in the
 * whole province tell those of the other. First both are kept, then what is spared alone, then neither.
 *
 * @throws EquationError where the tables contradict one another, or hold what is no count
 * @throws RangeError where the rule is none
 */
export function protect(
  solver: Highs,
  tables: readonly CountTable[],
  crosswalks: readonly Crosswalk[],
  rule: Rule,
): ProtectedTables {
  checkRule(rule);
  return trustingGrowth(tables, (trusted) => protectTables(solver, trusted, crosswalks, rule));
}

function protectTables(
  solver: Highs,
  tables: readonly CountTable[],
  crosswalks: readonly Crosswalk[],
  rule: Rule,
): ProtectedTables {
  const lattice = checkedLattice(tables, crosswalks);
  const isFound = ({ withheld }: ProtectedTables, exposed: readonly string[]): boolean => {
    if (exposed.length === 0) return false;
    const told = tables.map((table, index) => withoutCounts(table, withheld[index]));
    const asked = new Set(exposed);
    return audit(solver, told, crosswalks, rule, { isAsked: (name) => asked.has(name) }).findings.length > 0;
  };
  const withTotals = withheldOf(solver, withOpenTotals(solver, lattice.system, rule), lattice, rule);
  if (withTotals.ofSomebody === 0 && !isFound(withTotals, withTotals.exposed)) return withTotals;
  const plain = withheldOf(solver, lattice.system, lattice, rule);
  const better = plain.ofSomebody <= withTotals.ofSomebody ? plain : withTotals;
  const isSparing = tables.some(({ spared }) => spared?.includes(1) === true);
  if (!isSparing || !isFound(better, better.exposed)) return better;
  const unsparing = checkedLattice(tables.map(unspared), crosswalks);
  return withheldOf(solver, unsparing.system, unsparing, rule);
}

function withheldOf(
  solver: Highs,
  system: System,
  { cellAt }: Lattice,
  rule: Rule,
): ProtectedTables & { readonly ofSomebody: number } {
  const found: Suppression = suppress(solver, system, rule);
  const exposed = found.narrow.filter((cell) => system.kind[cell] === cellKind.free);
  return {
    withheld: cellAt.map((cells) =>
      Uint8Array.from(cells, (cell) => (cell < 0 ? 0 : (found.withheld[cell] ?? 0))),
    ),
    exposed: exposed.map((cell) => system.name(cell)),
    // Hidden ones too: a reader who subtracts finds them.
    ofSomebody: found.narrow.filter((cell) => system.value[cell] !== 0).length,
  };
}

/** A table as readers see it. */
function withoutCounts(table: CountTable, withheld: Uint8Array | undefined): CountTable {
  return {
    ...table,
    values: Array.from(table.values, (value, place) => (withheld?.[place] === 1 ? NaN : value)),
  };
}

/** A table of which only what is open for itself is open. */
function unspared(table: CountTable): CountTable {
  return {
    ...table,
    open: table.open.map((mark, place) => (table.spared?.[place] === 1 ? 0 : mark)),
  };
}
