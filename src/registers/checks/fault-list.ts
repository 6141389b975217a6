import type { CountsFault } from './faults.ts';
import { ownText } from './remembered.ts';

/** Faults of one kind, so that a million equal ones read as one. */
export interface FaultKind {
  readonly column: string;
  /** What is wrong; without the dates of the single row where the reason names them. */
  readonly reason: string;
  readonly faults: number;
  /** The first value with it; masked as in the fault, empty where the reason is not one of a value. */
  readonly example: string;
  /** The first lines with it. */
  readonly lines: readonly number[];
}

/** Faults in the order they were found: all are counted, as many as a machine can hold are kept. */
export interface FaultList {
  add(fault: CountsFault): void;
  readonly kept: readonly CountsFault[];
  count(): number;
  /** By kind, the most frequent first. */
  kinds(): FaultKind[];
}

const mostLines = 5;
const mostKinds = 500;
/** Letters of values kept: a column of long texts where a code should be may not fill the memory. */
const mostLetters = 20_000_000;

/** @param mostKept as many faults as are kept */
export function faultList(mostKept: number): FaultList {
  const kept: CountsFault[] = [];
  const kinds = new Map<string, FaultKind & { faults: number; lines: number[] }>();
  let count = 0;
  let letters = 0;
  return {
    kept,
    count: () => count,
    kinds: () => [...kinds.values()].sort((one, other) => other.faults - one.faults),
    add(fault) {
      count++;
      if (kept.length < mostKept && letters < mostLetters) {
        letters += fault.value.length;
        kept.push({ ...fault, value: ownText(fault.value) });
      }
      const reason = withoutDetails(fault.reason);
      const key = `${fault.column} ${reason}`;
      let kind = kinds.get(key);
      if (kind === undefined) {
        if (kinds.size >= mostKinds) return;
        kind = { column: fault.column, reason, faults: 0, example: ownText(fault.value), lines: [] };
        kinds.set(key, kind);
      }
      kind.faults++;
      if (fault.line !== null && kind.lines.length < mostLines) kind.lines.push(fault.line);
    },
  };
}

/** "before the event (2024-02-28)" is one reason, whatever the day. */
function withoutDetails(reason: string): string {
  return reason.replace(/ \((?=[^()]*\d)[^()]*\)$/, '');
}
