import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { faultless, openLooks, type Looks } from './page-looks.ts';
import { schemesOf } from './page-sample.ts';
import { htmlOf, linkCheck, pagesIn } from './site-pages.ts';

/* What holds for every page of the site. */

const address = inject('siteAddress');
const folder = inject('siteFolder');
const pages = pagesIn(folder);
const brokenLinks = linkCheck(folder, address);
const headers = readFileSync(path.join(folder, '_headers'), 'utf8');

let browser: Browser;
let looks: Looks;
beforeAll(async () => {
  browser = await openBrowser();
  looks = await openLooks(browser);
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
    'ban-tin/',
    'ban-tin/2017/',
    'ban-tin/2025/',
    'bao-cao/',
    'bao-cao/tong-ket-2024/',
    'bao-cao/thong-ke-2024-2025/',
  ];
  for (const page of [...promised, 'bang/tu-vong-theo-nguyen-nhan/'])
    expect(pages).toEqual(expect.arrayContaining([page, `en/${page}`]));
});

const seen = pages
  .map((page) => ({ page, schemes: schemesOf(page, pages) }))
  .filter(({ schemes }) => schemes.length > 0);

// Side by side, as each waits for its page to become quiet.
describe.concurrent.each(seen)('/$page', ({ page, schemes }) => {
  test(`accessible in ${schemes.join(' and ')}, quiet, in one typeface`, async () => {
    const found = await looks.at(address + page, schemes);
    expect(found).toEqual(schemes.map((scheme) => ({ scheme, ...faultless })));
  });
});

describe.each(pages)('/%s', (page) => {
  const text = htmlOf(folder, page);

  test('language, title, description and policy', () => {
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
    expect(text).toMatch(page.startsWith('en/') ? /Simulated data/ : /Số liệu mô phỏng/);
  });

  test('every link and every fragment leads somewhere', () => {
    expect(brokenLinks(page, text)).toEqual([]);
  });
});
