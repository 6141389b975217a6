import { describe, expect, test } from 'vitest';
import { asksForTables, mentionedNames, missingTable } from '../../../src/browser/sql/names.ts';
import { nearNames } from '../../../src/text/near-names.ts';

const names = [
  'births_by_sex',
  'births_by_month',
  'deaths_by_age',
  'deaths_by_cause',
  'population',
  'returns',
];

describe('the tables that statements mention', () => {
  test.each([
    ['a name', 'SELECT * FROM births_by_sex', ['births_by_sex']],
    ['in any case', 'select * from Births_By_SEX', ['births_by_sex']],
    ['quoted', 'FROM "Deaths_by_Age"', ['deaths_by_age']],
    ['of a schema', 'FROM memory.main.population', ['population']],
    ['before a bracket or a comma', '(FROM returns,population)', ['population', 'returns']],
    ['in several statements', 'DESCRIBE returns; SELECT 1; TABLE population', ['population', 'returns']],
    ['once', 'FROM population JOIN population AS p USING (year)', ['population']],
    ['hidden by a CTE, which does no harm', 'WITH population AS (SELECT 1) FROM population', ['population']],
    ['as a text after FROM, which DuckDB takes for a name', `FROM 'returns'`, ['returns']],
    ['as a text that DuckDB takes for SQL', `FROM query('FROM returns')`, ['returns']],
    [
      'as a text that names a table',
      `FROM query_table(['returns', 'population'])`,
      ['population', 'returns'],
    ],
    ['not a part of a name', 'SELECT births_by_sex_2, my_population FROM x', []],
    ['not a text', `SELECT 'population', 'it''s returns', E'\\'returns'`, []],
    ['not a text in dollars', 'SELECT $$population$$, $a$ returns $$ $a$', []],
    ['after such a text', 'SELECT $$a$$ FROM population', ['population']],
    ['not a comment', 'SELECT 1 -- population\n, 2 /* returns /* population */ returns */', []],
    ['after a comment', '-- population\nFROM returns /* x */ -- y', ['returns']],
    ['after a minus and a slash', 'SELECT 1 - 2 / 3 FROM population', ['population']],
    ['not a text that does not end', `SELECT 'population`, []],
    ['not a comment that does not end', 'SELECT 1 /* population', []],
    ['not a number', 'SELECT 1e5returns', []],
    ['none in an empty text', '', []],
  ])('%s', (_name, sql, mentioned) => {
    expect(mentionedNames(sql, names)).toEqual(mentioned);
  });

  test('are found in long texts too', () => {
    const long = `'${'a'.repeat(1e6)}' ${'x '.repeat(1e5)} ${'/*'.repeat(1e4)} ${'*/'.repeat(1e4)} returns`;
    expect(mentionedNames(long, names)).toEqual(['returns']);
  });
});

test('what asks for tables is known from what names one', () => {
  for (const sql of [
    'SHOW TABLES',
    'show all tables;',
    'FROM information_schema.tables',
    'FROM duckdb_tables()',
  ])
    expect([sql, asksForTables(sql), mentionedNames(sql, names)]).toEqual([sql, true, []]);
  expect(asksForTables(`SELECT 'information_schema' FROM population`)).toBe(false);
});

describe('names close to one that does not exist', () => {
  test.each([
    ['birth_by_sex', ['births_by_sex']],
    ['DEATHS_BY_CAUSES', ['deaths_by_cause']],
    ['births', ['births_by_sex', 'births_by_month']],
    ['death_cause', ['deaths_by_cause']],
    ['popualtion', ['population']],
    ['no_such_table', []],
    ['', []],
  ])('%s', (wrong, near) => {
    expect(nearNames(wrong, names)).toEqual(near);
  });

  test('are looked for in DuckDB’s own message', () => {
    expect(missingTable('Catalog Error: Table with name birth does not exist!\nDid you mean "codes"?')).toBe(
      'birth',
    );
    expect(missingTable('Binder Error: column "a" not found')).toBeNull();
  });
});
