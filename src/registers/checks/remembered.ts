import type { PlannedColumn, ValueSource } from './raw-value.ts';
import { checkRawOf, rawValue } from './raw-value.ts';
import { rowFault, type RowContext, type RowFault } from './row-checks.ts';
import type { CheckContext, Checked } from './values.ts';

/*
 * What the checks said of the values met before: a file of two million rows has a few thousand different values, and
 * each of them, and each pair of them, has to be looked at only once.
 */

/** A column of codes, dates and ages has thousands of different values; one with more is no such column. */
export const mostValues = 200_000;

/** A raw value of a column: what the checks make of it, and in how many rows it stands. */
export interface RememberedValue {
  readonly checked: Checked;
  readonly rows: number;
  /** Its place among the column's values; -1 for one too many to be remembered. */
  readonly id: number;
}

export interface RememberedColumn {
  readonly planned: PlannedColumn;
  readonly values: ReadonlyMap<string, RememberedValue>;
  /** Whether the column has more than `mostValues` different values. */
  tooMany(): boolean;
  raw(cells: readonly string[]): string;
  /** The value of a row, counted. */
  take(cells: readonly string[]): RememberedValue;
}

export function rememberedColumn(planned: PlannedColumn, context: CheckContext): RememberedColumn {
  const check = checkRawOf(planned, context);
  const raw = rawOf(planned.source);
  const values = new Map<string, { checked: Checked; rows: number; id: number }>();
  let tooMany = false;
  return {
    planned,
    values,
    tooMany: () => tooMany,
    raw,
    take(cells) {
      const text = raw(cells);
      const known = values.get(text);
      if (known !== undefined) {
        known.rows++;
        return known;
      }
      const own = ownText(text);
      if (values.size === mostValues) {
        tooMany = true;
        return { checked: check(own), rows: 1, id: -1 };
      }
      const value = { checked: check(own), rows: 1, id: values.size };
      values.set(own, value);
      return value;
    },
  };
}

function rawOf(source: ValueSource): (cells: readonly string[]) => string {
  const [only = 0, ...others] = source.from === 'columns' ? source.indexes : [];
  if (source.from === 'columns' && others.length === 0) return (cells) => cells[only] ?? '';
  return (cells) => rawValue(source, cells);
}

/** A copy of a piece of text; the piece itself would keep the whole text in memory that it was cut from. */
export function ownText(text: string): string {
  return `${text} `.slice(0, -1);
}

/** As many pairs as are worth their memory. */
const mostPairs = 500_000;

/**
 * `rowFault` for rows whose values are remembered: it asks for the columns of each check apart, in its own order, and
 * only for what it has not found right before.
 *
 * @returns a function from a row's values, in the order of the columns
 */
export function rememberedRowFault(
  columns: readonly PlannedColumn[],
  context: RowContext,
): (row: readonly RememberedValue[]) => RowFault | null {
  const checks = columnsTogether(columns, context).map((indexes) => ({ indexes, right: new Set<number>() }));
  return (row) => {
    for (const { indexes, right } of checks) {
      let key = 0;
      let kept = true;
      for (const index of indexes) {
        const id = row[index]?.id ?? -1;
        kept = kept && id !== -1;
        key = key * (mostValues + 1) + id;
      }
      if (kept && right.has(key)) continue;
      const codes = indexes.map((index) => [columns[index]?.column.name ?? '', codeOf(row[index])] as const);
      const fault = rowFault(new Map(codes), context);
      if (fault !== null) return fault;
      if (kept && right.size < mostPairs) right.add(key);
    }
    return null;
  };
}

function codeOf(value: RememberedValue | undefined): string {
  return value?.checked.ok === true ? value.checked.code : '_U';
}

/** Which columns are held against each other, by their places; at most three, of which the plan sees to. */
function columnsTogether(columns: readonly PlannedColumn[], { register }: RowContext): (readonly number[])[] {
  const given = (name: string): number[] => {
    const index = columns.findIndex(({ column }) => column.name === name);
    return index === -1 ? [] : [index];
  };
  const event = [...given('date'), ...given('year')];
  return [
    [...event, ...given('unit')],
    [...event, ...given('unit_of_occurrence')],
    [...event, ...given(register.registeredIn)],
    given('timeliness').length === 0
      ? []
      : [...event, ...given('registered'), ...given('delay_days'), ...given('timeliness')],
    [...given('age'), ...given('age_days')],
  ].filter((indexes) => indexes.length > 1);
}
