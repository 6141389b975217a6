import Papa from 'papaparse';

/**
 * The rows of a settings' table as records.
 *
 * @throws Error naming the file, when a column is missing
 */
export function readRows(csv: string, columns: readonly string[], file: string): Record<string, string>[] {
  const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const missing = columns.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) throw new Error(`${file}: no column ${missing.join(', ')}`);
  return data;
}
