import type { Code, Codelist } from '../catalogue/codelist.ts';
import { totalCode } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { cellState, noFigure, reasonWords, withoutValue, type StatusCode } from '../catalogue/cell-marks.ts';
import { cellSymbol, cellWords, hasInterval, intervalText } from './cell-text.ts';
import { panelsOf } from './panels.ts';
import { placeAddress, protectionAddress } from './page-address.ts';
import { isSummed, sumOf, type Sum } from './sums.ts';
import { unitAt, unitsDiffer } from './view-units.ts';
import { isSorted, sortWords } from './sort.ts';
import { viewTitle } from './view-title.ts';
import { byLabel, bySum, type TableView, type ViewCell } from './view.ts';

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
 * below their whole. Where indicators have units of their own, each header says its unit. Codes that a reader chose out
 * of more are summed at the foot, or in a last column. A header names what its column is sorted by (`data-sort`).
 *
 * @param shown the rows to show, in their order; sums are of all rows of the view
 */
export function tableHtml(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  shown: readonly Code[] = view.rows,
): string {
  const { rows, columns, rowList } = view;
  const depths = depthOf(rowList, rows);
  // Sorted, rows no longer stand below their whole.
  const deepest = isSorted(view, language) ? 1 : 3;
  const label = headerLabels(view, language);
  const sums = { rows: isSummed(view, 'rows'), columns: isSummed(view, 'columns') };
  const sumHead = escapeHtml(textsOf(language).selectionSum);
  const words = sortWords(view, language);
  const header = (by: string, html: string): string => {
    const { sort } = view.state;
    const order = sort?.by === by && words !== '' ? (sort.descending ? 'descending' : 'ascending') : '';
    return `<th scope="col" data-sort="${escapeHtml(by)}"${order === '' ? '' : ` aria-sort="${order}"`}>${html}</th>`;
  };
  const head = [
    header(byLabel, escapeHtml(rowList.title[language])),
    ...columns.map((column) => header(column.code, escapeHtml(label('columns', column)))),
    ...(sums.columns ? [header(bySum, sumHead)] : []),
  ];
  const across = (row: Code): ViewCell[] => columns.map((column) => view.cell(row, column));
  const down = (column: Code): ViewCell[] => rows.map((row) => view.cell(row, column));
  const body = shown.map((row) => {
    const cells = across(row).map((cell) => cellHtml(cell, language));
    if (sums.columns) cells.push(sumHtml(sumOf(across(row)), language));
    const kind = row.heading || row.code === totalCode ? ' class="heading"' : '';
    const depth = Math.min(depths.get(row.code) ?? 0, deepest);
    const indent = depth > 0 ? ` class="depth-${depth}"` : '';
    return `<tr${kind}><th scope="row"${indent}>${rowHead(row, label('rows', row), language)}</th>${cells.join('')}</tr>`;
  });
  const foot = sums.rows ? columns.map((column) => sumHtml(sumOf(down(column)), language)) : [];
  if (sums.rows && sums.columns) foot.push(sumHtml(sumOf(rows.flatMap(across)), language));
  const kind = view.state.columns === 'indicator' ? ' of-indicators' : '';
  const title = [viewTitle(view, site, language), words].filter((part) => part !== '').join(', ');
  return `<table class="figures${kind}"><caption class="sr-only">${escapeHtml(title)}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody>${sums.rows ? `<tfoot><tr><th scope="row">${sumHead}</th>${foot.join('')}</tr></tfoot>` : ''}</table>`;
}

/** A row's label; of a unit it leads to the unit's page. */
function rowHead({ code, unit }: Code, label: string, language: Language): string {
  const html = escapeHtml(label);
  return unit === undefined ? html : `<a href="${placeAddress(code, language)}">${html}</a>`;
}

/** What a header says: its label, and the unit of its indicator where others have another. */
export function headerLabels(
  view: TableView,
  language: Language,
): (axis: 'rows' | 'columns', code: Code) => string {
  const differ = unitsDiffer(view);
  return (axis, code) => {
    const label = code.label[language];
    if (!differ || view.state[axis] !== 'indicator' || code.figure === undefined) return label;
    const unit = code.figure.unit[language];
    return label.includes(`(${unit})`) ? label : textsOf(language).labelInUnit({ label, unit });
  };
}

/** The value for the eye, its interval on a line of its own below, and both in words where the eye sees signs. */
function cellHtml(cell: ViewCell, language: Language): string {
  const symbol = cellSymbol(cell, language);
  const words = cellWords(cell, language);
  const interval = hasInterval(cell)
    ? `<span class="interval" aria-hidden="true">${intervalText(cell, language)}</span>`
    : '';
  if (cellState(cell) !== 'value')
    return `<td class="${cellState(cell)}"><span aria-hidden="true">${symbol}</span>${interval}<span class="sr-only">${escapeHtml(words)}</span></td>`;
  if (cell.status === '' && interval === '') return `<td>${symbol}</td>`;
  const status = cell.status === '' ? '' : `<sup aria-hidden="true">${cell.status}</sup>`;
  return `<td>${symbol}${status}${interval}<span class="sr-only">${words.slice(symbol.length)}</span></td>`;
}

/** A sum; where it is of the published cells alone, the word for that stands before it. */
function sumHtml({ cell, atLeast }: Sum, language: Language): string {
  const html = cellHtml(cell, language);
  return atLeast ? html.replace('>', `><small>${textsOf(language).atLeast}</small> `) : html;
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

export function* cellsOf(view: TableView): Generator<ViewCell> {
  for (const row of view.rows) for (const column of view.columns) yield view.cell(row, column);
}

function hasIntervals(view: TableView): boolean {
  for (const cell of cellsOf(view)) if (hasInterval(cell)) return true;
  return false;
}

/**
 * The symbols and letters that stand in this view, each with its meaning, and with every reason it stands there for;
 * empty when there are none to explain.
 */
export function symbolsOf(
  view: TableView,
  language: Language,
): { readonly symbol: string; readonly words: string }[] {
  const texts = textsOf(language);
  const found = new Map<string, { readonly symbol: string; words: string; readonly reasons: Set<string> }>();
  const add = (symbol: string, words: string, reason = ''): void => {
    // One symbol may stand for what does not apply here and for what is not published there.
    const key = `${symbol} ${words}`;
    const known = found.get(key) ?? { symbol, words, reasons: new Set<string>() };
    found.set(key, known);
    if (reason !== '') known.reasons.add(reason);
  };
  for (const panel of panelsOf(view))
    for (const cell of cellsOf(panel)) {
      const state = cellState(cell);
      // By far the most cells say nothing but their value.
      if (state === 'value' && cell.status === '') continue;
      const symbol = cellSymbol(cell, language);
      const reason = reasonWords(cell, language);
      if (state === 'zero') add(symbol, texts.zeroWords);
      else if (state === 'withheld') add(symbol, texts.withheldWords);
      else if (state !== 'value')
        add(symbol, reason === '' ? withoutValue(state, texts) : noFigure(cell, texts), reason);
      if (cell.value !== null)
        for (const code of cell.status) add(code, texts.statusWords[code as StatusCode] ?? code);
    }
  return [...found.values()].map(({ symbol, words, reasons }) => ({
    symbol,
    words: reasons.size === 0 ? words : `${words}: ${[...reasons].join('; ')}`,
  }));
}

/**
 * What a reader has to know before the figures, as one line of HTML above the table: the unit of derived ones, what the
 * small print is, what the symbols mean. Empty where there is nothing to explain.
 */
export function symbolsHtml(view: TableView, language: Language): string {
  const texts = textsOf(language);
  const symbols = symbolsOf(view, language).map(({ symbol, words }) => {
    const html = escapeHtml(words);
    // Whoever meets a withheld figure is one step from the rule.
    const said =
      symbol === texts.withheldSymbol ? `<a href="${protectionAddress(language)}">${html}</a>` : html;
    return `<span class="symbol">${escapeHtml(symbol)}</span> ${said}`;
  });
  const sentences: string[] = [];
  if (view.table.source === 'derived' && !unitsDiffer(view))
    sentences.push(escapeHtml(texts.unitNote(unitAt(view)[language])));
  if (panelsOf(view).some(hasIntervals)) sentences.push(texts.intervalNote);
  if (symbols.length > 0) sentences.push(`${texts.symbols}: ${symbols.join(' · ')}`);
  for (const [reason, rows] of view.leftOut) {
    const why = reason === '' ? texts.notApplicableWords : reasonWords({ reason }, language);
    sentences.push(escapeHtml(texts.rowsLeftOut({ rows, why })));
  }
  return sentences.join('. ');
}
