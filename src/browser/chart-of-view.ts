import { barChart } from '../charts/bar.ts';
import type { ChartOptions, ChartPoint, ChartSeries } from '../charts/chart.ts';
import { lineChart } from '../charts/line.ts';
import { pyramidChart } from '../charts/pyramid.ts';
import { totalCode, unknownCode, type Code, type DimensionId } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { cellState, cellWords } from './cell-text.ts';
import { describeView, leadingRows, mainColumn } from './describe.ts';
import { insideSentence, isGiven, sourceText, viewTitle, type TableView } from './view.ts';

/** The drawing of a view at one width, and what a reader has to know that the drawing leaves out. */
export interface ViewChart {
  readonly svg: string;
  readonly omitted: string;
}

/** Dimensions whose codes have an order of their own, or are a few kinds: their bars are not ranked. */
const inOrder: readonly DimensionId[] = [
  'year',
  'month',
  'age',
  'groom_age',
  'bride_age',
  'sex',
  'timeliness',
  'recording',
  'kind',
];
const mostBars = 15;
const mostLines = 6;
/** More columns than these are counted, not named, where the drawing has no room for them. */
const mostNamed = 3;

/**
 * Draws the chart a view asks for: years make lines, ages by men and women a pyramid, everything else bars, the largest
 * first. Rows and columns without a place in the drawing (totals among their parts, "not stated") are named.
 */
export function chartOfView(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  layout: { readonly width: number; readonly id: string; readonly standalone?: boolean },
): ViewChart {
  const texts = textsOf(language);
  const options: ChartOptions = {
    language,
    title: viewTitle(view, site, language),
    summary: describeView(view, site, language),
    unit: view.table.unitOfMeasure[language],
    source: sourceText(view.table, site, language),
    notice: view.table.simulated ? texts.simulatedShort : undefined,
    id: layout.id,
  };
  const size = { width: layout.width, standalone: layout.standalone === true };
  const leftOut = (rows: readonly Code[], columns: readonly Code[]): string => {
    const labels = [...namesOf(view, rows, 'rows', language), ...namesOf(view, columns, 'columns', language)];
    return labels.length === 0 ? '' : texts.notInChart(labels.join('; '));
  };
  const points = (rows: readonly Code[], column: Code): ChartPoint[] =>
    rows.flatMap((row) => pointOf(view, row, column, language) ?? []);
  const seriesOf = (rows: readonly Code[], columns: readonly Code[]): ChartSeries[] =>
    columns.map((column) => ({
      key: column.code,
      label: column.label[language],
      points: points(rows, column),
    }));

  if (view.state.rows === 'year' && view.rows.length > 1) {
    const columns = lines(view);
    // A line down to a year that is not over would show a fall where there is none.
    const whole = view.rows.filter(({ partial }) => partial !== true);
    const svg = lineChart(seriesOf(whole.length > 0 ? whole : view.rows, columns), options, size);
    const left = view.columns.filter((column) => !columns.includes(column));
    const years = view.rows.filter((row) => whole.length > 0 && !whole.includes(row));
    if (left.length <= mostNamed) return { svg, omitted: leftOut(years, left) };
    const counts = [columns, view.columns].map((codes) => formatNumber(codes.length, language));
    return { svg, omitted: texts.someLines({ drawn: counts[0] ?? '', all: counts[1] ?? '' }) };
  }
  const [men, women] = ['M', 'F'].map((code) => view.columns.find((column) => column.code === code));
  if (view.state.rows === 'age' && view.state.columns === 'sex' && men && women) {
    const rows = withoutUnknown(view.rows).filter(({ code }) => code !== totalCode);
    const svg = pyramidChart(seriesOf(rows, [men, women]) as [ChartSeries, ChartSeries], options, size);
    const unknown = (codes: readonly Code[]): Code[] => codes.filter(({ code }) => code === unknownCode);
    return { svg, omitted: leftOut(unknown(view.rows), unknown(view.columns)) };
  }
  const column = mainColumn(view, site);
  if (column === undefined) return { svg: barChart([], options, size), omitted: '' };
  const [rows, omitted] = barRows(view, column, language);
  // The bars are of one column: which, has to stand above them.
  const unit = `${options.unit}, ${insideSentence(view.state.columns, column, language)}`;
  const single = view.columns.length > 1 ? { ...options, unit } : options;
  return { svg: barChart(seriesOf(rows, [column]), single, size), omitted };
}

function barRows(view: TableView, column: Code, language: Language): [Code[], string] {
  const texts = textsOf(language);
  const ordered = inOrder.includes(view.state.rows);
  if (ordered) return [view.rows.filter(({ code }) => code !== totalCode), ''];
  const ranked = leadingRows(view, column).map(({ row }) => row);
  if (ranked.length === 0) return [view.rows.slice(0, mostBars), ''];
  const rows = ranked.slice(0, mostBars);
  const count = formatNumber(rows.length, language);
  const words = view.state.rows === 'cause' ? texts.leadingOnly(count) : texts.largestOnly(count);
  return [rows, view.rows.length > rows.length + 1 ? words : ''];
}

/** Names rows or columns the drawing leaves out, with their dimension; those that are zero throughout go without. */
function namesOf(
  view: TableView,
  codes: readonly Code[],
  axis: 'rows' | 'columns',
  language: Language,
): string[] {
  const list = axis === 'rows' ? view.rowList : view.columnList;
  const cells = (code: Code) =>
    axis === 'rows'
      ? view.columns.map((column) => view.cell(code, column))
      : view.rows.map((row) => view.cell(row, code));
  return codes
    .filter((code) => cells(code).some((cell) => cellState(cell) !== 'zero'))
    .map((code) => `${list.title[language]}: ${insideSentence(list.dimension, code, language)}`);
}

/** The columns that become lines: all where there is room, else the largest in the last year that has any. */
function lines(view: TableView): Code[] {
  const all = withoutUnknown(view.columns);
  // A total among many parts would press them all onto the axis.
  const parts = all.filter(({ parent }) => parent !== null);
  const known = view.state.columns !== 'year' && parts.length > 3 ? parts : all;
  if (known.length <= mostLines) return known;
  const last = view.rows.findLast((row) => known.some((column) => view.cell(row, column).value !== null));
  const size = (column: Code): number => (last === undefined ? 0 : (view.cell(last, column).value ?? 0));
  const largest = [...known].sort((one, other) => size(other) - size(one)).slice(0, mostLines);
  return known.filter((column) => largest.includes(column));
}

function withoutUnknown(codes: readonly Code[]): Code[] {
  return codes.filter(({ code }) => code !== unknownCode);
}

/** A point, `null` where a drawing has none: what does not apply, and what an office did not report or publish. */
function pointOf(view: TableView, row: Code, column: Code, language: Language): ChartPoint | null {
  const cell = view.cell(row, column);
  const state = cellState(cell);
  if (state === 'not_applicable' || (state === 'missing' && isGiven(view.table))) return null;
  return {
    key: row.code,
    label: row.label[language],
    value: state === 'value' || state === 'zero' ? cell.value : null,
    state: state === 'zero' ? 'value' : state,
    spoken: cellWords(cell, language),
    provisional: /[pe]/.test(cell.status),
  };
}
