import type { DuckDBConnection } from '@duckdb/node-api';
import type { CountsFault } from './checks/faults.ts';
import { wholeFileFault } from './checks/open.ts';
import { literal } from './dictionary-tables.ts';
import { lastFileSent, type Grain } from './grain.ts';

/**
 * Holds the file that was just counted (`file_grain`) against the files of its register before it: two files that give
 * the same unit and month, registered in the same month where that is known, would count the same events twice.
 *
 * @returns a fault for each earlier file it overlaps with
 */
export async function overlapFaults(
  db: DuckDBConnection,
  grain: Grain,
  file: string,
): Promise<CountsFault[]> {
  const table = `${grain.name}_sent`;
  const columns = 'unit::VARCHAR AS unit, year::VARCHAR AS year, month::VARCHAR AS month, sent';
  await db.run(`CREATE TEMP TABLE now AS
    SELECT DISTINCT ${columns} FROM ${lastFileSent} WHERE events > 0 AND unit <> '_U'`);
  await db.run(`CREATE TABLE IF NOT EXISTS ${table} AS SELECT '' AS file, * FROM now LIMIT 0`);
  const reader =
    await db.runAndReadAll(`SELECT file, count(*), min(year || ' ' || month || ' ' || unit) FROM (
      SELECT DISTINCT earlier.file, now.unit, now.year, now.month FROM ${table} AS earlier JOIN now
        ON earlier.unit = now.unit AND earlier.year = now.year
        AND (earlier.month = now.month OR earlier.month = '_U' OR now.month = '_U')
        AND (starts_with(earlier.sent, now.sent) OR starts_with(now.sent, earlier.sent)))
    GROUP BY file ORDER BY file`);
  await db.run(`INSERT INTO ${table} SELECT ${literal(file)}, * FROM now`);
  await db.run('DROP TABLE now');
  return reader.getRows().map(([other, times, first]) => {
    const [year = '', month = '', unit = ''] = String(first).split(' ');
    const when = month === '_U' ? year : `${year}-${month}`;
    const example = `unit ${unit} in ${when}${Number(times) > 1 ? ` and ${Number(times) - 1} more` : ''}`;
    return wholeFileFault(
      file,
      `gives what ${String(other)} gives too (${example}): their events would count twice; where each holds other events of the month, say overlap: true for the input in site.yaml`,
    );
  });
}
