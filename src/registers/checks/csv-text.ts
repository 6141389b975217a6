import type { LineEnd } from './header.ts';

/** A stretch of a file's text that ends where a line ends, or with the file. */
export interface TextBlock {
  readonly text: string;
  /** Whether it holds a byte that is no UTF-8. */
  readonly wrongBytes: boolean;
  /** Whether the file ends with it. */
  readonly last: boolean;
}

/**
 * Reads the bytes of a file as text, in whole lines. A byte that is no UTF-8 becomes a lone surrogate, which no UTF-8
 * text can hold: so the reader of the rows sees in which cell it stands, as DuckDB minds only the cells it is asked for.
 */
export async function* textBlocks(
  chunks: AsyncIterable<Uint8Array>,
  lineEnd: LineEnd,
): AsyncGenerator<TextBlock> {
  const sign = lineEnd === '\r' ? 0x0d : 0x0a;
  let waiting: Uint8Array[] = [];
  let first = true;
  const block = (parts: readonly Uint8Array[], last: boolean): TextBlock => {
    const { text, wrongBytes } = decoded(joined(parts));
    const withoutMark = first && text.startsWith('\ufeff') ? text.slice(1) : text;
    first = false;
    return { text: withoutMark, wrongBytes, last };
  };
  for await (const chunk of chunks) {
    // UTF-8 holds the bytes of line ends nowhere else: a cut there splits no letter.
    const end = chunk.lastIndexOf(sign) + 1;
    if (end > 0) yield block([...waiting, chunk.subarray(0, end)], false);
    if (end > 0) waiting = [];
    if (end < chunk.length) waiting.push(chunk.subarray(end));
  }
  yield block(waiting, true);
}

/** Whether a cell holds a byte that is no UTF-8. */
export function hasWrongByte(cell: string): boolean {
  return /\p{Surrogate}/u.test(cell);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): { text: string; wrongBytes: boolean } {
  try {
    return { text: strict.decode(bytes), wrongBytes: false };
  } catch {
    return { text: markedText(bytes), wrongBytes: true };
  }
}

/** The text with every wrong byte as U+DC80 to U+DCFF; the slow way, for the blocks that have one. */
function markedText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    const sequence = bytes.subarray(at, at + length);
    codes.push(length === 0 ? 0xdc00 + (bytes[at] ?? 0) : codePoint(sequence));
    at += Math.max(1, length);
    if (codes.length < 4096 && at < bytes.length) continue;
    pieces.push(String.fromCodePoint(...codes));
    codes = [];
  }
  return pieces.join('');
}

function codePoint(sequence: Uint8Array): number {
  const [first = 0, ...others] = sequence;
  const lead = others.length === 0 ? first : first & (0x3f >> others.length);
  return others.reduce((code, byte) => (code << 6) | (byte & 0x3f), lead);
}

/** Bytes of the letter at a position, 0 where none begins there (The Unicode Standard, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const [least, most] = secondBytes[first] ?? [0x80, 0xbf];
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    if (next === 1 ? byte < least || byte > most : byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}

/** First bytes that not every second byte may follow. */
const secondBytes: Readonly<Record<number, readonly [number, number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};
