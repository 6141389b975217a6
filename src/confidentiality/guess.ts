import type { Highs } from 'highs';
import { components } from './components.ts';
import { openRegion, tolerance } from './region.ts';
import { cellKind, cellsOf, equationsOf, type System } from './system.ts';

/**
 * Withheld cells that follow exactly for a reader who guesses that no withheld count is zero. Where one of a group that
 * hangs together is zero the guess is wrong and leads nowhere; in a group without a zero it is right, and a pair that
 * sums to 2 is 1 and 1.
 *
 * @param start the true counts, with some for hidden cells
 */
export function guessedRight(
  solver: Highs,
  system: System,
  withheld: Uint8Array,
  start: Int32Array,
): number[] {
  const point = Float64Array.from(start);
  return components(system, withheld).flatMap(({ cells }) => {
    const shown = cells.filter((cell) => system.kind[cell] !== cellKind.hidden);
    if (shown.length === 0 || shown.some((cell) => start[cell] === 0)) return [];
    const region = openRegion(solver, system, cells, point, 1);
    const known = cells.flatMap((cell, place) => {
      if (system.kind[cell] === cellKind.hidden) return [];
      const [low, high] = [region.extreme(place, -1), region.extreme(place, 1)];
      if (low === null || high === null || low === 'endless' || high === 'endless') return [];
      return (high[place] ?? 0) - (low[place] ?? 0) < tolerance ? cell : [];
    });
    region.close();
    return known;
  });
}

/** The cheapest published cell beside each of some cells: one more unknown for whoever guesses. */
export function cheapestBeside(system: System, withheld: Uint8Array, cells: readonly number[]): number[] {
  return cells.flatMap((cell) => {
    const beside = [...equationsOf(system, cell)]
      .flatMap((equation) => [...cellsOf(system, equation)])
      .filter((one) => withheld[one] !== 1 && system.kind[one] === cellKind.free)
      // What was told before and is the same still is known, withheld or not; but a zero misleads who guesses.
      .filter(
        (one) =>
          system.wasTold[one] !== 1 || system.value[one] === 0 || system.value[one] !== system.floor[one],
      );
    const [first] = beside.sort((one, other) => (system.cost[one] ?? 0) - (system.cost[other] ?? 0));
    return first ?? [];
  });
}
