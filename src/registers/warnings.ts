import type { ColumnDictionary } from './dictionary.ts';

export type WarningKind = 'outside_years' | 'injury_code' | 'contact_code';

/** Something a reader of the figures should know, though the rows are counted. */
export interface CountsWarning {
  readonly kind: WarningKind;
  readonly file: string;
  readonly column: string;
  readonly value: string;
  readonly rows: number;
}

/** Warnings that follow from single values of a file: years outside the site's, codes that are no underlying cause. */
export function dictionaryWarnings(
  file: string,
  dictionaries: readonly ColumnDictionary[],
  years: { readonly first: number; readonly last: number },
): CountsWarning[] {
  const found = new Map<string, CountsWarning>();
  for (const { planned, values } of dictionaries)
    for (const { checked, rows } of values.values()) {
      if (!checked.ok) continue;
      const warning = warningOf(planned.column.name, checked.code, years);
      if (warning === null) continue;
      const key = `${planned.column.name} ${warning.value}`;
      const before = found.get(key)?.rows ?? 0;
      found.set(key, { file, column: planned.shownAs, ...warning, rows: before + rows });
    }
  return [...found.values()].sort((one, other) => (one.value < other.value ? -1 : 1));
}

function warningOf(
  column: string,
  code: string,
  { first, last }: { readonly first: number; readonly last: number },
): { kind: WarningKind; value: string } | null {
  if (column === 'date' || column === 'year') {
    const year = Number(code.slice(0, 4));
    if (year < first || year > last) return { kind: 'outside_years', value: String(year) };
  }
  if (column === 'cause' && /^[ST]/.test(code)) return { kind: 'injury_code', value: code.slice(0, 3) };
  if (column === 'cause' && code.startsWith('Z')) return { kind: 'contact_code', value: code.slice(0, 3) };
  return null;
}
