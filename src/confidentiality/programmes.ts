import type { Highs } from 'highs';
import { components } from './components.ts';
import { openRegion } from './region.ts';
import { cellKind, cellsOf, equationsOf, type System } from './system.ts';
import { farFrom, isWide, type Needs } from './widen.ts';

/** The least and the greatest each cell was shown to be possible. */
export interface Bounds {
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** 1 for each cell that had another value in some state, if only by a fraction. */
  readonly moved: Uint8Array;
}

/**
 * Widens the intervals of some cells by linear programming over all withheld cells that hang together with them: what
 * such a programme reaches, a reader cannot rule out, and beyond it nothing is possible.
 */
export function widenByProgramme(
  solver: Highs,
  system: System,
  withheld: Uint8Array,
  start: Int32Array,
  needs: Needs,
  left: readonly number[],
  proven: Bounds,
): void {
  const waiting = new Set(left);
  const point = Float64Array.from(start);
  for (const { cells } of left.length === 0 ? [] : components(system, withheld)) {
    const own = cells.filter((cell) => waiting.has(cell));
    if (own.length > 0) reach(solver, system, cells, own, point, needs, proven);
  }
}

/**
 * The published cells that let some cells move far enough, where withheld ones alone do not: of each table the cheapest
 * move is found by a linear programme with a price on every published cell (after Robertson 1993).
 */
export function cheapestAdditions(
  solver: Highs,
  system: System,
  withheld: Uint8Array,
  start: Int32Array,
  needs: Needs,
  tables: readonly (readonly number[])[],
  left: readonly number[],
  proven: Bounds,
  prices: Float64Array,
): number[] {
  const added = new Set<number>();
  const waiting = new Set(left);
  const point = Float64Array.from(start);
  for (const table of tables) {
    const own = table.filter((cell) => waiting.has(cell));
    if (own.length === 0) continue;
    const region = withHidden(system, table).filter(
      (cell) => withheld[cell] === 1 || system.kind[cell] === cellKind.free,
    );
    for (const cell of cheapest(solver, system, region, own, withheld, point, needs, prices, proven))
      added.add(cell);
    for (const cell of own) if (isWide(proven, needs, cell)) waiting.delete(cell);
  }
  // What no table by itself can help: totals that several tables share. The cells around them, whatever their tables.
  for (const cell of waiting.size <= mostAround ? waiting : []) {
    const region = around(system, cell).filter(
      (one) => withheld[one] === 1 || system.kind[one] === cellKind.free,
    );
    for (const one of cheapest(solver, system, region, [cell], withheld, point, needs, prices, proven))
      added.add(one);
  }
  return [...added];
}

/** Cells that are looked around, and how far. */
const mostAround = 80;
const aroundCells = 2500;

/** The cells that hang together with one, the nearest first, by the smallest equations first. */
function around(system: System, from: number): number[] {
  const found = new Set([from]);
  for (const cell of found) {
    const own = [...equationsOf(system, cell)].map((equation) => cellsOf(system, equation));
    for (const cells of own.sort((one, other) => one.length - other.length))
      for (const other of cells) if (found.size < aroundCells) found.add(other);
    if (found.size >= aroundCells) break;
  }
  return [...found];
}

/** The cells of a table, and the hidden ones of their equations. */
function withHidden(system: System, table: readonly number[]): number[] {
  const cells = new Set(table);
  for (const cell of table)
    for (const equation of equationsOf(system, cell))
      for (const other of cellsOf(system, equation))
        if (system.kind[other] === cellKind.hidden) cells.add(other);
  return [...cells];
}

function note(cells: readonly number[], found: Float64Array, point: Float64Array, proven: Bounds): void {
  for (const [index, cell] of cells.entries()) {
    // Counts are whole: of what a programme reaches, the whole numbers within.
    const value = found[index] ?? 0;
    if (Math.abs(value - (point[cell] ?? 0)) > 1e-6) proven.moved[cell] = 1;
    const low = Math.ceil(value - 1e-6);
    const high = Math.floor(value + 1e-6);
    if (low < (proven.least[cell] ?? 0)) proven.least[cell] = Math.max(0, low);
    if (high > (proven.most[cell] ?? 0)) proven.most[cell] = high;
  }
}

/** How many cells a programme moves at once: many first, as most get far enough together, then one by one. */
const batchSizes = [40, 40, 40, 1];

/** Widens the intervals of some cells by what a region allows. */
function reach(
  solver: Highs,
  system: System,
  cells: readonly number[],
  wanted: readonly number[],
  point: Float64Array,
  needs: Needs,
  proven: Bounds,
): void {
  const places = new Map(cells.map((cell, index) => [cell, index]));
  const region = openRegion(solver, system, cells, point, 0);
  const narrow = (of: readonly number[]): number[] => of.filter((cell) => !isWide(proven, needs, cell));
  const move = (batch: readonly number[], direction: number): void => {
    const weights = new Float64Array(cells.length);
    for (const cell of batch)
      if (direction > 0 || proven.least[cell] !== 0) weights[places.get(cell) ?? 0] = direction;
    if (weights.every((weight) => weight === 0)) return;
    const found = region.best(weights);
    if (found !== null) note(cells, found, point, proven);
  };
  for (const size of batchSizes) {
    let left = narrow(wanted);
    // Few are as quickly moved one by one.
    if (left.length < size) continue;
    while (left.length > 0) {
      const batch = apart(system, left, size);
      move(batch, 1);
      move(narrow(batch), -1);
      const done = new Set(batch);
      left = narrow(left.filter((cell) => !done.has(cell)));
    }
  }
  region.close();
}

/** Some of the cells, no two of which are in one equation: what one gains none of the others loses at once. */
function apart(system: System, cells: readonly number[], most: number): number[] {
  const taken = new Set<number>();
  const found: number[] = [];
  for (const cell of cells) {
    if (found.length === most) break;
    const own = [...equationsOf(system, cell)];
    if (own.some((equation) => taken.has(equation))) continue;
    found.push(cell);
    for (const equation of own) taken.add(equation);
  }
  return found;
}

/** The published cells that let some cells move far enough, by the price of moving them. */
function cheapest(
  solver: Highs,
  system: System,
  cells: readonly number[],
  wanted: readonly number[],
  withheld: Uint8Array,
  point: Float64Array,
  needs: Needs,
  prices: Float64Array,
  proven: Bounds,
): Set<number> {
  const added = new Set<number>();
  const places = new Map(cells.map((cell, index) => [cell, index]));
  for (const cell of wanted) {
    const place = places.get(cell);
    if (place === undefined) continue;
    for (const direction of [1, -1]) {
      if (isWide(proven, needs, cell)) continue;
      const now = point[cell] ?? 0;
      const far = farFrom(cell, direction, now, proven, needs);
      if (far <= 0) continue;
      const moved = cheapestMove(
        solver,
        system,
        cells,
        place,
        now + direction * far,
        withheld,
        point,
        prices,
        added,
      );
      if (moved === null) continue;
      for (const [index, one] of cells.entries())
        if (withheld[one] !== 1 && Math.abs((moved[index] ?? 0) - (point[one] ?? 0)) > 1e-6) added.add(one);
      note(cells, moved, point, proven);
    }
  }
  return added;
}

/** The point nearest by price where one cell has another value; `null` where there is none. */
function cheapestMove(
  solver: Highs,
  system: System,
  cells: readonly number[],
  place: number,
  target: number,
  withheld: Uint8Array,
  point: Float64Array,
  prices: Float64Array,
  added: ReadonlySet<number>,
): Float64Array | null {
  const price = (cell: number): number =>
    withheld[cell] === 1 || added.has(cell) ? 0.001 : (prices[cell] ?? 1);
  return solver.withModel(moveModel(solver, system, cells, place, target, point, price), (model) => {
    model.options.set({ output_flag: false });
    model.run();
    if (model.getModelStatus() !== solver.constants.modelStatus.optimal) return null;
    const { colValue } = model.getSolution();
    return Float64Array.from(
      cells,
      (cell, index) => (point[cell] ?? 0) + (colValue[2 * index] ?? 0) - (colValue[2 * index + 1] ?? 0),
    );
  });
}

/** Each cell's rise and fall as two variables, the sum of their prices as small as can be. */
function moveModel(
  solver: Highs,
  system: System,
  cells: readonly number[],
  place: number,
  target: number,
  point: Float64Array,
  price: (cell: number) => number,
) {
  const column = new Map(cells.map((cell, index) => [cell, index]));
  const rows = [...new Set(cells.flatMap((cell) => [...equationsOf(system, cell)]))];
  const starts = new Int32Array(rows.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (const [index, equation] of rows.entries()) {
    for (const [at, cell] of cellsOf(system, equation).entries()) {
      const own = column.get(cell);
      if (own === undefined) continue;
      const sign = at === 0 ? 1 : -1;
      indices.push(2 * own, 2 * own + 1);
      values.push(sign, -sign);
    }
    starts[index + 1] = indices.length;
  }
  const size = cells.length * 2;
  const lower = new Float64Array(size);
  const upper = new Float64Array(size);
  const cost = new Float64Array(size);
  for (const [index, cell] of cells.entries()) {
    upper[2 * index] = 1e4;
    upper[2 * index + 1] = point[cell] ?? 0;
    cost[2 * index] = cost[2 * index + 1] = price(cell);
  }
  const shift = target - (point[cells[place] ?? 0] ?? 0);
  for (const [offset, amount] of [
    [0, Math.max(0, shift)],
    [1, Math.max(0, -shift)],
  ] as const) {
    lower[2 * place + offset] = amount;
    upper[2 * place + offset] = amount;
  }
  const zero = new Float64Array(rows.length);
  return {
    numCols: size,
    numRows: rows.length,
    sense: solver.constants.objectiveSense.minimize,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: zero,
    rowUpper: zero,
    matrix: {
      format: 'csr' as const,
      numCols: size,
      numRows: rows.length,
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
}
