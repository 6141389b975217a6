import { totalCode } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { Reason } from '../catalogue/reasons.ts';
import type { MeasureSetting } from '../settings/targets.ts';
import { changeFromMean, yearlyChangeOfCounts } from '../statistics/change.ts';
import { isRefusal, type Estimate, type Refusal } from '../statistics/estimate.ts';
import { isUnreliable, proportion } from '../statistics/rates.ts';
import { isFinalYear } from './release-record.ts';
import { noFigure, type Codes, type SourceCell, type SourceTable } from './sources.ts';

/* The figures of a target, year by year. What is made of a withheld count is withheld. */

/** The figure of a year, in per cent. */
export interface YearFigure {
  readonly year: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: string;
  readonly withheld: boolean;
  /** Why there is no value. */
  readonly reason: Reason | '';
  /**
   * The year is over, so is the time its figure needs to settle, and nothing it is made of is provisional: it may stand
   * for the year of a target.
   */
  readonly final: boolean;
}

type Site = Pick<Manifest['site'], 'unit' | 'years' | 'cutOff'>;

/**
 * The figures of a measure in all years of the site, first to last; empty for one that is measured by releases.
 *
 * @param unit the place; the whole site where none is named
 */
export function figuresOfYears(
  measure: MeasureSetting,
  source: SourceTable,
  site: Site,
  unit: string = site.unit,
): YearFigure[] {
  const { first, last } = site.years;
  const from = Math.max(first, measure.since ?? first);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, at) => from + at).map((year) =>
    figureOf(measure, source, site, unit, year),
  );
}

/** The figure of a place in a year. */
export function figureOf(
  measure: MeasureSetting,
  source: SourceTable,
  site: Site,
  unit: string,
  year: number,
): YearFigure {
  const at = (own: Codes, of = year): SourceCell => cellAt(source, { ...measure.codes, ...own }, unit, of);
  const provisional = site.years.provisional.includes(year) ? 'p' : '';
  const found = (cell: SourceCell): YearFigure => ({
    year,
    value: cell.confidentiality === '' ? cell.value : null,
    lower: cell.confidentiality === '' ? cell.lower : null,
    upper: cell.confidentiality === '' ? cell.upper : null,
    status: cell.status.includes('p') ? cell.status : provisional + cell.status,
    withheld: cell.confidentiality !== '' || cell.reason === 'withheld',
    reason: cell.reason,
    // What is made of another office's provisional figure may yet change, though the year itself is final.
    final: isFinalYear(year, site, measure.settles_after_days) && !cell.status.includes('p'),
  });
  if (measure.share !== undefined) return found(shareOf(measure.share, at));
  const indicator = measure.indicator ?? '';
  const own = at({ indicator });
  if (measure.as === 'value') return found(own);
  const from = measure.from ?? year;
  // Of the years that others are held against there is no change to tell.
  const before: YearFigure = { ...found({ ...noFigure, status: 'x' }), final: false };
  if (measure.as === 'yearly_change') {
    if (year <= from) return before;
    const then = at({ indicator }, from);
    return found(combined([then, own], ([a = 0, b = 0]) => yearlyChangeOfCounts(a, b, year - from)));
  }
  const to = measure.to ?? from;
  if (year <= to) return before;
  const others = Array.from({ length: to - from + 1 }, (_, place) => at({ indicator }, from + place));
  return found(combined([...others, own], (all) => changeFromMean(all.slice(0, -1), all.at(-1) ?? 0)));
}

/** The cell of a place and year; a code the table does not have is a figure that was not reported. */
function cellAt({ table, at }: SourceTable, codes: Codes, unit: string, year: number): SourceCell {
  const all: Codes = { ...codes, year: String(year), ...(hasDimension(table, 'unit') ? { unit } : {}) };
  const isThere = table.codelists.every(({ dimension, codes: list }) => {
    const code = all[dimension];
    return code === undefined || list.some((one) => one.code === code);
  });
  return isThere ? at(all) : { ...noFigure, reason: 'not_reported' };
}

function hasDimension({ dimensions }: SourceTable['table'], dimension: string): boolean {
  return (dimensions as readonly string[]).includes(dimension);
}

/** Cells out of others, by Wilson's interval: sums over codes of one dimension. */
function shareOf(
  { of, part, whole }: NonNullable<MeasureSetting['share']>,
  at: (codes: Codes) => SourceCell,
): SourceCell {
  const cells = (codes: readonly string[]): SourceCell[] => codes.map((code) => at({ [of]: code } as Codes));
  const wholes = cells(whole);
  const parts = cells(part);
  return combined([...wholes, ...parts], (all) => {
    const sum = (some: readonly number[]): number => some.reduce((total, one) => total + one, 0);
    return proportion(sum(all.slice(wholes.length)), sum(all.slice(0, wholes.length)));
  });
}

/** What a formula makes of some cells; without one of them there is nothing to be said. */
function combined(
  cells: readonly SourceCell[],
  formula: (values: readonly number[]) => Estimate | Refusal,
): SourceCell {
  const status = ['p', 'r', 'e', 'b']
    .filter((code) => cells.some((one) => one.status.includes(code)))
    .join('');
  if (cells.some(({ confidentiality, reason }) => confidentiality !== '' || reason === 'withheld'))
    return { ...noFigure, confidentiality: 'c' };
  const missing = cells.find(({ value }) => value === null);
  if (missing !== undefined)
    return {
      ...noFigure,
      status: missing.status.includes('x') ? 'x' : '',
      reason: missing.reason || 'not_reported',
    };
  const values = cells.map(({ value }) => value ?? 0);
  const result = formula(values);
  if (isRefusal(result)) return { ...noFigure, reason: result.refused };
  const [whole = 0] = values;
  return { ...result, status: status + (isUnreliable(whole) ? 'u' : ''), confidentiality: '', reason: '' };
}

/** The codes a reader has to choose to see the cells behind a measure. */
export function codesBehind({ indicator, share, codes }: MeasureSetting): Record<string, readonly string[]> {
  const held = Object.fromEntries(Object.entries(codes).map(([dimension, code]) => [dimension, [code]]));
  if (share === undefined) return { ...held, indicator: [indicator ?? totalCode] };
  return { ...held, [share.of]: [...new Set([...share.part, ...share.whole])] };
}
