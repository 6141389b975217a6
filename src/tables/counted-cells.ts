import type { Codelist, DimensionId } from '../catalogue/codelist.ts';
import type { TableDeclaration } from '../catalogue/declaration.ts';
import type { Cells } from '../catalogue/published-table.ts';
import type { RegisterCounts } from '../registers/counts.ts';
import type { Settings } from '../settings/settings.ts';
import { cellStates, type CellState } from './cell-states.ts';
import { columnsOf } from './dense-cells.ts';
import { siteKey } from './published-units.ts';

/** Sums by the place of their cell among all combinations of codes. */
export interface PlacedSums {
  readonly places: readonly number[];
  readonly events: readonly number[];
}

/** For each list the codes that any sum stands at. */
export function usedCodes(lists: readonly Codelist[], { places }: PlacedSums): ReadonlySet<string>[] {
  let stride = lists.reduce((size, { codes }) => size * codes.length, 1);
  return lists.map(({ codes }) => {
    stride /= codes.length;
    const used = new Set<number>();
    for (const place of places) used.add(Math.floor(place / stride) % codes.length);
    return new Set(codes.flatMap(({ code }, index) => (used.has(index) ? [code] : [])));
  });
}

/**
 * The cells of a counted table: each sum in its place, a true zero where there is none, and no value where nothing was
 * sent or nothing can be.
 *
 * @param from the lists the sums were placed by
 * @param codelists the lists of the table: those, without codes that nothing fell under
 */
export function countedCells(
  { dimensions, events: which }: TableDeclaration,
  from: readonly Codelist[],
  codelists: readonly Codelist[],
  sums: PlacedSums,
  counts: RegisterCounts,
  settings: Settings,
): Cells {
  const size = codelists.reduce((product, { codes }) => product * codes.length, 1);
  const figures = new Float64Array(size);
  const steps = stepsBetween(from, codelists);
  for (const [index, place] of sums.places.entries()) {
    const at = steps.reduce(
      (sum, step) => sum + (step.to[Math.floor(place / step.stride) % step.to.length] ?? NaN),
      0,
    );
    figures[at] = sums.events[index] ?? 0;
  }
  const stateAt = statesByPlace(dimensions, codelists, cellStates(settings, counts, which), settings);
  const value = new Array<number | null>(size);
  const status = new Array<string>(size);
  for (let at = 0; at < size; at++) {
    const state = stateAt(at);
    value[at] = state.hasValue ? (figures[at] ?? 0) : null;
    status[at] = state.status;
  }
  const codes = columnsOf(codelists, size);
  return { codes, value, status, confidentiality: new Array<string>(size).fill('') };
}

/** For each dimension: from the position of a code in one list to its share of the place among the other lists. */
function stepsBetween(from: readonly Codelist[], lists: readonly Codelist[]) {
  let stride = from.reduce((size, { codes }) => size * codes.length, 1);
  let own = lists.reduce((size, { codes }) => size * codes.length, 1);
  return from.map(({ codes }, index) => {
    stride /= codes.length;
    const kept = lists[index]?.codes ?? [];
    own /= kept.length;
    const positions = new Map(kept.map(({ code }, position) => [code, position * own]));
    return { stride, to: codes.map(({ code }) => positions.get(code) ?? NaN) };
  });
}

/** The state of a cell by its place: it depends on unit, year and month alone, and is found out once for each. */
function statesByPlace(
  dimensions: readonly DimensionId[],
  lists: readonly Codelist[],
  stateOf: ReturnType<typeof cellStates>,
  settings: Settings,
): (place: number) => CellState {
  const site = siteKey(settings);
  const units = new Set(settings.units.map(({ key }) => key));
  let stride = lists.reduce((size, { codes }) => size * codes.length, 1);
  const axes = new Map<DimensionId, { readonly codes: readonly string[]; readonly stride: number }>();
  for (const [index, { codes }] of lists.entries()) {
    stride /= codes.length;
    axes.set(dimensions[index] ?? 'year', { codes: codes.map(({ code }) => code), stride });
  }
  const whole = { codes: [''], stride: 1 };
  const [unit, occurrence, year, month] = (['unit', 'occurrence', 'year', 'month'] as const).map(
    (id) => axes.get(id) ?? whole,
  ) as [typeof whole, typeof whole, typeof whole, typeof whole];
  const at = (axis: typeof whole, place: number): number =>
    Math.floor(place / axis.stride) % axis.codes.length;
  const known: CellState[] = [];
  return (place) => {
    const [u, o, y, m] = [at(unit, place), at(occurrence, place), at(year, place), at(month, place)];
    const key = ((u * occurrence.codes.length + o) * year.codes.length + y) * month.codes.length + m;
    const before = known[key];
    if (before !== undefined) return before;
    const when = Number(year.codes[y]);
    const months = /^\d+$/.test(month.codes[m] ?? '') ? Number(month.codes[m]) : null;
    const where = occurrence.codes[o] ?? '';
    // What took place in a unit that was not there took place nowhere; who sent it is another matter.
    const nowhere = units.has(where) && stateOf(where, when, months).status === 'x';
    const state = nowhere ? { hasValue: false, status: 'x' } : stateOf(unit.codes[u] || site, when, months);
    known[key] = state;
    return state;
  };
}
