import { barChart } from '../charts/bar.ts';
import type { ChartOptions, ChartPoint, ChartSeries } from '../charts/chart.ts';
import { lineChart } from '../charts/line.ts';
import { pyramidChart } from '../charts/pyramid.ts';
import { totalCode, unknownCode, type Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { absenceWords, cellState, statusWords } from '../catalogue/cell-marks.ts';
import { cellWords, hasInterval } from './cell-text.ts';
import { drawingOf, heatDrawing, withheldRows, type Drawing } from './chart-choice.ts';
import { describeView } from './describe.ts';
import { unitAt } from './view-units.ts';
import { isGiven } from '../catalogue/default-view.ts';
import { drawnView } from './pyramid-ages.ts';
import { isShown } from './main-figures.ts';
import { insideSentence, sourceText, viewTitle, yearsText } from './view-title.ts';
import type { TableView, ViewCell } from './view.ts';
import { isWithheld } from './withheld-bounds.ts';

/** The drawing of a view at one width, and what a reader has to know that the drawing leaves out. */
export interface ViewChart {
  readonly svg: string;
  readonly omitted: string;
}

/** More columns than these are counted, not named, where the drawing has no room for them. */
const mostNamed = 3;

/** Statuses of figures that are drawn lighter: provisional, estimated, of low reliability. */
const notFirm = 'peu';

/**
 * Draws the chart a view asks for: years make lines, ages by men and women a pyramid, rates by age lines over age,
 * everything else bars, the largest first. All of one drawing is in one unit. Rows and columns without a place in it
 * (totals among their parts, "not stated", indicators of other units) are named.
 */
export function chartOfView(
  given: TableView,
  site: Manifest['site'],
  language: Language,
  layout: { readonly width: number; readonly id: string },
): ViewChart {
  const view = drawnView(given, site);
  const drawing = drawingOf(view, site);
  const options = { ...optionsOf(view, drawing, site, language), id: layout.id };
  const series = seriesOf(view, drawing, language);
  return { svg: draw(drawing, series, options, layout), omitted: omittedOf(view, drawing, language) };
}

/** The title of a view's chart: the view's own, but of the years that the drawing has something of. */
export function chartTitle(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  drawing: Pick<Drawing, 'rows' | 'columns'> = heatDrawing(view) ?? drawingOf(view, site),
): string {
  return viewTitle(view, site, language, drawnYears(view, drawing, language));
}

/** The years of a drawing in words; `undefined` where they are those of the view. */
function drawnYears(
  view: TableView,
  { rows, columns }: Pick<Drawing, 'rows' | 'columns'>,
  language: Language,
): string | undefined {
  const { state } = view;
  if (state.columns === 'year' && columns.length < view.columns.length)
    return columns.length === 0 ? undefined : columns.map(({ label }) => label[language]).join(', ');
  // In panels each has its own first and last year.
  if (view.panelList !== null || (state.rows !== 'year' && state.columns !== 'year')) return undefined;
  const isTold = (row: Code, column: Code): boolean => {
    const cell = view.cell(row, column);
    return isShown(cell) || isWithheld(cell);
  };
  const down = state.rows === 'year';
  const hasSomething = (year: Code): boolean =>
    down ? columns.some((column) => isTold(year, column)) : rows.some((row) => isTold(row, year));
  const [drawn, all, list] = down
    ? [rows, view.rows, view.rowList]
    : [columns, view.columns, view.columnList];
  const told = drawn.slice(drawn.findIndex(hasSomething), drawn.findLastIndex(hasSomething) + 1);
  return told.length === all.length ? undefined : (yearsText(told, list.codes) ?? undefined);
}

function draw(
  { kind }: Drawing,
  series: readonly ChartSeries[],
  options: ChartOptions,
  size: { readonly width: number },
): string {
  const [one, other] = series;
  if (kind === 'pyramid' && one !== undefined && other !== undefined)
    return pyramidChart([one, other], options, size);
  return kind === 'lines' ? lineChart(series, options, size) : barChart(series, options, size);
}

/** What every drawing of a view says of itself. */
export function optionsOf(
  view: TableView,
  drawing: Drawing,
  site: Manifest['site'],
  language: Language,
): Omit<ChartOptions, 'id'> {
  const texts = textsOf(language);
  const { kind, rows, columns } = drawing;
  const cells = rows.flatMap((row) => columns.map((column) => view.cell(row, column)));
  const shown = cells.filter((cell) => cell.value !== null && !isWithheld(cell));
  const withheld = cells.filter(isWithheld).length;
  const intervals = kind === 'bars' || (kind === 'lines' && columns.length <= 2);
  const unit = unitAt(view, rows[0], columns[0])[language];
  const all = view.rows.flatMap((row) => view.columns.map((column) => view.cell(row, column)));
  const inapplicable = all.find((cell) => cellState(cell) === 'not_applicable');
  // The bars are of one column: which, has to stand above them.
  const [column] = kind === 'bars' && view.columns.length > 1 ? columns : [];
  return {
    language,
    title: chartTitle(view, site, language),
    summary:
      describeView(view, site, language) +
      (withheld > 0 ? texts.chartWithheld(formatNumber(withheld, language)) : '') +
      (intervals && shown.some(hasInterval) ? texts.chartIntervals : ''),
    unit: column === undefined ? unit : `${unit}, ${insideSentence(view.state.columns, column, language)}`,
    source: sourceText(view.table, site, language),
    decimals: shown[0]?.decimals,
    lighter: lighterWords(cells, language),
    // Rates and expectancies are places on a line: where all lie far above zero, the axis begins near them. Counts are
    // lengths, and two of them beside each other are compared by eye.
    axis:
      kind === 'lines' && view.table.source === 'derived' && (shown[0]?.decimals ?? 0) > 0
        ? 'fitted'
        : undefined,
    missing: view.table.source === 'derived' ? texts.figureMissing : undefined,
    // A drawing of nothing but withheld figures is left out: there is data, and it is protected. So it is where the
    // breakdown is too fine for its place.
    empty: all.some(isWithheld)
      ? capital(texts.withheldWords, language)
      : inapplicable === undefined
        ? undefined
        : capital(absenceWords(inapplicable, language), language),
    notice: view.table.simulated ? texts.simulatedShort : undefined,
  };
}

/** What the lighter marks of these cells stand for, as a drawing's key says it; `undefined` where none is lighter. */
export function lighterWords(cells: readonly ViewCell[], language: Language): string | undefined {
  const statuses = cells
    .filter((cell) => cell.value !== null && !isWithheld(cell))
    .map(({ status }) => status)
    .join('');
  const present = [...notFirm].filter((code) => statuses.includes(code)).join('');
  const words = statusWords(present, textsOf(language));
  return words.length === 0 ? undefined : capital(words.join(', '), language);
}

/** The columns a drawing draws, with a point for each of its rows. */
export function seriesOf(view: TableView, { rows, columns }: Drawing, language: Language): ChartSeries[] {
  return columns.map((column) => ({
    key: column.code,
    label: column.label[language],
    points: rows.flatMap((row) => pointOf(view, row, column, language) ?? []),
  }));
}

/** A point, `null` where a drawing has none: what does not apply, and what an office did not report or publish. */
export function pointOf(view: TableView, row: Code, column: Code, language: Language): ChartPoint | null {
  const cell = view.cell(row, column);
  const state = cellState(cell);
  const isGap = state === 'missing' && isGiven(view.table) && view.table.source !== 'derived';
  if (state === 'not_applicable' || isGap) return null;
  return {
    key: row.code,
    label: row.label[language],
    value: state === 'value' || state === 'zero' ? cell.value : null,
    state: state === 'zero' ? 'value' : state,
    spoken: cellWords(cell, language),
    provisional: state !== 'withheld' && [...notFirm].some((code) => cell.status.includes(code)),
    interval: hasInterval(cell) ? { lower: cell.lower, upper: cell.upper } : undefined,
  };
}

/** What stands in the table and not in the drawing, in sentences. */
export function omittedOf(view: TableView, drawing: Drawing, language: Language): string {
  const texts = textsOf(language);
  const { kind, rows, columns, largest, contested, others } = drawing;
  const sentences: string[] = [];
  const left = (all: readonly Code[], drawn: readonly Code[]): Code[] =>
    all.filter((code) => !drawn.includes(code) && !others.includes(code));
  const leftRows = left(view.rows, rows);
  const leftColumns = left(view.columns, columns);
  if (kind === 'lines') {
    const many = leftColumns.length > mostNamed;
    const named = [...namesOf(view, leftRows, 'rows', language)];
    if (!many) named.push(...namesOf(view, leftColumns, 'columns', language));
    if (named.length > 0) sentences.push(texts.notInChart(named.join('; ')));
    const [drawn = '', all = ''] = [columns, view.columns].map(({ length }) =>
      formatNumber(length, language),
    );
    const some = contested ? texts.publishedOnly.columns : texts.someLines;
    if (many && view.state.columns !== 'year') sentences.push(some({ drawn, all }));
  }
  if (kind === 'pyramid') {
    const unknown = (codes: readonly Code[]): Code[] => codes.filter(({ code }) => code === unknownCode);
    const named = [
      ...namesOf(view, unknown(view.rows), 'rows', language),
      ...namesOf(view, unknown(view.columns), 'columns', language),
    ];
    if (named.length > 0) sentences.push(texts.notInChart(named.join('; ')));
  }
  if (largest > 0) {
    const words = contested ? texts.publishedOnly : { causes: texts.leadingOnly, rows: texts.largestOnly };
    const say = view.state.rows === 'cause' ? words.causes : words.rows;
    sentences.push(say(formatNumber(largest, language)));
  }
  const [column] = columns;
  const hidden = largest > 0 && column ? withheldRows(view, column).filter((row) => !rows.includes(row)) : [];
  if (hidden.length > 0) sentences.push(texts.withheldNotDrawn(formatNumber(hidden.length, language)));
  if (kind === 'bars' && view.state.columns === 'indicator' && column && leftColumns.length > 0) {
    const left = indicatorNames([...leftColumns, ...others], language);
    sentences.push(texts.oneColumn({ drawn: insideSentence('indicator', column, language), others: left }));
  } else if (others.length > 0) sentences.push(texts.otherIndicators(indicatorNames(others, language)));
  return sentences.join(' ');
}

/** Indicators that are not drawn: by name, or how many. */
export function indicatorNames(codes: readonly Code[], language: Language): string {
  const texts = textsOf(language);
  if (codes.length > mostNamed) return texts.moreIndicators(formatNumber(codes.length, language));
  return codes.map((code) => insideSentence('indicator', code, language)).join('; ');
}

/** Names rows or columns the drawing leaves out, with their dimension; those that are zero throughout go without. */
export function namesOf(
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
    .filter(({ code }) => code !== totalCode || axis === 'columns')
    .filter((code) => cells(code).some((cell) => cellState(cell) !== 'zero'))
    .map((code) => `${list.title[language]}: ${insideSentence(list.dimension, code, language)}`);
}

function capital(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
