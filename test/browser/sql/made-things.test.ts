import { describe, expect, test } from 'vitest';
import {
  changesSomething,
  madeAfter,
  madeNames,
  madeSql,
  nothingMade,
} from '../../../src/browser/sql/made-things.ts';

/** What there is after statements that all succeeded. */
const after = (...statements: string[]) => statements.reduce(madeAfter, nothingMade);

describe('what a reader made', () => {
  test.each([
    ['CREATE TABLE a AS SELECT 1', ['a']],
    ['create or replace temp table if not exists "A b" (x INT)', ['a b']],
    ['CREATE VIEW main.v AS FROM births_by_sex', ['v']],
    ['/* a table */ CREATE MACRO m(x) AS x + 1', ['m']],
    ['CREATE TEMPORARY SEQUENCE s', ['s']],
    ['SET VARIABLE y = 2024', ['y']],
    ['INSERT OR REPLACE INTO t VALUES (1)', ['t']],
    ['WITH x AS (SELECT 1) INSERT INTO t FROM x', ['t']],
    ['UPDATE births_by_sex SET value = 0', ['births_by_sex']],
    ['DELETE FROM population WHERE true', ['population']],
    ['ALTER TABLE t ADD COLUMN c INT', ['t']],
    ['SELECT 1', []],
    ["SELECT 'CREATE TABLE a'", []],
    ['WITH x AS (SELECT 1) SELECT * FROM x', []],
    ['SET threads = 1', []],
    ['DROP TABLE population', []],
    ['CREATE', []],
  ])('%s', (sql, names) => {
    expect(madeNames(after(sql))).toEqual(names);
    expect(changesSomething(sql)).toBe(names.length > 0 || sql.startsWith('DROP'));
    expect(madeSql(after(sql))).toBe(names.length === 0 ? '' : `${sql};`);
  });

  test('is made again in the order it was made, with what was dropped since', () => {
    const things = after(
      'CREATE TABLE a AS SELECT 1 AS n',
      'SELECT * FROM a',
      'CREATE TABLE b AS FROM a',
      'DROP TABLE IF EXISTS a',
      'INSERT INTO b VALUES (2)',
    );
    expect(madeNames(things)).toEqual(['b']);
    expect(madeSql(things)).toBe(
      'CREATE TABLE a AS SELECT 1 AS n;\n\nCREATE TABLE b AS FROM a;\n\nDROP TABLE IF EXISTS a;\n\nINSERT INTO b VALUES (2);',
    );
  });

  test('and all of it dropped is nothing', () => {
    expect(after('CREATE TABLE a (x INT)', 'INSERT INTO a VALUES (1)', 'DROP TABLE a')).toEqual(nothingMade);
  });

  test('under another name has that name', () => {
    expect(madeNames(after('CREATE TABLE a (x INT)', 'ALTER TABLE a RENAME TO b'))).toEqual(['b']);
    expect(madeNames(after('CREATE TABLE a (x INT)', 'ALTER TABLE a RENAME x TO y'))).toEqual(['a']);
  });

  test('in a transaction that is taken back was not made', () => {
    const before = after('CREATE TABLE a (x INT)');
    expect(['BEGIN', 'CREATE TABLE b (x INT)', 'DROP TABLE a', 'ROLLBACK'].reduce(madeAfter, before)).toEqual(
      before,
    );
    expect(madeNames(after('BEGIN TRANSACTION', 'CREATE TABLE b (x INT)', 'COMMIT'))).toEqual(['b']);
    expect(madeNames(after('BEGIN', 'CREATE TABLE b (x INT)', 'DROP TABLE b', 'ROLLBACK'))).toEqual([]);
  });
});
