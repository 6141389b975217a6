import { tableToIPC } from 'apache-arrow';
import { readManifest, type Manifest, type ManifestTable } from '../../catalogue/manifest.ts';
import { codeRows, codesTable, tablesTable } from './codes.ts';
import { startEngine, type Answer, type Engine, type EngineSource } from './engine.ts';
import { tableOfCodes, tableOfParquet, tableOfTables } from './load-tables.ts';
import { asksForTables, mentionedNames, missingTable, nearNames } from './names.ts';

/** Where the engine and the tables are. */
export interface SessionSource {
  readonly engine: EngineSource;
  /** Bytes of the engine's files as fetched. */
  readonly engineBytes: number;
  /** Address of the manifest. */
  readonly manifest: string;
  /** Address of the folder of the tables' files. */
  readonly files: string;
}

export type SessionStage = 'fetching' | 'starting';

/** How far the tables of a statement have come. */
export interface TableProgress {
  /** Names of the tables on their way. */
  readonly tables: readonly string[];
  /** Bytes of their files, those that have arrived and all. */
  readonly arrived: number;
  readonly bytes: number;
}

/** An engine, the published tables within reach of it, and the reader's own. */
export interface Session {
  readonly site: Manifest['site'];
  readonly tables: readonly ManifestTable[];
  /**
   * Brings the published tables that statements mention into the engine, those that are not there yet.
   *
   * @param onProgress called at every step, not at all where nothing is fetched
   * @throws TableError when a table does not come; the others may have come, and a second try starts where this ended
   */
  load(sql: string, onProgress: (progress: TableProgress) => void): Promise<void>;
  /** Runs one statement. @throws QueryError */
  query(sql: string): Promise<Answer>;
  /** Puts a table of the reader's beside the published ones, in place of one of the same name; kept through restarts. */
  add(name: string, stream: Uint8Array): Promise<void>;
  /** Ends the loading of tables or the running query, which then throws. */
  stop(): void;
  /** Starts the engine anew, where it was closed or `force` says so; the reader's tables are there again. */
  revive(force: boolean): Promise<boolean>;
  /** Published tables whose names are close to the one that an engine's message says does not exist. */
  near(message: string): string[];
}

/** A published table that could not be loaded. */
export class TableError extends Error {
  readonly table: string;

  constructor(table: string, cause: unknown) {
    super(`${table}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'TableError';
    this.table = table;
  }
}

/**
 * Fetches the engine and the manifest at the same time; tables come when a statement first mentions them, as all of
 * them would fill a phone's memory.
 *
 * @param onStage called at every step, with the bytes that have arrived
 * @param signal gives it up
 * @throws Error when a file does not come or the browser cannot run the engine, or at the signal
 */
export async function openSession(
  source: SessionSource,
  onStage: (stage: SessionStage, bytes: number) => void,
  signal?: AbortSignal,
): Promise<Session> {
  const starting = startEngine(
    source.engine,
    (share) => onStage(share < 1 ? 'fetching' : 'starting', share * source.engineBytes),
    signal,
  );
  try {
    // The manifest is always asked anew: it names the files' versions, and those may then come from the browser's store.
    const reading = fetched(source.manifest, { cache: 'no-cache', signal: signal ?? null }).then(
      async (response) => readManifest(await response.text()),
    );
    const [engine, manifest] = await Promise.all([starting, reading]);
    return sessionOn(engine, source, manifest);
  } catch (error) {
    // One has failed; the engine, should it still come, is of no use.
    void starting.then(
      (engine) => engine.close(),
      () => undefined,
    );
    throw error;
  }
}

/** The tables that say what the codes and the tables are, made when a statement first asks for one. */
async function insertLists(
  engine: Engine,
  tables: readonly ManifestTable[],
  there: ReadonlySet<string>,
): Promise<void> {
  if (!there.has(codesTable))
    await engine.insert(codesTable, tableToIPC(tableOfCodes(codeRows(tables)), 'stream'));
  if (there.has(tablesTable)) return;
  const rows = tables.map(({ id, title, topic, rows }) => ({ name: id, title, topic, rows }));
  await engine.insert(tablesTable, tableToIPC(tableOfTables(rows), 'stream'));
}

function sessionOn(first: Engine, source: SessionSource, { site, tables }: Manifest): Session {
  const names = tables.map(({ id }) => id);
  const lists = [codesTable, tablesTable];
  const own = new Map<string, Uint8Array>();
  let engine = first;
  let loading = new AbortController();
  return {
    site,
    tables,
    async load(sql, onProgress) {
      loading = new AbortController();
      const mentioned = mentionedNames(sql, [...names, ...lists]).filter((name) => !own.has(name));
      if (mentioned.length === 0 && !asksForTables(sql)) return;
      const there = await namesWithin(engine);
      if (there === null) return;
      if (asksForTables(sql) || mentioned.some((name) => lists.includes(name)))
        await insertLists(engine, tables, new Set([...there, ...own.keys()]));
      const wanted = tables.filter(({ id }) => mentioned.includes(id) && !there.has(id));
      if (wanted.length > 0) await loadTables(engine, source.files, wanted, loading, onProgress);
    },
    query: (sql) => engine.query(sql),
    async add(name, stream) {
      await engine.query(`DROP TABLE IF EXISTS "${name.replaceAll('"', '""')}"`);
      // The worker takes the bytes it is given for itself.
      await engine.insert(name, stream.slice());
      own.set(name, stream);
    },
    stop() {
      loading.abort();
      engine.stop();
    },
    async revive(force) {
      if (engine.isOpen() && !force) return false;
      engine.close();
      engine = await startEngine(source.engine, () => undefined);
      for (const [name, stream] of own) await engine.insert(name, stream.slice());
      return true;
    },
    near(message) {
      const missing = missingTable(message);
      return missing === null ? [] : nearNames(missing, [...names, ...own.keys()]);
    },
  };
}

/**
 * What the engine holds now: a reader may have dropped a table, made one of the same name, or rolled back the
 * transaction a table came in. `null` where it does not say, within a transaction that failed.
 */
async function namesWithin(engine: Engine): Promise<ReadonlySet<string> | null> {
  try {
    const { table } = await engine.query('SELECT lower(table_name) FROM information_schema.tables');
    return new Set(Array.from(table.getChildAt(0) ?? [], String));
  } catch {
    return null;
  }
}

/** All at once: what takes time is the way, and the engine puts them in one after another by itself. */
async function loadTables(
  engine: Engine,
  files: string,
  wanted: readonly ManifestTable[],
  loading: AbortController,
  onProgress: (progress: TableProgress) => void,
): Promise<void> {
  const progress = {
    tables: wanted.map(({ id }) => id),
    bytes: wanted.reduce((sum, { files }) => sum + files.parquet.bytes, 0),
  };
  let arrived = 0;
  const count = (bytes: number): void => {
    arrived += bytes;
    onProgress({ ...progress, arrived });
  };
  count(0);
  const loads = wanted.map(async ({ id, files: { parquet } }) => {
    try {
      const address = `${files}${parquet.name}?v=${parquet.sha256.slice(0, 8)}`;
      const table = await tableOfParquet(await fileAt(address, loading.signal, count), loading.signal);
      const stream = tableToIPC(table, 'stream');
      loading.signal.throwIfAborted();
      await engine.insert(id, stream);
    } catch (error) {
      // The others would go on in the background, and get in the way of the next statement.
      loading.abort();
      throw new TableError(id, error);
    }
  });
  const ends = await Promise.allSettled(loads);
  const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as TableError] : []));
  // What failed by itself, before what was ended because of it.
  const failure = failures.find(({ cause }) => !isAbort(cause)) ?? failures[0];
  if (failure !== undefined) throw failure;
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** A file, with its bytes counted as they come. */
async function fileAt(
  address: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const { body } = await fetched(address, { signal });
  if (body === null) throw new Error(`${address}: no content`);
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.length);
      controller.enqueue(chunk);
    },
  });
  return new Response(body.pipeThrough(counted)).arrayBuffer();
}

async function fetched(address: string, options: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response;
}
