import type { Highs } from 'highs';
import type { CountTable } from '../../src/confidentiality/count-tables.ts';
import { ranges, sumsOf } from './event-programme.ts';
import type { MadeDimension } from './made-tables.ts';

/** One release: its true tables, and 1 at each place that it does not tell. */
export interface Release {
  readonly counted: readonly CountTable[];
  readonly withheld: readonly Uint8Array[];
}

/** A count that the second release withholds and what it can be. */
export interface ReachedSince {
  readonly cell: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What the first release told of it; `null` where it withheld it too. */
  readonly before: number | null;
}

/**
 * An attack on two releases that knows nothing of cells, lattices or floors: how many events of each combination the
 * first release counted, and how many came since, are the unknowns; every figure of either is a sum of some.
 */
export function attackBoth(
  solver: Highs,
  dimensions: readonly MadeDimension[],
  first: Release,
  second: Release,
): ReachedSince[] {
  const { sums, size } = sumsOf(dimensions, second.counted);
  const valueIn = ({ counted }: Release, { table, place }: (typeof sums)[number]): number =>
    Number(counted[table]?.values[place]);
  const isTold = ({ withheld }: Release, { table, place }: (typeof sums)[number]): boolean =>
    withheld[table]?.[place] !== 1;
  const ofNow = (columns: readonly number[]): number[] => [...columns, ...columns.map((one) => one + size)];
  const known = sums.flatMap((sum) => [
    ...(isTold(first, sum) ? [{ columns: sum.columns, value: valueIn(first, sum) }] : []),
    ...(isTold(second, sum) ? [{ columns: ofNow(sum.columns), value: valueIn(second, sum) }] : []),
  ]);
  const asked = sums.filter((sum) => !isTold(second, sum));
  const found = ranges(
    solver,
    2 * size,
    known,
    asked.map(({ columns }) => ofNow(columns)),
  );
  return asked.map((sum, index) => ({
    cell: sum.name,
    value: valueIn(second, sum),
    least: found[index]?.least ?? NaN,
    most: found[index]?.most ?? NaN,
    before: isTold(first, sum) ? valueIn(first, sum) : null,
  }));
}
