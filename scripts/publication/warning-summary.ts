import type { ManifestWarning } from '../../src/catalogue/manifest.ts';
import type { CountsWarning } from '../../src/registers/warnings.ts';

/** A warning of one file, with the register it belongs to. */
export type RegisterWarning = CountsWarning & { readonly register: string };

/** Values named for each kind of warning; a column of many odd values is told by its most frequent ones. */
const mostValues = 12;

/** One entry for each kind of warning, register and column, over all files. */
export function warningSummary(warnings: readonly RegisterWarning[]): ManifestWarning[] {
  const groups = Map.groupBy(warnings, ({ kind, register, column }) => `${register} ${kind} ${column}`);
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const rowsOf = new Map<string, number>();
    for (const { value, rows } of same) rowsOf.set(value, (rowsOf.get(value) ?? 0) + rows);
    const values = [...rowsOf]
      .map(([value, rows]) => ({ value, rows }))
      .sort((one, other) => other.rows - one.rows || (one.value < other.value ? -1 : 1));
    const { kind, register, column } = first;
    const rows = values.reduce((sum, value) => sum + value.rows, 0);
    const moreValues = Math.max(0, values.length - mostValues);
    return [{ kind, register, column, rows, values: values.slice(0, mostValues), moreValues }];
  });
}
