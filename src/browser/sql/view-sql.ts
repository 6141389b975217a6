import type { Code, Codelist } from '../../catalogue/codelist.ts';
import type { DimensionId } from '../../catalogue/declaration.ts';
import type { Manifest } from '../../catalogue/manifest.ts';
import type { Language } from '../../text/language.ts';
import { queryTextsOf } from '../../text/query-texts.ts';
import { headerLabels } from '../table-html.ts';
import { viewTitle } from '../view-title.ts';
import { byLabel, type TableView } from '../view.ts';
import { isWithheld } from '../withheld-bounds.ts';
import { codesTable } from './codes.ts';

/** With more columns than these the statement has a row for each cell; as many `FILTER`s would be no easier to read. */
const mostColumns = 8;

/**
 * The SQL statement that gives what a view shows, against the published table and `codes`: its rows in their order, with
 * a column for each of its columns; of many columns, or of panels, a row for each cell with its bounds and marks. It
 * begins with the view's title as a comment.
 */
export function sqlOfView(view: TableView, site: Manifest['site'], language: Language): string {
  const texts = queryTextsOf(language);
  const isWide = view.panelList === null && view.columns.length <= mostColumns;
  const comments = [viewTitle(view, site, language)];
  if (hasWithheld(view)) comments.push(texts.sqlWithheld);
  const sql = isWide ? wideSql(view, language) : longSql(view, language);
  return [...comments.map((line) => `-- ${line.replaceAll('\n', ' ')}`), sql].join('\n');
}

function wideSql(view: TableView, language: Language): string {
  const { table, rowList, columnList } = view;
  const row = codesOf(rowList);
  const labels = toldApart(view, language);
  const column = name(columnList.dimension);
  const figures = view.columns.map(
    ({ code }, at) => `max(value) FILTER (${column} = ${text(code)}) AS ${quoted(labels[at] ?? code)}`,
  );
  const selected = [`${row}.label_${language} AS ${quoted(titleOf(rowList, labels, language))}`, ...figures];
  const order = orderOf(view, labels, row);
  return [
    `SELECT ${selected.join(',\n       ')}`,
    `FROM ${table.id}`,
    joinOf(rowList),
    ...where([...heldConditions(view), ...shownCondition(rowList, view.rows)]),
    `GROUP BY ${row}.position, ${row}.label_${language}`,
    `ORDER BY ${order}`,
  ].join('\n');
}

function longSql(view: TableView, language: Language): string {
  const { table, rowList, columnList, panelList } = view;
  const axes = [
    ...(panelList === null ? [] : [{ list: panelList, codes: view.panels }]),
    { list: rowList, codes: view.rows },
    { list: columnList, codes: view.columns },
  ];
  const figures =
    table.source === 'derived'
      ? ['value', 'lower', 'upper', 'status', 'confidentiality']
      : ['value', 'status', 'confidentiality'];
  const selected = [
    ...axes.map(({ list }) => `${codesOf(list)}.label_${language} AS ${quoted(list.title[language])}`),
    figures.join(', '),
  ];
  return [
    `SELECT ${selected.join(',\n       ')}`,
    `FROM ${table.id}`,
    ...axes.map(({ list }) => joinOf(list)),
    ...where([...heldConditions(view), ...axes.flatMap(({ list, codes }) => shownCondition(list, codes))]),
    `ORDER BY ${axes.map(({ list }) => `${codesOf(list)}.position`).join(', ')}`,
  ].join('\n');
}

/** Rows stand in their list's order unless the reader sorted them by their names or a column. */
function orderOf({ columns, state }: TableView, labels: readonly string[], row: string): string {
  const { sort } = state;
  if (sort?.by === byLabel) return `1${sort.descending ? ' DESC' : ''}`;
  const at = columns.findIndex(({ code }) => code === sort?.by);
  if (sort === undefined || at < 0) return `${row}.position`;
  return `${quoted(labels[at] ?? '')}${sort.descending ? ' DESC' : ''} NULLS LAST, ${row}.position`;
}

/** The columns' headers; where two read the same, each has its code behind it. */
function toldApart(view: TableView, language: Language): string[] {
  const label = headerLabels(view, language);
  const labels = view.columns.map((column) => label('columns', column));
  return labels.map((own, at) =>
    labels.filter((one) => one === own).length > 1 ? `${own} (${view.columns[at]?.code ?? at})` : own,
  );
}

/** A result with two columns of one name could not be sorted by either. */
function titleOf(list: Codelist, labels: readonly string[], language: Language): string {
  const title = list.title[language];
  return labels.includes(title) ? `${title} (${list.dimension})` : title;
}

function heldConditions(view: TableView): string[] {
  return view.fixed.map(({ list, code }) => `${name(list.dimension)} = ${text(code.code)}`);
}

/** Which codes of a dimension are shown: nothing where all are, else the shorter list of those shown or left out. */
function shownCondition(list: Codelist, shown: readonly Code[]): string[] {
  if (shown.length === list.codes.length) return [];
  const left = list.codes.filter((code) => !shown.includes(code));
  const [only, ...others] = shown;
  const column = name(list.dimension);
  if (only !== undefined && others.length === 0) return [`${column} = ${text(only.code)}`];
  return left.length < shown.length
    ? [`${column} NOT IN (${wrapped(left)})`]
    : [`${column} IN (${wrapped(shown)})`];
}

/** Codes in lines of eight. */
function wrapped(codes: readonly Code[]): string {
  const lines = Array.from({ length: Math.ceil(codes.length / 8) }, (_, line) =>
    codes
      .slice(line * 8, line * 8 + 8)
      .map(({ code }) => text(code))
      .join(', '),
  );
  return lines.join(',\n    ');
}

function where(conditions: readonly string[]): string[] {
  return conditions.length === 0 ? [] : [`WHERE ${conditions.join('\n  AND ')}`];
}

function joinOf(list: Codelist): string {
  const codes = codesOf(list);
  return `JOIN ${codesTable} AS ${codes} ON ${codes}.dimension = ${text(list.dimension)} AND ${codes}.code = ${name(list.dimension)}`;
}

function codesOf({ dimension }: Codelist): string {
  return `${dimension}_codes`;
}

/** Dimensions that are words of SQL, and have to be quoted. */
const reserved: readonly DimensionId[] = ['check'];

function name(dimension: DimensionId): string {
  return reserved.includes(dimension) ? quoted(dimension) : dimension;
}

function text(code: string): string {
  return `'${code.replaceAll("'", "''")}'`;
}

function quoted(label: string): string {
  return `"${label.replaceAll('"', '""')}"`;
}

function hasWithheld(view: TableView): boolean {
  return view.rows.some((row) => view.columns.some((column) => isWithheld(view.cell(row, column))));
}
