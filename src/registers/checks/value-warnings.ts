import type { PlannedColumn } from './raw-value.ts';
import type { Checked } from './values.ts';

/* What is odd in a file though its rows are counted, as far as its values tell. */

export type WarningKind =
  | 'outside_years'
  | 'injury_code'
  | 'contact_code'
  | 'mother_age'
  | 'groom_age'
  | 'bride_age'
  | 'cause_of_other_sex';

/** Something a reader of the figures should know, though the rows are counted. */
export interface CountsWarning {
  readonly kind: WarningKind;
  readonly file: string;
  readonly column: string;
  readonly value: string;
  readonly rows: number;
}

/** A column's different raw values: what the checks make of each, and in how many rows it stands. */
export interface ValuesOfColumn {
  readonly planned: PlannedColumn;
  readonly values: ReadonlyMap<string, { readonly checked: Checked; readonly rows: number }>;
}

/** Ages of mothers outside of which a slip is likelier than a birth. */
const motherAges = { from: 12, to: 55 };
/** The ages of marriage: Law on Marriage and Family 52/2014/QH13, article 8. */
const marriageAges = { groom_age: 20, bride_age: 18 };

/** The odd values of a file's columns, each with the rows it stands in. */
export function valueWarnings(file: string, columns: readonly ValuesOfColumn[]): CountsWarning[] {
  const found = new Map<string, CountsWarning>();
  for (const { planned, values } of columns)
    for (const { checked, rows } of values.values()) {
      const warning = checked.ok ? warningOf(planned.column.name, checked.code) : null;
      if (warning === null) continue;
      const key = `${planned.column.name} ${warning.value}`;
      const before = found.get(key)?.rows ?? 0;
      found.set(key, { file, column: planned.shownAs, ...warning, rows: before + rows });
    }
  return [...found.values()];
}

/** Warnings in the order they are told in: by kind, then value. */
export function warningsInOrder(warnings: readonly CountsWarning[]): CountsWarning[] {
  return [...warnings].sort((one, other) => (one.kind + one.value < other.kind + other.value ? -1 : 1));
}

function warningOf(column: string, code: string): { kind: WarningKind; value: string } | null {
  if (column === 'cause' && /^[ST]/.test(code)) return { kind: 'injury_code', value: code.slice(0, 3) };
  if (column === 'cause' && code.startsWith('Z')) return { kind: 'contact_code', value: code.slice(0, 3) };
  if (code === '_U') return null;
  const age = Number(code);
  if (column === 'mother_age' && (age < motherAges.from || age > motherAges.to))
    return { kind: 'mother_age', value: code };
  if ((column === 'groom_age' || column === 'bride_age') && age < marriageAges[column])
    return { kind: column, value: code };
  return null;
}
