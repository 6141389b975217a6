import { usualEffort, type Effort, type Exchange } from './exchange.ts';

/** How far a cell's proven interval is from what it needs. */
export interface Reached {
  readonly least: ArrayLike<number>;
  readonly most: ArrayLike<number>;
}

/** How wide intervals have to be: `widthsNeeded`, and the width of all that are not parts of a total below t. */
export interface Needs {
  readonly widths: Float64Array;
  readonly full: number;
}

/** Whether what was reached of a cell is wide enough; of a part of a total below t it has to begin at nothing. */
export function isWide({ least, most }: Reached, { widths, full }: Needs, cell: number): boolean {
  const width = widths[cell] ?? 0;
  const from = least[cell] ?? 0;
  return (most[cell] ?? 0) - from >= width && (width >= full || from === 0);
}

/**
 * Moves a cell up and down from its true count, circle by circle, until its interval is wide enough or no circle is
 * found any more.
 *
 * @param prices where given, published cells may be let in when nothing else helps
 * @param attempts how often a direction is tried again, along other ways, before it is given up
 * @returns the published cells that were used
 */
export function widen(
  exchange: Exchange,
  cell: number,
  needs: Needs,
  prices: Float64Array | null,
  attempts: number,
  effort: Effort = usualEffort,
): number[] {
  const used: number[] = [];
  for (const direction of [1, -1]) {
    let failed = 0;
    while (!isWide(exchange, needs, cell) && failed < attempts) {
      const now = exchange.state[cell] ?? 0;
      const far = farFrom(cell, direction, now, exchange, needs);
      if (far <= 0) break;
      const isLast = failed === attempts - 1;
      const found =
        exchange.shift(cell, direction * far, null, effort) ??
        (far > 1 ? exchange.shift(cell, direction, null, effort) : null) ??
        (prices !== null && isLast ? exchange.shift(cell, direction, prices, effort) : null);
      if (found === null) failed++;
      else {
        used.push(...found);
        failed = 0;
      }
    }
    exchange.reset();
  }
  return used;
}

/** How far a cell has yet to move from where it is. */
export function farFrom(
  cell: number,
  direction: number,
  now: number,
  { least }: Pick<Reached, 'least'>,
  { widths, full }: Needs,
): number {
  if (direction < 0) return now;
  const width = widths[cell] ?? 0;
  return width < full ? width - now : width - (now - (least[cell] ?? 0));
}
