import type { Highs } from 'highs';
import { components, unknowns } from '../../src/confidentiality/components.ts';
import type { CountTable, Crosswalk } from '../../src/confidentiality/count-tables.ts';
import { disclosed } from '../../src/confidentiality/disclosed.ts';
import { intervals } from '../../src/confidentiality/interval.ts';
import type { Lattice } from '../../src/confidentiality/lattice.ts';
import { widthsNeeded } from '../../src/confidentiality/primary.ts';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import { type ProtectedTables } from '../../src/confidentiality/protect.ts';
import { isSmall, type Rule } from '../../src/confidentiality/rule.ts';
import { cellKind, type System } from '../../src/confidentiality/system.ts';
import { published } from './made-tables.ts';

/** What a reader can find out, as lines: `age=1: given away`, `age=2: 3 to 4, has to be 4 wide`. */
export function weaknesses(solver: Highs, system: System, withheld: Uint8Array, rule: Rule): string[] {
  const reader = published(system, unknowns(system, withheld));
  const needed = widthsNeeded(system, rule);
  // Of hidden cells those that would be withheld, were they in a table.
  const isAsked = (cell: number): boolean =>
    system.kind[cell] === cellKind.hidden ? isSmall(system.value[cell] ?? NaN, rule) : withheld[cell] === 1;
  const found = disclosed(reader, unknowns(reader, withheld))
    .filter(isAsked)
    .map((cell) => `${system.name(cell)}: given away`);
  for (const { cells } of components(reader, unknowns(reader, withheld))) {
    const asked = cells.filter(isAsked);
    const reached = intervals(solver, reader, cells, asked);
    for (const cell of asked) {
      const { least = NaN, most = NaN } = reached?.get(cell) ?? {};
      const width = needed[cell] ?? 0;
      const value = system.value[cell] ?? 0;
      if (!(least <= value && value <= most))
        found.push(`${system.name(cell)}: ${value} is not in its interval`);
      const isOfFew = width < rule.threshold - 1;
      // A hair for what the solver rounds.
      if (!(most - least >= width - 1e-6) || (isOfFew && least > 1e-6))
        found.push(`${system.name(cell)}: ${least} to ${most}, has to be ${width} wide`);
    }
  }
  return found;
}

/**
 * What somebody finds out who guesses that no withheld count is zero. Where one is, whoever guesses that is misled;
 * where none is, the guess is right, and no count may follow from it.
 */
export function guesses(solver: Highs, system: System, withheld: Uint8Array): string[] {
  const reader = published(system, unknowns(system, withheld));
  return components(reader, unknowns(reader, withheld)).flatMap(({ cells }) => {
    const asked = cells.filter((cell) => withheld[cell] === 1);
    if (asked.some((cell) => system.value[cell] === 0)) return [];
    const guessed = intervals(solver, reader, cells, asked, 1);
    return asked.flatMap((cell) => {
      const { least = NaN, most = NaN } = guessed?.get(cell) ?? {};
      return least === most ? `${system.name(cell)}: guessed to be ${least}` : [];
    });
  });
}

/** The cells of a lattice that are withheld in some table and shown in none. */
export function withheldCells({ system, cellAt }: Lattice, tables: readonly Uint8Array[]): Uint8Array {
  const withheld = new Uint8Array(system.size);
  const shown = new Uint8Array(system.size);
  for (const [index, places] of cellAt.entries())
    for (const [place, cell] of places.entries())
      if (cell >= 0) (tables[index]?.[place] === 1 ? withheld : shown)[cell] = 1;
  for (let cell = 0; cell < system.size; cell++) if (shown[cell] === 1) withheld[cell] = 0;
  return withheld;
}

/** What is wrong with protected tables; nothing where they keep every promise. */
export function brokenPromises(
  solver: Highs,
  tables: readonly CountTable[],
  crosswalks: readonly Crosswalk[],
  rule: Rule,
  result: ProtectedTables,
): string[] {
  const lattice = checkedLattice(tables, crosswalks);
  const { system, cellAt } = lattice;
  const withheld = withheldCells(lattice, result.withheld);
  const broken = weaknesses(solver, system, withheld, rule).filter(
    (line) => !result.exposed.some((name) => line.startsWith(`${name}: `)),
  );
  for (let cell = 0; cell < system.size; cell++) {
    const value = system.value[cell] ?? NaN;
    if (system.kind[cell] === cellKind.open && withheld[cell] === 1)
      broken.push(`${system.name(cell)}: open and withheld`);
    if (system.kind[cell] === cellKind.free && isSmall(value, rule) && withheld[cell] !== 1)
      broken.push(`${system.name(cell)}: ${value} is published`);
  }
  for (const [index, places] of cellAt.entries())
    for (const [place, cell] of places.entries())
      if (cell >= 0 && result.withheld[index]?.[place] !== withheld[cell])
        broken.push(`${system.name(cell)}: withheld in one table and not in another`);
  return broken;
}

/** The withheld cells nothing could protect that somebody is counted in. A zero tells of nobody. */
export function exposedOfSomebody(
  tables: readonly CountTable[],
  crosswalks: readonly Crosswalk[],
  { exposed }: ProtectedTables,
): string[] {
  const { system } = checkedLattice(tables, crosswalks);
  const counts = new Map(Array.from(system.value, (value, cell) => [system.name(cell), value]));
  return exposed.filter((name) => counts.get(name) !== 0);
}
