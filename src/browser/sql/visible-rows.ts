/*
 * Which rows of a long table are seen. Browsers end a page's height somewhere above ten million pixels: a million rows
 * are laid over less, and the place of the scroll bar is then a share of all rows.
 */

/** Higher than this a scrolled part is not made. */
const mostHeight = 8_000_000;

/** A long table in its frame, in pixels. */
export interface RowFrame {
  readonly rows: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  /** Height of the frame. */
  readonly seen: number;
}

/** The height of what is scrolled: head and rows, or less where they are very many. */
export function scrolledHeight({ rows, rowHeight, headHeight }: RowFrame): number {
  return Math.min(rows * rowHeight + headHeight, mostHeight);
}

/**
 * The rows to draw when the frame is scrolled to a place.
 *
 * @returns the first row, how many, and where the table's top then stands
 */
export function rowsAt(
  frame: RowFrame,
  scrolled: number,
): { readonly first: number; readonly count: number; readonly top: number } {
  const { rows, rowHeight, headHeight, seen } = frame;
  const room = Math.max(1, (seen - headHeight) / rowHeight);
  const height = scrolledHeight(frame);
  if (height < mostHeight) {
    const first = Math.min(Math.max(0, Math.floor(scrolled / rowHeight)), Math.max(0, rows - 1));
    return { first, count: Math.min(rows - first, Math.ceil(room) + 2), top: first * rowHeight };
  }
  const share = Math.min(1, Math.max(0, scrolled / (height - seen)));
  const exact = share * Math.max(0, rows - room);
  const first = Math.floor(exact);
  return {
    first,
    count: Math.min(rows - first, Math.ceil(room) + 2),
    top: Math.max(0, scrolled - (exact - first) * rowHeight),
  };
}
