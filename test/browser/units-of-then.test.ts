import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './open-browser.ts';

/* Units of the time or those of today: the reader's choice, from table to table. */

const address = inject('siteAddress');
const byUnit = 'bang/sinh-theo-gioi-tinh/?rows=unit';
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Goes there as by a link of the page. */
async function follow(page: Page, to: string): Promise<void> {
  const there = page.waitForURL((url) => url.pathname === new URL(to).pathname);
  // Not at once: the page goes before it could answer.
  await page.evaluate((address) => void setTimeout(() => (location.href = address)), to);
  await there;
}

test('units of the time are chosen once, and hold in the tables opened after', async () => {
  const { context, errors } = await openWindow(browser);
  const page = await context.newPage();
  const names = (): Promise<string> => page.locator('table.figures tbody').innerText();
  await page.goto(address + byUnit);
  await page.selectOption('#map', 'then');
  await expect.poll(names).toContain('Huyện Tràng Định');
  expect(await names()).not.toContain('Phường Lương Văn Tri');
  expect(new URL(page.url()).searchParams.get('map')).toBe('then');
  // The last year they were there for to its end.
  expect(await page.textContent('[data-part="title"]')).toContain('2024');
  expect(await page.locator('#map').evaluate((select) => select === document.activeElement)).toBe(true);

  // Another table, by a link of the site.
  await follow(page, `${address}bang/tu-vong-theo-gioi-tinh/?rows=unit`);
  await expect.poll(names).toContain('Huyện Tràng Định');
  await expect.poll(() => new URL(page.url()).searchParams.get('map')).toBe('then');

  // A table that opens with units in its rows.
  await follow(page, `${address}bang/dan-so/`);
  await expect.poll(names).toContain('Huyện Tràng Định');

  // Whoever turns a table gets them too.
  await page.goto(`${address}bang/sinh-theo-gioi-tinh/?year=2020`);
  await page.selectOption('#axis-rows', 'unit');
  await expect.poll(names).toContain('Huyện Tràng Định');

  // An address from elsewhere says what it shows.
  await page.goto('about:blank');
  await page.goto(address + byUnit, { referer: 'https://example.org/' });
  await expect.poll(names).toContain('Phường Lương Văn Tri');
  expect(await names()).not.toContain('Huyện Tràng Định');

  // A year that was asked for stays, on units of its own time.
  await follow(page, `${address + byUnit}&year=2025`);
  await expect.poll(names).toContain('Phường Lương Văn Tri');

  // And back to today.
  await page.goto(`${address + byUnit}&map=then`);
  await page.selectOption('#map', 'now');
  await expect.poll(names).toContain('Phường Lương Văn Tri');
  await follow(page, `${address}bang/tu-vong-theo-gioi-tinh/?rows=unit`);
  await expect.poll(names).toContain('Phường Lương Văn Tri');
  expect(errors).toEqual([]);
  await context.close();
});
