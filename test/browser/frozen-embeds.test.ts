import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, FrameLocator } from 'playwright-core';
import { freeze } from '../../scripts/release/freeze.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { buildElsewhere, writeSmallSite, type SmallSite } from '../scripts/small-site.ts';
import { openBrowser, openWindow } from './open-browser.ts';

/*
 * An article with two frames, one frozen in release 1 and one that follows, after release 2 revised a count; their code
 * is what the box of the site of release 1 gave.
 */

const slug = 'sinh-theo-gioi-tinh';
type ServedFolder = Awaited<ReturnType<typeof serveFolder>>;

let work: string;
let browser: Browser;
let served: ServedFolder;
let article: ServedFolder;
/** The code to embed of the two kinds, as the box gave them after release 1. */
const codes = { follows: '', frozen: '' };

async function build(own: SmallSite, release?: string): Promise<void> {
  const site = path.join(work, 'site');
  const { status, said } = await buildElsewhere(await writeSmallSite(site, own), work);
  expect(status, said).toBe(0);
  const outputs = { build: path.join(work, 'build', 'small'), dist: path.join(work, 'dist', 'small') };
  if (release !== undefined)
    await freeze({ siteFolder: site, ...outputs, command: '', shown: (file) => file }, release);
}

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-frames-'));
  browser = await openBrowser();
  await build({}, '2025-1');
  await build({});
  served = await serveFolder(path.join(work, 'dist', 'small'), 0);
  Object.assign(codes, await codesInBox());
  const port = Number(new URL(served.address).port);
  await served.close();

  await build({ title: 'Khác', release: '2025-2', date: '2025-06-16', girls: 13 }, '2025-2');
  await appendFile(
    path.join(work, 'site', 'releases.yaml'),
    `corrections:\n  - { date: 2025-07-01, release: 2025-1, table: ${slug}, what: { vi: Thiếu một bé gái., en: A girl was missing. }, why: { vi: Đếm sót., en: Not counted. } }\n`,
  );
  await build({ title: 'Khác', release: '2025-2', date: '2025-06-16', girls: 13 });
  // At the same address as before: articles that are out are not written anew.
  served = await serveFolder(path.join(work, 'dist', 'small'), port);
  await mkdir(path.join(work, 'article'));
  await writeFile(
    path.join(work, 'article', 'index.html'),
    `<!doctype html><html lang="vi"><title>Báo</title>${codes.follows}${codes.frozen}</html>`,
  );
  article = await serveFolder(path.join(work, 'article'), 0);
});
afterAll(async () => {
  await Promise.all([served.close(), article.close(), browser.close()]);
  await rm(work, { recursive: true, force: true });
});

async function codesInBox(): Promise<typeof codes> {
  const { context, errors } = await openWindow(browser);
  const page = await context.newPage();
  await page.goto(`${served.address}bang/${slug}/?sex=_T&unit=a`);
  await page.waitForSelector('.controls');
  await page.click('[data-do="embed"]');
  await page.waitForSelector('#embed-code');
  const follows = await page.inputValue('#embed-code');
  const where = page.url();
  await page.getByLabel('Giữ nguyên số liệu kỳ 2025-1').check();
  const frozen = await page.inputValue('#embed-code');
  expect(await page.textContent('#embed-hint')).toContain('mãi là của kỳ công bố 2025-1 (ngày 15/1/2025)');
  // Choosing is about the frame, not about the view.
  expect(page.url()).toBe(where);
  await page.getByLabel('Cập nhật theo kỳ công bố mới').check();
  expect(await page.inputValue('#embed-code')).toBe(follows);
  expect(errors).toEqual([]);
  await context.close();
  return { follows, frozen };
}

const spoken = (frame: FrameLocator): Promise<(string | null)[]> =>
  frame
    .locator('svg:visible .point')
    .evaluateAll((points) => points.map((point) => point.getAttribute('data-spoken')));

describe('two frames of an article, after a later release', () => {
  test('the frozen one has the figures it had and the other the new ones; both are as high as they need', async () => {
    expect(codes.frozen).toContain(`/nhung/phat-hanh/2025-1/bang/${slug}/?`);
    const { context, outside, errors } = await openWindow(browser, { viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(article.address, { waitUntil: 'networkidle' });
    const [following, frozen] = [0, 1].map((at) => page.frameLocator('iframe').nth(at));
    if (following === undefined || frozen === undefined) throw new Error('two frames were expected');
    await frozen.locator('h1').scrollIntoViewIfNeeded();
    await expect.poll(() => frozen.locator('h1').textContent()).toContain('Xã A');
    await expect.poll(() => following.locator('h1').textContent()).toContain('Xã A');
    expect((await spoken(frozen)).join()).toMatch(/23/);
    expect((await spoken(frozen)).join()).not.toMatch(/24/);
    expect((await spoken(following)).join()).toMatch(/24/);
    expect(await frozen.locator('main').textContent()).toMatch(
      /Thiếu một bé gái\..*Số liệu của kỳ công bố 2025-1 \(ngày 15\/1\/2025\), được giữ nguyên/s,
    );
    expect(await following.locator('.addenda').count()).toBe(0);
    const today = frozen.locator('[data-part="table-link"]');
    expect(await today.evaluate((a: HTMLAnchorElement) => a.href)).toContain(`/bang/${slug}/?`);
    for (const [at, frame] of [following, frozen].entries())
      await expect
        .poll(async () => {
          const height = await page
            .locator('iframe')
            .nth(at)
            .evaluate((element) => element.clientHeight);
          return height - (await frame.locator('body').evaluate((body) => body.scrollHeight));
        })
        .toBeGreaterThanOrEqual(0);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('the frozen one asks for nothing that was not frozen, in either language', async () => {
    for (const language of ['', 'en/']) {
      const { context, requests, errors } = await openWindow(browser);
      const page = await context.newPage();
      // Panels fetch what draws them later.
      await page.goto(
        `${served.address}${language}nhung/phat-hanh/2025-1/bang/${slug}/?panels=unit&unit=a,b&columns=sex`,
        { waitUntil: 'networkidle' },
      );
      await expect.poll(() => page.locator('svg:visible').count()).toBeGreaterThan(0);
      const asked = requests.map((request) => new URL(request).pathname);
      const frozen = /^(\/en)?\/(nhung|du-lieu)\/phat-hanh\/2025-1\//;
      expect(asked.filter((address) => !frozen.test(address))).toEqual([]);
      expect(asked.filter((address) => address.endsWith('.parquet'))).toHaveLength(1);
      expect(errors).toEqual([]);
      await context.close();
    }
  });

  test('the page of a place has the code of both kinds, with the address of the site', async () => {
    const { context, errors } = await openWindow(browser);
    const page = await context.newPage();
    await page.goto(`${served.address}en/dia-phuong/a/`);
    await page.click('details[data-file-page] summary');
    const texts = page.locator('details[data-file-page] [data-fill]');
    await expect
      .poll(() => texts.first().textContent())
      .toContain(`src="${served.address}en/nhung/dia-phuong/a/"`);
    expect(await texts.nth(1).textContent()).toContain(
      `src="${served.address}en/nhung/phat-hanh/2025-2/dia-phuong/a/"`,
    );
    expect(errors).toEqual([]);
    await context.close();
  });

  test('without scripts it has the chart of its release too', async () => {
    const { context } = await openWindow(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.address}nhung/phat-hanh/2025-1/dia-phuong/a/`);
    expect(await page.locator('main').textContent()).toMatch(/Xã A.*được giữ nguyên/s);
    await page.goto(`${served.address}nhung/phat-hanh/2025-1/bang/${slug}/`);
    expect(await page.locator('svg[role="img"]:visible').count()).toBe(1);
    await context.close();
  });
});
