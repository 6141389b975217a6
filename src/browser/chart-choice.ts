import { totalCode, unknownCode, type Code, type DimensionId } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { grouped } from '../text/grouped.ts';
import { hasFigure, isRanked, isShown, leadingRows, mainColumn } from './main-figures.ts';
import { ofOneUnit, spreadIndicators } from './view-units.ts';
import type { TableView } from './view.ts';
import { isWithheld, mayBeExceeded, mostItCouldBe } from './withheld-bounds.ts';

/** What of a view is drawn, and how. */
export interface Drawing {
  readonly kind: 'lines' | 'pyramid' | 'bars' | 'heat';
  /** Categories along the axis. */
  readonly rows: readonly Code[];
  /** One line, half or bar each. */
  readonly columns: readonly Code[];
  /** Where the rows are only the largest ones: how many; else 0. */
  readonly largest: number;
  /** Whether a withheld figure could be larger than some that are drawn as the largest. */
  readonly contested: boolean;
  /** Indicators of the view that have no place beside the drawn ones: in other units, or not what the table is for. */
  readonly others: readonly Code[];
}

/** Dimensions whose codes have an order of their own, or are a few kinds: their bars are not ranked. */
const inOrder: readonly DimensionId[] = [
  'year',
  'month',
  'registered_year',
  'registered_month',
  'area',
  'sex',
  'age',
  'timeliness',
  'recording',
  'registration',
  'mother_age',
  'birth_order',
  'plurality',
  'site',
  'filiation',
  'form_age',
  'infant_age',
  'age_band',
  'age_65',
  'cause_group',
  'cause_quality',
  'certification',
  'population_group',
  'groom_age',
  'bride_age',
  'groom_previous',
  'bride_previous',
  'husband_age',
  'wife_age',
  'duration',
  'dependent_children',
  'kind',
  'event',
  'indicator',
];
/** Whether the codes of a dimension stand in an order that a reader knows. */
export function isInOrder(dimension: DimensionId): boolean {
  return inOrder.includes(dimension);
}

/** Dimensions that rates make a line over. */
const ofAge: readonly DimensionId[] = ['age', 'mother_age'];
const mostBars = 15;
const mostLines = 6;

/** Chooses what of a view is drawn: the same for every width and language. */
export function drawingOf(view: TableView, site: Manifest['site']): Drawing {
  const indicators = spreadIndicators(view);
  // Those without a figure say nothing: the first that has one is the first that is shown.
  const told = indicators.filter((code) => hasFigure(view, code));
  const charted = chartedOf(view, told);
  const kept = ofOneUnit(view, charted.length > 0 ? charted : told.length > 0 ? told : indicators);
  const others = told.filter((code) => !kept.includes(code));
  const rows = view.state.rows === 'indicator' ? kept : view.rows;
  const columns = view.state.columns === 'indicator' ? kept : view.columns;
  const drawing = { largest: 0, contested: false, others };
  const isDerived = view.table.source === 'derived';

  if (isDerived && !view.rows.some((row) => view.columns.some((column) => isShown(view.cell(row, column)))))
    return { ...drawing, kind: 'bars', rows: [], columns: [] };
  if (view.state.rows === 'year' && rows.length > 1) {
    // A line down to a year that is not over would show a fall where there is none.
    const whole = rows.filter(({ partial }) => partial !== true);
    return {
      ...drawing,
      kind: 'lines',
      rows: whole.length > 0 ? whole : rows,
      ...lines(view, columns),
    };
  }
  const [men, women] = ['M', 'F'].map((code) => columns.find((column) => column.code === code));
  if (view.state.rows === 'age' && view.state.columns === 'sex' && men && women && !isDerived) {
    const ages = withoutUnknown(rows).filter(({ code }) => code !== totalCode);
    // A place may be told of without ages.
    if (ages.length > 0) return { ...drawing, kind: 'pyramid', rows: ages, columns: [men, women] };
  }
  const column = mainColumn({ ...view, columns }, site);
  if (column === undefined) return { ...drawing, kind: 'bars', rows: [], columns: [] };
  const ages = parts(rows);
  if (isDerived && ofAge.includes(view.state.rows) && ages.length > 2) {
    // Of years the last and, to hold it against, the first: all of them would be a thicket.
    const first = columns.find((year) => ages.some((age) => isShown(view.cell(age, year))));
    const drawn =
      view.state.columns === 'year'
        ? { columns: [...new Set([first ?? column, column])] }
        : lines(view, columns);
    return { ...drawing, kind: 'lines', rows: ages, ...drawn };
  }
  return { ...drawing, kind: 'bars', columns: [column], ...barRows(view, rows, column) };
}

/** Dimensions of time, one of which two of a heat map have to be. */
const ofTime: readonly DimensionId[] = ['year', 'month', 'registered_year', 'registered_month'];
/** Fewer rows or columns are read more easily as bars or lines. */
const leastOfHeat = 3;

/**
 * What is drawn of counts, or shares of them, over two dimensions of time, or over ages and time: months by years, years
 * of birth by years of registration. Lines of ten years over one another would be a thicket.
 *
 * @returns `null` where the view is another one
 */
export function heatDrawing(view: TableView): Drawing | null {
  const { rows: down, columns: across, panels } = view.state;
  const both = [down, across];
  const isOverTime =
    both.some((one) => ofTime.includes(one)) &&
    both.every((one) => ofTime.includes(one) || ofAge.includes(one));
  const isRate = view.table.source === 'derived' && both.some((one) => ofAge.includes(one));
  if (panels !== undefined || !isOverTime || isRate) return null;
  const [rows, columns] = [parts(view.rows), parts(view.columns)];
  const isAny = rows.some((row) => columns.some((column) => isShown(view.cell(row, column))));
  if (rows.length < leastOfHeat || columns.length < leastOfHeat || !isAny) return null;
  return { kind: 'heat', rows, columns, largest: 0, contested: false, others: [] };
}

/** The indicators the table's declaration wants drawn, as long as nobody chose others. */
function chartedOf({ table, state }: TableView, told: readonly Code[]): Code[] {
  const wanted: readonly string[] = state.chosen.indicator === undefined ? (table.charted ?? []) : [];
  return told.filter(({ code }) => wanted.includes(code));
}

function barRows(
  view: TableView,
  rows: readonly Code[],
  column: Code,
): Pick<Drawing, 'rows' | 'largest' | 'contested'> {
  if (isInOrder(view.state.rows)) {
    const isTold = (row: Code): boolean => isShown(view.cell(row, column));
    return { rows: withoutOverlap(rows, isTold), largest: 0, contested: false };
  }
  const ranked = leadingRows(view, column);
  if (ranked.length === 0) return { ...partRows(view, rows, column), contested: false };
  const drawn = ranked.slice(0, mostBars);
  // Withheld rows have no place among the others; where there is room they stand below them, in the list's order.
  const withheld = withheldRows(view, column).slice(0, mostBars - drawn.length);
  return {
    rows: [...drawn.map(({ row }) => row), ...withheld],
    largest: rows.length > drawn.length + withheld.length + 1 ? drawn.length : 0,
    contested: mayBeExceeded(view, column, drawn.at(-1)?.value ?? 0),
  };
}

/** Where nothing is ranked, as no cause is told but by chapter: the parts there are, the largest where they are many. */
function partRows(view: TableView, rows: readonly Code[], column: Code): Pick<Drawing, 'rows' | 'largest'> {
  const cellOf = (row: Code) => view.cell(row, column);
  const apart = withoutOverlap(withoutUnknown(rows), (row) => isShown(cellOf(row)));
  if (apart.length === 0) return { rows: rows.slice(0, mostBars), largest: 0 };
  const sizeOf = (row: Code): number => {
    const cell = cellOf(row);
    return isShown(cell) ? cell.value : -1;
  };
  const sorted = [...apart].sort((one, other) => sizeOf(other) - sizeOf(one));
  return { rows: sorted.slice(0, mostBars), largest: apart.length > mostBars ? mostBars : 0 };
}

/** The rows of a column that could be ranked, were they not withheld. */
export function withheldRows(view: TableView, column: Code): Code[] {
  return view.rows.filter(isRanked(view)).filter((row) => isWithheld(view.cell(row, column)));
}

/** The columns that become lines: all where there is room, else the largest in the last row that has any. */
function lines(view: TableView, columns: readonly Code[]): Pick<Drawing, 'columns' | 'contested'> {
  const all = withoutUnknown(columns).filter(
    (column) => view.table.source !== 'derived' || hasFigure(view, column),
  );
  // A total among many parts would press them all onto the axis.
  const isTold = (column: Code): boolean => view.rows.some((row) => isShown(view.cell(row, column)));
  const parted = withoutOverlap(
    all.filter(({ parent }) => parent !== null),
    isTold,
  );
  const known = view.state.columns !== 'year' && parted.length > 3 ? parted : all;
  if (known.length <= mostLines) return { columns: known, contested: false };
  const last = view.rows.findLast((row) => known.some((column) => isShown(view.cell(row, column))));
  const size = (column: Code): number => {
    const cell = last === undefined ? undefined : view.cell(last, column);
    return cell !== undefined && isShown(cell) ? cell.value : 0;
  };
  const sorted = [...known].sort((one, other) => size(other) - size(one));
  const [largest, left] = [sorted.slice(0, mostLines), sorted.slice(mostLines)];
  const least = Math.min(...largest.map(size));
  const isContested = (column: Code): boolean =>
    last !== undefined && isWithheld(view.cell(last, column)) && mostItCouldBe(view, last, column) > least;
  return { columns: known.filter((column) => largest.includes(column)), contested: left.some(isContested) };
}

/**
 * Codes of which none is part of another, as wholes beside their parts would count twice for the eye: the finest ones,
 * but a whole where none of its parts is told, as mothers under 20 where those under 15 are withheld.
 */
function withoutOverlap(codes: readonly Code[], isTold: (code: Code) => boolean): Code[] {
  const partsOf = grouped(codes, ({ parent }) => parent);
  // Codes stand after what they are part of.
  const replaced = new Set<string | null>();
  return codes.filter((code) => {
    if (code.code === totalCode) return false;
    const own = partsOf.get(code.code) ?? [];
    const isReplaced = replaced.has(code.parent);
    const isWhole = own.length > 0;
    if (isReplaced || (isWhole && isTold(code) && !own.some(isTold))) replaced.add(code.code);
    return !isReplaced && (!isWhole || replaced.has(code.code));
  });
}

/** The codes no other code among them is part of, without totals and what is not known. */
function parts(codes: readonly Code[]): Code[] {
  const wholes = new Set(codes.map(({ parent }) => parent));
  return codes.filter(({ code }) => !wholes.has(code) && code !== totalCode && code !== unknownCode);
}

function withoutUnknown(codes: readonly Code[]): Code[] {
  return codes.filter(({ code }) => code !== unknownCode);
}
