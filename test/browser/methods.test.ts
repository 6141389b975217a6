import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { topics } from '../../src/catalogue/declaration.ts';
import { indicatorOf } from '../../src/catalogue/indicators.ts';
import { readManifest } from '../../src/catalogue/manifest.ts';
import { reasons } from '../../src/catalogue/reasons.ts';
import { catalogueTextsOf } from '../../src/text/catalogue-texts.ts';
import { languages } from '../../src/text/language.ts';
import { openBrowser, openWindow } from './open-browser.ts';

/* The pages that explain and list what is published: methods, the catalogue of tables, the home page. */

const address = inject('siteAddress');
const folder = inject('siteFolder');
const manifest = readManifest(readFileSync(path.join(folder, 'du-lieu/manifest.json'), 'utf8'));
const html = (page: string): string => readFileSync(path.join(folder, page, 'index.html'), 'utf8');
const start = { vi: '', en: 'en/' };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function withPage(
  url: string,
  options: { javaScriptEnabled?: boolean; width?: number },
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const { javaScriptEnabled = true, width = 1280 } = options;
  const { context, errors } = await openWindow(browser, {
    javaScriptEnabled,
    viewport: { width, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(address + url);
  await look(page);
  expect(errors).toEqual([]);
  await context.close();
}

describe.each(languages)('methods, %s', (language) => {
  const page = `${start[language]}phuong-phap/`;
  const text = html(page);

  test('every indicator of every table has an entry with its formula and links to its tables', () => {
    const codes = new Set(manifest.tables.flatMap(({ indicators = [] }) => indicators));
    expect(codes.size).toBeGreaterThan(50);
    for (const code of codes) {
      const [, entry = ''] = new RegExp(`<section id="${code}"(.*?)</section>`, 's').exec(text) ?? [];
      expect(entry, code).not.toBe('');
      expect(entry.includes('<math display="block">'), code).toBe(indicatorOf(code)?.formula !== null);
      for (const { slug, indicators } of manifest.tables)
        expect(entry.includes(`/bang/${slug}/"`), `${code} in ${slug}`).toBe(
          indicators?.includes(code) === true,
        );
    }
  });

  test('no two ids are the same, and headings descend one step at a time', () => {
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const levels = [...text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('every reason and every codelist stands there', () => {
    for (const code of Object.keys(reasons)) expect(text).toContain(`>${code}</td>`);
    for (const dimension of new Set(manifest.tables.flatMap(({ dimensions }) => dimensions))) {
      expect(text).toContain(`/du-lieu/codelists/${dimension}.csv`);
      expect(existsSync(path.join(folder, `du-lieu/codelists/${dimension}.csv`)), dimension).toBe(true);
    }
  });

  test('on a phone no formula widens the page, and a wide one is reached by the keyboard', () =>
    withPage(page, { width: 360 }, async (window) => {
      const formulas = await window.$$eval('.formula', (frames) =>
        frames.map((frame) => ({
          scrolls: frame.scrollWidth > frame.clientWidth,
          reached: frame.hasAttribute('tabindex'),
          height: frame.getBoundingClientRect().height,
        })),
      );
      expect(formulas.some(({ scrolls }) => scrolls)).toBe(true);
      expect(formulas.filter(({ scrolls, reached }) => scrolls && !reached)).toEqual([]);
      expect(formulas.filter(({ height }) => height < 24)).toEqual([]);
      expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }));
});

describe.each(languages)('the catalogue of tables, %s', (language) => {
  const page = `${start[language]}bang/`;

  test('has every table once, by topic in the order of the catalogue', () => {
    const text = html(page);
    const slugs = [...text.matchAll(/<h3>\s*<a [^>]*href="[^"]*\/bang\/([^/]+)\/"/g)].map(([, slug]) => slug);
    expect(slugs).toEqual(manifest.tables.map(({ slug }) => slug));
    const sections = [...text.matchAll(/<h2 id="chu-de-([a-z_]+)"/g)].map(([, topic]) => topic);
    expect(sections).toEqual(
      topics.filter((topic) => manifest.tables.some((table) => table.topic === topic)),
    );
  });

  test('without scripts every table is listed and nothing asks to be typed in', () =>
    withPage(page, { javaScriptEnabled: false }, async (window) => {
      expect(await window.locator('[data-table]:visible').count()).toBe(manifest.tables.length);
      expect(await window.locator('#tim-bang').isVisible()).toBe(false);
    }));
});

test('tables are found without the marks of Vietnamese, and all come back', () =>
  withPage('bang/', {}, async (window) => {
    const shown = window.locator('[data-table]:visible');
    const titles = (): Promise<string[]> => shown.locator('h3 a').allInnerTexts();
    await window.fill('#tim-bang', 'MUC DAY DU khai sinh');
    expect(await titles()).toContain('Mức đầy đủ của đăng ký khai sinh');
    expect((await titles()).length).toBeLessThan(10);
    expect(await window.locator('[data-topic]:visible').count()).toBeLessThan(3);
    expect(await window.textContent('[data-find] [role=status]')).toBe(
      catalogueTextsOf('vi').found(String(await shown.count())),
    );
    await window.fill('#tim-bang', 'đẻ xyz');
    expect(await shown.count()).toBe(0);
    expect(await window.textContent('[data-find] [role=status]')).toBe(catalogueTextsOf('vi').foundNone);
    await window.fill('#tim-bang', '');
    expect(await shown.count()).toBe(manifest.tables.length);
    expect(await window.textContent('[data-find] [role=status]')).toBe('');
  }));

describe.each(languages)('the home page, %s', (language) => {
  const text = html(start[language]);

  test('draws births and deaths, and says beside each how complete it is', () => {
    const order = [
      '/bang/sinh-theo-gioi-tinh/"',
      'data-completeness="birth_completeness"',
      'data-chart-of="births_by_sex"',
      '/bang/tu-vong-theo-gioi-tinh/"',
      'data-completeness="death_completeness"',
      'data-chart-of="deaths_by_sex"',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect([...text.matchAll(/data-chart-of=/g)]).toHaveLength(2);
    const said = [...text.matchAll(/data-completeness="[^"]+">(.*?)<a/gs)].map(([, words = '']) => words);
    for (const words of said) expect(words).toMatch(/\d[,.]\d\s?%/);
  });

  test('tells every key table once', () => {
    for (const { slug } of manifest.tables.filter(({ isKey }) => isKey))
      expect([...text.matchAll(new RegExp(`/bang/${slug}/"`, 'g'))], slug).toHaveLength(1);
  });
});
