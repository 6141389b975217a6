import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { weighPage } from '../../scripts/page-weight.ts';
import { openBrowser } from './open-browser.ts';

/* The budgets of DESIGN §8: bytes do not depend on the machine, so they are a gate and not a benchmark. */

const address = inject('siteAddress');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const slugs = ['sinh-theo-gioi-tinh', 'tu-vong-theo-tuoi', 'tu-vong-theo-nguyen-nhan'];

describe('page weight', () => {
  test.each(['', 'en/'])('/%s: the search, its code and its index', async (path) => {
    const { interaction } = await weighPage(browser, address + path, async (page) => {
      await page.click('[data-search-link]');
      await page.fill('#tim-q', 'lang son');
      await page.waitForSelector('#tim [role=option]');
    });
    expect(interaction?.total ?? Infinity).toBeLessThanOrEqual(60_000);
    expect(interaction?.requests).toBe(2);
  });

  test.each(slugs.flatMap((slug) => [`bang/${slug}/`, `en/bang/${slug}/`]))('%s', async (path) => {
    const { first, interaction } = await weighPage(browser, address + path, async (page) => {
      await page.click('[data-open-controls]');
      await page.waitForSelector('.controls');
    });
    expect(first.total).toBeLessThanOrEqual(80_000);
    expect(first.js).toBeLessThanOrEqual(15_000);
    expect(first.data).toBe(0);
    expect(first.requests).toBeLessThanOrEqual(8);
    // Data is the table's codes and its own Parquet; both grow with the table and are beyond the budget.
    expect((interaction?.total ?? Infinity) - (interaction?.data ?? 0)).toBeLessThanOrEqual(60_000);
  });

  test.each(['', 'en/dia-phuong/20/', 'nguyen-nhan/1-066/', `bang/${slugs[0]}/`])(
    '/%s: what reads a chart comes when it is reached for, what saves it when it is asked for',
    async (path) => {
      const read = await weighPage(browser, address + path, async (page) => {
        await page.locator('[data-drawing]:visible').first().focus();
        await page.keyboard.press('ArrowRight');
        await page.waitForSelector('.chart-tip');
      });
      expect(read.first.js).toBeLessThanOrEqual(15_000);
      expect(read.interaction).toMatchObject({ requests: 1 });
      expect(read.interaction?.js ?? Infinity).toBeLessThanOrEqual(6_000);
      const save = await weighPage(browser, address + path, async (page) => {
        const file = page.waitForEvent('download');
        await page.locator('[data-format="png"]').first().click();
        await file;
      });
      expect(save.interaction?.js ?? Infinity).toBeLessThanOrEqual(10_000);
    },
  );

  test.each(['', 'bang/', 'truy-van/', 'phuong-phap/', 'tai-ve/', 'tim-kiem/', `bang/${slugs[0]}/tep/`])(
    '/%s',
    async (path) => {
      const { first } = await weighPage(browser, address + path);
      expect(first.total).toBeLessThanOrEqual(80_000);
      expect(first.requests).toBeLessThanOrEqual(8);
    },
  );
});
