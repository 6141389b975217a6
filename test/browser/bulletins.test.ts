import { readFileSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPublished } from '../../scripts/publication/open-published.ts';
import { filesBelow } from '../../scripts/folders/folder-files.ts';
import { weighPage } from '../../scripts/page-weight.ts';
import { bulletinOf } from '../../src/bulletin/bulletin.ts';
import { bulletinYears, type BulletinSources } from '../../src/bulletin/sources.ts';
import { readManifest } from '../../src/catalogue/manifest.ts';
import { languages, type Language } from '../../src/text/language.ts';
import { readPdf, withoutBlanks } from '../bulletin/read-pdf.ts';
import { toldTexts } from '../bulletin/told-figures.ts';
import { openBrowser } from './open-browser.ts';

/* The bulletins of the default site: pages and PDFs, held against what they are written from. */

const address = inject('siteAddress');
const folder = inject('siteFolder');
const manifest = readManifest(readFileSync(path.join(folder, 'du-lieu/manifest.json'), 'utf8'));
const years = bulletinYears(manifest.site);
const last = years.at(-1) ?? '';
const within = (language: Language, file: string): string =>
  path.join(folder, language === 'vi' ? '' : language, 'ban-tin', file);
const pdfOf = (language: Language, file: string) => readPdf(readFileSync(within(language, file)));
/** The words of a page's main part, drawings and blanks left out. */
const wordsOf = (html: string): string =>
  withoutBlanks(
    (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
      .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
      .replace(/<span class="sr-only">[^<]*<\/span>/g, '')
      .replace(/<[^>]*>/g, ''),
  )
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');

let sources: BulletinSources;
let browser: Browser;
beforeAll(async () => {
  sources = await openPublished(manifest, path.join(folder, 'du-lieu'));
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('every year that is over and final has a bulletin, and no other', () => {
  expect(years).toEqual(['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']);
  for (const language of languages) {
    for (const year of years) {
      expect(existsSync(within(language, `${year}/index.html`))).toBe(true);
      expect(statSync(within(language, `${year}.pdf`)).size).toBeLessThan(2_000_000);
    }
    expect(existsSync(within(language, '2026'))).toBe(false);
    expect(readFileSync(within(language, 'index.html'), 'utf8')).toContain('2026');
  }
});

describe.each(languages)('in %s', (language) => {
  test.each(['2017', '2021', last])('page and PDF of %s tell the same, to the last figure', async (year) => {
    const told = toldTexts(bulletinOf(sources, year, language)).map(withoutBlanks);
    expect(told.length).toBeGreaterThan(150);
    const { text, title } = await pdfOf(language, `${year}.pdf`);
    expect(told.filter((one) => !text.includes(one))).toEqual([]);
    expect(title).toContain(year);
    const page = wordsOf(readFileSync(within(language, `${year}/index.html`), 'utf8'));
    expect(told.filter((one) => !page.includes(one))).toEqual([]);
  });

  test('the office’s words stand in both, with figures of the tables', async () => {
    const births =
      language === 'vi' ? /([\d.]+)trẻsinhnăm2025đãđượcđăngkýkhaisinh/ : /Bythecut-off,([\d,]+)births/;
    const { text } = await pdfOf(language, `${last}.pdf`);
    const cell = sources.tables
      .get('key_figures')
      ?.at({ year: last, unit: manifest.site.unit, indicator: 'registered_births' });
    const [, told = ''] = births.exec(text) ?? [];
    expect(Number(told.replace(/[.,]/g, ''))).toBe(cell?.value);
    expect(births.exec(wordsOf(readFileSync(within(language, `${last}/index.html`), 'utf8')))?.[1]).toBe(
      told,
    );
  });

  test('every commune has a leaflet of two pages for the last year', async () => {
    const leaflets = (await filesBelow(within(language, ''))).filter((file) =>
      /^\d{4}\/\d+\.pdf$/.test(file),
    );
    expect(leaflets).toHaveLength(65);
    for (const file of leaflets.filter((_, at) => at % 13 === 0))
      expect((await pdfOf(language, file)).pages, file).toBe(2);
  });

  test('all of it says that the data is simulated', async () => {
    for (const file of [`${last}.pdf`, `${last}/05977.pdf`]) {
      const { text } = await pdfOf(language, file);
      expect(text).toContain(
        withoutBlanks(language === 'vi' ? 'Đây không phải số liệu thật' : 'These are not real figures'),
      );
    }
  });
});

test('no two tables or charts of a page have the same name', () => {
  for (const language of languages)
    for (const year of years) {
      const titles = bulletinOf(sources, year, language).sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'table' ? [block.title] : [])),
      );
      expect(titles.filter((title, at) => titles.indexOf(title) < at)).toEqual([]);
    }
});

test('home, places and search lead to them', () => {
  const html = (page: string): string => readFileSync(path.join(folder, page, 'index.html'), 'utf8');
  expect(html('')).toContain(`href="/ban-tin/${last}/"`);
  expect(html('en')).toContain(`href="/en/ban-tin/${last}.pdf"`);
  expect(html('dia-phuong/05977')).toContain(`href="/ban-tin/${last}/05977.pdf"`);
  expect(html('dia-phuong/20')).not.toContain('data-part="leaflet"');
  expect(html('tim-kiem')).toContain(`href="/ban-tin/${last}/"`);
});

test('the page of a bulletin is as light as a table’s', async () => {
  const { first } = await weighPage(browser, `${address}ban-tin/${last}/`);
  expect(first.total).toBeLessThanOrEqual(80_000);
  expect(first.js).toBeLessThanOrEqual(15_000);
  expect(first.requests).toBeLessThanOrEqual(8);
});

test('a bulletin prints without its menus, its tables whole', async () => {
  const page = await browser.newPage({ viewport: { width: 720, height: 900 } });
  await page.goto(`${address}ban-tin/${last}/`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav:visible').count()).toBe(0);
  const cut = await page
    .locator('.figures-frame')
    .evaluateAll(
      (frames) => frames.filter((one) => one.scrollWidth > document.documentElement.clientWidth + 1).length,
    );
  expect(cut).toBe(0);
  await page.close();
});
