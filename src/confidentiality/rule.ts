/** The publisher's rule: counts from 1 to one below the threshold are not shown. */
export interface Rule {
  /** 2 to 20; 5 where nobody chose another. */
  readonly threshold: number;
}

/** @throws RangeError where the threshold is no whole number from 2 to 20 */
export function checkRule({ threshold }: Rule): void {
  if (!Number.isInteger(threshold) || threshold < 2 || threshold > 20)
    throw new RangeError(`threshold ${threshold}; allowed: a whole number from 2 to 20`);
}

/** What became of each cell. */
export const cellState = { published: 0, withheld: 1 } as const;

/** Whether a count is too small to be shown: 1 to t − 1. Zero is not: it is nobody's. */
export function isSmall(count: number, { threshold }: Rule): boolean {
  return count > 0 && count < threshold;
}
