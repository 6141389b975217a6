import type { Highs } from 'highs';
import { cheapestAdditions } from './additions.ts';
import { cheapestBeside, guessedRight } from './guess.ts';
import { fillHidden } from './fill-hidden.ts';
import { primary, widthsNeeded } from './primary.ts';
import { openProof } from './proof.ts';
import type { Rule } from './rule.ts';
import { cellKind, type System } from './system.ts';
import type { Needs } from './widen.ts';

/** What is withheld of a system, and how sure that is. */
export interface Suppression {
  /** 1 for each cell that is withheld; hidden cells, which nobody publishes, are not among them. */
  readonly withheld: Uint8Array;
  /** How wide each interval has to be, and within which bounds it was shown to reach. */
  readonly needed: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  /**
   * Withheld cells of which no interval that wide could be shown, as open cells leave them no more; and those that are
   * told to who guesses that none is zero.
   */
  readonly narrow: readonly number[];
}

/** Rounds in which more is withheld: far more than any search took. */
const mostRounds = 40;
/** From this round on it is only counts of somebody that more is withheld for. */
const lateRound = 6;
/** Rounds in which cells are added against who guesses that none is zero. */
const guessRounds = 6;
/** A total that was kept costs more than any other way. */
const keptPrice = 1000;

/**
 * Chooses the cells to withhold: those the rule names, and of the others the least valuable that are needed so that a
 * reader can work out no withheld count, however many tables are added up.
 *
 * The exact problem of fewest such cells is an integer programme (Fischetti and Salazar 2001) that is out of reach for
 * a register. The way here: circles of exchanged events (`openExchange`) and linear programmes prove intervals that
 * withheld cells have already; for each cell that is left, the cheapest way to move it as far as it has to be is found,
 * over all tables at once, and the published cells on that way are withheld (`cheapestAdditions`). What is withheld for
 * one is there for the next; of what later ones made superfluous nothing is published again.
 */
export function suppress(solver: Highs, given: System, rule: Rule): Suppression {
  const system: System = { ...given, kind: given.kind.slice() };
  const withheld = primary(system, rule);
  const needs: Needs = {
    widths: widthsNeeded(system, rule),
    full: rule.threshold - 1,
    floor: system.floor,
  };
  const start = fillHidden(solver, system, 2 * needs.full);
  const proof = openProof(solver, system, withheld, start, needs);
  const { least, most } = proof.bounds;
  const add = (cells: readonly number[]): void => {
    for (const cell of cells) {
      withheld[cell] = 1;
      if (system.kept[cell] === 1) system.kind[cell] = cellKind.free;
    }
  };
  const widenAll = (): void => {
    proof.byCircles(1);
    proof.byCircles(4);
    proof.byProgrammes(false);
    for (let round = 0; round < mostRounds; round++) {
      // Late it is only for counts of somebody that more is withheld: what open cells tell of others nothing helps.
      const isFor = (cell: number): boolean =>
        round < lateRound || (system.kind[cell] === cellKind.free && system.value[cell] !== 0);
      const asked = proof.left().filter(isFor);
      const prices = pricesOf(system);
      const more = cheapestAdditions(solver, system, withheld, start, needs, asked, proof.bounds, prices);
      if (more.length === 0) break;
      add(more);
      proof.byCircles(2);
      proof.byProgrammes(false);
    }
    // Of what nothing helps: how far it goes at all. A zero that can be nothing else is known, and nobody's.
    proof.byProgrammes(true);
    for (const cell of proof.left()) if (system.value[cell] === 0 && most[cell] === 0) withheld[cell] = 0;
  };
  widenAll();
  let guessed = guessedRight(solver, system, withheld, start);
  for (let round = 0; round < guessRounds && guessed.length > 0; round++) {
    const more = cheapestBeside(system, withheld, guessed);
    if (more.length === 0) break;
    add(more);
    widenAll();
    guessed = guessedRight(solver, system, withheld, start);
  }
  const narrow = [...new Set([...proof.left(), ...guessed])];
  for (let cell = 0; cell < system.size; cell++)
    if (system.kind[cell] === cellKind.hidden) withheld[cell] = 0;
  return { withheld, needed: needs.widths, least, most, narrow };
}

/**
 * What it costs to withhold each cell, an event of it moved: a zero the least, as nobody is withheld with it. A total that
 * was kept may be had where there is no other way, and an open cell not at all (`Infinity`).
 */
function pricesOf({ cost, value, kind, kept }: System): Float64Array {
  return cost.map((own, cell) => {
    const price = value[cell] === 0 ? own * 0.15 : 0.5 + own * 0.3;
    if (kind[cell] === cellKind.free) return price;
    return kept[cell] === 1 ? price + keptPrice : Infinity;
  });
}
