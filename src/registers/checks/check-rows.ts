import { csvRows, type WrongRow } from './csv-rows.ts';
import { hasWrongByte, textBlocks } from './csv-text.ts';
import type { CountsFault } from './faults.ts';
import type { FileShape } from './header.ts';
import { masked } from './personal.ts';
import type { PlannedColumn } from './raw-value.ts';
import {
  ownText,
  rememberedColumn,
  rememberedRowFault,
  type RememberedColumn,
  type RememberedValue,
} from './remembered.ts';
import type { RowContext } from './row-checks.ts';
import type { CheckContext } from './values.ts';

/** A count file to be checked row by row: how it is written, what its columns feed, and against what. */
export interface RowsToCheck {
  /** Name for messages. */
  readonly shown: string;
  readonly shape: FileShape;
  readonly columns: readonly PlannedColumn[];
  readonly values: CheckContext;
  readonly rows: RowContext;
}

/** What is wrong with a line that is no row, by DuckDB's names. */
export type WrongLine = WrongRow | 'INVALID ENCODING' | 'MISSING COLUMNS' | 'TOO MANY COLUMNS';

/** What is called while rows are checked. */
export interface RowCheckCalls {
  /** A fault of a row; one row may have several. */
  readonly onFault: (fault: CountsFault) => void;
  /** A line that is no row, and how many fields it has. */
  readonly onWrongLine?: (line: number, kind: WrongLine, fields: number) => void;
  /** A row without fault: its codes in the order of the columns; the array is used again for the next row. */
  readonly onAccepted?: (codes: readonly string[]) => void;
  /** After every piece of the file. */
  readonly onPiece?: (rows: number, rejected: number) => void;
}

/** What a file's rows came to. */
export interface CheckedRows {
  /** Rows with the header's number of fields, and how many of those have at least one fault. */
  readonly rows: number;
  readonly rejected: number;
  /** The different values of each column. */
  readonly columns: readonly RememberedColumn[];
  /** Whether its lines end in more than one way; nothing after the first such line was read. */
  readonly mixedLineEnds: boolean;
}

/**
 * Checks a file row by row. The publication does so only for a file it knows to have faulty rows, to find their lines:
 * the way of a sound file is by dictionaries. The page that checks a count file has no other way.
 *
 * @param chunks the file's bytes
 */
export async function checkRows(
  chunks: AsyncIterable<Uint8Array>,
  file: RowsToCheck,
  { onFault, onWrongLine, onAccepted, onPiece }: RowCheckCalls,
): Promise<CheckedRows> {
  const width = file.shape.header.length;
  const columns = file.columns.map((planned) => rememberedColumn(planned, file.values));
  const check = rowCheck(file, columns, onFault, onAccepted);
  const used = file.columns.flatMap(({ source }) => (source.from === 'columns' ? source.indexes : []));
  let rows = 0;
  let rejected = 0;
  let wrongBytes = false;
  const reader = csvRows(file.shape, (cells, line, wrong, blank) => {
    // Blank lines are no rows, unless a row is one field.
    if (line === 1 || (blank && width > 1)) return;
    const kind = wrongLine(cells, wrong, width, wrongBytes ? used : []);
    if (kind !== null) return onWrongLine?.(line, kind, cells.length);
    rows++;
    if (!check(cells, line)) rejected++;
  });
  for await (const block of textBlocks(chunks, file.shape.lineEnd)) {
    wrongBytes ||= block.wrongBytes;
    reader.push(block.text, block.last);
    if (reader.mixedLineEnds()) break;
    onPiece?.(rows, rejected);
  }
  return { rows, rejected, columns, mixedLineEnds: reader.mixedLineEnds() };
}

/** What keeps a line from being a row; as DuckDB has it, fields past the last that are empty do not count. */
function wrongLine(
  cells: readonly string[],
  wrong: WrongRow | null,
  width: number,
  used: readonly number[],
): WrongLine | null {
  if (wrong === 'UNQUOTED VALUE') return wrong;
  if (used.some((index) => hasWrongByte(cells[index] ?? ''))) return 'INVALID ENCODING';
  if (wrong !== null) return wrong;
  if (cells.length < width) return 'MISSING COLUMNS';
  return cells.length > width && cells.slice(width).some((cell) => cell !== '') ? 'TOO MANY COLUMNS' : null;
}

/** A function that checks a row and says whether it is right. */
function rowCheck(
  { shown, columns: planned, rows }: RowsToCheck,
  columns: readonly RememberedColumn[],
  onFault: (fault: CountsFault) => void,
  onAccepted: RowCheckCalls['onAccepted'],
): (cells: readonly string[], line: number) => boolean {
  const acrossFault = rememberedRowFault(planned, rows);
  const row: RememberedValue[] = [];
  const codes: string[] = [];
  return (cells, line) => {
    let right = true;
    let at = 0;
    for (const column of columns) {
      const value = column.take(cells);
      row[at] = value;
      codes[at++] = value.checked.ok ? value.checked.code : '';
      right = right && value.checked.ok;
    }
    const across = right ? acrossFault(row) : null;
    if (across !== null) onFault({ file: shown, line, ...across });
    if (right && across === null) {
      onAccepted?.(codes);
      return true;
    }
    if (right) return false;
    if (cells.every((cell) => cell.trim() === '')) {
      onFault({ file: shown, line, column: '', value: '', reason: 'an empty row: separators only' });
      return false;
    }
    for (const [index, { checked }] of row.entries()) {
      if (checked.ok) continue;
      const raw = ownText(columns[index]?.raw(cells) ?? '');
      const value = checked.personal ? masked(raw) : raw;
      onFault({ file: shown, line, column: planned[index]?.shownAs ?? '', value, reason: checked.reason });
    }
    return false;
  };
}
