/*
 * The areas of units as pages draw them. They are no figures and another office's work: pages show them, and no file of
 * the publication has them.
 */

/** The file beside the manifest that has them; absent where the site has none. */
export const areasName = 'areas.json';

/** Rings of longitudes and latitudes in degrees, as GeoJSON has them. */
type Position = readonly number[];

/** The area of a unit. */
export interface UnitArea {
  readonly unit: string;
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] };
}

/** The areas as the text of their file; positions to some ten metres, finer than any screen shows a commune. */
export function areasText(areas: readonly UnitArea[]): string {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
  return `${JSON.stringify(areas, rounded)}\n`;
}

/** Reads the file; the units' keys with their areas. */
export function readAreas(text: string): ReadonlyMap<string, UnitArea['geometry']> {
  return new Map((JSON.parse(text) as readonly UnitArea[]).map(({ unit, geometry }) => [unit, geometry]));
}
