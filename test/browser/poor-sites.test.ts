import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { buildElsewhere, writeSmallSite } from '../scripts/small-site.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { load, run } from './query-window.ts';
import { htmlOf, pagesIn } from './site-pages.ts';

/* A site that lacks what others have: a place where nothing happened, a year without population, boundaries of areas. */

let work: string;
let folder: string;
let browser: Browser;
let served: Awaited<ReturnType<typeof serveFolder>>;

const square = (west: number): unknown => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 21],
      [west + 0.1, 21],
      [west + 0.1, 21.1],
      [west, 21.1],
      [west, 21],
    ],
  ],
});

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-poor-'));
  const site = await writeSmallSite(path.join(work, 'site'));
  const edit = async (name: string, change: (text: string) => string): Promise<void> => {
    const file = path.join(site, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
  };
  // Communes where nothing was registered.
  const empty = ['c', 'd'];
  await edit(
    'units.csv',
    (text) =>
      text +
      empty
        .map((code) => `${code},,,commune,P,Xã ${code.toUpperCase()},Commune ${code.toUpperCase()},,,\n`)
        .join(''),
  );
  await edit('population.csv', (text) =>
    text
      .split('\n')
      .filter((line) => !line.startsWith('2023,'))
      .concat(
        ['2022', '2024'].flatMap((year) => empty.map((code) => `${year},${code},_T,_T,500`)),
        '',
      )
      .join('\n')
      .replace(/\n\n+/g, '\n'),
  );
  const features = ['a', 'b', ...empty].map((code, index) => ({
    type: 'Feature',
    properties: { code },
    geometry: square(106 + index / 10),
  }));
  await writeFile(
    path.join(site, 'boundaries.geojson'),
    JSON.stringify({ type: 'FeatureCollection', features }),
  );
  const { status, said } = await buildElsewhere(site, path.join(work, 'out'));
  expect(status, said).toBe(0);
  folder = path.join(work, 'out', 'dist', 'small');
  served = await serveFolder(folder, 0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(work, { recursive: true, force: true });
});

/** What a page says, looked at by a browser of a phone; nothing may go wrong in it. */
async function told<T>(page: string, look: (page: Page) => Promise<T>, scripts = true): Promise<T> {
  const { context, errors, outside } = await openWindow(browser, {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: scripts,
  });
  const window = await context.newPage();
  await window.goto(served.address + page);
  const found = await look(window);
  expect([...errors, ...outside]).toEqual([]);
  await context.close();
  return found;
}

const main = (page: Page): Promise<string> => page.locator('main').innerText();

describe('a place where nothing happened', () => {
  test.each([true, false])('says so, with scripts %s', async (scripts) => {
    const text = await told('en/dia-phuong/c/', main, scripts);
    expect(text).toContain('Commune C');
    for (const event of ['birth', 'death']) expect(text).toContain(`there was no registered ${event}`);
    expect(text).toContain('no event to divide by');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('a year without population', () => {
  test('the table of rates says why there is none, and has those of other years', async () => {
    const text = await told('en/bang/ty-suat-tho/?year=2023&rows=indicator&columns=unit', async (page) => {
      await page.waitForSelector('.controls');
      return main(page);
    });
    expect(text).toMatch(/population/i);
    const all = await told('en/bang/ty-suat-tho/', main);
    expect(all).toMatch(/\d/);
    expect(all).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('maps', () => {
  test('are of areas where the site has boundaries, without a request for them', async () => {
    expect(htmlOf(folder, '')).toContain('chart-map');
    const links = await told('', (page) => page.locator('svg.chart-map a').count());
    expect(links).toBeGreaterThanOrEqual(4);
  });

  test('of a query’s result are of areas too, which come when a map is first asked for', async () => {
    const kinds = await told('en/truy-van/', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await load(page);
      expect(
        await run(
          page,
          `SELECT unit, value + 0.5 AS rate FROM births_by_sex WHERE year = '2022' AND sex = '_T'`,
        ),
      ).toBeNull();
      expect(asked.filter((url) => url.includes('ranh-gioi'))).toEqual([]);
      await page.selectOption('[data-part="chart-kind"]', 'map');
      const drawing = page.locator('[data-part="result-chart"] .chart-narrow svg');
      await drawing.waitFor();
      expect(asked.filter((url) => url.includes('ranh-gioi'))).toHaveLength(1);
      return drawing.getAttribute('class');
    });
    expect(kinds).toContain('chart-map');
  });
});

test('a phone that is too old for modules runs no script, and reads the page', () => {
  for (const page of pagesIn(folder))
    for (const [script] of htmlOf(folder, page).matchAll(/<script[^>]*>/g))
      expect(script, page).toMatch(/type="(module|application\/(ld\+)?json)"/);
});
