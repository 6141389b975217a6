import type { Reached } from './widen.ts';

/** The least and the greatest each cell was shown to be possible. */
export interface Bounds {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** Notes a point that fits: what each cell is in it is possible. */
export function noteBounds(cells: readonly number[], found: Float64Array, proven: Bounds): void {
  for (const [index, cell] of cells.entries()) {
    // Counts are whole: of what a programme reaches, the whole numbers within.
    const value = found[index] ?? 0;
    const low = Math.ceil(value - 1e-6);
    const high = Math.floor(value + 1e-6);
    if (low < (proven.least[cell] ?? 0)) proven.least[cell] = Math.max(0, low);
    if (high > (proven.most[cell] ?? 0)) proven.most[cell] = high;
  }
}

/** Notes the least and the greatest that one cell has been in some exchange. */
export function noteReached({ least, most }: Reached, cell: number, proven: Bounds): void {
  const [low, high] = [least[cell] ?? 0, most[cell] ?? 0];
  if (low < (proven.least[cell] ?? 0)) proven.least[cell] = low;
  if (high > (proven.most[cell] ?? 0)) proven.most[cell] = high;
}
