import type { QueryResult } from './result.ts';

/* Sorting a result in the page, in slices short enough that the page still hears its buttons. */

/** Rows sorted or merged before the page may act. */
const slice = 20_000;

/**
 * The rows of a result in the order of a column: numbers by size, texts as the language sorts them, NULL last in both
 * directions, equal ones as they stood.
 *
 * @param signal gives it up between two slices
 */
export async function rowOrder(
  result: QueryResult,
  column: number,
  descending: boolean,
  language: string,
  signal: AbortSignal,
): Promise<Uint32Array> {
  return inOrder(result.rows, await comparison(result, column, descending, language, signal), signal);
}

/** The places of a list in its order. */
async function inOrder(
  length: number,
  isBefore: (one: number, other: number) => number,
  signal: AbortSignal,
): Promise<Uint32Array> {
  let sorted = Uint32Array.from({ length }, (_, place) => place);
  for (let from = 0; from < sorted.length; from += slice) {
    sorted.subarray(from, from + slice).sort(isBefore);
    await pause(signal);
  }
  for (let width = slice; width < sorted.length; width *= 2) {
    const next = new Uint32Array(sorted.length);
    for (let from = 0; from < sorted.length; from += 2 * width)
      await merge(sorted, next, from, Math.min(width, sorted.length - from), width, isBefore, signal);
    sorted = next;
  }
  return sorted;
}

/** Merges two runs beside one another, the first before the second where they are equal. */
async function merge(
  runs: Uint32Array,
  merged: Uint32Array,
  from: number,
  length: number,
  width: number,
  compare: (one: number, other: number) => number,
  signal: AbortSignal,
): Promise<void> {
  const middle = from + length;
  const end = Math.min(from + 2 * width, runs.length);
  let [one, other] = [from, middle];
  for (let at = from; at < end; at++) {
    const [first = 0, second = 0] = [runs[one], runs[other]];
    const takesFirst = one < middle && (other >= end || compare(first, second) <= 0);
    merged[at] = takesFirst ? first : second;
    if (takesFirst) one++;
    else other++;
    if ((at - from) % (4 * slice) === 4 * slice - 1) await pause(signal);
  }
}

async function comparison(
  result: QueryResult,
  column: number,
  descending: boolean,
  language: string,
  signal: AbortSignal,
): Promise<(one: number, other: number) => number> {
  const sign = descending ? -1 : 1;
  if (result.columns[column]?.numeric === true) {
    const values = new Float64Array(result.rows);
    for (let row = 0; row < result.rows; row++) {
      values[row] = result.number(row, column);
      if (row % slice === slice - 1) await pause(signal);
    }
    return (one, other) => {
      const [a = NaN, b = NaN] = [values[one], values[other]];
      if (Number.isNaN(a) || Number.isNaN(b))
        return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || one - other;
      return sign * (a - b) || one - other;
    };
  }
  // Each text is compared once with all others, and rows then by its place among them.
  const texts = new Map<string, number>();
  const keys = new Int32Array(result.rows);
  for (let row = 0; row < result.rows; row++) {
    const text = result.cell(row, column);
    if (text !== null && !texts.has(text)) texts.set(text, texts.size);
    keys[row] = text === null ? -1 : (texts.get(text) ?? -1);
    if (row % slice === slice - 1) await pause(signal);
  }
  const collator = new Intl.Collator(language, { numeric: true });
  const names = [...texts.keys()];
  const ordered = await inOrder(
    names.length,
    (one, other) => collator.compare(names[one] ?? '', names[other] ?? '') || one - other,
    signal,
  );
  const places = new Int32Array(names.length);
  ordered.forEach((key, place) => (places[key] = place));
  return (one, other) => {
    const [a = -1, b = -1] = [keys[one], keys[other]];
    if (a < 0 || b < 0) return Number(a < 0) - Number(b < 0) || one - other;
    return sign * ((places[a] ?? 0) - (places[b] ?? 0)) || one - other;
  };
}

async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
