import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { chartKinds } from '../../src/browser/sql/chart-kinds.ts';
import { readManifest } from '../../src/catalogue/manifest.ts';
import { queryChartsOf } from '../../src/text/query-charts-texts.ts';
import { queryTextsOf } from '../../src/text/query-texts.ts';
import { vi } from '../../src/text/vi.ts';
import { openBrowser } from './open-browser.ts';
import { violationsIn } from './page-looks.ts';
import { load, openQuery, rowsSeen, runSaid, write } from './query-window.ts';

/* The workbench around the SQL box: addresses, parameters, files, results of any length, charts, bad input. */

const address = inject('siteAddress');
const manifest = readManifest(
  readFileSync(path.join(inject('siteFolder'), 'du-lieu', 'manifest.json'), 'utf8'),
);
const texts = queryTextsOf('vi');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('with the engine', () => {
  let context: BrowserContext;
  let page: Page;
  let outside: string[];
  let errors: string[];
  let requests: string[];
  /** What the page said when its loading was given up, before it was begun again. */
  const given = { said: '', failed: true };
  beforeAll(async () => {
    ({ context, page, outside, errors, requests } = await openQuery(browser, `${address}truy-van/`, {
      acceptDownloads: true,
    }));
    // A machine of 1 GB: its engine takes half of that, which is soon spent.
    await context.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 1 }));
    await page.reload({ waitUntil: 'networkidle' });
    await context.route('**/*.wasm.gz', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await route.continue().catch(() => undefined);
    });
    await page.click('[data-part="start"]');
    await page.click('[data-part="cancel"]');
    await page.waitForSelector('[data-part="start"]:visible');
    given.said = (await page.textContent('[data-part="query-announcement"]')) ?? '';
    given.failed = await page.isVisible('[data-part="failure"]');
    await context.unroute('**/*.wasm.gz');
    await load(page);
  });
  afterAll(() => context.close());

  test('the loading of it can be given up, and begun again', async () => {
    expect(given).toEqual({ said: texts.cancelled, failed: false });
    expect(await runSaid(page, 'SELECT 1 AS a')).toMatch(/^1 dòng/);
    expect(errors).toEqual([]);
  });

  test('a question in the address is shown and not run; run, it gives the same answer', async () => {
    const sql = "SELECT year, value FROM births_by_sex WHERE unit = $unit AND sex = '_T' ORDER BY year";
    await write(page, sql);
    await page.fill('#tham-so-unit', '05977');
    expect(await runSaid(page)).toMatch(/^10 dòng/);
    const rows = await rowsSeen(page);
    await expect.poll(() => page.url()).toMatch(/#sql=.*&p\.unit=05977$/);
    requests.length = 0;
    const other = await context.newPage();
    await other.goto(page.url(), { waitUntil: 'networkidle' });
    await expect.poll(() => other.inputValue('#sql')).toBe(sql);
    expect(await other.textContent('[data-part="question"]')).toBe(texts.fromAddress);
    expect(await other.inputValue('#tham-so-unit')).toBe('05977');
    expect(requests.filter((url) => /wasm|parquet/.test(url))).toEqual([]);
    await load(other);
    expect(await runSaid(other)).toMatch(/^10 dòng/);
    expect(await rowsSeen(other)).toEqual(rows);
    await other.close();
  });

  test('several statements run in turn, and each has its result', async () => {
    expect(
      await runSaid(page, 'CREATE TABLE x AS SELECT 1 AS a; SELECT a + 1 AS b FROM x; SELECT 3 AS c'),
    ).toContain(texts.statementsRun('3'));
    expect(await rowsSeen(page)).toEqual([['3']]);
    await page.click('[data-part="picks"] button:nth-child(2)');
    expect(await rowsSeen(page)).toEqual([['2']]);
  });

  test('a mistake is said in the reader’s language and shown where it is, in the second statement too', async () => {
    const words = await runSaid(page, 'SELECT 1;\nSELECT value\nFROM births_by_sexx');
    expect(words).toContain(texts.mistakes.table('births_by_sexx'));
    expect(words).toContain(texts.errorAt('2'));
    expect(await page.textContent('[data-part="error-sql"] mark')).toBe('births_by_sexx');
    await page.locator('#sql-nhan').click();
    await page.waitForSelector('.cm-content');
    await runSaid(page, 'SELECT 1;\nSELECT value\nFROM births_by_sexx');
    expect(await page.textContent('.wrong')).toBe('births_by_sexx');
  });

  test('a million rows scroll and sort', async () => {
    expect(
      await runSaid(page, 'SELECT range AS a, (range * 7919) % 1000003 AS b FROM range(1000000)'),
    ).toMatch(/^1.000.000 dòng/);
    const frame = page.locator('[data-part="result-table"]');
    await frame.evaluate((element) => (element.scrollTop = element.scrollHeight));
    await expect.poll(async () => (await rowsSeen(page)).at(-1)?.[0]).toBe('999999');
    expect((await rowsSeen(page)).length).toBeLessThan(60);
    await page.locator('.result-rows th').nth(1).getByRole('button').click();
    await expect
      .poll(() => page.getAttribute('.result-rows th:nth-child(2)', 'aria-sort'), { timeout: 60_000 })
      .toBe('descending');
    await frame.evaluate((element) => (element.scrollTop = 0));
    await expect.poll(async () => (await rowsSeen(page))[0]?.[1]).toBe('1.000.002');
  });

  test('of fifty million rows the first million come, and it is said', async () => {
    expect(await runSaid(page, 'SELECT range AS a FROM range(50000000)')).toContain(texts.cut('1.000.000'));
    expect(await page.getAttribute('.result-rows', 'aria-rowcount')).toBe('1000001');
    expect(await runSaid(page, 'SELECT 1 AS a')).toMatch(/^1 dòng/);
  });

  test('a result is drawn in every kind of chart', async () => {
    await runSaid(
      page,
      `SELECT year, sex, value FROM births_by_sex WHERE unit = '20' AND sex IN ('M', 'F') ORDER BY year`,
    );
    for (const kind of chartKinds.filter((one) => one !== 'map')) {
      await page.selectOption('[data-part="chart-kind"]', kind);
      await expect
        .poll(() => page.locator('[data-part="result-chart"] .chart-wide svg').getAttribute('class'))
        .toBeTruthy();
      expect(await page.isVisible('[data-part="result-chart"]')).toBe(true);
    }
    await page.selectOption('[data-part="chart-kind"]', 'map');
    const charts = queryChartsOf('vi');
    await expect
      .poll(() => page.textContent('[data-part="result-omitted"]'))
      .toBe(charts.needsPlaces('unit'));
    expect(await page.locator('[data-part="result-chart"] svg').count()).toBe(0);
    expect(await page.isVisible('[data-part="result-chart"] [data-save]')).toBe(false);
  });

  test('a result of places is a map: read by keys, withheld apart from missing and zero, taken away as a file', async () => {
    const places = manifest.tables
      .flatMap(({ codelists }) => codelists)
      .find(({ dimension }) => dimension === 'unit')
      ?.codes.filter(({ code, unit }) => code !== manifest.site.unit && unit?.validTo === '' && unit.centre);
    const [first, second, third, fourth] = places ?? [];
    await runSaid(
      page,
      `SELECT unit, CASE unit WHEN '${second?.code}' THEN 0 WHEN '${third?.code}' THEN NULL WHEN '${fourth?.code}' THEN NULL ELSE 7.5 END AS value,
        CASE unit WHEN '${third?.code}' THEN 'c' ELSE '' END AS confidentiality
      FROM births_by_sex WHERE year = '2024' AND sex = '_T' AND unit IN (SELECT code FROM codes WHERE dimension = 'unit' AND leaf AND ranked)
      ORDER BY unit = '${first?.code}' DESC, unit`,
    );
    await page.selectOption('[data-part="chart-kind"]', 'map');
    const drawing = page.locator('[data-part="result-chart"] .chart-wide');
    await expect.poll(() => drawing.locator('svg').getAttribute('class')).toContain('chart-cartogram');
    const spoken = await drawing
      .locator('.point')
      .evaluateAll((points) =>
        Object.fromEntries(
          points.map((point) => [point.getAttribute('data-key'), point.getAttribute('data-spoken')]),
        ),
      );
    expect(Object.keys(spoken)).toHaveLength(places?.length ?? 0);
    const words = [first, second, third, fourth].map((place) => spoken[place?.code ?? '']);
    expect(new Set(words).size).toBe(4);
    expect(words[2]).toBe(vi.withheldWords);
    expect(await drawing.locator('desc').textContent()).toContain('7,5');
    await drawing.focus();
    await page.keyboard.press('Home');
    const told = page.locator('[data-part="result-chart"] .chart-tip');
    await expect.poll(() => told.count()).toBe(1);
    const name = await told.locator('.chart-tip-name').textContent();
    expect(places?.some(({ label }) => name?.startsWith(label.vi))).toBe(true);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-part="result-chart"] [data-format="svg"]'),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain(first?.label.vi);
    await page.selectOption('[data-part="chart-kind"]', '');
    expect(await page.isVisible('[data-part="result-chart"]')).toBe(false);
  });

  test.each(['xlsx', 'parquet'])('a result is taken away as %s', async (kind) => {
    await runSaid(page, 'SELECT 1 AS a');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`[data-part="download-${kind}"]`),
    ]);
    expect(file.suggestedFilename()).toBe(`lang-son-${manifest.site.release.id}-sql-simulated.${kind}`);
    const start = readFileSync(await file.path())
      .subarray(0, 4)
      .toString('latin1');
    expect(start).toBe(kind === 'xlsx' ? 'PK\u0003\u0004' : 'PAR1');
  });

  test('a file of one’s own is joined with a published table, and nothing is sent', async () => {
    await page.click('[data-part="own"] summary');
    await page.waitForFunction(() => document.querySelector('[data-part="own"]')?.hasAttribute('open'));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
    await page.setInputFiles('[data-part="own-input"]', [
      {
        name: 'Khu vực.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('unit;nhóm\n05977;=1+1\n05983;núi\n'),
      },
      {
        name: 'so.parquet',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(
          parquetWriteBuffer({ columnData: [{ name: 'unit', data: ['05977'], type: 'STRING' }] }),
        ),
      },
      { name: 'hong.csv', mimeType: 'text/csv', buffer: Buffer.from([0xe0, 0xff, 0x0a]) },
    ]);
    await expect.poll(() => page.locator('[data-part="own-list"] li').count()).toBe(3);
    const said = await page.locator('[data-part="own-list"] li').allTextContents();
    expect(said[0]).toContain(texts.ownFileAdded({ name: 'khu_vuc', rows: '2', columns: '2' }));
    expect(said[1]).toContain('so');
    expect(said[2]).toContain(texts.ownFileFaults.letters);
    const sql = `SELECT "nhóm", value FROM khu_vuc JOIN births_by_sex USING (unit) JOIN so USING (unit)
      WHERE year = '2023' AND sex = '_T'`;
    expect(await runSaid(page, sql)).toMatch(/^1 dòng/);
    expect((await rowsSeen(page))[0]?.[0]).toBe('=1+1');
    expect(requests.filter((one) => !one.startsWith('GET '))).toEqual([]);
  });

  const spending =
    'CREATE TABLE big AS SELECT a.range AS x, b.range AS y FROM range(100000) a, range(100000) b';

  test('a join that spends the memory ends; what the reader made is still there', async () => {
    expect(await runSaid(page, 'CREATE TABLE made_before (a INT)')).toBe(texts.done);
    await runSaid(page, 'INSERT INTO made_before VALUES (41)');
    expect(await runSaid(page, spending)).toBe(texts.mistakes.memory());
    expect(await page.inputValue('#sql')).toBe(spending);
    await runSaid(page, 'SELECT a + 1 AS b FROM made_before');
    expect(await rowsSeen(page)).toEqual([['42']]);
    expect(await page.isVisible('[data-part="lost"]')).toBe(false);
    await runSaid(page, 'DROP TABLE made_before; DROP TABLE x');
  });

  test('where nothing was made the engine starts anew and gives the memory back; text and files are there', async () => {
    const words = await runSaid(page, spending);
    expect(words).toContain(texts.mistakes.memory());
    expect(words).toContain(texts.restarted);
    expect(await page.inputValue('#sql')).toBe(spending);
    expect(await page.isVisible('[data-part="lost"]')).toBe(false);
    expect(await runSaid(page, 'SELECT count(*) AS n FROM births_by_sex JOIN khu_vuc USING (unit)')).toMatch(
      /^1 dòng/,
    );
    expect(Number((await rowsSeen(page))[0]?.[0])).toBeGreaterThan(0);
  });

  test('what was made and is lost with an engine that does not listen is named, and made again at a press', async () => {
    await runSaid(
      page,
      'CREATE TABLE mine AS SELECT 41 AS a; INSERT INTO mine VALUES (1); CREATE VIEW seen AS FROM mine',
    );
    // One call that goes on for long and hears nothing meanwhile.
    await write(page, "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000)) AS far");
    await page.click('[data-part="run"]');
    await page.click('[data-part="stop"]');
    await page.waitForSelector('[data-part="run"]:enabled');
    expect(await page.textContent('[data-part="status"]')).toContain(texts.restarted);
    expect(await page.textContent('[data-part="lost-words"]')).toBe(texts.lost('mine, seen'));
    expect(await runSaid(page, 'SELECT * FROM mine')).toContain(texts.mistakes.table('mine'));
    await page.click('[data-part="lost-again"]');
    expect(await page.inputValue('#sql')).toContain('CREATE VIEW seen AS FROM mine;');
    await runSaid(page);
    expect(await page.isVisible('[data-part="lost"]')).toBe(false);
    await runSaid(page, 'SELECT sum(a) AS s FROM seen');
    expect(await rowsSeen(page)).toEqual([['42']]);
  });

  test('what was run is kept on the machine, and can be forgotten', async () => {
    await runSaid(page, "SELECT 'kept' AS a");
    await page.click('[data-part="history"] summary');
    const first = page.locator('[data-part="history-list"] button').first();
    await expect.poll(() => first.textContent()).toBe("SELECT 'kept' AS a");
    await write(page, 'SELECT 2');
    await first.click();
    expect(await page.inputValue('#sql')).toBe("SELECT 'kept' AS a");
    await page.click('[data-part="history-forget"]');
    expect(await page.textContent('[data-part="history-list"]')).toBe(texts.historyNone);
    expect(await page.evaluate(() => localStorage.getItem('nien-giam.sql'))).toBeNull();
  });

  test('a statement is written in lines again', async () => {
    await write(
      page,
      "select year,sum(value) from births_by_sex where unit=$unit and sex='_T' group by year -- c",
    );
    await page.click('[data-part="format"]');
    await expect.poll(() => page.inputValue('#sql')).toMatch(/^SELECT\n {2}year,\n/);
    expect(await page.inputValue('#sql')).toContain('$unit');
    await write(page, 'select (((');
    await page.click('[data-part="format"]');
    await expect.poll(() => page.textContent('[data-part="tool-said"]')).toBe(texts.formatFailed);
    expect(await page.inputValue('#sql')).toBe('select (((');
  });

  test('reads well to a screen reader while all of it is open', async () => {
    await runSaid(page, 'SELECT year, value FROM births_by_sex');
    expect(await violationsIn(page)).toEqual([]);
  });

  test('a query that goes on for two minutes is ended, and it is said; the next one runs', async () => {
    const sql = 'SELECT sum(hash(a.range * b.range)) FROM range(1000000) a, range(1000000) b';
    // The page's clock is turned on: nobody waits for two minutes.
    await page.clock.install();
    await write(page, sql);
    await page.click('[data-part="run"]');
    await page.waitForSelector('[data-part="stop"]:visible');
    // Until the engine has it.
    await page.waitForTimeout(500);
    await page.clock.fastForward(110_000);
    expect(await page.isDisabled('[data-part="run"]')).toBe(true);
    await page.clock.fastForward(11_000);
    await page.waitForSelector('[data-part="run"]:enabled');
    expect(await page.textContent('[data-part="error-words"]')).toContain(texts.timeLimit('120'));
    expect(await page.inputValue('#sql')).toBe(sql);
    expect(await runSaid(page, 'SELECT 41 + 1 AS a')).toMatch(/^1 dòng/);
    expect(await rowsSeen(page)).toEqual([['42']]);
  });

  test('all of it without a request to another host or an error of the page', () => {
    expect([...outside, ...errors]).toEqual([]);
  });
});
