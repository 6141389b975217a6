import type { Highs } from 'highs';
import { components } from './components.ts';
import { intervals } from './interval.ts';
import type { Rule } from './rule.ts';
import { cellsOf, equationsOf, type System } from './system.ts';

/*
 * What excuses a narrow interval for who sees published figures alone: a part of a total below t can be anything from
 * nothing to that total, and no more. Whether a withheld total is one, its own interval tells.
 */

/** What a part may have of a total that holds so much: all, or what came since an earlier release told both. */
function heldFor({ floor, wasTold }: System, part: number, whole: number, count: number): number {
  return wasTold[part] === 1 && wasTold[whole] === 1 ? count - (floor[whole] ?? 0) : count;
}

/** 1 for each part of a total that is withheld, and so perhaps below t, or is seen to be. */
export function partsOfPerhapsFew(system: System, unknown: Uint8Array, rule: Rule): Uint8Array {
  const { size, cells, start, value } = system;
  const found = new Uint8Array(size);
  for (let equation = 0; equation + 1 < start.length; equation++) {
    const from = start[equation] ?? 0;
    const whole = cells[from] ?? 0;
    for (let at = from + 1; at < (start[equation + 1] ?? 0); at++) {
      const part = cells[at] ?? 0;
      if (unknown[whole] === 1 || heldFor(system, part, whole, value[whole] ?? 0) < rule.threshold)
        found[part] = 1;
    }
  }
  return found;
}

/**
 * Whether all totals that a cell is a part of seem to be t or more.
 *
 * @param least what each cell was shown to be able to come down to; it may come down further
 */
export function isOfLarge(
  system: System,
  unknown: Uint8Array,
  cell: number,
  least: Float64Array,
  { threshold }: Rule,
): boolean {
  const known = (whole: number): number => (unknown[whole] === 1 ? least[whole] : system.value[whole]) ?? 0;
  return wholesOf(system, cell).every((whole) => heldFor(system, cell, whole, known(whole)) >= threshold);
}

/** The narrow cells of whose every total a reader works out that it is t or more. */
export function unexcused(
  solver: Highs,
  system: System,
  unknown: Uint8Array,
  narrow: readonly number[],
  { threshold }: Rule,
): number[] {
  if (narrow.length === 0) return [];
  const asked = new Set(
    narrow.flatMap((cell) => wholesOf(system, cell).filter((whole) => unknown[whole] === 1)),
  );
  const least = new Map<number, number>();
  for (const { cells } of components(system, unknown)) {
    const own = cells.filter((cell) => asked.has(cell));
    if (own.length === 0) continue;
    for (const [cell, interval] of intervals(solver, system, cells, own) ?? [])
      least.set(cell, Math.ceil(interval.least - 1e-6));
  }
  const isOfFew = (cell: number, whole: number): boolean =>
    heldFor(system, cell, whole, least.get(whole) ?? Infinity) < threshold;
  return narrow.filter((cell) => !wholesOf(system, cell).some((whole) => isOfFew(cell, whole)));
}

/** The totals that a cell is a part of. */
function wholesOf(system: System, cell: number): number[] {
  return [...equationsOf(system, cell)].flatMap((equation) => {
    const [whole = cell] = cellsOf(system, equation);
    return whole === cell ? [] : [whole];
  });
}
