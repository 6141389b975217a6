import { totalCode, type Code, type Codelist } from '../catalogue/codelist.ts';
import { isGiven, spreadCodes, wholeOf, worthShowing } from '../catalogue/default-view.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import type { Reason } from '../catalogue/reasons.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import type { TableFigures } from './cells.ts';

/** What a reader looks at: which dimensions make rows and columns, and which codes of each dimension are chosen. */
export interface ViewState {
  readonly rows: DimensionId;
  readonly columns: DimensionId;
  /** For rows and columns: the codes shown, `spreadCodes` where absent. For the others: one code, always there. */
  readonly chosen: Readonly<Partial<Record<DimensionId, readonly string[]>>>;
}

export interface ViewCell {
  /** Digits after the decimal mark, where its indicator or the table has a fixed number of them. */
  readonly decimals?: number | undefined;
  readonly value: number | null;
  /** Bounds of its 95 % interval, `null` where it has none. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: string;
  readonly confidentiality: string;
  /** Why there is no value; empty where there is one, and where the table does not say. */
  readonly reason: Reason | '';
}

/** A table as one page or one chart shows it. */
export interface TableView {
  readonly table: ManifestTable;
  readonly state: ViewState;
  readonly rows: readonly Code[];
  /** How many rows are left out, as counts too fine to be published. */
  readonly tooFine: number;
  readonly columns: readonly Code[];
  readonly rowList: Codelist;
  readonly columnList: Codelist;
  /** The dimensions held at one code, in the table's order. */
  readonly fixed: readonly { readonly list: Codelist; readonly code: Code }[];
  cell(row: Code, column: Code): ViewCell;
  /** The cell of any codes, with the view's own where none is given. */
  cellAt(codes: Partial<Record<DimensionId, string>>): ViewCell;
}

/** The codelist of a table's dimension. @throws Error for a dimension the table does not have */
export function listOf(table: ManifestTable, dimension: DimensionId): Codelist {
  const list = table.codelists.find((one) => one.dimension === dimension);
  if (list === undefined) throw new Error(`${table.slug} has no dimension ${dimension}`);
  return list;
}

/** Whether a code is the whole of its list, which goes without saying; a list of several tops has no whole. */
export function isWhole(list: Codelist, code: Code, site: Manifest['site']): boolean {
  // Everybody, beside groups that overlap one another.
  if (list.dimension === 'population_group') return code.code === totalCode;
  return code.code === wholeOf(list, site) && list.codes.filter(({ parent }) => parent === null).length === 1;
}

/** The view a table opens with. */
export function defaultState(table: ManifestTable, site: Manifest['site']): ViewState {
  return spreadState(table, site, table.defaultView.rows, table.defaultView.columns);
}

/** The view with these rows and columns before anyone chooses codes: all of what spreads, the whole of what does not. */
export function spreadState(
  table: ManifestTable,
  site: Manifest['site'],
  rows: DimensionId,
  columns: DimensionId,
): ViewState {
  const fixed = Object.entries(table.defaultView.fixed ?? {}).filter(([id]) => id !== rows && id !== columns);
  const chosen = Object.fromEntries(fixed.map(([dimension, code]) => [dimension, [code]]));
  return completeState(table, site, { rows, columns, chosen });
}

/** The state with other codes chosen in one dimension; `null` chooses all of them. */
export function choose(state: ViewState, dimension: DimensionId, codes: readonly string[] | null): ViewState {
  const others = Object.entries(state.chosen).filter(([id]) => id !== dimension);
  const chosen = Object.fromEntries(codes === null ? others : [...others, [dimension, codes]]);
  return { rows: state.rows, columns: state.columns, chosen };
}

/** Gives every dimension that is neither rows nor columns exactly one code, and leaves no other choice untouched. */
export function completeState(table: ManifestTable, site: Manifest['site'], state: ViewState): ViewState {
  const chosen: Partial<Record<DimensionId, readonly string[]>> = {};
  for (const dimension of table.dimensions) {
    const codes = state.chosen[dimension];
    const spread = dimension === state.rows || dimension === state.columns;
    if (spread && codes !== undefined) chosen[dimension] = codes;
    if (!spread) chosen[dimension] = [codes?.[0] ?? wholeOf(listOf(table, dimension), site)];
  }
  return { rows: state.rows, columns: state.columns, chosen };
}

/** Where a table's figures come from, in words. */
export function sourceText({ source }: ManifestTable, site: Manifest['site'], language: Language): string {
  return source === 'published_series' ? textsOf(language).sourceAsNamed : site.source[language];
}

/** The view of a table in a state. Codes that the table does not have are no part of it. */
export function viewOf(table: ManifestTable, figures: TableFigures, state: ViewState): TableView {
  const lists = table.dimensions.map((dimension) => listOf(table, dimension));
  const positions = lists.map(({ codes }) => new Map(codes.map(({ code }, index) => [code, index])));
  const shown = (dimension: DimensionId): Code[] => {
    const codes = state.chosen[dimension];
    const list = listOf(table, dimension);
    return codes === undefined ? spreadCodes(list) : list.codes.filter(({ code }) => codes.includes(code));
  };
  const held = new Map(table.dimensions.map((dimension) => [dimension, state.chosen[dimension]?.[0] ?? '']));
  const cellAt = (codes: Partial<Record<DimensionId, string>>): ViewCell => {
    let place = 0;
    let { decimals } = table;
    for (const [index, dimension] of table.dimensions.entries()) {
      const codesOf = positions[index];
      const position = codesOf?.get(codes[dimension] ?? held.get(dimension) ?? '');
      if (codesOf === undefined || position === undefined)
        throw new Error(`${table.slug} has no such ${dimension}`);
      place = place * codesOf.size + position;
      decimals = lists[index]?.codes[position]?.figure?.decimals ?? decimals;
    }
    return {
      decimals,
      value: figures.value[place] ?? null,
      lower: figures.derived?.lower[place] ?? null,
      upper: figures.derived?.upper[place] ?? null,
      status: figures.status[place] ?? '',
      confidentiality: figures.confidentiality[place] ?? '',
      reason: figures.derived?.reason[place] ?? '',
    };
  };
  const [allRows, allColumns] = [shown(state.rows), shown(state.columns)];
  const cell = (row: Code, column: Code): ViewCell =>
    cellAt({ [state.rows]: row.code, [state.columns]: column.code });
  // What someone chose is shown, whatever it holds.
  const kept = (dimension: DimensionId, codes: readonly Code[], cellsOf: (code: Code) => ViewCell[]) =>
    state.chosen[dimension] === undefined ? worthShowing(table, dimension, codes, cellsOf) : codes;
  const rows = kept(state.rows, allRows, (row) => allColumns.map((column) => cell(row, column)));
  const columns = kept(state.columns, allColumns, (column) => allRows.map((row) => cell(row, column)));
  return {
    table,
    state,
    rows,
    columns,
    tooFine: isGiven(table) ? 0 : allRows.length - rows.length,
    rowList: listOf(table, state.rows),
    columnList: listOf(table, state.columns),
    fixed: table.dimensions
      .filter((dimension) => dimension !== state.rows && dimension !== state.columns)
      .flatMap((dimension) => shown(dimension).map((code) => ({ list: listOf(table, dimension), code }))),
    cell,
    cellAt,
  };
}

/**
 * The title of what is seen now: the table's own, where, when, and what else it is narrowed to.
 *
 * @param drawn the years a drawing shows, where they are not all the years of the view
 */
export function viewTitle(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  drawn?: string,
): string {
  const spread: readonly DimensionId[] = [view.state.rows, view.state.columns];
  const years = drawn ?? (spread.includes('year') ? yearSpan(view) : heldYear(view, language));
  const held = [...narrowing(view, site, language), ...singled(view, language)];
  const when = years === null ? [] : [years];
  return [view.table.title[language], placeName(view, site, language), ...when, ...held].join(', ');
}

/** Dimensions that spread, but over a single code the reader chose: the title has to say which. */
function singled(view: TableView, language: Language): string[] {
  const axes = [
    { list: view.rowList, codes: view.rows },
    { list: view.columnList, codes: view.columns },
  ];
  return axes.flatMap(({ list, codes: [only, ...others] }) => {
    if (list.dimension === 'year' || only === undefined || others.length > 0 || list.codes.length === 1)
      return [];
    return [insideSentence(list.dimension, only, language)];
  });
}

/** The name of the place a view is held at; of the whole site where the table has no units. */
export function placeName(view: TableView, site: Manifest['site'], language: Language): string {
  const held = view.fixed.find(({ list }) => list.dimension === 'unit');
  return (held?.code.label ?? site.unitName)[language];
}

/** The year a view is held at, as its label, `null` where years spread. */
export function heldYear(view: TableView, language: Language): string | null {
  return view.fixed.find(({ list }) => list.dimension === 'year')?.code.label[language] ?? null;
}

/** What else a view is held at, besides place and year (or other dimensions), as labels inside a sentence; totals go without saying. */
export function narrowing(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  besides: readonly DimensionId[] = ['unit', 'year'],
): string[] {
  return view.fixed
    .filter(({ list, code }) => !besides.includes(list.dimension) && !isWhole(list, code, site))
    .map(({ list, code }) => partName(list, code, language));
}

/** A code inside a sentence, with what it is of where its label does not say that. */
export function partName(list: Codelist, code: Code, language: Language): string {
  const text = insideSentence(list.dimension, code, language);
  if (!ofSomething.includes(list.dimension)) return text;
  return `${list.title[language].toLocaleLowerCase(language)}: ${text}`;
}

/** Dimensions whose codes do not say what they are of: whose age, the month of what, where which of the two was. */
const ofSomething: readonly DimensionId[] = [
  'occurrence',
  'registered_year',
  'registered_month',
  'mother_age',
  'groom_age',
  'bride_age',
  'husband_age',
  'wife_age',
  'groom_previous',
  'bride_previous',
];

/** Dimensions whose labels may begin with a name. */
const mayBeNames: readonly DimensionId[] = ['unit', 'occurrence', 'cause', 'ethnicity', 'source'];

/** A label within a sentence: small at its beginning, unless that may be a name's, or the letters of one. */
export function insideSentence(dimension: DimensionId, { code, label }: Code, language: Language): string {
  const text = label[language];
  const isName = mayBeNames.includes(dimension) && !code.startsWith('_');
  return isName || /^\p{Lu}{2}/u.test(text)
    ? text
    : text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}

function yearSpan({ state, rows, columns, rowList, columnList }: TableView): string | null {
  const shown = (state.rows === 'year' ? rows : columns).map(({ code }) => code);
  const all = (state.rows === 'year' ? rowList : columnList).codes.map(({ code }) => code);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first === last) return first;
  const between = all.slice(all.indexOf(first), all.indexOf(last) + 1);
  return between.length === shown.length ? `${first}–${last}` : shown.join(', ');
}
