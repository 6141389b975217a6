import {
  Decimal,
  Dictionary,
  Int32,
  Int64,
  makeData,
  Table,
  TimestampMicrosecond,
  Utf8,
  Vector,
  type DataType,
} from 'apache-arrow';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cellText, unreadableType } from '../../../src/browser/sql/cell-text.ts';
import {
  integerVector,
  plainTextVector,
  realVector,
  textVector,
  truthVector,
} from '../../../src/browser/sql/arrow-columns.ts';
import {
  numberText,
  resultCsv,
  resultLines,
  resultOf,
  type QueryResult,
} from '../../../src/browser/sql/result.ts';
import type { Language } from '../../../src/text/language.ts';

/** A result as it stands in the page: its header, then its rows. */
function resultHtml(result: QueryResult, language: Language): string {
  const lines = resultLines(result, language);
  const rows = Array.from({ length: result.rows }, (_, row) => `<tr>${lines.row(row)}</tr>`);
  return `<tr>${lines.head.join('')}</tr>${rows.join('')}`;
}

/** One value of a type as Arrow holds it, read back. */
function readBack(type: DataType, data: ArrayBufferView): unknown {
  return new Vector([makeData({ type, length: 1, data } as Parameters<typeof makeData>[0])]).get(0);
}

function decimalWords(value: bigint): Uint32Array {
  const unsigned = BigInt.asUintN(128, value);
  return Uint32Array.from([0n, 32n, 64n, 96n], (shift) => Number((unsigned >> shift) & 0xffffffffn));
}

const result = resultOf(
  new Table({
    name: plainTextVector(['Phường Đông Kinh', '<b>"A" & B</b>', null]),
    value: integerVector([12345, null, -7]),
    share: realVector([0.5, 33.25, null]),
    flag: truthVector([true, false, null]),
  }),
);

describe('a value as text', () => {
  test.each([
    ['a decimal keeps its zeros', 150n, 2, '1.50'],
    ['a negative one', -5n, 2, '-0.05'],
    ['the largest of 128 bits', 2n ** 127n - 1n, 0, '170141183460469231731687303715884105727'],
    ['the smallest of 128 bits', -(2n ** 127n), 0, '-170141183460469231731687303715884105728'],
  ])('%s', (_name, value, scale, text) => {
    const type = new Decimal(scale, 38);
    expect(cellText(readBack(type, decimalWords(value)), type)).toBe(text);
  });

  test('a whole number of 64 bits is exact', () => {
    const type = new Int64();
    expect(cellText(readBack(type, BigInt64Array.of(9007199254740993n)), type)).toBe('9007199254740993');
  });

  test.each([
    [0n, '1970-01-01 00:00:00'],
    [1709195400123456n, '2024-02-29 08:30:00.123456'],
    [-1n, '1969-12-31 23:59:59.999999'],
  ])('a time stamp of %s microseconds', (micro, text) => {
    const type = new TimestampMicrosecond();
    expect(cellText(readBack(type, BigInt64Array.of(micro)), type)).toBe(text);
  });

  test('types that do not arrive whole are named, wherever they stand', () => {
    expect(unreadableType(new Dictionary(new Utf8(), new Int32()))).toBe('ENUM');
    expect(unreadableType(new Utf8())).toBeNull();
    expect(() => resultOf(new Table({ e: textVector(['a']) }))).toThrow('column "e" is of type ENUM');
  });
});

describe('a result as a table', () => {
  const html = resultHtml(result, 'vi');

  test('NULL, zero and empty text do not look alike', () => {
    const three = resultOf(new Table({ a: integerVector([0, null]), b: plainTextVector(['', null]) }));
    const cells = [...resultHtml(three, 'vi').matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map((match) => match[1]);
    expect(cells).toEqual(['0', '', 'NULL', 'NULL']);
  });

  test('the NULL of a withheld cell says why there is no value; others do not', () => {
    const withheld = resultOf(
      new Table({
        value: integerVector([7, null, null]),
        confidentiality: plainTextVector(['', 'c', '']),
        note: plainTextVector([null, null, null]),
      }),
    );
    const text = resultHtml(withheld, 'en');
    expect(text.match(/NULL/g)).toHaveLength(5);
    expect(text.match(/⊘/g)).toHaveLength(1);
    expect(text).toContain(
      'NULL <span class="not-italic" aria-hidden="true">⊘</span><span class="sr-only"> (withheld to protect people)</span></td>',
    );
    expect(resultHtml(withheld, 'vi')).toContain('(không công bố để bảo mật)');
    // A query that leaves the column out says nothing of it.
    expect(resultHtml(resultOf(new Table({ value: integerVector([null]) })), 'en')).not.toContain('⊘');
  });

  test('what comes from the data is escaped', () => {
    expect(html).toContain('&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;');
    expect(html).not.toContain('<b>');
    const named = resultOf(new Table({ '<img src=x>': integerVector([1]) }));
    expect(resultHtml(named, 'en')).not.toMatch(/<img|<i>/);
  });

  test('numbers are written in the reader’s language, and stand on the right', () => {
    expect(html).toContain('<td class="text-right">12.345</td>');
    expect(html).toContain('<td class="text-right">33,25</td>');
    expect(resultHtml(result, 'en')).toContain('<td class="text-right">12,345</td>');
    expect(html).toContain('<td class="text-right">−7</td>');
  });

  test('a column of four digits at most may hold years: it is not grouped', () => {
    const years = resultOf(new Table({ year: integerVector([2024, 2025]), n: integerVector([2024, 12345]) }));
    const text = resultHtml(years, 'vi');
    expect(text).toContain('<td class="text-right">2024</td><td class="text-right">2.024</td>');
  });

  test('no rows give a table of headings', () => {
    const none = resultOf(new Table({ a: integerVector([]) }));
    expect(resultHtml(none, 'vi')).toContain('<th scope="col" class="text-right">a</th>');
    expect(resultCsv(none, false)).toBe('\uFEFFa\n');
  });
});

test('a number keeps every digit it came with', () => {
  expect(numberText('12345678901234567890.50', 'en', true)).toBe('12,345,678,901,234,567,890.50');
  expect(numberText('Infinity', 'vi', true)).toBe('Infinity');
  expect(numberText('1e+21', 'vi', true)).toBe('1e+21');
});

describe('a result as CSV', () => {
  test('holds what the table shows; NULL is empty, numbers have a point', () => {
    const { data } = Papa.parse<string[]>(resultCsv(result, false).slice(1), { skipEmptyLines: true });
    expect(data).toEqual([
      ['name', 'value', 'share', 'flag'],
      ['Phường Đông Kinh', '12345', '0.5', 'true'],
      ['<b>"A" & B</b>', '', '33.25', 'false'],
      ['', '-7', '', ''],
    ]);
  });

  test('begins with a byte order mark and ends with a line end', () => {
    expect(resultCsv(result, false)).toMatch(/^\uFEFFname,[^]*\n$/);
  });

  test('of a simulated site says so in every row, once', () => {
    const { data } = Papa.parse<string[]>(resultCsv(result, true), { skipEmptyLines: true });
    expect(data.map((row) => row.at(-1))).toEqual(['simulated', 'true', 'true', 'true']);
    const marked = resultOf(new Table({ simulated: truthVector([true]) }));
    expect(resultCsv(marked, true)).toBe('\uFEFFsimulated\ntrue\n');
  });

  test('a text that a spreadsheet would run is disarmed, a negative number is not', () => {
    const risky = resultOf(new Table({ a: plainTextVector(['=1+1', '@x', '-cmd', '-7.5', '+84']) }));
    const { data } = Papa.parse<string[]>(resultCsv(risky, false), { skipEmptyLines: true });
    expect(data.slice(1).flat()).toEqual(["'=1+1", "'@x", "'-cmd", '-7.5', "'+84"]);
  });
});
