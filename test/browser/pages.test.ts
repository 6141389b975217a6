import axe from 'axe-core';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openWindow } from './open-browser.ts';
import { schemesOf } from './page-sample.ts';

/* What holds for every page of the site. */

const address = inject('siteAddress');
const folder = inject('siteFolder');

const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replace(/index\.html$/, ''))
  .sort();

const html = (page: string): string =>
  readFileSync(path.join(folder, page.endsWith('.html') ? page : path.join(page, 'index.html')), 'utf8');

const headers = readFileSync(path.join(folder, '_headers'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the site has the pages it promises, in both languages', () => {
  const promised = [
    '',
    'bang/',
    'truy-van/',
    'phuong-phap/',
    'tai-ve/',
    'tim-kiem/',
    'bang/sinh-theo-gioi-tinh/',
    'dia-phuong/',
    'dia-phuong/20/',
    'bang/tu-vong-theo-tuoi/',
    'bang/tu-vong-theo-tuoi/tep/',
    'nhung/bang/tu-vong-theo-tuoi/',
  ];
  for (const page of [...promised, 'bang/tu-vong-theo-nguyen-nhan/'])
    expect(pages).toEqual(expect.arrayContaining([page, `en/${page}`]));
});

describe.each(pages)('/%s', (page) => {
  const schemes = schemesOf(page, pages);
  if (schemes.length > 0)
    test(`accessible in ${schemes.join(' and ')}, quiet, in one typeface`, async () => {
      for (const colorScheme of schemes) {
        const { context, outside, errors } = await openWindow(browser, {
          colorScheme,
          viewport: { width: 360, height: 740 },
        });
        const window = await context.newPage();
        await window.goto(address + page, { waitUntil: 'networkidle' });
        await window.evaluate(axe.source);
        const found = await window.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
        expect(
          found.violations.map(({ id, nodes }) => [id, nodes.map(({ html: node }) => node.slice(0, 120))]),
        ).toEqual([]);
        expect([...outside, ...errors]).toEqual([]);
        expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        const session = await context.newCDPSession(window);
        await session.send('DOM.enable');
        await session.send('CSS.enable');
        const { root } = await session.send('DOM.getDocument');
        // Code on the query page and on those about files is set in the machine's own monospace.
        const hasCode = /(truy-van|tai-ve|tep)\/$/.test(page);
        const selector = hasCode ? 'h1, h2, nav, footer' : 'body';
        const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
        for (const nodeId of nodeIds) {
          const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
          expect(
            fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName),
          ).toEqual([]);
        }
        await context.close();
      }
    });

  test('language, title, description and policy', () => {
    const text = html(page);
    expect(text).toMatch(page.startsWith('en/') ? /<html lang="en"/ : /<html lang="vi"/);
    expect(/<title>(.+?)<\/title>/.exec(text)?.[1]?.length ?? 0).toBeGreaterThan(8);
    expect(/<meta name="description" content="(.+?)"/.exec(text)?.[1]?.length ?? 0).toBeGreaterThan(20);
    const policy = /<meta http-equiv="Content-Security-Policy" content="(.+?)"/.exec(text)?.[1] ?? '';
    expect(policy).toContain('default-src &#39;none&#39;'.replaceAll('&#39;', "'"));
    expect(policy).not.toContain('unsafe-inline');
    expect(policy.includes('wasm-unsafe-eval')).toBe(page.endsWith('truy-van/'));
    expect(text).not.toMatch(/ style="|<style|<script>(?!<)|\son[a-z]+="/);
    if (/^(en\/)?nhung\//.test(page)) {
      // No search, and no other script of its own within it: it stands within other people's pages.
      expect(text).not.toMatch(/<script(?![^>]*src)/);
      expect(text).toContain('<meta name="robots" content="noindex">');
      return;
    }
    // The one script within a page is let in by its hash, by the page and by the headers of the host.
    const within = [...text.matchAll(/<script(?![^>]*ld\+json)[^>]*>([^<]+?)<\/script>/gs)].map(
      ([, script = '']) => script,
    );
    expect(within).toHaveLength(1);
    const hash = `'sha256-${createHash('sha256')
      .update(within[0] ?? '')
      .digest('base64')}'`;
    expect(policy).toContain(hash);
    expect(headers).toContain(hash);
  });

  test('says that the data is simulated', () => {
    // An embedded chart of figures that other offices published is of no simulated ones.
    if (page.includes('nhung/bang/so-lieu-da-cong-bo/')) return;
    expect(html(page)).toMatch(page.startsWith('en/') ? /Simulated data/ : /Số liệu mô phỏng/);
  });

  test('every link and every fragment leads somewhere', () => {
    for (const [, href = ''] of html(page).matchAll(/(?:href|src)="([^"]*)"/g)) {
      if (/^(mailto:|data:)/.test(href)) continue;
      expect(href, 'no link leaves the site').not.toMatch(/^(https?:)?\/\//);
      const { pathname, hash } = new URL(href, `${address}${page}`);
      const file = path.join(folder, decodeURIComponent(pathname));
      const found = pathname.endsWith('/') ? path.join(file, 'index.html') : file;
      expect(existsSync(found), `${href} on /${page}`).toBe(true);
      if (hash !== '') expect(readFileSync(found, 'utf8')).toContain(`id="${hash.slice(1)}"`);
    }
  });
});
