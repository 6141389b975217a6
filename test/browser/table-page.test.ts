import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readManifest } from '../../src/catalogue/manifest.ts';
import { formatNumber } from '../../src/text/numbers.ts';
import { openBrowser, openWindow } from './open-browser.ts';

const address = inject('siteAddress');
const folder = inject('siteFolder');
const manifest = readManifest(readFileSync(path.join(folder, 'du-lieu', 'manifest.json'), 'utf8'));

/** The published value of the cell with these codes, as the Vietnamese page writes it. */
function published(slug: string, codes: string): string {
  const lines = readFileSync(path.join(folder, 'du-lieu', `${slug}.csv`), 'utf8').split('\n');
  const line = lines.find((one) => one.startsWith(`${codes},`));
  const value = line?.slice(codes.length + 1).split(',')[0] ?? expect.fail(`no row ${codes}`);
  return value === '0' ? '–' : value.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** What the table on the page shows, row by row, for the eye. */
function shown(page: Page): Promise<string[][]> {
  return page.$$eval('table.figures tr', (rows) =>
    rows.map((row) =>
      [...row.children].map((cell) => {
        const copy = cell.cloneNode(true) as HTMLElement;
        copy.querySelectorAll('.sr-only').forEach((element) => element.remove());
        return copy.textContent.trim();
      }),
    ),
  );
}

/** Chooses a code of a long list by typing: the first that is found. */
async function chooseCode(page: Page, dimension: string, typed: string): Promise<void> {
  await page.fill(`#of-${dimension}`, typed);
  await page.keyboard.press('Enter');
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a table page with scripts off', () => {
  // One window for all tables: a new one starts a process, and loads typefaces and styles again.
  let off: Awaited<ReturnType<typeof openWindow>>;
  let page: Page;
  beforeAll(async () => {
    off = await openWindow(browser, { javaScriptEnabled: false });
    page = await off.context.newPage();
  });
  afterAll(() => off.context.close());

  test.each(manifest.tables.map(({ slug }) => slug))(
    '%s: headline, chart and table are there',
    async (slug) => {
      await page.goto(`${address}bang/${slug}/`);
      expect(await page.textContent('[data-part="headline"]')).toMatch(/\d/);
      expect(await page.locator('figure svg[role="img"]:visible').count()).toBe(1);
      expect(await page.locator('table.figures tbody tr').count()).toBeGreaterThan(4);
      expect(await page.locator('[data-part="controls"]').isVisible()).toBe(false);
      expect(await page.locator(`a[href="/du-lieu/${slug}.csv"]`).count()).toBe(1);
      expect([...off.outside.splice(0), ...off.errors.splice(0)]).toEqual([]);
    },
  );

  test.each([
    ['', /cần JavaScript.*bảng mặc định/],
    ['en/', /need JavaScript.*default table/],
  ])('says so at /%s: what an address chooses is not what is shown', async (language, said) => {
    await page.goto(`${address}${language}bang/sinh-theo-gioi-tinh/?year=2023`);
    expect(await page.locator('[data-no-script]').isVisible()).toBe(true);
    expect(await page.textContent('[data-no-script]')).toMatch(said);
  });

  test('the figures are the published ones', async () => {
    await page.goto(`${address}bang/sinh-theo-gioi-tinh/`);
    const { first, last } = manifest.site.years;
    const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    const expected = years.map((year) => [
      year === '2026' ? '2026 (đến 30/9)' : year,
      ...['_T', 'M', 'F'].map(
        (sex) => published('sinh-theo-gioi-tinh', `${year},20,${sex}`) + (year === '2026' ? 'p' : ''),
      ),
    ]);
    expect(await shown(page)).toEqual([['Năm', 'Cả hai giới', 'Nam', 'Nữ'], ...expected]);
  });
});

describe('a table page with scripts on', () => {
  test('loads nothing of the filters before the reader reaches for them', async () => {
    const { context, requests, outside, errors } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}bang/tu-vong-theo-tuoi/`, { waitUntil: 'networkidle' });
    expect(requests.filter((url) => /parquet|manifest|cong-cu/.test(url))).toEqual([]);
    expect(await page.locator('[data-no-script]').count()).toBe(0);
    await page.click('[data-open-controls]');
    await page.waitForSelector('.controls');
    expect(requests.filter((url) => url.includes('.parquet'))).toHaveLength(1);
    // The codes of this table alone: the manifest has those of all.
    expect(requests.filter((url) => url.includes('/cong-cu/bang/tu-vong-theo-tuoi.json'))).toHaveLength(1);
    expect(requests.filter((url) => url.includes('manifest'))).toEqual([]);
    // Pressing the button changes nothing that is seen.
    expect(page.url()).toBe(`${address}bang/tu-vong-theo-tuoi/`);
    expect([...outside, ...errors]).toEqual([]);
    await context.close();
  });

  test('filtered, the same address in a new window shows the same', async () => {
    const { context, outside, errors } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}bang/tu-vong-theo-tuoi/`);
    const first = {
      table: await shown(page),
      title: (await page.textContent('[data-part="title"]'))?.trim(),
    };
    await page.click('[data-open-controls]');
    await page.selectOption('#of-year', '2023');
    await chooseCode(page, 'unit', 'dong kinh');
    await page.click('[data-ticks="sex"] summary');
    await page.uncheck('[data-ticks="sex"] input[value="_T"]');
    expect(page.url()).toBe(`${address}bang/tu-vong-theo-tuoi/?year=2023&unit=05977&sex=M,F`);
    const seen = await shown(page);
    const both = ['M', 'F'].map((sex) => published('tu-vong-theo-tuoi', `2023,05977,${sex},_T`));
    expect(seen[0]).toEqual(['Nhóm tuổi', 'Nam', 'Nữ', 'Tổng phần đã chọn']);
    expect(seen[1]).toEqual([
      'Mọi lứa tuổi',
      ...both,
      formatNumber(
        both.reduce((sum, count) => sum + Number(count.replaceAll('.', '')), 0),
        'vi',
      ),
    ]);
    expect(seen).not.toEqual(first.table);
    const title = await page.textContent('[data-part="title"]');
    // Ages of a commune are too fine to be told: what is left is all of them together.
    expect(title).toBe('Tử vong theo tuổi và giới tính, Phường Đông Kinh, 2023, mọi lứa tuổi');
    const chart = await page.innerHTML('.chart-wide');

    const other = await openWindow(browser);
    const again = await other.context.newPage();
    await again.goto(page.url());
    await again.waitForSelector('.controls');
    expect(await shown(again)).toEqual(seen);
    expect(await again.textContent('[data-part="title"]')).toBe(title);
    expect(await again.textContent('[data-part="headline"]')).toBe(
      await page.textContent('[data-part="headline"]'),
    );
    expect(await again.innerHTML('.chart-wide')).toBe(chart);
    // The same view in English, by the link on the page.
    await again.click('[data-language-switch]');
    await again.waitForSelector('.controls');
    expect(again.url()).toBe(`${address}en/bang/tu-vong-theo-tuoi/?year=2023&unit=05977&sex=M,F`);
    const inVietnamese = (text: string): string => text.replace(',', '.').replace('at least', 'ít nhất');
    expect((await shown(again)).map((row) => row.slice(1).map(inVietnamese))).toEqual([
      ['Male', 'Female', 'Sum of the selection'],
      ...seen.slice(1).map((row) => row.slice(1)),
    ]);

    await page.click('[data-do="reset"]');
    expect(page.url()).toBe(`${address}bang/tu-vong-theo-tuoi/`);
    expect({
      table: await shown(page),
      title: (await page.textContent('[data-part="title"]'))?.trim(),
    }).toEqual(first);
    expect([...outside, ...errors, ...other.outside, ...other.errors]).toEqual([]);
    await Promise.all([context.close(), other.context.close()]);
  });

  test('what was drawn at build time and what is drawn in the page are the same bytes', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    for (const { slug } of manifest.tables) {
      await page.goto(`${address}bang/${slug}/`);
      const parts = [
        '.chart-narrow',
        '.chart-wide',
        '[data-part="table"]',
        '[data-part="symbols"]',
        '[data-part="headline"]',
      ];
      const drawn = () => Promise.all(parts.map(async (part) => (await page.innerHTML(part)).trim()));
      const built = await drawn();
      await page.click('[data-open-controls]');
      await page.selectOption(
        '#axis-rows',
        manifest.tables.find((table) => table.slug === slug)?.dimensions[0] ?? '',
      );
      await page.click('[data-do="reset"]');
      expect(await drawn(), slug).toEqual(built);
    }
    await context.close();
  }, 240_000);

  test('rows by area: every commune, the chart draws the largest', async () => {
    const { context, errors } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}bang/sinh-theo-gioi-tinh/`);
    await page.click('[data-open-controls]');
    await page.selectOption('#axis-rows', 'unit');
    expect(new URL(page.url()).search).toBe('?rows=unit');
    await page.selectOption('#of-year', '2022');
    expect(new URL(page.url()).search).toBe('?rows=unit&year=2022');
    expect(await page.locator('table.figures tbody tr').count()).toBe(66);
    expect(await page.textContent('[data-part="omitted"]')).toMatch(/15/);
    // Back undoes one choice after the other.
    await page.goBack();
    await expect.poll(() => page.inputValue('#of-year')).toBe('2025');
    await page.goBack();
    await expect.poll(() => page.inputValue('#axis-rows')).toBe('year');
    expect((await shown(page))[0]?.[0]).toBe('Năm');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('by keyboard alone', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}bang/sinh-theo-gioi-tinh/`);
    await page.locator('[data-open-controls]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.controls');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('of-unit');
    // Opened, the list stands on what is chosen.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?unit=05977');
    expect(await page.textContent('[data-part="announcement"]')).toContain('Phường Đông Kinh');
    expect(await page.inputValue('#of-unit')).toBe('Phường Đông Kinh');
    // Letters narrow the list, marks or not; Escape leaves all as it was.
    await page.keyboard.type('ky lua');
    expect(await page.locator('#of-unit-list [role=option]').allTextContents()).toEqual(['Phường Kỳ Lừa']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#of-unit')).toBe('Phường Đông Kinh');
    await context.close();
  });

  test('an address with nonsense in it shows the first view and says what it ignored', async () => {
    const { context, errors } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}bang/sinh-theo-gioi-tinh/?unit=99999&colour=red&sex=M`);
    await page.waitForSelector('.controls');
    expect(await page.textContent('[data-part="problem"]')).toBe(
      'Địa chỉ có phần không hiểu được và đã bỏ qua: unit=99999&colour=red',
    );
    expect((await shown(page))[0]).toEqual(['Năm', 'Nam']);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('the data does not load: the page keeps its table and says so', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await page.route('**/*.parquet*', (route) => route.abort());
    await page.goto(`${address}bang/sinh-theo-gioi-tinh/`);
    const before = await shown(page);
    await page.click('[data-open-controls]');
    await expect.poll(() => page.textContent('[data-part="problem"]')).toMatch(/^Không tải được số liệu/);
    expect(await shown(page)).toEqual(before);
    await context.close();
  });

  test('the scripts do not load: the page says so, and the button works once they do', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}bang/sinh-theo-gioi-tinh/`);
    await page.route('**/*.js', (route) => route.abort());
    await page.click('[data-open-controls]');
    await expect.poll(() => page.textContent('[data-part="problem"]')).toMatch(/^Không tải được số liệu/);
    await page.unroute('**/*.js');
    await page.click('[data-open-controls]');
    await page.waitForSelector('.controls');
    await context.close();
  });

  test('without a clipboard the address is shown', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(`${address}bang/sinh-theo-gioi-tinh/?sex=M`);
    await page.click('[data-do="copy"]');
    await expect
      .poll(() => page.textContent('[data-said]'))
      .toBe(`${address}bang/sinh-theo-gioi-tinh/?sex=M`);
    await context.close();
  });

  test.each([
    [
      'sinh-theo-gioi-tinh',
      'rows=year&columns=unit&unit=05977,05983',
      /^Năm 2025, phường Đông Kinh có \d+ trẻ em/,
    ],
    [
      'tu-vong-theo-tuoi',
      'age=Y1T4',
      /^Năm 2025, tỉnh Lạng Sơn có 5\.\d{3} người chết được đăng ký khai tử\.$/,
    ],
    ['sinh-theo-gioi-tinh', 'rows=sex&columns=year', /^Năm 2025, /],
  ])('%s?%s: the sentence is true of what is shown', async (slug, query, sentence) => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}bang/${slug}/?${query}`);
    await page.waitForSelector('.controls');
    expect(await page.textContent('[data-part="headline"]')).toMatch(sentence);
    await context.close();
  });

  test.each([
    ['sinh-theo-gioi-tinh', 'year=2021,2023', 'Trẻ em sinh ra theo giới tính, Tỉnh Lạng Sơn, 2021, 2023'],
    [
      'sinh-theo-gioi-tinh',
      'year=2021,2022&sex=F',
      'Trẻ em sinh ra theo giới tính, Tỉnh Lạng Sơn, 2021–2022, nữ',
    ],
    ['tu-vong-theo-tuoi', 'rows=unit&year=2022', 'Tử vong theo tuổi và giới tính, Tỉnh Lạng Sơn, 2022'],
  ])('%s?%s: the title says what is shown', async (slug, query, title) => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}bang/${slug}/?${query}`);
    await page.waitForSelector('.controls');
    expect(await page.textContent('[data-part="title"]')).toBe(title);
    await context.close();
  });

  test('nothing selected: a sentence instead of an empty frame', async () => {
    const { context, errors } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${address}bang/sinh-theo-gioi-tinh/`);
    await page.click('[data-open-controls]');
    await page.click('[data-ticks="year"] summary');
    await page.click('[data-ticks="year"] [data-do="none"]');
    expect(await page.textContent('[data-part="headline"]')).toMatch(/^Chưa chọn mục nào/);
    expect(await page.textContent('[data-part="table"]')).toMatch(/^Chưa chọn mục nào/);
    await page.click('[data-do="download"]');
    expect(await page.textContent('[data-part="problem"]')).toMatch(/không có gì để tải/);
    expect(errors).toEqual([]);
    await context.close();
  });
});
