import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { chartKinds } from '../../src/browser/sql/chart-kinds.ts';
import { readManifest } from '../../src/catalogue/manifest.ts';
import { queryTextsOf } from '../../src/text/query-texts.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { foreignTexts } from './page-faces.ts';

/* The workbench around the SQL box: editor, addresses, parameters, files, results of any length, bad input. */

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

async function load(page: Page): Promise<void> {
  await page.click('[data-part="start"]');
  await page.waitForSelector('[data-part="run"]:visible');
}

async function write(page: Page, sql: string): Promise<void> {
  await page.evaluate((text) => {
    const field = document.querySelector<HTMLTextAreaElement>('#sql');
    if (field === null) return;
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }, sql);
}

/** Runs what stands in the box to its end; what is said of it, or what is wrong. */
async function run(page: Page, sql?: string): Promise<string> {
  if (sql !== undefined) await write(page, sql);
  await page.click('[data-part="run"]');
  await page.waitForSelector('[data-part="run"]:enabled', { timeout: 100_000 });
  const failed = await page.isVisible('[data-part="error"]');
  return (await page.textContent(`[data-part="${failed ? 'error-words' : 'status'}"]`)) ?? '';
}

/** The rows that are in the page, without the header. */
function rowsSeen(page: Page): Promise<string[][]> {
  return page.$$eval('[data-part="result-table"] tbody tr', (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  );
}

describe('the editor', () => {
  test('comes at the first use of the box, under the policy of the page, and offers names and codes', async () => {
    const { context, requests, errors } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}truy-van/`, { waitUntil: 'networkidle' });
    const before = requests.length;
    await page.click('#sql');
    await page.waitForSelector('.cm-content');
    expect(requests.length).toBeGreaterThan(before);
    await expect.poll(() => requests.some((url) => url.includes('manifest.json'))).toBe(true);
    // In its shadow root too: words in Inter, code in the machine's monospaced face.
    expect(await foreignTexts(context, page)).toEqual([]);
    await page.keyboard.press('Control+a');
    // Typed at once, so that what is offered is offered late.
    await page.keyboard.type('SELECT value FROM deaths_by_si', { delay: 20 });
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'deaths_by_site' }).waitFor();
    // What has only just come up is not taken by a key that was meant for the text.
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' WHERE site = ', { delay: 20 });
    await page.keyboard.type("'");
    const codes = page.locator('.cm-tooltip-autocomplete li');
    await codes.first().waitFor();
    const list = manifest.tables
      .find(({ id }) => id === 'deaths_by_site')
      ?.codelists.find(({ dimension }) => dimension === 'site');
    // The list of names before may still be closing.
    await expect
      .poll(() => codes.allTextContents())
      .toEqual(list?.codes.map(({ code, label }) => `${code}  ${label.vi}`));
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#sql')).toBe("SELECT value FROM deaths_by_site WHERE site = ''");
    // A keyboard gets out as it got in.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('start');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('where it does not come the plain field stays', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await context.route('**/editor*.js', (route) => route.abort());
    await page.goto(`${address}truy-van/`);
    await page.fill('#sql', 'SELECT 41 + 1 AS a');
    await load(page);
    expect(await page.isVisible('#sql')).toBe(true);
    await page.press('#sql', 'Control+Enter');
    await page.waitForSelector('[data-part="result"]:visible');
    expect(await rowsSeen(page)).toEqual([['42']]);
    await context.close();
  });
});

describe('a question in the address', () => {
  test('is shown and not run; run, it gives the same answer', async () => {
    const { context, requests, errors } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}truy-van/`);
    await load(page);
    const sql = "SELECT year, value FROM births_by_sex WHERE unit = $unit AND sex = '_T' ORDER BY year";
    await write(page, sql);
    await page.fill('#tham-so-unit', '05977');
    expect(await run(page)).toMatch(/^10 dòng/);
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
    expect(await run(other)).toMatch(/^10 dòng/);
    expect(await rowsSeen(other)).toEqual(rows);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('that is damaged is told so, and the page works', async () => {
    const { context, errors } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}truy-van/#sqlz=%%%`);
    await expect.poll(() => page.textContent('[data-part="question"]')).toBe(texts.badAddress);
    expect((await page.inputValue('#sql')).startsWith('SELECT')).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('with the engine', () => {
  let context: BrowserContext;
  let page: Page;
  let outside: string[];
  let errors: string[];
  beforeAll(async () => {
    ({ context, outside, errors } = await openWindow(browser, { acceptDownloads: true }));
    page = await context.newPage();
    await page.goto(`${address}truy-van/`);
    await load(page);
  });
  afterAll(() => context.close());

  test('several statements run in turn, and each has its result', async () => {
    expect(
      await run(page, 'CREATE TABLE x AS SELECT 1 AS a; SELECT a + 1 AS b FROM x; SELECT 3 AS c'),
    ).toContain(texts.statementsRun('3'));
    expect(await rowsSeen(page)).toEqual([['3']]);
    await page.click('[data-part="picks"] button:nth-child(2)');
    expect(await rowsSeen(page)).toEqual([['2']]);
  });

  test('a mistake is said in the reader’s language and shown where it is, in the second statement too', async () => {
    const words = await run(page, 'SELECT 1;\nSELECT value\nFROM births_by_sexx');
    expect(words).toContain(texts.mistakes.table('births_by_sexx'));
    expect(words).toContain(texts.errorAt('2'));
    expect(await page.textContent('[data-part="error-sql"] mark')).toBe('births_by_sexx');
    await page.locator('#sql-nhan').click();
    await page.waitForSelector('.cm-content');
    await run(page, 'SELECT 1;\nSELECT value\nFROM births_by_sexx');
    expect(await page.textContent('.wrong')).toBe('births_by_sexx');
  });

  test('a million rows scroll and sort', async () => {
    expect(await run(page, 'SELECT range AS a, (range * 7919) % 1000003 AS b FROM range(1000000)')).toMatch(
      /^1.000.000 dòng/,
    );
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
    expect(await run(page, 'SELECT range AS a FROM range(50000000)')).toContain(texts.cut('1.000.000'));
    expect(await page.getAttribute('.result-rows', 'aria-rowcount')).toBe('1000001');
    expect(await run(page, 'SELECT 1 AS a')).toMatch(/^1 dòng/);
  });

  test('a result is drawn in every kind of chart', async () => {
    await run(
      page,
      `SELECT year, sex, value FROM births_by_sex WHERE unit = '20' AND sex IN ('M', 'F') ORDER BY year`,
    );
    for (const kind of chartKinds) {
      await page.selectOption('[data-part="chart-kind"]', kind);
      await expect
        .poll(() => page.locator('[data-part="result-chart"] .chart-wide svg').getAttribute('class'))
        .toBeTruthy();
      expect(await page.isVisible('[data-part="result-chart"]')).toBe(true);
    }
    await page.selectOption('[data-part="chart-kind"]', '');
    expect(await page.isVisible('[data-part="result-chart"]')).toBe(false);
  });

  test.each(['xlsx', 'parquet'])('a result is taken away as %s', async (kind) => {
    await run(page, 'SELECT 1 AS a');
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
    expect(await run(page, sql)).toMatch(/^1 dòng/);
    expect((await rowsSeen(page))[0]?.[0]).toBe('=1+1');
    expect(requests.filter((one) => !one.startsWith('GET '))).toEqual([]);
  });

  test('a join that spends the memory ends; the engine starts anew, text and tables are there', async () => {
    const sql = 'CREATE TABLE big AS SELECT a.range AS x, b.range AS y FROM range(100000) a, range(100000) b';
    const words = await run(page, sql);
    expect(words).toContain(texts.mistakes.memory());
    expect(words).toContain(texts.restarted);
    expect(await page.inputValue('#sql')).toBe(sql);
    expect(await run(page, 'SELECT count(*) AS n FROM births_by_sex JOIN khu_vuc USING (unit)')).toMatch(
      /^1 dòng/,
    );
    expect(Number((await rowsSeen(page))[0]?.[0])).toBeGreaterThan(0);
  });

  test('what was run is kept on the machine, and can be forgotten', async () => {
    await run(page, "SELECT 'kept' AS a");
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
    await run(page, 'SELECT year, value FROM births_by_sex');
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
    );
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`),
    ).toEqual([]);
  });

  test('all of it without a request to another host or an error of the page', () => {
    expect([...outside, ...errors]).toEqual([]);
  });
});

test('the loading of the engine can be given up, and begun again', async () => {
  const { context, errors } = await openWindow(browser);
  const page = await context.newPage();
  await context.route('**/*.wasm.gz', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await route.continue().catch(() => undefined);
  });
  await page.goto(`${address}truy-van/`);
  await page.click('[data-part="start"]');
  await page.click('[data-part="cancel"]');
  await page.waitForSelector('[data-part="start"]:visible');
  expect(await page.textContent('[data-part="query-announcement"]')).toBe(texts.cancelled);
  expect(await page.isVisible('[data-part="failure"]')).toBe(false);
  await context.unroute('**/*.wasm.gz');
  await load(page);
  expect(await run(page, 'SELECT 1 AS a')).toMatch(/^1 dòng/);
  expect(errors).toEqual([]);
  await context.close();
});
