import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from '../open-browser.ts';
import { violationsIn } from '../page-looks.ts';

/* A chart read point by point: by keyboard, by pointer, by finger. */

const address = inject('siteAddress');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Runs a look at a page in a window of its own, which has to stay quiet. */
async function on(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, requests: readonly string[]) => Promise<void>,
): Promise<void> {
  const { context, outside, requests, errors } = await openWindow(browser, options);
  const page = await context.newPage();
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await look(page, requests);
  expect([...outside, ...errors]).toEqual([]);
  await context.close();
}

const wide = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const births = 'bang/sinh-theo-gioi-tinh/';
const drawing = (page: Page) => page.locator('[data-drawing]:visible').first();
const tip = (page: Page) => page.locator('.chart-tip');
/** What a screen reader says of the focused point: its own label, or that of the point in its link. */
const said = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const named = activeElement?.matches('a') ? activeElement.querySelector('.point') : activeElement;
    return named?.getAttribute('aria-label') ?? '';
  });

/** Presses a key on the drawing and waits until a point says something. */
async function press(page: Page, key: string): Promise<string> {
  await page.keyboard.press(key);
  await expect.poll(() => said(page)).not.toBe('');
  return said(page);
}

/** Where the hit area of a point has its middle. */
async function middleOf(page: Page, point: string): Promise<{ x: number; y: number }> {
  const hit = drawing(page).locator(`${point} .hit`).first();
  await hit.scrollIntoViewIfNeeded();
  const box = (await hit.boundingBox()) ?? expect.fail(`no ${point}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('by keyboard', () => {
  test.each([
    ['', ['2017, Cả hai giới: ', '2018, Cả hai giới: ', '2018, Nam: ', '2025, Nam: ', '2017, Nam: ']],
    ['en/', ['2017, Both sexes: ', '2018, Both sexes: ', '2018, Male: ', '2025, Male: ', '2017, Male: ']],
  ])('/%s: arrows lead through lines, each point says what it is', (language, expected) =>
    on(language + births, wide, async (page) => {
      await drawing(page).focus();
      const steps: string[] = [];
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'End', 'Home'])
        steps.push(await press(page, key));
      expect(steps.map((step) => step.replace(/[\d.,]+$/, ''))).toEqual(expected);
      expect(steps[0]).toMatch(/: 1\d[.,]\d{3}$/);
      // The eye has the same words, and a ring around the point.
      expect((await tip(page).innerText()).replace(/\n+/, ': ')).toBe(steps.at(-1));
      expect(await page.locator('.chart-mark .ring').count()).toBe(1);
      expect(await violationsIn(page)).toEqual([]);
    }),
  );

  test('Escape leads back to the chart, Tab on to what comes after it; nothing of the walk stays', () =>
    on(births, wide, async (page) => {
      const before = await drawing(page).innerHTML();
      await drawing(page).focus();
      await press(page, 'ArrowRight');
      expect(await drawing(page).innerHTML()).not.toBe(before);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('chart-wide');
      expect(await tip(page).count()).toBe(0);
      // Who comes back goes on where they were.
      expect(await press(page, 'ArrowRight')).toMatch(/^2017/);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('SVG');
      expect(await tip(page).count()).toBe(0);
      expect(await drawing(page).innerHTML()).toBe(before);
    }));

  test('a map of sixty links is one stop; Enter opens the page of a place', () =>
    on('', wide, async (page) => {
      const map = page.locator('[data-place-map] [data-drawing]').first();
      expect(await map.locator('a:not([tabindex="-1"])').count()).toBe(0);
      await map.focus();
      await press(page, 'ArrowRight');
      expect(await press(page, 'ArrowDown')).toMatch(/^(Xã|Phường) .+, Tỷ suất sinh thô: \d/);
      expect(await violationsIn(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForURL(/dia-phuong\/\d{5}\/$/);
    }));

  test('a chart drawn in the page is walked like one drawn at build time', () =>
    on(`${births}?rows=unit&year=2023`, wide, async (page) => {
      await page.waitForSelector('.controls');
      expect(await drawing(page).getAttribute('role')).toBe('application');
      await drawing(page).focus();
      const largest = await press(page, 'ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => said(page)).not.toBe(largest);
      expect(await said(page)).toMatch(/^(Xã|Phường) .+, Cả hai giới: \d+$/);
      // Redrawn under the reader's hands, by the back button say, it says no more what it no longer shows.
      await page.evaluate(() => {
        const place = document.querySelector('.chart-wide');
        if (place) place.innerHTML = String(place.innerHTML);
      });
      expect(await tip(page).count()).toBe(0);
    }));
});

describe('by pointer', () => {
  test('a tooltip stays while the pointer is on it, goes when it leaves, and with Escape', () =>
    on(births, wide, async (page, requests) => {
      const before = await drawing(page).innerHTML();
      expect(requests.filter((url) => /live-chart|save-chart/.test(url))).toEqual([]);
      const { x, y } = await middleOf(page, '.point[data-key="2020"][data-series="F"]');
      // Beside the dot: the nearest counts.
      await page.mouse.move(x + 12, y + 12);
      await expect.poll(() => tip(page).count()).toBe(1);
      expect(await tip(page).innerText()).toMatch(/^2020, Nữ\n+5\.\d{3}$/);
      // The browser has no title to show beside it.
      expect(
        await drawing(page).locator('svg > title, .point[data-key="2020"][data-series="F"] > title').count(),
      ).toBe(0);
      expect(await violationsIn(page)).toEqual([]);

      const box = (await tip(page).boundingBox()) ?? expect.fail('no tooltip');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
      await page.waitForTimeout(500);
      expect(await tip(page).count()).toBe(1);
      await page.mouse.move(4, 4);
      await expect.poll(() => tip(page).count()).toBe(0);
      expect(await drawing(page).innerHTML()).toBe(before);

      await page.mouse.move(x, y);
      await expect.poll(() => tip(page).count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await tip(page).count()).toBe(0);
      expect(await drawing(page).innerHTML()).toBe(before);
    }));

  test('an interval is told too, in English and in the dark', () =>
    on('en/', { ...wide, colorScheme: 'dark' }, async (page) => {
      await page.locator('[data-place-map] .point').nth(7).hover();
      await expect.poll(() => tip(page).count()).toBe(1);
      expect(await tip(page).innerText()).toMatch(/, Crude birth rate\n+[\d.]+ \(95% .* [\d.]+\)$/);
      expect(await violationsIn(page)).toEqual([]);
    }));
});

describe('by finger, on a phone', () => {
  test.each(['', 'en/'])('/%s: a tap shows, within the screen; a tap elsewhere hides', (language) =>
    on(language + births, phone, async (page) => {
      for (const year of ['2017', '2025']) {
        const { x, y } = await middleOf(page, `.point[data-key="${year}"][data-series="M"]`);
        await page.touchscreen.tap(x, y);
        await expect.poll(() => tip(page).allInnerTexts()).toHaveLength(1);
        expect(await tip(page).innerText()).toContain(year);
        const box = (await tip(page).boundingBox()) ?? expect.fail('no tooltip');
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(360);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        // It stays after the finger has gone.
        await page.waitForTimeout(600);
        expect(await tip(page).count()).toBe(1);
      }
      expect(await violationsIn(page)).toEqual([]);
      await page.locator('h1').tap();
      await expect.poll(() => tip(page).count()).toBe(0);
    }),
  );

  test('a place on a map: the first tap says what it is, the second opens its page', () =>
    on('', phone, async (page) => {
      const place = page.locator('[data-place-map] .linked').nth(9);
      await place.tap();
      await expect.poll(() => tip(page).count()).toBe(1);
      expect(await tip(page).innerText()).toMatch(/Chạm lần nữa để mở trang$/);
      expect(page.url()).toBe(address);
      // Another place is a first tap again.
      const other = page.locator('[data-place-map] .linked').nth(30);
      const name = (await other.locator('title').textContent())?.split(',')[0] ?? '';
      await other.tap();
      await expect.poll(() => tip(page).innerText()).toContain(name);
      expect(page.url()).toBe(address);
      await other.tap();
      await page.waitForURL(/dia-phuong\/\d{5}\/$/);
      expect(await page.textContent('h1')).toContain(name);
    }));
});

test('without scripts a chart is a picture with a title, its points keep their own, and there is nothing to press', () =>
  on('', { ...wide, javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('[data-drawing][tabindex], [data-drawing][role]').count()).toBe(0);
    expect(await page.locator('[data-save]:visible').count()).toBe(0);
    expect(await page.locator('[data-place-map] a.linked:not([tabindex])').count()).toBeGreaterThan(50);
  }));

test('on paper there is neither tooltip, nor ring, nor button', () =>
  on(births, wide, async (page) => {
    await drawing(page).focus();
    await press(page, 'ArrowRight');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.chart-tip:visible, .chart-mark:visible, [data-save]:visible').count()).toBe(
      0,
    );
  }));

test('what reads a chart does not come: the picture and its links stay, and another try works', async () => {
  const { context } = await openWindow(browser, phone);
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.route('**/live-chart*', (route) => route.abort());
  const place = page.locator('[data-place-map] .linked').nth(9);
  await place.tap();
  await page.waitForTimeout(500);
  expect(await tip(page).count()).toBe(0);
  expect(page.url()).toBe(address);
  await place.tap();
  await page.waitForURL(/dia-phuong\/\d{5}\/$/);
  await page.unroute('**/live-chart*');
  await page.goto(address, { waitUntil: 'networkidle' });
  await place.tap();
  await expect.poll(() => tip(page).count()).toBe(1);
  await context.close();
});
