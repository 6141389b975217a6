import type { CheckedFile, CheckProgress } from '../../registers/checks/check-file.ts';
import type { ForeignKind } from './file-kind.ts';
import type { Reading } from './readings.ts';
import type { CheckSettings } from './settings.ts';

/* What the page and its worker say to each other. */

/** From the page: to look at a file and guess how to read it, to check it, to end the check. */
export type Order =
  | { readonly order: 'look'; readonly file: File; readonly readings: readonly Reading[] }
  | {
      readonly order: 'check';
      readonly file: File;
      readonly reading: Reading;
      readonly settings: CheckSettings;
    }
  | { readonly order: 'end' };

/** From the worker. */
export type Answer =
  | { readonly answer: 'looked'; readonly reading: number; readonly foreign: ForeignKind | null }
  | { readonly answer: 'progress'; readonly progress: CheckProgress }
  | { readonly answer: 'checked'; readonly result: CheckResult }
  | { readonly answer: 'ended' }
  | { readonly answer: 'failed'; readonly reason: string; readonly unreadable: boolean };

/** What came of a file: the first faults for the page, all that were kept in the report. */
export type CheckResult = CheckedFile & { readonly report: Blob; readonly kept: number };
