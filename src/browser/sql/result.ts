import { DataType, type Table } from 'apache-arrow';
import Papa from 'papaparse';
import type { Language } from '../../text/language.ts';
import { textsOf } from '../../text/texts.ts';
import { escapeHtml } from '../table-html.ts';
import { cellText, isNumeric, unreadableType } from './cell-text.ts';

/** What a query gave, as texts: numbers exact, with a point and without groups; `null` where SQL has NULL. */
export interface QueryResult {
  readonly columns: readonly ResultColumn[];
  readonly rows: number;
  /** The text at a row and column, both from 0. */
  readonly cell: (row: number, column: number) => string | null;
  /** The number at a place of a numeric column, near enough to sort and draw; NaN for NULL. */
  readonly number: (row: number, column: number) => number;
}

export interface ResultColumn {
  readonly name: string;
  readonly numeric: boolean;
}

/**
 * Reads what the engine gave; two columns may have the same name.
 *
 * @throws Error when a column is of a type that does not arrive whole: better no answer than a wrong one
 */
export function resultOf(table: Table): QueryResult {
  const { fields } = table.schema;
  const texts = fields.map(({ name, type }, column) => {
    const unreadable = unreadableType(type);
    if (unreadable !== null)
      throw new Error(
        `column "${name}" is of type ${unreadable}, which cannot be shown here: cast it to VARCHAR`,
      );
    const vector = table.getChildAt(column);
    return (row: number): string | null => cellText(vector?.get(row), type);
  });
  const numbers = fields.map(({ type }, column) => {
    const vector = table.getChildAt(column);
    // Decimals and the widest whole numbers come as words of 32 bits.
    const isPlain = DataType.isFloat(type) || (DataType.isInt(type) && type.bitWidth <= 64);
    return (row: number): number => {
      const value = isPlain ? (vector?.get(row) as number | bigint | null | undefined) : texts[column]?.(row);
      return value === null || value === undefined ? NaN : Number(value);
    };
  });
  return {
    columns: fields.map(({ name, type }) => ({ name, numeric: isNumeric(type) })),
    rows: table.numRows,
    cell: (row, column) => texts[column]?.(row) ?? null,
    number: (row, column) => numbers[column]?.(row) ?? NaN,
  };
}

/** A result as HTML, row by row; what comes from the data or the query is escaped. */
export interface ResultLines {
  /** The header's cells. */
  readonly head: readonly string[];
  /** The cells of a row. */
  row(row: number): string;
}

/** Rows that tell how the numbers of a column are written. */
const sampleRows = 1000;

/** How a result is written in a language. */
export function resultLines(result: QueryResult, language: Language): ResultLines {
  const flags = result.columns.findIndex(({ name }) => name === 'confidentiality');
  const withheld = (row: number): boolean => flags >= 0 && result.cell(row, flags) === 'c';
  // All grouped or none: a column whose numbers have four digits at most may hold years, and 2.024 is none.
  const grouped = result.columns.map(
    ({ numeric }, column) =>
      numeric &&
      Array.from({ length: Math.min(result.rows, sampleRows) }, (_, row) => result.cell(row, column)).some(
        (text) => text !== null && /^-?\d{5}/.test(text),
      ),
  );
  const cell = (row: number, column: number): string => {
    const { name = '', numeric = false } = result.columns[column] ?? {};
    const text = result.cell(row, column);
    if (text === null)
      return `<td class="${numeric ? 'text-right ' : ''}text-muted italic">NULL${figures.includes(name) && withheld(row) ? withheldHtml(language) : ''}</td>`;
    const written = numeric ? numberText(text, language, grouped[column] ?? false) : text;
    return `<td${side(numeric)}>${escapeHtml(written)}</td>`;
  };
  return {
    head: result.columns.map(
      ({ name, numeric }) => `<th scope="col"${side(numeric)}>${escapeHtml(name)}</th>`,
    ),
    row: (row) => result.columns.map((_, column) => cell(row, column)).join(''),
  };
}

/** Columns of published tables that have no value where a cell is withheld. */
const figures: readonly string[] = ['value', 'lower', 'upper'];

/** What stands behind a NULL of a row that says it is withheld, as on the pages of tables. */
function withheldHtml(language: Language): string {
  const { withheldSymbol, withheldWords } = textsOf(language);
  return ` <span class="not-italic" aria-hidden="true">${withheldSymbol}</span><span class="sr-only"> (${withheldWords})</span>`;
}

function side(numeric: boolean): string {
  return numeric ? ' class="text-right"' : '';
}

const marks: Record<Language, { readonly group: string; readonly decimal: string }> = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

/** An exact number's text as a reader of the language writes it: `-1234.50` is "−1.234,50" in Vietnamese. */
export function numberText(exact: string, language: Language, grouped: boolean): string {
  const [, minus = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(exact) ?? [];
  if (whole === '') return exact;
  const { group, decimal } = marks[language];
  const digits = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  return `${minus === '' ? '' : '−'}${digits}${fraction === undefined ? '' : `${decimal}${fraction}`}`;
}

/* What a spreadsheet would run as a formula; a negative number is none. */
const formula = /^(?!-\d+(\.\d+)?(e[+-]?\d+)?$)[=+\-@\t\r]/i;

/**
 * All rows as CSV, RFC 4180 with a byte order mark, without which Excel spoils Vietnamese letters. NULL is an empty
 * cell.
 *
 * @param simulated adds a last column that says `true` in every row, so that no copy of the file loses it
 */
export function resultCsv(result: QueryResult, simulated: boolean): string {
  const columns = result.columns.map(({ name }) => name);
  const marked = simulated && !columns.includes('simulated');
  const rows = Array.from({ length: result.rows }, (_, row) => {
    const cells: (string | null)[] = result.columns.map((_column, column) => result.cell(row, column));
    return marked ? [...cells, 'true'] : cells;
  });
  const lines = [marked ? [...columns, 'simulated'] : columns, ...rows];
  return `\uFEFF${Papa.unparse(lines, { newline: '\n', escapeFormulae: formula })}\n`;
}
