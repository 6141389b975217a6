import type { Sheet, SheetCell } from './sheet.ts';
import type { StringTable } from './string-table.ts';
import { numberStyle, styles } from './styles.ts';
import { xmlAttribute, xmlHead } from './xml.ts';

/** Characters that are written at a time: a large sheet never stands in memory as a whole. */
const pieceLength = 1 << 18;

/**
 * The text of a sheet's part, piece by piece: frozen header, widths, cells, links, and the table that spreadsheets
 * filter and screen readers announce.
 */
export function* worksheetXml(sheet: Sheet, strings: StringTable): Generator<string> {
  const { lines, header, widths, wraps } = sheet;
  const letters = header.map((_, at) => columnLetters(at));
  const headerRow = lines.length + 1;
  yield xmlHead + open + sheetHead(widths, headerRow);
  for (const [at, { text, style }] of lines.entries())
    yield `<row r="${at + 1}"><c r="A${at + 1}"${strings.cell(text, styles[style])}</row>`;
  const usual = wraps ? styles.wrapped : styles.plain;
  const quoted = wraps ? styles.wrappedQuoted : styles.quoted;
  const styleOf = (text: string, row: number, column: number): number => {
    if (column === 0 && sheet.linkOf?.(row) !== undefined) return styles.link;
    return runsAsFormula.test(text) ? quoted : usual;
  };
  let piece = rowXml(headerRow, letters, header, (text) => strings.cell(text as string, styles.header));
  let row = 0;
  for (const cells of sheet.rows) {
    piece += rowXml(headerRow + 1 + row, letters, cells, (cell, column) =>
      typeof cell === 'string'
        ? strings.cell(cell, styleOf(cell, row, column))
        : ` s="${numberStyle(sheet.decimalsOf(row, column))}"><v>${cell}</v></c>`,
    );
    row++;
    if (piece.length > pieceLength) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData>${linksXml(sheet, headerRow)}${sheetTail}`;
}

/** The table of a sheet, in A1 notation: `A1:C20`. A table has a row below its header, be it a blank one. */
export function tableRange({ lines, header, rowCount }: Sheet): string {
  const headerRow = lines.length + 1;
  return `A${headerRow}:${columnLetters(header.length - 1)}${headerRow + Math.max(1, rowCount)}`;
}

/** The part of a sheet's table. Names of columns have to be what stands in the header row. */
export function tableXml(sheet: Sheet, id: number): string {
  const range = tableRange(sheet);
  const columns = sheet.header.map(
    (title, at) => `<tableColumn id="${at + 1}" name="${xmlAttribute(title)}"/>`,
  );
  return `${xmlHead}<table xmlns="${main}" id="${id}" name="Bang_${id}" displayName="Bang_${id}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

/** What a text begins with that a spreadsheet would take for a formula if somebody typed it. */
const runsAsFormula = /^[=+\-@\t\r]/;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const open = `<worksheet xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`;
// Printed across, as wide as one page.
const sheetTail =
  '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';

function sheetHead(widths: readonly number[], headerRow: number): string {
  const below = `A${headerRow + 1}`;
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`;
}

function rowXml(
  row: number,
  letters: readonly string[],
  cells: readonly SheetCell[],
  cellXml: (cell: string | number, column: number) => string,
): string {
  let text = `<row r="${row}">`;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? null;
    if (cell !== null) text += `<c r="${letters[at]}${row}"${cellXml(cell, at)}`;
  }
  return `${text}</row>`;
}

function linksXml({ linkOf, rowCount }: Sheet, headerRow: number): string {
  if (linkOf === undefined) return '';
  let links = '';
  for (let row = 0; row < rowCount; row++) {
    const target = linkOf(row);
    if (target !== undefined)
      links += `<hyperlink ref="A${headerRow + 1 + row}" location="'${xmlAttribute(target)}'!A1"/>`;
  }
  return links === '' ? '' : `<hyperlinks>${links}</hyperlinks>`;
}

/** The letters of a column, counted from 0: A to Z, AA and on. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
