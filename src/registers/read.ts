import type { DuckDBConnection } from '@duckdb/node-api';
import type { Settings } from '../settings/settings.ts';
import { checkRows, type RowsToCheck, type WrongLine } from './checks/check-rows.ts';
import type { CountsFault } from './checks/faults.ts';
import { firstLineNotUtf8 } from './checks/header.ts';
import { notUtf8Reason, wrongLineReason } from './checks/lines.ts';
import {
  missingFault,
  openCountFile,
  wholeFileFault,
  type CountFile,
  type CountFileInput,
  type FileAccess,
} from './checks/open.ts';
import type { PlannedColumn } from './checks/raw-value.ts';
import type { RegisterId } from './checks/register.ts';
import { rowContext, valueContext } from './checks/context.ts';
import { wholeFileFaults } from './checks/whole-file.ts';
import {
  rejectedLineFault,
  rowsSql,
  takeRejectedLines,
  unreadableFault,
  wholeFileRejections,
} from './count-file.ts';
import { readDictionaries, type ColumnDictionary } from './dictionary.ts';
import { addToGrain, type Grain } from './grain.ts';
import { asCsv, isParquet, notParquetFault, openParquetFile } from './parquet-file.ts';
import { fileWarnings, type CountsWarning } from './warnings.ts';

/** What became of the rows of one file. `read` = `accepted` + `rejected`, always. */
export interface FileAccount {
  readonly file: string;
  readonly register: RegisterId;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Events the accepted rows stand for. */
  readonly events: number;
}

/** What came of a file; `account` is `null` where the file as a whole cannot be trusted, and nothing of it was counted. */
export interface ReadResult {
  readonly account: FileAccount | null;
  readonly warnings: readonly CountsWarning[];
  /** Columns of the register that the file gives, or the settings with a code that says something. */
  readonly columns: readonly string[];
}

/**
 * Reads one count file into the grain of its register: checks every value and accounts for every row.
 *
 * @param grain where the accepted rows are added, summed as finely as the tables need them
 * @param onFault called for each fault, in the file's order as far as it is known
 * @throws Error only when the accounts of the two scans do not agree, which is a fault of this program
 */
export async function readCountFile(
  db: DuckDBConnection,
  access: FileAccess,
  settings: Settings,
  input: CountFileInput,
  grain: Grain,
  onFault: (fault: CountsFault) => void,
): Promise<ReadResult> {
  const refused = (faults: readonly CountsFault[]): ReadResult => {
    faults.forEach(onFault);
    return { account: null, warnings: [], columns: [] };
  };
  const opened = await openFile(db, access, input);
  if ('faults' in opened) return refused(opened.faults);
  const { file, columns } = opened;
  const scan = await scanFile(db, access, settings, file, columns);
  if ('faults' in scan) return refused(scan.faults);

  const rows = rowContext(settings, input);
  const { rows: accepted, events } = await addToGrain(db, grain, rowsSql(file), scan.dictionaries, rows);
  await takeRejectedLines(db);
  const rejected = scan.rows - accepted;
  if (rejected + scan.rejectedLines > 0) {
    const toCheck: RowsToCheck = { ...file, columns, values: valueContext(settings), rows };
    const bytes = isParquet(file.path) ? asCsv(db, file) : access.chunks(file.path);
    let wrongLines = 0;
    const onWrongLine = (line: number, kind: WrongLine, fields: number): void => {
      wrongLines++;
      onFault(wholeFileFault(file.shown, wrongLineReason(kind, fields, file.shape) ?? kind, line));
    };
    const located = await checkRows(bytes, toCheck, { onFault, onWrongLine });
    if (located.rejected !== rejected || wrongLines !== scan.rejectedLines)
      throw new Error(
        `${file.shown}: ${rejected} rows and ${scan.rejectedLines} lines rejected, but ${located.rejected} and ${wrongLines} found`,
      );
  }
  const read = scan.rows + scan.rejectedLines;
  return {
    account: {
      file: file.shown,
      register: input.register.id,
      read,
      accepted,
      rejected: read - accepted,
      events,
    },
    warnings: await fileWarnings(db, file.shown, scan.dictionaries, grain, settings.years),
    columns: scan.dictionaries.filter(saysAnything).map(({ planned }) => planned.column.name),
  };
}

/** The columns of the register that a file gives, or the settings for it; none where it cannot be opened. */
export async function columnsGiven(
  db: DuckDBConnection,
  access: FileAccess,
  input: CountFileInput,
): Promise<string[]> {
  const opened = await openFile(db, access, input);
  return 'faults' in opened ? [] : opened.columns.map(({ column }) => column.name);
}

async function openFile(
  db: DuckDBConnection,
  access: FileAccess,
  input: CountFileInput,
): ReturnType<typeof openCountFile> {
  if (!isParquet(input.path)) return openCountFile(access, input);
  const missing = await missingFault(access, input);
  return missing === null ? openParquetFile(db, input) : { faults: [missing] };
}

/** A constant that says the column is not known is no column. */
function saysAnything({ planned, values }: ColumnDictionary): boolean {
  const unknown = [...values.values()].every(({ checked }) => checked.ok && checked.code === '_U');
  return planned.source.from === 'columns' || !unknown;
}

interface Scan {
  readonly rows: number;
  readonly dictionaries: ColumnDictionary[];
  /** How many lines are no rows: too few fields or too many. */
  readonly rejectedLines: number;
}

/** The first scan: dictionaries of all columns; or what makes the file unreadable as a whole. */
async function scanFile(
  db: DuckDBConnection,
  access: FileAccess,
  settings: Settings,
  file: CountFile,
  columns: readonly PlannedColumn[],
): Promise<Scan | { faults: CountsFault[] }> {
  let scan: Awaited<ReturnType<typeof readDictionaries>>;
  try {
    scan = await readDictionaries(db, file, columns, valueContext(settings));
  } catch (error) {
    if (isParquet(file.path)) return { faults: [notParquetFault(file, error)] };
    const line = await firstLineNotUtf8(access.chunks(file.path));
    if (line === null) return { faults: [unreadableFault(file, error)] };
    return { faults: [wholeFileFault(file.shown, notUtf8Reason, line)] };
  }
  const lines = await takeRejectedLines(db);
  if (lines.some(({ type }) => wholeFileRejections.includes(type)))
    return { faults: lines.map((line) => rejectedLineFault(file, line)) };
  const read = scan.dictionaries.map((dictionary) => ({
    ...dictionary,
    tooMany: () => scan.tooMany.includes(dictionary.planned),
  }));
  const faults = wholeFileFaults(file.shown, scan.rows + lines.length, read);
  if (faults.length > 0) return { faults };
  return { rows: scan.rows, dictionaries: scan.dictionaries, rejectedLines: lines.length };
}
