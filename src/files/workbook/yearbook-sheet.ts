import { cellState, markWords } from '../../catalogue/cell-marks.ts';
import { languages, type Language } from '../../text/language.ts';
import { textsOf } from '../../text/texts.ts';
import { workbookTextsOf } from '../../text/workbook-texts.ts';
import { widthFor } from '../labelled-sheet.ts';
import { toldApart } from '../told-apart.ts';
import { simulatedLines } from './about-sheet.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import type { YearbookCell, YearbookPage } from './yearbook-page.ts';

/**
 * A table of the yearbook as a sheet, in both languages side by side: its labels, its figures, and last its marks in
 * words with the columns they hold for. A cell without a figure has a sign in brackets, as an empty one could be one
 * that was forgotten.
 *
 * @param name what its tab says
 */
export function yearbookSheet(page: YearbookPage, name: string, simulated: boolean): Sheet {
  const { rows, columns } = page;
  const header = [
    ...languages.map((language) => page.rowTitle[language]),
    ...columns.map(columnHeader),
    ...languages.map((language) => workbookTextsOf(language).marks),
  ];
  const labelCount = languages.length;
  return {
    name,
    lines: [
      { text: page.title.vi, style: 'title' },
      { text: page.title.en, style: 'title' },
      ...languages.map((language) => ({ text: subtitle(page, language), style: 'plain' as const })),
      ...languages.flatMap((language) => simulatedLines({ simulated }, language)),
    ],
    header: toldApart(
      header,
      header.map((_, at) => String(at + 1)),
    ),
    rows: rows.map(({ label, cells }): SheetCell[] => [
      ...languages.map((language) => label[language]),
      ...cells.map(shown),
      ...languages.map((language) => marksOf(cells, columns, language)),
    ]),
    rowCount: rows.length,
    widths: [
      ...languages.map((language) => widthFor(rows.map(({ label }) => label[language]))),
      ...columns.map((column) => Math.min(26, Math.max(14, Math.ceil(columnHeader(column).length / 3)))),
      ...languages.map(() => 40),
    ],
    wraps: false,
    decimalsOf: (row, column) => decimalsOf(rows[row]?.cells[column - labelCount]),
  };
}

/** What stands in a cell: its figure, or the sign of what it is without one. */
export function shown(cell: YearbookCell): string | number {
  const signs = workbookTextsOf('vi');
  switch (cellState(cell)) {
    case 'withheld':
      return signs.withheldCell;
    case 'missing':
      return signs.missingCell;
    case 'not_applicable':
      return signs.notApplicableCell;
    default:
      return cell.value ?? 0;
  }
}

/** The marks of a row in words, each with the columns it stands in: "sơ bộ – 2025; ước tính – 2019, 2020". */
function marksOf(
  cells: readonly YearbookCell[],
  columns: YearbookPage['columns'],
  language: Language,
): string | null {
  const texts = workbookTextsOf(language);
  const places = new Map<string, string[]>();
  for (const [at, cell] of cells.entries())
    for (const mark of markWords(cell, language))
      places.set(mark, [...(places.get(mark) ?? []), columns[at]?.label[language] ?? '']);
  const said = [...places].map(([mark, those]) =>
    those.length === columns.length
      ? texts.markInAll(mark)
      : texts.markIn({ mark, columns: those.join(', ') }),
  );
  return said.length === 0 ? null : said.join('; ');
}

function subtitle({ unit, held }: YearbookPage, language: Language): string {
  const said = textsOf(language).unitNote(unit[language]);
  return held[language] === '' ? said : `${said}. ${held[language]}`;
}

/** The digits of its indicator or table; else whole numbers have none, and others those they were published with. */
function decimalsOf(cell: YearbookCell | undefined): number | undefined {
  return cell?.decimals ?? (Number.isInteger(cell?.value) ? 0 : undefined);
}

/** The head of a column in both languages, with the unit of its figures: "Tuổi thọ (năm) / Life expectancy (years)". */
function columnHeader({ label, unit }: YearbookPage['columns'][number]): string {
  const heads = languages.map((language) =>
    unit === null
      ? label[language]
      : textsOf(language).labelInUnit({ label: label[language], unit: unit[language] }),
  );
  return [...new Set(heads)].join(' / ');
}
