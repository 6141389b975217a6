import type { CountTable, PartCode } from '../../src/confidentiality/count-tables.ts';
import { systemOf, type System } from '../../src/confidentiality/system.ts';

/*
 * Small tables and systems made up for tests, with every total summed from the finest counts.
 */

export interface MadeDimension {
  readonly dimension: string;
  readonly codes: readonly PartCode[];
}

/** A dimension of a total `_T`, which has so many parts, each of which has so many parts, and so on: `1`, `1.2`. */
export function madeDimension(dimension: string, ...parts: readonly number[]): MadeDimension {
  const codes: PartCode[] = [{ code: '_T', parent: null }];
  let wholes = ['_T'];
  for (const count of parts)
    wholes = wholes.flatMap((parent) =>
      Array.from({ length: count }, (_, index) => {
        const code = parent === '_T' ? `${index + 1}` : `${parent}.${index + 1}`;
        codes.push({ code, parent });
        return code;
      }),
    );
  return { dimension, codes };
}

/** A dimension by its hierarchy: the total `_T` of these codes, those with a list of parts being their sum. */
export function dimensionOf(
  dimension: string,
  parts: Readonly<Record<string, readonly string[]>>,
): MadeDimension {
  const codes: PartCode[] = [{ code: '_T', parent: null }];
  for (const [code, own] of Object.entries(parts)) {
    codes.push({ code, parent: '_T' });
    for (const part of own) codes.push({ code: part, parent: code });
  }
  return { dimension, codes };
}

/** The codes that have no parts. */
export function finest({ codes }: MadeDimension): string[] {
  const wholes = new Set(codes.map(({ parent }) => parent));
  return codes.flatMap(({ code }) => (wholes.has(code) ? [] : [code]));
}

/**
 * A table of every combination of the codes.
 *
 * @param count the events of each combination of finest codes
 * @param isOpen which cells are published whatever they are; none where it is not given
 */
export function madeTable(
  name: string,
  dimensions: readonly MadeDimension[],
  count: (...codes: readonly string[]) => number,
  isOpen: (...codes: readonly string[]) => boolean = () => false,
): CountTable {
  const finestUnder = dimensions.map((one) => {
    const leaves = finest(one);
    const parents = new Map(one.codes.map(({ code, parent }) => [code, parent]));
    const isUnder = (leaf: string, code: string): boolean => {
      for (let at: string | null | undefined = leaf; at !== null && at !== undefined; at = parents.get(at))
        if (at === code) return true;
      return false;
    };
    return new Map(one.codes.map(({ code }) => [code, leaves.filter((leaf) => isUnder(leaf, code))]));
  });
  const places = combinations(dimensions.map(({ codes }) => codes.map(({ code }) => code)));
  return {
    name,
    dimensions,
    values: places.map((codes) =>
      combinations(codes.map((code, index) => finestUnder[index]?.get(code) ?? [])).reduce(
        (sum, leaves) => sum + count(...leaves),
        0,
      ),
    ),
    open: Uint8Array.from(places, (codes) => (isOpen(...codes) ? 1 : 0)),
  };
}

/** Every combination of one of each list, the last list's next to each other. */
export function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (all, list) => all.flatMap((before) => list.map((one) => [...before, one])),
    [[]],
  );
}

/** The place of a cell in a table, by its code of each dimension. */
export function placeOf({ dimensions }: CountTable, ...codes: readonly string[]): number {
  return dimensions.reduce((place, { codes: all }, index) => {
    const own = all.findIndex(({ code }) => code === codes[index]);
    if (own === -1) throw new Error(`no such code: ${codes[index]}`);
    return place * all.length + own;
  }, 0);
}

/** A system of named cells, as published examples are written; each equation is a whole and its parts. */
export interface NamedSystem {
  readonly system: System;
  cell(name: string): number;
  /** 1 for each of these cells. */
  marked(...names: readonly string[]): Uint8Array;
}

export function namedSystem(
  values: Readonly<Record<string, number>>,
  equations: readonly (readonly [string, ...string[]])[],
): NamedSystem {
  const names = Object.keys(values);
  const cell = (name: string): number => {
    const found = names.indexOf(name);
    if (found === -1) throw new Error(`no cell ${name}`);
    return found;
  };
  const system = systemOf(
    {
      value: Float64Array.from(Object.values(values)),
      kind: new Uint8Array(names.length),
      cost: new Float64Array(names.length).fill(1),
      name: (number) => names[number] ?? '',
    },
    equations.map((equation) => equation.map(cell)),
  );
  return {
    system,
    cell,
    marked: (...marked) => Uint8Array.from(names, (name) => (marked.includes(name) ? 1 : 0)),
  };
}

/** The system without the values of withheld cells, as a reader has it. */
export function published(system: System, withheld: Uint8Array): System {
  return { ...system, value: system.value.map((value, cell) => (withheld[cell] === 1 ? NaN : value)) };
}
