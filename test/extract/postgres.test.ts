import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectedCounts } from './expected.ts';
import { extractions, extractWithDuckDb, linesOf, type Extracted } from './extraction.ts';
import { generateProvince } from './generate.ts';
import { registerIds } from './office-tables.ts';
import { findPostgres, startPostgres, type Postgres } from './postgres.ts';

const found = findPostgres();
const reason = typeof found === 'string' ? ` (skipped: ${found})` : '';

describe.skipIf(typeof found === 'string')(`PostgreSQL, a province in one database${reason}`, () => {
  const province = generateProvince(1945, 3000, true);
  let postgres: Postgres;
  let duckDb: Extracted;
  let extracted: Extracted;
  beforeAll(async () => {
    if (typeof found === 'string') return;
    postgres = await startPostgres(found);
    duckDb = await extractWithDuckDb(province);
    extracted = await postgres.extract(province);
  });
  afterAll(() => (postgres as Postgres | undefined)?.stop());

  test.each(extractions)('%s: the same bytes as out of DuckDB', (name) => {
    // Compared first line by line, so that a difference is shown and not two long texts.
    expect(linesOf(extracted[name])).toEqual(linesOf(duckDb[name]));
    expect(extracted[name] === duckDb[name]).toBe(true);
  });

  test.each(registerIds)('%s are those counted one event at a time', (register) => {
    expect(linesOf(extracted[register]).lines).toEqual(expectedCounts(province, register).lines);
  });

  /*
   * A server in Vietnam may sort texts by the rules of the language and write days as 28/02/2024. The order of a count
   * file means nothing, and no name of a byte order is understood by every engine, so only the order may differ.
   */
  test('the same rows where the server sorts as Vietnamese does (PostgreSQL 15 with ICU)', async (context) => {
    if (!postgres.sortsByLanguage) context.skip();
    const vietnamese = await postgres.extract(
      province,
      `TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'vi-VN' LOCALE 'C'`,
      ['datestyle=SQL,DMY', 'TimeZone=Asia/Ho_Chi_Minh'],
    );
    for (const name of extractions) expect(linesOf(vietnamese[name])).toEqual(linesOf(extracted[name]));
  });
});
