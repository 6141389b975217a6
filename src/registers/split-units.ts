import type { DuckDBConnection } from '@duckdb/node-api';
import type { Settings } from '../settings/settings.ts';
import { todaysParts } from '../settings/unit-changes.ts';
import { registeredCondition, type Grain } from './grain.ts';
import { literal } from './dictionary-tables.ts';

/** What of a split unit went to one unit of today. */
export interface UnitPart {
  /** The code its counts get: `06622-2025-06-30>06613`. */
  readonly part: string;
  /** The key of today's unit. */
  readonly today: string;
  readonly share: number;
  /** Whether that unit is one of the site's: a part may have gone to a neighbour. */
  readonly inSite: boolean;
}

/** The ended units that were split, by key, each with its parts, the shares of which sum to 1. */
export function splitUnits(settings: Settings): ReadonlyMap<string, readonly UnitPart[]> {
  const keys = new Set(settings.units.map(({ key }) => key));
  const parts = todaysParts(settings.units, settings.unitChanges, settings.units_as_of);
  return new Map(
    [...parts].flatMap(([key, shares]) => {
      if (shares.length < 2) return [];
      const named = shares.map(({ key: today, share }) => ({
        part: `${key}>${today}`,
        today,
        share,
        inSite: keys.has(today),
      }));
      return [[key, named] as const];
    }),
  );
}

/** What is divided on its own: a split unit's events of a year, those registered again by the year they came in. */
export function dividedName(key: string, year: string | number, again: boolean): string {
  return `${key} ${year}${again ? ' again' : ''}`;
}

/**
 * Divides the counts of split units among the units of today by their shares, in whole events, so that every table
 * made from them adds up and no event is lost or counted twice.
 *
 * The rows of a unit and year are walked in the order of their codes; after each, the first part has the whole number
 * nearest to its share of all events so far, and what is left is divided among the other parts in the same way. The
 * result is an estimate (status `e`): which of the events happened where is not known.
 *
 * @returns the units and years that had events to divide, by `dividedName`
 */
export async function divideSplitUnits(
  db: DuckDBConnection,
  grain: Grain,
  split: ReadonlyMap<string, readonly UnitPart[]>,
): Promise<ReadonlySet<string>> {
  const { table } = grain.split;
  const divided = new Set<string>();
  const others = grain.dimensions.map(({ id }) => id).filter((id) => id !== 'unit');
  // Sex comes first, so that the share holds of each to the event.
  const order = [...others].sort((one, other) => Number(other === 'sex') - Number(one === 'sex'));
  const again = registeredCondition(grain, 'again');
  const cameIn = others.includes('registered_year') ? 'registered_year' : 'year';
  const year = `CASE WHEN ${again} THEN ${cameIn}::VARCHAR ELSE year::VARCHAR END`;
  for (const [key, parts] of split) {
    await db.run(`CREATE TEMP TABLE undivided AS SELECT * FROM ${table} WHERE unit = ${literal(key)}`);
    const years = await db.runAndReadAll(
      `SELECT ${year}, ${again} FROM undivided GROUP BY ALL HAVING sum(events) > 0`,
    );
    for (const [when, wasAgain] of years.getRows())
      divided.add(dividedName(key, String(when), wasAgain === true));
    await db.run(`DELETE FROM ${table} WHERE unit = ${literal(key)}`);
    let left = 1;
    for (const { part, share } of parts) {
      // The last part takes what is left, whatever the shares' last decimal.
      const ratio = part === parts.at(-1)?.part ? 1 : share / left;
      left -= share;
      await db.run(`CREATE OR REPLACE TEMP TABLE divided AS
        SELECT *, (floor(so_far * ${ratio} + 0.5) - floor((so_far - events) * ${ratio} + 0.5))::BIGINT AS taken
        FROM (SELECT *, sum(events) OVER (
            PARTITION BY ${year}, ${again} ORDER BY ${order.join(', ')} ROWS UNBOUNDED PRECEDING) AS so_far
          FROM undivided)`);
      await db.run(`INSERT INTO ${table}
        SELECT * EXCLUDE (so_far, taken) REPLACE (${literal(part)} AS unit, taken AS events) FROM divided`);
      await db.run(`CREATE OR REPLACE TEMP TABLE undivided AS
        SELECT * EXCLUDE (so_far, taken) REPLACE (events - taken AS events) FROM divided`);
      await db.run('DROP TABLE divided');
    }
    await db.run('DROP TABLE undivided');
  }
  const left = [...split.values()].flat().filter(({ inSite }) => !inSite);
  await replaceInCuts(
    db,
    grain,
    left.map(({ part }) => part),
  );
  return divided;
}

/**
 * Puts the parts in the place of the split units in every cut that has units; from those that have none takes the
 * parts away that left the site, or their sums would not be the site's.
 */
async function replaceInCuts(
  db: DuckDBConnection,
  { cuts, split, splitUnits: keys }: Grain,
  left: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const list = (codes: readonly string[]): string => codes.map(literal).join(', ');
  for (const { table, dimensions } of cuts) {
    const columns = dimensions.join(', ');
    if (dimensions.includes('unit')) {
      await db.run(`DELETE FROM ${table} WHERE unit IN (${list(keys)})`);
      await db.run(`INSERT INTO ${table} SELECT ${columns}, sum(events) FROM ${split.table} GROUP BY ALL`);
    } else if (left.length > 0)
      await db.run(`INSERT INTO ${table}
        SELECT ${columns}, -sum(events) FROM ${split.table} WHERE unit IN (${list(left)}) GROUP BY ALL`);
  }
}
