import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { weighPage } from '../../scripts/page-weight.ts';
import { stateOf } from '../../src/browser/address.ts';
import { readManifest, type ManifestTable } from '../../src/catalogue/manifest.ts';
import { publishedCodelists } from '../../src/catalogue/published-codelists.ts';
import { formatNumber } from '../../src/text/numbers.ts';
import { openBrowser, openWindow } from './open-browser.ts';

/* Every place: `/dia-phuong/` and a page for each unit of today and before, and for each code that no unit has. */

const address = inject('siteAddress');
const folder = inject('siteFolder');
const { site, tables, unitChanges } = readManifest(
  readFileSync(path.join(folder, 'du-lieu/manifest.json'), 'utf8'),
);
const places = (publishedCodelists(tables).find(({ dimension }) => dimension === 'unit')?.codes ?? []).filter(
  ({ unit }) => unit !== undefined,
);
const html = (page: string): string => readFileSync(path.join(folder, page, 'index.html'), 'utf8');
/** The words of a page's main part, without drawings and what is there for screen readers alone. */
const words = (page: string): string =>
  (/<main[\s\S]*<\/main>/.exec(html(page))?.[0] ?? '')
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[^\S\u00a0]+/g, ' ');
const tableOf = (id: string): ManifestTable => {
  const table = tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`the default site has no table ${id}`);
  return table;
};
const rowsOf = (table: ManifestTable): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(
    readFileSync(path.join(folder, 'du-lieu', table.files.csv.name), 'utf8'),
    { header: true, skipEmptyLines: true },
  ).data;
/** The last final year, which places of today are told of; ended ones of the last before they ended. */
const year = String(site.years.last - site.years.provisional.length);
const yearOf = (validTo = ''): string => (validTo === '' ? year : String(Number(validTo.slice(0, 4)) - 1));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('every published unit has a page in both languages, and every code leads somewhere', () => {
  expect(places).toHaveLength(271);
  for (const { code, label, unit } of places) {
    expect(html(`dia-phuong/${code}`)).toContain(`<h1 class="mt-1">${label.vi}</h1>`);
    expect(html(`en/dia-phuong/${code}`)).toContain(`<h1 class="mt-1">${label.en}</h1>`);
    expect(existsSync(path.join(folder, 'dia-phuong', unit?.code ?? '', 'index.html')), code).toBe(true);
  }
  expect(html('en/dia-phuong/178')).toContain('href="/en/dia-phuong/178-2025-06-30/"');
});

test('births, deaths and shares on the pages are those of the published tables', () => {
  const figures = new Map(
    rowsOf(tableOf('key_figures')).map((row) => [`${row.year} ${row.unit} ${row.indicator}`, row]),
  );
  const list = words('en/dia-phuong');
  for (const { code, label, unit } of places) {
    const of = (indicator: string) => figures.get(`${yearOf(unit?.validTo)} ${code} ${indicator}`);
    const [births, deaths] = [of('registered_births'), of('registered_deaths')];
    const text = words(`en/dia-phuong/${code}`);
    const told = (value = '') => formatNumber(Number(value), 'en');
    const has = new RegExp(`there (was|were) ${told(births?.value)} registered births?\\b`);
    if (births?.value !== '0') expect(text, code).toMatch(has);
    expect(text, code).toMatch(new RegExp(`there (was|were) ${told(deaths?.value)} registered deaths?\\b`));
    if (of('infant_deaths')?.confidentiality === 'c')
      expect(text, code).toContain(`Deaths under age 1 in ${yearOf(unit?.validTo)}: withheld`);
    const name = label.en.replace(/ \(until .*/, '');
    expect(list, code).toMatch(
      new RegExp(`${name} ${told(births?.value)}( e)?( .*?)? ${told(deaths?.value)}\\b`),
    );
  }
});

test('what it became, what it was formed from, with shares where it was split', () => {
  expect(unitChanges.length).toBe(196);
  for (const { from, to, share } of unitChanges) {
    expect(html(`dia-phuong/${from}`)).toContain(`href="/dia-phuong/${to}/"`);
    expect(html(`dia-phuong/${to}`)).toContain(`href="/dia-phuong/${from}/"`);
    if (share < 1) expect(words(`en/dia-phuong/${from}`)).toContain(`(${share * 100}% of its people)`);
  }
  const split = words('dia-phuong/06625-2025-06-30');
  expect(split).toContain('Xã Kiên Mộc không còn là đơn vị hành chính: kết thúc ngày 30/6/2025.');
  expect(split).toContain('Xã Kiên Mộc (90\u00a0% dân số), Xã Châu Sơn (10\u00a0% dân số)');
  const district = words('en/dia-phuong/189-2025-06-30');
  expect(district).toContain('Dinh Lap district is no longer an administrative unit');
  expect(district).toContain('No unit took its place as a whole.');
  // A code that was given again: each page names the other unit that has had it.
  expect(words('en/dia-phuong/05977')).toContain('Vinh Trai ward (until 30 June 2025)');
  expect(html('dia-phuong/05977-2025-06-30')).toContain('href="/dia-phuong/05977/"');
});

const sample = places.filter((_, index) => index % 9 === 0).map(({ code }) => code);

describe.each(
  [...sample, '06637', '06625-2025-06-30'].flatMap((code) => [`dia-phuong/${code}`, `en/dia-phuong/${code}`]),
)('/%s/', (page) => {
  test('links open the view they speak of, at this place; nothing unreadable is on the page', () => {
    const [, key = ''] = /dia-phuong\/(.+)$/.exec(page) ?? [];
    const links = [...html(page).matchAll(/href="([^"]*\/bang\/[^"?]+\/[^"]*)"/g)].map(
      ([, href = '']) => href,
    );
    expect(links.length).toBeGreaterThan(8);
    for (const href of links) {
      const { pathname, search } = new URL(href.replaceAll('&amp;', '&'), address);
      const table = tables.find(({ slug }) => pathname.endsWith(`/bang/${slug}/`));
      expect(table, href).toBeDefined();
      if (table === undefined) continue;
      const { state, ignored } = stateOf(table, site, search);
      expect(ignored, href).toEqual([]);
      expect(state.chosen.unit, href).toContain(key);
    }
    const text = words(page);
    expect(text).not.toMatch(/\b(NaN|undefined|null|Infinity|\[object)\b/);
    const facts = /data-part="facts">([\s\S]*?)<\/ul>/.exec(html(page))?.[1]?.replace(/<[^>]*>/g, '') ?? '';
    expect(facts).not.toMatch(/\.\.|: :|,\.|\w [.,;:]/);
  });
});

test('a link of a figure opens its table at the place', async () => {
  const { context, errors } = await openWindow(browser);
  const page = await context.newPage();
  await page.goto(`${address}dia-phuong/06637/`);
  await page.locator('[data-part="facts"] a[href*="chi-tieu-chinh"]').first().click();
  await page.waitForSelector('.controls');
  expect(await page.locator('table.figures caption').textContent()).toContain('Xã Châu Sơn');
  const births = rowsOf(tableOf('key_figures')).find(
    (row) => row.year === year && row.unit === '06637' && row.indicator === 'registered_births',
  );
  const row = page.locator('table.figures tbody tr', { hasText: new RegExp(`^${year}`) });
  expect(await row.locator('td').first().textContent()).toContain(births?.value);
  // And a table by area leads back to the places.
  await page.goto(`${address}bang/dan-so/`);
  await page.locator('table.figures th a', { hasText: 'Xã Châu Sơn' }).click();
  await page.waitForURL('**/dia-phuong/06637/');
  expect(errors).toEqual([]);
  await context.close();
});

test('a page stands without scripts, with its charts', async () => {
  const { context, outside } = await openWindow(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${address}dia-phuong/06637/`);
  for (const id of ['trend', 'ages'])
    await expect.poll(() => page.locator(`svg[aria-labelledby^="${id}-wide-title"]`).isVisible()).toBe(true);
  await page.goto(`${address}dia-phuong/`);
  await page.locator('summary').first().click();
  await expect.poll(() => page.locator('details[open] table a').count()).toBeGreaterThan(5);
  expect(outside).toEqual([]);
  await context.close();
});

test('places are listed by name in the order of the language', async () => {
  const { context } = await openWindow(browser);
  const page = await context.newPage();
  for (const language of ['vi', 'en'] as const) {
    await page.goto(`${address}${language === 'en' ? 'en/' : ''}dia-phuong/`);
    const names = await page
      .locator('table')
      .first()
      .locator('tbody th')
      .evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));
    const [first, ...others] = names.map((name) => name.replace(/^(Phường|Xã) /, ''));
    expect(first).toBe(language === 'vi' ? 'Tỉnh Lạng Sơn' : 'Lang Son province');
    expect(others).toHaveLength(65);
    expect(others).toEqual([...others].sort(new Intl.Collator(language).compare));
  }
  await context.close();
});

describe('page weight', () => {
  test.each(
    ['', '20/', '05977/', '06637/', '189-2025-06-30/'].flatMap((page) => [
      `dia-phuong/${page}`,
      `en/dia-phuong/${page}`,
    ]),
  )('%s', async (page) => {
    const { first } = await weighPage(browser, address + page);
    expect(first.total).toBeLessThanOrEqual(80_000);
    // What waits for a reader to reach for a chart, and nothing else.
    expect(first.js).toBeLessThanOrEqual(4_000);
    expect(first.requests).toBeLessThanOrEqual(8);
  });
});
