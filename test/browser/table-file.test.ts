import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFigures } from '../../src/browser/cells.ts';
import { readTableFile, tableFileText } from '../../src/browser/table-file.ts';
import type { Manifest, ManifestTable } from '../../src/catalogue/manifest.ts';

describe('what the page of a table fetches', () => {
  const table = { slug: 'a', codelists: [{ dimension: 'year', codes: [{ code: '2024' }] }] };
  const manifest = { site: { id: 's' }, tables: [table, { slug: 'b' }] } as unknown as Manifest;

  test('its own codes and nothing of other tables, without a space too many', () => {
    const text = tableFileText(manifest, table as unknown as ManifestTable);
    expect(text).toBe(
      '{"site":{"id":"s"},"table":{"slug":"a","codelists":[{"dimension":"year","codes":[{"code":"2024"}]}]}}',
    );
    expect(readTableFile(text, 'a')).toEqual({ site: manifest.site, table });
  });

  test('the file of another table is refused', () => {
    expect(() => readTableFile('{"site":{},"table":{"slug":"b"}}', 'a')).toThrow('no table a in its file');
    expect(() => readTableFile('{}', 'a')).toThrow('no table a in its file');
  });
});

describe('the figures of a Parquet file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cells-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function written(select: string): Promise<ArrayBuffer> {
    const file = path.join(folder, 'a.parquet');
    const instance = await DuckDBInstance.create();
    const db = await instance.connect();
    // Several row groups: their columns have to come together in the order of the rows.
    await db.run(`COPY (${select}) TO '${file}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048)`);
    db.closeSync();
    instance.closeSync();
    return new Uint8Array(await readFile(file)).buffer;
  }
  const rows = 5000;
  const counted = `SELECT 'a' AS sex, if(i % 7 = 0, NULL, i) AS value, if(i % 7 = 0, 'x', '') AS status, '' AS confidentiality`;

  test('of counts: value, status, confidentiality, row by row', async () => {
    const figures = await readFigures(await written(`${counted} FROM range(${rows}) t(i)`), rows);
    expect(figures.value).toEqual(Array.from({ length: rows }, (_, i) => (i % 7 === 0 ? null : i)));
    expect(figures.status).toEqual(Array.from({ length: rows }, (_, i) => (i % 7 === 0 ? 'x' : '')));
    expect(new Set(figures.confidentiality)).toEqual(new Set(['']));
    expect(figures.derived).toBeUndefined();
  });

  test('of derived figures: bounds and reason too', async () => {
    const select = `SELECT 'a' AS sex, i + 0.5 AS value, if(i % 3 = 0, NULL, i + 0.25) AS lower, if(i % 3 = 0, NULL, i + 0.75) AS upper,
      NULL::VARCHAR AS status, '' AS confidentiality, if(i % 3 = 0, 'few_events', NULL) AS reason FROM range(${rows}) t(i)`;
    const { derived, status } = await readFigures(await written(select), rows);
    expect(derived?.lower.slice(0, 3)).toEqual([null, 1.25, 2.25]);
    expect(derived?.upper.at(-1)).toBe(rows - 1 + 0.75);
    expect(derived?.reason.slice(2998, 3001)).toEqual(['', '', 'few_events']);
    expect(status[0]).toBe('');
  });

  test('of another release they are refused', async () => {
    const file = await written(`${counted} FROM range(10) t(i)`);
    await expect(readFigures(file, 11)).rejects.toThrow(
      "the table's file has 10 cells, its manifest says 11",
    );
    const without = await written('SELECT 1 AS value');
    await expect(readFigures(without, 1)).rejects.toThrow('no column status, confidentiality');
  });
});
