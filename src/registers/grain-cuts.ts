import type { GrainDimension } from './grain.ts';

/** The most cells a cut may have that was put together from several: more would be slower than a cut of its own. */
const mostCells = 1_000_000;

/**
 * The cuts of a grain: as few sums as will do for all the sets of dimensions that are wanted. A set within another is
 * made from that; sets are put together where the result stays small, those first that share the most dimensions. Each
 * cut costs a sum over all rows of a file, and each cell a row of it.
 *
 * @param cellsOf how many codes of a dimension to reckon with, where it is fewer than its codes
 */
export function grainCuts(
  wanted: readonly (readonly string[])[],
  dimensions: readonly GrainDimension[],
  cellsOf: Readonly<Record<string, number>>,
): string[][] {
  const codes = new Map(dimensions.map(({ id, codes: { length } }) => [id, cellsOf[id] ?? length]));
  const cells = (set: readonly string[]): number => set.reduce((size, id) => size * (codes.get(id) ?? 1), 1);
  const union = (one: readonly string[], other: readonly string[]): string[] => [
    ...new Set([...one, ...other]),
  ];
  const within = (one: readonly string[], other: readonly string[]): boolean =>
    one.every((id) => other.includes(id));
  let cuts = wanted.map((set) => [...new Set(set)]);
  for (;;) {
    cuts = cuts.filter(
      (set, at) =>
        !cuts.some(
          (other, place) => place !== at && within(set, other) && (!within(other, set) || place < at),
        ),
    );
    const pairs = cuts.flatMap((one, at) =>
      cuts.slice(at + 1).map((other) => {
        const both = union(one, other);
        return { one, other, both, shared: one.length + other.length - both.length };
      }),
    );
    const [best] = pairs
      .filter(({ both }) => cells(both) <= mostCells)
      .sort((one, other) => other.shared - one.shared || cells(one.both) - cells(other.both));
    if (best === undefined) return cuts;
    cuts = [...cuts.filter((set) => set !== best.one && set !== best.other), best.both];
  }
}
