import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trials, type PublishedTrial } from '../publish-trial.ts';
import { releaseSite } from './release-site.ts';

/* The data package of a published release, held against the standard and against the files it describes. */

interface Field {
  readonly name: string;
  readonly type: string;
  readonly missingValues?: readonly string[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly pattern?: string;
  };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
    }[];
  };
}
interface Package {
  readonly name: string;
  readonly version: string;
  readonly created: string;
  readonly resources: readonly Resource[];
}

const { publish } = trials({});
let site: PublishedTrial;
let described: Package;
let db: DuckDBConnection;
beforeAll(async () => {
  site = await publish(releaseSite);
  described = JSON.parse(readFileSync(placeOf('datapackage.json'), 'utf8')) as Package;
  db = await (await DuckDBInstance.create(':memory:')).connect();
  for (const resource of described.resources) await db.run(readingOf(resource));
});
afterAll(() => {
  db.closeSync();
});

const placeOf = (name: string): string => path.join(site.folder, 'files', name);
const types: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
};
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const quoted = (name: string): string => `"${name}"`;
const listed = (names: readonly string[]): string => names.map(quoted).join(', ');

/** Makes a table of a resource as a reader would who knows nothing but the package: by its types, no guess. */
function readingOf({ name, path: file, schema }: Resource): string {
  const columns = schema.fields.map((field) => `${literal(field.name)}: ${literal(types[field.type] ?? '')}`);
  const texts = schema.fields.filter(({ missingValues }) => missingValues?.length === 0);
  const replaced = texts.map((field) => `coalesce(${quoted(field.name)}, '') AS ${quoted(field.name)}`);
  const star = replaced.length > 0 ? `* REPLACE (${replaced.join(', ')})` : '*';
  return `CREATE TABLE ${quoted(name)} AS SELECT ${star} FROM read_csv(${literal(placeOf(file))},
    header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${columns.join(', ')}})`;
}

async function countOf(sql: string): Promise<number> {
  const [[count] = []] = (await db.runAndReadAll(sql)).getRows();
  return Number(count);
}

test('holds to the standard', () => {
  const schema = JSON.parse(readFileSync('test/files/data-package-2.schema.json', 'utf8')) as object;
  const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(schema);
  validate(described);
  expect(validate.errors).toBeNull();
  expect(described).toMatchObject({
    name: 'nien-giam-trial',
    version: 'Kỳ 1',
    created: '2030-01-15T00:00:00+07:00',
  });
});

test('the schema refuses what the standard does', () => {
  const schema = JSON.parse(readFileSync('test/files/data-package-2.schema.json', 'utf8')) as object;
  const validate = new Ajv({ strictTypes: false }).compile(schema);
  const [resource] = described.resources;
  const faulty = [
    { path: '../sinh.csv' },
    { path: '/sinh.csv' },
    { hash: 'sha256:xyz' },
    { schema: {} },
    { schema: { fields: [{ name: 'a', type: 'text' }] } },
    { schema: { fields: [{ name: 'a', type: 'boolean', constraints: { minimum: 1 } }] } },
  ];
  for (const fault of faulty)
    expect(validate({ ...described, resources: [{ ...resource, ...fault }] }), JSON.stringify(fault)).toBe(
      false,
    );
  expect(validate({ ...described, resources: [resource] })).toBe(true);
});

test('describes every table and every codelist, by size and hash', () => {
  const names = described.resources.map((one) => one.path);
  const dimensions = new Set(site.manifest.tables.flatMap((table) => table.dimensions));
  expect(names.toSorted()).toEqual(
    [
      ...site.manifest.tables.map(({ files }) => files.csv.name),
      ...[...dimensions].map((one) => `codelists/${one}.csv`),
    ].sort(),
  );
  for (const { path: file, bytes, hash } of described.resources) {
    const content = readFileSync(placeOf(file));
    expect(content.length, file).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, file).toBe(hash);
  }
});

test('every column is there, in its place', () => {
  for (const { path: file, schema } of described.resources) {
    const [head = ''] = readFileSync(placeOf(file), 'utf8').split('\n', 1);
    expect(schema.fields.map(({ name }) => name).join(), file).toBe(head);
  }
});

test('a reader who goes by the declared types gets every row, and every value holds', async () => {
  for (const { slug, rows } of site.manifest.tables)
    expect(await countOf(`SELECT count(*) FROM ${quoted(slug)}`), slug).toBe(rows);
  for (const { name: table, schema } of described.resources)
    for (const { name, constraints = {} } of schema.fields) {
      const column = quoted(name);
      const broken = [
        ...(constraints.required === true ? [`${column} IS NULL`] : []),
        ...(constraints.minimum === undefined ? [] : [`${column} < ${constraints.minimum}`]),
        ...(constraints.pattern === undefined
          ? []
          : [`NOT regexp_full_match(${column}, ${literal(constraints.pattern)})`]),
        ...(constraints.enum === undefined
          ? []
          : [`${column} NOT IN (${constraints.enum.map(literal).join(', ')})`]),
      ];
      for (const condition of broken)
        expect(
          await countOf(`SELECT count(*) FROM ${quoted(table)} WHERE ${condition}`),
          `${table}: ${condition}`,
        ).toBe(0);
    }
});

test('keys are keys: no row stands twice, and every code is in its codelist', async () => {
  for (const { name: table, schema } of described.resources) {
    const key = listed(schema.primaryKey);
    const twice = `SELECT count(*) FROM (SELECT ${key} FROM ${quoted(table)} GROUP BY ALL HAVING count(*) > 1)`;
    expect(await countOf(twice), table).toBe(0);
    for (const { fields, reference } of schema.foreignKeys) {
      const [field = '', code = ''] = [fields[0], reference.fields[0]];
      const unknown = `SELECT count(*) FROM ${quoted(table)} WHERE ${quoted(field)} NOT IN
        (SELECT ${quoted(code)} FROM ${quoted(reference.resource ?? table)})`;
      expect(await countOf(unknown), `${table}: ${field}`).toBe(0);
    }
  }
});
