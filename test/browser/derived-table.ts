import type { TableFigures } from '../../src/browser/cells.ts';
import { defaultState, viewOf, type TableView, type ViewState } from '../../src/browser/view.ts';
import type { Code, Codelist, DimensionId } from '../../src/catalogue/codelist.ts';
import type { Manifest, ManifestTable } from '../../src/catalogue/manifest.ts';
import type { Reason } from '../../src/catalogue/reasons.ts';
import type { Localized } from '../../src/text/language.ts';

/* Small derived tables for tests, written cell by cell. */

export const both = (vi: string, en = vi): Localized => ({ vi, en });

export const site = {
  unitName: both('Tỉnh Thử', 'Trial province'),
  source: both('Thử'),
  years: { first: 2022, last: 2025, provisional: [2025] },
} as unknown as Manifest['site'];

/** A cell: its value, or the reason for having none, with interval and status where it has them. */
export interface TrialCell {
  readonly value?: number;
  readonly interval?: readonly [number, number];
  readonly status?: string;
  readonly reason?: Reason;
  readonly confidentiality?: 'c';
}

export const top = (code: string, vi: string, en = vi): Code => ({ code, parent: null, label: both(vi, en) });
export const part = (code: string, vi: string, en = vi, parent = '_T'): Code => ({
  code,
  parent,
  label: both(vi, en),
});
export const indicator = (code: string, vi: string, en: string, unit: Localized, decimals: number): Code => ({
  ...top(code, vi, en),
  figure: { unit, decimals },
});

export const perThousand = both('trên 1.000 dân', 'per 1,000 people');
export const inYears = both('năm', 'years');
export const crudeBirthRate = indicator('cbr', 'Tỷ suất sinh thô', 'Crude birth rate', perThousand, 1);
export const crudeDeathRate = indicator('cdr', 'Tỷ suất chết thô', 'Crude death rate', perThousand, 1);
export const lifeExpectancy = indicator('e0', 'Tuổi thọ trung bình', 'Life expectancy', inYears, 1);

export const years = (...codes: string[]): Codelist => ({
  dimension: 'year',
  title: both('Năm', 'Year'),
  codes: codes.map((code) => top(code, code)),
});
export const list = (dimension: DimensionId, title: Localized, ...codes: Code[]): Codelist => ({
  dimension,
  title,
  codes,
});
export const indicators = (...codes: Code[]): Codelist =>
  list('indicator', both('Chỉ tiêu', 'Indicator'), ...codes);

/** A derived table of these codelists; rows and columns are the first and the last unless `view` says otherwise. */
export function derivedTable(
  codelists: readonly Codelist[],
  view: Partial<ManifestTable['defaultView']> = {},
): ManifestTable {
  const dimensions = codelists.map(({ dimension }) => dimension);
  const [rows = 'year', columns = 'indicator'] = [dimensions[0], dimensions.at(-1)];
  return {
    id: 'trial',
    slug: 'thu',
    topic: 'deaths',
    source: 'derived',
    title: both('Bảng thử', 'Trial table'),
    measure: both('tỷ suất', 'rate'),
    unitOfMeasure: both('theo đơn vị của từng chỉ tiêu', 'in the unit of each indicator'),
    dimensions,
    codelists,
    defaultView: { rows, columns, ...view },
    notes: [],
    simulated: false,
  } as unknown as ManifestTable;
}

/** The view of a table with these cells, in the order of its codelists; a number is a firm value. */
export function viewOfCells(
  table: ManifestTable,
  cells: readonly (number | TrialCell)[],
  state: ViewState = defaultState(table, site),
): TableView {
  const all = cells.map((cell): TrialCell => (typeof cell === 'number' ? { value: cell } : cell));
  const figures: TableFigures = {
    value: all.map(({ value }) => value ?? null),
    status: all.map(({ status }) => status ?? ''),
    confidentiality: all.map(({ confidentiality }) => confidentiality ?? ''),
    derived: {
      lower: all.map(({ interval }) => interval?.[0] ?? null),
      upper: all.map(({ interval }) => interval?.[1] ?? null),
      reason: all.map(({ reason }) => reason ?? ''),
    },
  };
  return viewOf(table, figures, state);
}

/** A value with its interval. */
export const within = (value: number, lower: number, upper: number, status = ''): TrialCell => ({
  value,
  interval: [lower, upper],
  status,
});
