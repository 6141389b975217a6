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
 * published files do not.
 */
export function openClearingPool(cache: TableCache): ClearingPool {
  const ask = openThreads();
  const keptOr = async (kind: PoolTask['kind'], year: YearOfRegister): Promise<PoolAnswer> => {
    const { tables, crosswalks, rule } = year;
    const key = sha256(`${thisProtection} ${kind} ${taskText(year)}`);
    const kept = await cache.recall(key);
    if (kept !== null) return JSON.parse(kept, readBytes) as PoolAnswer;
    const answer = await ask.one({ kind, tables, crosswalks, rule });
    if ('failed' in answer) throw new Error(`${kind} ${year.register} ${year.year}: ${answer.failed}`);
    if ('contradiction' in answer) throw contradiction(year, answer.contradiction);
    await cache.remember(key, JSON.stringify(answer, writeBytes));
    return answer;
  };
  return {
    async protect(year) {
      const answer = await keptOr('protect', year);
      if (!('protected' in answer)) throw new Error(`no answer for ${year.register} ${year.year}`);
      return answer.protected;
    },
    async audit(year) {
      const answer = await keptOr('audit', year);
      if (!('audited' in answer)) throw new Error(`no answer for ${year.register} ${year.year}`);
      return answer.audited;
    },
    close: ask.close,
  };
}

function openThreads(): { one(task: PoolTask): Promise<PoolAnswer>; close(): Promise<void> } {
  const workers: Worker[] = [];
  const idle: Worker[] = [];
  const queue: (() => void)[] = [];
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
        queue.shift()?.();
        resolve(answer);
      });
      worker.postMessage({ id: 0, task });
    });
  return {
    async one(task) {
      if (workers.length === 0) start();
      while (idle.length === 0) await new Promise<void>((resolve) => queue.push(resolve));
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
  const told = tables.map(({ name, dimensions, values, open, stays, before, spared }) => [
    name,
    dimensions,
    Array.from(values, (value) => (value === undefined ? 'x' : Number.isNaN(value) ? 'c' : value)),
    Buffer.from(open).toString('base64'),
    before === undefined ? '' : Array.from(before),
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
