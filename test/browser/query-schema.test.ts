import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { publishedCodelists } from '../../src/catalogue/published-codelists.ts';
import { readManifest } from '../../src/catalogue/manifest.ts';
import { querySchemaOf } from '../../src/text/query-schema-texts.ts';
import { openBrowser } from './open-browser.ts';
import { violationsIn } from './page-looks.ts';
import { openQuery } from './query-window.ts';

/* The list of tables, columns and codes below the SQL box, without the engine. */

const address = inject('siteAddress');
const { tables } = readManifest(
  readFileSync(path.join(inject('siteFolder'), 'du-lieu', 'manifest.json'), 'utf8'),
);
const texts = querySchemaOf('vi');
const codesOf = (dimension: string) =>
  publishedCodelists(tables).find((list) => list.dimension === dimension)?.codes ?? [];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a column has its codes with labels: of a short list all, of a long one a few until they are asked for', async () => {
  const { context, page, requests, errors } = await openQuery(browser, `${address}truy-van/`);
  const column = (name: string) =>
    page.locator('[data-schema-column]', { has: page.locator(`summary code:text-is("${name}")`) });
  const few = async (name: string): Promise<(string | undefined)[]> => {
    const items = await column(name).locator('[data-part="few-codes"] li').allInnerTexts();
    return items.map((text) => text.trim()).filter((text) => text !== '…');
  };
  await column('sex').locator('summary').click();
  expect(await few('sex')).toEqual(codesOf('sex').map(({ code, label }) => `${code} ${label.vi}`));
  expect(await column('sex').locator('[data-codes]').count()).toBe(0);
  await column('unit').locator('summary').click();
  const units = codesOf('unit');
  expect((await few('unit')).length).toBeLessThan(10);
  const button = column('unit').getByRole('button', { name: texts.allCodes(String(units.length)) });
  expect(requests.filter((url) => url.includes('codelists'))).toEqual([]);
  await button.click();
  const all = column('unit').getByRole('region', { name: texts.codesOf('unit') });
  await expect
    .poll(() => all.locator('li').allInnerTexts())
    .toEqual(units.map(({ code, label }) => `${code} ${label.vi}`));
  expect(await column('unit').locator('[data-part="few-codes"]').isVisible()).toBe(false);
  await column('unit').getByRole('searchbox').fill('dong kinh');
  const shown = await all.locator('li:visible').allInnerTexts();
  expect(shown.length).toBeGreaterThan(0);
  for (const text of shown) expect(text).toContain('Đông Kinh');
  expect(await column('unit').getByRole('status').textContent()).toBe(
    texts.codesFound({ shown: String(shown.length), all: String(units.length) }),
  );
  expect(await violationsIn(page)).toEqual([]);
  await button.click();
  expect(await all.isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await context.close();
});

test('codes that do not come are told so, and can be asked for again', async () => {
  const { context, page } = await openQuery(browser, `${address}truy-van/`);
  await context.route('**/codelists/unit.csv', (route) => route.fulfill({ status: 500 }), { times: 1 });
  await page.locator('summary', { has: page.locator('code:text-is("unit")') }).click();
  const box = page.locator('[data-codes="unit"]');
  await box.getByRole('button').click();
  await expect.poll(() => box.getByRole('status').textContent()).toBe(texts.failed);
  await box.getByRole('button').click();
  await expect.poll(() => box.locator('li').count()).toBe(codesOf('unit').length);
  expect(await box.locator('[role="status"]').textContent()).toBe('');
  await context.close();
});

test('tables and columns are found by words without marks, and all come back', async () => {
  const { context, page, errors } = await openQuery(browser, `${address}truy-van/`);
  const tablesSeen = page.locator('[data-schema-table]:visible dt');
  await page.fill('#tim-cot', 'tuoi me');
  await expect.poll(() => tablesSeen.count()).toBeGreaterThan(0);
  expect(await tablesSeen.allInnerTexts()).toContain('births_by_mother_age');
  expect(await tablesSeen.allInnerTexts()).not.toContain('population');
  expect(await page.locator('[data-schema-column]:visible summary code').allInnerTexts()).toEqual([
    'mother_age',
  ]);
  await page.fill('#tim-cot', 'khôngcóđâu');
  await expect.poll(() => page.textContent('[data-schema-found]')).toBe(texts.none);
  await page.fill('#tim-cot', '');
  await expect.poll(() => page.locator('[data-schema-topic]:visible').count()).toBeGreaterThan(5);
  expect(await page.locator('[data-schema-topic][open]').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});
