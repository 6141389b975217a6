import Papa from 'papaparse';
import type { ColumnDictionary } from './dictionary.ts';
import type { CountFile } from './count-file.ts';
import type { CountsFault } from './faults.ts';
import { masked } from './personal.ts';
import { rawValue } from './raw-value.ts';
import { rowFault } from './row-checks.ts';

/**
 * Finds the rows that cannot be counted, with their lines. Only runs when the dictionaries or the row checks say that
 * there are some: it reads the file row by row, which the way of a sound file never does.
 *
 * @param chunks the file's bytes
 * @param onFault called for each fault; one row may have several
 * @returns the number of rows with at least one fault
 */
export async function locateFaults(
  chunks: AsyncIterable<Uint8Array>,
  file: CountFile,
  dictionaries: readonly ColumnDictionary[],
  onFault: (fault: CountsFault) => void,
): Promise<number> {
  const { header, delimiter } = file.shape;
  let line = 1;
  let rejected = 0;
  const take = (row: readonly string[]): void => {
    const at = line;
    line += 1 + row.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    if (at === 1 || row.length !== header.length) return;
    const found = faultsOf(row, at);
    if (found.length === 0) return;
    rejected++;
    const blank = row.every((cell) => cell.trim() === '');
    if (blank)
      onFault({ file: file.shown, line: at, column: '', value: '', reason: 'an empty row: separators only' });
    else found.forEach(onFault);
  };
  const faultsOf = (row: readonly string[], at: number): CountsFault[] => {
    const codes = new Map<string, string>();
    const found: CountsFault[] = [];
    for (const { planned, values } of dictionaries) {
      const raw = rawValue(planned.source, row);
      const checked = values.get(raw)?.checked;
      if (checked === undefined)
        throw new Error(`value of ${planned.column.name} in line ${at} is in no dictionary`);
      if (checked.ok) codes.set(planned.column.name, checked.code);
      else {
        const value = checked.personal ? masked(raw) : raw;
        found.push({ file: file.shown, line: at, column: planned.shownAs, value, reason: checked.reason });
      }
    }
    const across = found.length === 0 ? rowFault(codes) : null;
    return across === null ? found : [{ file: file.shown, line: at, ...across }];
  };
  await parseRows(chunks, delimiter, take);
  return rejected;
}

/** Parses a stream of CSV bytes row by row; the parser keeps only the row it is at, not the file. */
async function parseRows(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string,
  take: (row: string[]) => void,
): Promise<void> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + decoder.decode(chunk, { stream: true });
    // Parse up to the last line end outside quotes; what follows waits for the next chunk.
    const end = lastRowEnd(text);
    for (const row of parse(text.slice(0, end), delimiter)) take(row);
    rest = text.slice(end);
  }
  rest += decoder.decode();
  if (rest !== '') for (const row of parse(`${rest}\n`, delimiter)) take(row);
}

function parse(text: string, delimiter: string): string[][] {
  if (text === '') return [];
  const rows = Papa.parse<string[]>(text, { delimiter }).data;
  // Papa takes the line end that closes the text for the start of one more, empty row.
  return rows.slice(0, -1);
}

/** Position after the last line end that is not inside quotation marks. */
function lastRowEnd(text: string): number {
  let quoted = false;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) quoted = !quoted;
    else if (!quoted && sign === 0x0a) end = at + 1;
  }
  return end;
}
