import { markWords } from '../catalogue/cell-marks.ts';
import type { Cells } from '../catalogue/published-table.ts';
import type { Language } from '../text/language.ts';
import type { WorkbookTexts } from '../text/workbook-texts.ts';

/** What a cell of a table comes to in a labelled sheet: its figure, the bounds around it, its marks in words. */
export interface CellColumn {
  readonly kind: 'value' | 'lower' | 'upper' | 'marks';
  /** The head of the column: of a year, or of the whole table where that is `null`. */
  title(year: string | null, texts: WorkbookTexts): string;
  /** What stands there for the cell at a place among the table's cells. */
  at(place: number): string | number | null;
}

/** The columns that the cells of a table come to, whether they are needed or not. */
export function cellColumns(cells: Cells, language: Language): CellColumn[] {
  const { derived } = cells;
  const value: CellColumn = {
    kind: 'value',
    title: (year, texts) => year ?? texts.value,
    at: (place) => cells.value[place] ?? null,
  };
  const marks: CellColumn = {
    kind: 'marks',
    title: (year, texts) => (year === null ? texts.marks : texts.marksOf(year)),
    at: marksAt(cells, language),
  };
  if (derived === undefined) return [value, marks];
  const lower: CellColumn = {
    kind: 'lower',
    title: (year, texts) => (year === null ? texts.lower : texts.lowerOf(year)),
    at: (place) => derived.lower[place] ?? null,
  };
  const upper: CellColumn = {
    kind: 'upper',
    title: (year, texts) => (year === null ? texts.upper : texts.upperOf(year)),
    at: (place) => derived.upper[place] ?? null,
  };
  return [value, lower, upper, marks];
}

/** The marks of a cell in words, `null` where it has none. Each combination of marks is put in words once. */
export function marksAt(
  { value, status, confidentiality, derived }: Cells,
  language: Language,
): (place: number) => string | null {
  const said = new Map<string, string | null>();
  return (place) => {
    const own = value[place] ?? null;
    const signs = status[place] ?? '';
    const withheld = confidentiality[place] ?? '';
    if (own !== null && signs === '' && withheld === '') return null;
    const reason = derived?.reason[place] ?? '';
    const key = `${own === null ? '' : 'v'} ${signs} ${withheld} ${reason}`;
    const known = said.get(key);
    if (known !== undefined) return known;
    const words = markWords({ value: own, status: signs, confidentiality: withheld, reason }, language);
    const text = words.join('; ');
    said.set(key, text === '' ? null : text);
    return said.get(key) ?? null;
  };
}
