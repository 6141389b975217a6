import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Table, type RecordBatch } from 'apache-arrow';

/** An SQL statement the engine refused; the message is the engine's own. */
export class QueryError extends Error {
  readonly sql: string;

  constructor(message: string, sql: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'QueryError';
    this.sql = sql;
  }
}

/** DuckDB in a worker of the page, closed to the world outside: no files, no network, no extensions. */
export interface Engine {
  /** Makes a table of an Arrow stream. */
  insert(name: string, stream: Uint8Array): Promise<void>;
  /** Runs statements and returns what the last one gives. @throws QueryError */
  query(sql: string): Promise<Table>;
  /** Ends the running query, which then throws; true when there was one. */
  stop(): Promise<boolean>;
  /** Ends the engine. */
  close(): void;
}

/** Where the engine's files are on this site. */
export interface EngineSource {
  /** Address of the worker's script. */
  readonly worker: string;
  /** Address of the packed module. */
  readonly module: string;
  /** Bytes of the module as served, and once unpacked. */
  readonly packedBytes: number;
  readonly moduleBytes: number;
}

/* Run before anything of the reader's: DuckDB would fetch extensions and files from other hosts by itself. */
const closing = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

/* What a page can hold and a spreadsheet can open; a join gone wrong would fill the reader's memory. */
const mostRows = 1_000_000;

/** Longer than the slowest phone compiles, or a bad line stands still: without it some failures would never end. */
const stillLimit = 60_000;

/**
 * Fetches and starts the engine.
 *
 * @param onArrived called with the share of the module that has arrived, 0 to 1
 * @throws Error when a file does not come or the browser cannot run it
 */
export async function startEngine(source: EngineSource, onArrived: (share: number) => void): Promise<Engine> {
  const worker = new Worker(source.worker);
  const watch = watchWorker(worker, (packed, bytes) =>
    onArrived(Math.min(1, bytes / (packed ? source.packedBytes : source.moduleBytes))),
  );
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    const start = async (): Promise<AsyncDuckDBConnection> => {
      await database.instantiate(source.module);
      await database.open({ path: ':memory:' });
      return database.connect();
    };
    const connection = await Promise.race([start(), watch.broken, watch.still]);
    for (const statement of closing) await connection.query(statement);
    return engineOn(worker, connection, watch.broken);
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    watch.end();
  }
}

interface Watch {
  /** Fails when the worker does; DuckDB itself would wait for ever. */
  readonly broken: Promise<never>;
  /** Fails when nothing has happened for long. */
  readonly still: Promise<never>;
  readonly end: () => void;
}

/** Listens to the worker before DuckDB does, which does not know of modules that arrive. */
function watchWorker(worker: Worker, onArrived: (packed: boolean, bytes: number) => void): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const still = new Promise<never>((_resolve, reject) => {
    const fail = (): void =>
      reject(new Error(`the engine did not start within ${stillLimit / 1000} seconds`));
    timer = setTimeout(fail, stillLimit);
    worker.addEventListener(
      'message',
      (event: MessageEvent<{ type: string; packed: boolean; bytes: number }>) => {
        if (event.data.type !== 'MODULE_ARRIVED') return;
        event.stopImmediatePropagation();
        clearTimeout(timer);
        timer = setTimeout(fail, stillLimit);
        onArrived(event.data.packed, event.data.bytes);
      },
    );
  });
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', ({ message }) =>
      // A script that does not come has no message; browsers put words of their own before the others.
      reject(
        new Error(message?.replace(/^(Uncaught )?(Error: )?/, '') || 'the engine’s script did not come'),
      ),
    );
  });
  // Nothing waits for it between two queries.
  broken.catch(() => undefined);
  return { broken, still, end: () => clearTimeout(timer) };
}

function engineOn(worker: Worker, connection: AsyncDuckDBConnection, broken: Promise<never>): Engine {
  let stopping = false;
  return {
    insert: (name, stream) =>
      Promise.race([connection.insertArrowFromIPCStream(stream, { name, create: true }), broken]),
    async query(sql) {
      // In the browser DuckDB answers "Success" to this and does nothing until the extension is loaded.
      if (/^\s*(force\s+)?install\b/i.test(sql))
        throw new QueryError('Permission Error: extensions are off', sql);
      stopping = false;
      try {
        return await Promise.race([collect(connection, sql, () => stopping), broken]);
      } catch (cause) {
        throw new QueryError(messageOf(cause), sql, { cause });
      }
    },
    stop() {
      stopping = true;
      return connection.cancelSent();
    },
    close: () => worker.terminate(),
  };
}

/** Sent, not run in one go: between two slices of the work the worker can hear that it should stop. */
async function collect(
  connection: AsyncDuckDBConnection,
  sql: string,
  stopping: () => boolean,
): Promise<Table> {
  const reader = await connection.send(sql);
  const batches: RecordBatch[] = [];
  let rows = 0;
  for await (const batch of reader) {
    if (stopping()) throw new Error('query was canceled');
    rows += batch.numRows;
    if (rows > mostRows)
      throw new Error(`the result has more than ${mostRows} rows: end the query with a LIMIT`);
    batches.push(batch);
  }
  return new Table(reader.schema, batches);
}

/** The engine's message; a syntax error comes as JSON, which is written as the other errors are. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!message.startsWith('{')) return message;
  try {
    const { exception_type: type, exception_message: text } = JSON.parse(message) as Record<string, unknown>;
    return typeof text === 'string' ? `${String(type)} Error: ${text}` : message;
  } catch {
    return message;
  }
}
