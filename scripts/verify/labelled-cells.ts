import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { labelledSheet, type LabelledSheet, type SheetCell } from '../../src/files/labelled-sheet.ts';
import { languages, type Language } from '../../src/text/language.ts';
import { workbookTextsOf } from '../../src/text/workbook-texts.ts';

/*
 * Labelled files, held against the sheet that the codes CSV and the codelists give. Figures and labels have to be the
 * same; of words that are the program's own (a mark, a unit) only that some stand there: a later program may say them
 * otherwise, and a release of ten years ago still holds.
 */

/** The first cell of a labelled CSV that is another one, as a sentence; `null` where none is. */
export function differsInLabelledCsv(
  table: PublishedTable,
  text: string,
  language: Language,
  simulated: boolean,
): string | null {
  if (!text.startsWith('\uFEFF')) return 'does not begin with a byte order mark';
  const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true, delimiter: ',' });
  return differsFrom(labelledSheet(table, language, simulated), data, (has, should) =>
    typeof should === 'string'
      ? // What a spreadsheet would run as a formula has an apostrophe before it.
        has === should || has === `'${should}`
      : has === String(should ?? ''),
  );
}

/** The same of a workbook, in both languages. */
export async function differsInWorkbook(
  table: PublishedTable,
  bytes: Uint8Array,
  simulated: boolean,
): Promise<string | null> {
  const { sheets } = await readXlsx(bytes);
  for (const language of languages) {
    const name = workbookTextsOf(language).dataSheet;
    const parts = sheets.filter((sheet) => sheet.name === name || sheet.name.replace(/ \d+$/, '') === name);
    if (parts.length === 0) return `has no sheet "${name}"`;
    // Each part has the header row.
    const rows = parts.flatMap((part, at) => (at === 0 ? part.rows : part.rows.slice(1)));
    const fault = differsFrom(
      labelledSheet(table, language, simulated),
      rows,
      (has, should) => (has ?? null) === should,
    );
    if (fault !== null) return `sheet "${name}", ${fault}`;
  }
  return null;
}

function differsFrom(
  { header, kinds, rowCount, rows }: LabelledSheet,
  [head = [], ...found]: readonly (readonly unknown[])[],
  isSame: (has: unknown, should: SheetCell) => boolean,
): string | null {
  if (head.length !== header.length) return `has ${head.length} columns, not ${header.length}`;
  if (found.length !== rowCount) return `has ${found.length} rows, not ${rowCount}`;
  let at = 0;
  for (const row of rows) {
    const own = found[at] ?? [];
    for (const [column, should] of row.entries()) {
      const has = own[column];
      const isWord = kinds[column] === 'marks' || kinds[column] === 'unit' || kinds[column] === 'simulated';
      const isEmpty = has === undefined || has === null || has === '';
      if (isWord ? isEmpty !== (should === null || should === '') : !isSame(has, should))
        return `row ${at + 2} (${row.filter((_, index) => kinds[index] === 'label').join(', ')}), column "${header[column]}": ${JSON.stringify(has ?? null)}, by the CSV ${JSON.stringify(should)}`;
    }
    at++;
  }
  return null;
}
