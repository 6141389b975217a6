import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readManifest } from '../../src/catalogue/manifest.ts';
import { codeRows } from '../../src/browser/sql/codes.ts';
import { examplesOf } from '../../src/browser/sql/examples.ts';
import { moreExamplesOf } from '../../src/browser/sql/more-examples.ts';
import { catalogueTextsOf } from '../../src/text/catalogue-texts.ts';
import { languages } from '../../src/text/language.ts';
import { textsOf } from '../../src/text/texts.ts';
import { vi } from '../../src/text/vi.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { load, openQuery, run, shown, write } from './query-window.ts';

const address = inject('siteAddress');
const files = path.join(inject('siteFolder'), 'du-lieu');
const manifest = readManifest(readFileSync(path.join(files, 'manifest.json'), 'utf8'));

/** The rows of a published CSV file, by column. */
function published(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(path.join(files, file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

/** The names of a published CSV file's columns. */
function headOf(file: string): string[] {
  return (
    readFileSync(path.join(files, file), 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1)[0]
      ?.split(',') ?? []
  );
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(languages)('without scripts the page reads whole (%s)', async (language) => {
  const { context, requests } = await openWindow(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${address}${language === 'vi' ? '' : 'en/'}truy-van/`, { waitUntil: 'networkidle' });
  const text = await page.innerText('main');
  expect(text).toContain(textsOf(language).queryNoScript);
  for (const topic of new Set(manifest.tables.map((table) => table.topic)))
    expect(text).toContain(catalogueTextsOf(language).topics[topic]);
  // One as a reader does it; all others at once.
  await page.locator('main details:visible summary').first().click();
  await page.locator('main details').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true;
  });
  const opened = await page.innerText('main');
  for (const { id, title, dimensions } of manifest.tables)
    for (const word of [id, title[language], ...dimensions]) expect(opened).toContain(word);
  for (const { files } of manifest.tables) expect(opened).toContain(headOf(files.csv.name).join(', '));
  for (const { sql, title } of examplesOf(manifest, language)) {
    expect(text).toContain(title);
    expect(await page.locator('pre').allTextContents()).toContain(sql);
  }
  expect(await page.locator('button:visible, textarea:visible').count()).toBe(0);
  expect(requests.filter((url) => /\.js|cong-cu|du-lieu/.test(url))).toEqual([]);
  await context.close();
});

/* One engine for all of it: first what comes when, as long as nothing has come, then what the tables say. */
describe('with the engine', () => {
  let context: BrowserContext;
  let page: Page;
  let requests: string[];
  let outside: string[];
  let errors: string[];
  /** What was asked for before the button was pressed, what the button said, and bytes of the engine fetched then. */
  const before = { requests: [] as string[], button: '', question: '' };
  let fetched = 0;
  beforeAll(async () => {
    ({ context, page, requests, outside, errors } = await openQuery(browser, `${address}truy-van/`, {
      acceptDownloads: true,
    }));
    before.requests = [...requests];
    before.question = await page.inputValue('#sql');
    before.button = (await page.textContent('[data-part="start"]')) ?? '';
    page.on('requestfinished', (request) => {
      if (/cong-cu.*gz$/.test(request.url()))
        void request.sizes().then((sizes) => (fetched += sizes.responseBodySize));
    });
    const progress = page.waitForSelector('[data-part="progress-text"]:visible');
    await load(page);
    expect(await (await progress).isVisible()).toBe(false);
  });
  afterAll(() => context.close());

  test('nothing of it is fetched before the reader presses the button that names its size', async () => {
    expect(before.requests.filter((url) => /cong-cu|du-lieu|parquet|manifest/.test(url))).toEqual([]);
    const megabytes = Number(/\((\d+,\d) MB\)/.exec(before.button)?.[1]?.replace(',', '.'));
    expect(await page.isVisible('[data-part="start"]')).toBe(false);
    expect(requests.filter((url) => /cong-cu.*\.wasm\.gz$/.test(url))).toHaveLength(1);
    await expect.poll(() => fetched).toBeGreaterThan(7e6);
    // The worker comes packed by the host; its share is in the size the button names. Of tables only those come that the
    // question in the box is about.
    expect(megabytes).toBeGreaterThanOrEqual(Math.floor(fetched / 1e5) / 10);
    expect(megabytes).toBeLessThan(fetched / 1e6 + 0.3);
    const asked = manifest.tables
      .filter(({ id }) => before.question.includes(id))
      .map(({ files }) => files.parquet.name);
    expect(asked).toHaveLength(1);
    const tablesOf = (urls: readonly string[]): string[] =>
      urls.flatMap((url) => /([^/]+\.parquet)\?/.exec(url)?.[1] ?? []);
    expect(tablesOf(requests)).toEqual(asked);
    // And once only.
    expect(await run(page, before.question)).toBeNull();
    expect(tablesOf(requests)).toEqual(asked);
    expect([...outside, ...errors]).toEqual([]);
  });

  describe('a table comes when a statement first names it', () => {
    /** Names of the tables' files fetched while a query runs. */
    async function fetchedBy(sql: string): Promise<string[]> {
      requests.length = 0;
      expect(await run(page, sql)).toBeNull();
      return requests.flatMap((url) => /([^/]+)\.parquet/.exec(url)?.[1] ?? []).sort();
    }

    test.each(['SHOW TABLES', 'SELECT table_name FROM information_schema.tables', 'FROM duckdb_tables()'])(
      'and not by asking what tables there are: %s',
      async (sql) => {
        expect(await fetchedBy(sql)).toEqual([]);
        expect((await shown(page)).flat()).toEqual(expect.arrayContaining(['codes', 'tables']));
        expect(await page.textContent('[data-part="status"]')).toContain(vi.queryLoadedOnly);
      },
    );

    test('the table of tables names them all', async () => {
      expect(await fetchedBy('SELECT name, title_vi, title_en, topic, rows::VARCHAR FROM tables')).toEqual(
        [],
      );
      expect((await shown(page)).slice(1)).toEqual(
        manifest.tables.map(({ id, title, topic, rows }) => [id, title.vi, title.en, topic, String(rows)]),
      );
    });

    test('once, whatever its case, and several at a time', async () => {
      const join = `SELECT count(*) AS n FROM Births_By_Sex JOIN "deaths_by_sex" USING (year, unit, sex)`;
      expect(await fetchedBy(join)).toEqual(['sinh-theo-gioi-tinh', 'tu-vong-theo-gioi-tinh']);
      expect(await fetchedBy(join)).toEqual([]);
      expect(await fetchedBy(`SELECT 'population' AS a -- returns`)).toEqual([]);
      expect(await fetchedBy(`FROM 'births_by_month' LIMIT 1`)).toEqual(['sinh-theo-thang']);
      expect(await page.isVisible('[data-part="progress-box"]')).toBe(false);
    });

    test('and again where the reader dropped it or took it back', async () => {
      await fetchedBy('BEGIN');
      expect(await fetchedBy('SELECT count(*) FROM population')).toEqual(['dan-so']);
      await fetchedBy('ROLLBACK');
      expect(await fetchedBy('SELECT count(*) FROM population')).toEqual(['dan-so']);
      await fetchedBy('DROP TABLE population');
      expect(await fetchedBy('SELECT count(*) FROM population')).toEqual(['dan-so']);
      await fetchedBy('BEGIN');
      expect(await run(page, 'SELECT nothing FROM population')).toMatch(/^Binder Error/);
      await run(page, 'SELECT * FROM returns');
      await run(page, 'ROLLBACK');
      expect(await run(page, 'SELECT count(*) FROM returns')).toBeNull();
    });

    test('a name that is nearly one is told beside the engine’s own message', async () => {
      expect(await run(page, 'SELECT * FROM deaths_by_caus')).toMatch(
        /^Catalog Error: Table with name deaths_by_caus does not exist/,
      );
      expect(await page.textContent('[data-part="error-near"]')).toContain('deaths_by_cause');
      expect(await run(page, 'SELECT * FROM no_such_table')).not.toBeNull();
      expect(await page.isVisible('[data-part="error-near"]')).toBe(false);
    });

    test('stopped on its way it leaves the engine as it was, and comes the next time', async () => {
      expect(await run(page, 'SELECT 41 AS a')).toBeNull();
      let asked: () => void = () => undefined;
      const under = new Promise<void>((resolve) => (asked = resolve));
      // Answered long after the stop, by then to nobody.
      await context.route('**/tu-vong-theo-tuoi.parquet*', async (route) => {
        asked();
        await new Promise((resolve) => setTimeout(resolve, 3000));
        await route.continue().catch(() => undefined);
      });
      await write(page, 'SELECT count(*) AS n FROM deaths_by_age');
      await page.click('[data-part="run"]');
      await under;
      expect(await page.textContent('[data-part="progress-text"]')).toMatch(
        /^deaths_by_age: đã tải 0,00 trong \d,\d\d MB$/,
      );
      await page.click('[data-part="stop"]');
      await page.waitForSelector('[data-part="run"]:enabled', { timeout: 2000 });
      expect(await page.textContent('[data-part="status"]')).toBe(vi.queryStopped);
      expect(await page.isVisible('[data-part="progress-box"]')).toBe(false);
      expect(await shown(page)).toEqual([['a'], ['41']]);
      expect(await run(page, 'SELECT 42 AS a')).toBeNull();
      await context.unroute('**/tu-vong-theo-tuoi.parquet*');
      expect(await run(page, 'SELECT count(*)::VARCHAR AS n FROM deaths_by_age')).toBeNull();
      const rows = manifest.tables.find(({ id }) => id === 'deaths_by_age')?.rows;
      expect(await shown(page)).toEqual([['n'], [String(rows)]]);
    });

    test('where its file does not come the page names it, and a second try can succeed', async () => {
      await context.route('**/ly-hon.parquet*', (route) => route.fulfill({ status: 500 }), { times: 1 });
      const sql = 'SELECT count(*) FROM divorces_by_recording JOIN adoptions_by_kind USING (year, unit)';
      expect(await run(page, sql)).toMatch(/^divorces_by_recording: .*status 500$/);
      expect(await page.textContent('[data-part="error-title"]')).toBe(vi.queryTableFailed);
      expect(await run(page, sql)).toBeNull();
      expect(await run(page, 'SELEC')).not.toBeNull();
      expect(await page.textContent('[data-part="error-title"]')).toBe(vi.queryError);
      // What the browser says of the answer, and nothing of the page; a request that was given up on is no error.
      expect(errors.splice(0).filter((error) => !error.includes('status of 500'))).toEqual([]);
    });

    test('every example runs on the page', async () => {
      for (const { id, sql } of [...moreExamplesOf(manifest, 'vi'), ...examplesOf(manifest, 'vi')]) {
        expect([id, await run(page, sql)]).toEqual([id, null]);
        expect((await shown(page)).length).toBeGreaterThan(1);
      }
    });
  });

  describe('what a query gives', () => {
    // Four million cells, counted twice: once here, once by DuckDB in the page.
    test(
      'every published table is within reach, with the rows of its file, and the codes',
      { timeout: 300_000 },
      async () => {
        const instance = await DuckDBInstance.create(':memory:');
        const db = await instance.connect();
        const figures = `count(*)::VARCHAR AS n, count(value)::VARCHAR AS v, round(sum(value), 1)::VARCHAR AS s`;
        // Some at a time: that many come at once, and fit into the memory of a page.
        for (let at = 0; at < manifest.tables.length; at += 12) {
          const tables = manifest.tables.slice(at, at + 12);
          const here = tables.map(({ id }) => `SELECT '${id}' AS id, ${figures} FROM ${id}`);
          const there = tables.map(({ id, files: { csv } }) => {
            const file = `read_csv('${path.join(files, csv.name)}', all_varchar = true)`;
            return `SELECT '${id}' AS id, ${figures} FROM (SELECT value::DOUBLE AS value FROM ${file})`;
          });
          expect(await run(page, `${here.join(' UNION ALL ')} ORDER BY id`)).toBeNull();
          const counted = (await shown(page)).slice(1);
          const answer = await db.runAndReadAll(`${there.join(' UNION ALL ')} ORDER BY id`);
          const expected = answer.getRowsJson();
          expect(counted.map((row) => row.slice(0, 3))).toEqual(expected.map((row) => row.slice(0, 3)));
          for (const [index, row] of expected.entries()) {
            const table = tables.find(({ id }) => id === row[0]);
            expect([row[0], row[1]]).toEqual([table?.id, String(table?.rows)]);
            // Sums of numbers with a fraction depend on their order.
            if (row[3] !== null) expect(Number(counted[index]?.[3])).toBeCloseTo(Number(row[3]), -1);
          }
        }
        instance.closeSync();
        const columns = `SELECT table_name, column_name, data_type FROM information_schema.columns
          WHERE table_name NOT IN ('codes', 'tables') ORDER BY table_name, ordinal_position`;
        expect(await run(page, columns)).toBeNull();
        const told = Map.groupBy((await shown(page)).slice(1), ([table]) => table);
        for (const { id, files, source } of manifest.tables) {
          const types: Record<string, string> = {
            value: source === 'derived' || source === 'published_series' ? 'DOUBLE' : 'INTEGER',
            lower: 'DOUBLE',
            upper: 'DOUBLE',
            simulated: 'BOOLEAN',
          };
          expect(told.get(id)).toEqual(
            headOf(files.csv.name).map((name) => [id, name, types[name] ?? 'VARCHAR']),
          );
        }
        expect(
          await run(page, `SELECT code FROM codes WHERE dimension = 'unit' ORDER BY position`),
        ).toBeNull();
        const units = codeRows(manifest.tables).filter(({ dimension }) => dimension === 'unit');
        expect((await shown(page)).slice(1).flat()).toEqual(units.map(({ code }) => code));
      },
    );

    test('a query gives what the CSV file says', async () => {
      const sql = `SELECT year, sex, value, status = '' AS final FROM births_by_sex
        WHERE unit = '05977' AND sex <> '_T' ORDER BY year, sex`;
      expect(await run(page, sql)).toBeNull();
      const rows = published('sinh-theo-gioi-tinh.csv').filter(
        ({ unit, sex }) => unit === '05977' && sex !== '_T',
      );
      const expected = rows.map(({ year, sex, value, status }) => [year, sex, value, String(status === '')]);
      expect(await shown(page)).toEqual([
        ['year', 'sex', 'value', 'final'],
        ...expected.sort((one, other) => (String(one) < String(other) ? -1 : 1)),
      ]);
      expect(await page.textContent('[data-part="status"]')).toMatch(/^20 dòng, \d+ ms$/);
    });

    test('an example runs at one press, with labels in the reader’s language', async () => {
      const [, ages] = examplesOf(manifest, 'vi');
      await page
        .locator('details', { has: page.locator('[data-example="sql-ages"]') })
        .locator('summary')
        .click();
      await page.click('[data-example="sql-ages"]');
      await expect
        .poll(() => page.textContent('[data-part="query-announcement"]'), { timeout: 30_000 })
        .toMatch(/^(?!20 )\d+ dòng/);
      expect(await page.inputValue('#sql')).toBe(ages?.sql);
      const names = manifest.tables[0]?.codelists[1]?.codes.map(({ label }) => label.vi);
      const areas = (await shown(page)).slice(1).map(([name]) => name);
      // Ten of them, or all where withheld counts let nobody know which ten.
      expect(areas.length).toBeGreaterThanOrEqual(10);
      for (const name of areas) expect(names).toContain(name);
    });

    test('NULL, numbers beyond 53 bits, decimals and dates come whole', async () => {
      const sql = `SELECT NULL AS n, 9007199254740993 AS big, sum(9007199254740993) AS huge, 1.50 AS d,
        DATE '2024-02-29' AS day, TIMESTAMP '2024-02-29 08:30:00.25' AS moment, 0.5::DOUBLE AS half, [1, NULL] AS list,
        {'a': DATE '2024-01-01'} AS struct, '<b>' AS "<i>"`;
      expect(await run(page, sql)).toBeNull();
      expect((await shown(page))[1]).toEqual([
        ...['NULL', '9.007.199.254.740.993', '9.007.199.254.740.993', '1,50'],
        ...['2024-02-29', '2024-02-29 08:30:00.25', '0,5', '[1, NULL]', '{a: 2024-01-01}', '<b>'],
      ]);
    });

    test('types that do not arrive whole are refused, not shown wrong', async () => {
      expect(await run(page, `SELECT 'a'::ENUM('a', 'b') AS e`)).toMatch(
        /"e" is of type ENUM.*cast it to VARCHAR/,
      );
      expect(await run(page, 'SELECT INTERVAL 3 DAY AS i')).toMatch(/INTERVAL/);
      expect(await run(page, `SELECT 'a'::ENUM('a', 'b')::VARCHAR AS e`)).toBeNull();
      expect(await run(page, 'PIVOT births_by_sex ON sex USING sum(value) GROUP BY year')).toBeNull();
      expect((await shown(page))[0]).toEqual(['year', 'F', 'M', '_T']);
    });

    test('the CSV file holds the rows shown, and says that they are simulated', async () => {
      await run(
        page,
        `SELECT label_vi, value, NULL AS nothing FROM births_by_sex
        JOIN codes ON dimension = 'unit' AND code = unit WHERE length(unit) < 6 AND sex = 'F' AND year = '2024' ORDER BY unit`,
      );
      const rows = await shown(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('[data-part="download"]'),
      ]);
      expect(download.suggestedFilename()).toBe(`lang-son-${manifest.site.release.id}-sql-simulated.csv`);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.startsWith('\uFEFF')).toBe(true);
      const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
      expect(data.map((row) => row.at(-1))).toEqual(['simulated', ...rows.slice(1).map(() => 'true')]);
      const words = (row: string[]): string[] => row.map((cell) => (cell === 'NULL' ? '' : cell));
      expect(data.map((row) => row.slice(0, -1))).toEqual(rows.map(words));
      expect(rows).toHaveLength(67);
    });

    test('of many rows those that are seen are in the page, and the CSV file has all', async () => {
      expect(await run(page, 'SELECT * FROM deaths_by_age')).toBeNull();
      const all = manifest.tables.find(({ id }) => id === 'deaths_by_age')?.rows ?? 0;
      expect(await page.locator('.result-rows tbody tr').count()).toBeLessThan(60);
      expect(await page.getAttribute('.result-rows', 'aria-rowcount')).toBe(String(all + 1));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('[data-part="download"]'),
      ]);
      const { data } = Papa.parse(readFileSync(await download.path(), 'utf8'), { skipEmptyLines: true });
      expect(data).toHaveLength(all + 1);
    });

    test.each([
      ['SELECT foo FROM births_by_sex', /^Binder Error: .*"foo"/],
      ['SELEC 1', /^Parser Error: syntax error at or near "SELEC"/],
      ['SELECT * FROM no_such_table', /^Catalog Error: .*no_such_table/],
      ['', /no statements/],
    ])('an error shows the message and the SQL: %s', async (sql, message) => {
      expect(await run(page, sql)).toMatch(message);
      expect(await page.textContent('[data-part="error-sql"]')).toBe(sql);
      expect(await page.textContent('[data-part="query-announcement"]')).toContain(vi.queryError);
      expect(await page.isVisible('[data-part="result"]')).toBe(false);
      expect(await run(page, 'SELECT 1')).toBeNull();
    });

    test.each([
      `SELECT * FROM read_csv('https://example.org/x.csv')`,
      `SELECT * FROM 'https://example.org/x.parquet'`,
      `SELECT * FROM read_text('/etc/passwd')`,
      `SELECT * FROM glob('*')`,
      'INSTALL httpfs',
      'LOAD httpfs',
      'INSTALL httpfs; LOAD httpfs',
      `ATTACH 'https://example.org/x.db' AS x`,
      `ATTACH 'x.db' AS x`,
      `COPY births_by_sex TO 'x.csv'`,
      `EXPORT DATABASE 'x'`,
      'SET enable_external_access = true',
      'SET autoinstall_known_extensions = true',
      'RESET lock_configuration',
    ])('nothing leads out of the page: %s', async (sql) => {
      expect(await run(page, sql)).toMatch(/Error: /);
      expect(outside).toEqual([]);
    });

    test.each([
      'SELECT sum(hash(a.range * b.range)) FROM range(1000000) a, range(1000000) b',
      'SELECT * FROM range(1000000000)',
    ])('a query without end can be stopped, and the next one runs: %s', async (sql) => {
      expect(await run(page, 'SELECT 41 AS a')).toBeNull();
      await write(page, sql);
      await page.click('[data-part="run"]');
      expect(await page.isDisabled('[data-part="run"]')).toBe(true);
      expect(await page.textContent('[data-part="query-announcement"]')).toBe(vi.queryRunning);
      await page.click('[data-part="stop"]');
      await page.waitForSelector('[data-part="run"]:enabled');
      expect(await page.isVisible('[data-part="stop"]')).toBe(false);
      expect(await page.textContent('[data-part="status"]')).toContain(vi.queryStopped);
      expect(await shown(page)).toEqual([['a'], ['41']]);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('run');
      expect(await run(page, 'SELECT 42 AS a')).toBeNull();
      expect(await shown(page)).toEqual([['a'], ['42']]);
    });

    test('all of it without a request to another host or an error of the page', () => {
      expect([...outside, ...errors]).toEqual([]);
    });
  });
});
