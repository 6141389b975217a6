import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { weighPage } from '../../scripts/page-weight.ts';
import { stateOf } from '../../src/browser/address.ts';
import { listOf } from '../../src/browser/view.ts';
import { mortalityList1 } from '../../src/catalogue/mortality-list-1.ts';
import { readManifest, type ManifestTable } from '../../src/catalogue/manifest.ts';
import { formatNumber } from '../../src/text/numbers.ts';
import { openBrowser, openWindow } from './open-browser.ts';

/* What people die of: `/nguyen-nhan/` and a page for every row of the list. */

const address = inject('siteAddress');
const folder = inject('siteFolder');
const { site, tables } = readManifest(readFileSync(path.join(folder, 'du-lieu/manifest.json'), 'utf8'));
const tableOf = (id: string): ManifestTable => {
  const table = tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`the default site has no table ${id}`);
  return table;
};
const deaths = tableOf('deaths_by_cause');
const causes = listOf(deaths, 'cause').codes.filter(({ code }) => code !== '_T');
const html = (page: string): string => readFileSync(path.join(folder, page, 'index.html'), 'utf8');
const rowsOf = (table: ManifestTable): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(
    readFileSync(path.join(folder, 'du-lieu', table.files.csv.name), 'utf8'),
    {
      header: true,
      skipEmptyLines: true,
    },
  ).data;
/** The last final year, which these pages are about. */
const year = String(site.years.last - site.years.provisional.length);
const pages = ['nguyen-nhan', ...causes.map(({ code }) => `nguyen-nhan/${code}`)].flatMap((page) => [
  page,
  `en/${page}`,
]);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('every row of the list has a page; list 1 is there whole', () => {
  const listed = mortalityList1.map(({ code }) => code).filter((code) => /^(1-\d{3}|U0[47])$/.test(code));
  expect(causes.map(({ code }) => code)).toEqual(expect.arrayContaining(listed));
  for (const { code, label } of causes) {
    expect(html(`nguyen-nhan/${code}`)).toContain(`<h1 class="mt-1">${label.vi}</h1>`);
    expect(html(`en/nguyen-nhan/${code}`)).toContain(`<h1 class="mt-1">${label.en}</h1>`);
  }
});

describe.each(pages)('/%s/', (page) => {
  const text = html(page);

  test('links open the view they speak of, and nothing unreadable is on the page', () => {
    const links = [...text.matchAll(/href="([^"]*\/bang\/[^"?]+\/\?[^"]*)"/g)].map(([, href = '']) => href);
    for (const href of links) {
      const { pathname, search } = new URL(href.replaceAll('&amp;', '&'), address);
      const table = tables.find(({ slug }) => pathname.endsWith(`/bang/${slug}/`));
      expect(table, href).toBeDefined();
      if (table === undefined) continue;
      expect(stateOf(table, site, search).ignored, href).toEqual([]);
    }
    const words = text.replace(/<script\b.*?<\/script>/gs, ' ').replace(/<[^>]*>/g, ' ');
    expect(words).not.toMatch(/\b(NaN|undefined|null|Infinity|\[object)\b/);
    const headline = /data-part="headline">([^<]*)</.exec(text)?.[1] ?? '';
    expect(headline).not.toMatch(/\.\.|: :|,\.|\s[.,;:]/);
  });
});

test('the leading causes are those of the published table, in its order; without ranks those with the most deaths', async () => {
  const published = rowsOf(tableOf('leading_causes')).filter((row) => row.year === year);
  const { context } = await openWindow(browser, { javaScriptEnabled: false });
  const window = await context.newPage();
  await window.goto(`${address}nguyen-nhan/`);
  const lists = await window.locator('main table:not(.figures)').all();
  const expectedLists = listOf(tableOf('leading_causes'), 'population_group').codes.flatMap(
    ({ code: group }) => {
      const figure = (cause: string, indicator: string) =>
        published.find(
          (row) => row.population_group === group && row.cause === cause && row.indicator === indicator,
        )?.value ?? '';
      const rows = causes
        .filter(({ ranked }) => ranked === true)
        .map(({ code, label }) => ({
          rank: Number(figure(code, 'cause_rank') || Infinity),
          label: label.vi,
          deaths: Number(figure(code, 'deaths_from_cause')),
        }))
        .filter(({ deaths: died }) => died > 0);
      const isRanked = rows.some(({ rank }) => rank < Infinity);
      const inOrder = isRanked
        ? rows.filter(({ rank }) => rank <= 10).sort((one, other) => one.rank - other.rank)
        : rows.sort((one, other) => other.deaths - one.deaths).slice(0, 10);
      const cells = inOrder.map(({ rank, label, deaths: died }) => [
        ...(isRanked ? [String(rank)] : []),
        label,
        formatNumber(died, 'vi'),
      ]);
      return cells.length === 0 ? [] : [cells];
    },
  );
  expect(lists).toHaveLength(expectedLists.length);
  expect(lists.length).toBeGreaterThan(0);
  for (const [index, expected] of expectedLists.entries()) {
    const shown = await lists[index]
      ?.locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].slice(0, -1).map((cell) => cell.textContent.trim())),
      );
    // A place that too many share is told in a sentence.
    expect(shown).toEqual(expected.slice(0, shown?.length));
    expect(shown?.length).toBeGreaterThan(0);
  }
  await context.close();
});

test('a cause nobody died of says so, and how often a proper cause was there', () => {
  const counts = rowsOf(deaths).filter((row) => row.sex === '_T' && row.age === '_T');
  const totals = new Map(causes.map(({ code }) => [code, 0]));
  // A withheld number may be one.
  for (const { cause = '', value, confidentiality } of counts)
    if (totals.has(cause))
      totals.set(cause, (totals.get(cause) ?? 0) + (confidentiality === 'c' ? 1 : Number(value)));
  for (const [code, total] of totals) {
    const says = /No death [^.]+ was registered in/.test(html(`en/nguyen-nhan/${code}`));
    expect(says, code).toBe(total === 0);
  }
  const stroke = counts.find((row) => row.year === year && row.cause === '1-069')?.value ?? '';
  expect(html('en/nguyen-nhan/1-069')).toContain(
    `had ${formatNumber(Number(stroke), 'en')} deaths from this cause`,
  );
});

test('codes of little use are named where a row holds them', () => {
  expect(html('en/nguyen-nhan/1-068')).toContain('I51.4–I51.6');
  expect(html('en/nguyen-nhan/1-103')).toContain('Y10–Y34, Y87.2');
  expect(html('en/nguyen-nhan/1-094')).toContain('chapter XVIII');
  expect(html('en/nguyen-nhan/1-069')).toContain('includes no codes of little use');
});

test('a page stands without scripts, with its charts', async () => {
  const { context, outside } = await openWindow(browser, { javaScriptEnabled: false });
  const window = await context.newPage();
  await window.goto(`${address}nguyen-nhan/1-064/`);
  // No standardised rate: ages by sex and cause are too fine for a province of some 5,000 deaths a year.
  for (const id of ['trend', 'ages', 'months'])
    await expect
      .poll(() => window.locator(`svg[aria-labelledby^="${id}-wide-title"]`).isVisible())
      .toBe(true);
  expect(outside).toEqual([]);
  await context.close();
});

test('what is too fine to be published is a sentence with its reason and no empty chart; broad ages stand in its place', () => {
  const stroke = html('nguyen-nhan/1-069');
  expect(stroke).toMatch(
    /Không có số theo từng nhóm tuổi và giới tính: [^.]+\. Dưới đây là số theo các nhóm tuổi lớn\./,
  );
  expect(stroke).toMatch(/Không có số theo tháng: [^.]+\./);
  const bands = rowsOf(tableOf('deaths_by_cause_and_band')).filter(
    (row) => row.year === year && row.cause === '1-069' && row.sex === '_T' && row.age_band !== '_T',
  );
  const told = bands.filter(({ value }) => Number(value) > 0);
  expect(told.length).toBeGreaterThan(1);
  const [, section = ''] = /id="tuoi">(.*?)<\/section>/s.exec(stroke) ?? [];
  for (const { value = '' } of told) expect(section).toContain(formatNumber(Number(value), 'vi'));
  expect(pages.filter((page) => /<text[^>]*>(?:Không có số liệu|No data)<\/text>/.test(html(page)))).toEqual(
    [],
  );
});

test('the list can be leafed through from end to end', () => {
  const next = (code: string) =>
    /rel="next" href="\/nguyen-nhan\/([^/]+)\/"/.exec(html(`nguyen-nhan/${code}`))?.[1];
  const walked = [causes[0]?.code ?? ''];
  for (let at = next(walked[0] ?? ''); at !== undefined; at = next(at)) walked.push(at);
  expect(walked).toEqual(causes.map(({ code }) => code));
});

describe('page weight', () => {
  test.each(
    ['', '1-069/', '1-026/', '1-094/'].flatMap((page) => [`nguyen-nhan/${page}`, `en/nguyen-nhan/${page}`]),
  )('%s', async (page) => {
    const { first } = await weighPage(browser, address + page);
    expect(first.total).toBeLessThanOrEqual(80_000);
    // What waits for a reader to reach for a chart, and nothing else.
    expect(first.js).toBeLessThanOrEqual(3_500);
    expect(first.requests).toBeLessThanOrEqual(8);
  });
});

test.each(['', 'en/'])('all causes are drawn as areas that lead to their pages (%s)', (start) => {
  const [, figure = ''] =
    /aria-labelledby="dien-tich">(.*?)<\/section>/s.exec(html(`${start}nguyen-nhan`)) ?? [];
  const [narrow = '', wide = ''] = figure.split('chart-wide');
  for (const drawing of [narrow, wide]) {
    const links = [...drawing.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(link).toMatch(new RegExp(`^/${start}nguyen-nhan/[^/]+/$`));
  }
});
