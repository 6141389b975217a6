import { costs } from './cell-costs.ts';
import { EquationError } from './equation-error.ts';
import { withEarlier } from './earlier.ts';
import { knownFromOpen, knownToBeNothing, settleHidden } from './hidden.ts';
import { cellKind, systemOf, type System } from './system.ts';
import type { Relation, Variable } from './variable.ts';

/** One dimension of a table: the variable it divides, and the category of each of its codes in order. */
export interface Axis {
  readonly variable: Variable;
  readonly dimension: string;
  readonly categories: readonly number[];
}

/** A table as the lattice sees it: its cells in the order of its axes, the last axis's codes next to each other. */
export interface LatticeTable {
  readonly name: string;
  readonly axes: readonly Axis[];
  /** `undefined` where there is no such cell, `null` where nothing was counted, `NaN` where a count is withheld. */
  readonly values: ArrayLike<number | null | undefined>;
  /** 1 for each place whose cell is always published. */
  readonly open: Uint8Array;
  /** 1 for each place whose cell stays withheld. */
  readonly stays?: Uint8Array | undefined;
  /** 1 for each place whose cell is not withheld for itself, open or not. */
  readonly spared?: Uint8Array | undefined;
  /** What an earlier release told at each place, where it told something. */
  readonly before?: ArrayLike<number | null> | undefined;
  /** Whether nobody publishes it: the cells of it that no other table has are hidden. */
  readonly isHidden?: boolean;
}

/** A system with the way from a table's cells to the system's. */
export interface Lattice {
  readonly system: System;
  /** For each table that is not hidden, in the order they were given, the cell at each place; −1 where there is no count. */
  readonly cellAt: readonly Int32Array[];
}

/**
 * All cells of some tables, each once, and every sum that holds among them.
 *
 * A cell is known by the categories it is fixed at: the deaths of men stand in many tables and are one cell. Sums hold
 * along every variable, within a division and across two of them; those across may need hidden cells.
 *
 * @throws EquationError where two tables give a cell different counts, or parts do not sum to their whole
 */
export function equations(tables: readonly LatticeTable[]): Lattice {
  const variables = [...new Set(tables.flatMap(({ axes }) => axes.map((axis) => axis.variable)))];
  const relationsOf = relationsByContext(tables);
  // Hidden categories are numbered while relations are asked for: strides come after.
  const allRelations = new Map<Variable, Map<string, readonly Relation[]>>();
  for (const one of variables) allRelations.set(one, relationsOf(one));
  const strides = new Map<Variable, number>();
  let stride = 1;
  for (const one of variables) {
    strides.set(one, stride);
    stride *= one.names.length;
  }
  const cells = collectCells(tables, strides);
  const found = collectEquations(tables, strides, allRelations, cells);
  const size = cells.values.length;
  const kind = new Uint8Array(size);
  for (let cell = 0; cell < size; cell++)
    kind[cell] = cells.hidden.has(cell)
      ? cellKind.hidden
      : cells.open.has(cell)
        ? cellKind.open
        : cellKind.free;
  const value = Float64Array.from(cells.values);
  const fixed = (cell: number): [Variable, number][] => categoriesOf(cells.keys[cell] ?? 0, strides);
  const name = (cell: number): string => nameOf(fixed(cell));
  const hiddenIn = (cell: number): string =>
    fixed(cell)
      .flatMap(([one, category]) => (one.hidden[category] === true ? `${one.name} ${category}` : []))
      .join();
  const stays = Uint8Array.from(value, (_, cell) => (cells.stays.has(cell) ? 1 : 0));
  const spared = Uint8Array.from(value, (_, cell) => (cells.spared.has(cell) ? 1 : 0));
  const before = Float64Array.from(value, (_, cell) => cells.before.get(cell) ?? NaN);
  const { depth, cost } = costs(value, kind, fixed);
  const system = settleHidden(systemOf({ value, kind, stays, spared, depth, cost, name }, found));
  const cellAt = cells.cellAt.filter((_, index) => tables[index]?.isHidden !== true);
  return { system: withEarlier(knownFromOpen(knownToBeNothing(system, hiddenIn)), before), cellAt };
}

/** The categories that the cell of a key is fixed at, one of each variable. */
function categoriesOf(key: number, strides: ReadonlyMap<Variable, number>): [Variable, number][] {
  return [...strides].map(([one, stride]) => [one, Math.floor(key / stride) % one.names.length]);
}

/** A cell by what it is fixed at: `sex=M, age=Y_LT1`. */
function nameOf(categories: readonly (readonly [Variable, number])[]): string {
  const parts = categories.flatMap(([{ names }, category]) =>
    category === 0 ? [] : (names[category] ?? ''),
  );
  return parts.join(', ') || 'everything';
}

/** For a variable the relations that hold where some other variables are fixed, by the names of these. */
function relationsByContext(tables: readonly LatticeTable[]) {
  return (one: Variable): Map<string, readonly Relation[]> => {
    const contexts = new Map<string, Set<string>>();
    const withIt = tables.filter(({ axes }) => axes.some(({ variable }) => variable === one));
    for (const table of withIt)
      for (const others of subsets(othersOf(table, one))) {
        const dimensions = contexts.get(others) ?? new Set<string>();
        contexts.set(others, dimensions);
        for (const { variable, dimension } of table.axes) if (variable === one) dimensions.add(dimension);
      }
    return new Map([...contexts].map(([others, dimensions]) => [others, one.relations([...dimensions])]));
  };
}

function othersOf({ axes }: LatticeTable, one: Variable): string[] {
  return axes.flatMap(({ variable }) => (variable === one ? [] : variable.name)).sort();
}

function subsets(names: readonly string[]): string[] {
  const lists = names.reduce<string[][]>(
    (all, name) => [...all, ...all.map((list) => [...list, name])],
    [[]],
  );
  return lists.map((list) => list.join(' '));
}

interface CollectedCells {
  readonly byKey: Map<number, number>;
  readonly keys: number[];
  readonly values: number[];
  readonly open: Set<number>;
  readonly stays: Set<number>;
  readonly spared: Set<number>;
  readonly hidden: Set<number>;
  readonly before: Map<number, number>;
  readonly cellAt: Int32Array[];
}

/** A key that stands for "there is such a cell, but no count". */
const noCount = -1;

function collectCells(
  tables: readonly LatticeTable[],
  strides: ReadonlyMap<Variable, number>,
): CollectedCells {
  const byKey = new Map<number, number>();
  const keys: number[] = [];
  const values: number[] = [];
  const open = new Set<number>();
  const stays = new Set<number>();
  const spared = new Set<number>();
  const hidden = new Set<number>();
  const before = new Map<number, number>();
  /** The table that told each count first. */
  const toldBy: string[] = [];
  const cellAt = tables.map((table) => {
    const places = new Int32Array(table.values.length);
    const keyAt = tableKeys(table, strides);
    for (let place = 0; place < places.length; place++) {
      const value = table.values[place];
      const key = keyAt[place] ?? 0;
      let cell = byKey.get(key);
      if (value === undefined) {
        places[place] = noCount;
        continue;
      }
      if (value === null) {
        if (cell === undefined) byKey.set(key, noCount);
        places[place] = cell ?? noCount;
        continue;
      }
      if (!Number.isNaN(value) && !(Number.isInteger(value) && value >= 0))
        throw new EquationError(
          `${nameOf(categoriesOf(key, strides))}: ${value} in table ${table.name} is no count; allowed: whole numbers from 0`,
        );
      if (cell === undefined || cell === noCount) {
        cell = values.push(value) - 1;
        if (table.isHidden === true) hidden.add(cell);
        keys.push(key);
        toldBy.push(table.name);
        byKey.set(key, cell);
      } else {
        const known = values[cell] ?? NaN;
        if (Number.isNaN(known)) values[cell] = value;
        else if (!Number.isNaN(value) && known !== value)
          throw new EquationError(
            `${nameOf(categoriesOf(key, strides))}: ${value} in table ${table.name}, and ${known} in table ${toldBy[cell] ?? ''}`,
          );
      }
      if (table.open[place] === 1) open.add(cell);
      if (table.stays?.[place] === 1) stays.add(cell);
      if (table.spared?.[place] === 1) spared.add(cell);
      const told = table.before?.[place] ?? null;
      if (told !== null) before.set(cell, Math.max(told, before.get(cell) ?? 0));
      places[place] = cell;
    }
    return places;
  });
  return { byKey, keys, values, open, stays, spared, hidden, before, cellAt };
}

/** The key of every cell of a table. */
function tableKeys({ axes, values }: LatticeTable, strides: ReadonlyMap<Variable, number>): Float64Array {
  const keys = new Float64Array(values.length);
  let repeat = values.length;
  for (const { variable, categories } of axes) {
    const stride = strides.get(variable) ?? 0;
    repeat /= categories.length;
    for (let place = 0; place < keys.length; place++) {
      const category = categories[Math.floor(place / repeat) % categories.length] ?? 0;
      keys[place] = (keys[place] ?? 0) + category * stride;
    }
  }
  return keys;
}

function collectEquations(
  tables: readonly LatticeTable[],
  strides: ReadonlyMap<Variable, number>,
  relations: ReadonlyMap<Variable, ReadonlyMap<string, readonly Relation[]>>,
  cells: CollectedCells,
): number[][] {
  const found: number[][] = [];
  const { hidden } = cells;
  // Every relation of every variable has a number of its own, so that one found in two tables is one equation.
  const numbers = new Map<Relation, number>();
  for (const byContext of relations.values())
    for (const list of byContext.values())
      for (const relation of list) if (!numbers.has(relation)) numbers.set(relation, numbers.size);
  const seen = new Set<string>();
  const present = presentCategories(tables);
  const cellOf = (key: number, isHidden: boolean): number | undefined => {
    const cell = cells.byKey.get(key);
    if (cell !== undefined || !isHidden) return cell;
    const made = cells.values.push(NaN) - 1;
    cells.keys.push(key);
    cells.byKey.set(key, made);
    hidden.add(made);
    return made;
  };
  for (const [index, table] of tables.entries()) {
    const places = cells.cellAt[index] ?? new Int32Array();
    for (const axis of table.axes) {
      const stride = strides.get(axis.variable) ?? 0;
      const byContext = relations.get(axis.variable) ?? new Map<string, readonly Relation[]>();
      // A table without the whole, as one of children is, finds it in others, from the first of its parts.
      const categories = new Set(axis.categories);
      const metAt = Map.groupBy(new Set([...byContext.values()].flat()), ({ whole, parts }) =>
        categories.has(whole) ? whole : (parts.find((part) => categories.has(part)) ?? whole),
      );
      const contextOf = contexts(table, axis);
      const keyAt = tableKeys(table, strides);
      const categoryAt = categoriesAlong(table, axis);
      for (let place = 0; place < places.length; place++) {
        const category = categoryAt[place] ?? 0;
        const possible = metAt.get(category);
        if (places[place] === noCount || possible === undefined) continue;
        const allowed = byContext.get(contextOf(place)) ?? [];
        const base = (keyAt[place] ?? 0) - category * stride;
        for (const relation of possible) {
          if (!allowed.includes(relation)) continue;
          const whole = cells.byKey.get(base + relation.whole * stride) ?? noCount;
          if (whole === noCount) continue;
          if (relation.within.length > 0 && !relation.within.includes(axis.dimension)) continue;
          const number = numbers.get(relation) ?? 0;
          const id = `${whole}:${number}`;
          if (seen.has(id)) continue;
          seen.add(id);
          const equation = equationAt(relation, axis, base, stride, whole, cellOf, cells, present);
          if (equation !== null) found.push(equation);
        }
      }
    }
  }
  return found;
}

/** The cells of a relation in one place, the whole first; `null` where it cannot be summed there. */
function equationAt(
  { parts, within }: Relation,
  { variable, categories }: Axis,
  base: number,
  stride: number,
  whole: number,
  cellOf: (key: number, isHidden: boolean) => number | undefined,
  { byKey }: CollectedCells,
  present: ReadonlyMap<Variable, ReadonlySet<number>>,
): number[] | null {
  const crosses = within.length === 0;
  const isHidden = (part: number): boolean => variable.hidden[part] === true;
  const shown = parts.filter((part) => !isHidden(part));
  const equation = [whole];
  for (const part of shown) {
    const cell = byKey.get(base + part * stride);
    if (cell === undefined) {
      // Codes that nothing ever fell under are left out of tables: there the part is zero.
      const isUnused = crosses ? present.get(variable)?.has(part) !== true : !categories.includes(part);
      if (isUnused) continue;
      return null;
    }
    // Without a count where two maps meet: one of them was not in force, and nothing can be summed.
    if (cell === noCount && crosses) return null;
    if (cell !== noCount) equation.push(cell);
  }
  if (shown.length > 0 && equation.length === 1) return null;
  for (const part of parts) if (isHidden(part)) equation.push(cellOf(base + part * stride, true) ?? 0);
  return equation;
}

/** The categories of each variable that some table has. */
function presentCategories(tables: readonly LatticeTable[]): Map<Variable, Set<number>> {
  const present = new Map<Variable, Set<number>>();
  for (const { variable, categories } of tables.flatMap(({ axes }) => axes)) {
    const known = present.get(variable) ?? new Set<number>();
    present.set(variable, known);
    for (const category of categories) known.add(category);
  }
  return present;
}

function categoriesAlong({ axes, values }: LatticeTable, axis: Axis): Int32Array {
  const along = new Int32Array(values.length);
  let repeat = values.length;
  for (const one of axes) {
    repeat /= one.categories.length;
    if (one !== axis) continue;
    for (let place = 0; place < along.length; place++)
      along[place] = one.categories[Math.floor(place / repeat) % one.categories.length] ?? 0;
  }
  return along;
}

/** For each place of a table the names of the other variables that are fixed there. */
function contexts(table: LatticeTable, axis: Axis): (place: number) => string {
  const others = table.axes
    .filter(({ variable }) => variable !== axis.variable)
    .sort((one, other) => (one.variable.name < other.variable.name ? -1 : 1));
  const along = others.map((other) => categoriesAlong(table, other));
  const names = others.map(({ variable }) => variable.name);
  const known = new Map<number, string>();
  return (place) => {
    let bits = 0;
    for (const [index, categories] of along.entries()) if (categories[place] !== 0) bits |= 1 << index;
    const before = known.get(bits);
    if (before !== undefined) return before;
    const context = names.filter((_, index) => (bits & (1 << index)) !== 0).join(' ');
    known.set(bits, context);
    return context;
  };
}
