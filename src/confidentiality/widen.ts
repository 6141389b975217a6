import type { Exchange } from './exchange.ts';

/** How far a cell's proven interval is from what it needs. */
export interface Reached {
  readonly least: ArrayLike<number>;
  readonly most: ArrayLike<number>;
}

/** How wide intervals have to be. */
export interface Needs {
  /** `widthsNeeded`. */
  readonly widths: Float64Array;
  /** The width of all that are not parts of a total below t. */
  readonly full: number;
  /** What each cell is known to be at least. */
  readonly floor: Float64Array;
}

/**
 * Whether what was reached of a cell is wide enough; of a part of a total below t it has to begin at nothing, or at what was told
 * of it before.
 */
export function isWide({ least, most }: Reached, { widths, full, floor }: Needs, cell: number): boolean {
  const width = widths[cell] ?? 0;
  const from = least[cell] ?? 0;
  return (most[cell] ?? 0) - from >= width && (width >= full || from === (floor[cell] ?? 0));
}

/**
 * Moves a cell up and down from its true count, circle by circle, until its interval is wide enough or no circle is
 * found any more.
 *
 * @param attempts how often a direction is tried again, along other ways, before it is given up
 */
export function widen(exchange: Exchange, cell: number, needs: Needs, attempts: number): void {
  for (const direction of [1, -1]) {
    let failed = 0;
    while (!isWide(exchange, needs, cell) && failed < attempts) {
      const far = farFrom(cell, direction, exchange.state[cell] ?? 0, exchange, needs);
      if (far <= 0) break;
      const isMoved = exchange.shift(cell, direction * far) || (far > 1 && exchange.shift(cell, direction));
      failed = isMoved ? 0 : failed + 1;
    }
    exchange.reset();
  }
}

/** How far a cell has yet to move from where it is. */
export function farFrom(
  cell: number,
  direction: number,
  now: number,
  { least }: Pick<Reached, 'least'>,
  { widths, full, floor }: Needs,
): number {
  const lowest = floor[cell] ?? 0;
  if (direction < 0) return now - lowest;
  const width = widths[cell] ?? 0;
  return width < full ? lowest + width - now : width - (now - (least[cell] ?? 0));
}
