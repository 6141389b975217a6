import { longestLine, type FileShape, type LineEnd } from './header.ts';

/*
 * Splits a file into rows as DuckDB does in its strict mode, which the publication reads with: a quotation mark opens
 * a value only at its beginning or after one blank, blanks may follow the closing one, all lines end alike. A test holds
 * the two against each other.
 */

/** What is wrong with a row's line as such: a quotation mark, or its length. */
export type WrongRow = 'UNQUOTED VALUE' | 'LINE SIZE OVER MAXIMUM';

/**
 * What is called with each row, the header among them.
 *
 * @param line the line it begins in; the file's first is 1
 * @param blank whether nothing stands in the line, not even a pair of quotation marks
 */
export type OnRow = (cells: readonly string[], line: number, wrong: WrongRow | null, blank: boolean) => void;

export interface CsvRows {
  /** Takes the next piece of the text, which ends where a line ends or is the last one. */
  push(text: string, last: boolean): void;
  /** Whether a line has ended otherwise than the first; nothing is read after it. */
  mixedLineEnds(): boolean;
}

/** A reader of rows: it keeps the row it is at, not the file. */
export function csvRows({ delimiter, lineEnd }: FileShape, onRow: OnRow): CsvRows {
  const sign = lineEnd === '\r' ? '\r' : '\n';
  const foreign = lineEnd === '\n' ? '\r' : '\n';
  let line = 1;
  let mixed = false;
  let rest = '';
  /** A row whose quotation marks stay open beyond the longest line: it is passed over, not kept. */
  let endless: { readonly line: number; open: boolean } | null = null;

  /** The end of a plain line's text, -1 where it ends in another way than the first. */
  const textEnd = (text: string, from: number, end: number): number => {
    if (lineEnd !== '\r\n') return end;
    const at = text.indexOf('\r', from);
    // The last line of a file may do without its line end, or with half of it.
    return at === end - 1 ? at : at === -1 && end === text.length ? end : -1;
  };

  const takeSlowly = (text: string, from: number, last: boolean): number => {
    const row = slowRow(text, from, { delimiter, lineEnd, last });
    if (row === 'mixed') {
      mixed = true;
      return text.length;
    }
    if (row.open && !last) {
      if (text.length - from > longestLine) endless = { line, open: false };
      else rest = text.slice(from);
      return endless === null ? text.length : passOver(text, from);
    }
    const long = row.open || fits(text, from, row.end) ? null : ('LINE SIZE OVER MAXIMUM' as const);
    onRow(row.cells, line, row.open || row.broken ? 'UNQUOTED VALUE' : long, false);
    line += 1 + row.lines;
    return row.end;
  };

  const passOver = (text: string, from: number): number => {
    if (endless === null) return from;
    let { open } = endless;
    for (let at = from; at < text.length; at++) {
      const one = text[at];
      if (one === '"') open = !open;
      else if (one === sign) {
        line++;
        if (!open) {
          onRow([], endless.line, 'LINE SIZE OVER MAXIMUM', false);
          endless = null;
          return at + 1;
        }
      }
    }
    endless.open = open;
    return text.length;
  };

  const push = (piece: string, last: boolean): void => {
    if (mixed) return;
    const text = rest + piece;
    rest = '';
    let at = passOver(text, 0);
    let quote = text.indexOf('"', at);
    const mayMix = lineEnd !== '\r\n' && text.includes(foreign);
    while (at < text.length && !mixed) {
      const found = text.indexOf(sign, at);
      const end = found === -1 ? text.length : found;
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
      if (quote !== -1 && quote < end) {
        at = takeSlowly(text, at, last);
        continue;
      }
      const to = textEnd(text, at, end);
      const whole = text.slice(at, to);
      if (to === -1 || (mayMix && whole.includes(foreign))) {
        at = takeSlowly(text, at, last);
        continue;
      }
      const long = fits(text, at, to) ? null : 'LINE SIZE OVER MAXIMUM';
      onRow(whole.split(delimiter), line, long, whole === '');
      line++;
      at = end + 1;
    }
    if (last && endless !== null) onRow([], endless.line, 'UNQUOTED VALUE', false);
  };
  return { push, mixedLineEnds: () => mixed };
}

/** Whether a row is no longer than the longest line, in bytes. */
function fits(text: string, from: number, to: number): boolean {
  const length = to - from;
  // A letter has up to three bytes for each of its UTF-16 units.
  if (length * 3 <= longestLine) return true;
  return new TextEncoder().encode(text.slice(from, to).replace(/\r?\n$/, '')).length <= longestLine;
}

interface SlowRow {
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

function slowRow(
  text: string,
  from: number,
  { delimiter, lineEnd, last }: { delimiter: string; lineEnd: LineEnd; last: boolean },
): SlowRow | 'mixed' {
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
