import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvTable, ownTable, tableName } from '../../../src/browser/sql/own-file.ts';

/** The rows of a table as the engine gets them. */
function rowsOf({ stream }: { readonly stream: Uint8Array }): Record<string, unknown>[] {
  return tableFromIPC(stream)
    .toArray()
    .map((row: { toJSON(): Record<string, unknown> }) => row.toJSON());
}

describe('the name of a file’s table', () => {
  test.each([
    ['Dân số 2024.csv', 'dan_so_2024'],
    ['Đăng ký.CSV', 'dang_ky'],
    ['2024.parquet', 'tep_2024'],
    ['???.csv', 'tep'],
    ['a"; DROP TABLE b; --.csv', 'a_drop_table_b'],
  ])('%s', (file, name) => {
    expect(tableName(file)).toBe(name);
  });
});

describe('a CSV file', () => {
  test('has its header and the kinds of its columns; a code keeps its zeros', () => {
    const table = csvTable(
      'a',
      '\uFEFFunit;n;rate;ok;note\r\n05977;12;0,5;true;"a; b"\r\n05983;;1,25;false;\r\n',
    );
    expect(table).toMatchObject({
      columns: ['unit', 'n', 'rate', 'ok', 'note'],
      rows: 2,
      hasHeader: true,
      uneven: 0,
    });
    expect(rowsOf(table)).toEqual([
      { unit: '05977', n: 12, rate: 0.5, ok: true, note: 'a; b' },
      { unit: '05983', n: null, rate: 1.25, ok: false, note: null },
    ]);
  });

  test('without a header has columns c1, c2 and loses no row', () => {
    const table = csvTable('a', '05977,12\n05983,7\n');
    expect(table).toMatchObject({ columns: ['c1', 'c2'], rows: 2, hasHeader: false });
    expect(rowsOf(table)).toEqual([
      { c1: '05977', c2: 12 },
      { c1: '05983', c2: 7 },
    ]);
  });

  test('whose header has years in it has a header', () => {
    expect(csvTable('a', 'unit,2023,2024\nx,1,2\n')).toMatchObject({
      columns: ['unit', '2023', '2024'],
      rows: 1,
    });
  });

  test('with formulas keeps them as texts', () => {
    const table = csvTable('a', 'name,cell\nx,=1+1\ny,"=HYPERLINK(""http://example.org"")"\nz,@SUM(A1)\n');
    expect(rowsOf(table).map(({ cell }) => cell)).toEqual([
      '=1+1',
      '=HYPERLINK("http://example.org")',
      '@SUM(A1)',
    ]);
  });

  test('of 300 columns, some of one name or none, has them all told apart', () => {
    const header = Array.from({ length: 300 }, (_, at) =>
      at % 3 === 0 ? 'Tên' : at % 3 === 1 ? '' : `cột ${at}`,
    );
    const table = csvTable('a', `${header.join(',')}\n${header.map((_, at) => at).join(',')}\n`);
    expect(table.columns).toHaveLength(300);
    expect(new Set(table.columns.map((name) => name.toLowerCase())).size).toBe(300);
    expect(table.columns.slice(0, 5)).toEqual(['Tên', 'c2', 'cột 2', 'Tên_2', 'c5']);
    expect(Object.values(rowsOf(table)[0] ?? {})).toHaveLength(300);
  });

  test('with rows of other lengths says how many', () => {
    const table = csvTable('a', 'a,b\n1,2\n3\n4,5,6\n');
    expect(table.uneven).toBe(2);
    expect(rowsOf(table)).toEqual([
      { a: 1, b: 2 },
      { a: 3, b: null },
      { a: 4, b: 5 },
    ]);
  });

  test('with numbers too long for 32 bits, or with a fraction, keeps them', () => {
    const table = csvTable('a', 'x,n,r\nk,12345678901,1e3\nl,1,-0.5\n');
    expect(rowsOf(table)).toEqual([
      { x: 'k', n: 12345678901, r: 1000 },
      { x: 'l', n: 1, r: -0.5 },
    ]);
  });
});

describe('a file', () => {
  const fileOf = (name: string, ...parts: (string | Uint8Array<ArrayBuffer> | ArrayBuffer)[]): File =>
    new File(parts, name);

  test.each([
    ['empty', fileOf('a.csv', '')],
    ['empty', fileOf('a.csv', '\n \n')],
    ['letters', fileOf('a.csv', new Uint8Array([0x63, 0xe0, 0xe1, 0x0a]))],
    ['kind', fileOf('a.csv', 'a,b\0\n')],
    ['workbook', fileOf('a.xlsx', 'PK\u0003\u0004', new Uint8Array([0]))],
    ['workbook', fileOf('a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))],
    // Windows-1258: Đông.
    ['letters', fileOf('a.csv', new Uint8Array([0xd0, 0xf4, 0x6e, 0x67, 0x0a]))],
    ['letters', fileOf('a.csv', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))],
    [
      'empty',
      fileOf('a.parquet', parquetWriteBuffer({ columnData: [{ name: 'n', data: [], type: 'INT32' }] })),
    ],
    ['parquet', fileOf('a.parquet', 'PAR1 and no more')],
  ])('that cannot be a table says why: %s', async (fault, file) => {
    await expect(ownTable(file)).rejects.toMatchObject({ name: 'OwnFileError', fault });
  });

  test.each([
    ['little', true],
    ['big', false],
  ])('of UTF-16 that says so is read, its %s end first', async (_name, isLittle) => {
    const text = '\uFEFFtên\tn\nĐông\t1\n';
    const view = new DataView(new ArrayBuffer(2 * text.length));
    for (const at of text.split('').keys()) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
    const table = await ownTable(fileOf('a.txt', view.buffer));
    expect(rowsOf(table)).toEqual([{ tên: 'Đông', n: 1 }]);
  });

  test('with whole numbers too long to be exact keeps them as texts', () => {
    const table = csvTable('a', 'x,id\nk,9007199254740993\nl,12345678901234567890\n');
    expect(rowsOf(table).map(({ id }) => id)).toEqual(['9007199254740993', '12345678901234567890']);
  });

  test('of Parquet has lists and records as JSON, whatever is in them', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-own-'));
    const file = path.join(folder, 'a.parquet');
    const instance = await DuckDBInstance.create();
    const db = await instance.connect();
    await db.run(`COPY (
      SELECT [1, NULL] AS list, {'n': 2::BIGINT, 'day': DATE '2024-02-29', 'deep': [{'x': 'Đông'}]} AS record,
        MAP {'k': 1.5::DOUBLE} AS pairs
      UNION ALL SELECT NULL, NULL, NULL
    ) TO '${file}'`);
    instance.closeSync();
    const rows = rowsOf(await ownTable(fileOf('x.parquet', Uint8Array.from(await readFile(file)))));
    await rm(folder, { recursive: true });
    expect(rows[1]).toEqual({ list: null, record: null, pairs: null });
    expect(JSON.parse(String(rows[0]?.['list']))).toEqual([1, null]);
    expect(JSON.parse(String(rows[0]?.['record']))).toEqual({
      n: 2,
      day: '2024-02-29T00:00:00.000Z',
      deep: [{ x: 'Đông' }],
    });
    expect(JSON.parse(String(rows[0]?.['pairs']))).toEqual({ k: 1.5 });
  });

  test('of Parquet is read, whatever it is called', async () => {
    const bytes = parquetWriteBuffer({
      columnData: [
        { name: 'tên', data: ['Đông', null], type: 'STRING' },
        { name: 'n', data: [1, 2], type: 'INT32' },
        { name: 'big', data: [9007199254740993n, 1n], type: 'INT64' },
        { name: 'r', data: [0.5, null], type: 'DOUBLE' },
        { name: 'ok', data: [true, false], type: 'BOOLEAN' },
      ],
    });
    const table = await ownTable(fileOf('x.bin', bytes));
    expect(table).toMatchObject({ name: 'x', columns: ['tên', 'n', 'big', 'r', 'ok'], rows: 2 });
    expect(rowsOf(table)).toEqual([
      // Whole numbers that a page's own would round are texts.
      { tên: 'Đông', n: 1, big: '9007199254740993', r: 0.5, ok: true },
      { tên: null, n: 2, big: '1', r: null, ok: false },
    ]);
  });
});
