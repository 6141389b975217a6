import type { Highs } from 'highs';
import type { CountTable } from '../../src/confidentiality/count-tables.ts';
import { isPartOf, ranges, sumsOf } from './event-programme.ts';
import type { MadeDimension } from './made-tables.ts';

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
 * An attack that knows nothing of cells, lattices or joins: what each withheld count can be, all published ones given.
 *
 * @param counted the true tables
 * @param withheld for each of them 1 at each place that is not told
 */
export function jointAttack(
  solver: Highs,
  dimensions: readonly MadeDimension[],
  counted: readonly CountTable[],
  withheld: readonly Uint8Array[],
): Reached[] {
  const { sums, size } = sumsOf(dimensions, counted);
  const cells = sums.map((sum) => ({ ...sum, value: Number(counted[sum.table]?.values[sum.place]) }));
  const isTold = ({ table, place }: (typeof cells)[number]): boolean => withheld[table]?.[place] !== 1;
  const asked = cells.filter((cell) => !isTold(cell));
  const found = ranges(
    solver,
    size,
    cells.filter(isTold),
    asked.map(({ columns }) => columns),
  );
  return asked.map((cell, index) => ({
    cell: cell.name,
    value: cell.value,
    least: found[index]?.least ?? NaN,
    most: found[index]?.most ?? NaN,
    smallest: Math.min(
      ...cells.flatMap((other) => (other.value > 0 && isPartOf(cell, other) ? other.value : [])),
    ),
  }));
}

/** Those that are better known than the rule allows: neither t − 1 wide, nor from nothing to a small total of theirs. */
export function tooNarrow(reached: readonly Reached[], threshold: number): Reached[] {
  return reached.filter(
    ({ least, most, smallest }) =>
      most - least < threshold - 1 && !(smallest < threshold && least === 0 && most >= smallest),
  );
}
