import { group } from 'd3-array';
import Papa from 'papaparse';
import { quoted, type SettingsFault } from './faults.ts';

/* How every CSV file of a site folder is read, so that all are as lenient and as strict as each other. */

/** A row of a CSV file. */
export interface CsvRow {
  /** The line it begins on, as an editor counts: empty lines and line breaks inside quotes count too. */
  readonly line: number;
  /** The trimmed text of a column, `''` where the file has no such column. */
  readonly cell: (column: string) => string;
}

/** A fault of one line, or of one cell where a column is named; `found` and `allowed` as in a SettingsFault. */
export interface CsvFault {
  readonly line: number;
  readonly column: string;
  readonly found: string;
  readonly allowed: string;
}

/**
 * Reads the text of a CSV file: with a byte-order mark or without, NFC or NFD, commas, semicolons or tabs, any line
 * ends. Columns may stand in any order; rows in which nothing stands are passed over.
 *
 * @returns the rows that have a field for each column, and what is wrong with the header, the quotes and the others
 */
export function readCsvTable(
  csv: string,
  required: readonly string[],
  optional: readonly string[] = [],
): { rows: CsvRow[]; faults: CsvFault[] } {
  const text = csv
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text, required);
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const lines = linesOf(parsed.data);
  const [broken] = parsed.errors;
  if (broken !== undefined) {
    const allowed = 'quotes in pairs around a whole field; a quote inside one is doubled: ""';
    const found = 'a quotation mark that does not close';
    return { rows: [], faults: [{ line: lines[broken.row ?? 0] ?? 1, column: '', found, allowed }] };
  }
  const filled = parsed.data.flatMap((fields, index) =>
    fields.some((field) => field.trim() !== '') ? [{ fields, line: lines[index] ?? 0 }] : [],
  );
  const header = withoutEmptyEnd((filled[0]?.fields ?? []).map((name) => name.trim()));
  const faults = headerFaults(header, filled[0]?.line ?? 1, required, optional);
  if (faults.length > 0) return { rows: [], faults };
  const rows = filled.slice(1).flatMap(({ fields, line }) => {
    if (fields.length >= header.length && withoutEmptyEnd(fields).length <= header.length)
      return [{ line, cell: (column: string) => (fields[header.indexOf(column)] ?? '').trim() }];
    const found = `${fields.length} ${fields.length === 1 ? 'field' : 'fields'}`;
    faults.push({ line, column: '', found, allowed: `${header.length} fields, as the header has` });
    return [];
  });
  return { rows, faults };
}

/** The separator under which the first line holds most of the columns; a comma where none does. */
function delimiterOf(text: string, required: readonly string[]): string {
  const first = /^\s*(.*)/.exec(text)?.[1] ?? '';
  const known = (delimiter: string): number =>
    first.split(delimiter).filter((name) => required.includes(name.replaceAll('"', '').trim())).length;
  return [',', ';', '\t'].reduce((best, other) => (known(other) > known(best) ? other : best));
}

/** The line each row begins on. */
function linesOf(rows: readonly (readonly string[])[]): number[] {
  let next = 1;
  return rows.map((fields) => {
    const line = next;
    next += 1 + fields.reduce((breaks, field) => breaks + field.split('\n').length - 1, 0);
    return line;
  });
}

/** Spreadsheets write empty fields behind the last column. */
function withoutEmptyEnd(fields: readonly string[]): readonly string[] {
  return fields.slice(0, fields.findLastIndex((field) => field.trim() !== '') + 1);
}

function headerFaults(
  header: readonly string[],
  line: number,
  required: readonly string[],
  optional: readonly string[],
): CsvFault[] {
  const missing = required.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !required.includes(name) && !optional.includes(name));
  const twice = header.filter((name, index) => header.indexOf(name) < index);
  const problems = [
    ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`unknown: ${unknown.map(quoted).join(', ')}`] : []),
    ...(twice.length > 0 ? [`twice: ${twice.join(', ')}`] : []),
  ];
  if (problems.length === 0) return [];
  const columns = [required.join(','), ...optional.map((name) => `[,${name}]`)].join('');
  const allowed = `the columns ${columns} (${problems.join('; ')})`;
  return [{ line, column: '', found: header.length === 0 ? 'nothing' : quoted(header.join(',')), allowed }];
}

/** Faults in the order of the file; what is wrong alike on many lines is told once, with the lines. */
export function faultsOfFile(file: string, faults: readonly CsvFault[]): SettingsFault[] {
  const alike = group(
    faults.toSorted((one, other) => one.line - other.line),
    ({ column, found, allowed }) => JSON.stringify([column, found, allowed]),
  );
  return [...alike.values()].map((group) => {
    const lines = [...new Set(group.map(({ line }) => line))];
    const [{ column, found, allowed } = { column: '', found: '', allowed: '' }] = group;
    return {
      file,
      key: column === '' ? linesText(lines) : `${linesText(lines)}, column ${column}`,
      found,
      allowed,
    };
  });
}

/** `line 4`, `lines 4 and 7`, `lines 4, 7 and 9`, `lines 4, 7, 9 and 110 more`. */
export function linesText(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  const shown = lines.length <= 4 ? lines.slice(0, -1) : lines.slice(0, 3);
  const last = lines.length <= 4 ? lines.at(-1) : `${lines.length - 3} more`;
  return `lines ${shown.join(', ')} and ${last}`;
}
