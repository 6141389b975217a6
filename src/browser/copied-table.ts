import type { Code } from '../catalogue/codelist.ts';
import { cellState } from '../catalogue/cell-marks.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { tableToolsOf } from '../text/table-tools-texts.ts';
import { formatDay, textsOf } from '../text/texts.ts';
import { cellSymbol, figureText, hasInterval } from './cell-text.ts';
import { panelsOf } from './panels.ts';
import { sortedRows, sortWords } from './sort.ts';
import { escapeHtml, headerLabels, symbolsOf } from './table-html.ts';
import { unitAt, unitsDiffer } from './view-units.ts';
import { sourceText, viewTitle } from './view-title.ts';
import type { TableView, ViewCell } from './view.ts';

/** A table for the clipboard: as HTML for documents and spreadsheets, as text with tabs for everything else. */
export interface CopiedTable {
  readonly html: string;
  readonly text: string;
}

/**
 * All rows of a view in their order, with its title before and source and symbols behind. Numbers are written so that a
 * spreadsheet in the reader's language takes them as numbers: no marks between thousands, no letters behind. A status
 * stands at the header of the column or row that has it throughout, and only else behind the number. A zero is `0`.
 */
export function copiedTable(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  address: string,
): CopiedTable {
  const title = [viewTitle(view, site, language), sortWords(view, language)]
    .filter((part) => part !== '')
    .join(', ');
  const blocks = panelsOf(view).map((panel, at) => ({
    name: view.panels[at]?.label[language] ?? '',
    grid: gridOf(panel, language),
  }));
  const notes = notesOf(view, site, language, address);
  const html = blocks.map(({ name, grid: [head = [], ...rows] }) => {
    const cells = (tag: string, row: readonly string[]): string =>
      row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('');
    const body = rows.map(
      ([label = '', ...row]) => `<tr><th>${escapeHtml(label)}</th>${cells('td', row)}</tr>`,
    );
    return `${name === '' ? '' : `<p><b>${escapeHtml(name)}</b></p>`}<table border="1"><thead><tr>${cells('th', head)}</tr></thead><tbody>${body.join('')}</tbody></table>`;
  });
  const lines = blocks.flatMap(({ name, grid }) => [
    ...(name === '' ? [] : [name]),
    ...grid.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')),
  ]);
  return {
    html: `<meta charset="utf-8"><p><b>${escapeHtml(title)}</b></p>${html.join('')}${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}`,
    text: [title, ...lines, ...notes].join('\n'),
  };
}

function gridOf(view: TableView, language: Language): string[][] {
  const { columns } = view;
  const rows = sortedRows(view, language);
  const label = headerLabels(view, language);
  const ofColumn = new Map(
    columns.map((column) => [column, sharedStatus(rows.map((row) => view.cell(row, column)))]),
  );
  const ofRow = new Map(
    rows.map((row) => {
      const shared = sharedStatus(columns.map((column) => view.cell(row, column)));
      return [row, columns.every((column) => ofColumn.get(column) === shared) ? '' : shared];
    }),
  );
  const marked = (text: string, status: string | undefined): string =>
    status === undefined || status === '' ? text : `${text} (${[...status].join(', ')})`;
  const head = columns.map((column) => marked(label('columns', column), ofColumn.get(column)));
  const body = rows.map((row) => {
    const cells = columns.map((column) => {
      const cell = view.cell(row, column);
      const said = (ofColumn.get(column) ?? '') + (ofRow.get(row) ?? '');
      return plainCell(cell, said, language);
    });
    return [marked(label('rows', row), ofRow.get(row)), ...cells];
  });
  return [[view.rowList.title[language], ...head], ...body];
}

/** The status all figures of a row or column have; empty where they differ, or there are none. */
function sharedStatus(cells: readonly ViewCell[]): string {
  const statuses = new Set(cells.filter(hasFigure).map(({ status }) => status));
  const [only = '', ...others] = statuses;
  return others.length === 0 ? only : '';
}

function hasFigure(cell: ViewCell): boolean {
  return cellState(cell) === 'value' || cellState(cell) === 'zero';
}

function plainCell(cell: ViewCell, said: string, language: Language): string {
  if (!hasFigure(cell)) return cellSymbol(cell, language);
  const text = figureText(cell.value ?? 0, language, cell.decimals).replace('−', '-');
  const plain = text.replaceAll(language === 'vi' ? '.' : ',', '');
  return plain + [...cell.status].filter((code) => !said.includes(code)).join('');
}

/** Below the table: unit, symbols, source with its release, that the figures are nobody's, and where they were copied. */
function notesOf(view: TableView, site: Manifest['site'], language: Language, address: string): string[] {
  const texts = textsOf(language);
  const { release, licence } = site;
  const symbols = symbolsOf(view, language)
    .filter(({ symbol }) => symbol !== texts.zeroSymbol)
    .map(({ symbol, words }) => `${symbol} ${words}`);
  const panels = panelsOf(view);
  const cells = (code: Code, panel: TableView) => panel.columns.map((column) => panel.cell(code, column));
  const hasIntervals = panels.some((panel) => panel.rows.some((row) => cells(row, panel).some(hasInterval)));
  return [
    ...(unitsDiffer(view) ? [] : [texts.unitNote(unitAt(view)[language])]),
    ...(symbols.length === 0 ? [] : [`${texts.symbols}: ${symbols.join(' · ')}`]),
    ...(hasIntervals ? [tableToolsOf(language).intervalsInFile] : []),
    `${texts.source}: ${sourceText(view.table, site, language)}. ${texts.release}: ${release.id}, ${formatDay(release.date, language)}. ${texts.licence}: ${licence}.`,
    ...(view.table.simulated ? [`${texts.simulatedTitle}. ${texts.simulatedText}`] : []),
    `${tableToolsOf(language).link}: ${address}`,
  ];
}
