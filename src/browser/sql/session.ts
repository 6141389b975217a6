import { tableToIPC } from 'apache-arrow';
import { readManifest, type Manifest, type ManifestTable } from '../../catalogue/manifest.ts';
import { nearNames } from '../../text/near-names.ts';
import { codeRows, codesTable, tablesTable } from './codes.ts';
import { startEngine, type Answer, type Engine } from './engine.ts';
import { openEngineWorker, type EngineSource, type EngineWorker } from './engine-worker.ts';
import { tableOfCodes, tableOfTables } from './load-tables.ts';
import { asksForTables, mentionedNames, missingTable } from './names.ts';
import { leavesNames } from './statements.ts';
import { fetched } from './table-arrivals.ts';
import { earlyArrivals, insertEarly, loadTables, type Early, type TableProgress } from './table-loads.ts';

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

/** What a session begins with. */
export interface Beginning {
  /** The engine's worker, whose module is on its way. */
  readonly worker: EngineWorker;
  /** What the reader is likely to run first: tables it mentions come beside the engine. */
  readonly sql: string;
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
  { worker, sql }: Beginning,
  onStage: (stage: SessionStage, bytes: number) => void,
  signal?: AbortSignal,
): Promise<Session> {
  const starting = startEngine(
    source.engine,
    worker,
    (share) => onStage(share < 1 ? 'fetching' : 'starting', share * source.engineBytes),
    signal,
  );
  try {
    // The manifest is always asked anew: it names the files' versions, and those may then come from the browser's store.
    const reading = fetched(source.manifest, { cache: 'no-cache', signal: signal ?? null }).then(
      async (response) => readManifest(await response.text()),
    );
    const manifest = await Promise.race([reading, starting.then(() => reading)]);
    const arrivals = earlyArrivals(manifest.tables, sql, source.files, source.engineBytes, signal);
    const engine = await starting;
    return sessionOn(engine, source, manifest, insertEarly(engine, arrivals));
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

function sessionOn(
  first: Engine,
  source: SessionSource,
  { site, tables }: Manifest,
  early: Map<string, Early>,
): Session {
  const names = tables.map(({ id }) => id);
  const lists = [codesTable, tablesTable];
  const own = new Map<string, Uint8Array>();
  let engine = first;
  let loading = new AbortController();
  // To ask the engine takes as long as many a query; it is asked where a statement may have changed what is there.
  let known: ReadonlySet<string> | null = new Set();
  let coming = early;
  return {
    site,
    tables,
    async load(sql, onProgress) {
      loading = new AbortController();
      const mentioned = mentionedNames(sql, [...names, ...lists]).filter((name) => !own.has(name));
      if (mentioned.length === 0 && !asksForTables(sql)) return;
      // What a statement does to tables it does with all that are still on their way.
      if (!leavesNames(sql)) await Promise.all([...coming.values()].map(({ isThere }) => isThere));
      const there = known ?? (await namesWithin(engine));
      if (there === null) return;
      known = null;
      const asksForLists = asksForTables(sql) || mentioned.some((name) => lists.includes(name));
      if (asksForLists) await insertLists(engine, tables, new Set([...there, ...own.keys()]));
      const wanted = tables.filter(({ id }) => mentioned.includes(id) && !there.has(id));
      if (wanted.length > 0) await loadTables(engine, source.files, wanted, coming, loading, onProgress);
      for (const { id } of wanted) coming.delete(id);
      known = new Set([...there, ...wanted.map(({ id }) => id), ...(asksForLists ? lists : [])]);
    },
    async query(sql) {
      // Whatever fails may have failed within a transaction, and taken more than itself back.
      const before = known;
      known = null;
      if (!leavesNames(sql)) coming = new Map();
      const answer = await engine.query(sql);
      if (leavesNames(sql)) known = before;
      return answer;
    },
    async add(name, stream) {
      await Promise.all([...coming.values()].map(({ isThere }) => isThere));
      await engine.query(`DROP TABLE IF EXISTS "${name.replaceAll('"', '""')}"`);
      known = null;
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
      coming = new Map();
      engine = await startEngine(source.engine, openEngineWorker(source.engine), () => undefined);
      known = new Set();
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
