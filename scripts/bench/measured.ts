import { spawnSync } from 'node:child_process';
import { root } from '../command.ts';

/** One run of a command as a whole process. */
export interface Run {
  readonly seconds: number;
  /** Peak resident memory in bytes. */
  readonly memory: number;
  readonly output: string;
}

/** Runs a script of this folder in a process of its own, which prints its peak memory last. @throws Error when it fails */
export function measured(script: string, ...options: readonly string[]): Run {
  const started = performance.now();
  const run = spawnSync('node', [`scripts/bench/${script}`, ...options], { cwd: root, encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  if (run.status !== 0) throw new Error(`${script} failed: ${run.stderr}`);
  const memory = Number(/peak memory (\d+)/.exec(run.stdout)?.[1]) * 1024;
  return { seconds, memory, output: run.stdout };
}

/** Prints what `measured` reads: the process's peak resident memory in kilobytes. */
export function printPeakMemory(): void {
  console.log(`peak memory ${process.resourceUsage().maxRSS}`);
}

/** The middle of several figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
