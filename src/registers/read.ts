import type { DuckDBConnection } from '@duckdb/node-api';
import type { Input, Settings } from '../settings/settings.ts';
import type { CheckContext } from './checks.ts';
import {
  rejectedLineFault,
  readCsvSql,
  takeRejectedLines,
  unreadableFault,
  wholeFileRejections,
} from './count-file.ts';
import type { CountFile } from './count-file.ts';
import { readDictionaries, type ColumnDictionary } from './dictionary.ts';
import type { CountsFault } from './faults.ts';
import { firstLineNotUtf8, firstLongLine, hasEndlessLine, longestLine, readHeader } from './header.ts';
import { addToGrain, type Grain } from './grain.ts';
import { locateFaults } from './locate.ts';
import { planColumns } from './plan.ts';
import type { Register } from './register.ts';
import { dictionaryWarnings, type CountsWarning } from './warnings.ts';
import Papa from 'papaparse';

/** How the reader reaches files; handed in, so that the room itself touches no file system. */
export interface FileAccess {
  /** What stands at a path. */
  kind(path: string): Promise<'file' | 'folder' | 'nothing'>;
  /** Up to `length` bytes of a file from a position on; none past its end. */
  read(path: string, position: number, length: number): Promise<Uint8Array>;
  chunks(path: string): AsyncIterable<Uint8Array>;
}

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

export interface ReadResult {
  readonly account: FileAccount | null;
  /** True where the file as a whole cannot be trusted, so that no allowance for rejected rows applies. */
  readonly unreadable: boolean;
  readonly warnings: readonly CountsWarning[];
  /** Columns of the register that the file or the settings give. */
  readonly columns: readonly string[];
}

/**
 * Reads one count file into the grain of its register: checks every value and accounts for every row.
 *
 * @param grain where the accepted rows are added, summed at the finest grain the tables need
 * @param path path to open, `shown` the path for messages
 * @param onFault called for each fault, in the file's order as far as it is known
 * @throws Error only when the accounts of the two scans do not agree, which is a fault of this program
 */
export async function readCountFile(
  db: DuckDBConnection,
  access: FileAccess,
  settings: Settings,
  register: Register,
  grain: Grain,
  input: Input,
  path: string,
  shown: string,
  onFault: (fault: CountsFault) => void,
): Promise<ReadResult> {
  const failed = (...faults: CountsFault[]): ReadResult => {
    faults.forEach(onFault);
    return { account: null, unreadable: true, warnings: [], columns: [] };
  };
  const whole = (reason: string): CountsFault => ({ file: shown, line: null, column: '', value: '', reason });

  const kind = await access.kind(path);
  if (kind === 'nothing') return failed(whole('no such file'));
  if (kind === 'folder') return failed(whole('a folder, where a CSV file should be'));
  const start = await access.read(path, 0, longestLine);
  const shape = readHeader(start);
  if ('reason' in shape) return failed(whole(shape.reason));

  const fileName = path.split('/').at(-1) ?? path;
  const sample = sampleRows(start, shape.delimiter);
  const plan = planColumns({ register, input, file: shown, fileName, header: shape.header, sample });
  if (plan.faults.length > 0) return failed(...plan.faults);

  const file: CountFile = { path, shown, shape };
  if (await hasEndlessLine((position, length) => access.read(path, position, length))) {
    const line = await firstLongLine(access.chunks(path));
    return failed({ ...whole(`longer than ${longestLine} bytes; a count file has one row a line`), line });
  }
  const context: CheckContext = {
    units: settings.units,
    ageGroups: settings.ageGroups,
    cutOff: settings.cut_off,
  };
  let scan: Awaited<ReturnType<typeof readDictionaries>>;
  try {
    scan = await readDictionaries(db, file, plan.columns, context);
  } catch (error) {
    const line = await firstLineNotUtf8(access.chunks(path));
    if (line !== null)
      return failed({
        ...whole('not UTF-8 (perhaps Windows-1258 or TCVN3); save the file as CSV UTF-8'),
        line,
      });
    return failed(unreadableFault(file, error));
  }
  const rejectedLines = await takeRejectedLines(db);
  if (rejectedLines.some(({ type }) => wholeFileRejections.includes(type)))
    return failed(...rejectedLines.map((line) => rejectedLineFault(file, line)));
  if (scan.tooMany.length > 0)
    return failed(
      ...scan.tooMany.map(({ shownAs }) => ({
        ...whole('more than 200000 different values: this is no column of codes, dates or numbers'),
        column: shownAs,
      })),
    );
  if (scan.rows + rejectedLines.length === 0) return failed(whole('a header and no rows'));
  const constants = constantFaults(scan.dictionaries, shown);
  if (constants.length > 0) return failed(...constants);

  const { rows: accepted, events } = await addToGrain(db, grain, readCsvSql(file), scan.dictionaries);
  await takeRejectedLines(db);
  const rejected = scan.rows - accepted;
  for (const line of rejectedLines) onFault(rejectedLineFault(file, line));
  if (rejected > 0) {
    const located = await locateFaults(access.chunks(path), file, scan.dictionaries, onFault);
    if (located !== rejected) throw new Error(`${shown}: ${rejected} rows rejected, but ${located} found`);
  }
  const read = scan.rows + rejectedLines.length;
  return {
    account: { file: shown, register: register.id, read, accepted, rejected: read - accepted, events },
    unreadable: false,
    warnings: dictionaryWarnings(shown, scan.dictionaries, settings.years),
    columns: plan.columns.map(({ column }) => column.name),
  };
}

function sampleRows(start: Uint8Array, delimiter: string): string[][] {
  const text = new TextDecoder('utf-8').decode(start.subarray(0, 20_000));
  return Papa.parse<string[]>(text, { delimiter, preview: 40 }).data.slice(1, 40);
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
