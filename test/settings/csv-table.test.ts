import { describe, expect, test } from 'vitest';
import { faultsOfFile, linesText, readCsvTable } from '../../src/settings/csv-table.ts';

const told = (csv: string): string[] => readCsvTable(csv, ['a', 'b']).faults.map(({ found }) => found);

describe('readCsvTable', () => {
  test('line numbers are those of an editor: empty lines and quoted line breaks count', () => {
    const csv = '\r\na,b\r\n\r\n1,"two\r\nlines"\r\n,\r\n3,4\r\n';
    const { rows } = readCsvTable(csv, ['a', 'b']);
    expect(rows.map(({ line, cell }) => [line, cell('a'), cell('b')])).toEqual([
      [4, '1', 'two\nlines'],
      [7, '3', '4'],
    ]);
  });

  test('columns stand in any order; an optional one may be missing', () => {
    const { rows, faults } = readCsvTable(' b , a \n 2 , 1 \n', ['a', 'b'], ['c']);
    expect(faults).toEqual([]);
    expect(['a', 'b', 'c'].map((name) => rows[0]?.cell(name))).toEqual(['1', '2', '']);
  });

  test('the separator is the header’s, whatever the values hold', () => {
    const { rows } = readCsvTable('a;b\n1,5;"x;y"\n', ['a', 'b']);
    expect([rows[0]?.cell('a'), rows[0]?.cell('b')]).toEqual(['1,5', 'x;y']);
  });

  test.each([
    ['nothing at all', '', ['nothing']],
    ['a column too few', 'a\n1\n', ['"a"']],
    ['a column too many', 'a,b,c\n1,2,3\n', ['"a,b,c"']],
    ['a column twice', 'a,b,b\n1,2,3\n', ['"a,b,b"']],
    ['a field too few, and one too many', 'a,b\n1\n1,2,3\n1,2,\n', ['1 field', '3 fields']],
    ['a quotation mark that opens', 'a,b\n"1,2\n3,4\n', ['a quotation mark that does not close']],
    ['text behind a quotation mark', 'a,b\n"1"x,2\n', ['a quotation mark that does not close']],
  ])('%s', (_, csv, found) => {
    expect(told(csv)).toEqual(found);
  });
});

describe('faults of a file', () => {
  test('what is wrong alike is told once, in the order of the file', () => {
    const fault = { column: 'a', found: '"x"', allowed: 'y' };
    const other = { line: 3, column: '', found: '1 field', allowed: '2 fields' };
    expect(faultsOfFile('f.csv', [{ ...fault, line: 9 }, other, { ...fault, line: 2 }])).toEqual([
      { file: 'f.csv', key: 'lines 2 and 9, column a', found: '"x"', allowed: 'y' },
      { file: 'f.csv', key: 'line 3', found: '1 field', allowed: '2 fields' },
    ]);
  });

  test('lines as words', () => {
    expect([[4], [4, 7], [4, 7, 9, 12], [4, 7, 9, 12, 13]].map(linesText)).toEqual([
      'line 4',
      'lines 4 and 7',
      'lines 4, 7, 9 and 12',
      'lines 4, 7, 9 and 2 more',
    ]);
  });
});
