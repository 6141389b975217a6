import { parentPort } from 'node:worker_threads';
import type { FilesAnswer, FilesTask } from './files-pool.ts';
import { unpackedCells } from './packed-cells.ts';
import { writeTextFiles } from './text-files.ts';

/* A thread that writes files of tables, one table after the other. */

parentPort?.on('message', (task: FilesTask) => parentPort?.postMessage(answerTo(task)));

function answerTo({ declaration, codelists, cells, origin, paths }: FilesTask): FilesAnswer {
  try {
    const table = { declaration, codelists, cells: unpackedCells(cells, codelists) };
    return { written: writeTextFiles(table, origin, paths) };
  } catch (error) {
    if (!(error instanceof Error)) return { failed: { message: String(error) } };
    // What tells a disk that is full is lost from an error that goes from thread to thread.
    const { message, stack, code, path } = error as NodeJS.ErrnoException;
    return { failed: { message, stack, code, path } };
  }
}
