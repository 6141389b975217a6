import type { CheckProgress } from '../../registers/checks/check-file.ts';
import type { ForeignKind } from './file-kind.ts';
import type { Answer, CheckResult, Order } from './messages.ts';
import type { Reading } from './readings.ts';
import type { CheckSettings } from './settings.ts';

/** A file that the browser cannot read any more, as when it was changed or removed since it was chosen. */
export class UnreadableFile extends Error {}

/** The checks in their worker, one file at a time. */
export interface Checker {
  /** How a file is likely to be read, and whether it is of a kind that is none of ours. */
  look(file: File, readings: readonly Reading[]): Promise<{ reading: number; foreign: ForeignKind | null }>;
  /** Checks a file; `null` where it was ended. @throws UnreadableFile, Error */
  check(
    file: File,
    reading: Reading,
    onProgress: (progress: CheckProgress) => void,
  ): Promise<CheckResult | null>;
  /** Ends the check that runs. */
  end(): void;
}

/** Starts the worker. */
export function openChecker(settings: CheckSettings): Checker {
  let started: Worker | undefined;
  const ask = <T>(order: Order, take: (told: Answer) => { value: T } | null): Promise<T> =>
    new Promise((resolve, reject) => {
      started ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      const worker = started;
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.answer === 'failed')
          return reject(data.unreadable ? new UnreadableFile(data.reason) : new Error(data.reason));
        const taken = take(data);
        if (taken !== null) resolve(taken.value);
      };
      worker.onerror = ({ message }) => {
        // A script that does not come has no message. The next file tries it again.
        worker.terminate();
        started = undefined;
        reject(new Error(message ?? 'the script of the checks did not come'));
      };
      worker.postMessage(order);
    });
  return {
    look: (file, readings) =>
      ask({ order: 'look', file, readings }, (told) => (told.answer === 'looked' ? { value: told } : null)),
    check: (file, reading, onProgress) =>
      ask<CheckResult | null>({ order: 'check', file, reading, settings }, (told) => {
        if (told.answer === 'progress') onProgress(told.progress);
        if (told.answer === 'ended') return { value: null };
        return told.answer === 'checked' ? { value: told.result } : null;
      }),
    end: () => started?.postMessage({ order: 'end' } satisfies Order),
  };
}
