/*
 * A count file as Parquet is the CSV file it would be: row 1 is line 2, NULL is an empty cell. Longer than other files:
 * every test writes the same rows both ways.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRegisters } from '../../scripts/publication/read-registers.ts';
import { countsFaultText, type CountsFault } from '../../src/registers/checks/faults.ts';
import { registers, type RegisterId } from '../../src/registers/checks/register.ts';
import { tellOfInputs, trials, type PublishedTrial } from '../publish-trial.ts';
import { goodRows, inPlaceOf, neverRepeated, rowCases, type Changes } from './fault-cases.ts';
import { checkText, readText, type TrialResult } from './trial-file.ts';
import { trialSettings } from './trial-site.ts';

const { publish, refused } = trials({});

let work = '';
let writer: DuckDBInstance;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-parquet-'));
  writer = await DuckDBInstance.create(':memory:', { threads: '1' });
});
afterAll(async () => {
  writer.closeSync();
  await rm(work, { recursive: true, force: true });
});

type Cell = string | number | null;
/** A count file before it is written: DuckDB's type of each column, and rows; `null` is an empty cell. */
interface CountRows {
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly Cell[])[];
}

function asCsv({ columns, rows }: CountRows): string {
  const cell = (value: Cell): string => {
    const text = String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [Object.keys(columns), ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** The bytes of a Parquet file of a query's rows, in row groups of the smallest size. */
async function queryAsParquet(query: string): Promise<Uint8Array> {
  const db: DuckDBConnection = await writer.connect();
  const file = path.join(work, 'written.parquet');
  await db.run(`COPY (${query}) TO '${file}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
  db.closeSync();
  return readFile(file);
}

function asParquet({ columns, rows }: CountRows): Promise<Uint8Array> {
  const literal = (cell: Cell): string =>
    cell === null ? 'NULL::VARCHAR' : `'${String(cell).replaceAll("'", "''")}'`;
  const places = Object.keys(columns).map((_, index) => `x${index}`);
  const typed = Object.entries(columns).map(([name, type], index) => `x${index}::${type} AS "${name}"`);
  const values = rows.map((row) => `(${row.map(literal).join(', ')})`);
  return queryAsParquet(
    `SELECT ${typed.join(', ')} FROM (VALUES ${values.join(', ')}) AS t(${places.join(', ')})`,
  );
}

/** The rows of a CSV text, all columns text. */
function textRows(header: readonly string[], rows: readonly (readonly string[])[]): CountRows {
  return {
    columns: Object.fromEntries(header.map((name) => [name, 'VARCHAR'])),
    rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
  };
}

/** Every published file of a trial. */
async function publishedBytes({ folder }: PublishedTrial): Promise<Map<string, Buffer>> {
  const entries = await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((one) => path.join(one.parentPath, one.name));
  return new Map(
    await Promise.all(
      files.toSorted().map(async (file) => [path.relative(folder, file), await readFile(file)] as const),
    ),
  );
}

describe('the same rows as CSV and as Parquet', () => {
  const births: CountRows = {
    columns: {
      'Ngày sinh': 'DATE',
      registered: 'VARCHAR',
      'Địa phương': 'VARCHAR',
      'Giới tính': 'VARCHAR',
      mother_age: 'INTEGER',
      reregistered: 'VARCHAR',
      'Ghi chú': 'VARCHAR',
      count: 'BIGINT',
    },
    rows: [
      ['2022-02-28', '2022-03', 'Xã Ả', 'Nữ', 27, null, 'lũ, "quét"', 3],
      ['2022-12-31', '2023', 'Xã Ả', 'Nam', null, 'no', null, 2],
      ['2023-01-01', '2023-03-01', 'Xã Bế', null, 40, 'no', 'hai\ndòng', 11],
      ['2022-05-01', '2024-01-31', 'Xã Bế', 'Nữ', null, 'yes', null, 4],
      ['2024-06-15', '2024-12', 'Xã Cả', 'Nam', 19, null, null, 0],
    ],
  };
  const deaths: CountRows = {
    columns: {
      year: 'SMALLINT',
      timeliness: 'VARCHAR',
      unit: 'VARCHAR',
      sex: 'VARCHAR',
      age: 'INTEGER',
      age_days: 'UINTEGER',
      cause: 'VARCHAR',
      count: 'INTEGER',
    },
    rows: [
      [2022, 'on_time', 'a', 'F', 71, null, 'I21.9', 2],
      [2022, null, 'b', 'M', null, 27, 'P22', 1],
      [2023, 'late', 'c', '_U', 0, 364, null, 5],
    ],
  };
  const divorces: CountRows = {
    columns: { date: 'DATE', unit: 'VARCHAR', recorded: 'DATE', duration: 'TINYINT', count: 'INTEGER' },
    rows: [
      ['2022-02-28', 'a', '2022-03-01', 7, 1],
      ['2023-02-28', 'b', null, null, 2],
    ],
  };
  const inputs = (ending: string): string => `
  - register: births
    files: births.${ending}
    coverage: complete
    ignore: [Ghi chú]
    columns:
      date: { from: Ngày sinh }
      unit: { from: Địa phương, values: { Xã Ả: a, Xã Bế: b, Xã Cả: c } }
      sex: { from: Giới tính, values: { Nam: M, Nữ: F }, empty: _U }
  - { register: deaths, files: deaths.${ending}, columns: { timeliness: { from: timeliness, empty: _U } } }
  - { register: divorces, files: divorces.${ending}, coverage: complete }`;
  const nfd = ({ columns, rows }: CountRows): CountRows => ({
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, type]) => [` ${name.normalize('NFD')}`, type]),
    ),
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell))),
  });

  test.each([
    ['as they are', (rows: CountRows) => rows],
    ['in NFD, the header with blanks', nfd],
  ])('%s: the same account, the same published files', async (_, written) => {
    const made = { births: written(births), deaths: written(deaths), divorces: written(divorces) };
    const files: Record<string, string | Uint8Array> = {};
    for (const [name, rows] of Object.entries(made)) {
      files[`${name}.csv`] = asCsv(rows);
      files[`${name}.parquet`] = await asParquet(rows);
    }
    const csv = await publish({ inputs: inputs('csv'), files });
    const parquet = await publish({ inputs: inputs('parquet'), files });
    expect(csv.manifest.accounts.map(({ events }) => events)).toEqual([20, 8, 3]);
    expect(parquet.manifest.accounts).toEqual(
      csv.manifest.accounts.map((account) => ({ ...account, file: account.file.replace('csv', 'parquet') })),
    );
    expect(parquet.said).toEqual(csv.said.map((line) => line.replace('.csv:', '.parquet:')));
    const [one, other] = await Promise.all([publishedBytes(csv), publishedBytes(parquet)]);
    expect([...other.keys()]).toEqual([...one.keys()]);
    expect(one.size).toBeGreaterThan(20);
    const alike = [...one].filter(([name]) => !tellOfInputs.test(name));
    expect(alike.length).toBe(one.size - 3);
    for (const [name, bytes] of alike)
      expect(bytes.equals(other.get(name) ?? Buffer.alloc(0)), name).toBe(true);
    expect((await parquet.cells('sinh-theo-gioi-tinh')).get('2023,b,_U')).toBe('11,');
    expect((await parquet.cells('ly-hon')).get('2023,P,not_yet')).toBe('2,');
  });
});

describe('files of both kinds', () => {
  const head = ['date', 'registered', 'unit', 'sex', 'count'];
  const row = (day: string, unit: string, count: string): CountRows =>
    textRows(head, [[day, day, unit, 'F', count]]);

  test('by patterns: every file is counted once, those that end otherwise are left alone', async () => {
    const inputs = `  - { register: births, files: ['births-*.csv', '*.parquet'], coverage: complete }`;
    const published = await publish({
      inputs,
      files: {
        'births-2022.csv': asCsv(row('2022-05-01', 'a', '1')),
        'births-2023.parquet': await asParquet(row('2023-05-01', 'a', '10')),
        'other.PARQUET': await asParquet(row('2023-05-01', 'b', '100')),
        'births-2024.parquet': await asParquet(row('2024-05-01', 'c', '1000')),
      },
    });
    expect(published.manifest.accounts.map(({ file }) => file)).toEqual([
      'births-2022.csv',
      'births-2023.parquet',
      'births-2024.parquet',
    ]);
    const cells = await published.cells('sinh-theo-gioi-tinh');
    expect(['2022', '2023', '2024'].map((year) => cells.get(`${year},P,F`))).toEqual(['1,', '10,', '1000,']);
  });

  test('that give the same month would count it twice', async () => {
    const rows = row('2023-05-01', 'a', '1');
    const inputs = `  - { register: births, files: [one.csv, two.parquet] }`;
    const files = { 'one.csv': asCsv(rows), 'two.parquet': await asParquet(rows) };
    expect(await refused({ inputs, files })).toContain(
      'two.parquet: gives what one.csv gives too (unit a in 2023-05): their events would count twice',
    );
  });
});

describe('what is no count file', () => {
  const head = ['date', 'registered', 'unit', 'sex', 'count'];
  const told = (bytes: Uint8Array | string): Promise<string> =>
    refused({
      inputs: '  - { register: births, files: births.parquet }',
      files: { 'births.parquet': bytes },
    });

  test('a file of another kind, an empty one, half of one', async () => {
    const no = 'births.parquet: cannot be read as Parquet: ';
    const whole = await asParquet(textRows(head, [['2023-05-01', '2023', 'a', 'F', '1']]));
    expect(await told('date,registered,unit,sex\n2023-05-01,2023,a,F\n')).toMatch(
      new RegExp(`^${no}.*births.parquet'[^\n]*$`),
    );
    for (const bytes of ['', 'PAR1', whole.subarray(0, whole.length / 2)]) {
      const message = await told(bytes);
      expect(message).toMatch(new RegExp(`^${no}[^\n]+$`));
      expect(message).not.toContain(tmpdir());
    }
  });

  test('one whose pages are damaged is said to be so, not to be text in another encoding', async () => {
    const bytes = Buffer.from(
      await queryAsParquet(`SELECT '2023-05-01' AS date, '2023' AS registered, 'a' AS unit, 'F' AS sex,
        'lời ' || range AS mother_age FROM range(5000)`),
    );
    // Its description, at the end, stays as it is.
    const damaged = Buffer.from(bytes).fill(0xff, bytes.length >> 2, bytes.length >> 1);
    expect(await told(damaged)).toMatch(/^births\.parquet: cannot be read as Parquet: [^\n]+$/);
    expect(await told(Buffer.from(bytes).fill(0xff, 4, 400))).toMatch(
      /^births\.parquet: cannot be read as Parquet: [^\n]+$/,
    );
  });

  test('one without a row', async () => {
    const bytes = await queryAsParquet(`SELECT '' AS date, '' AS registered, '' AS unit, '' AS sex LIMIT 0`);
    expect(await told(bytes)).toBe('births.parquet: a header and no rows');
  });

  test('one without a required column; one with a column of names', async () => {
    const row = ['2023-05-01', '2023', 'a', 'F', '1'];
    expect(await told(await asParquet(textRows(head.slice(0, 3), [row.slice(0, 3)])))).toBe(
      'births.parquet, line 1, column sex: required column is missing; the header has date, registered, unit',
    );
    const named = await told(await asParquet(textRows([...head, 'người khai'], [[...row, 'Nông Thị Hoa']])));
    expect(named).toContain('births.parquet, line 1, column');
    expect(named).toContain('it looks like a name; take it out of the file');
    expect(named).not.toMatch(neverRepeated);
  });

  test('a name where no file is', async () => {
    const inputs = '  - { register: births, files: births.parquet }';
    expect(await refused({ inputs, files: {} })).toBe(
      'births.parquet: no such file; site.yaml names it under inputs (births)',
    );
  });
});

describe('a fault', () => {
  const settings = trialSettings();

  /** What the publication says of a register's file under this name. */
  async function readParquet(id: RegisterId, bytes: Uint8Array): Promise<TrialResult> {
    const folder = await mkdtemp(path.join(work, 'read-'));
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const db = await instance.connect();
    try {
      await writeFile(path.join(folder, `${id}.parquet`), bytes);
      const inputs = settings.inputs
        .filter(({ register }) => register === id)
        .map((input) => ({ ...input, files: [`${id}.parquet`] }));
      const faults: CountsFault[] = [];
      const { accounts } = await readRegisters(
        db,
        { ...settings, folder, inputs },
        (fault) => faults.push(fault),
        () => undefined,
      );
      return { account: accounts[0] ?? null, faults };
    } finally {
      db.closeSync();
      instance.closeSync();
    }
  }

  /** The result with the name of the CSV file it would be. */
  const asOfCsv = ({ account, faults }: TrialResult): TrialResult => {
    const renamed = <T extends { readonly file: string }>(one: T): T => ({
      ...one,
      file: one.file.replace('.parquet', '.csv'),
    });
    return { account: account === null ? null : renamed(account), faults: faults.map(renamed) };
  };

  test.each(Object.keys(registers) as RegisterId[])(
    'of %s is told in the words of the CSV file, with its line',
    async (id) => {
      const good = goodRows[id];
      /** A good row, then the changed ones, under the columns of all. */
      const rowsOf = (...changed: readonly Changes[]): CountRows => {
        const all: Changes = Object.assign({}, ...changed) as Changes;
        const names = Object.keys({ ...good, ...all }).filter((name) => all[name] !== null);
        const first = names.map((name) => good[name] ?? inPlaceOf[name] ?? changed[0]?.[name] ?? '');
        const others = changed.map((changes) => names.map((name) => changes[name] ?? good[name] ?? ''));
        return textRows(names, [first, ...others]);
      };
      const cases = rowCases(id).map(([, changes]) => changes);
      const ofRows: Changes[] = [];
      const ofFile: Changes[] = [];
      for (const changes of cases) {
        const { account } = await checkText(settings, id, asCsv(rowsOf(changes)));
        (account === null ? ofFile : ofRows).push(changes);
      }
      const byColumns = Map.groupBy(ofRows, (changes) => Object.keys(rowsOf(changes).columns).join());
      for (const rows of [...byColumns.values(), ...ofFile.map((changes) => [changes])].map((changed) =>
        rowsOf(...changed),
      )) {
        const csv = await readText(settings, id, asCsv(rows));
        const parquet = await readParquet(id, await asParquet(rows));
        expect(csv.faults.length).toBeGreaterThan(0);
        expect(asOfCsv(parquet)).toEqual(csv);
        expect(parquet.faults.map(countsFaultText).join('\n')).not.toMatch(neverRepeated);
      }
    },
  );

  test('in a cell with line ends, quotation marks or very much text', async () => {
    const long = 'x'.repeat(1_200_000);
    const cells = ['M\nF', '"M"', 'M,F', 'M\rF', 'M\r\nF', ' "F', '\ufeffM', '\ufeffX', 'M\ufffd', 'F'];
    const rows = (more: readonly string[]): CountRows =>
      textRows(
        ['date', 'registered', 'unit', 'sex'],
        [...cells, ...more].map((cell) => ['2024-02-28', '2024', '05980', cell]),
      );
    const csv = await readText(settings, 'births', asCsv(rows([])));
    expect(asOfCsv(await readParquet('births', await asParquet(rows([]))))).toEqual(csv);
    const { account, faults } = await readParquet('births', await asParquet(rows([long])));
    expect(account).toMatchObject({ read: cells.length + 1, accepted: 2, rejected: cells.length - 1 });
    expect(faults.at(-1)).toMatchObject({ line: 15, column: 'sex', reason: 'not a code; allowed: M, F, _U' });
  });

  test('far down in a file of several row groups', async () => {
    const bytes =
      await queryAsParquet(`SELECT DATE '2024-01-01' + (range % 366)::INTEGER AS date, 2025 AS registered,
      '05980' AS unit, CASE range WHEN 98764 THEN 'X' ELSE 'F' END AS sex, NULL::INTEGER AS mother_age,
      CASE range WHEN 2048 THEN -1 ELSE 1 END AS count FROM range(100000)`);
    const { account, faults } = await readParquet('births', bytes);
    expect(account).toMatchObject({ read: 100_000, accepted: 99_998, rejected: 2, events: 99_998 });
    expect(faults.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2050, 'count', '-1'],
      [98_766, 'sex', 'X'],
    ]);
  });

  test('a day with its time, a number with a decimal', async () => {
    const { faults } = await readParquet(
      'births',
      await queryAsParquet(`SELECT TIMESTAMP '2024-02-28 00:00:00' AS date, '2024' AS registered, '05980' AS unit,
        'F' AS sex, 27.0::DOUBLE AS mother_age, 2 AS count`),
    );
    expect(faults.map(countsFaultText)).toEqual([
      expect.stringMatching(/^births\.parquet, line 2, column date: "2024-02-28 00:00:00": not a date/),
      expect.stringMatching(/^births\.parquet, line 2, column mother_age: "27\.0": not a whole number/),
    ]);
  });
});
