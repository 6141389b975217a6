import { readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readPdf, withoutBlanks } from '../bulletin/read-pdf.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { faultless, openLooks } from './page-looks.ts';
import { testProgramme } from './programme-pages.ts';
import { schemesOf } from './page-sample.ts';
import { htmlOf, isOfOneSite, isPlace, linkCheck, pagesIn } from './site-pages.ts';

/* The second site: one commune, made of three, without anything below or above it. */

const folder = inject('communeFolder');
const address = inject('communeAddress');
const pages = pagesIn(folder);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const html = (page: string): string => htmlOf(folder, page);

test('reports of years to come are drafts, on the page and on the cover of the PDF', async () => {
  for (const [prefix, word] of [
    ['', 'Bản nháp'],
    ['en/', 'Draft'],
  ] as const)
    for (const id of ['giua-ky-2028', 'tong-ket-2030']) {
      expect(html(`${prefix}bao-cao/${id}/`)).toMatch(
        new RegExp(`data-draft[^>]*>\\s*<strong[^>]*>${word}\\.`),
      );
      const { text } = await readPdf(readFileSync(path.join(folder, `${prefix}bao-cao/${id}.pdf`)));
      expect(text.slice(0, 800)).toContain(withoutBlanks(`${word}.`));
    }
});

test('it has the pages of the default site, in both languages', () => {
  const elsewhere = pagesIn(inject('siteFolder'));
  expect(pages.filter((page) => !isOfOneSite(page))).toEqual(elsewhere.filter((page) => !isOfOneSite(page)));
  expect(pages.length).toBeGreaterThan(40);
});

test('its pages are accessible, quiet and no wider than a narrow screen', async () => {
  const looks = await openLooks(browser);
  const light = pages.filter((page) => schemesOf(page, pages).includes('light'));
  expect(light.length).toBeGreaterThan(40);
  const found = await Promise.all(
    light.map(async (page) => ({ page, looks: await looks.at(address + page, ['light']) })),
  );
  expect(found).toEqual(light.map((page) => ({ page, looks: [{ scheme: 'light', ...faultless }] })));
  await looks.close();
}, 240_000);

test('every link and every fragment leads somewhere', () => {
  const brokenLinks = linkCheck(folder, address);
  expect(pages.flatMap((page) => brokenLinks(page, html(page)).map((href) => `${href} on /${page}`))).toEqual(
    [],
  );
});

test('its places: the commune of today, the three it was made of, and the codes of those that nobody has now', () => {
  const keys = ['10888', '10888-2025-06-30', '10897', '10897-2025-06-30', '10918', '10918-2025-06-30'];
  const promised = ['dia-phuong', 'en/dia-phuong'].flatMap((room) => keys.map((key) => `${room}/${key}/`));
  // What can be embedded is told of places of today.
  promised.push('nhung/dia-phuong/10888/', 'en/nhung/dia-phuong/10888/');
  expect(pages.filter(isPlace)).toEqual(promised.sort());
  const text = html('en/dia-phuong/10888/');
  expect(text).toContain('Formed on 1 July 2025');
  for (const key of ['10888', '10897', '10918']) expect(text).toContain(`/en/dia-phuong/${key}-2025-06-30/`);
  expect(html('en/dia-phuong/10897-2025-06-30/')).toContain(
    'Other places that are now part of Cam Giang commune',
  );
});

test('the home page names the commune, and no other place', () => {
  expect(html('')).toMatch(/<title>[^<]*Cẩm Giang/);
  expect(html('')).toMatch(/<h1[^>]*>[^<]*Cẩm Giang/);
  expect(html('en/')).toMatch(/<h1[^>]*>[^<]*Cam Giang/);
  for (const page of pages) expect(html(page), page).not.toMatch(/Lạng Sơn|Lang Son/);
});

test('by area: the commune of today, and on request the three it was made of, until they ended', async () => {
  const { context, errors } = await openWindow(browser);
  const page = await context.newPage();
  const shown = async (query: string): Promise<string[][]> => {
    await page.goto(`${address}bang/sinh-theo-gioi-tinh/${query}`);
    await page.waitForSelector('.controls');
    return page.$$eval('table.figures tbody tr', (rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => {
          const copy = cell.cloneNode(true) as HTMLElement;
          copy.querySelectorAll('.sr-only').forEach((element) => element.remove());
          return copy.textContent.trim();
        }),
      ),
    );
  };
  const today = await shown('?rows=unit&columns=year');
  expect(today.map(([name]) => name)).toEqual(['Xã Cẩm Giang']);
  for (const figure of today[0]?.slice(1) ?? []) expect(figure).toMatch(/^\d+p?$/);

  const [commune, ...former] = await shown('?rows=unit&columns=year&unit=*');
  expect(commune).toEqual(today[0]);
  expect(former.map(([name]) => name)).toEqual(
    ['Thị trấn Cẩm Giang', 'Xã Cẩm Hoàng', 'Xã Định Sơn'].map((name) => `${name} (đến 30/6/2025)`),
  );
  for (const row of former) expect(row.slice(-2)).toEqual(['x', 'x']);
  // Until then the three add up to the commune, from 2021 to 2024.
  for (let year = 1; year <= 4; year++)
    expect(former.reduce((sum, row) => sum + Number(row[year]), 0)).toBe(Number(commune?.[year]));

  const ofOneYear = await shown('?rows=unit&unit=*');
  expect(ofOneYear.map((row) => row.slice(1).every((figure) => figure === 'x'))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(errors).toEqual([]);
  await context.close();
});

testProgramme(folder, 16, ['B11']);

test('the calendar of deadlines is read by a calendar', () => {
  expect(html('nhiem-vu/')).toContain('href="/nhiem-vu/thoi-han-vi.ics"');
  const text = readFileSync(path.join(folder, 'nhiem-vu/thoi-han-vi.ics'), 'utf8');
  const events = ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
  const days = events.map(({ summary, startDate }) => `${startDate.toString()} ${summary}`);
  expect(days).toContain('2028-12-31 Báo cáo giữa kỳ');
  expect(days).toContain('2030-12-31 Báo cáo tổng kết');
  // Days are those of the plan's years, and none is before the release.
  expect(days.every((day) => /^20(26|27|28|29|30)-12-31/.test(day))).toBe(true);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

test('a commune without places below it has no targets by place', () => {
  expect(html('dia-phuong/10888/')).not.toContain('data-part="targets"');
  expect(html('chi-tieu/b1/')).not.toContain('data-target-places');
});
