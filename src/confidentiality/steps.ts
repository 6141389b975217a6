import { cellsOf, equationCount, equationsOf, type System } from './system.ts';

/**
 * The equation by which each withheld cell that follows by subtraction is found: all else in it was told, or found
 * before; or what is left of its whole is nothing, so that every withheld part is.
 *
 * @param isUnknown 1 for each cell that nobody told; it is not changed
 * @param value the counts, those of found cells among them
 */
export function stepsTo(
  system: System,
  isUnknown: Uint8Array,
  value: ArrayLike<number>,
): ReadonlyMap<number, number> {
  const unknown = isUnknown.slice();
  const steps = new Map<number, number>();
  const waiting = Array.from({ length: equationCount(system) }, (_, equation) => equation);
  for (let equation = waiting.pop(); equation !== undefined; equation = waiting.pop()) {
    const [whole = 0, ...parts] = cellsOf(system, equation);
    const left = [whole, ...parts].filter((cell) => unknown[cell] === 1);
    if (left.length === 0) continue;
    const told = parts.reduce((sum, part) => sum + (unknown[part] === 1 ? 0 : (value[part] ?? 0)), 0);
    const isNothing = unknown[whole] !== 1 && told === value[whole];
    if (left.length > 1 && !isNothing) continue;
    for (const cell of left) {
      unknown[cell] = 0;
      steps.set(cell, equation);
      waiting.push(...equationsOf(system, cell));
    }
  }
  return steps;
}

/** The equation of a cell with the fewest other cells that nobody told: where none is enough by itself, the nearest. */
export function nearestEquation(system: System, isUnknown: Uint8Array, cell: number): number | null {
  const open = (equation: number): number =>
    [...cellsOf(system, equation)].filter((one) => isUnknown[one] === 1).length;
  const [nearest = null] = [...equationsOf(system, cell)].sort((one, other) => open(one) - open(other));
  return nearest;
}
