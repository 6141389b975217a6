import { cp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/* A page of DuckDB alone: what it takes to start, and to answer from a CSV file. */

/** What the page offers once it is loaded. */
export interface BareWindow {
  /** Starts the engine; with a statement it also reads `bench.data` as table `bench` and runs that. */
  bare(sql: string | null): Promise<{ took: number; longest: number }>;
}

/** What DuckDB's worker needs to take a module that is packed with gzip: the page of the site does more. */
const unpacks = `const served = self.fetch.bind(self);
self.fetch = async (resource, options) => {
  const response = await served(resource, options);
  if (!response.url.endsWith('.gz')) return response;
  const module = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Response(module, { headers: { 'content-type': 'application/wasm' } });
};
`;

/**
 * Writes the page into a folder: an import map over the packages' own files, so that nothing of this project is in it.
 *
 * @param module name of the packed module in the folder
 */
export async function barePage(folder: string, module: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const packages = path.join(path.dirname(require.resolve('@duckdb/duckdb-wasm')), '..', '..', '..');
  for (const from of ['apache-arrow', 'flatbuffers', 'tslib'])
    await cp(path.join(packages, from), path.join(folder, from), {
      recursive: true,
      filter: (file) => !/\.(map|ts|cts|mts)$|\/(src|bin|node_modules)$/.test(file),
    });
  await cp(
    path.join(packages, '@duckdb/duckdb-wasm/dist/duckdb-browser.mjs'),
    path.join(folder, 'duckdb.js'),
  );
  const imports = {
    'apache-arrow': '/apache-arrow/Arrow.dom.mjs',
    flatbuffers: '/flatbuffers/mjs/flatbuffers.js',
    tslib: '/tslib/tslib.es6.mjs',
  };
  const script = path.join(packages, '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js');
  await writeFile(path.join(folder, 'worker.js'), unpacks + (await readFile(script, 'utf8')));
  await writeFile(
    path.join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '/duckdb.js';
globalThis.bare = async (sql) => {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
  const began = performance.now();
  const worker = new Worker('/worker.js');
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const reading = sql === null ? null : fetch('/bench.data').then((response) => response.arrayBuffer());
  await database.instantiate('/${module}');
  await database.open({ path: ':memory:' });
  const connection = await database.connect();
  if (reading !== null) {
    await database.registerFileBuffer('bench.csv', new Uint8Array(await reading));
    await connection.query("CREATE TABLE bench AS FROM read_csv('bench.csv', types = {'year': 'VARCHAR', 'unit': 'VARCHAR'})");
    const answer = await connection.query(sql);
    document.body.append(String(answer.numRows));
  }
  return { took: performance.now() - began, longest };
};
</script>`,
  );
}
