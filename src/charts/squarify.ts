export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Rectangles that fill `rect`, one a size and with its share of the area, as near to squares as their order lets them
 * be: Bruls, Huizing and van Wijk 2000, "Squarified treemaps". Rows are laid along the shorter side as long as the
 * worst proportion in them gets better. Give the sizes falling for the best result; a size of zero has no area.
 */
export function squarify(sizes: readonly number[], rect: Rect): Rect[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  if (!(whole > 0)) return sizes.map(() => ({ ...rect, width: 0, height: 0 }));
  const areas = sizes.map((size) => (size / whole) * rect.width * rect.height);
  const laid: Rect[] = [];
  let free = rect;
  let row: number[] = [];
  const close = () => {
    const { rects, rest } = layRow(row, free);
    laid.push(...rects);
    free = rest;
    row = [];
  };
  for (const area of areas) {
    const side = Math.min(free.width, free.height);
    if (row.length > 0 && worst([...row, area], side) > worst(row, side)) close();
    row.push(area);
  }
  close();
  return laid;
}

/** The worst proportion of the sides in a row of these areas along a side: the paper's `worst`. */
function worst(areas: readonly number[], side: number): number {
  const sum = areas.reduce((all, area) => all + area, 0);
  const [least, most] = [Math.min(...areas), Math.max(...areas)];
  if (!(least > 0)) return most > 0 ? Infinity : 1;
  return Math.max((side ** 2 * most) / sum ** 2, sum ** 2 / (side ** 2 * least));
}

function layRow(areas: readonly number[], free: Rect): { rects: Rect[]; rest: Rect } {
  const sum = areas.reduce((all, area) => all + area, 0);
  const lying = free.width < free.height;
  const side = lying ? free.width : free.height;
  const depth = side > 0 ? sum / side : 0;
  let along = 0;
  const rects = areas.map((area) => {
    const length = depth > 0 ? area / depth : 0;
    const at = along;
    along += length;
    return lying
      ? { x: free.x + at, y: free.y, width: length, height: depth }
      : { x: free.x, y: free.y + at, width: depth, height: length };
  });
  const rest = lying
    ? { ...free, y: free.y + depth, height: Math.max(0, free.height - depth) }
    : { ...free, x: free.x + depth, width: Math.max(0, free.width - depth) };
  return { rects, rest };
}
