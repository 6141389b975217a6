import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Table, type RecordBatch } from 'apache-arrow';
import type { EngineSource, EngineWorker } from './engine-worker.ts';
import { statementsOf } from './statements.ts';
import { tokensOf } from './tokens.ts';

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
  /** Runs statements and returns what the last one gives, up to {@link mostRows} rows. @throws QueryError */
  query(sql: string): Promise<Answer>;
  /** Ends the running query, which then throws. An engine that does not listen for long is closed. */
  stop(): void;
  /** Ends the engine, and the running query with it. */
  close(): void;
  /** False once it was closed or broke. */
  isOpen(): boolean;
}

/** What a statement gives. */
export interface Answer {
  readonly table: Table;
  /** True where there was more: of too many rows the first are given. */
  readonly isCut: boolean;
}

/* Run before anything of the reader's: DuckDB would fetch extensions and files from other hosts by itself. */
const closing = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET enable_external_access = false',
];

/* What a page can hold and a spreadsheet can open; a join gone wrong would fill the reader's memory. */
export const mostRows = 1_000_000;
const mostBytes = 400e6;

/** How long a query may go on after it was told to stop. */
const grace = 3000;

/**
 * Megabytes the engine may take: half of the machine's memory, 2 GB at most, as browsers end a page that takes more.
 *
 * @param machine gigabytes of memory as the browser tells them, `undefined` where it does not
 */
export function memoryLimit(machine: number | undefined): number {
  return Math.min(2000, Math.max(250, (machine ?? 3) * 500));
}

/**
 * Starts the engine.
 *
 * @param opened its worker, whose module is on its way
 * @param onArrived called with the share of the module that has arrived, 0 to 1
 * @param signal gives it up
 * @throws Error when a file does not come or the browser cannot run it, or at the signal
 */
export async function startEngine(
  source: EngineSource,
  opened: EngineWorker,
  onArrived: (share: number) => void,
  signal?: AbortSignal,
): Promise<Engine> {
  const { worker } = opened;
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    signal?.throwIfAborted();
    opened.tell(onArrived);
    const start = async (): Promise<AsyncDuckDBConnection> => {
      await database.instantiate(source.module);
      await database.open({ path: ':memory:' });
      return database.connect();
    };
    const connection = await Promise.race([start(), opened.broken, opened.still, aborted(signal)]);
    const memory = memoryLimit((navigator as { deviceMemory?: number }).deviceMemory);
    const last = [`SET memory_limit = '${memory}MB'`, 'SET lock_configuration = true'];
    await connection.query([...closing, ...last].join(';'));
    return engineOn(worker, connection, opened.broken);
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    opened.started();
  }
}

/** Fails at the signal. */
function aborted(signal: AbortSignal | undefined): Promise<never> {
  const end = new Promise<never>((_resolve, reject) =>
    signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError'))),
  );
  end.catch(() => undefined);
  return end;
}

function engineOn(worker: Worker, connection: AsyncDuckDBConnection, broken: Promise<never>): Engine {
  let stopping = false;
  let isOpen = true;
  let running = 0;
  let end: (error: Error) => void = () => undefined;
  const closed = new Promise<never>((_resolve, reject) => (end = reject));
  closed.catch(() => undefined);
  broken.catch(() => (isOpen = false));
  const close = (): void => {
    isOpen = false;
    worker.terminate();
    end(new Error('query was canceled'));
  };
  return {
    insert: (name, stream) =>
      Promise.race([connection.insertArrowFromIPCStream(stream, { name, create: true }), broken, closed]),
    async query(sql) {
      // In the browser DuckDB answers "Success" to this and does nothing until the extension is loaded.
      if (installs(sql)) throw new QueryError('Permission Error: extensions are off', sql);
      stopping = false;
      const own = ++running;
      try {
        return await Promise.race([collect(connection, sql, () => stopping), broken, closed]);
      } catch (cause) {
        throw new QueryError(messageOf(cause), sql, { cause });
      } finally {
        if (own === running) running++;
      }
    },
    stop() {
      stopping = true;
      const own = running;
      connection.cancelSent().catch(() => undefined);
      // Within some of its work it does not listen.
      setTimeout(() => {
        if (stopping && own === running) close();
      }, grace);
    },
    close,
    isOpen: () => isOpen,
  };
}

/** Whether one of the statements asks for an extension. */
function installs(sql: string): boolean {
  return statementsOf(sql).some((statement) => {
    const words = tokensOf(statement.sql).flatMap(({ kind, value }) =>
      kind === 'comment' ? [] : [value.toLowerCase()],
    );
    return words[0] === 'install' || (words[0] === 'force' && words[1] === 'install');
  });
}

/** Sent, not run in one go: between two slices of the work the worker can hear that it should stop. */
async function collect(
  connection: AsyncDuckDBConnection,
  sql: string,
  stopping: () => boolean,
): Promise<Answer> {
  const reader = await connection.send(sql);
  const batches: RecordBatch[] = [];
  let rows = 0;
  let bytes = 0;
  for await (const batch of reader) {
    if (stopping()) throw new Error('query was canceled');
    const room = mostRows - rows;
    if (batch.numRows > room || bytes > mostBytes) {
      if (room > 0 && bytes <= mostBytes) batches.push(batch.slice(0, room));
      // What is left of it would still be worked out.
      await connection.cancelSent().catch(() => false);
      return { table: new Table(reader.schema, batches), isCut: true };
    }
    rows += batch.numRows;
    bytes += batch.data.byteLength;
    batches.push(batch);
  }
  return { table: new Table(reader.schema, batches), isCut: false };
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
