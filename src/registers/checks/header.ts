import Papa from 'papaparse';

export type LineEnd = '\n' | '\r\n' | '\r';

/** How a count file is written. */
export interface FileShape {
  readonly delimiter: ',' | ';' | '\t';
  /** What its header line ends with, as every other line then has to. */
  readonly lineEnd: LineEnd;
  /** The header's names as they stand in the file, in NFC, trimmed. */
  readonly header: readonly string[];
}

/** The longest line a count file may have; a longer one is no line of counts, and would have to be held in memory. */
export const longestLine = 1_000_000;

const delimiters = [',', ';', '\t'] as const;

/**
 * Reads the header of a count file from its first bytes.
 *
 * @param start the first bytes of the file, `longestLine` or more of them, or the whole file where it is shorter
 * @returns the separator (the one that gives the header the most fields) and the names; or the reason it cannot be read
 */
export function readHeader(start: Uint8Array): FileShape | { readonly reason: string } {
  if (start.length === 0) return { reason: 'the file is empty' };
  const utf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (utf16 || start.subarray(0, 200).includes(0))
    return { reason: 'not UTF-8 (it looks like UTF-16 or a binary file); save it as CSV UTF-8' };
  const end = start.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  if (end === -1 && start.length >= longestLine)
    return { reason: `line 1 is longer than ${longestLine} bytes; a count file has one row a line` };
  let line: string;
  try {
    line = new TextDecoder('utf-8', { fatal: true }).decode(
      start.subarray(0, end === -1 ? start.length : end),
    );
  } catch {
    return { reason: 'line 1 is not UTF-8; save the file as CSV UTF-8' };
  }
  const fields = delimiters.map((delimiter) => ({
    delimiter,
    header: (Papa.parse<string[]>(line, { delimiter }).data[0] ?? []).map(plainName),
  }));
  const best = fields.reduce((most, one) => (one.header.length > most.header.length ? one : most));
  const reason = namesFault(best.header);
  return reason === null ? { ...best, lineEnd: lineEndAt(start, end) } : { reason };
}

/** The name of a column as it is compared: in NFC, without blanks around it. */
export function plainName(name: string): string {
  return name.normalize('NFC').trim();
}

/** Why these are no names of columns, `null` where each is one. */
export function namesFault(header: readonly string[]): string | null {
  const nameless = header.indexOf('');
  if (nameless !== -1)
    return `the header, line 1, has no name for column ${nameless + 1}; titles and notes above it have to go`;
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  return twice === undefined ? null : `the header has the column "${twice}" twice`;
}

function lineEndAt(start: Uint8Array, end: number): LineEnd {
  if (start[end] !== 0x0d) return '\n';
  return start[end + 1] === 0x0a ? '\r\n' : '\r';
}

/**
 * Whether a line is far longer than `longestLine`. DuckDB reports long lines, but one that outgrows its buffers it
 * drops without a word, and every row has to be accounted for. A line of twice the length fills a whole block of the
 * file, and a block of ordinary lines shows a line end right at its beginning: a look there is enough.
 *
 * @param read gives up to `length` bytes of the file from a position; none past its end
 */
export async function hasEndlessLine(
  read: (position: number, length: number) => Promise<Uint8Array>,
): Promise<boolean> {
  for (let position = 0; ; position += longestLine) {
    const beginning = await read(position, 1 << 16);
    if (beginning.includes(0x0a)) continue;
    const block = await read(position, longestLine);
    if (!block.includes(0x0a)) return block.length === longestLine;
  }
}

/** The number of the first line longer than `longestLine`; the header is line 1. `null` when there is none. */
export async function firstLongLine(chunks: AsyncIterable<Uint8Array>): Promise<number | null> {
  let line = 1;
  let length = 0;
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length;) {
      const end = chunk.indexOf(0x0a, from);
      length += (end === -1 ? chunk.length : end) - from;
      if (length > longestLine) return line;
      if (end === -1) break;
      line++;
      length = 0;
      from = end + 1;
    }
  return null;
}

/** The line number of the first byte sequence that is not UTF-8, the header being line 1; `null` when all is. */
export async function firstLineNotUtf8(chunks: AsyncIterable<Uint8Array>): Promise<number | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for await (const chunk of chunks) {
    // Line by line within the chunk, so that the line is known when the decoder throws.
    for (let from = 0; from < chunk.length;) {
      const newline = chunk.indexOf(0x0a, from);
      const to = newline === -1 ? chunk.length : newline + 1;
      try {
        decoder.decode(chunk.subarray(from, to), { stream: true });
      } catch {
        return line;
      }
      if (newline !== -1) line++;
      from = to;
    }
  }
  return null;
}
