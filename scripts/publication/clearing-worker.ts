import loadHighs from 'highs';
import { parentPort } from 'node:worker_threads';
import { audit } from '../../src/confidentiality/audit.ts';
import { EquationError } from '../../src/confidentiality/equation-error.ts';
import { protect } from '../../src/confidentiality/protect.ts';
import type { PoolAnswer, PoolTask } from './clearing-pool.ts';

/* A thread that says what to withhold in one year of one register, or attacks what was published of it. */

const solver = await loadHighs();

parentPort?.on('message', ({ id, task }: { id: number; task: PoolTask }) => {
  parentPort?.postMessage({ id, answer: answerTo(task) });
});

function answerTo({ kind, tables, crosswalks, rule }: PoolTask): PoolAnswer {
  try {
    return kind === 'protect'
      ? { protected: protect(solver, tables, crosswalks, rule) }
      : { audited: audit(solver, tables, crosswalks, rule) };
  } catch (error) {
    if (error instanceof EquationError) return { contradiction: error.message };
    // A message with the stack of this thread says more than an error that is copied.
    return { failed: error instanceof Error ? (error.stack ?? error.message).slice(0, 2000) : String(error) };
  }
}
