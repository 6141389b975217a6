import type { Position, Projection } from './projection.ts';
import { coordinate } from './svg.ts';

/** The areas of GeoJSON (RFC 7946, 3.1.6 and 3.1.7): rings of positions, the first of each polygon around its holes. */
export type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

interface Place {
  readonly x: number;
  readonly y: number;
}

/** An area of the map in pixels. */
export interface Shape {
  readonly rings: readonly (readonly Place[])[];
  readonly d: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function ringsOf(geometry: Geometry): readonly (readonly Position[])[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/**
 * An area as it is drawn, with no more positions than its size can show: a boundary file has ten for each. One that
 * would be smaller than a square of five pixels is drawn as that, in its place: its colour has to be seen, and a map may
 * not leave a place out in silence.
 */
export function projectShape(geometry: Geometry, { at }: Projection): Shape {
  const projected = ringsOf(geometry).map((ring) => ring.map(at));
  const places = projected.flat();
  const isSpeck = places.length > 0 && spread(places, 'x') < speckSide && spread(places, 'y') < speckSide;
  const seen = projected.map(thinned).filter((ring) => ring.length > 2);
  // A strip thinner than what can be told apart keeps all it has.
  const rings = isSpeck ? [speck(places)] : seen.length > 0 ? seen : projected;
  const d = rings.map(outline).join('');
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of rings.flat()) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { rings, d, left, right, top, bottom };
}

const speckSide = 5;

function spread(places: readonly Place[], along: 'x' | 'y'): number {
  const [low, high] = ends(places, along);
  return high - low;
}

function ends(places: readonly Place[], along: 'x' | 'y'): [number, number] {
  // Not spread into Math.min: a boundary file has more positions than a call takes arguments.
  return places.reduce<[number, number]>(
    ([low, high], place) => [Math.min(low, place[along]), Math.max(high, place[along])],
    [Infinity, -Infinity],
  );
}

function speck(places: readonly Place[]): Place[] {
  const [x = 0, y = 0] = (['x', 'y'] as const).map((along) => {
    const [low, high] = ends(places, along);
    return (low + high) / 2;
  });
  const half = speckSide / 2;
  return [
    { x: x - half, y: y - half },
    { x: x + half, y: y - half },
    { x: x + half, y: y + half },
    { x: x - half, y: y + half },
  ];
}

/** A ring as path data, each place told from the one before: half the bytes, and no drift, since both are rounded first. */
function outline(ring: readonly Place[]): string {
  const tenths = ring.map(({ x, y }) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const steps = tenths.map(([x, y], i) => {
    const [fromX, fromY] = tenths[i - 1] ?? [0, 0];
    const [across, down] = [(x - fromX) / 10, (y - fromY) / 10].map(coordinate);
    return `${across}${down?.startsWith('-') === true ? '' : ' '}${down}`;
  });
  return `M${steps.join('l')}Z`;
}

/** A ring without the positions that nobody could see: Douglas and Peucker 1973, to half a pixel. */
function thinned(ring: readonly Place[]): Place[] {
  const [first] = ring;
  if (first === undefined) return [];
  // A ring ends where it begins: it is thinned from there to its farthest place and from that back.
  const far = farthest(ring, (place) => Math.hypot(place.x - first.x, place.y - first.y)).at;
  return [...reduced(ring.slice(0, far + 1)).slice(0, -1), ...reduced(ring.slice(far)).slice(0, -1)];
}

const tolerance = 0.5;

function reduced(line: readonly Place[]): readonly Place[] {
  const [from, to] = [line[0], line.at(-1)];
  if (from === undefined || to === undefined || line.length < 3) return line;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const { at, most } = farthest(line, ({ x, y }) => Math.abs(dx * (y - from.y) - dy * (x - from.x)) / length);
  if (most <= tolerance) return [from, to];
  return [...reduced(line.slice(0, at + 1)).slice(0, -1), ...reduced(line.slice(at))];
}

function farthest(line: readonly Place[], distance: (place: Place) => number): { at: number; most: number } {
  let [at, most] = [0, 0];
  line.forEach((place, i) => {
    const far = distance(place);
    if (far > most) [at, most] = [i, far];
  });
  return { at, most };
}

/**
 * Where in an area a line of text stands, `height` pixels high and `wanted` wide: in a stretch that lies inside at the
 * top and at the foot of the line, the one nearest to the area's middle that is wide enough, else the widest. Looked
 * for at a dozen heights.
 */
export function labelRoom(
  shape: Shape,
  height: number,
  wanted: number,
): { readonly x: number; readonly y: number; readonly room: number } {
  const middle = (shape.top + shape.bottom) / 2;
  let best = { x: (shape.left + shape.right) / 2, y: middle, room: 0 };
  for (const part of [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5]) {
    const y = middle + ((shape.bottom - shape.top) * part) / 13;
    const [above, below] = [y - height / 2, y + height / 2].map((at) => stretches(shape, at));
    for (const [from, to] of above ?? []) {
      for (const [left, right] of below ?? []) {
        const [start, end] = [Math.max(from, left), Math.min(to, right)];
        if (end - start > best.room) best = { x: (start + end) / 2, y, room: end - start };
      }
    }
    if (best.room >= wanted) return best;
  }
  return best;
}

/** The stretches of a horizontal line that lie inside an area, from left to right. */
function stretches({ rings }: Shape, y: number): [number, number][] {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap((from, i) => {
        const to = ring[(i + 1) % ring.length] ?? from;
        if (from.y > y === to.y > y) return [];
        return [from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)];
      }),
    )
    .sort((one, other) => one - other);
  return Array.from({ length: crossings.length >> 1 }, (_, i) => [
    crossings[2 * i] ?? 0,
    crossings[2 * i + 1] ?? 0,
  ]);
}
