import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { languages } from '../../src/text/language.ts';
import { searchTextsOf } from '../../src/text/search-texts.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { violationsIn } from './page-looks.ts';

/* The search as a reader meets it: closed, open, by keyboard, read aloud, without scripts, off line. */

const address = inject('siteAddress');
const vi = searchTextsOf('vi');
const tablePage = 'bang/sinh-theo-gioi-tinh/';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly errors: string[];
}

async function withPage(
  path: string,
  run: (opened: Opened) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const { context, requests, errors } = await openWindow(browser, options);
  const page = await context.newPage();
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await run({ page, requests, errors });
  await context.close();
}

/** Opens the box of the header and types. */
async function type(page: Page, query: string): Promise<void> {
  if (await page.locator('[data-search-link]').isVisible()) await page.click('[data-search-link]');
  await page.fill('#tim-q', query);
}

const titles = (page: Page): Promise<string[]> => page.locator('[role=option] > span').allInnerTexts();
const active = (page: Page): Promise<string | null> => page.getAttribute('#tim-q', 'aria-activedescendant');
const said = (page: Page): Promise<string | null> => page.textContent('#tim [role=status]');

describe.each(['', tablePage, 'truy-van/', 'en/tim-kiem/'])('/%s', (path) => {
  test('loads nothing for the search before a reader reaches for it, then two files, once', () =>
    withPage(path, async ({ page, requests, errors }) => {
      const before = [...requests];
      expect(before.filter((url) => /open-|tim-kiem\/..\.json/.test(url))).toEqual([]);
      await type(page, 'lang son');
      await page.locator('[role=option]').first().waitFor();
      await page.fill('#tim-q', 'dot quy');
      const after = requests.slice(before.length).map((url) => new URL(url).pathname);
      expect(after).toHaveLength(2);
      expect(after[0]).toMatch(/^\/_astro\/open-[^/]+\.js$/);
      expect(after[1]).toMatch(/^\/cong-cu\/tim-kiem\/(vi|en)\.json$/);
      expect(errors).toEqual([]);
    }));
});

describe('by keyboard', () => {
  test('/ opens the box, arrows walk through the list and around it, Enter opens, Escape closes', () =>
    withPage(tablePage, async ({ page }) => {
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('tim-q');
      await page.keyboard.type('tam thanh');
      await page.locator('[role=option]').first().waitFor();
      expect(await page.getAttribute('#tim-q', 'aria-expanded')).toBe('true');
      expect(await active(page)).toBeNull();
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toBe('tim-ket-qua-0');
      expect(await page.getAttribute('#tim-ket-qua-0', 'aria-selected')).toBe('true');
      await page.keyboard.press('ArrowUp');
      expect(await active(page)).toBeNull();
      await page.keyboard.press('ArrowUp');
      const last = (await page.locator('[role=option]').count()) - 1;
      expect(await active(page)).toBe(`tim-ket-qua-${last}`);
      await page.keyboard.press('Escape');
      expect(await page.getAttribute('#tim-q', 'aria-expanded')).toBe('false');
      expect(await page.locator('[role=option]').first().isVisible()).toBe(false);
      await page.keyboard.press('Escape');
      expect(await page.inputValue('#tim-q')).toBe('');
      await page.keyboard.press('Escape');
      expect(await page.locator('#tim').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-link'))).toBe(true);
    }));

  test('Enter on an option goes there, Enter in the box to the page of results', () =>
    withPage('bang/', async ({ page }) => {
      await type(page, 'tuổi thọ');
      await page.locator('[role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/bang/tuoi-tho/');
      await type(page, 'tuổi thọ');
      await page.locator('[role=option]').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tim-kiem/?q=*');
      await page.locator('[data-search-results] a').first().waitFor();
      expect(await page.inputValue('#tim-trang-q')).toBe('tuổi thọ');
    }));

  test('/ typed into a field is a letter', () =>
    withPage('bang/', async ({ page }) => {
      await page.click('#tim-bang');
      await page.keyboard.type('a/b');
      expect(await page.inputValue('#tim-bang')).toBe('a/b');
      expect(await page.locator('#tim').isVisible()).toBe(false);
    }));
});

describe.each(languages)('what is shown and said, %s', (language) => {
  const texts = searchTextsOf(language);
  const start = language === 'en' ? 'en/' : '';

  test.each(['light', 'dark'] as const)('accessible with an open list, %s', (colorScheme) =>
    withPage(
      `${start}${tablePage}`,
      async ({ page, errors }) => {
        await type(page, 'sinh');
        await page.locator('[role=option]').first().waitFor();
        await page.keyboard.press('ArrowDown');
        expect(await violationsIn(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        await page.fill('#tim-q', 'qzxqzx');
        await page.locator('#tim .search-none').waitFor();
        expect(await violationsIn(page)).toEqual([]);
        expect(errors).toEqual([]);
      },
      { colorScheme, viewport: { width: 360, height: 740 } },
    ),
  );

  test('results by kind, marked, with a line below; their number is said', () =>
    withPage(`${start}${tablePage}`, async ({ page }) => {
      await type(page, 'chau son');
      await page.locator('[role=option]').first().waitFor();
      expect(await page.locator('[role=group]').first().getAttribute('aria-label')).toBe(texts.kinds.place);
      const context = await page.locator('[role=option] small').nth(1).innerText();
      expect(context).toContain('06637');
      expect(context).toContain(texts.until('').trim().slice(0, 3));
      expect(await page.locator('[role=option] mark').first().innerText()).toMatch(/^ch/i);
      await expect.poll(() => said(page)).toMatch(/\d/);
      await page.fill('#tim-q', 'qzxqzx');
      await expect.poll(() => said(page)).toBe(`${texts.none('qzxqzx')} ${texts.noneTry}`);
      expect(await page.locator('#tim .search-none').innerText()).toContain(texts.fullList);
    }));

  test('the page of results answers to its address and follows the box', () =>
    withPage(
      `${start}tim-kiem/?q=${encodeURIComponent(language === 'vi' ? 'đột quỵ' : 'stroke')}`,
      async ({ page, errors }) => {
        const results = page.locator('[data-search-results]');
        await results.locator('a').first().waitFor();
        expect(await results.locator('a').first().getAttribute('href')).toMatch(/\/nguyen-nhan\/1-069\/$/);
        expect(await violationsIn(page)).toEqual([]);
        await page.fill('#tim-trang-q', 'zzqqxx');
        await results.getByText(texts.noneTry).waitFor();
        await page.fill('#tim-trang-q', '');
        await expect.poll(() => results.locator('a').count()).toBe(0);
        expect(errors).toEqual([]);
      },
    ));
});

test('find your commune: places alone, old names too', () =>
  withPage('', async ({ page, requests }) => {
    expect(requests.filter((url) => /open-|\.json/.test(url))).toEqual([]);
    await page.fill('#tim-dia-phuong-q', 'sinh');
    await page.locator('#tim-dia-phuong [role=option], #tim-dia-phuong .search-none').first().waitFor();
    for (const href of await page
      .locator('[role=option]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href'))))
      expect(href).toMatch(/^\/dia-phuong\//);
    await page.fill('#tim-dia-phuong-q', 'vinh trai');
    await expect.poll(() => titles(page)).toContain('Phường Vĩnh Trại');
  }));

test('a tap opens what it is on', () =>
  withPage(
    tablePage,
    async ({ page }) => {
      await page.tap('[data-search-link]');
      await page.fill('#tim-q', 'tuoi tho');
      await page.locator('[role=option]').first().tap();
      await page.waitForURL('**/bang/tuoi-tho/');
    },
    { hasTouch: true, viewport: { width: 360, height: 740 } },
  ));

describe('where something is missing', () => {
  test('without scripts: the link leads to the full list, the form too', () =>
    withPage(
      '',
      async ({ page }) => {
        expect(await page.locator('#tim').isVisible()).toBe(false);
        await page.fill('#tim-dia-phuong-q', 'cao loc');
        await page.press('#tim-dia-phuong-q', 'Enter');
        await page.waitForURL('**/tim-kiem/?q=*');
        await page.click('[data-search-link]');
        expect(await page.locator('.all-entries li').count()).toBeGreaterThan(400);
      },
      { javaScriptEnabled: false },
    ));

  test.each([
    ['the index', '**/cong-cu/tim-kiem/*'],
    ['the code', '**/_astro/open-*'],
  ])('%s does not load: a sentence and a link, and the next try works', async (_what, files) => {
    await withPage(tablePage, async ({ page }) => {
      await page.route(files, (route) => route.abort());
      await type(page, 'lang son');
      const failure = page.locator('#tim > p').last();
      await failure.waitFor({ state: 'visible' });
      expect(await failure.innerText()).toBe(`${vi.failed} ${vi.fullList}`);
      expect(await failure.locator('a').getAttribute('href')).toBe('/tim-kiem/');
    });
  });

  test('the index is back: the next letter finds', () =>
    withPage(tablePage, async ({ page }) => {
      await page.route('**/cong-cu/tim-kiem/*', (route) => route.fulfill({ status: 503, body: '' }));
      await type(page, 'lang so');
      await page.locator('#tim > p').last().waitFor({ state: 'visible' });
      // What was asked before is answered, with the same failure.
      await page.waitForLoadState('networkidle');
      await page.unroute('**/cong-cu/tim-kiem/*');
      await page.fill('#tim-q', 'lang son');
      await page.locator('[role=option]').first().waitFor();
      expect(await page.locator('#tim > p').last().isVisible()).toBe(false);
    }));
});

test('what is typed is text, and a very long query is cut', () =>
  withPage(
    `tim-kiem/?q=${encodeURIComponent(`<img src=x onerror=alert(1)>${'a'.repeat(3000)}`)}`,
    async ({ page, errors }) => {
      await page.locator('[data-search-results] .search-none, [data-search-results] a').first().waitFor();
      expect(await page.locator('[data-search-results] img').count()).toBe(0);
      expect((await page.inputValue('#tim-trang-q')).length).toBeLessThanOrEqual(100);
      expect(errors).toEqual([]);
    },
  ));
