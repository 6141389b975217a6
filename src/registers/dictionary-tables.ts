import type { DuckDBConnection } from '@duckdb/node-api';
import { rawValueSql } from './checks/raw-value.ts';
import type { RowContext } from './checks/row-checks.ts';
import { dictionaryFields, type DictionaryField } from './dictionary-fields.ts';
import type { ColumnDictionary } from './dictionary.ts';
import type { GrainDimension } from './grain.ts';

/** A text as SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The dictionaries of a file joined to its rows: how a query over the rows gets at their codes. */
export interface JoinedDictionaries {
  /** The joins after `FROM <the file>`; inner ones, so that rows with a faulty value fall out. */
  readonly joins: readonly string[];
  has(column: string): boolean;
  /** A field of the row's code, `null` where the file does not give the column or nothing needs the field. */
  field(column: string, name: string): string | null;
  /** The key of the row's unit, NULL where there was no such unit at the time; `null` where the file has no such column. */
  unit(column: string): string | null;
  /** Drops the temporary tables. */
  drop(): Promise<void>;
}

/** Stores the dictionaries a count needs as tables, and says how to join them. */
export async function joinDictionaries(
  db: DuckDBConnection,
  dictionaries: readonly ColumnDictionary[],
  dimensions: readonly GrainDimension[],
  typeOf: (dimension: string) => string,
  context: RowContext,
): Promise<JoinedDictionaries> {
  const byName = new Map(dictionaries.map((dictionary) => [dictionary.planned.column.name, dictionary]));
  const fields = dictionaryFields(byName, dimensions, typeOf, context);
  const fieldsOf = (column: string): DictionaryField[] => fields.get(column) ?? [];
  const joined = dictionaries.filter(
    (dictionary) =>
      dictionary.planned.source.from === 'columns' &&
      !asText(dictionary, fieldsOf) &&
      (fieldsOf(dictionary.planned.column.name).length > 0 || hasFaults(dictionary)),
  );
  for (const dictionary of joined)
    await storeDictionary(db, dictionary, fieldsOf(dictionary.planned.column.name));

  const field = (column: string, name: string): string | null => {
    const dictionary = byName.get(column);
    const wanted = fieldsOf(column).find((one) => one.name === name);
    if (dictionary === undefined || wanted === undefined) return null;
    if (asText(dictionary, fieldsOf)) return rawValueSql(dictionary.planned.source);
    if (dictionary.planned.source.from === 'columns') return `d_${column}.${name}`;
    return `${valueSql(wanted.of(constantCode(dictionary)))}::${wanted.type}`;
  };
  return {
    joins: joined.map(({ planned }) => {
      const { name } = planned.column;
      return `JOIN dictionary_${name} AS d_${name} ON d_${name}.raw = ${rawValueSql(planned.source)}`;
    }),
    has: (column) => byName.has(column),
    field,
    unit(column) {
      const keys = fieldsOf(column).flatMap(({ name }) =>
        name.startsWith('at_') ? (field(column, name) ?? []) : [],
      );
      const span = field('date', 'span') ?? field('year', 'span');
      if (keys.length < 2 || span === null) return keys[0] ?? null;
      return `CASE ${span} ${keys.map((key, index) => `WHEN ${index} THEN ${key}`).join(' ')} END`;
    },
    async drop() {
      for (const { planned } of joined) await db.run(`DROP TABLE dictionary_${planned.column.name}`);
    },
  };
}

/** Registration dates that are ISO days as they stand need no dictionary: they are compared as text, which is faster. */
function asText(dictionary: ColumnDictionary, fieldsOf: (column: string) => DictionaryField[]): boolean {
  const { planned, values } = dictionary;
  if (planned.source.from !== 'columns') return false;
  const onlyPeriod = fieldsOf(planned.column.name).every(
    ({ name }) => name === 'earliest' || name === 'latest',
  );
  if (planned.column.check.kind !== 'date_or_year' || !onlyPeriod) return false;
  return [...values].every(([raw, { checked }]) => checked.ok && checked.code === raw && raw.length === 10);
}

function hasFaults({ values }: ColumnDictionary): boolean {
  for (const { checked } of values.values()) if (!checked.ok) return true;
  return false;
}

function constantCode(dictionary: ColumnDictionary): string {
  for (const { checked } of dictionary.values.values()) if (checked.ok) return checked.code;
  throw new Error(`constant of ${dictionary.planned.column.name} was not checked`);
}

function valueSql(value: string | number | null): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : literal(value);
}

/** Stores a dictionary's right values as a table: raw value and fields. */
async function storeDictionary(
  db: DuckDBConnection,
  { planned, values }: ColumnDictionary,
  fields: readonly DictionaryField[],
): Promise<void> {
  const table = `dictionary_${planned.column.name}`;
  const columns = ['raw VARCHAR', ...fields.map(({ name, type }) => `${name} ${type}`)];
  await db.run(`CREATE TEMP TABLE ${table} (${columns.join(', ')})`);
  const rows = [...values].flatMap(([raw, { checked }]) =>
    checked.ok
      ? [`(${[literal(raw), ...fields.map(({ of }) => valueSql(of(checked.code)))].join(', ')})`]
      : [],
  );
  for (let from = 0; from < rows.length; from += 2000)
    await db.run(`INSERT INTO ${table} VALUES ${rows.slice(from, from + 2000).join(', ')}`);
}
