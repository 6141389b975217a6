import type { ManifestTable } from '../../catalogue/manifest.ts';
import type { Engine } from './engine.ts';
import { mentionedNames } from './names.ts';
import { arrivalOf, type Arrival } from './table-arrivals.ts';

/** How far the tables of a statement have come. */
export interface TableProgress {
  /** Names of the tables on their way. */
  readonly tables: readonly string[];
  /** Bytes of their files, those that have arrived and all. */
  readonly arrived: number;
  readonly bytes: number;
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

/** A table that came beside the engine; whether it is in it by now tells `isThere`, which does not fail. */
export interface Early {
  readonly arrival: Arrival;
  readonly isThere: Promise<boolean>;
}

/**
 * The tables that a text mentions, on their way while the engine starts: to read them takes about as long. None where
 * they are larger than that.
 *
 * @param files address of the folder of the tables' files
 * @param mostBytes of their files together
 */
export function earlyArrivals(
  tables: readonly ManifestTable[],
  sql: string,
  files: string,
  mostBytes: number,
  signal: AbortSignal | undefined,
): (readonly [string, Arrival])[] {
  const names = mentionedNames(
    sql,
    tables.map(({ id }) => id),
  );
  const wanted = tables.filter(({ id }) => names.includes(id));
  const bytes = wanted.reduce((sum, { files }) => sum + files.parquet.bytes, 0);
  if (bytes > mostBytes) return [];
  const end = signal ?? new AbortController().signal;
  return wanted.map((table) => [table.id, arrivalOf(table, files, end)]);
}

/** Puts tables into the engine as they come: while the page shows that it is ready, and the reader finds the button. */
export function insertEarly(
  engine: Engine,
  arrivals: readonly (readonly [string, Arrival])[],
): Map<string, Early> {
  return new Map(
    arrivals.map(([id, arrival]) => {
      const inserted = arrival.stream.then((stream) => engine.insert(id, stream));
      return [id, { arrival, isThere: inserted.then(() => true).catch(() => false) }];
    }),
  );
}

/**
 * Brings tables into the engine, those that do not come beside it already. All at once: what takes time is the way, and
 * the engine puts them in one after another by itself.
 *
 * @throws TableError when a table does not come; the others may have come
 */
export async function loadTables(
  engine: Engine,
  files: string,
  wanted: readonly ManifestTable[],
  early: ReadonlyMap<string, Early>,
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
  const loads = wanted.map(async (table) => {
    const { id } = table;
    try {
      if (await cameEarly(early.get(id), loading.signal, count)) return;
      const arrival = arrivalOf(table, files, loading.signal);
      arrival.tell(count);
      const stream = await arrival.stream;
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

/** Waits for a table that comes beside the engine; false where none does, or it failed and is to be tried once more. */
async function cameEarly(
  early: Early | undefined,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<boolean> {
  if (early === undefined) return false;
  const ended = new Promise<never>((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError'))),
  );
  ended.catch(() => undefined);
  let counted = 0;
  early.arrival.tell((bytes) => {
    counted += bytes;
    onBytes(bytes);
  });
  const isThere = await Promise.race([early.isThere, ended]);
  if (!isThere) onBytes(-counted);
  return isThere;
}
