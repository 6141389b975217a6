import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Codelist } from '../../src/catalogue/codelist.ts';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { PublishedFile } from '../../src/catalogue/manifest.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import type { Origin } from '../../src/files/workbook/origin.ts';
import { blocksOf, packedCells, type PackedCells } from './packed-cells.ts';
import { writeTextFiles, type TextFormat, type TextPaths } from './text-files.ts';

/** A table whose files a thread is to write. */
export interface FilesTask {
  readonly declaration: TableDeclaration;
  readonly codelists: readonly Codelist[];
  readonly cells: PackedCells;
  readonly origin: Origin;
  readonly paths: TextPaths;
}

export type WrittenFiles = Readonly<Record<TextFormat, PublishedFile>>;

/** What a thread answers: what was written, or how it failed. */
export type FilesAnswer =
  | { readonly written: WrittenFiles }
  | {
      readonly failed: {
        readonly message: string;
        readonly stack?: string | undefined;
        readonly code?: string | undefined;
        readonly path?: string | undefined;
      };
    };

/** Threads that write files while the next tables are computed; started when there is work for them. */
export interface FilesPool {
  /** @throws what writing throws: of a disk that is full, with the system's code */
  write(table: PublishedTable, origin: Origin, paths: TextPaths): Promise<WrittenFiles>;
  /** Ends the threads, whatever they are at; what they had not finished is rejected. */
  close(): Promise<void>;
}

/**
 * One processor computes. A second thread on a machine of two gains no time, and each holds some 400 MB while it writes
 * the largest tables.
 */
const threads = availableParallelism() > 2 ? 2 : 1;
/** Cells of a table that is written sooner than a thread starts: all tables of a commune but one or two. */
const fewCells = 20_000;

interface Thread {
  readonly worker: Worker;
  /** What it was given and has not answered, in order. */
  readonly waiting: {
    readonly cells: number;
    resolve(written: WrittenFiles): void;
    reject(error: unknown): void;
  }[];
}

const cellsOf = ({ waiting }: Thread): number => waiting.reduce((sum, { cells }) => sum + cells, 0);

/** @param few tables with fewer cells are written at once, by the thread that asks; 0 for none */
export function openFilesPool(few: number = fewCells): FilesPool {
  const pool: Thread[] = [];
  /** The one that has least to do; a second one starts when the first is busy. */
  const leastBusy = (): Thread => {
    const [least] = pool.toSorted((one, other) => cellsOf(one) - cellsOf(other));
    if (least !== undefined && (least.waiting.length === 0 || pool.length === threads)) return least;
    const started = startThread();
    pool.push(started);
    return started;
  };
  return {
    async write(table, origin, paths) {
      const { declaration, codelists, cells } = table;
      if (cells.value.length < few) return writeTextFiles(table, origin, paths);
      const task: FilesTask = { declaration, codelists, cells: packedCells(cells), origin, paths };
      const { worker, waiting } = leastBusy();
      return new Promise((resolve, reject) => {
        waiting.push({ cells: cells.value.length, resolve, reject });
        worker.postMessage(task, blocksOf(task.cells));
      });
    },
    async close() {
      await Promise.all(pool.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(): Thread {
  const worker = new Worker(new URL('./files-worker.ts', import.meta.url));
  const waiting: Thread['waiting'] = [];
  worker.on('message', (answer: FilesAnswer) => {
    const asked = waiting.shift();
    if ('written' in answer) asked?.resolve(answer.written);
    else asked?.reject(Object.assign(new Error(answer.failed.message), answer.failed));
  });
  const failAll = (error: unknown): void => {
    for (const asked of waiting.splice(0)) asked.reject(error);
  };
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('a thread that writes files has ended')));
  return { worker, waiting };
}
