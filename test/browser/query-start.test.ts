import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { en } from '../../src/text/en.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { load, run } from './query-window.ts';

/* The start of the engine: where it cannot, and on hosts that serve its files in other ways. */

const address = inject('siteAddress');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('where the engine cannot start, the page says so and stays useful', () => {
  test.each([
    ['its module does not come', '**/*.wasm.gz', 404],
    ['its worker does not come', '**/*.worker.js', 404],
    ['its own script does not come', '**/query-run*.js', 404],
  ])('%s', async (_name, pattern, status) => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await context.route(pattern, (route) => route.fulfill({ status }));
    await page.goto(`${address}en/truy-van/`);
    await page.click('[data-part="start"]');
    await page.waitForSelector('[data-part="failure"]:visible');
    expect(await page.textContent('[data-part="failure"]')).toContain(en.queryFailed);
    expect(await page.isVisible('[data-part="progress-box"]')).toBe(false);
    expect(await page.isVisible('[data-part="start"]')).toBe(true);
    await context.close();
  });

  test('WebAssembly is not allowed', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    const forbid = (policy: string | undefined): string => (policy ?? '').replace("'wasm-unsafe-eval'", '');
    await context.route('**/*.worker.js', async (route) => {
      const response = await route.fetch();
      const headers = {
        ...response.headers(),
        'content-security-policy': forbid(response.headers()['content-security-policy']),
      };
      await route.fulfill({ response, headers });
    });
    await page.goto(`${address}en/truy-van/`);
    await page.click('[data-part="start"]');
    await page.waitForSelector('[data-part="failure"]:visible');
    expect(await page.textContent('[data-part="failure-reason"]')).toMatch(/WebAssembly/);
    await context.close();
  });

  test('a second try can succeed', async () => {
    const { context } = await openWindow(browser);
    const page = await context.newPage();
    await context.route('**/manifest.json', (route) => route.abort(), { times: 1 });
    await page.goto(`${address}truy-van/`);
    await page.click('[data-part="start"]');
    await page.waitForSelector('[data-part="failure"]:visible');
    await load(page);
    expect(await run(page, 'SELECT 1')).toBeNull();
    expect(await page.isVisible('[data-part="failure"]')).toBe(false);
    await context.close();
  });
});

test('a host that names the packing in a header, so that the browser unpacks, is understood', async () => {
  const host = createServer((request, response) => {
    void fetch(new URL(request.url ?? '/', address)).then(async (answer) => {
      response.setHeader('content-type', answer.headers.get('content-type') ?? '');
      if (request.url?.endsWith('.gz')) response.setHeader('content-encoding', 'gzip');
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const { context, outside } = await openWindow(browser);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/truy-van/`);
  await load(page);
  expect(await run(page, 'SELECT count(*) FROM births_by_sex')).toBeNull();
  expect(outside).toEqual([]);
  await context.close();
  host.close();
});
