import type { Highs } from 'highs';
import { audit } from './audit.ts';
import { checkedLattice } from './checked-lattice.ts';
import type { CountTable, Crosswalk } from './count-tables.ts';
import type { Rule } from './rule.ts';
import { suppress, type Suppression } from './suppress.ts';
import { cellKind } from './system.ts';

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
 * Where open cells leave the interval of a withheld count too narrow and a reader would find it so, those of them that
 * are spared are given up: in a province of two districts one of which has two births, ages of mothers in the whole
 * province tell those of the other.
 *
 * @throws EquationError where the tables contradict one another
 */
export function protect(
  solver: Highs,
  tables: readonly CountTable[],
  crosswalks: readonly Crosswalk[],
  rule: Rule,
): ProtectedTables {
  const found = withheldOf(solver, tables, crosswalks, rule);
  const isSparing = tables.some(({ spared }) => spared?.includes(1) === true);
  if (found.exposed.length === 0 || !isSparing) return found;
  const told = tables.map((table, index) => withoutCounts(table, found.withheld[index]));
  const asked = new Set(found.exposed);
  if (audit(solver, told, crosswalks, rule, (name) => asked.has(name)).findings.length === 0) return found;
  return withheldOf(solver, tables.map(unspared), crosswalks, rule);
}

function withheldOf(
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
