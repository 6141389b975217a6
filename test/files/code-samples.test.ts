import { DuckDBInstance } from '@duckdb/node-api';
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { codeSamples, type SampledTable } from '../../src/files/code-samples.ts';

/*
 * The lines a reader copies from a table's page are run here by the programs they are for, against a served folder.
 * What is hard in these files: leading zeros, a code that reads as a missing value, empty texts beside empty figures.
 */

const csv = `year,unit,sex,value,lower,upper,status,confidentiality,reason,simulated
2024,05977,NA,1,0.5,2,p,,,true
2024,05977,F,,,,,c,,true
2024,05983,F,3,2.5,4,,,,true
2025,05977,F,0,,,pu,,,true
2025,05977,_T,,,,,,few_events,true
`;
const texts = ['year', 'unit', 'sex', 'status', 'confidentiality', 'reason'];
const numbers = ['value', 'lower', 'upper'];
/** The rows of unit 05977 as a program has them: figures as numbers or nothing, all else as text. */
const kept = csv
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .filter(([, unit]) => unit === '05977')
  .map(([year, unit, sex, value, lower, upper, status, confidentiality, reason]) => {
    const number = (text = ''): number | null => (text === '' ? null : Number(text));
    const figures = { value: number(value), lower: number(lower), upper: number(upper) };
    return { year, unit, sex, ...figures, status, confidentiality, reason };
  });

let folder = '';
let address = '';
let close = (): Promise<void> => Promise.resolve();
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-samples-'));
  await writeFile(path.join(folder, 'a.csv'), csv);
  ({ address, close } = await serveFolder(folder, 0));
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

function sampled(origin: string, held: SampledTable['held']): SampledTable {
  const sha256 = createHash('sha256').update(csv).digest('hex');
  const addresses = { csv: `${origin}a.csv`, parquet: `${origin}a.parquet` };
  return { csv: { name: 'a.csv', sha256 }, addresses, texts, numbers, held };
}
const oneUnit = [{ dimension: 'unit', code: '05977' }];
const unitAndSex = [...oneUnit, { dimension: 'sex', code: 'NA' }];

/** Whether a program answers; a machine without it skips its test, and the test's name says why. */
function runs(program: string, ...options: string[]): boolean {
  return spawnSync(program, options).status === 0;
}
const run = promisify(execFile);

describe('curl', () => {
  const found = runs('curl', '--version') && runs('sha256sum', '--version');
  const name = found ? 'fetches the file and checks it' : 'not run: no curl and sha256sum here';
  test.skipIf(!found)(name, async () => {
    const into = await mkdtemp(path.join(tmpdir(), 'nien-giam-curl-'));
    const { curl } = codeSamples(sampled(address, oneUnit));
    const { stdout } = await run('bash', ['-ec', curl], { cwd: into });
    expect(stdout).toBe('a.csv: OK\n');
    expect(await readFile(path.join(into, 'a.csv'), 'utf8')).toBe(csv);
    // Of another file the same lines say that it is not the published one.
    const other = { ...sampled(address, oneUnit), csv: { name: 'a.csv', sha256: '0'.repeat(64) } };
    await expect(run('bash', ['-ec', codeSamples(other).curl], { cwd: into })).rejects.toThrow(
      'did NOT match',
    );
    await rm(into, { recursive: true });
  });
});

describe('DuckDB', () => {
  test('reads the Parquet file and keeps the rows', async () => {
    const instance = await DuckDBInstance.create();
    const db = await instance.connect();
    const types = [...texts, ...numbers].map(
      (name) => `'${name}': '${numbers.includes(name) ? 'DOUBLE' : 'VARCHAR'}'`,
    );
    await db.run(
      `COPY (FROM read_csv('${folder}/a.csv', types = {${types.join(', ')}})) TO '${folder}/a.parquet'`,
    );
    const rowsOf = async (held: SampledTable['held']) => {
      const { duckdb } = codeSamples(sampled(`${folder}/`, held));
      return (await db.runAndReadAll(duckdb)).getRowObjectsJS();
    };
    const blank = (text = ''): string | null => (text === '' ? null : text);
    const expected = kept.map(({ unit: _unit, status, confidentiality, reason, ...cell }) => ({
      ...cell,
      status: blank(status),
      confidentiality: blank(confidentiality),
      reason: blank(reason),
    }));
    expect(await rowsOf(oneUnit)).toEqual(expected);
    expect(await rowsOf(unitAndSex)).toEqual(expected.slice(0, 1).map(({ sex: _sex, ...cell }) => cell));
    expect(await rowsOf([])).toHaveLength(5);
    expect(await rowsOf([{ dimension: 'sex', code: "'; DROP TABLE a; --" }])).toEqual([]);
    db.closeSync();
    instance.closeSync();
  });
});

describe('Python', () => {
  const found = runs('python3', '-c', 'import pandas');
  const name = found ? 'pandas keeps the rows, codes as text' : 'not run: no python3 with pandas here';
  test.skipIf(!found)(name, async () => {
    const rowsOf = async (held: SampledTable['held']) => {
      const { python } = codeSamples(sampled(address, held));
      const last = 'print("rows:" + shown.drop(columns="simulated").to_json(orient="records"))\n';
      const { stdout } = await run('python3', ['-c', python + last]);
      return JSON.parse(stdout.split('rows:').at(-1) ?? '') as unknown;
    };
    expect(await rowsOf(oneUnit)).toEqual(kept);
    expect(await rowsOf(unitAndSex)).toEqual(kept.slice(0, 1));
    expect(await rowsOf([])).toHaveLength(5);
  });
});

describe('R', () => {
  const found = runs('Rscript', '--version');
  const name = found ? 'keeps the rows, codes as text' : 'not run: no Rscript here';
  test.skipIf(!found)(name, async () => {
    const rowsOf = async (held: SampledTable['held']) => {
      const { r } = codeSamples(sampled(address, held));
      const last = `cat("rows:", paste(apply(as.matrix(shown[c(texts, numbers)]), 1, function(x) paste(trimws(x), collapse = ",")), collapse = "\\n"), sep = "")`;
      const { stdout } = await run('Rscript', ['-e', `${r}${last}`]);
      return stdout.split('rows:').at(-1)?.trim().split('\n');
    };
    const line = ({ year, unit, sex, status, confidentiality, reason, ...figures }: (typeof kept)[number]) =>
      [year, unit, sex, status, confidentiality, reason]
        .concat([figures.value, figures.lower, figures.upper].map((x) => (x === null ? 'NA' : String(x))))
        .join();
    const plain = (lines: string[] | undefined) => lines?.map((one) => one.replace(/\.0+(?=,|$)/g, ''));
    expect(plain(await rowsOf(oneUnit))).toEqual(kept.map(line));
    expect(plain(await rowsOf(unitAndSex))).toEqual(kept.slice(0, 1).map(line));
  });
});
