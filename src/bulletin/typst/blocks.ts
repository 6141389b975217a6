import { cellSymbol, hasInterval, intervalText } from '../../browser/cell-text.ts';
import { isSorted, sortedRows } from '../../browser/sort.ts';
import { headerLabels, symbolsOf } from '../../browser/table-html.ts';
import type { TableView, ViewCell } from '../../browser/view.ts';
import { cellState } from '../../catalogue/cell-marks.ts';
import { totalCode } from '../../catalogue/codelist.ts';
import { bulletinTextsOf } from '../../text/bulletin-texts.ts';
import type { Language } from '../../text/language.ts';
import { textsOf } from '../../text/texts.ts';
import type { ContentBlock, TargetRow } from '../content.ts';
import { typstLine, typstString, typstText } from './markup.ts';

/* Blocks of content as Typst. */

/** Whom the blocks are drawn for, and what their drawings are. */
export interface Drawing {
  readonly language: Language;
  readonly address: string | null;
  /** Width of a drawing in pixels: the wider, the smaller its letters on paper. */
  readonly width: number;
  /** Part of the page's width that a drawing takes. */
  readonly part: string;
  /** Where drawings go: names of files, to their SVG. */
  readonly images: Map<string, string>;
}

export function typstBlock(block: ContentBlock, drawing: Drawing): string {
  const { language, address } = drawing;
  const texts = bulletinTextsOf(language);
  switch (block.kind) {
    case 'paragraph':
      return `${typstLine(block.line, address, language)}\n`;
    case 'list':
      return `#list(${block.items.map((item) => `[${typstLine(item, address, language)}]`).join(', ')})\n`;
    case 'key_figures':
      return `#grid(columns: ${block.figures.length}, column-gutter: 14pt, ${block.figures
        .map(
          ({ value, label, change }) =>
            `tile(${typstString(value)}, ${typstString(label)}, ${typstString(change)})`,
        )
        .join(', ')})\n`.replace(/columns: (\d+)/, (_, count: string) => `columns: (1fr,) * ${count}`);
    case 'chart': {
      const name = `/${block.id}.svg`;
      const { svg, omitted } = block.draw(drawing.width, block.id);
      drawing.images.set(name, svg);
      const note = omitted === '' ? '' : `#small[${typstText(omitted)}]\n`;
      return `#figure(kind: image, supplement: ${typstString(texts.chart)}, caption: [${typstText(block.title)}], align(left, image(${typstString(name)}, width: ${drawing.part}, alt: ${typstString(block.summary)})))\n${note}`;
    }
    case 'table':
      return figuresTable(block, drawing);
    case 'targets':
      return targetsTable(block.title, block.rows, drawing);
  }
}

/** A table of so many rows is not torn apart between two pages. */
const mostRowsTogether = 30;

/** The table of a view: a header row that every page repeats, rows as its page has them, symbols explained below. */
function figuresTable(
  { title, view, page }: Extract<ContentBlock, { kind: 'table' }>,
  { language, address }: Drawing,
): string {
  const texts = bulletinTextsOf(language);
  const label = headerLabels(view, language);
  const depths = isSorted(view, language) ? new Map<string, number>() : depthsOf(view);
  const head = [view.rowList.title[language], ...view.columns.map((column) => label('columns', column))];
  const rows = sortedRows(view, language).map((row) => {
    const name = typstText(label('rows', row));
    const isWhole = row.heading === true || row.code === totalCode;
    const indent = depths.get(row.code) ?? 0;
    const first = `[${indent > 0 ? `#h(${indent * 8}pt)` : ''}${isWhole ? `#strong[${name}]` : name}]`;
    return [first, ...view.columns.map((column) => cellContent(view.cell(row, column), language))].join(', ');
  });
  const symbols = symbolsOf(view, language)
    .map(({ symbol, words }) => `${symbol}: ${words}`)
    .join('. ');
  const to = typstLine([{ kind: 'link', text: texts.fullTable, to: page }], address, language);
  const together = rows.length <= mostRowsTogether;
  return `#block(width: 100%, breakable: ${!together})[#figure(kind: table, supplement: ${typstString(texts.table)}, caption: [${typstText(title)}], table(
  columns: (${firstWidth(view)}fr, ${view.columns.map(() => '1fr').join(', ')}),
  align: (x, y) => (if x == 0 { left } else { right }) + (if y == 0 { bottom } else { top }),
  table.hline(stroke: 0.8pt + ink),
  table.header(${head.map((text) => `[${typstText(text)}]`).join(', ')}),
  table.hline(stroke: 0.5pt + ink),
  ${rows.join(`, table.hline(stroke: 0.3pt + rule),\n  `)},
  table.hline(stroke: 0.8pt + ink),
))
#block(above: 0.6em)[#small[${symbols === '' ? '' : typstText(`${textsOf(language).symbols}: ${symbols}. `)}${to}]]]
`;
}

/** The label column is wider, the more columns there are beside it, so that the others keep room for their numbers. */
function firstWidth({ columns }: TableView): number {
  return columns.length <= 2 ? 1.6 : columns.length <= 4 ? 1.5 : 1.7;
}

function cellContent(cell: ViewCell, language: Language): string {
  const symbol = typstText(cellSymbol(cell, language));
  const status = cellState(cell) === 'value' && cell.status !== '' ? `#super[${typstText(cell.status)}]` : '';
  const bounds = hasInterval(cell) ? ` \\ #bounds[${typstText(intervalText(cell, language))}]` : '';
  return `[${symbol}${status}${bounds}]`;
}

function targetsTable(title: string, rows: readonly TargetRow[], { language }: Drawing): string {
  const texts = bulletinTextsOf(language);
  const { targetColumns: columns } = texts;
  const cell = (text: string): string => `[${typstText(text)}]`;
  return `#figure(kind: table, supplement: ${typstString(texts.table)}, caption: [${typstText(title)}], table(
  columns: (2.4fr, 1fr, 1fr, 1.2fr),
  align: left + top,
  table.hline(stroke: 0.8pt + ink),
  table.header(${[columns.title, columns.value, columns.target, columns.state].map(cell).join(', ')}),
  table.hline(stroke: 0.5pt + ink),
  ${rows.map((row) => [row.title, row.value, row.target, row.state].map(cell).join(', ')).join(', table.hline(stroke: 0.3pt + rule),\n  ')},
  table.hline(stroke: 0.8pt + ink),
))
`;
}

/** How many of a row's wholes stand in the table. */
function depthsOf({ rows, rowList }: TableView): Map<string, number> {
  const shown = new Set(rows.map(({ code }) => code));
  const parents = new Map(rowList.codes.map(({ code, parent }) => [code, parent]));
  return new Map(
    rows.map(({ code }) => {
      let depth = 0;
      for (let at = parents.get(code); at !== null && at !== undefined; at = parents.get(at))
        if (shown.has(at)) depth++;
      return [code, Math.min(depth, 3)];
    }),
  );
}
