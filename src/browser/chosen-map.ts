import { hasTwoMaps } from '../catalogue/default-view.ts';
import type { ManifestTable } from '../catalogue/manifest.ts';
import { choose, isSpread, type ViewState } from './view.ts';

/*
 * Whether a reader wants units of today or those of the time, kept on their machine from table to table. An address
 * that comes from elsewhere is opened as it says, whatever was chosen before.
 */

const key = 'nien-giam.map';

/** Whether units of the time were chosen last. Machines that keep nothing have no choice kept. */
export function isMapOfThenKept(): boolean {
  try {
    return localStorage.getItem(key) === 'then';
  } catch {
    return false;
  }
}

/** Keeps the choice for the tables opened next. */
export function keepMap(map: ViewState['map']): void {
  try {
    if (map === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, map);
  } catch {
    // A machine that keeps nothing: the choice holds on this page alone, and in its address.
  }
}

/** The state on units of the time; where it holds a year they were not there for, in the last year they were. */
export function onMapOfThen(table: ManifestTable, state: ViewState): ViewState {
  const next: ViewState = { ...state, map: 'then' };
  const years = table.codelists.find(({ dimension }) => dimension === 'year');
  if (years === undefined || isSpread(state, 'year')) return next;
  const last = years.codes.map(({ code }) => code).findLast((code) => isWholeYearOfThen(table, code));
  const held = state.chosen.year?.[0] ?? '';
  return last === undefined || isWholeYearOfThen(table, held) ? next : choose(next, 'year', [last]);
}

/** Whether the units that ended since were all there to the end of a year. */
function isWholeYearOfThen({ codelists }: ManifestTable, year: string): boolean {
  return codelists.every(({ codes }) =>
    codes.every(({ unit }) => unit === undefined || unit.validTo === '' || unit.validTo >= `${year}-12-31`),
  );
}

/** The state a reader turns to: where units begin to spread, they do on the map chosen before. */
export function turnedOnKeptMap(table: ManifestTable, before: ViewState, next: ViewState): ViewState {
  const begins = isSpread(next, 'unit') && !isSpread(before, 'unit');
  return begins && hasTwoMaps(table) && isMapOfThenKept() ? onMapOfThen(table, next) : next;
}

/** The state an address asks for, on the map chosen before where the address leaves that open. */
export function withKeptMap(table: ManifestTable, state: ViewState, query: string): ViewState {
  const asked = new URLSearchParams(query);
  if (asked.has('map') || asked.has('unit') || !hasTwoMaps(table) || !isMapOfThenKept()) return state;
  if (!isSpread(state, 'unit')) return state;
  const isFromHere = document.referrer.startsWith(`${location.origin}/`);
  if (query !== '' && !isFromHere) return state;
  const turned = onMapOfThen(table, state);
  // A year that was asked for is not another.
  return asked.has('year') && turned.chosen.year?.join() !== state.chosen.year?.join() ? state : turned;
}
