import type { Highs } from 'highs';
import { components } from './components.ts';
import { EquationError } from './equation-error.ts';
import { openRegion } from './region.ts';
import { roomyPoint } from './roomy.ts';
import { cellsOf, equationsOf, equationText, type System } from './system.ts';

/**
 * Gives hidden cells that nobody can work out some whole numbers that fit: where several share a sum, any division of
 * it is as good as another to begin with, and one that leaves room around each count is better.
 *
 * @param room how far above nothing a count should be, where it can
 * @throws EquationError where nothing fits: the published figures contradict one another
 */
export function fillHidden(solver: Highs, system: System, room: number): Int32Array {
  const unknown = Uint8Array.from(system.value, (value) => (Number.isNaN(value) ? 1 : 0));
  const filled = Float64Array.from(system.value, (value) => (Number.isNaN(value) ? 0 : value));
  for (const { cells, equations } of components(system, unknown)) {
    const roomy = roomyPoint(solver, system, cells, filled, room);
    const point =
      (roomy === null ? null : mended(solver, system, cells, roomy, filled)) ??
      wholePoint(solver, system, cells, filled);
    if (point === null)
      throw new EquationError(
        `no whole numbers from zero up fit: ${equationText(system, equations[0] ?? 0)}`,
      );
    for (const [index, cell] of cells.entries()) filled[cell] = Math.round(point[index] ?? 0);
  }
  return Int32Array.from(filled);
}

/**
 * A point that is whole but for a few cells, made whole: these, and where that is not enough those beside them in sums,
 * are found by integer programming while all others stay. `null` where they cannot be.
 */
function mended(
  solver: Highs,
  system: System,
  cells: readonly number[],
  point: Float64Array,
  filled: Float64Array,
): Float64Array | null {
  let broken = cells.filter((_, at) => !Number.isInteger(point[at]));
  if (broken.length === 0) return point;
  const own = new Set(cells);
  const value = filled.slice();
  for (const [at, cell] of cells.entries()) value[cell] = Math.round(point[at] ?? 0);
  for (let circle = 0; circle < 2; circle++) {
    const found = wholePoint(solver, system, broken, value);
    if (found !== null) {
      for (const [at, cell] of broken.entries()) value[cell] = found[at] ?? 0;
      return Float64Array.from(cells, (cell) => value[cell] ?? 0);
    }
    const beside = broken.flatMap((cell) => [...equationsOf(system, cell)]);
    broken = [...new Set([...new Set(beside)].flatMap((equation) => [...cellsOf(system, equation)]))].filter(
      (cell) => own.has(cell),
    );
  }
  return null;
}

/** Whole numbers that fit, by integer programming: nearly always the corners above are whole, and found far sooner. */
function wholePoint(
  solver: Highs,
  system: System,
  cells: readonly number[],
  filled: Float64Array,
): Float64Array | null {
  const region = openRegion(solver, system, cells, filled, 0, true, Infinity);
  const point = region.best(new Float64Array(cells.length));
  region.close();
  return point;
}
