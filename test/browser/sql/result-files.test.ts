import { DuckDBInstance } from '@duckdb/node-api';
import { Table } from 'apache-arrow';
import { readXlsx } from 'hucre';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { integerVector, plainTextVector, realVector } from '../../../src/browser/sql/arrow-columns.ts';
import { resultParquet, resultWorkbook } from '../../../src/browser/sql/result-files.ts';
import { resultOf } from '../../../src/browser/sql/result.ts';
import { readManifest } from '../../../src/catalogue/manifest.ts';

const { site } = readManifest(
  readFileSync(path.join(inject('siteFolder'), 'du-lieu', 'manifest.json'), 'utf8'),
);
const sql = `SELECT * FROM a WHERE b = 'c'`;
const origin = { site, language: 'vi', sql } as const;

const result = resultOf(
  new Table({
    area: plainTextVector(['Đông Kinh', '=1+1', null]),
    n: integerVector([12345, null, -7]),
    share: realVector([0.5, 33.25, null]),
    N: integerVector([1, 2, 3]),
  }),
);

test('a workbook holds the rows, the statement, and that the figures are simulated', async () => {
  const { sheets } = await readXlsx(resultWorkbook(result, origin));
  const rows = sheets[0]?.rows ?? [];
  const texts = rows.flat().map(String);
  expect(texts).toContain(sql);
  expect(texts.some((text) => text.includes('mô phỏng'))).toBe(true);
  const head = rows.findIndex((row) => row.includes('area'));
  expect(rows[head]).toEqual(['area', 'n', 'share', 'N_2']);
  expect(rows[head + 1]).toEqual(['Đông Kinh', 12345, 0.5, 1]);
  expect(rows[head + 2]?.[0]).toBe('=1+1');
  expect(rows[head + 3]?.slice(1)).toEqual([-7, expect.toSatisfy((cell) => cell === null || cell === ''), 3]);
});

test('Parquet holds the rows with their kinds, and says the same in its metadata', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-result-'));
  const file = path.join(folder, 'a.parquet');
  await writeFile(file, new Uint8Array(await resultParquet(result, origin)));
  const instance = await DuckDBInstance.create();
  const db = await instance.connect();
  const read = async (sql: string) => (await db.runAndReadAll(sql)).getRowsJson();
  expect(await read(`FROM '${file}'`)).toEqual([
    ['Đông Kinh', 12345, 0.5, 1],
    ['=1+1', null, 33.25, 2],
    [null, -7, null, 3],
  ]);
  expect((await read(`DESCRIBE FROM '${file}'`)).map(([name, type]) => [name, type])).toEqual([
    ['area', 'VARCHAR'],
    ['n', 'INTEGER'],
    ['share', 'DOUBLE'],
    ['N_2', 'INTEGER'],
  ]);
  const pairs = await read(`SELECT key::VARCHAR, value::VARCHAR FROM parquet_kv_metadata('${file}')`);
  expect(pairs).toContainEqual(['simulated', 'true']);
  instance.closeSync();
  await rm(folder, { recursive: true });
});
