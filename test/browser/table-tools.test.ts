import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { violationsIn } from './page-looks.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/* Sorting, turning, searching in lists, copying and embedding, in a browser. */

const address = inject('siteAddress');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A page of the site in a window of its own, and what went wrong in it. */
async function opened(
  where: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[]; outside: string[]; close: () => Promise<void> }> {
  const { context, errors, outside } = await openWindow(browser, options);
  const page = await context.newPage();
  await page.goto(address + where);
  if (where.includes('?') && !where.includes('nhung')) await page.waitForSelector('.controls');
  return { page, errors, outside, close: () => context.close() };
}

const firstColumn = (page: Page): Promise<string[]> =>
  page.locator('table.figures tbody th').allTextContents();
const said = (page: Page, part = 'announcement'): Promise<string | null> =>
  page.textContent(`[data-part="${part}"]`);

describe('sorting', () => {
  test('a header’s button sorts, turns, and gives the first order back; the address keeps it', async () => {
    const { page, errors, close } = await opened('bang/tu-vong-theo-gioi-tinh/');
    const before = await firstColumn(page);
    const button = page.locator('th[data-sort="M"] button');
    await button.click();
    await page.waitForSelector('th[aria-sort]');
    expect(new URL(page.url()).search).toBe('?sort=M,descending');
    expect(await page.getAttribute('th[data-sort="M"]', 'aria-sort')).toBe('descending');
    expect(await said(page)).toBe('Bảng đã được xếp theo “Nam”, từ lớn đến nhỏ.');
    // The filters stay away from who only sorts.
    expect(await page.locator('.controls').count()).toBe(0);
    const men = await page.$$eval('table.figures tbody tr', (rows) =>
      rows.map((row) => Number.parseInt((row.children[2]?.firstChild?.textContent ?? '').replace(/\D/g, ''))),
    );
    expect(men).toEqual([...men].sort((one, other) => other - one));
    // By keyboard, as the focus is on the new button.
    await page.keyboard.press('Enter');
    expect(await page.getAttribute('th[data-sort="M"]', 'aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    expect(await page.locator('th[aria-sort]').count()).toBe(0);
    expect(await firstColumn(page)).toEqual(before);
    expect(page.url()).toBe(`${address}bang/tu-vong-theo-gioi-tinh/`);
    expect(errors).toEqual([]);
    await close();
  });

  test('an address sorts, Vietnamese names as Vietnamese sorts them', async () => {
    const { page, close } = await opened('bang/dan-so/?sort=label');
    const [whole, ...names] = await firstColumn(page);
    expect(whole).toBe('Tỉnh Lạng Sơn');
    const { compare } = new Intl.Collator('vi', { numeric: true });
    expect(names).toEqual([...names].sort(compare));
    expect(await page.textContent('table.figures caption')).toMatch(/xếp theo “Địa phương”, từ A đến Z$/);
    await close();
  });
});

test('the filters can be put away again, and come back as they were', async () => {
  const { page, close } = await opened('bang/tu-vong-theo-tuoi/?year=2023');
  const button = page.locator('[data-open-controls]');
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  await button.click();
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  expect(await page.locator('.controls').isVisible()).toBe(false);
  await button.click();
  expect(await page.inputValue('#of-year')).toBe('2023');
  await close();
});

describe('panels', () => {
  test('a third dimension as small tables and drawings; rows and columns change seats', async () => {
    const { page, errors, close } = await opened('bang/tu-vong-theo-tuoi/');
    await page.click('[data-open-controls]');
    await page.selectOption('#axis-panels', 'year');
    expect(new URL(page.url()).search).toBe('?panels=year');
    expect(await page.locator('.figures-panel').count()).toBe(10);
    await page.waitForSelector('.chart-wide .panel');
    expect(await page.locator('.chart-wide .panel').count()).toBe(10);
    expect(await page.textContent('[data-part="title"]')).toBe(
      'Tử vong theo tuổi và giới tính, Tỉnh Lạng Sơn, 2017–2026, tách theo năm',
    );
    expect(await said(page)).toMatch(/tách theo năm, \d+ dòng, 10 bảng$/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('axis-panels');
    await page.click('[data-do="swap"]');
    expect(new URL(page.url()).search).toBe('?rows=sex&columns=age&panels=year');
    expect(await page.locator('.figures-panel').first().locator('tbody th').first().textContent()).toBe(
      'Cả hai giới',
    );
    await page.selectOption('#axis-panels', '');
    expect(await page.locator('.figures-panel').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  test.each(['', 'en/'])(
    '/%s: accessible with panels, lists and the code to embed open',
    async (language) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, errors, close } = await opened(
          `${language}bang/tu-vong-theo-nguyen-nhan/?panels=year&year=2023,2024&sort=M,descending`,
          { colorScheme, viewport: { width: 360, height: 740 } },
        );
        await page.click('[data-ticks="cause"] summary');
        await page.fill('[data-find="cause"]', 'tim');
        await page.click('[data-do="embed"]');
        await page.waitForSelector('#embed-code');
        expect(await violationsIn(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        expect(errors).toEqual([]);
        await close();
      }
    },
  );

  test('an open list of codes is accessible too', async () => {
    const { page, close } = await opened('bang/tu-vong-theo-tuoi/?year=2023');
    await page.click('#of-unit');
    await page.waitForSelector('#of-unit-list');
    expect(await violationsIn(page)).toEqual([]);
    await close();
  });
});

test('a long list to tick narrows to what is typed, and both buttons are of that alone', async () => {
  const { page, close } = await opened('bang/tu-vong-theo-nguyen-nhan/?year=2024');
  await page.click('[data-ticks="cause"] summary');
  await page.click('[data-ticks="cause"] [data-do="none"]');
  await page.fill('[data-find="cause"]', 'ung thu gan');
  const visible = page.locator('[data-ticks="cause"] fieldset label:visible');
  expect(await visible.allTextContents()).toEqual([expect.stringMatching(/^\s*Ung thư gan/)]);
  expect(await page.textContent('[data-ticks="cause"] [data-found]')).toBe('1 mục');
  await page.click('[data-ticks="cause"] [data-do="all"]');
  expect(await firstColumn(page)).toHaveLength(1);
  await page.fill('[data-find="cause"]', 'zzz');
  expect(await page.textContent('[data-ticks="cause"] [data-found]')).toBe('Không có mục nào khớp');
  await page.fill('[data-find="cause"]', '');
  expect(await visible.count()).toBeGreaterThan(100);
  await close();
});

test.each([360, 1280])(
  '%i px: header and first column stay in sight while the table scrolls',
  async (width) => {
    const { page, close } = await opened('bang/tu-vong-theo-nguyen-nhan/?columns=age', {
      viewport: { width, height: 740 },
    });
    const frame = page.locator('.figures-frame');
    await frame.evaluate((element) => element.scrollTo(300, 900));
    const place = await frame.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const of = (selector: string): DOMRect =>
        element.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return {
        headerTop: of('thead th:nth-child(3)').top - box.top,
        rowLeft: of('tbody tr:nth-child(30) th').left - box.left,
        rowWidth: of('tbody tr:nth-child(30) th').width,
        corner: of('thead th').left - box.left,
        scrolled: [element.scrollLeft, element.scrollTop],
      };
    });
    expect(place.scrolled).toEqual([300, 900]);
    expect(Math.abs(place.headerTop)).toBeLessThan(3);
    expect(Math.abs(place.rowLeft)).toBeLessThan(3);
    expect(Math.abs(place.corner)).toBeLessThan(3);
    if (width === 360) expect(place.rowWidth).toBeLessThanOrEqual(180);
    await close();
  },
);

test('more cells than a phone can bear: some are shown, the numbers of both said, the file has all', async () => {
  const { page, errors, close } = await opened(
    'bang/tu-vong-tre-em/?rows=unit&columns=infant_age&panels=year&unit=*',
  );
  const words = (await said(page, 'remark')) ?? '';
  const [shown = 0, all = 0] = [...words.matchAll(/[\d.]+(?= )/g)].map(([number]) =>
    Number(number.replaceAll('.', '')),
  );
  expect(words).toMatch(/^Đang hiện [\d.]+ trong [\d.]+ ô\. Hãy chọn ít mục hơn, hoặc tải đủ các ô/);
  expect(shown).toBeLessThanOrEqual(2500);
  expect(all).toBeGreaterThan(70_000);
  expect(await page.locator('.figures td').count()).toBe(shown);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-do="download"]')]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\n');
  expect(lines.length - 1).toBeGreaterThan(270 * 10);
  expect(errors).toEqual([]);
  await close();
});

test('all values withheld: the page says so in sentence, chart and table', async () => {
  const { page, errors, close } = await opened('bang/tu-vong-theo-nguyen-nhan/?year=2017&cause=1-004');
  const cells = page.locator('.figures td');
  const withheld = page.locator('.figures td.withheld');
  expect(await cells.count()).toBeGreaterThan(0);
  expect(await withheld.count()).toBe(await cells.count());
  expect(await page.textContent('.chart-wide')).toContain('Không công bố để bảo mật');
  expect(await page.textContent('[data-part="symbols"]')).toContain('không công bố để bảo mật');
  expect(await said(page, 'remark')).toMatch(/^Mọi số trong bảng này không công bố/);
  expect(errors).toEqual([]);
  await close();
});

test('a copied table is a table for a document and lines for a spreadsheet', async () => {
  const { page, errors, close } = await opened('bang/sinh-theo-gioi-tinh/?year=2023,2024', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.click('[data-do="table"]');
  await expect.poll(() => page.textContent('[data-said]')).toMatch(/^Đã chép bảng/);
  const [text = '', html = ''] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const types = ['text/plain', 'text/html'];
    return Promise.all(types.map(async (type) => (await item?.getType(type))?.text()));
  });
  const lines = text.split('\n');
  expect(lines[0]).toBe('Trẻ em sinh ra theo giới tính, Tỉnh Lạng Sơn, 2023–2024');
  expect(lines[1]).toBe('Năm\tCả hai giới\tNam\tNữ');
  expect(lines[2]).toMatch(/^2023\t\d{5}\t\d{4}\t\d{4}$/);
  expect(text).toMatch(/^Nguồn: .+2026-1.+/m);
  expect(text).toMatch(/^Số liệu mô phỏng\./m);
  expect(html).toMatch(/<table.*<th[^>]*>2023<\/th>/s);
  expect(errors).toEqual([]);
  await close();
});

test('a browser that lets nothing be copied: the page says what else there is', async () => {
  const { context } = await openWindow(browser);
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(`${address}bang/sinh-theo-gioi-tinh/?sex=M`);
  await page.click('[data-do="table"]');
  await expect.poll(() => page.textContent('[data-said]')).toMatch(/hãy tải tệp CSV/);
  await context.close();
});

describe('embedding', () => {
  test('the code stands in another site’s page, shows the view, and is as high as its content', async () => {
    const { page, close } = await opened('bang/tu-vong-theo-tuoi/?year=2023&sort=M', {});
    await page.click('[data-do="embed"]');
    const code = await page.inputValue('#embed-code');
    expect(code).toContain(`src="${address}nhung/bang/tu-vong-theo-tuoi/?year=2023&amp;sort=M"`);
    await close();

    // Another origin: another port is one.
    const folder = await mkdtemp(path.join(tmpdir(), 'table-embed-'));
    await writeFile(
      path.join(folder, 'index.html'),
      `<!doctype html><html lang="vi"><title>Báo</title>${code}</html>`,
    );
    const other = await serveFolder(folder, 0);
    const { context, errors } = await openWindow(browser, { viewport: { width: 360, height: 740 } });
    const around = await context.newPage();
    await around.goto(other.address);
    const frame = around.frameLocator('iframe');
    await expect.poll(() => frame.locator('h1').textContent()).toMatch(/, 2023$/);
    expect(await frame.locator('svg[role="img"]:visible').count()).toBe(1);
    const link = frame.locator('[data-part="table-link"]');
    expect(await link.evaluate((a: HTMLAnchorElement) => a.href)).toBe(
      `${address}bang/tu-vong-theo-tuoi/?year=2023&sort=M`,
    );
    await expect
      .poll(async () => {
        const height = await around.locator('iframe').evaluate((element) => element.clientHeight);
        const own = await frame.locator('body').evaluate((body) => body.scrollHeight);
        return height - own;
      })
      .toBeGreaterThanOrEqual(0);
    expect(errors).toEqual([]);
    await context.close();
    await other.close();
    await rm(folder, { recursive: true });
  });

  test('the other pages stand in no frame of another site', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'table-embed-'));
    const frame = `<!doctype html><html lang="vi"><title>Báo</title><iframe src="${address}bang/dan-so/"></iframe></html>`;
    await writeFile(path.join(folder, 'index.html'), frame);
    const other = await serveFolder(folder, 0);
    const { context, errors } = await openWindow(browser);
    const around = await context.newPage();
    await around.goto(other.address, { waitUntil: 'networkidle' });
    expect(errors.join()).toMatch(/frame-ancestors/);
    await context.close();
    await other.close();
    await rm(folder, { recursive: true });
  });

  test('without scripts the page to embed has the chart the table opens with', async () => {
    const { page, close } = await opened('en/nhung/bang/dan-so/?year=2020', { javaScriptEnabled: false });
    expect(await page.locator('svg[role="img"]:visible').count()).toBe(1);
    expect(await page.locator('a[href="/en/bang/dan-so/"]').count()).toBe(1);
    expect(await page.getAttribute('meta[name="robots"]', 'content')).toBe('noindex');
    await close();
  });

  test('its data does not load: the chart stays and says what it is', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await page.route('**/*.parquet*', (route) => route.abort());
    await page.goto(`${address}nhung/bang/dan-so/?year=2020`);
    await expect.poll(() => page.textContent('[data-part="problem"]')).toMatch(/biểu đồ ban đầu/);
    await context.close();
  });
});
