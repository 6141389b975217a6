import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPdf, withoutBlanks } from '../bulletin/read-pdf.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { htmlOf, pagesIn } from './site-pages.ts';

/* On paper nothing scrolls: every column of a table has to stand on its sheet. */

/** How many of the widest tables of a site are printed; the others have fewer columns. */
const most = 6;

/** The pages of tables, and of their files, with the most columns; the widest first. */
function widestPages(folder: string, kind: RegExp): string[] {
  return pagesIn(folder)
    .filter((page) => kind.test(page))
    .map((page) => {
      const head = /<thead>.*?<\/thead>/s.exec(htmlOf(folder, page))?.[0] ?? '';
      return { page, columns: head.split('<th ').length };
    })
    .sort((one, other) => other.columns - one.columns)
    .slice(0, most)
    .map(({ page }) => page);
}

/** What the headers of a page's tables say, and the text of the page as it is printed on A4. */
async function printed(page: Page): Promise<{ headers: string[]; text: string }> {
  await page.waitForLoadState('networkidle');
  const headers = await page.$$eval('.figures-frame thead th', (cells) =>
    cells.map((cell) => cell.textContent),
  );
  const side = '10mm';
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: side, right: side, bottom: side, left: side },
    preferCSSPageSize: true,
  });
  const { text } = await readPdf(pdf);
  return { headers, text };
}

const sites = [
  ['the province', inject('siteAddress'), inject('siteFolder')],
  ['the commune', inject('communeAddress'), inject('communeFolder')],
] as const;

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ context } = await openWindow(browser));
  page = await context.newPage();
});
afterAll(() => browser.close());

describe.each(sites)('%s on paper', (_name, address, folder) => {
  const pages = [
    ...widestPages(folder, /^(?:en\/)?bang\/[^/]+\/$/),
    ...widestPages(folder, /^bang\/[^/]+\/tep\/$/),
  ];
  const chosen = [
    // Names of indicators are long, so these are wider than tables of as many years.
    ...['bang/chi-tieu-chinh/', 'en/bang/chi-tieu-chinh/', 'bang/bieu-khai-sinh/'],
    'bang/ty-suat-chet-theo-tuoi/?rows=sex&columns=age',
    'bang/tu-vong-theo-nguyen-nhan/?rows=age&columns=cause',
    'bang/dan-so/?rows=year&columns=unit',
    'bang/tu-vong-theo-tuoi/?panels=year',
  ];

  test.each([...new Set([...pages, ...chosen])])('%s loses no column', async (path) => {
    await page.goto(`${address}${path}`);
    const { headers, text } = await printed(page);
    expect(headers.length).toBeGreaterThan(1);
    expect(headers.filter((header) => !text.includes(withoutBlanks(header)))).toEqual([]);
  });
});

test('a table of few columns stands on the sheet of its page', async () => {
  await page.goto(`${inject('communeAddress')}bang/dan-so-theo-tuoi/`);
  await page.emulateMedia({ media: 'print' });
  const name = await page.$eval('.figures-frame', (frame) =>
    getComputedStyle(frame).getPropertyValue('page'),
  );
  await page.emulateMedia({ media: null });
  expect(name).toBe('auto');
});
