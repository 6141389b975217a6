import type { DuckDBConnection } from '@duckdb/node-api';
import { rawValueSql } from './raw-value.ts';
import type { ColumnDictionary } from './dictionary.ts';
import { daysOf, rowCheckSql } from './row-checks.ts';

/**
 * A dimension the tables need of a register, and how it follows from the register's columns. The first of `columns`
 * that a file gives is used; where a file gives none, its events count as unknown (`_U`).
 */
export interface GrainDimension {
  readonly id: string;
  readonly columns: readonly string[];
  /** Every code that can come out, `_U` among them where it can. */
  readonly codes: readonly string[];
  /** From the code of the register's column to the code of the dimension: a day to its year, a cause to its leaf. */
  readonly code: (registerCode: string) => string;
}

/** The counts of one register, summed at the finest grain its tables need: a DuckDB table of dimensions and `events`. */
export interface Grain {
  readonly table: string;
  readonly dimensions: readonly GrainDimension[];
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Makes the empty table of a register's counts. Codes are ENUMs: grouping ten million rows by them is grouping by bytes. */
export async function createGrain(
  db: DuckDBConnection,
  register: string,
  dimensions: readonly GrainDimension[],
): Promise<Grain> {
  const table = `counts_${register}`;
  for (const { id, codes } of dimensions)
    await db.run(`CREATE TYPE ${table}_${id} AS ENUM (${codes.map(literal).join(', ')})`);
  const columns = dimensions.map(({ id }) => `${id} ${table}_${id}`);
  await db.run(`CREATE TABLE ${table} (${[...columns, 'events BIGINT'].join(', ')})`);
  return { table, dimensions };
}

/**
 * Adds the rows of a file whose every value is right, summed at the grain.
 *
 * Only columns that a dimension or a row check needs, or that hold a faulty value, are joined to their dictionary; the
 * join both turns values into codes and leaves faulty rows out.
 */
export async function addToGrain(
  db: DuckDBConnection,
  grain: Grain,
  readCsv: string,
  dictionaries: readonly ColumnDictionary[],
): Promise<{ rows: number; events: number }> {
  const byName = new Map(dictionaries.map((dictionary) => [dictionary.planned.column.name, dictionary]));
  const feeding = grain.dimensions.map((dimension) => ({
    dimension,
    from: dimension.columns.map((name) => byName.get(name)).find((found) => found !== undefined),
  }));
  const [event, registered] = [byName.get('date') ?? byName.get('year'), byName.get('registered')];
  const asText = isoDays(event) && isoDays(registered);
  const checkedTogether = registered === undefined || asText ? [] : ['date', 'year', 'registered'];
  const joined = dictionaries.filter(
    (dictionary) =>
      dictionary.planned.source.from === 'columns' &&
      (feeding.some(({ from }) => from === dictionary) ||
        dictionary.planned.column.name === 'count' ||
        checkedTogether.includes(dictionary.planned.column.name) ||
        [...dictionary.values.values()].some(({ checked }) => !checked.ok)),
  );
  for (const dictionary of joined) await storeDictionary(db, grain, dictionary);

  const alias = (name: string): string => `d_${name}`;
  const dimensionSql = feeding.map(({ dimension, from }) => {
    if (from === undefined) return `${literal('_U')}::${grain.table}_${dimension.id}`;
    if (from.planned.source.from === 'columns') return `${alias(from.planned.column.name)}.${dimension.id}`;
    return `${literal(dimension.code(constantCode(from)))}::${grain.table}_${dimension.id}`;
  });
  const day = (name: string, end: 'earliest' | 'latest'): string => {
    const dictionary = byName.get(name);
    if (asText && dictionary !== undefined) return rawValueSql(dictionary.planned.source);
    return dictionary?.planned.source.from === 'constant'
      ? String(daysOf(constantCode(dictionary))[end])
      : `${alias(name)}.${end}`;
  };
  const joins = joined.map(
    ({ planned }) =>
      `JOIN dictionary_${planned.column.name} AS ${alias(planned.column.name)} ON ${alias(planned.column.name)}.raw = ${rawValueSql(planned.source)}`,
  );
  const selected = dimensionSql.map((sql, index) => `${sql} AS ${grain.dimensions[index]?.id ?? ''}`);
  await db.run(`CREATE OR REPLACE TEMP TABLE file_grain AS
    SELECT ${[...selected, `${eventsSql(byName.get('count'))} AS events`, 'count(*) AS file_rows'].join(', ')}
    FROM ${readCsv} ${joins.join('\n')}
    WHERE ${rowCheckSql((name) => byName.has(name), day)}
    GROUP BY ALL`);
  await db.run(`INSERT INTO ${grain.table} SELECT * EXCLUDE (file_rows) FROM file_grain`);
  const reader = await db.runAndReadAll(
    'SELECT coalesce(sum(file_rows), 0), coalesce(sum(events), 0) FROM file_grain',
  );
  await db.run('DROP TABLE file_grain');
  for (const { planned } of joined) await db.run(`DROP TABLE dictionary_${planned.column.name}`);
  const [rows, total] = reader.getRows()[0] ?? [0, 0];
  return { rows: Number(rows), events: Number(total) };
}

/** How many events a group of rows stands for: one a row, or the sum of their counts. */
function eventsSql(count: ColumnDictionary | undefined): string {
  if (count === undefined) return 'count(*)';
  if (count.planned.source.from === 'constant') return `count(*) * ${constantCode(count)}`;
  return 'sum(d_count.number)';
}

function constantCode(dictionary: ColumnDictionary): string {
  for (const { checked } of dictionary.values.values()) if (checked.ok) return checked.code;
  throw new Error(`constant of ${dictionary.planned.column.name} was not checked`);
}

/** Whether every value of a column is an ISO day as it stands: such days compare as text, without a dictionary. */
function isoDays(dictionary: ColumnDictionary | undefined): boolean {
  if (dictionary?.planned.source.from !== 'columns') return false;
  return [...dictionary.values].every(
    ([raw, { checked }]) => checked.ok && checked.code === raw && raw.length === 10,
  );
}

const periods: readonly string[] = ['date', 'year', 'registered'];

/**
 * Stores a dictionary's right values as a table: raw value, the code of each dimension it feeds, and what a row is
 * reckoned with: `number` of a count, `earliest` and `latest` day of a date.
 */
async function storeDictionary(
  db: DuckDBConnection,
  grain: Grain,
  { planned, values }: ColumnDictionary,
): Promise<void> {
  const { name } = planned.column;
  const feeds = grain.dimensions.filter(({ columns }) => columns.includes(name));
  const columns = [
    'raw VARCHAR',
    ...feeds.map(({ id }) => `${id} ${grain.table}_${id}`),
    ...(name === 'count' ? ['number BIGINT'] : []),
    ...(periods.includes(name) ? ['earliest INTEGER', 'latest INTEGER'] : []),
  ];
  await db.run(`CREATE TEMP TABLE dictionary_${name} (${columns.join(', ')})`);
  const rows = [...values].flatMap(([raw, { checked }]) => {
    if (!checked.ok) return [];
    const { code } = checked;
    const reckoned = periods.includes(name) ? Object.values(daysOf(code)) : name === 'count' ? [code] : [];
    return `(${[...[raw, ...feeds.map((feed) => feed.code(code))].map(literal), ...reckoned].join(', ')})`;
  });
  for (let from = 0; from < rows.length; from += 2000)
    await db.run(`INSERT INTO dictionary_${name} VALUES ${rows.slice(from, from + 2000).join(', ')}`);
}
