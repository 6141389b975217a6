import type { Codelist } from '../catalogue/codelist.ts';
import type { PublishedTable } from '../catalogue/published-table.ts';
import { languages } from '../text/language.ts';

/**
 * One CSV cell after RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before it, as the
 * OWASP page on CSV injection advises; numbers are written by `csvLine` itself and never pass here.
 */
function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of CSV with its line end. `null` is an empty cell; numbers are written with a point and without groups. */
export function csvLine(values: readonly (string | number | null)[]): string {
  const cells = values.map((value) =>
    typeof value === 'string' ? csvCell(value) : value === null ? '' : String(value),
  );
  return `${cells.join(',')}\n`;
}

/** Columns of a table's codes file: its dimensions, then value, status, confidentiality; on simulated sites that fact. */
export function csvColumns(table: PublishedTable, simulated: boolean): string[] {
  return [
    ...table.declaration.dimensions,
    'value',
    'status',
    'confidentiality',
    ...(simulated ? ['simulated'] : []),
  ];
}

/**
 * The codes file of a table: UTF-8 without BOM, one row a cell, in the order of the codelists.
 *
 * @param simulated adds a last column that says `true` in every row, so that no copy of the file loses it
 */
export function codesCsv(table: PublishedTable, simulated: boolean): string {
  const { cells, declaration } = table;
  const dimensions = declaration.dimensions.map((dimension) => cells.codes[dimension] ?? []);
  const lines = [csvLine(csvColumns(table, simulated))];
  for (const [at, value] of cells.value.entries()) {
    const row = [
      ...dimensions.map((codes) => codes[at] ?? ''),
      value,
      cells.status[at] ?? '',
      cells.confidentiality[at] ?? '',
    ];
    lines.push(csvLine(simulated ? [...row, 'true'] : row));
  }
  return lines.join('');
}

/** A codelist as CSV: `code, parent, label_vi, label_en, order`. */
export function codelistCsv({ codes }: Codelist): string {
  const rows = codes.map(({ code, parent, label }, index) =>
    csvLine([code, parent, ...languages.map((language) => label[language]), index + 1]),
  );
  return csvLine(['code', 'parent', 'label_vi', 'label_en', 'order']) + rows.join('');
}
