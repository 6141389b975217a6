import { isSmall, type Rule } from './rule.ts';
import { cellKind, cellsOf, equationsOf, type System } from './system.ts';

/**
 * The cells that may not be shown for what they are themselves.
 *
 * * a count of 1 to t − 1;
 * * every part of a total of 1 to t − 1, zeros included: which of the parts are zero would tell where the few are. But
 *   a part of a published zero is a zero that everybody knows;
 * * what an earlier release withheld of the same counts: it was enough then, and the two together tell no more.
 *
 * Open and spared cells are never among them; hidden ones, which nobody publishes, always are.
 *
 * @returns 1 for each cell that is withheld
 */
export function primary(system: System, rule: Rule): Uint8Array {
  const { size, value, kind, stays, spared } = system;
  const withheld = new Uint8Array(size);
  const ofFew = partsOfFew(system, rule);
  const known = knownZeros(system, ofFew);
  for (let cell = 0; cell < size; cell++) {
    if (kind[cell] === cellKind.hidden) withheld[cell] = 1;
    if (kind[cell] !== cellKind.free || spared[cell] === 1) continue;
    if (stays[cell] === 1 || isSmall(value[cell] ?? 0, rule) || (ofFew[cell] === 1 && known[cell] !== 1))
      withheld[cell] = 1;
  }
  return withheld;
}

/** The equations whose whole a cell is. */
function breakdowns(system: System, cell: number): number[] {
  return [...equationsOf(system, cell)].filter(
    (equation) => system.cells[system.start[equation] ?? 0] === cell,
  );
}

/** The cells below a total of 1 to t − 1, at whatever depth. */
function partsOfFew(system: System, rule: Rule): Uint8Array {
  return partsBelow(system, (cell) => isSmall(system.value[cell] ?? 0, rule));
}

/** Zeros that follow from a published zero above them. */
function knownZeros(system: System, ofFew: Uint8Array): Uint8Array {
  return partsBelow(
    system,
    (cell) =>
      system.value[cell] === 0 &&
      system.kind[cell] !== cellKind.hidden &&
      (ofFew[cell] !== 1 || system.kind[cell] === cellKind.open),
  );
}

/** 1 for each cell that is part of one of some cells, or part of a part. */
function partsBelow(system: System, isOne: (cell: number) => boolean): Uint8Array {
  const found = new Uint8Array(system.size);
  const waiting: number[] = [];
  for (let cell = 0; cell < system.size; cell++) if (isOne(cell)) waiting.push(cell);
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop())
    for (const equation of breakdowns(system, cell))
      for (const part of cellsOf(system, equation).subarray(1))
        if (found[part] !== 1) {
          found[part] = 1;
          waiting.push(part);
        }
  return found;
}

/**
 * How wide the interval of each withheld cell has to be: t − 1; of a part of a total of 1 to t − 1, whether that is
 * published or not, as wide as this total, of which it can be anything from nothing to all. The same holds of what was
 * registered since an earlier release told both: where that is 1 to t − 1 of the total, the part can have any of it.
 */
export function widthsNeeded(system: System, rule: Rule): Float64Array {
  const { size, value, floor, wasTold } = system;
  const needed = new Float64Array(size).fill(rule.threshold - 1);
  narrowBelow(system, needed, rule, (cell) => value[cell] ?? 0);
  const since = (cell: number): number => (wasTold[cell] === 1 ? (value[cell] ?? 0) - (floor[cell] ?? 0) : 0);
  if (wasTold.includes(1)) narrowBelow(system, needed, rule, since, (part) => wasTold[part] === 1);
  return needed;
}

/** From small totals down: what is needed of their parts is no more than what they hold. */
function narrowBelow(
  system: System,
  needed: Float64Array,
  rule: Rule,
  held: (cell: number) => number,
  isPart: (cell: number) => boolean = () => true,
): void {
  // A part's width can only fall, so that each is looked at again where it did.
  const waiting: number[] = [];
  for (let cell = 0; cell < system.size; cell++) if (isSmall(held(cell), rule)) waiting.push(cell);
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const own = held(cell);
    const least = Math.min(own > 0 ? own : Infinity, needed[cell] ?? Infinity);
    for (const equation of breakdowns(system, cell))
      for (const part of cellsOf(system, equation).subarray(1))
        if (isPart(part) && least < (needed[part] ?? Infinity)) {
          needed[part] = least;
          waiting.push(part);
        }
  }
}
