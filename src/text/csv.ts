/**
 * One CSV cell after RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before it, as the
 * OWASP page on CSV injection advises; numbers are written by `csvLine` itself and never pass here.
 */
export function csvCell(value: string): string {
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
