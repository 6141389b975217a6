import type { Highs } from 'highs';
import { cheapestBeside, guessedRight } from './guess.ts';
import { fillHidden } from './hidden.ts';
import { protectLines } from './lines.ts';
import { cheapestAdditions } from './programmes.ts';
import { primary, widthsNeeded } from './primary.ts';
import { openProof } from './proof.ts';
import type { Rule } from './rule.ts';
import { cellKind, cellsOf, equationsOf, type System } from './system.ts';
import { freeTotalsAbove } from './totals.ts';
import type { Needs } from './widen.ts';

/** What is withheld of a system, and how sure that is. */
export interface Suppression {
  /** 1 for each cell that is withheld; hidden cells, which nobody publishes, are not among them. */
  readonly withheld: Uint8Array;
  /** How wide each interval has to be, and within which bounds it was shown to reach. */
  readonly needed: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Withheld cells of which no interval that wide could be shown: open cells leave them no more. */
  readonly narrow: readonly number[];
}

/** Rounds in which published cells may be let in to protect others. */
const rounds = 4;
/** Rounds in which linear programmes choose what to add for the few that are left: far more than any search took. */
const lastRounds = 40;
/** Rounds in a row that withheld nothing more: nothing that is free helps what is left. */
const idleRounds = 2;
/** From this round on it is only counts of somebody that more is withheld for. */
const lateRound = 6;
/** From this round on totals that were kept may be withheld after all. */
const totalsRound = 7;
/** Rounds in which cells are added against who guesses that none is zero. */
const guessRounds = 6;
/** Cells that cost more are not withheld for being beside another. */
const dear = 200;
/** Cells of a system in which circles choose what to add: programmes would take too long. */
const largeSystem = 4000;

/**
 * Chooses the cells to withhold: those the rule names, and of the others the least valuable that are needed so that a
 * reader can work out no withheld count, however many tables are added up.
 *
 * The exact problem of fewest such cells is an integer programme (Fischetti and Salazar 2001) that is out of reach for
 * a register. The way here: first every equation by itself (`protectLines`); then for each withheld cell circles of
 * exchanged events (`openExchange`), which prove intervals and name the cells that have to be added; then linear
 * programmes, table by table, for cells no circle was found for. At last what turned out not to be needed is published
 * again.
 *
 * @param tables the cells of each table, in which linear programmes look for intervals
 */
export function suppress(
  solver: Highs,
  given: System,
  rule: Rule,
  tables: readonly (readonly number[])[],
): Suppression {
  const system: System = { ...given, kind: given.kind.slice() };
  const withheld = primary(system, rule);
  const own = withheld.slice();
  const needs: Needs = { widths: widthsNeeded(system, rule), full: rule.threshold - 1 };
  protectLines(system, withheld, needs.widths, rule);
  const start = fillHidden(solver, system);
  const prices = system.cost.map((cost, cell) => (system.value[cell] === 0 ? cost * 0.05 : 0.5 + cost * 0.3));
  const proof = openProof(solver, system, withheld, start, needs);
  const add = (cells: readonly number[]): void => {
    for (const cell of cells) withheld[cell] = 1;
    const touched = new Set(cells.flatMap((cell) => [...equationsOf(system, cell)]));
    protectLines(system, withheld, needs.widths, rule, touched);
  };
  // In a small system the programmes choose: they add less, and are quick there.
  const circlePrices = system.size > largeSystem ? prices : undefined;
  proof.byCircles(1);
  proof.byCircles(4);
  for (let round = 0; circlePrices !== undefined && round < rounds; round++)
    proof.byCircles(3, circlePrices, add);
  proof.byCircles(6);
  const { least, most, moved } = proof.bounds;
  const byProgrammes = (): void => {
    proof.byProgrammes();
    // A zero that cannot be anything else is known, and nobody's: it is as well shown.
    for (const cell of proof.left()) if (system.value[cell] === 0 && most[cell] === 0) withheld[cell] = 0;
  };
  const widenAll = (): void => {
    byProgrammes();
    let idle = 0;
    let rings = 0;
    for (let round = 0; round < lastRounds; round++) {
      const still = proof.left();
      // Late it is only for counts of somebody that more is withheld: what open cells tell of others nothing helps.
      const isFor = (cell: number): boolean =>
        round < lateRound || (system.kind[cell] === cellKind.free && system.value[cell] !== 0);
      if (!still.some(isFor) || (idle >= idleRounds && round > totalsRound)) return;
      const before = sumOf(withheld);
      // At last whatever is beside them: a total that is withheld is better than a count that is told.
      if (round >= totalsRound) freeTotalsAbove(system, still);
      if (round === 2 || round === 4) add(neighboursOf(system, still, dear));
      else if (round >= lateRound && round % 2 === 0) {
        // A ring more each time: what is beside may be as fixed as the cell itself.
        rings++;
        let beside: readonly number[] = still;
        for (let ring = 0; ring < rings; ring++) beside = neighboursOf(system, beside, Infinity);
        add(beside);
      } else
        add(cheapestAdditions(solver, system, withheld, start, needs, tables, still, proof.bounds, prices));
      proof.byCircles(2, circlePrices, add);
      byProgrammes();
      idle = sumOf(withheld) === before ? idle + 1 : 0;
    }
  };
  widenAll();
  for (let round = 0; round < guessRounds; round++) {
    const guessed = cheapestBeside(system, withheld, guessedRight(solver, system, withheld, start));
    if (guessed.length === 0) break;
    for (const cell of guessed) own[cell] = 1;
    add(guessed);
    widenAll();
  }
  // What never moved was of no use to anything that was proven.
  for (let cell = 0; cell < system.size; cell++)
    if (withheld[cell] === 1 && own[cell] !== 1 && moved[cell] !== 1) withheld[cell] = 0;
  const narrow = proof.left();
  for (let cell = 0; cell < system.size; cell++)
    if (system.kind[cell] === cellKind.hidden) withheld[cell] = 0;
  return { withheld, needed: needs.widths, least, most, narrow };
}

function sumOf(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}

/** Every cell that may be withheld in the equations of some cells; totals that were kept are for programmes to choose. */
function neighboursOf(system: System, cells: readonly number[], most: number): number[] {
  const found = new Set<number>();
  for (const cell of cells)
    for (const equation of equationsOf(system, cell))
      for (const other of cellsOf(system, equation))
        if (
          system.kind[other] === cellKind.free &&
          system.kept[other] !== 1 &&
          (system.cost[other] ?? 0) < most
        )
          found.add(other);
  return [...found];
}
