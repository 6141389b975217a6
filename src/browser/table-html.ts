import type { Code, Codelist } from '../catalogue/codelist.ts';
import { totalCode } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { cellState, cellSymbol, cellWords, type StatusCode } from './cell-text.ts';
import { viewTitle, type TableView } from './view.ts';

/** Text as HTML content or attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * The table of a view as HTML: drawn at build time and redrawn in the page by this one function.
 *
 * One header row, one header column, no merged cells. Symbols carry their words for screen readers; parts are indented
 * below their whole.
 */
export function tableHtml(view: TableView, site: Manifest['site'], language: Language): string {
  const { rows, columns, rowList } = view;
  const depths = depthOf(rowList, rows);
  const head = columns.map(({ label }) => `<th scope="col">${escapeHtml(label[language])}</th>`).join('');
  const body = rows.map((row) => {
    const cells = columns.map((column) => cellHtml(view, row, column, language)).join('');
    const kind = row.heading || row.code === totalCode ? ' class="heading"' : '';
    const depth = depths.get(row.code) ?? 0;
    const indent = depth > 0 ? ` class="depth-${Math.min(depth, 3)}"` : '';
    return `<tr${kind}><th scope="row"${indent}>${escapeHtml(row.label[language])}</th>${cells}</tr>`;
  });
  return `<table class="figures"><caption class="sr-only">${escapeHtml(viewTitle(view, site, language))}</caption>
<thead><tr><th scope="col">${escapeHtml(rowList.title[language])}</th>${head}</tr></thead>
<tbody>${body.join('\n')}</tbody></table>`;
}

function cellHtml(view: TableView, row: Code, column: Code, language: Language): string {
  const cell = view.cell(row, column);
  const symbol = cellSymbol(cell, language);
  if (cellState(cell) !== 'value')
    return `<td class="${cellState(cell)}"><span aria-hidden="true">${symbol}</span><span class="sr-only">${cellWords(cell, language)}</span></td>`;
  if (cell.status === '') return `<td>${symbol}</td>`;
  const words = cellWords(cell, language).slice(symbol.length);
  return `<td>${symbol}<sup aria-hidden="true">${cell.status}</sup><span class="sr-only">${words}</span></td>`;
}

/** How many of a row's wholes stand in the list above it; a list without its total begins at no indent. */
function depthOf(list: Codelist, rows: readonly Code[]): Map<string, number> {
  const shown = new Set(rows.map(({ code }) => code));
  const parents = new Map(list.codes.map(({ code, parent }) => [code, parent]));
  return new Map(
    rows.map(({ code }) => {
      let depth = 0;
      for (let at = parents.get(code); at !== null && at !== undefined; at = parents.get(at))
        if (shown.has(at)) depth++;
      return [code, depth];
    }),
  );
}

/** The symbols and letters that stand in this view, each with its meaning; empty when there are none to explain. */
export function symbolsOf(
  view: TableView,
  language: Language,
): { readonly symbol: string; readonly words: string }[] {
  const texts = textsOf(language);
  const found = new Map<string, string>();
  for (const row of view.rows)
    for (const column of view.columns) {
      const cell = view.cell(row, column);
      if (cellState(cell) !== 'value')
        found.set(
          cellSymbol(cell, language),
          cellWords(cell.value === null ? cell : { ...cell, status: '' }, language),
        );
      if (cell.value !== null)
        for (const code of cell.status) found.set(code, texts.statusWords[code as StatusCode] ?? code);
    }
  return [...found].map(([symbol, words]) => ({ symbol, words }));
}

/** The symbols of a view as one line of HTML, ready to stand above its table; empty where there are none. */
export function symbolsHtml(view: TableView, language: Language): string {
  const symbols = symbolsOf(view, language);
  if (symbols.length === 0) return '';
  const list = symbols.map(
    ({ symbol, words }) => `<span class="symbol">${escapeHtml(symbol)}</span> ${escapeHtml(words)}`,
  );
  return `${textsOf(language).symbols}: ${list.join(' · ')}`;
}
