import { describe, expect, test } from 'vitest';
import { filledSql, parametersOf, statementsOf } from '../../../src/browser/sql/statements.ts';

describe('the statements of a text', () => {
  test.each([
    ['SELECT 1; SELECT 2;', ['SELECT 1', 'SELECT 2']],
    [`SELECT ';' AS a; SELECT ";" FROM t`, [`SELECT ';' AS a`, 'SELECT ";" FROM t']],
    ['SELECT $$a;b$$; SELECT 1', ['SELECT $$a;b$$', 'SELECT 1']],
    ['-- a; b\nSELECT 1 /* ; /* ; */ ; */; -- the end', ['-- a; b\nSELECT 1 /* ; /* ; */ ; */']],
    [' ;; \n', []],
    ['-- nothing', []],
    [`SELECT 'open; SELECT 2`, [`SELECT 'open; SELECT 2`]],
  ])('%s', (text, statements) => {
    expect(statementsOf(text).map(({ sql }) => sql)).toEqual(statements);
  });

  test('know where they begin', () => {
    const text = 'SELECT 1;\n  SELECT 2';
    for (const { sql, from } of statementsOf(text)) expect(text.slice(from, from + sql.length)).toBe(sql);
  });
});

describe('parameters', () => {
  test('are named once each, and not within texts, comments or quotes of dollars', () => {
    expect(parametersOf(`SELECT $year, $unit, $year, '$no' -- $neither\n, $tag$ $not $tag$, "$nor"`)).toEqual(
      ['year', 'unit'],
    );
  });

  test('become texts, in which a quote cannot end the text', () => {
    const { sql } = filledSql('SELECT $a, $b, $c', { a: '00217', b: `O'Neil'; DROP TABLE x; --`, c: ' ' });
    expect(sql).toBe(`SELECT '00217', 'O''Neil''; DROP TABLE x; --', NULL`);
    expect(statementsOf(sql)).toHaveLength(1);
  });

  test('a place of the filled text is found in the text that was written', () => {
    const text = 'SELECT $long, foo, $b FROM bar';
    const { sql, place } = filledSql(text, { long: 'a value that is long', b: '' });
    for (const word of ['SELECT', 'foo', 'FROM', 'bar'])
      expect(text.slice(place(sql.indexOf(word))).startsWith(word)).toBe(true);
    expect(place(sql.indexOf('long'))).toBe(text.indexOf('$long'));
  });
});
