import { hasInterval } from './cell-text.ts';
import type { ViewCell } from './view.ts';

/* When one figure may be called higher or lower than another. */

/** Whether a figure differs from another beyond chance: only where their intervals do not overlap. */
export function changeBetween(now: ViewCell, before: ViewCell): 'higher' | 'lower' | 'unclear' | null {
  if (!hasInterval(now) || !hasInterval(before)) return null;
  if (now.lower > before.upper) return 'higher';
  return now.upper < before.lower ? 'lower' : 'unclear';
}

/** Whether two years may be held against each other: not across a break in the series, and not one that may yet change. */
export function isComparable(now: ViewCell, before: ViewCell): boolean {
  return !/[bp]/.test(now.status + before.status);
}
