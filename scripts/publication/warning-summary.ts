import type { Disclosure, ManifestWarning } from '../../src/catalogue/manifest.ts';
import type { CountsWarning } from '../../src/registers/warnings.ts';

/** A warning of one file, with the register it belongs to. */
export type RegisterWarning = CountsWarning & { readonly register: string };

type Named = ManifestWarning['values'][number];

/** Values named for each kind of warning; a column of many odd values is told by its most frequent ones. */
const mostValues = 12;

/**
 * One entry for each kind of warning, register and column, over all files.
 *
 * @param disclosure how small numbers of rows are protected, as rows are made of people too; without it, for the screen
 *   of the person whose files they are, everything is told
 */
export function warningSummary(
  warnings: readonly RegisterWarning[],
  disclosure?: Disclosure,
): ManifestWarning[] {
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
    const told = disclosure?.rule === 'threshold' ? largeOnes(values, disclosure.threshold) : allOf(values);
    return [{ kind, register, column, ...told }];
  });
}

type Told = Pick<ManifestWarning, 'rows' | 'values' | 'moreValues'>;

const rowsOfAll = (values: readonly Named[]): number => values.reduce((sum, { rows }) => sum + rows, 0);

function allOf(values: readonly Named[]): Told {
  const moreValues = Math.max(0, values.length - mostValues);
  return { rows: rowsOfAll(values), values: values.slice(0, mostValues), moreValues };
}

/**
 * Values of as many rows as the threshold or more. How many others there are is not told, nor, where they have fewer
 * rows than that together, any value: what is left of all rows would be theirs.
 */
function largeOnes(values: readonly Named[], threshold: number): Told {
  const isSmall = (rows: number): boolean => rows > 0 && rows < threshold;
  const rows = rowsOfAll(values);
  if (isSmall(rows)) return { rows: null, values: [], moreValues: 0 };
  if (!values.some((one) => isSmall(one.rows))) return allOf(values);
  const large = values.filter((one) => !isSmall(one.rows)).slice(0, mostValues);
  return { rows, values: isSmall(rows - rowsOfAll(large)) ? [] : large, moreValues: 0 };
}
