import type { PublishedTable } from '../catalogue/published-table.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { workbookTextsOf } from '../text/workbook-texts.ts';
import { cellColumns, type CellColumn } from './cell-columns.ts';
import { labelsOf, rowAxesOf, type RowAxes } from './row-axes.ts';
import { toldApart } from './told-apart.ts';

export type SheetCell = string | number | null;

/** A table as people who open a spreadsheet want it: in words, with the years beside each other. */
export interface LabelledSheet {
  readonly header: readonly string[];
  /** What stands in each column. */
  readonly kinds: readonly Column['kind'][];
  /** Characters that each column needs to be read. */
  readonly widths: readonly number[];
  readonly rowCount: number;
  /** What stands in a cell: figures are numbers as published, `null` where it is empty. */
  cellAt(row: number, column: number): SheetCell;
  /** The cells row by row; can be gone through again and again. */
  readonly rows: Iterable<SheetCell[]>;
  /** Digits after the decimal mark that a row's figures are shown with; `undefined` where they have no fixed number. */
  decimalsOf(row: number): number | undefined;
}

interface Column {
  readonly kind: 'label' | 'unit' | CellColumn['kind'] | 'simulated';
  readonly header: string;
  readonly width: number;
  at(row: number): SheetCell;
}

/**
 * The labelled sheet of a table: a row for each combination of its dimensions but the year, in the order of the
 * codelists; then for each year a column of values, of derived tables the bounds of the 95 % interval, and a column
 * that says the marks in words. Bounds and marks that are empty for all of a year are left out. Where indicators have
 * units of their own, a column names them. A table without years, or of years alone, has a row for each cell.
 *
 * @param simulated adds a last column that says so in every row, so that no copy of a row loses it
 */
export function labelledSheet(table: PublishedTable, language: Language, simulated: boolean): LabelledSheet {
  const rowAxes = rowAxesOf(table, language);
  const { axes, rowCount } = rowAxes;
  const indicators = axes.find(({ list }) => list.codes.some(({ figure }) => figure !== undefined));
  const figureOf = (row: number) => indicators?.codeOf(row).figure;
  const columns: Column[] = axes.map(({ list, labels, labelOf }) => ({
    kind: 'label',
    header: list.title[language],
    width: widthFor(labels),
    at: labelOf,
  }));
  if (indicators !== undefined)
    columns.push({
      kind: 'unit',
      header: workbookTextsOf(language).unit,
      width: widthFor(indicators.list.codes.map(({ figure }) => figure?.unit[language] ?? '')),
      at: (row) => figureOf(row)?.unit[language] ?? null,
    });
  columns.push(...figureColumns(table, rowAxes, language));
  if (simulated) {
    const words = textsOf(language).simulatedTitle;
    columns.push({ kind: 'simulated', header: words, width: widthFor([words]), at: () => words });
  }
  return {
    header: toldApart(
      columns.map(({ header }) => header),
      columns.map((_, at) => axes[at]?.list.dimension ?? String(at + 1)),
    ),
    kinds: columns.map(({ kind }) => kind),
    widths: columns.map(({ width }) => width),
    rowCount,
    cellAt: (row, column) => columns[column]?.at(row) ?? null,
    rows: {
      *[Symbol.iterator]() {
        for (let row = 0; row < rowCount; row++) yield columns.map(({ at }) => at(row));
      },
    },
    decimalsOf: (row) => figureOf(row)?.decimals ?? table.declaration.decimals,
  };
}

/** The columns of each year, or of all cells where years make no columns. */
function figureColumns(table: PublishedTable, { places, years }: RowAxes, language: Language): Column[] {
  const texts = workbookTextsOf(language);
  const each = cellColumns(table.cells, language);
  const labels = years === null ? [null] : labelsOf(years.list, language);
  return labels.flatMap((year, index) => {
    const offset = index * (years?.stride ?? 0);
    const isUsed = ({ kind, at }: CellColumn): boolean =>
      kind === 'value' || places.some((place) => at(place + offset) !== null);
    return each.filter(isUsed).map(({ kind, title, at }) => ({
      kind,
      header: title(year, texts),
      width: kind === 'marks' ? marksWidth : numberWidth,
      at: (row) => at((places[row] ?? 0) + offset),
    }));
  });
}

/** Characters for a number of nine digits with its groups, and for the usual marks in words. */
const numberWidth = 12;
const marksWidth = 28;

/** Characters for the longest of some texts, within what a screen has room for. */
export function widthFor(texts: readonly string[]): number {
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  return Math.min(60, Math.max(10, longest + 2));
}
