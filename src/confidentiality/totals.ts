import type { Highs } from 'highs';
import { components, unknowns } from './components.ts';
import { guessedRight } from './guess.ts';
import { fillHidden } from './fill-hidden.ts';
import { knownFromOpen } from './hidden.ts';
import { intervals } from './interval.ts';
import { primary, widthsNeeded } from './primary.ts';
import { isSmall, type Rule } from './rule.ts';
import { cellKind, cellsOf, equationCount, systemOf, type System } from './system.ts';
import { isWide } from './widen.ts';

/**
 * The system in which the total and totals of one division, as deaths of a cause in all places, at all ages and of both sexes, are
 * open. They are the figures that everything else is read by, and something finer can nearly always be withheld in
 * their place. Left out are those that would give a small total away: where two divisions of causes differ by three
 * deaths, only one of the two can be told.
 *
 * The most valuable come first, and each that is safe with those before it stays. Safety only falls with more of them,
 * so that lists of them are tried at once, and halved where that fails.
 *
 * Intervals are looked for among totals only, all that is finer being withheld, and of what is finer only what follows
 * from open cells by subtraction: whether the rest can be protected beside them is for who withholds it.
 *
 * @returns the same system, with more cells open
 */
export function withOpenTotals(solver: Highs, system: System, rule: Rule): System {
  const wanted: number[] = [];
  for (let cell = 0; cell < system.size; cell++) if (isWanted(system, cell, rule)) wanted.push(cell);
  if (wanted.length === 0) return system;
  wanted.sort((one, other) => (system.cost[other] ?? 0) - (system.cost[one] ?? 0));
  const { among, at } = totalsOf(system);
  const small = primary(system, rule);
  const kind = system.kind.slice();
  const narrowWith = (more: readonly number[]): number[] => {
    const kinds = among.kind.slice();
    for (const cell of wanted)
      if (kind[cell] === cellKind.open || more.includes(cell)) kinds[at(cell)] = cellKind.open;
    return narrowTotals(solver, { ...among, kind: kinds }, primary(among, rule), rule);
  };
  // Narrow for what was open before: no total that is asked for has to do with it.
  const helpless = new Set(narrowWith([]));
  const isGivingAway = (more: readonly number[]): boolean => {
    const kinds = kind.slice();
    for (const cell of more) kinds[cell] = cellKind.open;
    const known = knownFromOpen({ ...system, kind: kinds }).kind;
    return known.some((one, cell) => one !== system.kind[cell] && isAsked(system, small, cell, rule));
  };
  const open = (cells: readonly number[]): void => {
    if (!isGivingAway(cells) && narrowWith(cells).every((cell) => helpless.has(cell))) {
      for (const cell of cells) kind[cell] = cellKind.open;
      return;
    }
    if (cells.length < 2) return;
    const half = cells.length >> 1;
    open(cells.slice(0, half));
    open(cells.slice(half));
  };
  open(wanted);
  const kept = Uint8Array.from(kind, (one, cell) => (one === system.kind[cell] ? 0 : 1));
  return knownFromOpen({ ...system, kind, kept });
}

/** Whether a cell is a total that may be told for what it is itself. */
function isWanted({ kind, depth, stays, spared, value }: System, cell: number, { threshold }: Rule): boolean {
  const isTotal = kind[cell] === cellKind.free && (depth[cell] ?? 2) <= 1;
  return isTotal && stays[cell] !== 1 && spared[cell] !== 1 && (value[cell] ?? 0) >= threshold;
}

/** The part of a system that says nothing finer than totals of one division, and where a cell of it stands there. */
function totalsOf(system: System): { among: System; at(cell: number): number } {
  const cells = Array.from(system.depth.keys()).filter((cell) => (system.depth[cell] ?? 2) <= 1);
  const places = new Map(cells.map((cell, place) => [cell, place]));
  const at = (cell: number): number => places.get(cell) ?? -1;
  const equations = Array.from({ length: equationCount(system) }, (_, equation) =>
    Array.from(cellsOf(system, equation), at),
  ).filter((places) => !places.includes(-1));
  const own = {
    value: Float64Array.from(cells, (cell) => system.value[cell] ?? NaN),
    kind: Uint8Array.from(cells, (cell) => system.kind[cell] ?? 0),
    stays: Uint8Array.from(cells, (cell) => system.stays[cell] ?? 0),
    spared: Uint8Array.from(cells, (cell) => system.spared[cell] ?? 0),
    floor: Float64Array.from(cells, (cell) => system.floor[cell] ?? 0),
    wasTold: Uint8Array.from(cells, (cell) => system.wasTold[cell] ?? 0),
    cost: Float64Array.from(cells, (cell) => system.cost[cell] ?? 0),
    name: (place: number) => system.name(cells[place] ?? 0),
  };
  return { among: systemOf(own, equations), at };
}

/** Whether it matters how well a cell is known: a hidden one is nobody's business unless it is small. */
function isAsked({ kind, value }: System, small: Uint8Array, cell: number, rule: Rule): boolean {
  return small[cell] === 1 && (kind[cell] !== cellKind.hidden || isSmall(value[cell] ?? NaN, rule));
}

/** The small totals that a reader would know too well if everything but open cells were withheld. */
function narrowTotals(solver: Highs, system: System, small: Uint8Array, rule: Rule): number[] {
  const { size, kind } = system;
  const needs = { widths: widthsNeeded(system, rule), full: rule.threshold - 1, floor: system.floor };
  const withheld = Uint8Array.from(kind, (one) => (one === cellKind.open ? 0 : 1));
  const matters = (cell: number): boolean => isAsked(system, small, cell, rule);
  const guessed = guessedRight(solver, system, withheld, fillHidden(solver, system, 2 * needs.full)).filter(
    matters,
  );
  const least = new Float64Array(size);
  const most = new Float64Array(size);
  const narrow = components(system, unknowns(system, withheld)).flatMap(({ cells }) => {
    const asked = cells.filter(matters);
    // Counts are whole: bounds are rounded inwards.
    for (const [cell, found] of intervals(solver, system, cells, asked) ?? []) {
      least[cell] = Math.ceil(found.least);
      most[cell] = Math.floor(found.most);
    }
    return asked.filter((cell) => !isWide({ least, most }, needs, cell));
  });
  return [...new Set([...narrow, ...guessed])];
}
