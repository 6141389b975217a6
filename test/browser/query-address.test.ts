import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptQuery, tableIn, viewQuery, withTable } from '../../src/browser/query-address.ts';
import { fragmentOf, questionIn } from '../../src/browser/query-sql-address.ts';

describe('a table’s view in the address', () => {
  test('is the view’s own query behind its table, and is found again', () => {
    const query = withTable('sinh-theo-thang', 'rows=unit&year=2023&sex=M,F');
    expect(query).toBe('bang=sinh-theo-thang&rows=unit&year=2023&sex=M,F');
    expect(tableIn(`?${query}`)).toBe('sinh-theo-thang');
    expect(viewQuery(`?${query}`)).toBe('rows=unit&year=2023&sex=M,F');
    expect(viewQuery(`?${withTable('x', '')}`)).toBe('');
  });

  test('of which the next table keeps where and when', () => {
    expect(keptQuery('?bang=x&rows=unit&year=2023&sex=M&unit=05977')).toBe('year=2023&unit=05977');
    expect(keptQuery('')).toBe('');
  });
});

const ratioSql = `-- Tỷ số giới tính khi sinh
SELECT year, round(100.0 * sum(value) FILTER (sex = 'M') / sum(value) FILTER (sex = 'F'), 1) AS ratio
FROM births_by_sex
WHERE unit = $unit
GROUP BY year
ORDER BY year`;

describe('a statement in the address', () => {
  test('comes back as it was written, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 600 }),
        fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.string()),
        async (sql, parameters) => {
          fc.pre(sql.trim() !== '' && !('__proto__' in parameters && Object.hasOwn(parameters, '__proto__')));
          const question = await questionIn(`#${await fragmentOf({ sql, parameters })}`);
          expect(question).toEqual({ sql, parameters: { ...parameters } });
        },
      ),
    );
  });

  test('is packed where that is shorter', async () => {
    const sql = 'SELECT sum(value) FROM births_by_sex; '.repeat(100);
    const fragment = await fragmentOf({ sql, parameters: { year: '2024' } });
    expect(fragment).toMatch(/^sqlz=[\w-]+&p\.year=2024$/);
    expect(fragment.length).toBeLessThan(200);
    expect(await questionIn(fragment)).toEqual({ sql, parameters: { year: '2024' } });
  });

  /* Given out with the first release of the page: they are to open the same question for ever. */
  test.each([
    ['#sql=SELECT%201', 'SELECT 1', {}],
    [
      '#sql=SELECT%20*%20FROM%20births_by_sex%20WHERE%20year%20%3D%20%24year&p.year=2024',
      'SELECT * FROM births_by_sex WHERE year = $year',
      { year: '2024' },
    ],
    [
      '#sqlz=fY5NCoJAAEb3c4pvEaihpQdo0c9YgWKMRrQSJcmhGmFmDD1G687QuoXLTuJNoqBtq8fjbZ7jIOm7J1Tf3XDkfXfn0K-HKHEqORQXJYlpQOcJ2iKTNmRVi4Ppue7IxRCqvpjX7FwXFvx1kFAGUxUNJjBCw8L4T_cNy4ZnYRpDZppXxGdRiJxLXao0b1NVNGS3ooyiFlxjgsGHZMmi7Qaz_feGRGxB2c_e&p.unit=20',
      ratioSql,
      { unit: '20' },
    ],
  ])('an old address still opens: %s', async (address, sql, parameters) => {
    expect(await questionIn(address)).toEqual({ sql, parameters });
  });

  test('another fragment is none', async () => {
    expect(await questionIn('#vi-du')).toBeNull();
    expect(await questionIn('')).toBeNull();
    expect(await fragmentOf({ sql: '  \n', parameters: {} })).toBe('');
  });

  test.each(['#sqlz=!!!', '#sqlz=AAAA', '#sqlz=', '#sql=%E0%A4%A', '#sqlz=C3b1cf'])(
    'a damaged one is refused: %s',
    async (address) => {
      await expect(questionIn(address)).rejects.toThrow();
    },
  );

  test('one that unpacks to more than a statement can be is refused', async () => {
    const fragment = await fragmentOf({ sql: `SELECT '${'a'.repeat(5_000_000)}'`, parameters: {} });
    expect(fragment.length).toBeLessThan(20_000);
    await expect(questionIn(fragment)).rejects.toThrow('more than 200000 letters');
  });
});
