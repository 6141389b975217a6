import { rowAt } from './csv-row.ts';
import { longestLine, type FileShape } from './header.ts';

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
    const row = rowAt(text, from, { delimiter, lineEnd, last });
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
