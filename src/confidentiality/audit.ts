import type { Highs } from 'highs';
import type { CountTable, Crosswalk } from './count-tables.ts';
import { disclosed } from './disclosed.ts';
import { trustingGrowth } from './earlier.ts';
import { mixedState } from './exchange.ts';
import { isOfLarge, partsOfPerhapsFew, unexcused } from './excuses.ts';
import { fillHidden } from './fill-hidden.ts';
import { checkedLattice } from './checked-lattice.ts';
import { openProof } from './proof.ts';
import { checkRule, type Rule } from './rule.ts';
import { nearestEquation, stepsTo } from './steps.ts';
import { cellKind, equationText } from './system.ts';
import type { Needs } from './widen.ts';

/** A withheld count that a reader can work out, or nearly. */
export interface Finding {
  /** The cell, by what it is fixed at. */
  readonly cell: string;
  readonly how: 'subtraction' | 'elimination' | 'interval';
  readonly least: number;
  readonly most: number;
  /**
   * By subtraction, the equation that gives it; else the one it is in with the fewest other withheld cells, `''` where
   * it is in none.
   */
  readonly equation: string;
}

/** What an attack on published tables came to. */
export interface AuditResult {
  /** Cells of the tables that are not open, each counted once; and the withheld ones among them. */
  readonly cells: number;
  readonly withheld: number;
  /** Width of the narrowest interval of a withheld cell that is not a part of a total below t; `null` where none is. */
  readonly narrowest: number | null;
  readonly findings: readonly Finding[];
  /** Groups of variables whose joint counts were too many to be looked at. */
  readonly unjoined: readonly (readonly string[])[];
}

/** What of published tables is attacked, and how far. */
export interface AuditOptions {
  /** Where only some withheld cells are: which, by name. */
  readonly isAsked?: (name: string) => boolean;
  /** How many joint counts of a group of variables are looked at (`largestJoin`). */
  readonly limit?: number;
}

/**
 * Attacks published tables with nothing but what they say: withheld counts are unknown (`NaN`).
 *
 * First by subtraction; then by elimination over all equations at once, which finds every count that follows exactly;
 * then by intervals: some whole numbers that fit are found, and from them circles and linear programmes show how far
 * each count can be from them. A count is found where its interval is narrower than t − 1, unless it begins at nothing
 * and is a part of a total that is below t, or withheld and perhaps so. Where an earlier release told the count, the same
 * holds of what came since: it begins at what was told, and less than t came to a total of it.
 *
 * @throws EquationError where the published figures contradict one another, or are no counts
 * @throws RangeError where the rule is none
 */
export function audit(
  solver: Highs,
  tables: readonly CountTable[],
  crosswalks: readonly Crosswalk[],
  rule: Rule,
  options: AuditOptions = {},
): AuditResult {
  checkRule(rule);
  return trustingGrowth(tables, (trusted) => attack(solver, trusted, crosswalks, rule, options));
}

function attack(
  solver: Highs,
  tables: readonly CountTable[],
  crosswalks: readonly Crosswalk[],
  rule: Rule,
  { isAsked, limit }: AuditOptions,
): AuditResult {
  const { system, cellAt, unjoined } = checkedLattice(tables, crosswalks, limit);
  const unknown = new Uint8Array(system.size);
  const findings: Finding[] = [];
  const isWithheld = new Uint8Array(system.size);
  const isUntold = Uint8Array.from(system.kind, (kind) => (kind === cellKind.hidden ? 1 : 0));
  for (const [index, table] of tables.entries())
    for (const [place, cell] of (cellAt[index] ?? []).entries())
      if (cell >= 0 && Number.isNaN(table.values[place] ?? 0)) {
        isUntold[cell] = 1;
        if (isAsked?.(system.name(cell)) !== false) isWithheld[cell] = 1;
      }
  let steps: ReadonlyMap<number, number> | null = null;
  const found = (cell: number, how: Finding['how'], least: number, most: number): void => {
    // What was told before and is the same still is no news.
    if (system.wasTold[cell] === 1 && least === most && least === system.floor[cell]) return;
    steps ??= stepsTo(system, isUntold, system.value);
    const equation = steps.get(cell) ?? nearestEquation(system, isUntold, cell);
    const step = equation === null ? '' : equationText(system, equation);
    findings.push({ cell: system.name(cell), how, least, most, equation: step.slice(0, 400) });
  };
  for (let cell = 0; cell < system.size; cell++) {
    const value = system.value[cell] ?? NaN;
    // The lattice itself has subtracted what can be subtracted.
    if (isWithheld[cell] === 1 && !Number.isNaN(value)) found(cell, 'subtraction', value, value);
    if (Number.isNaN(value)) unknown[cell] = 1;
  }
  const full = rule.threshold - 1;
  const start = fillHidden(solver, system, 2 * full);
  for (const cell of disclosed(system, unknown))
    if (isWithheld[cell] === 1) found(cell, 'elimination', start[cell] ?? 0, start[cell] ?? 0);
  const needs: Needs = { widths: new Float64Array(system.size).fill(full), full, floor: system.floor };
  const isPartOfFew = partsOfPerhapsFew(system, unknown, rule);
  // Nothing up to a total that may be below t: that is all such a part has to be. What was told before is no news.
  const isEnough = (cell: number, low: number, high: number): boolean =>
    isPartOfFew[cell] === 1 &&
    low === (system.floor[cell] ?? 0) &&
    (high > low || system.wasTold[cell] === 1);
  const mixed = mixedState(system, unknown, start, 1);
  const doubted = new Set<number>();
  const isProven = (cell: number, low: number, high: number): boolean =>
    isWithheld[cell] !== 1 || (isEnough(cell, low, high) && !doubted.has(cell));
  const proof = openProof(solver, system, unknown, mixed, needs, isProven);
  proof.byCircles(1);
  proof.byCircles(2);
  proof.byProgrammes(true);
  const { least, most } = proof.bounds;
  // What is excused by totals that seem to be large is asked further, and the totals are where that does not help.
  const isNarrow = (cell: number): boolean => (most[cell] ?? 0) - (least[cell] ?? 0) < full;
  for (let cell = 0; cell < system.size; cell++)
    if (isWithheld[cell] === 1 && isNarrow(cell) && isOfLarge(system, unknown, cell, least, rule))
      doubted.add(cell);
  if (doubted.size > 0) {
    proof.byCircles(1);
    proof.byProgrammes(true);
  }
  const inexcusable = new Set(unexcused(solver, system, unknown, [...doubted].filter(isNarrow), rule));
  let narrowest: number | null = null;
  let cells = 0;
  let withheld = 0;
  for (let cell = 0; cell < system.size; cell++) {
    if (system.kind[cell] === cellKind.free) cells++;
    if (isWithheld[cell] !== 1) continue;
    withheld++;
    const width = (most[cell] ?? 0) - (least[cell] ?? 0);
    if (width < full && isEnough(cell, least[cell] ?? 0, most[cell] ?? 0) && !inexcusable.has(cell)) continue;
    narrowest = Math.min(narrowest ?? Infinity, width);
    if (width < full && unknown[cell] === 1 && !findings.some((one) => one.cell === system.name(cell)))
      found(cell, 'interval', least[cell] ?? 0, most[cell] ?? 0);
  }
  return { cells, withheld, narrowest, findings, unjoined };
}
