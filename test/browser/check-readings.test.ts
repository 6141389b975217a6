import { describe, expect, test } from 'vitest';
import { foreignKind } from '../../src/browser/check/file-kind.ts';
import { likelyReading, readingsOf, type Reading } from '../../src/browser/check/readings.ts';
import type { CheckInput } from '../../src/browser/check/settings.ts';

const input = (more: Partial<CheckInput>): CheckInput => ({
  register: 'births',
  files: [],
  columns: {},
  ignore: [],
  coverage: 'yearly',
  overlap: false,
  ...more,
});
const column = (from: string): CheckInput['columns'][string] => ({ from, patterns: [], values: {} });

const old = input({
  files: ['khai-sinh-20*.csv'],
  columns: { date: column('ngay_sinh'), unit: column('noi_cu_tru'), sex: column('gioi_tinh') },
});
const readings = readingsOf({
  inputs: [
    old,
    input({ files: ['births-*.csv'] }),
    input({ register: 'deaths', files: ['deaths.csv'], ignore: ['x'] }),
  ],
});
const place = (wanted: (reading: Reading) => boolean): number => readings.findIndex(wanted);

test('the ways a file can be read: the inputs of the site, and each register by its own column names', () => {
  expect(readings.map(({ register, ofSite }) => [register, ofSite])).toEqual([
    ['births', true],
    ['births', true],
    ['deaths', true],
    ['deaths', false],
    ['marriages', false],
    ['divorces', false],
    ['adoptions', false],
  ]);
});

describe('the likely one', () => {
  const births = ['date', 'registered', 'unit', 'sex', 'mother_age'];

  test.each([
    ['Khai-Sinh-2024.CSV', [], (one: Reading) => one.input === old],
    ['births-2024.csv', births, (one: Reading) => one.input.files[0] === 'births-*.csv'],
    ['births-2024.csv', ['ngày sinh'], (one: Reading) => one.input.files[0] === 'births-*.csv'],
    ['x.csv', births, (one: Reading) => one.input.files[0] === 'births-*.csv'],
    ['x.csv', ['ngay_sinh', 'noi_cu_tru', 'gioi_tinh', 'registered'], (one: Reading) => one.input === old],
    [
      'x.csv',
      ['date', 'registered', 'unit', 'sex', 'age', 'x'],
      (one: Reading) => one.input.ignore[0] === 'x',
    ],
    ['x.csv', ['date', 'unit', 'groom_age'], (one: Reading) => one.register === 'marriages'],
    ['x.csv', ['date', 'unit', 'duration'], (one: Reading) => one.register === 'divorces'],
  ])('%s with %j', (name, header, wanted) => {
    expect(likelyReading(name, header, readings)).toBe(place(wanted));
  });

  test.each([[['ngay', 'xa']], [['date', 'ngay', 'xa']], [[]]])('nothing tells: %j', (header) => {
    expect(likelyReading('x.csv', header, readings)).toBe(-1);
  });
});

test.each([
  ['PK\x03\x04', 'a.xlsx', 'workbook'],
  ['PK\x03\x04', 'a.ods', 'workbook'],
  ['PK\x03\x04', 'a.zip', 'zip'],
  ['\xd0\xcf\x11\xe0', 'a.xls', 'workbook'],
  ['\x1f\x8b\x08', 'a.csv.gz', 'zip'],
  ['%PDF-1.7', 'a.csv', 'pdf'],
  ['PAR1', 'a.parquet', 'parquet'],
  ['date,unit', 'a.xlsx', null],
  ['', 'a.csv', null],
])('%j in %s is %s', (start, name, kind) => {
  expect(foreignKind(new Uint8Array(Buffer.from(start, 'latin1')), name)).toBe(kind);
});
