import type { Table } from 'apache-arrow';
import { parquetReadObjects } from 'hyparquet';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readManifest, type ManifestTable } from '../../../src/catalogue/manifest.ts';
import { compressors } from '../../../src/browser/parquet-column.ts';
import { textVector } from '../../../src/browser/sql/arrow-columns.ts';
import { tableOfParquet } from '../../../src/browser/sql/load-tables.ts';

const files = path.join(inject('siteFolder'), 'du-lieu');
const { tables } = readManifest(readFileSync(path.join(files, 'manifest.json'), 'utf8'));

function parquetOf({ files: { parquet } }: ManifestTable): ArrayBuffer {
  return new Uint8Array(readFileSync(path.join(files, parquet.name))).buffer;
}

/** Types of a table's columns, as Arrow writes them. */
function typesOf(table: Table): Record<string, string> {
  return Object.fromEntries(
    table.schema.fields.map(({ name, type }) => [
      name,
      String(type).replace(/^Dictionary<.*, (\w+)>$/, '$1'),
    ]),
  );
}

describe('a published file as an Arrow table', () => {
  test.each(tables.map((table) => [table.id, table] as const))(
    'has what another reader finds in it: %s',
    async (_id, published) => {
      const file = parquetOf(published);
      const table = await tableOfParquet(file);
      const found = await parquetReadObjects({ file, compressors });
      expect(table.numRows).toBe(found.length);
      for (const { name } of table.schema.fields) {
        const column = table.getChild(name);
        const isReal = String(column?.type) === 'Float64';
        const wrong = found.findIndex((row, at) => {
          const value: unknown = row[name] ?? null;
          return column?.get(at) !== (isReal && value !== null ? Number(value) : value);
        });
        expect([name, wrong]).toEqual([name, -1]);
      }
    },
  );

  test('of a derived table has its figures and intervals as numbers with a fraction, and reasons', async () => {
    const life = tables.find(({ id }) => id === 'life_expectancy');
    if (life === undefined) throw new Error('no life_expectancy');
    const table = await tableOfParquet(parquetOf(life));
    expect(table.numRows).toBe(life.rows);
    expect(typesOf(table)).toMatchObject({
      value: 'Float64',
      lower: 'Float64',
      upper: 'Float64',
      reason: 'Utf8',
      status: 'Utf8',
      simulated: 'Bool',
    });
    const reasons = new Set(table.getChild('reason')?.toArray() as Iterable<string>);
    expect(reasons).toContain('');
    for (const row of table)
      if (row['reason'] !== '') expect([row['value'], row['lower']]).toEqual([null, null]);
  });

  test('of a derived table of whole numbers only has a fraction in SQL all the same', async () => {
    const form = tables.find(({ id }) => id === 'birth_form');
    if (form === undefined) throw new Error('no birth_form');
    expect(typesOf(await tableOfParquet(parquetOf(form)))['value']).toBe('Float64');
  });

  test('of several row groups has every row, in order', async () => {
    const [largest] = [...tables].sort((one, other) => other.rows - one.rows);
    if (largest === undefined) throw new Error('no tables');
    const table = await tableOfParquet(parquetOf(largest));
    expect(table.numRows).toBe(largest.rows);
    expect(typesOf(table)['value']).toBe('Int32');
    const years = table.getChild('year');
    const codes = largest.codelists[0]?.codes ?? [];
    const cells = largest.rows / codes.length;
    expect(codes.map((_code, at) => years?.get(at * cells) as string)).toEqual(codes.map(({ code }) => code));
  });

  test('ends at a signal', async () => {
    const [any] = tables;
    if (any === undefined) throw new Error('no tables');
    await expect(tableOfParquet(parquetOf(any), AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});

test.each([1, 127, 128, 129, 32_768, 32_769])('a column of %i different texts keeps them all', (count) => {
  const texts = Array.from({ length: count }, (_, at) => `t${at}`);
  const vector = textVector([...texts, null, ...texts]);
  expect(vector.get(count)).toBeNull();
  expect([...vector].filter((text) => text !== null)).toEqual([...texts, ...texts]);
});
