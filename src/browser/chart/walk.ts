/** A point of a drawing, where a walk or a pointer finds it; pixels of the drawing, from its top left corner. */
export interface PlacedPoint {
  readonly key: string;
  readonly series: string;
  /** Middle of what a pointer meets. */
  readonly x: number;
  readonly y: number;
  /** Height of what a pointer meets. */
  readonly height: number;
}

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** Which point comes next, by its place in the list; the first or last one where the walk begins (`null`). */
export type Walk = (from: number | null, step: Step) => number;

/**
 * How arrow keys lead through a drawing. Along a series they go the way its points lie: left and right on a line, up
 * and down through bars below one another; the other two arrows change the series, to its point of the same key, the
 * one that is next to the eye. With a single series all four go along it. At an end the walk stays.
 *
 * @param arrangement `scattered` where there is no series to follow (maps, treemaps): left and right read them row by
 * row, so that each is reached; up and down go to the nearest of the row above or below
 * @param points at least one
 */
export function walkOf(points: readonly PlacedPoint[], arrangement: 'series' | 'scattered'): Walk {
  return arrangement === 'scattered' ? walkRows(points) : walkSeries(points);
}

function walkSeries(points: readonly PlacedPoint[]): Walk {
  const runs = runsOf(points);
  const down = goesDown(points, runs);
  const along = (place: number): number => (down ? points[place]?.y : points[place]?.x) ?? 0;
  const across = (place: number): number => (down ? points[place]?.x : points[place]?.y) ?? 0;
  const ordered = runs.map((run) => run.toSorted((one, other) => along(one) - along(other)));
  return (from, step) => {
    const run = ordered.find((places) => from !== null && places.includes(from)) ?? ordered[0] ?? [];
    if (step === 'first') return run[0] ?? 0;
    if (step === 'last') return run.at(-1) ?? 0;
    if (from === null) return run[0] ?? 0;
    const by = step === 'left' || step === 'up' ? -1 : 1;
    const isAlong = ordered.length === 1 || (step === 'up' || step === 'down') === down;
    if (isAlong) return neighbour(run, from, by);
    const beside = ordered
      .map((places) => (places === run ? from : counterpart(points, places, from, along)))
      .sort((one, other) => across(one) - across(other));
    return neighbour(beside, from, by);
  };
}

/** The places of each series, in their order; a key that comes again begins the series of another panel. */
function runsOf(points: readonly PlacedPoint[]): number[][] {
  const runs = new Map<string, number[]>();
  const seen = new Map<string, number>();
  points.forEach(({ key, series }, place) => {
    const id = JSON.stringify([series, key]);
    const panel = seen.get(id) ?? 0;
    seen.set(id, panel + 1);
    const run = JSON.stringify([series, panel]);
    runs.set(run, [...(runs.get(run) ?? []), place]);
  });
  return [...runs.values()];
}

/** Whether series run down the page: each stands in a column, or points of one key stand beside one another. */
function goesDown(points: readonly PlacedPoint[], runs: readonly (readonly number[])[]): boolean {
  const same = (one = 0, other = 0): boolean => Math.abs(one - other) < 0.5;
  const isColumn = (run: readonly number[]): boolean =>
    run.every((place) => same(points[place]?.x, points[run[0] ?? 0]?.x));
  if (runs.some((run) => run.length > 1) && runs.every(isColumn)) return true;
  const pairs = points.flatMap((point) =>
    points
      .filter((other) => other.key === point.key && other !== point)
      .map((other) => [point, other] as const),
  );
  return pairs.length > 0 && pairs.every(([one, other]) => same(one.y, other.y) && !same(one.x, other.x));
}

/** The point of another series that stands for the same key, else the nearest along the way. */
function counterpart(
  points: readonly PlacedPoint[],
  run: readonly number[],
  from: number,
  along: (place: number) => number,
): number {
  const same = run.find((place) => points[place]?.key === points[from]?.key);
  return same ?? nearestBy(run, (place) => Math.abs(along(place) - along(from)));
}

function walkRows(points: readonly PlacedPoint[]): Walk {
  const rows = rowsOf(points);
  const reading = rows.flat();
  return (from, step) => {
    if (from === null) return (step === 'last' ? reading.at(-1) : reading[0]) ?? 0;
    if (step === 'first') return reading[0] ?? 0;
    if (step === 'last') return reading.at(-1) ?? 0;
    if (step === 'left' || step === 'right') return neighbour(reading, from, step === 'left' ? -1 : 1);
    const row = rows.findIndex((places) => places.includes(from));
    const next = rows[row + (step === 'up' ? -1 : 1)] ?? [from];
    return nearestBy(next, (place) => Math.abs((points[place]?.x ?? 0) - (points[from]?.x ?? 0)));
  };
}

/** Points row by row from the top, each row from the left: in one row are those that a line through its first meets. */
function rowsOf(points: readonly PlacedPoint[]): number[][] {
  const rows: number[][] = [];
  let foot = -Infinity;
  const places = points.map((_, place) => place);
  for (const place of places.toSorted((one, other) => (points[one]?.y ?? 0) - (points[other]?.y ?? 0))) {
    const { y = 0, height = 0 } = points[place] ?? {};
    if (y < foot) rows.at(-1)?.push(place);
    else {
      rows.push([place]);
      foot = y + Math.max(1, height / 2);
    }
  }
  return rows.map((row) => row.sort((one, other) => (points[one]?.x ?? 0) - (points[other]?.x ?? 0)));
}

function neighbour(places: readonly number[], from: number, by: 1 | -1): number {
  return places[places.indexOf(from) + by] ?? from;
}

function nearestBy(places: readonly number[], distance: (place: number) => number): number {
  return places.reduce((best, place) => (distance(place) < distance(best) ? place : best), places[0] ?? 0);
}

/**
 * The point nearest to a place, none farther than `reach`: a finger covers more than a dot on a line.
 *
 * @returns its place in the list, `null` where none is within reach
 */
export function nearestPoint(
  points: readonly { readonly x: number; readonly y: number }[],
  at: { readonly x: number; readonly y: number },
  reach: number,
): number | null {
  const distance = (place: number): number => {
    const { x, y } = points[place] ?? { x: Infinity, y: Infinity };
    return Math.hypot(x - at.x, y - at.y);
  };
  if (points.length === 0) return null;
  const best = nearestBy(
    points.map((_, place) => place),
    distance,
  );
  return distance(best) <= reach ? best : null;
}
