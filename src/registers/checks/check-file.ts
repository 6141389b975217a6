import { checkRows, type WrongLine } from './check-rows.ts';
import { rowContext, valueContext, type SiteToCheck } from './context.ts';
import { faultList, type FaultKind, type FaultList } from './fault-list.ts';
import type { CountsFault } from './faults.ts';
import type { FileShape } from './header.ts';
import { wrongLineReason } from './lines.ts';
import { openCountFile, type CountFileInput, type FileAccess } from './open.ts';
import type { RegisterId } from './register.ts';
import { sumWarnings } from './sum-warnings.ts';
import { valueWarnings, warningsInOrder, type CountsWarning } from './value-warnings.ts';
import { unreadableFault, wholeFileFaults } from './whole-file.ts';

/*
 * A whole count file checked without a database: what `/kiem-tra/` runs in the browser. It says of a file what the
 * publication (`read.ts`) says of it, in the same words and order. What takes other files to know, such as two files
 * that give the same month, is the publication's.
 */

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

/** What came of a file. */
export interface CheckedFile {
  /** `null` where the file as a whole cannot be trusted, and nothing of it would be counted. */
  readonly account: FileAccount | null;
  /** The first faults, in the order of `checks.csv`. */
  readonly faults: readonly CountsFault[];
  /** All faults, also those not kept. */
  readonly faultCount: number;
  readonly kinds: readonly FaultKind[];
  readonly warnings: readonly CountsWarning[];
}

/** How far the check of a file is. */
export interface CheckProgress {
  /** Bytes read. */
  readonly bytes: number;
  readonly rows: number;
  readonly rejected: number;
}

export interface CheckCalls {
  readonly onProgress?: (progress: CheckProgress) => void;
  /** Ends the check, which then throws its reason. */
  readonly signal?: AbortSignal;
  /** As many faults as are kept; 200,000 where nothing is said. */
  readonly mostKept?: number;
}

/** As many faults as a spreadsheet opens with ease. */
export const mostFaultsKept = 200_000;

/**
 * Checks a count file in one pass over its bytes; memory does not grow with the file.
 *
 * @param site what the checks need of the site, and its years
 * @throws the signal's reason where it was ended
 */
export async function checkCountFile(
  access: FileAccess,
  input: CountFileInput,
  site: SiteToCheck & { readonly years: { readonly first: number; readonly last: number } },
  { onProgress, signal, mostKept = mostFaultsKept }: CheckCalls = {},
): Promise<CheckedFile> {
  const opened = await openCountFile(access, input);
  if ('faults' in opened) return refused(opened.faults);
  const { file, columns } = opened;
  const { shown, shape } = file;
  const lines = faultList(mostKept);
  const all = faultList(mostKept);
  let untrusted = false;
  const sums = sumWarnings(shown, columns, site.years);
  const count = columns.findIndex(({ column }) => column.name === 'count');
  let events = 0;
  let bytes = 0;
  const readBytes = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of access.chunks(file.path)) {
      signal?.throwIfAborted();
      bytes += chunk.length;
      yield chunk;
    }
  };
  const task = {
    shown,
    shape,
    columns,
    values: valueContext(site),
    rows: rowContext(site, input),
  };
  const checked = await checkRows(readBytes(), task, {
    onFault: all.add,
    onWrongLine(line, kind, fields) {
      untrusted ||= wholeFileKinds.includes(kind);
      const fault = wrongLineFault(shown, shape, { line, kind, fields });
      lines.add(fault);
      all.add(fault);
    },
    onAccepted(codes) {
      const number = count === -1 ? 1 : Number(codes[count]);
      events += number;
      sums.add(codes, number);
    },
    onPiece: (read, rejected) => onProgress?.({ bytes, rows: read, rejected }),
  });
  if (checked.mixedLineEnds) return refused([await unreadableFault(access, input)]);
  if (untrusted) return { account: null, ...listed(lines), warnings: [] };
  const wholeFile = wholeFileFaults(shown, checked.rows + lines.count(), checked.columns);
  if (wholeFile.length > 0) return refused(wholeFile);
  const read = checked.rows + lines.count();
  const accepted = checked.rows - checked.rejected;
  return {
    account: { file: shown, register: input.register.id, read, accepted, rejected: read - accepted, events },
    ...listed(all),
    warnings: warningsInOrder([...valueWarnings(shown, checked.columns), ...sums.warnings()]),
  };
}

/** Lines after which nothing that follows in the file can be trusted. */
const wholeFileKinds: readonly WrongLine[] = ['UNQUOTED VALUE', 'INVALID ENCODING', 'LINE SIZE OVER MAXIMUM'];

function refused(faults: readonly CountsFault[]): CheckedFile {
  const list = faultList(mostFaultsKept);
  faults.forEach(list.add);
  return { account: null, ...listed(list), warnings: [] };
}

function listed(list: FaultList): Pick<CheckedFile, 'faults' | 'faultCount' | 'kinds'> {
  return { faults: list.kept, faultCount: list.count(), kinds: list.kinds() };
}

function wrongLineFault(
  file: string,
  shape: FileShape,
  { line, kind, fields }: { line: number; kind: WrongLine; fields: number },
): CountsFault {
  return { file, line, column: '', value: '', reason: wrongLineReason(kind, fields, shape) ?? kind };
}
