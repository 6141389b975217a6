/** A rectangle; pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Between a mark and what is said of it. */
const gap = 10;
/** What stays free at the edge of the window. */
const edge = 8;

/**
 * Where a tooltip stands: above the middle of its mark, below it where the window has no room above, and always within
 * the width of the window, however near to its edge the mark is.
 *
 * @param mark and the result from the window's top left corner
 */
export function tipPlace(
  mark: Box,
  tip: { readonly width: number; readonly height: number },
  windowWidth: number,
): { readonly left: number; readonly top: number } {
  const middle = mark.left + mark.width / 2 - tip.width / 2;
  const left = Math.max(edge, Math.min(middle, windowWidth - edge - tip.width));
  const above = mark.top - gap - tip.height;
  return { left, top: above >= edge ? above : mark.top + mark.height + gap };
}
