import type { ColumnMapping } from '../../settings/schema.ts';
import { checkOf, type CheckContext, type Checked } from './values.ts';
import type { RegisterColumn } from './register.ts';

/** Where the value of a register's column comes from in one file: columns of the file by position, or a constant. */
export type ValueSource =
  | { readonly from: 'columns'; readonly indexes: readonly number[]; readonly combine: 'first' | 'join' }
  | { readonly from: 'constant'; readonly value: string };

/** One column of a register as one file gives it. */
export interface PlannedColumn {
  readonly column: RegisterColumn;
  readonly source: ValueSource;
  readonly mapping: ColumnMapping | null;
  /** The file's own name for it, for messages. */
  readonly shownAs: string;
  readonly required: boolean;
}

/**
 * The raw value of a row, before any mapping: one cell; the first of several cells that is not empty; or several
 * cells with a blank between. `rawValueSql` says the same to DuckDB; a test holds the two against each other.
 */
export function rawValue(source: ValueSource, cells: readonly string[]): string {
  if (source.from === 'constant') return source.value;
  const values = source.indexes.map((index) => cells[index] ?? '');
  if (source.combine === 'join') return values.join(' ');
  if (values.length === 1) return values[0] ?? '';
  return values.map((value) => value.replace(/^ +| +$/g, '')).find((value) => value !== '') ?? '';
}

/** The raw value as an SQL expression over the columns `c0`, `c1`, …; never NULL. */
export function rawValueSql(source: ValueSource): string {
  if (source.from === 'constant') return `'${source.value.replaceAll("'", "''")}'`;
  const cells = source.indexes.map((index) => `coalesce(c${index}, '')`);
  if (source.combine === 'join') return cells.join(` || ' ' || `);
  if (cells.length === 1) return cells[0] ?? `''`;
  return `coalesce(${cells.map((cell) => `nullif(trim(${cell}, ' '), '')`).join(', ')}, '')`;
}

/**
 * A function from the raw value of a planned column to its code: NFC, trimmed; then the site's patterns (the first
 * that matches the whole value), its value map, its word for empty; then the column's own check.
 */
export function checkRawOf(planned: PlannedColumn, context: CheckContext): (raw: string) => Checked {
  const { mapping, column } = planned;
  const patterns = (mapping?.patterns ?? []).map(({ match, as }) => ({
    match: new RegExp(`^(?:${match})$`, 'u'),
    as,
  }));
  const values = new Map(
    Object.entries(mapping?.values ?? {}).map(([from, to]) => [from.normalize('NFC'), to]),
  );
  const check = checkOf(column.check, context);
  const whereEmpty = column.empty ?? '_U';
  const empty = mapping?.empty ?? (!planned.required && column.name !== 'count' ? whereEmpty : null);
  // A value that stands beside mapped ones was most likely forgotten in the map.
  const hint = values.size === 0 ? '' : `; site.yaml maps ${[...values.keys()].join(', ')}`;
  const hinted = (checked: Checked): Checked =>
    checked.ok || checked.personal ? checked : { ...checked, reason: checked.reason + hint };
  return (raw) => {
    // Spreadsheets write no-break spaces nobody sees.
    const trimmed = raw.normalize('NFC').replaceAll('\u00a0', ' ').trim();
    const pattern = patterns.find(({ match }) => match.test(trimmed));
    const shaped = pattern ? trimmed.replace(pattern.match, pattern.as) : trimmed;
    const mapped = values.get(shaped) ?? shaped;
    if (mapped !== '') return hinted(check(mapped));
    if (empty !== null) return check(empty);
    return { ok: false, reason: emptyReason(column.name, check('_U').ok), personal: false };
  };
}

function emptyReason(column: string, mayBeUnknown: boolean): string {
  if (column === 'count') return 'empty; where a row is one event, leave the column out';
  if (!mayBeUnknown) return 'empty; every row needs one';
  return `empty; where empty means unknown, say so in site.yaml: ${column}: { from: …, empty: _U }`;
}
