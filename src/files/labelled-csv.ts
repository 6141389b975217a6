import type { PublishedTable } from '../catalogue/published-table.ts';
import { csvCell, csvLine } from '../text/csv.ts';
import type { Language } from '../text/language.ts';
import { joinedLines } from './joined-lines.ts';
import { labelledSheet } from './labelled-sheet.ts';

/**
 * The labelled file of a table for people who open a spreadsheet: UTF-8 with BOM, as Excel takes a file without one
 * for the old encoding of its country and mangles Vietnamese. Commas between columns, whatever the country; so
 * numbers have a decimal point in both languages, as with a comma 1,5 would be two columns. Notes have no room here: a
 * line that is no row would stop whoever sorts, filters or sums; the workbook of the table has them.
 *
 * @param simulated adds a last column that says so in every row
 */
export function labelledCsv(table: PublishedTable, language: Language, simulated: boolean): string {
  const { header, rowCount, cellAt } = labelledSheet(table, language, simulated);
  const lines = joinedLines();
  lines.add(`\uFEFF${csvLine(header)}`);
  // Each text is made safe once: a table may have half a million rows.
  const written = new Map<string, string>();
  const safe = (text: string): string => {
    const cell = written.get(text) ?? csvCell(text);
    written.set(text, cell);
    return cell;
  };
  for (let row = 0; row < rowCount; row++) {
    let line = '';
    for (let column = 0; column < header.length; column++) {
      const cell = cellAt(row, column);
      if (column > 0) line += ',';
      line += typeof cell === 'string' ? safe(cell) : (cell ?? '');
    }
    lines.add(`${line}\n`);
  }
  return lines.text();
}
