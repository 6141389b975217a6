import type { DuckDBConnection } from '@duckdb/node-api';
import { timelinessSql } from './checks/timeliness.ts';
import type { RowContext } from './checks/row-checks.ts';
import type { ColumnDictionary } from './dictionary.ts';
import { joinDictionaries, literal, type JoinedDictionaries } from './dictionary-tables.ts';

/**
 * A dimension the tables need of a register, and how it follows from the register's columns. The first of `columns`
 * whose code is known gives it; where a file gives none, its events count as unknown (`_U`). Some follow from more than
 * one column: units, from their code and the event's date; timeliness, from the dates where it is not given; the month
 * of registration, from both dates; a maternal cause, which is late where the pregnancy says so.
 */
export interface GrainDimension {
  readonly id: string;
  readonly columns: readonly string[];
  /** Every code that can come out, `_U` among them where it can. */
  readonly codes: readonly string[];
  /** From the code of the register's column to the code of the dimension: a day to its year, a cause to its leaf. */
  readonly code: (registerCode: string) => string;
  readonly follows?: 'unit' | 'timeliness' | 'registered_month' | 'maternal';
}

/** A sum of the counts by some of the dimensions: a DuckDB table of these and `events`. */
export interface GrainCut {
  readonly table: string;
  readonly dimensions: readonly string[];
}

/**
 * The counts of one register, summed as finely as its tables need them. Not by all dimensions at once, which would be
 * nearly every event again, but in a few cuts, each by the dimensions that some tables need together.
 */
export interface Grain {
  /** Prefix of the names of its DuckDB tables and types. */
  readonly name: string;
  readonly dimensions: readonly GrainDimension[];
  readonly cuts: readonly GrainCut[];
  /** The counts of split units alone, by all dimensions: they are divided event by event, for every table alike. */
  readonly split: GrainCut;
  /** Keys of the split units. */
  readonly splitUnits: readonly string[];
}

/**
 * Makes the empty tables of a register's counts. Codes are ENUMs: grouping ten million rows by them is grouping by bytes.
 *
 * @param cuts the dimensions of each cut; see `grainCuts`
 * @param splitUnits keys of units that were split
 */
export async function createGrain(
  db: DuckDBConnection,
  register: string,
  dimensions: readonly GrainDimension[],
  cuts: readonly (readonly string[])[],
  splitUnits: readonly string[],
): Promise<Grain> {
  const name = `counts_${register}`;
  for (const { id, codes } of dimensions)
    await db.run(`CREATE TYPE ${typeOf(name, id)} AS ENUM (${codes.map(literal).join(', ')})`);
  const all = dimensions.map(({ id }) => id);
  const grain: Grain = {
    name,
    dimensions,
    cuts: cuts.map((cut, index) => ({ table: `${name}_cut_${index}`, dimensions: cut })),
    split: { table: `${name}_split`, dimensions: all },
    splitUnits,
  };
  for (const cut of [...grain.cuts, grain.split]) {
    const columns = cut.dimensions.map((id) => `${id} ${typeOf(name, id)}`);
    await db.run(`CREATE TABLE ${cut.table} (${[...columns, 'events BIGINT'].join(', ')})`);
  }
  return grain;
}

/** DuckDB's type of a dimension's codes. */
export function typeOf(grain: string, dimension: string): string {
  return `${grain}_${dimension}`;
}

/** The dimension that keeps re-registrations apart, where the register has one: part of every sum that leaves them out. */
export function againDimension(dimensions: readonly { readonly id: string }[]): string[] {
  return dimensions.some(({ id }) => id === 'reregistered') ? ['reregistered'] : [];
}

/** The condition that events were registered for the first time, or that they were registered again. */
export function registeredCondition(grain: Pick<Grain, 'dimensions'>, which: 'first' | 'again'): string {
  if (againDimension(grain.dimensions).length === 0) return which === 'first' ? 'true' : 'false';
  return which === 'first' ? `reregistered <> 'yes'` : `reregistered = 'yes'`;
}

/** The smallest cut that has all of these dimensions. @throws Error where none has: no table asked for them together */
export function cutWith({ cuts, name }: Grain, dimensions: readonly string[]): GrainCut {
  const fit = cuts.filter((cut) => dimensions.every((id) => cut.dimensions.includes(id)));
  const [smallest] = [...fit].sort((one, other) => one.dimensions.length - other.dimensions.length);
  if (smallest === undefined) throw new Error(`${name} has no cut by ${dimensions.join(', ')}`);
  return smallest;
}

/** The temporary table of one file's sums, all cuts one below the other, told apart by `cut`. */
const fileGrain = 'file_grain';

/** How many `rows` of the file counted last stand for an event or more, by some dimensions; for a `FROM`. */
export function lastFileBy(grain: Grain, dimensions: readonly string[]): string {
  const cut = grain.cuts.indexOf(cutWith(grain, dimensions));
  return `(SELECT ${dimensions.join(', ')}, sum(event_rows) AS rows
    FROM ${fileGrain} WHERE cut = ${cut} GROUP BY ALL)`;
}

/**
 * What the file counted last sent: `unit`, `year`, `month` of the events and, in `sent`, the month (or year) they were
 * registered in, empty where the register does not say; for a `FROM`. Only made where a register has several files.
 */
export const lastFileSent = `(SELECT unit, year, month, sent, events FROM ${fileGrain} WHERE cut = -1)`;

/**
 * Adds the rows of a file whose every value is right, summed by the cuts of the grain in one scan; they can be looked
 * at (`lastFileBy`) until the next file.
 *
 * The joins with the dictionaries both turn values into codes and leave faulty rows out.
 */
export async function addToGrain(
  db: DuckDBConnection,
  grain: Grain,
  readCsv: string,
  dictionaries: readonly ColumnDictionary[],
  context: RowContext,
): Promise<{ rows: number; events: number }> {
  const types = (id: string): string => typeOf(grain.name, id);
  const rows = await joinDictionaries(db, dictionaries, grain.dimensions, types, context);
  const timeliness = timelinessOfRows(rows);
  const dimensions = grain.dimensions.map((dimension) => {
    const type = types(dimension.id);
    return `${dimensionSql(dimension, type, rows, timeliness.final)} AS ${dimension.id}`;
  });
  const conditions = ['true', ...rowConditions(rows, context), ...timeliness.conditions];
  const hasSplit = grain.splitUnits.length > 0;
  // Without a count a row is an event: one number instead of three to keep in each of millions of groups.
  const counted = rows.field('count', 'number') !== null;
  const sets = [
    ...grain.cuts.map((cut) => cut.dimensions),
    ...(context.severalFiles ? [['unit', 'year', 'month', 'sent']] : []),
    ...(hasSplit ? [['split']] : []),
  ];
  const grouped = [...new Set(sets.flat())];
  const idOf = (set: readonly string[]): string =>
    String(grouped.reduce((bits, column) => bits * 2n + (set.includes(column) ? 0n : 1n), 0n));
  await db.run(`CREATE OR REPLACE TEMP TABLE ${fileGrain} AS
    SELECT ${grouped.join(', ')}, ${counted ? 'sum(number)' : 'count(*)'} AS events, count(*) AS file_rows,
      ${counted ? 'count_if(number > 0)' : 'count(*)'} AS event_rows, grouping_id(${grouped.join(', ')}) AS cut
    FROM (
      SELECT *, ${splitSql(grain)} AS split FROM (
        SELECT ${dimensions.join(', ')}, ${sentSql(rows, context)} AS sent, ${numberSql(rows)} AS number
        FROM ${readCsv} ${rows.joins.join('\n')}
        WHERE ${conditions.join(' AND ')}))
    GROUP BY GROUPING SETS (${sets.map((set) => `(${set.join(', ')})`).join(', ')})`);
  await rows.drop();
  const places = sets.map((set, index) => {
    const place = index < grain.cuts.length ? index : set.includes('sent') ? -1 : -2;
    return `WHEN ${idOf(set)} THEN ${place}`;
  });
  await db.run(`UPDATE ${fileGrain} SET cut = CASE cut ${places.join(' ')} END`);
  for (const [index, { table, dimensions: own }] of grain.cuts.entries())
    await db.run(
      `INSERT INTO ${table} SELECT ${own.join(', ')}, events FROM ${fileGrain} WHERE cut = ${index}`,
    );
  if (hasSplit) {
    const codes = grain.dimensions.map(
      ({ id }, index) => `split_part(split, ' ', ${index + 1})::${types(id)}`,
    );
    await db.run(`INSERT INTO ${grain.split.table}
      SELECT ${codes.join(', ')}, events FROM ${fileGrain} WHERE cut = -2 AND split IS NOT NULL`);
  }
  const reader = await db.runAndReadAll(
    `SELECT coalesce(sum(file_rows), 0), coalesce(sum(events), 0) FROM ${fileGrain} WHERE cut = 0`,
  );
  const [accepted, events] = reader.getRows()[0] ?? [0, 0];
  return { rows: Number(accepted), events: Number(events) };
}

/**
 * Of rows of split units all codes in one text, of all others NULL, which is one group: so that the many rows of other
 * units cost nothing.
 */
function splitSql({ dimensions, splitUnits }: Grain): string {
  if (splitUnits.length === 0) return 'NULL';
  const codes = dimensions.map(({ id }) => `${id}::VARCHAR`);
  return `CASE WHEN unit IN (${splitUnits.map(literal).join(', ')}) THEN concat_ws(' ', ${codes.join(', ')}) END`;
}

function dimensionSql(
  { id, columns, follows }: GrainDimension,
  type: string,
  rows: JoinedDictionaries,
  timeliness: string,
): string {
  const unknown = `${literal('_U')}::${type}`;
  if (follows === 'timeliness') return `(${timeliness})::${type}`;
  if (follows === 'unit') return rows.unit(columns[0] ?? 'unit') ?? unknown;
  if (follows === 'registered_month') return `(${registeredMonthSql(rows)})::${type}`;
  const given = columns.flatMap((column) => rows.field(column, id) ?? []);
  const [last = unknown, ...before] = given.reverse();
  const late = follows === 'maternal' ? rows.field('pregnancy', 'late') : null;
  if (late !== null)
    return `CASE WHEN ${late} AND ${last} NOT IN ('_N', '_U') THEN 'late'::${type} ELSE ${last} END`;
  return before.reduce((rest, sql) => `CASE WHEN ${sql} <> '_U' THEN ${sql} ELSE ${rest} END`, last);
}

/** Timeliness as given, else by the dates; and the condition that the two do not contradict each other. */
function timelinessOfRows(rows: JoinedDictionaries): { final: string; conditions: string[] } {
  const event = rows.has('date') ? 'date' : 'year';
  const scale = rows.has('delay_days') ? 'delay_days' : 'registered';
  const given = rows.field('timeliness', 'given');
  const [earliest, latest] = [rows.field(scale, 'earliest'), rows.field(scale, 'latest')];
  const hasLimits = rows.field(event, 'on_time_min') !== null;
  if (earliest === null || latest === null || !hasLimits) return { final: given ?? `'_U'`, conditions: [] };
  const byDates = timelinessSql((name) => rows.field(event, name) ?? 'NULL', { earliest, latest });
  if (given === null) return { final: byDates, conditions: [] };
  return {
    final: `CASE WHEN ${given} <> '_U' THEN ${given} ELSE ${byDates} END`,
    conditions: [`(${given} = '_U' OR (${byDates}) IN ('_U', ${given}))`],
  };
}

/** What has to hold between the columns of a row; `rowFault` says the same of one row. */
function rowConditions(rows: JoinedDictionaries, { register }: RowContext): string[] {
  const conditions = ['unit', 'unit_of_occurrence'].flatMap((column) => {
    const unit = rows.unit(column);
    return unit === null ? [] : [`${unit} IS NOT NULL`];
  });
  const registered = rows.field(register.registeredIn, 'latest');
  const event = rows.field('date', 'earliest') ?? rows.field('year', 'earliest');
  if (registered !== null && event !== null) conditions.push(`${registered} >= ${event}`);
  const [from, least] = [rows.field('age', 'age_from'), rows.field('age_days', 'least')];
  const [to, most] = [rows.field('age', 'age_to'), rows.field('age_days', 'most')];
  if (from !== null && to !== null && least !== null && most !== null)
    conditions.push(`(coalesce(${from} <= ${most}, true) AND coalesce(${least} < ${to}, true))`);
  return conditions;
}

/** The month of registration, the year where only that is known, else nothing. */
function sentSql(rows: JoinedDictionaries, { register, severalFiles }: RowContext): string {
  const earliest = rows.field(register.registeredIn, 'earliest');
  const latest = rows.field(register.registeredIn, 'latest');
  if (earliest === null || latest === null || !severalFiles) return `''`;
  const same = (length: number): string =>
    `WHEN left(${earliest}, ${length}) = left(${latest}, ${length}) THEN left(${earliest}, ${length})`;
  return `CASE ${same(7)} ${same(4)} ELSE '' END`;
}

/** The month of registration within the year of the event, `later` in a later year, `_U` where it is not told. */
function registeredMonthSql(rows: JoinedDictionaries): string {
  const [earliest, latest] = [rows.field('registered', 'earliest'), rows.field('registered', 'latest')];
  const event = rows.field('date', 'earliest') ?? rows.field('year', 'earliest');
  if (earliest === null || latest === null || event === null) return `'_U'`;
  return `CASE WHEN left(${earliest}, 4) <> left(${latest}, 4) THEN '_U'
    WHEN left(${earliest}, 4) <> left(${event}, 4) THEN 'later'
    WHEN left(${earliest}, 7) = left(${latest}, 7) THEN substr(${earliest}, 6, 2) ELSE '_U' END`;
}

/** How many events a row stands for: one, or its count. */
function numberSql(rows: JoinedDictionaries): string {
  return rows.field('count', 'number') ?? '1';
}
