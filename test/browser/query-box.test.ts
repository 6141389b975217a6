import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readManifest } from '../../src/catalogue/manifest.ts';
import { queryTextsOf } from '../../src/text/query-texts.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { foreignTexts } from './page-faces.ts';
import { load, rowsSeen } from './query-window.ts';

/* The SQL box: its editor, and questions that an address brings. */

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
