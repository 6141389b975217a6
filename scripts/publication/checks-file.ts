import { closeSync, openSync, writeSync } from 'node:fs';
import type { CountsFault } from '../../src/registers/checks/faults.ts';
import { checkLine, checksHeader } from '../../src/registers/checks/faults-csv.ts';

/** `checks.csv` while it is written, and the first faults for the screen. */
export interface ChecksFile {
  add(fault: CountsFault): void;
  /** Closes the file. */
  close(): { readonly faults: number; readonly first: readonly CountsFault[] };
}

/** As many faults as a person reads on a screen; the file has all of them. */
const mostShown = 20;

/** Opens `checks.csv`. It is written at once, not streamed: millions of faulty rows may not pile up in memory. */
export function openChecksFile(file: string): ChecksFile {
  const handle = openSync(file, 'w');
  const first: CountsFault[] = [];
  let faults = 0;
  let waiting = checksHeader;
  const flush = (): void => {
    writeSync(handle, waiting);
    waiting = '';
  };
  return {
    add(fault) {
      faults++;
      waiting += checkLine(fault);
      if (waiting.length > 1 << 16) flush();
      if (first.length < mostShown) first.push(fault);
    },
    close() {
      flush();
      closeSync(handle);
      return { faults, first };
    },
  };
}
