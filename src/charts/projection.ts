/** A longitude and a latitude in degrees. */
export type Position = readonly number[];

export interface Projection {
  /** Height of the map in pixels, its width being what was asked for. */
  readonly height: number;
  readonly at: (position: Position) => { readonly x: number; readonly y: number };
}

/**
 * Fits places into a box `width` wide and at most `mostHigh` high, north up: the equirectangular projection, true to
 * scale along the middle parallel (Snyder 1987, "Map Projections: A Working Manual", p. 90). Over the one degree and
 * a half that a province measures, its scale is off by half a per cent at the edges; d3-geo would bring a sphere's
 * geometry, ten times our code, for what nobody could see.
 */
export function fitProjection(positions: readonly Position[], width: number, mostHigh: number): Projection {
  const [west, east] = range(positions.map(([longitude = 0]) => longitude));
  const [south, north] = range(positions.map(([, latitude = 0]) => latitude));
  const across = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [(east - west) * across, north - south];
  const scale = Math.min(wide > 0 ? width / wide : Infinity, high > 0 ? mostHigh / high : Infinity);
  const pixels = Number.isFinite(scale) ? scale : 1;
  const height = high > 0 ? high * pixels : Math.min(mostHigh, width / 3);
  const [left, top] = [(width - wide * pixels) / 2, (height - high * pixels) / 2];
  return {
    height,
    at: ([longitude = west, latitude = north]) => ({
      x: left + (longitude - west) * across * pixels,
      y: top + (north - latitude) * pixels,
    }),
  };
}

function range(numbers: readonly number[]): [number, number] {
  // Not spread into Math.min: a boundary file has more positions than a call takes arguments.
  let [low, high] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (number < low) low = number;
    if (number > high) high = number;
  }
  return low <= high ? [low, high] : [0, 0];
}
