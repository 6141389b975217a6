import { DuckDBInstance } from '@duckdb/node-api';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { manifestText, readManifest } from '../../src/catalogue/manifest.ts';
import { root } from '../command.ts';
import { serveFolder } from '../serve-folder.ts';
import { findBrowser } from '../setup.mjs';
import { median } from './measured.ts';
import { barePage, type BareWindow } from './bare-engine.ts';

/*
 * How long a reader waits on the query page from the click to the first result, against the engine alone and against
 * the same rows loaded as CSV by the engine alone. All in one run and in turn: the ratios are what counts.
 */

/** Milliseconds of one visit, and what it did to the machine. */
interface Visit {
  readonly took: number;
  /** Longest task of the page's own thread, milliseconds. */
  readonly longest: number;
  /** The most memory the page and its worker had, bytes. */
  readonly memory: number;
}

/** The visits of one size: the page and CSV with nothing kept by the browser, and again with all of it kept. */
export interface QueryRun {
  readonly rows: number;
  readonly runs: Readonly<
    Record<'page' | 'csv' | 'engine', Readonly<Record<'cold' | 'warm', readonly Visit[]>>>
  >;
}

const statement = 'SELECT year, sex, sum(value) AS n FROM bench GROUP BY ALL ORDER BY ALL';

/**
 * Measures the query page of a built site.
 *
 * @param site its folder; nothing in it is changed
 */
export async function queryRuns(
  site: string,
  sizes: readonly number[],
  runs: number,
): Promise<readonly QueryRun[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-query-'));
  try {
    const all: QueryRun[] = [];
    for (const rows of sizes) {
      const [served, bare] = [path.join(folder, `site-${rows}`), path.join(folder, `bare-${rows}`)];
      await makeSite(site, served, bare, rows);
      all.push({ rows, runs: await visits(served, bare, runs) });
    }
    return all;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The query page with one table more, and a page of the engine alone with the same rows as CSV. */
async function makeSite(site: string, served: string, bare: string, rows: number): Promise<void> {
  for (const part of ['truy-van', '_astro', '_headers'])
    await cp(path.join(site, part), path.join(served, part), { recursive: true });
  await mkdir(path.join(served, 'cong-cu'), { recursive: true });
  await mkdir(path.join(served, 'du-lieu'), { recursive: true });
  await mkdir(bare, { recursive: true });
  const engine = (await readdir(path.join(site, 'cong-cu'))).filter((name) => name.startsWith('duckdb-'));
  for (const name of engine)
    for (const to of [path.join(served, 'cong-cu'), bare])
      await cp(path.join(site, 'cong-cu', name), path.join(to, name));
  const module = engine.find((name) => name.endsWith('.wasm.gz')) ?? '';
  const parquet = path.join(served, 'du-lieu', 'bench.parquet');
  // A name the server does not pack, as packing would be part of the time.
  await writeRows(parquet, path.join(bare, 'bench.data'), rows);
  const manifest = readManifest(await readFile(path.join(site, 'du-lieu', 'manifest.json'), 'utf8'));
  const [first] = manifest.tables;
  if (first === undefined) throw new Error(`${site} has no tables`);
  const file = { name: 'bench.parquet', bytes: (await stat(parquet)).size, sha256: '0'.repeat(64) };
  const table = { ...first, id: 'bench', slug: 'bench', rows, files: { ...first.files, parquet: file } };
  await writeFile(
    path.join(served, 'du-lieu', 'manifest.json'),
    manifestText({ ...manifest, tables: [...manifest.tables, table] }),
  );
  await barePage(bare, module);
}

/** Rows as a published table has them, sorted, with the codes of years, units, ages and sexes. */
async function writeRows(parquet: string, csv: string, rows: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  await db.run(`CREATE TABLE bench AS
    SELECT (2017 + range // ${Math.ceil(rows / 10)})::VARCHAR AS year, lpad((range // 60 % 271)::VARCHAR, 5, '0') AS unit,
      ['_T', 'M', 'F'][1 + range % 3] AS sex, 'Y' || (range // 3 % 20) AS age, (hash(range) % 500)::INTEGER AS value,
      '' AS status, CASE WHEN range % 50 = 0 THEN 'c' ELSE '' END AS confidentiality, true AS simulated
    FROM range(${rows})`);
  await db.run(`COPY bench TO '${parquet}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`);
  await db.run(`COPY bench TO '${csv}' (FORMAT csv, HEADER)`);
  instance.closeSync();
}

async function visits(served: string, bare: string, runs: number): Promise<QueryRun['runs']> {
  const [site, alone] = [await serveFolder(served, 0), await serveFolder(bare, 0)];
  const ways = {
    engine: (page: Page) => bareVisit(page, alone.address, 'engine'),
    page: (page: Page) => pageVisit(page, site.address),
    csv: (page: Page) => bareVisit(page, alone.address, 'csv'),
  };
  const found = {
    engine: { cold: [] as Visit[], warm: [] as Visit[] },
    page: { cold: [] as Visit[], warm: [] as Visit[] },
    csv: { cold: [] as Visit[], warm: [] as Visit[] },
  };
  for (let run = 0; run < runs; run++)
    for (const way of ['engine', 'page', 'csv'] as const) {
      const [cold, warm] = await inNewBrowser(ways[way]);
      found[way].cold.push(cold);
      found[way].warm.push(warm);
    }
  await site.close();
  await alone.close();
  return found;
}

/** Twice in a browser that has nothing kept: the second visit finds what the first one left. */
async function inNewBrowser(visit: (page: Page) => Promise<Omit<Visit, 'memory'>>): Promise<[Visit, Visit]> {
  const profile = await mkdtemp(path.join(tmpdir(), 'nien-giam-profile-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser() ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  try {
    const once = async (): Promise<Visit> => {
      const page = await context.newPage();
      const seen = await visit(page);
      const memory = await peakOfPages(profile);
      await page.close();
      return { ...seen, memory };
    };
    return [await once(), await once()];
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** The most memory any one process of the browser's pages had so far (`VmHWM`), bytes; 0 where the system does not tell. */
async function peakOfPages(profile: string): Promise<number> {
  const processes = await readdir('/proc').catch(() => []);
  const peaks = processes
    .filter((name) => /^\d+$/.test(name))
    .map(async (id) => {
      const [command, status] = await Promise.all(
        ['cmdline', 'status'].map((name) => readFile(`/proc/${id}/${name}`, 'utf8').catch(() => '')),
      );
      const isPage =
        command?.includes('--type=renderer') === true && command.includes(path.basename(profile));
      return isPage ? Number(/VmHWM:\s+(\d+)/.exec(status ?? '')?.[1] ?? 0) * 1024 : 0;
    });
  return Math.max(0, ...(await Promise.all(peaks)));
}

/** From the click that loads the engine to the first rows on the page. */
async function pageVisit(page: Page, address: string): Promise<Omit<Visit, 'memory'>> {
  await page.goto(`${address}truy-van/`, { waitUntil: 'networkidle' });
  return page.evaluate(async (sql) => {
    const part = <E extends HTMLElement>(name: string): E => {
      const found = document.querySelector<E>(`[data-part="${name}"]`);
      if (found === null) throw new Error(`no part ${name}`);
      return found;
    };
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
    const until = (isDone: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = (): unknown => (isDone() ? resolve() : setTimeout(look, 1));
        look();
      });
    part<HTMLTextAreaElement>('sql').value = sql;
    const began = performance.now();
    part('start').click();
    await until(() => !part('run-box').hidden);
    part('run').click();
    await until(() => document.querySelector('.result-rows tbody td') !== null || !part('error').hidden);
    if (!part('error').hidden) throw new Error(part('error-message').textContent ?? '');
    return { took: performance.now() - began, longest };
  }, statement);
}

async function bareVisit(page: Page, address: string, way: 'engine' | 'csv'): Promise<Omit<Visit, 'memory'>> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => 'bare' in globalThis);
  return page.evaluate(
    ([sql, way]) => (globalThis as unknown as BareWindow).bare(way === 'csv' ? sql : null),
    [statement, way] as const,
  );
}

/** The lines of `npm run bench -- --query`. */
export function queryRunsText(all: readonly QueryRun[]): string {
  const lines = all.flatMap(({ rows, runs }) => {
    const took = (way: keyof QueryRun['runs'], how: 'cold' | 'warm'): number =>
      median(runs[way][how].map((visit) => visit.took));
    return (['cold', 'warm'] as const).map((how) => {
      const [engine, page, csv] = [took('engine', how), took('page', how), took('csv', how)];
      const seen = runs.page[how];
      const most = (of: (visit: Visit) => number): number => Math.max(...seen.map(of));
      return (
        `  ${String(rows).padStart(9)} rows, ${how}: click to first result ${page.toFixed(0)} ms; ` +
        `engine alone ${engine.toFixed(0)} (ratio ${(page / engine).toFixed(2)}), as CSV ${csv.toFixed(0)} (ratio ${(page / csv).toFixed(2)}); ` +
        `longest task ${most(({ longest }) => longest).toFixed(0)} ms; memory ${(most(({ memory }) => memory) / 1e6).toFixed(0)} MB`
      );
    });
  });
  return [
    'Query page (budget: 1.10 of the engine alone at 10,000 rows; less than CSV at every size)',
    ...lines,
  ].join('\n');
}

/** The folder of the default site. */
export const defaultSite = path.join(root, 'dist', 'lang-son');
