import type { LatticeTable } from './lattice.ts';
import { variable, type Coding, type Variable } from './variable.ts';

/** A code of a dimension, and the code it is part of. */
export interface PartCode {
  readonly code: string;
  readonly parent: string | null;
}

/** A table of counts of one kind of event: every combination of its dimensions' codes, the last dimension's next to each other. */
export interface CountTable {
  readonly name: string;
  readonly dimensions: readonly { readonly dimension: string; readonly codes: readonly PartCode[] }[];
  /**
   * `undefined` where there is no such cell, as nothing is published in such detail; `null` where nothing was counted,
   * which adds nothing to a sum; `NaN` where a count is withheld.
   */
  readonly values: ArrayLike<number | null | undefined>;
  /** 1 for each place whose count is published whatever it is. */
  readonly open: Uint8Array;
  /** 1 for each place that stays withheld, as it was in an earlier release; absent where there is none. */
  readonly stays?: Uint8Array | undefined;
  /** What an earlier release told at each place, where it told something: the count is no less, as registers grow. */
  readonly before?: ArrayLike<number | null> | undefined;
  /** 1 for each open place that is given up, as the last of all, where small counts cannot be protected with it. */
  readonly spared?: Uint8Array | undefined;
}

/**
 * How divisions of one variable meet: a row for each kind of event that no division tells apart, with the finest code
 * of each division that holds it. A dimension may stand in two columns, as units of then and of now do.
 */
export interface Crosswalk {
  readonly variable: string;
  readonly columns: readonly { readonly dimension: string; readonly leaves: readonly (string | null)[] }[];
}

/**
 * The part of a table that has something to do with others: the cells that stand at the whole of every dimension that
 * the others do not have, without these dimensions.
 *
 * @param wholeOf the code of a dimension's whole
 */
export function sharedPart(
  table: CountTable,
  shared: ReadonlySet<string>,
  wholeOf: (dimension: string) => string,
): CountTable {
  const { dimensions, values, open, before } = table;
  if (dimensions.every(({ dimension }) => shared.has(dimension))) return table;
  const kept: number[] = [];
  for (let place = 0; place < values.length; place++) {
    let left = place;
    let isKept = true;
    for (const { dimension, codes } of dimensions.toReversed()) {
      const code = codes[left % codes.length]?.code;
      left = Math.floor(left / codes.length);
      if (!shared.has(dimension) && code !== wholeOf(dimension)) isKept = false;
    }
    if (isKept) kept.push(place);
  }
  return {
    ...table,
    dimensions: dimensions.filter(({ dimension }) => shared.has(dimension)),
    values: kept.map((place) => values[place]),
    open: Uint8Array.from(kept, (place) => open[place] ?? 0),
    before: before && kept.map((place) => before[place] ?? null),
  };
}

/** The code of a whole; dimensions without it divide less than everything. */
const wholeCode = '_T';

/** Makes tables ready for `equations`: dimensions that a crosswalk joins divide one variable, any other its own. */
export function latticeTables(
  tables: readonly CountTable[],
  crosswalks: readonly Crosswalk[],
): LatticeTable[] {
  const codes = allCodes(tables);
  const joined = crosswalks.flatMap((crosswalk) => {
    const known = crosswalk.columns.filter(({ dimension }) => codes.has(dimension));
    return known.length === 0 ? [] : [joinedVariable(crosswalk, codes)];
  });
  const own = new Map<string, Variable>();
  for (const { made, dimensions } of joined) for (const dimension of dimensions) own.set(dimension, made);
  for (const [dimension, list] of codes)
    if (!own.has(dimension)) own.set(dimension, variable(dimension, [singleCoding(dimension, list)]));
  return tables.map(({ name, dimensions, values, open, stays, before, spared }) => ({
    name,
    values,
    open,
    stays,
    before,
    spared,
    axes: dimensions.map(({ dimension, codes: list }) => {
      const made = own.get(dimension);
      if (made === undefined) throw new Error(`${name} has no dimension ${dimension}`);
      return {
        variable: made,
        dimension,
        categories: list.map(({ code }) => made.category(dimension, code)),
      };
    }),
  }));
}

/** The codes of each dimension in any table: tables leave out codes that nothing fell under. */
function allCodes(tables: readonly CountTable[]): Map<string, PartCode[]> {
  const all = new Map<string, Map<string, PartCode>>();
  for (const { dimensions } of tables)
    for (const { dimension, codes } of dimensions) {
      const known = all.get(dimension) ?? new Map<string, PartCode>();
      all.set(dimension, known);
      for (const code of codes) {
        const before = known.get(code.code);
        if (before === undefined || before.parent === null) known.set(code.code, code);
      }
    }
  return new Map([...all].map(([dimension, known]) => [dimension, [...known.values()]]));
}

function leavesOf(codes: readonly PartCode[]): string[] {
  const wholes = new Set(codes.map(({ parent }) => parent));
  return codes.flatMap(({ code }) => (wholes.has(code) ? [] : [code]));
}

/** A dimension by itself. What stands beside its total, as late maternal deaths do, is no part of the whole. */
function singleCoding(dimension: string, codes: readonly PartCode[]): Coding {
  const known = new Set(codes.map(({ code }) => code));
  const list = codes.map(({ code, parent }) => ({
    code,
    parent: parent !== null && known.has(parent) ? parent : null,
  }));
  const tops = list.filter(({ parent }) => parent === null);
  // Several tops, one of them a total: something is left that no code of the dimension is for.
  const isPart = tops.length > 1 && known.has(wholeCode);
  return { dimension, codes: list, atoms: [...leavesOf(list), ...(isPart ? [null] : [])] };
}

function joinedVariable(
  { variable: name, columns }: Crosswalk,
  codes: ReadonlyMap<string, readonly PartCode[]>,
): { made: Variable; dimensions: string[] } {
  const named = columns.filter(({ dimension }) => codes.has(dimension));
  // Nothing fell under a row whose code no table has: tables leave such codes out.
  const isUnused = (row: number): boolean =>
    named.some(({ dimension, leaves }) => {
      const leaf = leaves[row] ?? null;
      return leaf !== null && codes.get(dimension)?.some(({ code }) => code === leaf) !== true;
    });
  const rows = (columns[0]?.leaves ?? []).flatMap((_, row) => (isUnused(row) ? [] : [row]));
  const kept = named.map(({ dimension, leaves }) => ({
    dimension,
    leaves: rows.map((row) => leaves[row] ?? null),
  }));
  const codings = kept.map(({ dimension, leaves }): Coding => {
    const list = codes.get(dimension) ?? [];
    const known = new Map(list.map((code) => [code.code, code]));
    // A dimension in two columns: each has the codes its own finest ones lead up to.
    const held = new Set<string>();
    for (const leaf of leaves)
      for (let at = leaf; at !== null && known.has(at); at = known.get(at)?.parent ?? null) held.add(at);
    const others = kept.filter((column) => column.dimension === dimension).length > 1;
    const own = others ? list.filter(({ code }) => held.has(code)) : list;
    return { dimension, codes: own, atoms: leaves };
  });
  return { made: variable(name, codings), dimensions: [...new Set(kept.map(({ dimension }) => dimension))] };
}
