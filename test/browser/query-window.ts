import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openWindow } from './open-browser.ts';

/* The query page as a reader uses it: load the engine, write, run, look at what comes. */

/** A window with the query page open and nothing loaded. */
export async function openQuery(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Awaited<ReturnType<typeof openWindow>> & { readonly page: Page }> {
  const window = await openWindow(browser, options);
  const page = await window.context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  return { ...window, page };
}

/** Presses the button that loads the engine and waits until queries can run. */
export async function load(page: Page): Promise<void> {
  await page.click('[data-part="start"]');
  await page.waitForSelector('[data-part="run"]:visible');
}

/** Writes a text into the box, as a browser that fills a field does. */
export async function write(page: Page, sql: string): Promise<void> {
  await page.evaluate((text) => {
    const field = document.querySelector<HTMLTextAreaElement>('#sql');
    if (field === null) return;
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }, sql);
}

/** Runs what stands in the box, or another text, to its end; returns the engine's message of an error, or `null`. */
export async function run(page: Page, sql?: string): Promise<string | null> {
  if (sql !== undefined) await write(page, sql);
  await page.click('[data-part="run"]');
  await page.waitForSelector('[data-part="result"]:not([aria-busy])', {
    state: 'attached',
    timeout: 100_000,
  });
  await page.waitForSelector('[data-part="run"]:enabled');
  const failed = await page.isVisible('[data-part="error"]');
  return failed ? await page.textContent('[data-part="error-message"]') : null;
}

/** Runs to the end; returns what the page says of it in the reader's language. */
export async function runSaid(page: Page, sql?: string): Promise<string> {
  const part = (await run(page, sql)) === null ? 'status' : 'error-words';
  return (await page.textContent(`[data-part="${part}"]`)) ?? '';
}

/** The rows that are in the page, without the header. */
export function rowsSeen(page: Page): Promise<string[][]> {
  return page.$$eval('[data-part="result-table"] tbody tr', (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  );
}

/** The result, headings first, as a reader sees it who scrolls through it: up to 1,800 rows. */
export async function shown(page: Page): Promise<string[][]> {
  const frame = page.locator('[data-part="result-table"]');
  const heightOf = (height: string): Promise<string> =>
    frame.evaluate(async (element, height) => {
      const before = element.style.height;
      element.style.height = height;
      element.style.maxHeight = height === '' ? '' : 'none';
      // What is seen is drawn at the next frame but one.
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
      return before;
    }, height);
  const before = await heightOf('58000px');
  const rows = await page.$$eval('[data-part="result-table"] tr', (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  );
  await heightOf(before);
  return rows;
}
