import type { CountsFault } from './faults.ts';
import { firstLineNotUtf8 } from './header.ts';
import { notUtf8Reason } from './lines.ts';
import { wholeFileFault, type CountFileInput, type FileAccess } from './open.ts';
import type { PlannedColumn } from './raw-value.ts';
import { mostValues } from './remembered.ts';
import type { Checked } from './values.ts';

/* What keeps a file from being counted as a whole, once its rows were read. */

/** Of a file whose lines end in more than one way: most often it is in another encoding. */
export async function unreadableFault(
  access: FileAccess,
  { path, shown }: CountFileInput,
): Promise<CountsFault> {
  const line = await firstLineNotUtf8(access.chunks(path));
  return line === null ? wholeFileFault(shown, mixedLineEnds) : wholeFileFault(shown, notUtf8Reason, line);
}

/** Of a file whose lines end in more than one way. */
export const mixedLineEnds =
  'its lines end in more than one way (CR LF and LF mixed), or its quotation marks do not pair; save it again as CSV UTF-8';

/** A column of a file whose rows were read: its different values, as many as are kept of them. */
export interface ReadColumn {
  readonly planned: PlannedColumn;
  readonly values: ReadonlyMap<string, { readonly checked: Checked }>;
  /** Whether it has more different values than a column of codes, dates or numbers. */
  tooMany(): boolean;
}

/**
 * What keeps a file from being counted though its lines are rows.
 *
 * @param rows how many rows it has, lines that are no rows included
 */
export function wholeFileFaults(file: string, rows: number, columns: readonly ReadColumn[]): CountsFault[] {
  const tooMany = columns.filter((column) => column.tooMany());
  if (tooMany.length > 0)
    return tooMany.map(({ planned }) => ({
      ...wholeFileFault(
        file,
        `more than ${mostValues} different values: this is no column of codes, dates or numbers`,
      ),
      column: planned.shownAs,
    }));
  if (rows === 0) return [wholeFileFault(file, 'a header and no rows')];
  return columns.flatMap(({ planned, values }) => constantFault(planned, values, file));
}

/** A constant from the settings that is no valid code would reject every row; it is said once instead. */
function constantFault(
  { source, column }: PlannedColumn,
  values: ReadColumn['values'],
  file: string,
): CountsFault[] {
  if (source.from !== 'constant') return [];
  const checked = values.get(source.value)?.checked;
  if (checked === undefined || checked.ok) return [];
  const reason = `${checked.reason} (from site.yaml)`;
  return [{ file, line: null, column: column.name, value: source.value, reason }];
}
