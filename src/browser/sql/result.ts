import type { Table } from 'apache-arrow';
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
}

export interface ResultColumn {
  readonly name: string;
  readonly numeric: boolean;
}

/** Rows a page shows; more would only make it slow to scroll, and the CSV file has them all. */
export const rowsShown = 1000;

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
  return {
    columns: fields.map(({ name, type }) => ({ name, numeric: isNumeric(type) })),
    rows: table.numRows,
    cell: (row, column) => texts[column]?.(row) ?? null,
  };
}

/** The first {@link rowsShown} rows as an HTML table; what comes from the data or the query is escaped. */
export function resultHtml(result: QueryResult, language: Language, caption: string): string {
  const rows = Array.from({ length: Math.min(result.rows, rowsShown) }, (_, row) => row);
  const head = result.columns.map(
    ({ name, numeric }) => `<th scope="col"${side(numeric)}>${escapeHtml(name)}</th>`,
  );
  const flags = result.columns.findIndex(({ name }) => name === 'confidentiality');
  const withheld = (row: number): boolean => flags >= 0 && result.cell(row, flags) === 'c';
  const columns = result.columns.map(({ name, numeric }, column) => {
    const texts = rows.map((row) => result.cell(row, column));
    // All grouped or none: a column whose numbers have four digits at most may hold years, and 2.024 is none.
    const grouped = texts.some((text) => text !== null && /^-?\d{5}/.test(text));
    return texts.map((text, row) => {
      if (text === null)
        return `<td class="${numeric ? 'text-right ' : ''}text-muted italic">NULL${figures.includes(name) && withheld(row) ? withheldHtml(language) : ''}</td>`;
      return `<td${side(numeric)}>${escapeHtml(numeric ? numberText(text, language, grouped) : text)}</td>`;
    });
  });
  const body = rows.map((row) => `<tr>${columns.map((cells) => cells[row]).join('')}</tr>`);
  return `<table class="${tableClass}"><caption class="sr-only">${escapeHtml(caption)}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody></table>`;
}

/** Columns of published tables that have no value where a cell is withheld. */
const figures: readonly string[] = ['value', 'lower', 'upper'];

/** What stands behind a NULL of a row that says it is withheld, as on the pages of tables. */
function withheldHtml(language: Language): string {
  const { withheldSymbol, withheldWords } = textsOf(language);
  return ` <span class="not-italic" aria-hidden="true">${withheldSymbol}</span><span class="sr-only"> (${withheldWords})</span>`;
}

/* Said once for all cells: a result has a thousand rows. */
const tableClass = [
  'min-w-full border-separate border-spacing-0 text-[0.9375rem] leading-snug text-left',
  '[&_th]:sticky [&_th]:top-0 [&_th]:border-b [&_th]:border-muted [&_th]:bg-raised [&_th]:font-semibold',
  '[&_:is(th,td)]:px-3 [&_:is(th,td)]:py-1.5 [&_:is(th,td)]:align-baseline',
  '[&_td]:max-w-96 [&_td]:border-b [&_td]:border-line [&_td]:whitespace-pre-wrap [&_td]:tabular-nums',
  '[&_tr:last-child_td]:border-b-0',
].join(' ');

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
