import { statusWords } from '../../catalogue/cell-marks.ts';
import type { Codelist } from '../../catalogue/codelist.ts';
import type { ChartPoint, ChartSeries } from '../../charts/chart.ts';
import { languages, type Language } from '../../text/language.ts';
import { formatNumber } from '../../text/numbers.ts';
import { queryChartsOf } from '../../text/query-charts-texts.ts';
import { textsOf } from '../../text/texts.ts';
import type { QueryResult } from './result.ts';

/* How a result's columns are read for a drawing: what names the points, what is drawn, what only says how to draw it. */

/** How a result's columns are drawn. */
export interface ChartData {
  readonly series: readonly ChartSeries[];
  /** What the points are, in words: "Năm". */
  readonly names: string;
  /** What is drawn, in words, where the series are not columns of their own. */
  readonly figure: string;
  /** What all points are to reach, where a column says the same of all of them. */
  readonly target: { readonly value: number; readonly label: string } | null;
  /** Rows that were read. */
  readonly rows: number;
  /** Rows whose points have the name of a point before them: a drawing has one place for both. */
  readonly same: number;
  /** Digits after the decimal mark. */
  readonly decimals: number;
}

/** A column of a result, with its place. */
export interface Column {
  readonly name: string;
  readonly numeric: boolean;
  readonly at: number;
}

/** The columns of a result by what they do in a drawing. */
export interface ColumnParts {
  /** Texts that tell the rows apart. */
  readonly texts: readonly Column[];
  /** Numbers that are drawn. */
  readonly figures: readonly Column[];
  /** The bounds of the interval around a figure: the columns behind it. */
  readonly bounds: { readonly of: Column; readonly lower: Column; readonly upper: Column } | null;
  readonly target: Column | null;
}

const marks = ['status', 'confidentiality', 'reason', 'simulated'];
/** Names as published tables and the page's own examples have them. */
const named = (pick: (language: Language) => string, ...more: string[]): readonly string[] => [
  ...languages.map((language) => pick(language).toLowerCase()),
  ...more,
];
const lowerNames = named((language) => textsOf(language).exampleLower, 'lower');
const upperNames = named((language) => textsOf(language).exampleUpper, 'upper');
const withheldNames = named((language) => textsOf(language).exampleWithheld);
const targetNames = ['target', 'đích', 'chỉ tiêu', 'mục tiêu'];
/** Numbers that name: a reader may have made a number of a year's code. */
const orderNames = ['year', 'năm', 'month', 'tháng', 'registered_year', 'registered_month'];

/**
 * Sorts the columns of a result by what they do in a drawing: texts that say the same in every row say nothing there,
 * nor do true and false beside a name.
 */
export function columnParts(result: QueryResult, rows: number): ColumnParts {
  const columns = result.columns.map((column, at): Column => ({ ...column, at }));
  const is = ({ name }: Column, list: readonly string[]): boolean => list.includes(name.toLowerCase());
  const told = columns.filter((column) => !is(column, [...marks, ...withheldNames]));
  const names = told.filter((column) => !column.numeric || is(column, orderNames));
  const kinds = (column: Column): ReadonlySet<string | null> =>
    new Set(Array.from({ length: Math.min(rows, result.rows) }, (_, row) => result.cell(row, column.at)));
  const varied = names.filter((column) => {
    const values = kinds(column);
    return values.size > 1 && ![...values].every((one) => one === null || one === 'true' || one === 'false');
  });
  const numbers = told.filter((column) => column.numeric && !names.includes(column));
  const lower = numbers.find((column) => is(column, lowerNames));
  const upper = numbers.find((column) => is(column, upperNames));
  const target = numbers.find((column) => is(column, targetNames)) ?? null;
  const figures = numbers.filter((column) => column !== lower && column !== upper && column !== target);
  const of = lower && figures.findLast(({ at }) => at < lower.at);
  return {
    texts: varied.length > 0 ? varied : names.slice(0, 1),
    figures,
    bounds: of && lower && upper ? { of, lower, upper } : null,
    target,
  };
}

/**
 * The series of a result. One text names the points; of two, beside one column of numbers, the second tells the series
 * apart; three and more name the points together. Else each column of numbers is a series. Codes of a dimension that
 * the column is called after are shown by their labels.
 *
 * @param lists the codelists by their dimensions
 * @param rows the most rows to read
 * @returns `null` where the result has no numbers to draw, or nothing that names the points
 */
export function chartData(
  result: QueryResult,
  language: Language,
  rows: number,
  lists: ReadonlyMap<string, Codelist> = new Map(),
): ChartData | null {
  const read = Math.min(rows, result.rows);
  const { texts, figures, bounds, target } = columnParts(result, read);
  const [first, second] = texts;
  const onlyNumbers = first === undefined && figures.length > 1;
  const drawn = onlyNumbers ? figures.slice(1) : figures;
  const [figure] = drawn;
  const naming = onlyNumbers ? figures.slice(0, 1) : texts;
  if (figure === undefined || naming[0] === undefined) return null;
  const isLong = second !== undefined && texts.length === 2 && drawn.length === 1;
  const names = isLong ? [naming[0]] : naming;
  const label = labelsOf(result, lists, language);
  const values = drawn.flatMap(({ at }) => Array.from({ length: read }, (_, row) => result.number(row, at)));
  const decimals = decimalsOf(values);
  const series = new Map<string, { label: string; points: Map<string, ChartPoint> }>();
  let same = 0;
  for (let row = 0; row < read; row++) {
    let isSame = false;
    for (const column of drawn) {
      const key = isLong ? (result.cell(row, second.at) ?? 'NULL') : String(column.at);
      const seriesLabel = isLong ? label(row, second) : nameOf(column.name, lists, language);
      const own = series.get(key) ?? { label: seriesLabel, points: new Map<string, ChartPoint>() };
      series.set(key, own);
      const point = {
        ...pointOf(result, row, { column, bounds }, language, decimals),
        key: names.map(({ at }) => result.cell(row, at) ?? 'NULL').join(' · '),
        label: names.map((one) => label(row, one)).join(' · '),
      };
      if (own.points.has(point.key)) isSame = true;
      else own.points.set(point.key, point);
    }
    if (isSame) same++;
  }
  return {
    series: [...series].map(([key, one]) => ({ key, label: one.label, points: [...one.points.values()] })),
    names: names.map(({ name }) => nameOf(name, lists, language)).join(' · '),
    figure: nameOf(figure.name, lists, language),
    target: target && targetOf(result, target, read),
    rows: read,
    same,
    decimals,
  };
}

/** What a column is called in a drawing: after its dimension where it has one's name. */
export function nameOf(column: string, lists: ReadonlyMap<string, Codelist>, language: Language): string {
  if (column === 'value') return queryChartsOf(language).value;
  return lists.get(column)?.title[language] ?? column;
}

/** The label of a cell: of a code its own, else what stands there. */
function labelsOf(
  result: QueryResult,
  lists: ReadonlyMap<string, Codelist>,
  language: Language,
): (row: number, column: Column) => string {
  const labels = new Map<string, ReadonlyMap<string, string>>();
  return (row, { name, at }) => {
    const text = result.cell(row, at) ?? 'NULL';
    const list = lists.get(name);
    if (list === undefined) return text;
    const own = labels.get(name) ?? new Map(list.codes.map((one) => [one.code, one.label[language]]));
    labels.set(name, own);
    return own.get(text) ?? text;
  };
}

/** A row's point of a column of numbers, without its name: withheld, missing and not applicable are told apart. */
export function pointOf(
  result: QueryResult,
  row: number,
  { column, bounds }: { readonly column: Column; readonly bounds: ColumnParts['bounds'] },
  language: Language,
  decimals: number,
): Omit<ChartPoint, 'key' | 'label'> {
  const texts = textsOf(language);
  const flagOf = (name: string): string => {
    const at = result.columns.findIndex((one) => one.name === name);
    return at < 0 ? '' : (result.cell(row, at) ?? '');
  };
  const figure = figureAt(result, row, column.at);
  const status = flagOf('status');
  if (figure === null) {
    const withheld = flagOf('confidentiality') === 'c';
    const state = withheld ? 'withheld' : status.includes('x') ? 'not_applicable' : 'missing';
    const words = {
      withheld: texts.withheldWords,
      not_applicable: texts.notApplicableOrFine,
      missing: queryChartsOf(language).null,
    };
    return { value: null, state, spoken: words[state], provisional: false };
  }
  const interval = bounds?.of.at === column.at ? intervalOf(result, row, bounds) : undefined;
  const text = (value: number): string => formatNumber(value, language, decimals);
  const said = [
    ...statusWords(status, texts),
    ...(interval ? [texts.intervalWords({ lower: text(interval.lower), upper: text(interval.upper) })] : []),
  ];
  return {
    value: figure,
    state: 'value',
    spoken: said.length === 0 ? text(figure) : `${text(figure)} (${said.join(', ')})`,
    provisional: /[peu]/.test(status),
    interval,
  };
}

function figureAt(result: QueryResult, row: number, column: number): number | null {
  const value = result.number(row, column);
  return Number.isFinite(value) ? value : null;
}

function intervalOf(
  result: QueryResult,
  row: number,
  bounds: NonNullable<ColumnParts['bounds']>,
): ChartPoint['interval'] {
  const [lower, upper] = [bounds.lower, bounds.upper].map(({ at }) => figureAt(result, row, at));
  return typeof lower === 'number' && typeof upper === 'number' ? { lower, upper } : undefined;
}

/** The value of a column that says the same in every row; `null` of another. */
function targetOf(result: QueryResult, { name, at }: Column, rows: number): ChartData['target'] {
  const values = new Set(Array.from({ length: rows }, (_, row) => figureAt(result, row, at)));
  values.delete(null);
  const [value] = values;
  return values.size === 1 && typeof value === 'number' ? { value, label: name } : null;
}

/** Digits enough to tell the figures apart, and no more than they have: none of counts, two of shares, more of small ones. */
export function decimalsOf(values: readonly number[]): number {
  const figures = values.filter(Number.isFinite);
  const most = Math.max(...figures.map(Math.abs), 0);
  if (most === 0 || figures.every(Number.isInteger)) return 0;
  const wanted = most >= 100 ? 1 : most >= 1 ? 2 : Math.min(8, Math.ceil(-Math.log10(most)) + 2);
  const has = (value: number): number => String(value).split('.')[1]?.length ?? 0;
  return Math.min(wanted, Math.max(...figures.map(has)));
}
