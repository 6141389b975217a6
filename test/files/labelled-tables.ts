import type { Code, Codelist, DimensionId } from '../../src/catalogue/codelist.ts';
import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import type { Reason } from '../../src/catalogue/reasons.ts';
import type { Origin } from '../../src/files/workbook/origin.ts';
import type { Localized } from '../../src/text/language.ts';
import { columnsOf } from '../../src/tables/dense-cells.ts';

/* Small published tables, written cell by cell, for tests of labelled files and workbooks. */

export const both = (vi: string, en = vi): Localized => ({ vi, en });
export const code = (id: string, vi: string, en = vi, more: Partial<Code> = {}): Code => ({
  code: id,
  parent: null,
  label: both(vi, en),
  ...more,
});
export const listed = (dimension: DimensionId, title: Localized, ...codes: Code[]): Codelist => ({
  dimension,
  title,
  codes,
});
export const years = (...all: string[]): Codelist =>
  listed('year', both('Năm', 'Year'), ...all.map((year) => code(year, year)));
export const sexes = listed(
  'sex',
  both('Giới tính', 'Sex'),
  code('_T', 'Cả hai giới', 'Both sexes'),
  code('M', 'Nam', 'Male', { parent: '_T' }),
  code('F', 'Nữ', 'Female', { parent: '_T' }),
);

/** A cell: its number, or that and its marks. */
export type TrialCell =
  | number
  | {
      readonly value?: number;
      readonly status?: string;
      readonly withheld?: true;
      readonly reason?: Reason;
      readonly interval?: readonly [number, number];
    };

/** A table of these codelists and cells, in their order; derived where it has indicators. */
export function trialTable(
  codelists: readonly Codelist[],
  given: readonly TrialCell[],
  more: Partial<TableDeclaration> = {},
): PublishedTable {
  const cells = given.map((cell) => (typeof cell === 'number' ? { value: cell } : cell));
  const isDerived = codelists.some(({ dimension }) => dimension === 'indicator');
  const derived = {
    lower: cells.map(({ interval }) => interval?.[0] ?? null),
    upper: cells.map(({ interval }) => interval?.[1] ?? null),
    reason: cells.map(({ reason }) => reason ?? ('' as const)),
  };
  const dimensions = codelists.map(({ dimension }) => dimension);
  return {
    declaration: {
      id: 'trial',
      slug: 'bang-thu',
      topic: 'deaths',
      source: isDerived ? 'derived' : 'deaths',
      title: both('Bảng thử', 'Trial table'),
      measure: both('người chết', 'deaths'),
      unitOfMeasure: both('người chết', 'deaths'),
      universe: both('Người chết trong năm.', 'Deaths of the year.'),
      dimensions,
      disclosure: 'protected',
      defaultView: { rows: dimensions.at(-1) ?? 'year', columns: dimensions[0] ?? 'year' },
      notes: [both('Ghi chú thứ nhất.', 'The first note.')],
      ...more,
    },
    codelists,
    cells: {
      codes: columnsOf(codelists, cells.length),
      value: cells.map(({ value }) => value ?? null),
      status: cells.map(({ status }) => status ?? ''),
      confidentiality: cells.map(({ withheld }) => (withheld === true ? 'c' : '')),
      ...(isDerived ? { derived } : {}),
    },
  };
}

/** Counts of two years: withheld, provisional, not collected, not applicable, a true zero. */
export const counted = trialTable(
  [years('2024', '2025'), sexes],
  [12, 0, 12, { value: 9, status: 'p' }, { withheld: true, status: 'p' }, { status: 'x' }],
);
/** The same, where one kind of death was not collected. */
export const uncollected = trialTable([years('2024', '2025'), sexes], [1, {}, 1, 1, 1, 0]);

const perThousand = { unit: both('trên 1.000 dân', 'per 1,000 people'), decimals: 1 };
const inYears = { unit: both('năm', 'years'), decimals: 2 };
/** Rates with intervals, and reasons for having none. */
export const rates = trialTable(
  [
    years('2024', '2025'),
    listed(
      'indicator',
      both('Chỉ tiêu', 'Indicator'),
      code('cdr', 'Tỷ suất chết thô', 'Crude death rate', { figure: perThousand }),
      code('e0', 'Tuổi thọ', 'Life expectancy', { figure: inYears }),
    ),
  ],
  [
    { value: 5.4081, interval: [4.8468, 6.0165], status: 'u' },
    { value: 73.5 },
    { reason: 'no_population' },
    { reason: 'part_of_year', status: 'xp' },
  ],
);

export const origin: Origin = {
  publisher: both('Sở Tư pháp', 'Department of Justice'),
  place: both('Tỉnh Thử', 'Trial province'),
  source: both('Sổ hộ tịch', 'Civil registers'),
  release: { id: '2026-1', date: '2026-10-15' },
  cutOff: '2026-09-30',
  licence: 'CC-BY-4.0',
  simulated: false,
  notes: [],
};
