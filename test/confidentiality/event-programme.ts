import type { Highs } from 'highs';
import type { CountTable } from '../../src/confidentiality/count-tables.ts';
import { combinations, finest, type MadeDimension } from './made-tables.ts';

/*
 * Made-up tables as sums of events, with nothing of cells, lattices or joins: an unknown for each combination of finest
 * codes of all dimensions, and every figure the sum of some.
 */

/** A figure of a table, and the combinations it sums. */
export interface Sum {
  /** The table and the codes: `a×b: 1 2`. */
  readonly name: string;
  readonly table: number;
  readonly place: number;
  readonly columns: readonly number[];
}

/** Every figure of some tables, each of which has all codes of its dimensions; and how many combinations there are. */
export function sumsOf(
  dimensions: readonly MadeDimension[],
  tables: readonly CountTable[],
): { sums: Sum[]; size: number } {
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
  const sums = tables.flatMap((counted, table) => {
    const own = counted.dimensions.map(({ dimension }) =>
      dimensions.findIndex((one) => one.dimension === dimension),
    );
    const places = combinations(counted.dimensions.map(({ codes }) => codes.map(({ code }) => code)));
    return places.map((codes, place) => ({
      name: `${counted.name}: ${codes.join(' ')}`,
      table,
      place,
      columns: events.flatMap((event, column) =>
        codes.every((code, at) => isUnder(own[at] ?? -1, event[own[at] ?? -1] ?? '', code)) ? [column] : [],
      ),
    }));
  });
  return { sums, size: events.length };
}

/** Whether a figure is a part of another, and not all of it. */
export function isPartOf({ columns }: Sum, whole: Sum): boolean {
  return whole.columns.length > columns.length && columns.every((column) => whole.columns.includes(column));
}

/**
 * What sums of unknowns can be, none below nothing, where other sums are known: by linear programming, rounded inwards.
 *
 * @param size how many unknowns there are
 */
export function ranges(
  solver: Highs,
  size: number,
  known: readonly { readonly columns: readonly number[]; readonly value: number }[],
  asked: readonly (readonly number[])[],
): { least: number; most: number }[] {
  const starts = known.reduce((all, { columns }) => [...all, (all.at(-1) ?? 0) + columns.length], [0]);
  const sides = Float64Array.from(known, ({ value }) => value);
  const model = solver.createModel({
    numCols: size,
    numRows: known.length,
    sense: solver.constants.objectiveSense.maximize,
    colCost: new Float64Array(size),
    colLower: new Float64Array(size),
    colUpper: new Float64Array(size).fill(solver.infinity),
    rowLower: sides,
    rowUpper: sides,
    matrix: {
      format: 'csr',
      numCols: size,
      numRows: known.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(known.flatMap(({ columns }) => columns)),
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
  const found = asked.map((columns) => ({
    // Never −0.
    least: Math.ceil(extreme(columns, -1) - 1e-6) + 0,
    most: Math.floor(extreme(columns, 1) + 1e-6),
  }));
  model.dispose();
  return found;
}
