import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readManifest } from '../../src/catalogue/manifest.ts';
import { queryTextsOf } from '../../src/text/query-texts.ts';
import { openBrowser, openWindow } from './open-browser.ts';

/* The guided part: a question by choosing, without the engine. */

const address = inject('siteAddress');
const files = path.join(inject('siteFolder'), 'du-lieu');
const manifest = readManifest(readFileSync(path.join(files, 'manifest.json'), 'utf8'));
const texts = queryTextsOf('vi');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function answered(page: Page): Promise<void> {
  await page.waitForSelector('[data-part="answer"]:visible');
}

test('a table that is chosen gives sentence, chart, figures and SQL, and no engine is fetched', async () => {
  const { context, requests, outside, errors } = await openWindow(browser);
  const page = await context.newPage();
  await page.goto(`${address}truy-van/`, { waitUntil: 'networkidle' });
  expect(await page.isVisible('[data-part="answer"]')).toBe(false);
  expect(await page.locator('#bang option').count()).toBe(manifest.tables.length + 1);
  await page.selectOption('#bang', 'sinh-theo-gioi-tinh');
  await answered(page);
  expect(page.url()).toBe(`${address}truy-van/?bang=sinh-theo-gioi-tinh`);
  // What its own page says and shows.
  const own = await context.newPage();
  await own.goto(`${address}bang/sinh-theo-gioi-tinh/`);
  for (const part of ['headline', 'title', 'table', 'omitted'])
    expect(await page.textContent(`[data-guided] [data-part="${part}"]`)).toBe(
      (await own.textContent(`[data-part="${part}"]`))?.trim(),
    );
  await expect.poll(() => page.locator('[data-guided] .chart-wide svg').count()).toBe(1);
  const sql = (await page.textContent('[data-part="view-sql"]')) ?? '';
  expect(sql).toContain('FROM births_by_sex');
  expect(await page.getAttribute('[data-part="table-page"]', 'href')).toBe('/bang/sinh-theo-gioi-tinh/');
  expect(requests.filter((url) => /wasm|worker|manifest/.test(url))).toEqual([]);
  // Over to the SQL part, where it waits to be run.
  await page.click('[data-part="view-sql-box"] summary');
  await page.click('[data-part="edit-sql"]');
  expect(await page.inputValue('#sql')).toBe(sql);
  expect(requests.filter((url) => /wasm|worker/.test(url))).toEqual([]);
  expect([...outside, ...errors]).toEqual([]);
  await context.close();
});

test('what is asked further is in the address, which opens the same answer', async () => {
  const { context, errors } = await openWindow(browser);
  const page = await context.newPage();
  await page.goto(`${address}truy-van/`);
  await page.selectOption('#bang', 'sinh-theo-gioi-tinh');
  await answered(page);
  await page.selectOption('[name="axis-rows"]', 'unit');
  await page.selectOption('[name="of-year"]', '2023');
  await expect.poll(() => page.textContent('[data-part="view-sql"]')).toContain("year = '2023'");
  const url = page.url();
  expect(url).toBe(`${address}truy-van/?bang=sinh-theo-gioi-tinh&rows=unit&year=2023`);
  const other = await context.newPage();
  await other.goto(url);
  await answered(other);
  for (const part of ['headline', 'table', 'view-sql'])
    await expect
      .poll(() => other.textContent(`[data-part="${part}"]`))
      .toBe(await page.textContent(`[data-part="${part}"]`));
  expect(await other.inputValue('#bang')).toBe('sinh-theo-gioi-tinh');
  // The other language shows the same view.
  await other.click('[data-language-switch]');
  await answered(other);
  expect(other.url()).toBe(`${address}en/truy-van/?bang=sinh-theo-gioi-tinh&rows=unit&year=2023`);
  expect(await other.textContent('[data-part="view-sql"]')).toContain("year = '2023'");
  expect(errors).toEqual([]);
  await context.close();
});

test('the next table keeps the year and the place; the back button leads to the one before', async () => {
  const { context, errors } = await openWindow(browser);
  const page = await context.newPage();
  await page.goto(`${address}truy-van/?bang=sinh-theo-gioi-tinh&rows=sex&columns=unit&year=2022`);
  await answered(page);
  await page.selectOption('#bang', 'tu-vong-theo-tuoi');
  await expect.poll(() => page.textContent('[data-part="view-sql"]')).toContain('FROM deaths_by_age');
  expect(await page.textContent('[data-part="view-sql"]')).toContain("year = '2022'");
  await expect.poll(() => page.url()).toContain('bang=tu-vong-theo-tuoi');
  expect(await page.textContent('[data-part="problem"]')).toBe('');
  await page.selectOption('#bang', 'nuoi-con-nuoi');
  await expect.poll(() => page.textContent('[data-part="view-sql"]')).toContain('FROM adoptions_by_kind');
  await page.goBack();
  await expect.poll(() => page.textContent('[data-part="view-sql"]')).toContain('FROM deaths_by_age');
  expect(await page.inputValue('#bang')).toBe('tu-vong-theo-tuoi');
  expect(errors).toEqual([]);
  await context.close();
});

test('a large table opens at a button that says how large it is, from an address too', async () => {
  const large = manifest.tables.find(({ rows }) => rows > 300_000);
  expect(large).toBeDefined();
  const { context, requests } = await openWindow(browser);
  const page = await context.newPage();
  await page.goto(`${address}truy-van/?bang=${large?.slug ?? ''}`, { waitUntil: 'networkidle' });
  expect(requests.filter((url) => url.includes('.parquet'))).toEqual([]);
  expect(await page.textContent('[data-part="open"]')).toMatch(/MB, [\d.]+ ô/);
  expect(await page.isVisible('[data-part="large"]')).toBe(true);
  await page.click('[data-part="open"]');
  await answered(page);
  expect(await page.isVisible('[data-part="open"]')).toBe(false);
  await context.close();
});

describe('a bad address or a bad line', () => {
  test('a table that is not there is named', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}truy-van/?bang=%3Cb%3Ekhong-co`);
    expect(await page.textContent('[data-part="problem"]')).toBe(texts.unknownTable('<b>khong-co'));
    await page.selectOption('#bang', 'ly-hon');
    await answered(page);
    expect(await page.textContent('[data-part="problem"]')).toBe('');
    await context.close();
  });

  test('what of a view is not understood is named, the rest is shown', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}truy-van/?bang=ly-hon&year=1066&foo=%ZZ`);
    await answered(page);
    expect(await page.textContent('[data-part="problem"]')).toContain('1066');
    await context.close();
  });

  test('a table that does not come can be asked for again', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await context.route('**/ly-hon.parquet*', (route) => route.fulfill({ status: 500 }), { times: 1 });
    await page.goto(`${address}truy-van/`);
    await page.selectOption('#bang', 'ly-hon');
    await expect.poll(() => page.textContent('[data-part="problem"]')).toBe(texts.tableFailed);
    await page.click('[data-part="open"]');
    await answered(page);
    expect(await page.textContent('[data-part="problem"]')).toBe('');
    await context.close();
  });
});
