import type { DimensionId } from '../catalogue/declaration.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import { choose, completeState, isSpread, type ViewState } from './view.ts';

/* Turning a table: which dimensions make its rows, its columns and its panels. */

export type Axis = 'rows' | 'columns' | 'panels';

/**
 * Puts a dimension on an axis; where it stood on another one, the two change seats. What begins to spread shows what it
 * does before anyone chooses, and the order of the rows is the list's again.
 *
 * @param dimension `null`, of panels alone, makes one table of them
 */
export function placeOnAxis(
  table: ManifestTable,
  site: Manifest['site'],
  state: ViewState,
  axis: Axis,
  dimension: DimensionId | null,
): ViewState {
  const { sort: _, ...before } = state;
  if (dimension === null) return completeState(table, site, { ...before, panels: undefined });
  const other = (['rows', 'columns', 'panels'] as const).find((one) => before[one] === dimension);
  const left = before[axis];
  const seats = { ...before, [axis]: dimension };
  // A dimension may only leave rows or columns for panels where another comes in its place.
  if (other !== undefined && other !== axis && left === undefined) return state;
  const moved = other === undefined || other === axis ? seats : { ...seats, [other]: left };
  return completeState(table, site, isSpread(before, dimension) ? moved : choose(moved, dimension, null));
}

/** Rows become columns, and columns rows. */
export function swapAxes(table: ManifestTable, site: Manifest['site'], state: ViewState): ViewState {
  return placeOnAxis(table, site, state, 'rows', state.columns);
}
