import type { Highs } from 'highs';
import type { CountTable } from '../../src/confidentiality/count-tables.ts';
import { combinations, finest, type MadeDimension } from './made-tables.ts';

/*
 * An attack that knows nothing of cells, lattices or joins: the unknowns are how many events there are of each
 * combination of finest codes of all dimensions, and every published figure is a sum of some of them.
 */

/** A withheld count and what it can be. */
export interface Reached {
  /** The table and the codes: `a×b: 1 2`. */
  readonly cell: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** The smallest total above nothing that it is a part of; `Infinity` where it is a part of none. */
  readonly smallest: number;
}

/**
 * What each withheld count can be, all published ones being given, by linear programming: whole numbers, rounded
 * inwards.
 *
 * @param counted the true tables, every one with all codes of its dimensions
 * @param withheld for each of them 1 at each place that is not told
 */
export function jointAttack(
  solver: Highs,
  dimensions: readonly MadeDimension[],
  counted: readonly CountTable[],
  withheld: readonly Uint8Array[],
): Reached[] {
  const events = combinations(dimensions.map(finest));
  const parents = dimensions.map(({ codes }) => new Map(codes.map(({ code, parent }) => [code, parent])));
  const isUnder = (axis: number, code: string, above: string): boolean => {
    for (
      let at: string | null | undefined = code;
      at !== null && at !== undefined;
      at = parents[axis]?.get(at)
    )
      if (at === above) return true;
    return false;
  };
  const cells = counted.flatMap((table, index) => {
    const own = table.dimensions.map(({ dimension }) =>
      dimensions.findIndex((one) => one.dimension === dimension),
    );
    const places = combinations(table.dimensions.map(({ codes }) => codes.map(({ code }) => code)));
    return places.map((codes, place) => ({
      name: `${table.name}: ${codes.join(' ')}`,
      value: Number(table.values[place]),
      isWithheld: withheld[index]?.[place] === 1,
      columns: events.flatMap((event, column) =>
        codes.every((code, at) => isUnder(own[at] ?? -1, event[own[at] ?? -1] ?? '', code)) ? [column] : [],
      ),
    }));
  });
  const told = cells.filter(({ isWithheld }) => !isWithheld);
  const starts = told.reduce((all, { columns }) => [...all, (all.at(-1) ?? 0) + columns.length], [0]);
  const sides = Float64Array.from(told, ({ value }) => value);
  const size = events.length;
  const model = solver.createModel({
    numCols: size,
    numRows: told.length,
    sense: solver.constants.objectiveSense.maximize,
    colCost: new Float64Array(size),
    colLower: new Float64Array(size),
    colUpper: new Float64Array(size).fill(solver.infinity),
    rowLower: sides,
    rowUpper: sides,
    matrix: {
      format: 'csr',
      numCols: size,
      numRows: told.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(told.flatMap(({ columns }) => columns)),
      values: new Float64Array(starts.at(-1) ?? 0).fill(1),
    },
  });
  model.options.set({ output_flag: false });
  const extreme = (columns: readonly number[], direction: 1 | -1): number => {
    const weights = new Float64Array(size);
    for (const column of columns) weights[column] = direction;
    model.changeColsCost({ kind: 'range', from: 0, to: size - 1 }, weights);
    model.run();
    if (model.getModelStatus() !== solver.constants.modelStatus.optimal) return direction * Infinity;
    const { colValue } = model.getSolution();
    return columns.reduce((sum, column) => sum + (colValue[column] ?? 0), 0);
  };
  const reached = cells.flatMap(({ name, value, isWithheld, columns }) => {
    if (!isWithheld) return [];
    const isPartOf = (whole: readonly number[]): boolean =>
      whole.length > columns.length && columns.every((column) => whole.includes(column));
    const above = cells.filter((other) => other.value > 0 && isPartOf(other.columns));
    return {
      cell: name,
      value,
      // Never −0.
      least: Math.ceil(extreme(columns, -1) - 1e-6) + 0,
      most: Math.floor(extreme(columns, 1) + 1e-6),
      smallest: Math.min(...above.map((other) => other.value)),
    };
  });
  model.dispose();
  return reached;
}

/** Those that are better known than the rule allows: neither t − 1 wide, nor from nothing to a small total of theirs. */
export function tooNarrow(reached: readonly Reached[], threshold: number): Reached[] {
  return reached.filter(
    ({ least, most, smallest }) =>
      most - least < threshold - 1 && !(smallest < threshold && least === 0 && most >= smallest),
  );
}
