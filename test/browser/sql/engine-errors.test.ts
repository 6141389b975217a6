import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeIn, readMessage, type Mistake } from '../../../src/browser/sql/engine-errors.ts';
import { languages } from '../../../src/text/language.ts';
import { queryTextsOf } from '../../../src/text/query-texts.ts';

/* DuckDB's own messages, asked of DuckDB. */

let instance: DuckDBInstance;
let db: DuckDBConnection;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  db = await instance.connect();
  await db.run('SET enable_external_access = false');
  await db.run('CREATE TABLE births (year TEXT, value INT); CREATE TABLE deaths (year TEXT, value INT)');
  await db.run("INSERT INTO births VALUES ('2024-06', 1)");
});
afterAll(() => instance.closeSync());

async function messageFor(sql: string): Promise<string> {
  return db.run(sql).then(
    () => 'no error',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe('a mistake is known by its message, and pointed at', () => {
  test.each<[string, Mistake, string, string | null]>([
    ['SELEC 1', 'syntax', 'SELEC', 'SELEC'],
    ['SELECT *\nFROM births\nWHERE WHERE year = 1', 'syntax', 'WHERE', 'WHERE'],
    ['SELECT * FROM', 'end', '', null],
    ['SELECT sum(value FROM births', 'syntax', 'FROM', 'FROM'],
    ['SELECT *\nFROM birth', 'table', 'birth', 'birth'],
    ['SELECT foo FROM births', 'column', 'foo', 'foo'],
    ['SELECT b.foo FROM births AS b', 'column', 'foo', 'b'],
    ['SELECT year, sum(value)\nFROM births', 'group', 'year', 'year'],
    ['SELECT year FROM births, deaths', 'ambiguous', 'year', 'year'],
    ['SELECT nofunction(value) FROM births', 'function', 'nofunction', 'nofunction'],
    [`SELECT 'abc'::INTEGER`, 'type', 'abc', ':'],
    ['SELECT * FROM births WHERE year = 5', 'code', 'year', null],
    ['SELECT year + 1 FROM births', 'kind', '+', '+'],
    ['SELECT avg(year) FROM births', 'kind', 'avg', 'avg'],
    [`SELECT 'a' + 1`, 'kind', '+', null],
    ['SELECT lag(value) FROM births', 'window', 'lag', 'lag'],
    ['SELECT “year” FROM births', 'quotes', '“year”', '“'],
    ['SELECT * FROM births WHERE year = ‘2024’', 'quotes', '‘2024’', '‘'],
    ['SELECT births.year FROM births AS b', 'alias', 'births', 'births'],
    ['CREATE TABLE births (a INT)', 'exists', 'births', null],
    ['CREATE VIEW births AS SELECT 1', 'exists', 'births', null],
    ['SELECT * FROM births WHERE sum(value) > 3', 'where', '', 'sum'],
    ['SELECT year FROM births UNION SELECT year, value FROM deaths', 'width', '', null],
    ['INSERT INTO births VALUES (1)', 'width', '', null],
    ['SELECT * FROM births ORDER BY 99', 'other', '', '99'],
    [`SELECT * FROM read_csv('https://example.org/x.csv')`, 'outside', '', 'read_csv'],
    [`COPY births TO 'x.csv'`, 'outside', '', null],
    [`ATTACH 'x.db'`, 'outside', '', null],
  ])('%s', async (sql, mistake, about, word) => {
    const message = await messageFor(sql);
    expect(message).not.toBe('no error');
    expect([message, readMessage(message)]).toEqual([message, { mistake, about }]);
    const place = placeIn(sql, message);
    if (word === null) expect(place === null || place.from <= sql.length).toBe(true);
    else expect([message, place && sql.slice(place.from, place.to)]).toEqual([message, word]);
    for (const language of languages)
      expect(queryTextsOf(language).mistakes[mistake](about).length).toBeGreaterThan(10);
  });

  test.each<[string, Mistake, string]>([
    [
      'Invalid Input Error: More than one row returned by a subquery used as an expression - scalar subqueries can only return a single row.',
      'one',
      '',
    ],
    [
      'Catalog Error: Scalar Function with name "current_date" is not in the catalog, but it exists in the icu extension.\n\nPlease try installing and loading the icu extension by running:\nINSTALL icu;',
      'extension',
      'current_date',
    ],
  ])('as the engine of the page writes it: %s', (message, mistake, about) => {
    expect(readMessage(message)).toEqual({ mistake, about });
  });

  test('in a line so long that DuckDB shows a part of it', async () => {
    const sql = `SELECT ${Array.from({ length: 60 }, () => 'value').join(', ')}, wrong, ${Array.from({ length: 60 }, () => 'year').join(', ')} FROM births`;
    const place = placeIn(sql, await messageFor(sql));
    expect(place && sql.slice(place.from, place.to)).toBe('wrong');
  });

  test('a message that fits no statement points nowhere', () => {
    expect(placeIn('SELECT 1', 'LINE 7: SELECT 1\n        ^')).toBeNull();
    expect(placeIn('SELECT 1', 'out of luck')).toBeNull();
    expect(readMessage('out of luck')).toEqual({ mistake: 'other', about: '' });
  });
});
