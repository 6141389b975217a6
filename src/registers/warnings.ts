import type { DuckDBConnection } from '@duckdb/node-api';
import {
  valueWarnings,
  warningsInOrder,
  type CountsWarning,
  type WarningKind,
} from './checks/value-warnings.ts';
import type { ColumnDictionary } from './dictionary.ts';
import { againDimension, lastFileBy, registeredCondition, type Grain } from './grain.ts';

export type { CountsWarning, WarningKind };

/** What is odd in a file though its rows are counted: from the values of its columns, and from the sums of its rows. */
export async function fileWarnings(
  db: DuckDBConnection,
  file: string,
  dictionaries: readonly ColumnDictionary[],
  grain: Grain,
  years: { readonly first: number; readonly last: number },
): Promise<CountsWarning[]> {
  return warningsInOrder([
    ...valueWarnings(file, dictionaries),
    ...(await sumWarnings(db, file, grain, years)),
  ]);
}

async function sumWarnings(
  db: DuckDBConnection,
  file: string,
  grain: Grain,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<CountsWarning[]> {
  const has = (id: string): boolean => grain.dimensions.some((dimension) => dimension.id === id);
  // Who registers again was born or married in any year.
  const anew = registeredCondition(grain, 'first');
  const years = lastFileBy(grain, ['year', ...againDimension(grain.dimensions)]);
  const outside = await db.runAndReadAll(`SELECT year::VARCHAR, sum(rows) FROM ${years}
    WHERE year::VARCHAR::INTEGER NOT BETWEEN ${first} AND ${last} AND ${anew} GROUP BY year HAVING sum(rows) > 0`);
  const warnings: CountsWarning[] = outside.getRows().map(([year, rows]) => ({
    kind: 'outside_years',
    file,
    column: 'date',
    value: String(year),
    rows: Number(rows),
  }));
  if (!has('cause_sex')) return warnings;
  const otherSex =
    await db.runAndReadAll(`SELECT sex::VARCHAR, sum(rows) FROM ${lastFileBy(grain, ['sex', 'cause_sex'])}
    WHERE sex::VARCHAR <> cause_sex::VARCHAR AND sex <> '_U' AND cause_sex <> '_U' GROUP BY sex HAVING sum(rows) > 0`);
  for (const [sex, rows] of otherSex.getRows())
    warnings.push({
      kind: 'cause_of_other_sex',
      file,
      column: 'cause',
      value: String(sex),
      rows: Number(rows),
    });
  return warnings;
}
