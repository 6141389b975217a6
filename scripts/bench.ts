import path from 'node:path';
import { openBrowser } from '../test/browser/open-browser.ts';
import { argentina2017 } from './bench/argentina.ts';
import { benchChoice, benchUsage, type BenchChoice } from './bench/bench-choice.ts';
import { checkRun, checkRunText } from './bench/check-file.ts';
import { deathEvents, type EventFormat } from './bench/death-events.ts';
import { measured, median, type Run } from './bench/measured.ts';
import { lighthouseScores, scoresText } from './bench/lighthouse-scores.ts';
import { defaultSite, queryRuns, queryRunsText } from './bench/query-speed.ts';
import { pagesRuns, pagesRunsText } from './bench/page-growth.ts';
import { filesRuns, filesRunsText } from './bench/site-files.ts';
import { protectionRuns, protectionRunsText } from './bench/protection-runs.ts';
import { siteFolders, siteRuns, siteRunsText } from './bench/site-tables.ts';
import { optimumRuns, optimumRunsText } from './bench/suppression-optimum.ts';
import { buildSite } from './build-site.ts';
import { root } from './command.ts';
import { weighPage, type PageWeight } from './page-weight.ts';
import { serveFolder } from './serve-folder.ts';
import { findBrowser } from './setup.mjs';

/*
 * `npm run bench`: the figures behind DESIGN §8; `benchUsage` says what of them.
 * Seconds differ from machine to machine and hour to hour; the ratios come from runs taken in turn and are what counts.
 */

const choice = benchChoice(process.argv.slice(2));
if (typeof choice === 'string') {
  console.error(`${choice}\n\n${benchUsage}`);
  process.exit(2);
}

/** Bare and whole in turn, as often as asked; prints a line each and gives the medians. */
async function publishing(
  count: number,
  format: EventFormat,
  runs: number,
): Promise<{ bare: number; whole: number }> {
  const { site, file, bytes } = await deathEvents(count, format);
  console.log(
    `\nPublishing ${count} death events (${format}, ${(bytes / 1e6).toFixed(0)} MB), ${runs} run(s) in turn`,
  );
  const bare: Run[] = [];
  const whole: Run[] = [];
  for (let run = 0; run < runs; run++) {
    bare.push(measured('run-bare.ts', file));
    whole.push(measured('run-publish.ts', site));
  }
  const line = (name: string, all: readonly Run[]): void => {
    const seconds = all.map((one) => one.seconds.toFixed(2)).join(' ');
    console.log(
      `  ${name}: ${seconds} s; peak memory ${(Math.max(...all.map((one) => one.memory)) / 1e9).toFixed(2)} GB`,
    );
  };
  line('bare GROUP BY at the finest grain ', bare);
  line('file → checks → all tables → files', whole);
  const seconds = (all: readonly Run[]): number => median(all.map((one) => one.seconds));
  const medians = { bare: seconds(bare), whole: seconds(whole) };
  const memory = Math.max(...whole.map((one) => one.memory)) / 1e9;
  const budget = count > 10_000_000 ? 4 : 2;
  console.log(
    `  ratio of medians ${(medians.whole / medians.bare).toFixed(2)} (budget 1.5); memory ${memory.toFixed(2)} GB (budget ${budget})`,
  );
  return medians;
}

/** How the time grows from a million events up to all of them. */
async function growth(
  events: number,
  runs: number,
  format: EventFormat,
  fromMillion: boolean,
): Promise<void> {
  const sizes = fromMillion ? [1_000_000, 10_000_000, 100_000_000].filter((size) => size < events) : [];
  const seconds: string[] = [];
  for (const size of [...sizes, events]) {
    const { whole } = await publishing(size, format, runs);
    seconds.push(`${size / 1e6} M ${whole.toFixed(1)} s (${((whole / size) * 1e6).toFixed(2)} µs an event)`);
  }
  console.log(`\nGrowth (${format}): ${seconds.join('; ')}`);
}

async function tables(): Promise<void> {
  console.log(siteRunsText(await siteRuns()));
  const { site, out } = siteFolders;
  console.log(filesRunsText(await filesRuns(site, path.join(out, 'lang-son'))));
}

async function pages(): Promise<void> {
  const site = await buildSite(path.join(root, 'data', 'lang-son'), () => undefined);
  console.log(`\nPages of lang-son (built in ${site.seconds.pages.toFixed(1)} s), kB on the wire, brotli`);
  const { address, close } = await serveFolder(site.folder, 0);
  const browser = await openBrowser();
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(6);
  const line = (name: string, weight: PageWeight): void => {
    const kinds = (['html', 'css', 'js', 'font', 'image', 'data'] as const).map(
      (kind) => `${kind}${kilobytes(weight[kind])}`,
    );
    console.log(
      `  ${name.padEnd(44)} total${kilobytes(weight.total)} in ${weight.requests} requests: ${kinds.join(' ')}`,
    );
  };
  for (const name of [
    '',
    'bang/sinh-theo-gioi-tinh/',
    'bang/tu-vong-theo-tuoi/',
    'bang/tu-vong-theo-nguyen-nhan/',
    'truy-van/',
  ]) {
    const isTable = /^bang\/./.test(name);
    const { first, interaction } = await weighPage(
      browser,
      address + name,
      isTable ? openFilters : undefined,
    );
    line(`/${name} first visit`, first);
    if (interaction) line('  first interaction', interaction);
  }
  console.log(`\n${checkRunText(await checkRun(browser, address, 100))}`);
  await browser.close();
  console.log(`\n${scoresText(await lighthouseScores(findBrowser() ?? '', address, scored, true))}`);
  await close();
  console.log(`\n${pagesRunsText(await pagesRuns([20, 450, 2450]))}`);
}

/** A page of each kind that DESIGN §8 names. */
const scored = ['', 'en/', 'bang/tu-vong-theo-tuoi/', 'dia-phuong/20/', 'nguyen-nhan/'];

async function openFilters(page: import('playwright-core').Page): Promise<void> {
  await page.click('[data-open-controls]');
  await page.waitForSelector('.controls');
}

async function query(): Promise<void> {
  await buildSite(path.join(root, 'data', 'lang-son'), () => undefined);
  console.log(queryRunsText(await queryRuns(defaultSite, [10_000, 200_000, 2_000_000], 3)));
}

async function protection(): Promise<void> {
  const sites = ['cam-giang', 'lang-son'].map((name) => path.join(root, 'data', name));
  const large = await argentina2017();
  if (large === null) console.log('Argentina 2017 is left out: ../shared/real is absent');
  else sites.push(large);
  console.log(protectionRunsText(await protectionRuns(sites)));
  console.log(optimumRunsText(await optimumRuns()));
}

async function publishedEvents(asked: Extract<BenchChoice, { part: 'events' }>): Promise<void> {
  for (const format of asked.formats) await growth(asked.events, asked.runs, format, asked.growth);
  console.log('');
  await tables();
  if (asked.pages) await pages();
}

const ways = {
  events: (asked) => (asked.part === 'events' ? publishedEvents(asked) : Promise.resolve()),
  tables,
  pages,
  query,
  protection,
} satisfies Record<BenchChoice['part'], (asked: BenchChoice) => Promise<void>>;
await ways[choice.part](choice);
process.exit();
