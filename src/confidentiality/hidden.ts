import { cellKind, cellsOf, equationCount, equationsOf, type System } from './system.ts';

/**
 * Works out hidden cells from the others, as a reader would by subtraction: an equation with one unknown gives it, and
 * parts of a zero are zero. What several hidden cells share stays unknown (`NaN`).
 *
 * @returns the system with the values found; it shares everything else with the one given
 */
export function settleHidden(system: System): System {
  const value = system.value.slice();
  const unknown = (cell: number): boolean => Number.isNaN(value[cell] ?? NaN);
  const waiting = Array.from({ length: equationCount(system) }, (_, equation) => equation);
  const settle = (cell: number, found: number): void => {
    value[cell] = found;
    waiting.push(...equationsOf(system, cell));
  };
  for (let equation = waiting.pop(); equation !== undefined; equation = waiting.pop()) {
    const [whole = 0, ...parts] = cellsOf(system, equation);
    const open = parts.filter(unknown);
    const known = parts.reduce((sum, part) => sum + (unknown(part) ? 0 : (value[part] ?? 0)), 0);
    if (unknown(whole)) {
      if (open.length === 0) settle(whole, known);
      continue;
    }
    const left = (value[whole] ?? 0) - known;
    const [only] = open;
    if (only !== undefined && open.length === 1) settle(only, left);
    else if (left === 0) for (const part of open) settle(part, 0);
  }
  return { ...system, value };
}

/**
 * Takes cells that open cells alone give for open: their sums and differences, and the parts of an open zero. Nothing
 * could protect them.
 */
export function knownFromOpen(system: System): System {
  const kind = system.kind.slice();
  const unknown = (cell: number): boolean => kind[cell] !== cellKind.open;
  const waiting = Array.from({ length: equationCount(system) }, (_, equation) => equation);
  const settle = (cell: number): void => {
    kind[cell] = cellKind.open;
    waiting.push(...equationsOf(system, cell));
  };
  for (let equation = waiting.pop(); equation !== undefined; equation = waiting.pop()) {
    const cells = cellsOf(system, equation);
    const [whole = 0] = cells;
    const closed = cells.filter(unknown);
    const [only] = closed;
    if (only !== undefined && closed.length === 1) settle(only);
    else if (!unknown(whole) && closed.every((cell) => system.value[cell] === 0)) {
      const left = cells
        .subarray(1)
        .reduce(
          (sum, cell) => sum - (unknown(cell) ? 0 : (system.value[cell] ?? 0)),
          system.value[whole] ?? 0,
        );
      if (left === 0) for (const cell of closed) settle(cell);
    }
  }
  return { ...system, kind };
}

/**
 * Takes hidden cells that are zero, as their category is everywhere, for zeros that everybody knows: a reader sees that
 * two maps agree and need not wonder about people between them.
 *
 * @param category the hidden category of each hidden cell
 */
export function knownToBeNothing(system: System, category: (cell: number) => string): System {
  const kind = system.kind.slice();
  const some = new Set<string>();
  const cells: number[] = [];
  for (let cell = 0; cell < system.size; cell++)
    if (kind[cell] === cellKind.hidden) {
      cells.push(cell);
      if (system.value[cell] !== 0) some.add(category(cell));
    }
  for (const cell of cells) if (!some.has(category(cell))) kind[cell] = cellKind.open;
  return { ...system, kind };
}
