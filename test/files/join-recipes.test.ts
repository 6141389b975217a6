import { DuckDBInstance } from '@duckdb/node-api';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { joinRecipes, recipeTools, type RecipeTable } from '../../src/files/join-recipes.ts';

/* Each recipe is run by the program it is for, against a served folder; a machine without one skips its test. */

const table = `year,unit,sex,value,status,confidentiality
2024,05983,_T,3,,
2024,05977,_T,12,,
2024,05977,F,5,,
2024,01,_T,,,c
2023,05977,_T,9,,
`;
const codes = `code,parent,label_vi,label_en,order
01,,"Tỉnh, một",Province one,1
05977,01,Phường Đông Kinh,Dong Kinh,2
05983,01,Xã Một,Commune one,10
`;
const expected = [
  { name: 'Tỉnh, một', code: '01', value: null },
  { name: 'Phường Đông Kinh', code: '05977', value: 12 },
  { name: 'Xã Một', code: '05983', value: 3 },
];

let folder = '';
let address = '';
let close = (): Promise<void> => Promise.resolve();
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-recipes-'));
  await writeFile(path.join(folder, 'a.csv'), table);
  await writeFile(path.join(folder, 'unit.csv'), codes);
  ({ address, close } = await serveFolder(folder, 0));
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

function recipes(origin: string): ReturnType<typeof joinRecipes> {
  const read: RecipeTable = {
    parquet: `${origin}a.parquet`,
    csv: `${origin}a.csv`,
    codelist: `${origin}unit.csv`,
    named: 'unit',
    held: [
      { dimension: 'year', code: '2024' },
      { dimension: 'sex', code: '_T' },
    ],
    label: 'label_vi',
  };
  return joinRecipes(read);
}

function runs(program: string, ...options: string[]): boolean {
  return spawnSync(program, options).status === 0;
}
const run = promisify(execFile);

describe('the recipes', () => {
  test('are as many as there are programs', () => {
    expect(Object.keys(recipes(address)).sort()).toEqual([...recipeTools].sort());
  });

  test('DuckDB', async () => {
    const instance = await DuckDBInstance.create();
    const db = await instance.connect();
    await db.run(
      `COPY (FROM read_csv('${folder}/a.csv', types = {'year': 'VARCHAR', 'unit': 'VARCHAR', 'value': 'INTEGER'})) TO '${folder}/a.parquet'`,
    );
    // Its HTTP reader is an extension from another host: the same files are read from the folder.
    expect((await db.runAndReadAll(recipes(`${folder}/`).duckdb)).getRowObjectsJS()).toEqual(expected);
    db.closeSync();
    instance.closeSync();
  });

  const hasPandas = runs('python3', '-c', 'import pandas');
  test.skipIf(!hasPandas)(hasPandas ? 'Python' : 'not run: no python3 with pandas here', async () => {
    const last = 'print("rows:" + joined[["name", "code", "value"]].to_json(orient="records"))\n';
    const { stdout } = await run('python3', ['-c', recipes(address).python + last]);
    expect(JSON.parse(stdout.split('rows:').at(-1) ?? '')).toEqual(expected);
  });

  const hasR = runs('Rscript', '--version');
  test.skipIf(!hasR)(hasR ? 'R' : 'not run: no Rscript here', async () => {
    const last = `cat("rows:", paste(joined$label_vi, joined$unit, joined$value, sep = "|", collapse = "\\n"), sep = "")`;
    const { stdout } = await run('Rscript', ['-e', recipes(address).r + last]);
    const lines = expected.map(({ name, code, value }) => `${name}|${code}|${value ?? 'NA'}`);
    expect(stdout.split('rows:').at(-1)?.trim().split('\n')).toEqual(lines);
  });

  test('Observable: the cell is run as JavaScript, with the one function of d3 it uses', async () => {
    const body = recipes(address)
      .observable.replace(/^rows = \{/, '')
      .replace(/\}\s*$/, '');
    const d3 = {
      csv: async (from: string) =>
        Papa.parse(await (await fetch(from)).text(), { header: true, skipEmptyLines: true }).data,
    };
    const cell = Object.getPrototypeOf(async () => undefined).constructor as new (
      ...parts: string[]
    ) => (...given: unknown[]) => Promise<unknown>;
    const rows = (await new cell('d3', body)(d3)) as { code: string }[];
    expect([...rows].sort((one, other) => one.code.localeCompare(other.code))).toEqual(expected);
  });
});
