import type { Code, Codelist } from '../catalogue/codelist.ts';
import { hasTwoMaps, isGiven, spreadCodes, wholeOf, worthShowing } from '../catalogue/default-view.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import { whyNotApplicable } from '../catalogue/not-applicable.ts';
import type { Reason } from '../catalogue/reasons.ts';
import type { TableFigures } from './cells.ts';

/** What a reader looks at: which dimensions make rows, columns and panels, and which codes of each dimension are chosen. */
export interface ViewState {
  readonly rows: DimensionId;
  readonly columns: DimensionId;
  /** A third dimension, spread over several small tables; absent where there is one table. */
  readonly panels?: DimensionId | undefined;
  /** The order of the rows, where it is not the codelist's. */
  readonly sort?: Sort | undefined;
  /** Units of the time instead of today's, where they spread and none are chosen. */
  readonly map?: 'then' | undefined;
  /** Of what spreads: the codes shown, `spreadCodes` where absent. For the others: one code, always there. */
  readonly chosen: Readonly<Partial<Record<DimensionId, readonly string[]>>>;
}

/** By which column rows are sorted: the code of one, `byLabel` or `bySum`. */
export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

/** In place of a column's code: the rows' own names, and the sum of the chosen columns. No published code is called so. */
export const byLabel = 'label';
export const bySum = 'sum';

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
  /** How many rows of counts are left out, by the reason why none of their cells has a figure. */
  readonly leftOut: ReadonlyMap<Reason | '', number>;
  readonly columns: readonly Code[];
  readonly rowList: Codelist;
  readonly columnList: Codelist;
  /** One small table each; empty where the view is one table. The view's own cells are then those of the first. */
  readonly panels: readonly Code[];
  readonly panelList: Codelist | null;
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

/** The view a table opens with. */
export function defaultState(table: ManifestTable, site: Manifest['site']): ViewState {
  return spreadState(table, site, table.defaultView.rows, table.defaultView.columns);
}

/** The view spread so before anyone chooses codes: all of what spreads, the whole of what does not. */
export function spreadState(
  table: ManifestTable,
  site: Manifest['site'],
  rows: DimensionId,
  columns: DimensionId,
  panels?: DimensionId,
): ViewState {
  const spread: readonly (string | undefined)[] = [rows, columns, panels];
  const fixed = Object.entries(table.defaultView.fixed ?? {}).filter(([id]) => !spread.includes(id));
  const chosen = Object.fromEntries(fixed.map(([dimension, code]) => [dimension, [code]]));
  return completeState(table, site, { rows, columns, panels, chosen });
}

/** Whether a dimension makes rows, columns or panels; the others are held at one code. */
export function isSpread({ rows, columns, panels }: ViewState, dimension: DimensionId): boolean {
  return dimension === rows || dimension === columns || dimension === panels;
}

/** The state with other codes chosen in one dimension; `null` chooses all of them. */
export function choose(state: ViewState, dimension: DimensionId, codes: readonly string[] | null): ViewState {
  const others = Object.entries(state.chosen).filter(([id]) => id !== dimension);
  const chosen = Object.fromEntries(codes === null ? others : [...others, [dimension, codes]]);
  return { ...state, chosen };
}

/** Gives every dimension that does not spread exactly one code; an order by a column that is not there is left out. */
export function completeState(table: ManifestTable, site: Manifest['site'], state: ViewState): ViewState {
  const { rows, columns, panels, sort, map } = state;
  const chosen: Partial<Record<DimensionId, readonly string[]>> = {};
  for (const dimension of table.dimensions) {
    const codes = state.chosen[dimension];
    const spread = isSpread(state, dimension);
    if (spread && codes !== undefined) chosen[dimension] = codes;
    if (!spread) chosen[dimension] = [codes?.[0] ?? wholeOf(listOf(table, dimension), site)];
  }
  return {
    rows,
    columns,
    ...(panels === undefined ? {} : { panels }),
    ...(sort !== undefined && isSortable(table, columns, sort.by) ? { sort } : {}),
    ...(map !== undefined && isSpread(state, 'unit') && hasTwoMaps(table) ? { map } : {}),
    chosen,
  };
}

/** Whether rows can be sorted so while this dimension makes the columns. */
export function isSortable(table: ManifestTable, columns: DimensionId, by: string): boolean {
  return by === byLabel || by === bySum || listOf(table, columns).codes.some(({ code }) => code === by);
}

/** The view of a table in a state. Codes that the table does not have are no part of it. */
export function viewOf(table: ManifestTable, figures: TableFigures, state: ViewState): TableView {
  const lists = table.dimensions.map((dimension) => listOf(table, dimension));
  const positions = lists.map(({ codes }) => new Map(codes.map(({ code }, index) => [code, index])));
  const shown = (dimension: DimensionId): Code[] => {
    const codes = state.chosen[dimension];
    const list = listOf(table, dimension);
    return codes === undefined
      ? spreadCodes(list, state.map)
      : list.codes.filter(({ code }) => codes.includes(code));
  };
  const axes = [state.rows, state.columns, ...(state.panels === undefined ? [] : [state.panels])].map(
    (dimension) => ({ dimension, codes: shown(dimension) }),
  );
  const held = new Map(table.dimensions.map((dimension) => [dimension, state.chosen[dimension]?.[0] ?? '']));
  // Of panels the first speaks where none is named.
  if (state.panels !== undefined)
    held.set(state.panels, shown(state.panels)[0]?.code ?? listOf(table, state.panels).codes[0]?.code ?? '');
  type Codes = Partial<Record<DimensionId, string>>;
  const codeAt = (codes: Codes, dimension: DimensionId, index: number): [code: Code, position: number] => {
    const position = positions[index]?.get(codes[dimension] ?? held.get(dimension) ?? '') ?? -1;
    const code = lists[index]?.codes[position];
    if (code === undefined) throw new Error(`${table.slug} has no such ${dimension}`);
    return [code, position];
  };
  const reasonAt = (codes: Codes): Reason | '' => {
    const year = lists[table.dimensions.indexOf('year')]?.codes.find(({ partial }) => partial !== true);
    return whyNotApplicable(
      table,
      (dimension) => {
        const index = table.dimensions.indexOf(dimension);
        return index < 0 ? undefined : codeAt(codes, dimension, index)[0];
      },
      () => (year === undefined ? '' : cellAt({ ...codes, year: year.code }).status),
    );
  };
  const cellAt = (codes: Codes): ViewCell => {
    let place = 0;
    let { decimals } = table;
    for (const [index, dimension] of table.dimensions.entries()) {
      const [code, position] = codeAt(codes, dimension, index);
      place = place * (positions[index]?.size ?? 0) + position;
      decimals = code.figure?.decimals ?? decimals;
    }
    const isMarked = figures.derived === undefined && figures.status[place]?.includes('x') === true;
    return {
      decimals,
      value: figures.value[place] ?? null,
      lower: figures.derived?.lower[place] ?? null,
      upper: figures.derived?.upper[place] ?? null,
      status: figures.status[place] ?? '',
      confidentiality: figures.confidentiality[place] ?? '',
      reason: isMarked ? reasonAt(codes) : (figures.derived?.reason[place] ?? ''),
    };
  };
  const cellsOf = function* (axis: (typeof axes)[number], code: Code): Generator<ViewCell> {
    const [one, other] = axes.filter((beside) => beside !== axis);
    for (const first of one?.codes ?? [])
      for (const second of other?.codes ?? [null]) {
        const codes: Codes = { [axis.dimension]: code.code };
        if (one) codes[one.dimension] = first.code;
        if (other && second) codes[other.dimension] = second.code;
        yield cellAt(codes);
      }
  };
  // What someone chose is shown, whatever it holds.
  const [rows = [], columns = [], panels = []] = axes.map((axis) =>
    state.chosen[axis.dimension] === undefined
      ? worthShowing(table, axis.dimension, axis.codes, (code) => cellsOf(axis, code))
      : axis.codes,
  );
  const leftOut = (): ReadonlyMap<Reason | '', number> => {
    const [axis] = axes;
    const kept = new Set(rows);
    const reasons = (axis?.codes ?? []).flatMap((code): (Reason | '')[] => {
      if (axis === undefined || kept.has(code)) return [];
      const own = new Set([...cellsOf(axis, code)].map(({ reason }) => reason));
      // A row of several reasons is there, and too fine: else all of its cells would say that it is not.
      return own.has('too_fine') ? ['too_fine'] : [...own].slice(0, 1);
    });
    const times = new Map<Reason | '', number>();
    for (const reason of reasons) times.set(reason, (times.get(reason) ?? 0) + 1);
    return times;
  };
  return {
    table,
    state,
    rows,
    columns,
    leftOut: isGiven(table) ? new Map<Reason | '', number>() : leftOut(),
    rowList: listOf(table, state.rows),
    columnList: listOf(table, state.columns),
    panels,
    panelList: state.panels === undefined ? null : listOf(table, state.panels),
    fixed: table.dimensions
      .filter((dimension) => !isSpread(state, dimension))
      .flatMap((dimension) => shown(dimension).map((code) => ({ list: listOf(table, dimension), code }))),
    cell: (row, column) => cellAt({ [state.rows]: row.code, [state.columns]: column.code }),
    cellAt,
  };
}
