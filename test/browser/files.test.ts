import { DuckDBInstance } from '@duckdb/node-api';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readManifest, type ManifestTable } from '../../src/catalogue/manifest.ts';
import { filePagesTextsOf } from '../../src/text/file-pages-texts.ts';
import { languages } from '../../src/text/language.ts';
import { openBrowser, openWindow } from './open-browser.ts';

/* The pages about files: every file is offered, what stands about it is true, and what is to be copied works. */

const address = inject('siteAddress');
const folder = inject('siteFolder');
const dataFolder = path.join(folder, 'du-lieu');
const { site, tables } = readManifest(readFileSync(path.join(dataFolder, 'manifest.json'), 'utf8'));
const run = promisify(execFile);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const html = (page: string): string => readFileSync(path.join(folder, page, 'index.html'), 'utf8');
const prefix = (language: string): string => (language === 'vi' ? '' : `${language}/`);
const tableOf = (slug: string): ManifestTable =>
  tables.find((one) => one.slug === slug) ?? expect.fail(`no table ${slug}`);

/** A window at a page of the site. */
async function opened(page: string, options: Parameters<typeof openWindow>[1] = {}) {
  const window = await openWindow(browser, options);
  const at = await window.context.newPage();
  await at.goto(address + page);
  return { ...window, page: at };
}

describe.each(languages)('in %s', (language) => {
  test('each table page and its page about files offer every file, with its hash', () => {
    for (const { slug, files } of tables)
      for (const page of [`bang/${slug}/`, `bang/${slug}/tep/`]) {
        const text = html(prefix(language) + page);
        for (const { name, sha256 } of Object.values(files)) {
          expect(text, `${name} on ${page}`).toContain(`href="/du-lieu/${name}"`);
          expect(text, `${name} on ${page}`).toContain(sha256);
        }
      }
  });

  test('the page about files explains every column and dates the release', () => {
    for (const { slug, files } of tables) {
      const text = html(`${prefix(language)}bang/${slug}/tep/`);
      const [header = ''] = readFileSync(path.join(dataFolder, files.csv.name), 'utf8').split('\n', 1);
      for (const column of header.split(','))
        expect(text, slug).toMatch(new RegExp(`<code[^>]*>${column}</code>`));
      expect(text, slug).toContain(`@misc{${site.id}-${slug}-${site.release.id},`);
      expect(html(`${prefix(language)}bang/${slug}/`)).toContain(`/bang/${slug}/tep/"`);
    }
  });

  test('the downloads page has every file of every table, and those of the whole release', () => {
    const text = html(`${prefix(language)}tai-ve/`);
    for (const { files } of tables)
      for (const { name } of Object.values(files)) expect(text).toContain(`href="/du-lieu/${name}"`);
    const ofTables = new Set(tables.flatMap(({ files }) => Object.values(files).map(({ name }) => name)));
    const others = readdirSync(dataFolder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !ofTables.has(entry.name))
      .map(({ name }) => name);
    expect(others).toEqual(
      expect.arrayContaining(['manifest.json', 'README.txt', 'SHA256SUMS', 'datapackage.json']),
    );
    for (const name of others) expect(text, name).toContain(`href="/du-lieu/${name}"`);
  });

  test('what opens by a double click stands first, in the reader’s language', async () => {
    const { page, context } = await opened(`${prefix(language)}bang/sinh-theo-gioi-tinh/`);
    const formats = await page.$$eval('a[data-format]', (links) =>
      links.map((link) => (link as HTMLElement).dataset.format),
    );
    const { files } = tableOf('sinh-theo-gioi-tinh');
    expect(formats.toSorted()).toEqual(Object.keys(files).toSorted());
    expect(formats.slice(0, 2)).toEqual(['xlsx', `${language}.csv`]);
    await context.close();
  });
});

describe('the page about the files of a table', () => {
  const slug = 'tu-vong-theo-tuoi';
  const sample = (page: Page, tool: string): Promise<string | null> =>
    page.textContent(`[data-sample="${tool}"] [data-fill]`);

  test('shows the first rows of its file', async () => {
    const { page, context } = await opened(`bang/${slug}/tep/`, { javaScriptEnabled: false });
    const rows = await page.$$eval('.file-rows tr', (lines) =>
      lines.map((line) => [...line.children].map((cell) => cell.textContent.trim())),
    );
    const csv = await readFile(path.join(dataFolder, `${slug}.csv`), 'utf8');
    expect(rows).toEqual(Papa.parse<string[]>(csv, { preview: 11 }).data);
    await context.close();
  });

  test('without scripts says what belongs in the place of the address; with them it is the site’s', async () => {
    const { originPlaceholder, dayPlaceholder } = filePagesTextsOf('en');
    const plain = await opened(`en/bang/${slug}/tep/`, { javaScriptEnabled: false });
    expect(await sample(plain.page, 'curl')).toContain(`"${originPlaceholder}/du-lieu/${slug}.csv"`);
    expect(await plain.page.locator('[data-copied-text] button:visible').count()).toBe(0);
    const { page, context, errors } = await opened(`en/bang/${slug}/tep/`);
    expect(await sample(page, 'curl')).toContain(`"${address}du-lieu/${slug}.csv"`);
    const filled = (await page.locator('[data-fill]').allTextContents()).join('\n');
    expect(filled).not.toContain(originPlaceholder);
    expect(filled).not.toContain(dayPlaceholder);
    expect(filled).toMatch(/urldate = \{\d{4}-\d{2}-\d{2}\}/);
    expect(filled).toMatch(/\(accessed \d{1,2} [A-Z][a-z]+ \d{4}\)/);
    expect(errors).toEqual([]);
    await Promise.all([context.close(), plain.context.close()]);
  });

  test('a button copies the text beside it', async () => {
    const { page, context } = await opened(`bang/${slug}/tep/`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.click('[data-sample="duckdb"] button');
    await expect.poll(() => page.textContent('[data-sample="duckdb"] button')).toBe('Đã chép');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await sample(page, 'duckdb'));
    await context.close();
  });

  const hasCurl = spawnSync('curl', ['--version']).status === 0;
  test.skipIf(!hasCurl)(
    hasCurl ? 'its curl lines fetch the published file and find it whole' : 'not run: no curl here',
    async () => {
      const { page, context } = await opened(`bang/${slug}/tep/`);
      const into = await mkdtemp(path.join(tmpdir(), 'nien-giam-curl-'));
      const { stdout } = await run('bash', ['-ec', (await sample(page, 'curl')) ?? ''], { cwd: into });
      expect(stdout).toBe(`${slug}.csv: OK\n`);
      await rm(into, { recursive: true });
      await context.close();
    },
  );

  test('its SQL gives the rows of the view the table’s page opens with', async () => {
    const { page, context } = await opened(`bang/${slug}/tep/`);
    const sql = ((await sample(page, 'duckdb')) ?? '').replace(`${address}du-lieu`, dataFolder);
    const instance = await DuckDBInstance.create();
    const db = await instance.connect();
    const rows = (await db.runAndReadAll(sql)).getRowObjectsJS();
    db.closeSync();
    instance.closeSync();
    const { codelists, dimensions, defaultView } = tableOf(slug);
    const spread = codelists.filter(({ dimension }) =>
      [defaultView.rows, defaultView.columns].includes(dimension),
    );
    expect(rows).toHaveLength(spread.reduce((product, { codes }) => product * codes.length, 1));
    for (const dimension of dimensions)
      expect(Object.keys(rows[0] ?? {}).includes(dimension), dimension).toBe(
        spread.some((list) => list.dimension === dimension),
      );
    await context.close();
  });
});

describe('download of what is shown', () => {
  /** Cells of a labelled file, by the labels of their row and the header of their column. */
  function cellsOf(text: string, labels: number): Map<string, string> {
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [header = [], ...rows] = Papa.parse<string[]>(text.slice(1).trim()).data;
    return new Map(
      rows.flatMap((row) =>
        row.map((cell, at) => [`${row.slice(0, labels).join(' | ')} | ${header[at] ?? ''}`, cell] as const),
      ),
    );
  }

  test.each([
    ['tu-vong-theo-tuoi', '?year=2023&sex=M,F', 'vi'],
    ['sinh-theo-gioi-tinh', '?rows=unit&unit=*', 'en'],
    ['muc-sinh', '', 'vi'],
    ['bang-song', '', 'en'],
  ] as const)('%s%s in %s: the cells of the published labelled file', async (slug, query, language) => {
    const { page, context, errors } = await opened(`${prefix(language)}bang/${slug}/${query}`);
    if (query === '') await page.click('[data-open-controls]');
    await page.waitForSelector('.controls');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-do="download"]')]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^${slug}-.+\\.csv$`));
    const table = tableOf(slug);
    const labels = table.dimensions.filter((dimension) => dimension !== 'year').length;
    const some = cellsOf(await readFile(await download.path(), 'utf8'), labels);
    const all = cellsOf(await readFile(path.join(dataFolder, `${slug}.${language}.csv`), 'utf8'), labels);
    expect(some.size).toBeGreaterThan(0);
    expect(some.size).toBeLessThanOrEqual(all.size);
    for (const [place, cell] of some) expect(cell, place).toBe(all.get(place));
    expect(errors).toEqual([]);
    await context.close();
  });
});

test('a table page says of itself what a search engine reads, and no policy is broken by it', async () => {
  const { page, context, errors } = await opened('bang/sinh-theo-gioi-tinh/');
  const text = await page.textContent('script[type="application/ld+json"]');
  const dataset = JSON.parse(text ?? '') as {
    '@type': string;
    distribution: { contentUrl: string; sha256: string }[];
  };
  expect(dataset['@type']).toBe('Dataset');
  const { files } = tableOf('sinh-theo-gioi-tinh');
  expect(dataset.distribution.map(({ sha256 }) => sha256).toSorted()).toEqual(
    Object.values(files)
      .map(({ sha256 }) => sha256)
      .toSorted(),
  );
  for (const { contentUrl } of dataset.distribution)
    expect(existsSync(path.join(folder, new URL(contentUrl, address).pathname))).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});

const hasSums = spawnSync('sha256sum', ['--version']).status === 0;
test.skipIf(!hasSums)(
  hasSums ? 'the line that verifies a download finds every file whole' : 'not run: no sha256sum here',
  async () => {
    const { page, context } = await opened('tai-ve/', { javaScriptEnabled: false });
    const line = (await page.textContent('[data-verify]'))?.trim() ?? '';
    const { stdout } = await run('bash', ['-ec', line], { cwd: dataFolder, maxBuffer: 1 << 24 });
    const checked = stdout.trim().split('\n');
    expect(checked.filter((one) => !one.endsWith(': OK'))).toEqual([]);
    for (const { files } of tables)
      for (const { name } of Object.values(files)) expect(checked).toContain(`${name}: OK`);
    await context.close();
  },
);
