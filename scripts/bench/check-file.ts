import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../command.ts';

/** What the check of a large file came to, in a browser. */
export interface CheckRun {
  readonly bytes: number;
  readonly rows: number;
  readonly seconds: number;
  /** JavaScript memory of the worker in bytes: the most of it, and the most in the first tenth of the file. */
  readonly heap: { readonly peak: number; readonly early: number };
  /** The longest the page stood still, in milliseconds. */
  readonly blocked: number;
}

/**
 * Has `/kiem-tra/` of the default site check a file of births, one row each with every column, and watches.
 *
 * @param address of the built site, served
 * @param megabytes size of the file, which is made for the run and removed
 */
export async function checkRun(browser: Browser, address: string, megabytes: number): Promise<CheckRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-bench-'));
  const context = await browser.newContext();
  try {
    const file = path.join(folder, 'births-bench.csv');
    const rows = await writeBirths(file, megabytes * 1e6);
    const page = await context.newPage();
    await page.goto(`${address}kiem-tra/`);
    await page.evaluate(watchBlocking);
    const started = performance.now();
    await page.setInputFiles('input[type=file]', file);
    await page.waitForSelector('progress[value]:not([value="0"])', { timeout: 60_000 });
    const heapSize = await workerHeap(browser);
    const heaps: number[] = [];
    let seconds: number | null = null;
    const verdict = page.waitForSelector('[data-part="verdict"]:visible', { timeout: 600_000 });
    const done = verdict.then(() => {
      seconds = (performance.now() - started) / 1000;
    });
    while (seconds === null) {
      heaps.push(await heapSize());
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 100))]);
    }
    const blocked = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
    const early = Math.max(...heaps.slice(0, Math.max(1, Math.ceil(heaps.length / 10))));
    const { size } = await stat(file);
    return { bytes: size, rows, seconds, heap: { peak: Math.max(...heaps), early }, blocked };
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The line of `npm run bench`. */
export function checkRunText({ bytes, rows, seconds, heap, blocked }: CheckRun): string {
  const megabytes = (count: number): string => (count / 1e6).toFixed(0);
  return (
    `  /kiem-tra/, ${megabytes(bytes)} MB, ${rows} births: ${seconds.toFixed(1)} s ` +
    `(${(bytes / 1e6 / seconds).toFixed(1)} MB/s); worker heap ${megabytes(heap.early)} MB at first, ` +
    `${megabytes(heap.peak)} MB at most; page blocked ${blocked.toFixed(0)} ms at most`
  );
}

/** A function that asks the one worker of a browser for its JavaScript memory in bytes; pages have no way to ask. */
async function workerHeap(browser: Browser): Promise<() => Promise<number>> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'worker' }] });
  const targetId = targetInfos[0]?.targetId ?? '';
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  let asked = 0;
  return () =>
    new Promise((resolve) => {
      const id = ++asked;
      const take = ({ message }: { message: string }): void => {
        const answer = JSON.parse(message) as { id?: number; result?: { usedSize: number } };
        if (answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', take);
        resolve(answer.result?.usedSize ?? 0);
      };
      session.on('Target.receivedMessageFromTarget', take);
      const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage' });
      void session.send('Target.sendMessageToTarget', { message, sessionId });
    });
}

/** Notes the longest time between two turns of the page's own clock. */
function watchBlocking(): void {
  const watched = globalThis as unknown as { longest: number };
  watched.longest = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    watched.longest = Math.max(watched.longest, now - last - 20);
    last = now;
  }, 20);
}

/** Writes births of the years since 2017 until the file is large enough; returns their number. */
async function writeBirths(file: string, bytes: number): Promise<number> {
  const units = await readFile(path.join(root, 'data', 'lang-son', 'units.csv'), 'utf8');
  const ended = units.split('\n').flatMap((line) => {
    const [code = '', , validTo, level] = line.split(',');
    return level === 'commune' && validTo === '2025-06-30' ? [code] : [];
  });
  const draw = chance();
  const day = (number: number): string =>
    new Date(Date.UTC(2017, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
  const stream = createWriteStream(file);
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
  await write(
    'date,registered,unit,sex,mother_age,birth_order,plurality,site,filiation,ethnicity,reregistered,count\n',
  );
  let written = 0;
  let rows = 0;
  while (written < bytes) {
    const lines = Array.from({ length: 5000 }, () => {
      const born = draw(2900);
      const registered = born + (draw(10) === 0 ? draw(500) : draw(60));
      const unit = ended[draw(ended.length)] ?? '_U';
      const mother = `${15 + draw(30)},${1 + draw(4)},1`;
      const where = ['facility', 'home', 'other'][draw(3)] ?? '_U';
      return `${day(born)},${day(registered)},${unit},${draw(2) === 0 ? 'M' : 'F'},${mother},${where},in_wedlock,${1 + draw(10)},no,1\n`;
    });
    const text = lines.join('');
    await write(text);
    written += text.length;
    rows += lines.length;
  }
  await new Promise((resolve) => stream.end(resolve));
  return rows;
}

/** Reproducible chance: the same file for every run. */
function chance(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = Math.imul(state, 1_103_515_245) + 12_345;
    return ((state >>> 16) & 0x7fff) % below;
  };
}
