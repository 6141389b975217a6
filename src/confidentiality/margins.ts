import type { LatticeTable } from './lattice.ts';
import type { Variable } from './variable.ts';

/** Whether two categories are told of together: not at all, with a count, or that nothing was counted. */
export const margin = { none: 0, told: 1, uncounted: 2 } as const;

/** What tables tell of each two variables, everything else being at its whole. */
export interface Margins {
  /** One of `margin`; `undefined` where no table has both variables. */
  of(one: Variable, other: Variable): ((category: number, beside: number) => number) | undefined;
}

/** Reads the margins of two variables off all tables that have both. */
export function toldMargins(tables: readonly LatticeTable[]): Margins {
  const known = new Map<Variable, Map<Variable, Uint8Array>>();
  const widths = new Map<Variable, number>();
  for (const { variable } of tables.flatMap(({ axes }) => axes)) widths.set(variable, variable.names.length);
  const marksOf = (one: Variable, other: Variable): Uint8Array => {
    const own = known.get(one) ?? new Map<Variable, Uint8Array>();
    known.set(one, own);
    const marks = own.get(other) ?? new Uint8Array((widths.get(one) ?? 0) * (widths.get(other) ?? 0));
    own.set(other, marks);
    return marks;
  };
  for (const table of tables)
    for (const [first, one] of table.axes.entries())
      for (const [second, other] of table.axes.entries()) {
        if (one.variable === other.variable) continue;
        const marks = marksOf(one.variable, other.variable);
        const width = widths.get(other.variable) ?? 0;
        for (const { at, value } of placesAtWholes(table, [first, second])) {
          const key = (one.categories[at[0] ?? 0] ?? 0) * width + (other.categories[at[1] ?? 0] ?? 0);
          if (value === undefined || marks[key] === margin.told) continue;
          marks[key] = value === null ? margin.uncounted : margin.told;
        }
      }
  return {
    of(one, other) {
      const marks = known.get(one)?.get(other);
      const width = widths.get(other) ?? 0;
      return marks && ((category, beside) => marks[category * width + beside] ?? margin.none);
    },
  };
}

/**
 * The places of a table that are at the whole of every axis but some.
 *
 * @param kept these axes; `at` says which of its codes a place has on each, in this order
 */
export function* placesAtWholes(
  { axes, values }: LatticeTable,
  kept: readonly number[],
): Generator<{ at: readonly number[]; value: number | null | undefined }> {
  const sizes = axes.map(({ categories }) => categories.length);
  const strides = sizes.map((_, at) => sizes.slice(at + 1).reduce((product, size) => product * size, 1));
  const wholes = axes.map(({ categories }, at) => (kept.includes(at) ? 0 : categories.indexOf(0)));
  if (wholes.includes(-1)) return;
  const base = wholes.reduce((sum, whole, at) => sum + whole * (strides[at] ?? 0), 0);
  const total = kept.reduce((product, axis) => product * (sizes[axis] ?? 1), 1);
  const at = kept.map(() => 0);
  for (let count = 0; count < total; count++) {
    const place = at.reduce((sum, code, index) => sum + code * (strides[kept[index] ?? 0] ?? 0), base);
    yield { at, value: values[place] };
    for (let index = kept.length - 1; index >= 0; index--) {
      at[index] = (at[index] ?? 0) + 1;
      if ((at[index] ?? 0) < (sizes[kept[index] ?? 0] ?? 0)) break;
      at[index] = 0;
    }
  }
}
