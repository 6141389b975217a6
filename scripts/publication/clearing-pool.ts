import { Worker } from 'node:worker_threads';
import type { AuditResult } from '../../src/confidentiality/audit.ts';
import type { CountTable, Crosswalk } from '../../src/confidentiality/count-tables.ts';
import type { ProtectedTables } from '../../src/confidentiality/protect.ts';
import type { Rule } from '../../src/confidentiality/rule.ts';
import { CountsError } from '../../src/registers/checks/faults.ts';
import { thisProtection } from './program-hash.ts';
import type { TableCache } from './table-cache.ts';
import { sha256 } from './table-inputs.ts';

/** The tables of one register and year, and what is asked of them. */
export interface PoolTask {
  readonly kind: 'protect' | 'audit';
  readonly tables: readonly CountTable[];
  readonly crosswalks: readonly Crosswalk[];
  readonly rule: Rule;
}

/** What a thread answers: what was found, or the equation that the counts break, or how it failed. */
export type PoolAnswer =
  | { readonly protected: ProtectedTables }
  | { readonly audited: AuditResult }
  | { readonly contradiction: string }
  | { readonly failed: string };

/** What of a register and year; `register` and `year` are for messages. */
export interface YearOfRegister extends Omit<PoolTask, 'kind'> {
  readonly register: string;
  readonly year: string;
}

/** Threads that clear and attack years side by side; started with the first year nobody has looked at before. */
export interface ClearingPool {
  /** @throws CountsError where the tables contradict one another, naming the equation */
  protect(year: YearOfRegister): Promise<ProtectedTables>;
  /** @throws CountsError as `protect` */
  audit(year: YearOfRegister): Promise<AuditResult>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** As many as the smallest machine has processors: each holds the equations of a year. */
const threads = 2;

/**
 * Opens the pool. What was found for a year is kept by a hash of its counts and of the part of the program that found
 * it: a final year is cleared once. Which cells are withheld is public, so that what is kept tells nothing that the
 * published files do not. What was protected is attacked while no thread has anything else to do, as the files will say
 * it; whoever attacks the files then finds that done, where they say just that.
 */
export function openClearingPool(cache: TableCache, ask: Threads = openThreads()): ClearingPool {
  const begun = new Map<string, Promise<PoolAnswer>>();
  const keptOr = async (kind: PoolTask['kind'], year: YearOfRegister): Promise<PoolAnswer> => {
    const key = keyOf(kind, year);
    const kept = await cache.recall(key);
    if (kept !== null) return JSON.parse(kept, readBytes) as PoolAnswer;
    const answer = await (begun.get(key) ?? ask.one(taskOf(kind, year)));
    if ('failed' in answer) throw new Error(`${kind} ${year.register} ${year.year}: ${answer.failed}`);
    if ('contradiction' in answer) throw contradiction(year, answer.contradiction);
    await cache.remember(key, JSON.stringify(answer, writeBytes));
    return answer;
  };
  /** Attacks a year whose files are still to be written, when no thread has anything else to do. */
  const attackAhead = async (year: YearOfRegister): Promise<void> => {
    const key = keyOf('audit', year);
    if ((await cache.recall(key)) !== null) return;
    const answer = ask.one(taskOf('audit', year), true);
    // Whoever attacks the files hears of a thread that failed.
    answer.catch(() => undefined);
    begun.set(key, answer);
  };
  return {
    async protect(year) {
      const answer = await keptOr('protect', year);
      if (!('protected' in answer)) throw new Error(`no answer for ${year.register} ${year.year}`);
      await attackAhead(asPublished(year, answer.protected));
      return answer.protected;
    },
    async audit(given) {
      const year = withNeededCrosswalks(given);
      const answer = await keptOr('audit', year);
      if (!('audited' in answer)) throw new Error(`no answer for ${year.register} ${year.year}`);
      return answer.audited;
    },
    close: ask.close,
  };
}

/**
 * What the files of a year will say, so that it can be attacked before they are written. It is found again by its
 * content alone: files that say anything else are attacked for themselves.
 */
function asPublished(year: YearOfRegister, { withheld }: ProtectedTables): YearOfRegister {
  const tables = year.tables.map(({ name, dimensions, open, values }, index) => {
    const own = withheld[index];
    const told = Array.from(values, (value, at) => (value !== undefined && own?.[at] === 1 ? NaN : value));
    // Files say of a table whether it is open, not of its cells.
    const isOpen = open.every((mark) => mark === 1);
    return { name, dimensions, open: isOpen ? open : new Uint8Array(open.length), values: told };
  });
  return withNeededCrosswalks({ ...year, tables, rule: { threshold: year.rule.threshold } });
}

/** The crosswalks of the dimensions that a year's tables have, every row once, in the order of their names, wherever they were read. */
function withNeededCrosswalks(year: YearOfRegister): YearOfRegister {
  const dimensions = new Set(
    year.tables.flatMap((table) => table.dimensions.map(({ dimension }) => dimension)),
  );
  const crosswalks = year.crosswalks
    .map(({ variable, columns }) => {
      const own = columns.filter(({ dimension }) => dimensions.has(dimension));
      const rows = new Map(
        (own[0]?.leaves ?? []).map((_, row) => [own.map(({ leaves }) => leaves[row]).join('\t'), row]),
      );
      const kept = [...rows.keys()].sort().map((row) => rows.get(row) ?? 0);
      return {
        variable,
        columns: own.map(({ dimension, leaves }) => ({
          dimension,
          leaves: kept.map((row) => leaves[row] ?? null),
        })),
      };
    })
    .filter(({ columns }) => columns.length > 0)
    .sort((one, other) => (one.variable < other.variable ? -1 : 1));
  return { ...year, crosswalks };
}

function keyOf(kind: PoolTask['kind'], year: YearOfRegister): string {
  return sha256(`${thisProtection} ${kind} ${taskText(year)}`);
}

function taskOf(kind: PoolTask['kind'], { tables, crosswalks, rule }: YearOfRegister): PoolTask {
  return { kind, tables, crosswalks, rule };
}

/** What answers the tasks. */
export interface Threads {
  /** Has a task answered; one that can wait is begun when no other waits. */
  one(task: PoolTask, canWait?: boolean): Promise<PoolAnswer>;
  close(): Promise<void>;
}

function openThreads(): Threads {
  const workers: Worker[] = [];
  const idle: Worker[] = [];
  const queue: (() => void)[] = [];
  const later: (() => void)[] = [];
  const start = (): void => {
    for (let index = 0; index < threads; index++) {
      const worker = new Worker(new URL('./clearing-worker.ts', import.meta.url));
      workers.push(worker);
      idle.push(worker);
    }
  };
  const run = (worker: Worker, task: PoolTask): Promise<PoolAnswer> =>
    new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', ({ answer }: { answer: PoolAnswer }) => {
        worker.off('error', reject);
        idle.push(worker);
        (queue.shift() ?? later.shift())?.();
        resolve(answer);
      });
      worker.postMessage({ id: 0, task });
    });
  return {
    async one(task, canWait = false) {
      if (workers.length === 0) start();
      while (idle.length === 0) await new Promise<void>((resolve) => (canWait ? later : queue).push(resolve));
      const worker = idle.pop();
      if (worker === undefined) throw new Error('no thread is free');
      return run(worker, task);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function contradiction({ register, year }: YearOfRegister, reason: string): CountsError {
  return new CountsError([{ file: `${register} ${year}`, line: null, column: '', value: '', reason }]);
}

function taskText({ tables, crosswalks, rule }: YearOfRegister): string {
  const told = tables.map(({ name, dimensions, values, open, stays, spared }) => [
    name,
    dimensions,
    Array.from(values, (value) => (value === undefined ? 'x' : Number.isNaN(value) ? 'c' : value)),
    Buffer.from(open).toString('base64'),
    ...[stays, spared].map((marks) => (marks === undefined ? '' : Buffer.from(marks).toString('base64'))),
  ]);
  return JSON.stringify([told, crosswalks, rule]);
}

const bytesMark = 'bytes:';

function writeBytes(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? bytesMark + Buffer.from(value).toString('base64') : value;
}

function readBytes(_: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(bytesMark)
    ? Uint8Array.from(Buffer.from(value.slice(bytesMark.length), 'base64'))
    : value;
}
