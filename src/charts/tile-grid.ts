/** A place in pixels or in cells. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A grid of cells with one for each place; several stay free, so that the outline of the whole can be seen. */
export interface TileGrid {
  readonly columns: number;
  readonly rows: number;
  /** Column and row of each place, in their order. */
  readonly cells: readonly Place[];
}

/** Cells a place: enough free ones for the outline of a province, few enough for tiles that can be read. */
const slack = 1.45;

/**
 * Gives each place a cell of its own, such that the squares of all ways from the true places are least in sum: an
 * assignment problem, solved exactly (Kuhn 1955; Munkres 1957, with the potentials of Jonker and Volgenant). So no two
 * tiles could trade places and be nearer: a tile never stands on the far side of a neighbour.
 *
 * The work grows with the cube of the places: milliseconds for a province, too much for all communes of a country.
 *
 * @param places in any unit, y downwards
 * @param most columns the drawing has room for
 */
export function tileGrid(places: readonly Place[], most: number): TileGrid {
  const count = places.length;
  const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
  const [wide, high] = [right - left, bottom - top];
  const wanted = count === 1 ? 1 : count * slack;
  const proportion = Math.max(0.2, Math.min(5, wide > 0 && high > 0 ? wide / high : wide > 0 ? 5 : 0.2));
  const columns = Math.max(1, Math.min(most, Math.round(Math.sqrt(wanted * proportion))));
  const rows = Math.max(1, Math.ceil(wanted / columns));
  const free = Array.from({ length: columns * rows }, (_, i) => ({
    x: i % columns,
    y: Math.floor(i / columns),
  }));
  const scaled = places.map(({ x, y }) => ({
    x: wide > 0 ? ((x - left) / wide) * (columns - 1) : (columns - 1) / 2,
    y: high > 0 ? ((y - top) / high) * (rows - 1) : (rows - 1) / 2,
  }));
  const cost = scaled.map((place) => free.map((cell) => (place.x - cell.x) ** 2 + (place.y - cell.y) ** 2));
  return { columns, rows, cells: assign(cost).map((column) => free[column] ?? { x: 0, y: 0 }) };
}

/**
 * The column of each row, each column once, with the least sum of costs; there are as many columns as rows, or more.
 * Equal sums are decided by order, so the answer is always the same one.
 */
export function assign(cost: readonly (readonly number[])[]): number[] {
  const count = cost[0]?.length ?? 0;
  // Row and column 0 stand for none; `taken` has the row of each column.
  const rowPrice = new Float64Array(cost.length + 1);
  const columnPrice = new Float64Array(count + 1);
  const taken = new Int32Array(count + 1);
  for (let row = 1; row <= cost.length; row += 1) {
    const least = new Float64Array(count + 1).fill(Infinity);
    const before = new Int32Array(count + 1);
    const seen = new Uint8Array(count + 1);
    taken[0] = row;
    let column = 0;
    do {
      seen[column] = 1;
      const at = taken[column] ?? 0;
      let [step, next] = [Infinity, 0];
      for (let other = 1; other <= count; other += 1) {
        if (seen[other] === 1) continue;
        const price = (cost[at - 1]?.[other - 1] ?? 0) - (rowPrice[at] ?? 0) - (columnPrice[other] ?? 0);
        if (price < (least[other] ?? 0)) {
          least[other] = price;
          before[other] = column;
        }
        if ((least[other] ?? 0) < step) [step, next] = [least[other] ?? 0, other];
      }
      for (let other = 0; other <= count; other += 1) {
        if (seen[other] === 1) {
          rowPrice[taken[other] ?? 0] = (rowPrice[taken[other] ?? 0] ?? 0) + step;
          columnPrice[other] = (columnPrice[other] ?? 0) - step;
        } else least[other] = (least[other] ?? 0) - step;
      }
      column = next;
    } while (taken[column] !== 0);
    // The way back: each column on it takes the row of the one before.
    while (column !== 0) {
      const from = before[column] ?? 0;
      taken[column] = taken[from] ?? 0;
      column = from;
    }
  }
  const columns = cost.map(() => 0);
  taken.forEach((row, column) => {
    if (column > 0 && row > 0) columns[row - 1] = column - 1;
  });
  return columns;
}
