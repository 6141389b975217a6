import type { DuckDBConnection } from '@duckdb/node-api';
import type { Settings } from '../settings/settings.ts';
import type { CheckContext } from './checks.ts';
import {
  rejectedLineFault,
  readCsvSql,
  takeRejectedLines,
  unreadableFault,
  wholeFileRejections,
  type CountFile,
} from './count-file.ts';
import { readDictionaries, type ColumnDictionary } from './dictionary.ts';
import type { CountsFault } from './faults.ts';
import { addToGrain, type Grain } from './grain.ts';
import { firstLineNotUtf8 } from './header.ts';
import { locateFaults } from './locate.ts';
import { openCountFile, wholeFileFault, type CountFileInput, type FileAccess } from './open.ts';
import type { PlannedColumn } from './raw-value.ts';
import type { Register } from './register.ts';
import { dictionaryWarnings, type CountsWarning } from './warnings.ts';

/** What became of the rows of one file. `read` = `accepted` + `rejected`, always. */
export interface FileAccount {
  readonly file: string;
  readonly register: Register['id'];
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
  /** Columns of the register that the file or the settings give. */
  readonly columns: readonly string[];
}

/**
 * Reads one count file into the grain of its register: checks every value and accounts for every row.
 *
 * @param grain where the accepted rows are added, summed at the finest grain the tables need
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
  const opened = await openCountFile(access, input);
  if ('faults' in opened) return refused(opened.faults);
  const { file, columns } = opened;
  const scan = await scanFile(db, access, settings, file, columns);
  if ('faults' in scan) return refused(scan.faults);

  const { rows: accepted, events } = await addToGrain(db, grain, readCsvSql(file), scan.dictionaries);
  await takeRejectedLines(db);
  scan.rejectedLines.forEach(onFault);
  const rejected = scan.rows - accepted;
  if (rejected > 0) {
    const located = await locateFaults(access.chunks(file.path), file, scan.dictionaries, onFault);
    if (located !== rejected)
      throw new Error(`${file.shown}: ${rejected} rows rejected, but ${located} found`);
  }
  const read = scan.rows + scan.rejectedLines.length;
  return {
    account: {
      file: file.shown,
      register: input.register.id,
      read,
      accepted,
      rejected: read - accepted,
      events,
    },
    warnings: dictionaryWarnings(file.shown, scan.dictionaries, settings.years),
    columns: columns.map(({ column }) => column.name),
  };
}

interface Scan {
  readonly rows: number;
  readonly dictionaries: ColumnDictionary[];
  /** Lines that are no rows: too few fields or too many. */
  readonly rejectedLines: readonly CountsFault[];
}

/** The first scan: dictionaries of all columns; or what makes the file unreadable as a whole. */
async function scanFile(
  db: DuckDBConnection,
  access: FileAccess,
  settings: Settings,
  file: CountFile,
  columns: readonly PlannedColumn[],
): Promise<Scan | { faults: CountsFault[] }> {
  const context: CheckContext = {
    units: settings.units,
    ageGroups: settings.ageGroups,
    cutOff: settings.cut_off,
  };
  let scan: Awaited<ReturnType<typeof readDictionaries>>;
  try {
    scan = await readDictionaries(db, file, columns, context);
  } catch (error) {
    const line = await firstLineNotUtf8(access.chunks(file.path));
    if (line === null) return { faults: [unreadableFault(file, error)] };
    const reason = 'not UTF-8 (perhaps Windows-1258 or TCVN3); save the file as CSV UTF-8';
    return { faults: [wholeFileFault(file.shown, reason, line)] };
  }
  const lines = await takeRejectedLines(db);
  const rejectedLines = lines.map((line) => rejectedLineFault(file, line));
  if (lines.some(({ type }) => wholeFileRejections.includes(type))) return { faults: rejectedLines };
  const tooMany = scan.tooMany.map(({ shownAs }) => ({
    ...wholeFileFault(
      file.shown,
      'more than 200000 different values: this is no column of codes, dates or numbers',
    ),
    column: shownAs,
  }));
  if (tooMany.length > 0) return { faults: tooMany };
  if (scan.rows + lines.length === 0) return { faults: [wholeFileFault(file.shown, 'a header and no rows')] };
  const constants = constantFaults(scan.dictionaries, file.shown);
  if (constants.length > 0) return { faults: constants };
  return { rows: scan.rows, dictionaries: scan.dictionaries, rejectedLines };
}

/** A constant from the settings that is no valid code would reject every row; say so once instead. */
function constantFaults(dictionaries: readonly ColumnDictionary[], file: string): CountsFault[] {
  return dictionaries.flatMap(({ planned, values }) => {
    if (planned.source.from !== 'constant') return [];
    const checked = values.get(planned.source.value)?.checked;
    if (checked === undefined || checked.ok) return [];
    const reason = `${checked.reason} (from site.yaml)`;
    return [{ file, line: null, column: planned.column.name, value: planned.source.value, reason }];
  });
}
