import type { System } from './system.ts';

/**
 * Other counts that give the same published figures, found by exchanging events between withheld cells.
 *
 * A step changes one cell and mends every equation that this breaks by changing another cell of it the other way, until
 * all of them hold again: a vector of the equations' kernel, found by depth-first search, the cell first that closes
 * most. Every state on the way is a table that a reader cannot tell from the true one; the least and the greatest a cell
 * has been in any of them bound its interval from within. Nothing is rounded here and nothing assumed: what was reached is
 * proof that a cell may be that.
 */
export interface Exchange {
  /** A feasible state: it satisfies every equation. */
  readonly state: Int32Array;
  /** The least and the greatest each cell has been. */
  readonly least: Int32Array;
  readonly most: Int32Array;
  /**
   * Changes a cell by an amount, within what is withheld.
   *
   * @returns whether a way was found; where none was, the state is as before
   */
  shift(cell: number, amount: number): boolean;
  /** Back to the state it began with; what was reached stays noted. */
  reset(): void;
}

/** How many cells a circle may change. */
const longest = 48;
/** How many choices are looked at before a search is given up. */
const mostTries = 240;
/** Ways that are tried at each equation before the one before it is blamed. */
const ways = 3;

/** A change of one cell that would mend an equation; the least harm is the best. */
interface Candidate {
  readonly cell: number;
  readonly amount: number;
  readonly harm: number;
}

/** Candidates of an equation that are looked at, where it has very many. */
const mostCandidates = 96;

/**
 * @param withheld 1 for each withheld cell; read anew at each shift, so that it may grow
 * @param start a feasible state
 */
export function openExchange(system: System, withheld: Uint8Array, start: Int32Array): Exchange {
  const { size, start: begin, cells, first, of, floor } = system;
  const state = start.slice();
  const least = start.slice();
  const most = start.slice();
  const change = new Int32Array(size);
  const residue = new Int32Array(begin.length - 1);
  const broken: number[] = [];
  const placeOfBroken = new Int32Array(begin.length - 1).fill(-1);
  const changed: number[] = [];
  const moved = new Set<number>();
  let random = 1;
  const nextRandom = (): number => {
    random = (random * 1103515245 + 12345) & 0x7fffffff;
    return random / 0x7fffffff;
  };

  const setBroken = (equation: number, left: number): void => {
    const place = placeOfBroken[equation] ?? -1;
    if (left !== 0 && place === -1) placeOfBroken[equation] = broken.push(equation) - 1;
    else if (left === 0 && place !== -1) {
      const last = broken.pop() ?? equation;
      if (last !== equation) {
        broken[place] = last;
        placeOfBroken[last] = place;
      }
      placeOfBroken[equation] = -1;
    }
  };
  const apply = (cell: number, amount: number): void => {
    change[cell] = (change[cell] ?? 0) + amount;
    for (let at = first[cell] ?? 0, end = first[cell + 1] ?? 0; at < end; at++) {
      const equation = of[at] ?? 0;
      const isWhole = cells[begin[equation] ?? 0] === cell;
      const left = (residue[equation] ?? 0) + (isWhole ? amount : -amount);
      residue[equation] = left;
      setBroken(equation, left);
    }
  };
  /** How many equations a change would break less those it would mend. */
  const harm = (cell: number, amount: number): number => {
    let count = 0;
    for (let at = first[cell] ?? 0, end = first[cell + 1] ?? 0; at < end; at++) {
      const equation = of[at] ?? 0;
      const before = residue[equation] ?? 0;
      const after = before + (cells[begin[equation] ?? 0] === cell ? amount : -amount);
      if (before === 0) count++;
      else if (after === 0) count -= 1.5;
      else count += 0.5;
    }
    return count;
  };
  /** The broken equation with the fewest cells: it leaves the least choice. */
  const tightest = (): number => {
    let best = broken[0] ?? 0;
    let fewest = Infinity;
    for (const equation of broken) {
      const cellsIn = (begin[equation + 1] ?? 0) - (begin[equation] ?? 0);
      if (cellsIn < fewest) {
        fewest = cellsIn;
        best = equation;
      }
    }
    return best;
  };
  /** The cells that could mend an equation, the best first, as many as there are ways. */
  const candidates = (equation: number): Candidate[] => {
    const from = begin[equation] ?? 0;
    const cellsIn = (begin[equation + 1] ?? 0) - from;
    const left = residue[equation] ?? 0;
    const best: Candidate[] = [];
    let looked = 0;
    // Where an equation has very many, those after a place drawn at random.
    let at = cellsIn > mostCandidates ? Math.floor(nextRandom() * cellsIn) : 0;
    for (let step = 0; step < cellsIn && looked < mostCandidates; step++, at++) {
      if (at === cellsIn) at = 0;
      const cell = cells[from + at] ?? 0;
      if (change[cell] !== 0 || withheld[cell] !== 1) continue;
      const amount = at === 0 ? -left : left;
      if ((state[cell] ?? 0) + amount < (floor[cell] ?? 0)) continue;
      looked++;
      const loss = harm(cell, amount) + nextRandom() * 0.4;
      if (best.length === ways && loss >= (best[ways - 1]?.harm ?? 0)) continue;
      if (best.length === ways) best.pop();
      let place = best.length;
      while (place > 0 && (best[place - 1]?.harm ?? 0) > loss) place--;
      best.splice(place, 0, { cell, amount, harm: loss });
    }
    return best;
  };

  const search = (cell: number, amount: number): boolean => {
    let tries = 0;
    const options: Candidate[][] = [];
    apply(cell, amount);
    changed.push(cell);
    while (broken.length > 0) {
      let next: Candidate | undefined;
      if (changed.length < longest) {
        const found = candidates(tightest());
        options.push(found);
        next = found.shift();
      } else options.push([]);
      while (next === undefined) {
        // A dead end: undo the last choice and take its next way.
        options.pop();
        const last = changed.pop();
        if (last === undefined || options.length === 0 || tries >= mostTries) {
          if (last !== undefined) apply(last, -(change[last] ?? 0));
          undo();
          return false;
        }
        apply(last, -(change[last] ?? 0));
        next = options.at(-1)?.shift();
      }
      tries++;
      apply(next.cell, next.amount);
      changed.push(next.cell);
      if (tries >= mostTries * 2) {
        undo();
        return false;
      }
    }
    return true;
  };
  const undo = (): void => {
    for (let last = changed.pop(); last !== undefined; last = changed.pop())
      apply(last, -(change[last] ?? 0));
  };
  return {
    state,
    least,
    most,
    shift(cell, amount) {
      if ((state[cell] ?? 0) + amount < (floor[cell] ?? 0) || !search(cell, amount)) return false;
      for (const one of changed) {
        const value = (state[one] ?? 0) + (change[one] ?? 0);
        state[one] = value;
        change[one] = 0;
        moved.add(one);
        if (value < (least[one] ?? 0)) least[one] = value;
        if (value > (most[one] ?? 0)) most[one] = value;
      }
      changed.length = 0;
      return true;
    },
    reset() {
      for (const cell of moved) state[cell] = start[cell] ?? 0;
      moved.clear();
    },
  };
}

/**
 * A feasible state away from the edges: every withheld cell is moved up or down once where it can be, and nothing is
 * moved back. From counts that a solver found, which are zero wherever they may be, few circles lead on.
 */
export function mixedState(
  system: System,
  withheld: Uint8Array,
  start: Int32Array,
  passes: number,
): Int32Array {
  const exchange = openExchange(system, withheld, start);
  for (let pass = 0; pass < passes; pass++)
    for (let cell = 0; cell < system.size; cell++) {
      if (withheld[cell] !== 1) continue;
      const direction = exchange.state[cell] === 0 ? 1 : pass % 2 === 0 ? 1 : -1;
      if (!exchange.shift(cell, direction)) exchange.shift(cell, -direction);
    }
  return exchange.state;
}
