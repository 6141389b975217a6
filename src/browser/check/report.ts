import type { CheckedFile } from '../../registers/checks/check-file.ts';
import { checkLine, checksHeader } from '../../registers/checks/faults-csv.ts';

/**
 * The report a reader saves: the faults as the publication lists them in `checks.csv`, with a mark by which spreadsheets
 * know UTF-8.
 * Where more were found than were kept, a last line says so.
 */
export function reportOf({ faults, faultCount }: CheckedFile, file: string): Blob {
  const pieces = [`\uFEFF${checksHeader}`];
  // Pieces, not one text: a browser keeps a large Blob outside of the script's memory.
  for (let at = 0; at < faults.length; at += 1000)
    pieces.push(
      faults
        .slice(at, at + 1000)
        .map(checkLine)
        .join(''),
    );
  const capped = `only the first ${faults.length} of ${faultCount} faults are listed here`;
  if (faults.length < faultCount)
    pieces.push(checkLine({ file, line: null, column: '', value: '', reason: capped }));
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
}
