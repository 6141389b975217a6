import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readProgramme } from '../../src/programme/programme-file.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { testProgramme, wordsOf } from './programme-pages.ts';
import { htmlOf } from './site-pages.ts';

/* Targets and tasks as their readers meet them; those of the second site stand in its own test. */

testProgramme(inject('siteFolder'), 18, ['A2']);

describe('by commune', () => {
  const folder = inject('siteFolder');

  test('places have ranks as spans that meet where their intervals do', () => {
    const html = htmlOf(folder, 'en/chi-tieu/a6/');
    const [table = ''] = /<table[^>]*data-target-places[\s\S]*?<\/table>/.exec(html) ?? [];
    const rows = [...table.matchAll(/<tr>\s*<th scope="row">[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell.trim()),
    );
    expect(rows).toHaveLength(65);
    const spans = rows.map(([rank = '', , bounds = '']) => ({
      rank: rank.split('–').map(Number),
      bounds: bounds.split('–').map(Number),
    }));
    for (const one of spans)
      for (const other of spans) {
        const [low = 0, high = 0] = one.bounds;
        const [itsLow = 0, itsHigh = 0] = other.bounds;
        const [best = 0, worst = best] = one.rank;
        const [itsBest = 0, itsWorst = itsBest] = other.rank;
        // Bounds on the page are rounded: those that only just meet are left aside.
        if (low < itsHigh - 0.1 && itsLow < high - 0.1)
          expect(best <= itsWorst && itsBest <= worst).toBe(true);
      }
    expect(html).toContain('data-place-map');
  });

  test('a place’s page tells how it stands, beside the whole', () => {
    const html = htmlOf(folder, 'en/dia-phuong/05977/');
    const [section = ''] = /<section[^>]*data-part="targets"[\s\S]*?<\/section>/.exec(html) ?? [];
    expect([...section.matchAll(/<li /g)].length).toBeGreaterThan(3);
    expect(wordsOf(section)).toContain('Lang Son province:');
    // A unit that ended has no such section: targets are told of today's places.
    expect(htmlOf(folder, 'en/dia-phuong/178-2025-06-30/')).not.toContain('data-part="targets"');
  });
});

test('what the pages know of the programme is beside the manifest, and no file of the publication', () => {
  const build = path.join(import.meta.dirname, '../../build/lang-son');
  const programme = readProgramme(readFileSync(path.join(build, 'programme.json'), 'utf8'), []);
  expect(programme.targets).toHaveLength(18);
  expect(existsSync(path.join(inject('siteFolder'), 'programme.json'))).toBe(false);
  expect(readdirSync(path.join(build, 'files')).filter((name) => name.includes('programme'))).toEqual([]);
});

test('where a task can be seen is told by the title of the page, not by its address', () => {
  const html = htmlOf(inject('siteFolder'), 'en/nhiem-vu/');
  const [task = ''] = /<li id="D4"[\s\S]*?<\/li>/.exec(html) ?? [];
  expect(task).toMatch(/href="\/en\/quy-che\/">Terms of use/);
  expect(wordsOf(html)).not.toMatch(/\/(bang|quy-che|tai-ve)\//);
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(['chi-tieu/', 'chi-tieu/a1/', 'en/chi-tieu/a5/', 'en/chi-tieu/a16/', 'en/lich-cong-bo/'])(
    '/%s: no table of a phone has to be moved aside',
    async (address) => {
      const { context } = await openWindow(browser, { viewport: { width: 360, height: 800 } });
      const tab = await context.newPage();
      await tab.goto(inject('siteAddress') + address);
      const beyond = await tab.evaluate(() =>
        [...document.querySelectorAll('.figures-frame')].map(
          (frame) => frame.scrollWidth - frame.clientWidth,
        ),
      );
      expect(beyond.length).toBeGreaterThan(0);
      expect(beyond.filter((width) => width > 0)).toEqual([]);
      await context.close();
    },
  );

  test.each([
    ['/chi-tieu/', 360],
    ['/en/chi-tieu/', 768],
    ['/chi-tieu/a1/', 360],
    ['/nhiem-vu/', 360],
    ['/', 360],
  ])('%s fits %i pixels, and asks nobody outside', async (address, width) => {
    const { context, outside, errors } = await openWindow(browser, { viewport: { width, height: 800 } });
    const tab = await context.newPage();
    await tab.goto(inject('siteAddress') + address.slice(1));
    const wider = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    // The menu stands within the screen, each entry of it large enough for a finger.
    const menu = await tab.evaluate(() =>
      [...document.querySelectorAll('.menu-link')].map(
        (link) => link.getBoundingClientRect().toJSON() as DOMRect,
      ),
    );
    for (const box of menu) {
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.height).toBeGreaterThanOrEqual(24);
    }
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('the link under a figure opens its table at that figure', async () => {
    const { context } = await openWindow(browser);
    const tab = await context.newPage();
    await tab.goto(`${inject('siteAddress')}en/chi-tieu/a3/`);
    await tab.locator('#so-lieu ~ p a, section:has(#so-lieu) p a').first().click();
    await tab.waitForURL(/\/en\/bang\/so-lieu-bao-cao\/\?/);
    await tab.waitForFunction(() =>
      document.querySelector('[data-view] table')?.textContent?.includes('55,481'),
    );
    await context.close();
  });
});
