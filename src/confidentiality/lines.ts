import type { Rule } from './rule.ts';
import { isSmall } from './rule.ts';
import { cellKind, cellsOf, equationCount, equationsOf, type System } from './system.ts';

/**
 * What has to hold of each equation by itself, before equations are looked at together. The withheld parts of a
 * published whole have a known sum: there have to be two of them at least, with enough between them that each can be
 * anything over the width it needs, and not so little that they are all 1 for whoever guesses that none is zero.
 */

/** How far an equation is from that. */
interface Deficit {
  /** Events that are missing among the withheld parts; 0 where only another cell is missing. */
  readonly missing: number;
}

/** What the withheld cells of a system lack in one equation; `null` where nothing does. */
function deficitOf(
  system: System,
  equation: number,
  withheld: Uint8Array,
  needed: Float64Array,
  rule: Rule,
): Deficit | null {
  const { value, start, cells, kind } = system;
  const from = start[equation] ?? 0;
  const to = start[equation + 1] ?? 0;
  let parts = 0;
  let sum = 0;
  let most = 0;
  let hasZero = false;
  for (let at = from + 1; at < to; at++) {
    const cell = cells[at] ?? 0;
    if (withheld[cell] !== 1) continue;
    const own = value[cell] ?? NaN;
    // A hidden cell nobody can work out is as good as any other unknown.
    const count = Number.isNaN(own) ? 0 : own;
    parts++;
    sum += count;
    if (count === 0) hasZero = true;
    const isHidden = kind[cell] === cellKind.hidden;
    const need = isHidden && !isSmall(count, rule) ? 0 : (needed[cell] ?? 0);
    if (need > most) most = need;
  }
  const whole = cells[from] ?? 0;
  if (withheld[whole] === 1)
    return parts === 0 && (kind[whole] !== cellKind.hidden || isSmall(value[whole] ?? 0, rule))
      ? { missing: 0 }
      : null;
  if (parts === 0 || most === 0) return null;
  if (sum < most) return { missing: most - sum };
  if (parts === 1) return { missing: 0 };
  return !hasZero && sum === parts ? { missing: 1 } : null;
}

/**
 * Withholds more cells until every equation holds by itself, the least valuable first.
 *
 * @param withheld what is withheld already; more is added to it
 * @returns the equations that cannot be helped: all their other cells are open
 */
export function protectLines(
  system: System,
  withheld: Uint8Array,
  needed: Float64Array,
  rule: Rule,
  among: Iterable<number> = Array.from({ length: equationCount(system) }, (_, equation) => equation),
): number[] {
  const helpless: number[] = [];
  const waiting = [...among];
  const queued = new Set(waiting);
  const deficit = (equation: number): Deficit | null => deficitOf(system, equation, withheld, needed, rule);
  // The list grows while it is walked: an equation comes in line again when a cell of it is withheld.
  for (const equation of waiting) {
    queued.delete(equation);
    let lacking = deficit(equation);
    while (lacking !== null) {
      const chosen = bestAddition(system, equation, withheld, lacking, deficit);
      if (chosen === null) {
        helpless.push(equation);
        break;
      }
      withheld[chosen] = 1;
      for (const other of equationsOf(system, chosen))
        if (other !== equation && !queued.has(other)) {
          queued.add(other);
          waiting.push(other);
        }
      lacking = deficit(equation);
    }
  }
  return helpless;
}

/** The published cell of an equation that helps it most for what it costs, here and in the equations it crosses. */
function bestAddition(
  system: System,
  equation: number,
  withheld: Uint8Array,
  { missing }: Deficit,
  deficit: (equation: number) => Deficit | null,
): number | null {
  const { value, kind, cost } = system;
  let best: number | null = null;
  let least = Infinity;
  const cells = cellsOf(system, equation);
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? 0;
    if (withheld[cell] === 1 || kind[cell] !== cellKind.free) continue;
    const count = value[cell] ?? 0;
    // A zero adds nothing to a sum that is too small.
    if (at > 0 && count === 0 && missing > 0) continue;
    let helped = 0;
    let harmed = 0;
    for (const other of equationsOf(system, cell)) {
      if (other === equation) continue;
      if (deficit(other) !== null) helped++;
      else {
        withheld[cell] = 1;
        if (deficit(other) !== null) harmed++;
        withheld[cell] = 0;
      }
    }
    const enough = at === 0 || count >= missing ? 1 : 1.5;
    const price = ((cost[cell] ?? 1) * enough * (1 + harmed)) / (1 + helped);
    if (price < least) {
      least = price;
      best = cell;
    }
  }
  return best;
}
