import type { LineEnd } from './header.ts';

/** A row read letter by letter. */
export interface RowAt {
  readonly cells: readonly string[];
  /** Where the next row begins. */
  readonly end: number;
  /** Line ends inside its values. */
  readonly lines: number;
  /** A letter follows a closing quotation mark. */
  readonly broken: boolean;
  /** It goes on after the text: a quotation mark is not closed. */
  readonly open: boolean;
}

/**
 * Reads the row at a position letter by letter, as DuckDB does in its strict mode: the way of rows with quotation marks.
 *
 * @param last whether the file ends with the text
 * @returns the row; `'mixed'` where it ends in another way than the file's lines
 */
export function rowAt(
  text: string,
  from: number,
  { delimiter, lineEnd, last }: { delimiter: string; lineEnd: LineEnd; last: boolean },
): RowAt | 'mixed' {
  const cells: string[] = [];
  let broken = false;
  let at = from;
  let lines = 0;
  /** Where the last value begins, 0 where it is the row's first or stands in quotation marks. */
  let cellFrom = 0;
  for (;;) {
    const opening = text[at] === '"' ? at : text[at] === ' ' && text[at + 1] === '"' ? at + 1 : -1;
    let cell = '';
    let plainFrom = at;
    cellFrom = opening === -1 && at > from ? at : 0;
    if (opening !== -1) {
      const value = quotedValue(text, opening + 1);
      if (value === null) return { cells, end: text.length, lines: 0, broken, open: true };
      cell = value.cell;
      lines += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
      at = plainFrom = value.end;
    }
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    if (opening === -1) cell = text.slice(plainFrom, at);
    else if (at > plainFrom || isForeign(text[at], lineEnd)) {
      broken = true;
      while (at < text.length && text[at] !== delimiter && text[at] !== lineEnd[0]) at++;
    }
    cells.push(cell);
    if (text[at] !== delimiter) break;
    at++;
  }
  if (at === text.length && !last) return { cells, end: at, lines: 0, broken, open: true };
  const length = lineEndAt(text, at, lineEnd, cellFrom);
  if (length === null) return 'mixed';
  return { cells, end: at + length, lines, broken, open: false };
}

/** Whether a letter ends lines, but not those of this file. */
function isForeign(letter: string | undefined, lineEnd: LineEnd): boolean {
  return (letter === '\n' || letter === '\r') && letter !== lineEnd[0];
}

/** How long the line end at a position is, `null` where it is another than the file's. */
function lineEndAt(text: string, at: number, lineEnd: LineEnd, cellFrom: number): number | null {
  const isCrLf = text.startsWith('\r\n', at);
  if (at === text.length) return 0;
  if (text.startsWith(lineEnd, at) && (lineEnd === '\r\n' || !isCrLf)) return lineEnd.length;
  // The last line of a file may end with half of it.
  if (lineEnd === '\r\n' && text[at] === '\r' && at + 1 === text.length) return 1;
  // DuckDB lets any line end close a row whose last value is empty, or one blank.
  const empty = cellFrom > 0 && text.slice(cellFrom, at).length < 2 && text.slice(cellFrom, at).trim() === '';
  return empty ? (isCrLf ? 2 : 1) : null;
}

/** A value after its opening quotation mark, and where what follows it begins; `null` where it is not closed. */
function quotedValue(text: string, from: number): { cell: string; end: number } | null {
  let cell = '';
  for (let at = from; ;) {
    const close = text.indexOf('"', at);
    if (close === -1) return null;
    cell += text.slice(at, close);
    at = close + 1;
    if (text[at] === '"') {
      cell += '"';
      at++;
      continue;
    }
    let end = at;
    while (text[end] === ' ') end++;
    if (end === at || text[end] !== '"') return { cell, end };
    // Blanks and another opening mark: it goes on.
    cell += text.slice(at, end);
    at = end + 1;
  }
}
