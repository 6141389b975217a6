import { cellKind, cellsOf, equationCount, type System } from './system.ts';

/** Withheld cells that hang together, and the equations that hold among them. */
export interface Component {
  readonly cells: readonly number[];
  readonly equations: readonly number[];
}

/**
 * The groups of withheld cells that share equations: what is known of one group says nothing of another. Published
 * values are constants; an equation of published cells alone belongs to no group.
 */
export function components(system: System, withheld: Uint8Array): Component[] {
  const leader = new Int32Array(system.size).map((_, cell) => cell);
  const top = (cell: number): number => {
    let at = cell;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? at] ?? at;
      at = leader[at] ?? at;
    }
    return at;
  };
  const firstOf = new Int32Array(equationCount(system)).fill(-1);
  for (let equation = 0; equation < firstOf.length; equation++)
    for (const cell of cellsOf(system, equation)) {
      if (withheld[cell] !== 1) continue;
      const first = firstOf[equation] ?? -1;
      if (first === -1) firstOf[equation] = cell;
      else leader[top(cell)] = top(first);
    }
  const groups = new Map<number, { cells: number[]; equations: number[] }>();
  for (let cell = 0; cell < system.size; cell++) {
    if (withheld[cell] !== 1) continue;
    const group = groups.get(top(cell)) ?? { cells: [], equations: [] };
    groups.set(top(cell), group);
    group.cells.push(cell);
  }
  for (const [equation, first] of firstOf.entries())
    if (first !== -1) groups.get(top(first))?.equations.push(equation);
  return [...groups.values()];
}

/**
 * What a reader does not know: withheld cells, hidden ones, whether they are marked as withheld or not, and those whose
 * value is not known to whoever asks.
 *
 * @returns 1 for each such cell
 */
export function unknowns({ size, value, kind }: System, withheld: Uint8Array): Uint8Array {
  const unknown = new Uint8Array(size);
  for (let cell = 0; cell < size; cell++)
    if (withheld[cell] === 1 || kind[cell] === cellKind.hidden || Number.isNaN(value[cell] ?? NaN))
      unknown[cell] = 1;
  return unknown;
}
