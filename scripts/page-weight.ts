import type { Browser } from 'playwright-core';

/** What one page costs on a first visit, compressed as the server sends it; bytes on the wire, headers included. */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly font: number;
  readonly image: number;
  /** Manifest, Parquet and other data. */
  readonly data: number;
  readonly total: number;
  readonly requests: number;
}

type Kind = Exclude<keyof PageWeight, 'total' | 'requests'>;

/**
 * Opens a page in a fresh window and weighs what it fetches; then, where `reach` is given, what the first interaction
 * fetches on top.
 *
 * @param reach does what a reader does first, and comes back when the page has answered
 */
export async function weighPage(
  browser: Browser,
  address: string,
  reach?: (page: import('playwright-core').Page) => Promise<void>,
): Promise<{ first: PageWeight; interaction: PageWeight | null }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, Kind>();
  let seen: { kind: Kind; bytes: number }[] = [];
  session.on('Network.responseReceived', ({ requestId, response }) =>
    kinds.set(requestId, kindOf(response.mimeType)),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    seen.push({ kind: kinds.get(requestId) ?? 'data', bytes: encodedDataLength });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const first = sum(seen);
  seen = [];
  let interaction: PageWeight | null = null;
  if (reach) {
    await reach(page);
    await page.waitForLoadState('networkidle');
    interaction = sum(seen);
  }
  await context.close();
  return { first, interaction };
}

function kindOf(type: string): Kind {
  if (type.includes('html')) return 'html';
  if (type.includes('css')) return 'css';
  if (type.includes('javascript')) return 'js';
  if (type.includes('font')) return 'font';
  if (type.startsWith('image/')) return 'image';
  return 'data';
}

function sum(seen: readonly { kind: Kind; bytes: number }[]): PageWeight {
  const of = (kind: Kind): number =>
    seen.filter((one) => one.kind === kind).reduce((all, { bytes }) => all + bytes, 0);
  const weights = {
    html: of('html'),
    css: of('css'),
    js: of('js'),
    font: of('font'),
    image: of('image'),
    data: of('data'),
  };
  const total = Object.values(weights).reduce((all, bytes) => all + bytes, 0);
  return { ...weights, total, requests: seen.length };
}
