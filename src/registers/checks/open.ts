import Papa from 'papaparse';
import type { Input } from '../../settings/schema.ts';
import type { CountsFault } from './faults.ts';
import { firstLongLine, hasEndlessLine, longestLine, readHeader, type FileShape } from './header.ts';
import { planColumns } from './plan.ts';
import type { PlannedColumn } from './raw-value.ts';
import type { Register } from './register.ts';

/** How the reader reaches files; handed in, so that the room itself touches no file system. */
export interface FileAccess {
  /** What stands at a path. */
  kind(path: string): Promise<'file' | 'folder' | 'nothing'>;
  /** Up to `length` bytes of a file from a position on; none past its end. */
  read(path: string, position: number, length: number): Promise<Uint8Array>;
  chunks(path: string): AsyncIterable<Uint8Array>;
}

/** A count file that was opened: its header is read, its rows are not. */
export interface CountFile {
  /** Path to open. */
  readonly path: string;
  /** Path for messages, relative to the site folder. */
  readonly shown: string;
  readonly shape: FileShape;
}

/** A file to be counted, and how: the register it belongs to and what `site.yaml` says of it. */
export interface CountFileInput {
  /** Path to open. */
  readonly path: string;
  /** Path for messages, relative to the site folder. */
  readonly shown: string;
  readonly register: Register;
  readonly input: Input;
  /** Whether the register has more files than this one: then they are held against each other. */
  readonly severalFiles: boolean;
}

/** A fault of a file as a whole. */
export function wholeFileFault(file: string, reason: string, line: number | null = null): CountsFault {
  return { file, line, column: '', value: '', reason };
}

/** That no file stands where the settings name one, `null` where it does. */
export async function missingFault(
  access: FileAccess,
  { path, shown, register }: Pick<CountFileInput, 'path' | 'shown' | 'register'>,
): Promise<CountsFault | null> {
  const kind = await access.kind(path);
  if (kind === 'file') return null;
  if (kind === 'folder') return wholeFileFault(shown, 'a folder, where a CSV file should be');
  return wholeFileFault(shown, `no such file; site.yaml names it under inputs (${register.id})`);
}

/**
 * Looks at a file before it is read: that it is there, is text, has a header that gives every required column and none
 * that nobody knows, and that its lines are lines.
 */
export async function openCountFile(
  access: FileAccess,
  { path, shown, register, input }: CountFileInput,
): Promise<{ file: CountFile; columns: PlannedColumn[] } | { faults: CountsFault[] }> {
  const refused = (reason: string, line: number | null = null) => ({
    faults: [wholeFileFault(shown, reason, line)],
  });
  const missing = await missingFault(access, { path, shown, register });
  if (missing !== null) return { faults: [missing] };
  const start = await access.read(path, 0, longestLine);
  const shape = readHeader(start);
  if ('reason' in shape) return refused(shape.reason);
  const fileName = path.split('/').at(-1) ?? path;
  const sample = sampleRows(start, shape.delimiter);
  const { columns, faults } = planColumns({
    register,
    input,
    file: shown,
    fileName,
    header: shape.header,
    sample,
  });
  if (faults.length > 0) return { faults };
  if (await hasEndlessLine((position, length) => access.read(path, position, length)))
    return refused(
      `longer than ${longestLine} bytes; a count file has one row a line`,
      await firstLongLine(access.chunks(path)),
    );
  return { file: { path, shown, shape }, columns };
}

/** The first rows, enough to see what kind of values an unknown column holds. */
function sampleRows(start: Uint8Array, delimiter: string): string[][] {
  const text = new TextDecoder('utf-8').decode(start.subarray(0, 20_000));
  return Papa.parse<string[]>(text, { delimiter, preview: 40 }).data.slice(1, 40);
}
