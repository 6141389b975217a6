import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from '../open-browser.ts';

/* The files a reader takes of a chart. */

const address = inject('siteAddress');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const face = (weight: number): string =>
  readFileSync(new URL(`../../../src/styles/fonts/inter-${weight}.woff2`, import.meta.url)).toString(
    'base64',
  );

/** Presses a button of the first chart of a page and reads the file it gives. */
async function saved(page: Page, format: 'svg' | 'png'): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-format="${format}"]`).first().click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const tables = [
  [
    'bang/tu-vong-theo-tuoi/',
    /^tu-vong-theo-tuoi-va-gioi-tinh-tinh-lang-son-\d{4}\.svg$/,
    'Số liệu mô phỏng',
  ],
  ['en/bang/tu-vong-theo-tuoi/', /^deaths-by-age-and-sex-lang-son-province-\d{4}\.svg$/, 'Simulated data'],
  ['', /^ty-suat-sinh-tho-\d{4}\.svg$/, 'Số liệu mô phỏng'],
  ['dia-phuong/05977/', /^[a-z0-9-]*dong-kinh[a-z0-9-]*\.svg$/, 'Số liệu mô phỏng'],
] as const;

describe.each(tables)('/%s', (path, name, notice) => {
  test('the SVG stands alone: title, source, notice and typeface within, nothing outside', async () => {
    const { context, outside, errors } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(address + path);
    const title = (await page.locator('[data-drawing] svg > title').first().textContent()) ?? '';
    const file = await saved(page, 'svg');
    const svg = file.bytes.toString('utf8');
    expect(file.name).toMatch(name);
    expect(svg).toContain(`>${title}</title>`);
    expect(svg).toContain('class="heading"');
    expect(svg).toContain(notice);
    expect(svg).toMatch(/class="source"/);
    for (const weight of [400, 600])
      expect(svg).toContain(`font-weight:${weight};src:url(data:font/woff2;base64,${face(weight)})`);
    expect(svg).not.toMatch(/<a[ >]|href=|url\((?!#|data:)/);
    // It opens as a document of its own, well-formed, in the typeface it brings.
    const fonts = await fontsOf(context, `data:image/svg+xml;base64,${file.bytes.toString('base64')}`);
    expect(fonts).toEqual({ root: 'svg', families: ['Inter'] });
    expect([...outside, ...errors]).toEqual([]);
    await context.close();
  });
});

/** The root of a document and the typefaces its text is set in. */
async function fontsOf(context: BrowserContext, url: string): Promise<{ root: string; families: string[] }> {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  const session = await context.newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'text, tspan',
  });
  const families = new Set<string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, isCustomFont } of fonts)
      families.add(isCustomFont ? familyName.replace(/ .*/, '') : `not its own: ${familyName}`);
  }
  const name = await page.evaluate(() => document.documentElement.localName);
  await page.close();
  return { root: name, families: [...families] };
}

test('a chart drawn in the page is saved as it is shown, with what it leaves out', async () => {
  const { context } = await openWindow(browser, { viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${address}bang/sinh-theo-gioi-tinh/?rows=unit&year=2022`);
  await page.waitForSelector('.controls');
  const { name, bytes } = await saved(page, 'svg');
  expect(name).toBe('tre-em-sinh-ra-theo-gioi-tinh-tinh-lang-son-2022.svg');
  expect(bytes.toString('utf8')).toMatch(/viewBox="0 0 760 /);
  expect(bytes.toString('utf8')).toMatch(/class="note"[^>]*>Biểu đồ chỉ vẽ 15 dòng lớn nhất/);
  await context.close();
});

test('the PNG is the SVG at twice its size, every letter in its place, in light colours', async () => {
  const { context, outside, errors } = await openWindow(browser, { colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(`${address}bang/tu-vong-theo-nguyen-nhan/`);
  const picture = await saved(page, 'png');
  expect(picture.name).toMatch(/^tu-vong-theo-nguyen-nhan.*\.png$/);
  const svg = (await saved(page, 'svg')).bytes.toString('utf8');
  const own = await drawn(svg);
  const { width, height, other } = await compared(picture.bytes, own);
  expect([width, height]).toEqual([1520, 2 * Number(/^<svg[^>]* height="(\d+)"/.exec(svg)?.[1])]);
  expect(other).toBeLessThan(0.002);
  // Letters of another typeface would be found: the same drawing without its own.
  const foreign = await drawn(svg.replace(/<style>.*<\/style>/s, ''));
  expect((await compared(picture.bytes, foreign)).other).toBeGreaterThan(0.01);
  expect([...outside, ...errors]).toEqual([]);
  await context.close();
});

/** A drawing as the browser paints it in a page, at twice its size. */
async function drawn(svg: string): Promise<Buffer> {
  const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 760, height: 900 } });
  await page.setContent(
    `<body style="margin:0">${svg.replace('<svg ', '<svg style="display:block" ')}</body>`,
  );
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot({ fullPage: true });
  await page.close();
  return picture;
}

/** The size of a picture, and the share of its pixels that are plainly others than those of a second one. */
async function compared(
  one: Buffer,
  other: Buffer,
): Promise<{ width: number; height: number; other: number }> {
  const page = await browser.newPage();
  const found = await page.evaluate(
    async ([a = '', b = '']) => {
      const pixels = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const { width, height } = canvas;
        return { width, height, data: context?.getImageData(0, 0, width, height).data ?? [] };
      };
      const [first, second] = [await pixels(a), await pixels(b)];
      let count = 0;
      for (let y = 0; y < Math.min(first.height, second.height); y += 1)
        for (let x = 0; x < first.width; x += 1) {
          const [at, there] = [(y * first.width + x) * 4, (y * second.width + x) * 4];
          const apart = [0, 1, 2].map((k) =>
            Math.abs((first.data[at + k] ?? 0) - (second.data[there + k] ?? 0)),
          );
          if (Math.max(...apart) > 80) count += 1;
        }
      return { width: first.width, height: first.height, other: count / (first.width * first.height) };
    },
    [one, other].map((picture) => picture.toString('base64')),
  );
  await page.close();
  return found;
}

test('the typeface cannot be fetched: the page says so, and another try works', async () => {
  const { context } = await openWindow(browser);
  const page = await context.newPage();
  await page.goto(`${address}bang/sinh-theo-gioi-tinh/`);
  await page.route('**/*.js', (route) => route.abort());
  await page.locator('[data-format="svg"]').click();
  await expect.poll(() => page.textContent('[data-save] [role="status"]')).toMatch(/^Không tạo được tệp/);
  await page.unroute('**/*.js');
  expect((await saved(page, 'svg')).name).toMatch(/\.svg$/);
  expect(await page.textContent('[data-save] [role="status"]')).toBe('');
  await context.close();
});
