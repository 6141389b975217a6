import { z } from 'zod';
import { quoted, type SettingsFault } from './faults.ts';
import type { Unit } from './units.ts';

/** The file of a site folder that has the boundaries of today's units; a site without it has maps of squares. */
export const boundariesFile = 'boundaries.geojson';

const degrees = 'a longitude and a latitude in degrees (WGS 84), as [106.76, 21.85]';
const position = z
  .tuple(
    [
      z.number(degrees).min(-180, degrees).max(180, degrees),
      z.number(degrees).min(-90, degrees).max(90, degrees),
    ],
    degrees,
  )
  .rest(z.number(degrees));
const ring = z
  .array(position, 'a ring of positions')
  .min(4, 'a ring of four positions or more, the last as the first');
const kinds = 'a Polygon or a MultiPolygon';
const geometry = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ring, 'rings').min(1, 'a ring or more') }),
    z.object({
      type: z.literal('MultiPolygon'),
      coordinates: z
        .array(z.array(ring, 'rings').min(1, 'a ring or more'), 'polygons')
        .min(1, 'a polygon or more'),
    }),
  ],
  kinds,
);
const feature = z.object(
  {
    type: z.literal('Feature', 'Feature'),
    properties: z.object(
      { code: z.string('the code of a unit of today, in quotes') },
      'properties with a code',
    ),
    geometry,
  },
  'a feature',
);
const collection = z.object(
  {
    type: z.literal('FeatureCollection', 'FeatureCollection'),
    features: z.array(feature, 'a list of features'),
  },
  'a GeoJSON FeatureCollection (RFC 7946)',
);

/** The area of a unit of today. */
export interface Boundary {
  /** Key of the unit. */
  readonly unit: string;
  readonly geometry: z.infer<typeof geometry>;
}

/** Faults told; a file in another projection has one for every position. */
const most = 5;

/**
 * Reads the boundaries of today's units: a GeoJSON FeatureCollection, each feature with the `code` of its unit among its
 * properties. Units of other sites are no fault, as a country's file has them; a unit of this site may be missing.
 *
 * @param units the units of today
 */
export function readBoundaries(
  text: string,
  units: readonly Unit[],
): { boundaries: Boundary[]; faults: SettingsFault[] } {
  const fault = (key: string, found: string, allowed: string): SettingsFault => ({
    file: boundariesFile,
    key,
    found,
    allowed,
  });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return { boundaries: [], faults: [fault('', `no JSON (${message})`, 'a GeoJSON FeatureCollection')] };
  }
  const read = collection.safeParse(json);
  if (!read.success) {
    const faults = read.error.issues.slice(0, most).map(({ path, message }) => {
      const value = path.reduce<unknown>(
        (at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key],
        json,
      );
      return fault(
        path
          .map((part) => (typeof part === 'number' ? `[${part}]` : String(part)))
          .join('.')
          .replaceAll('.[', '['),
        quoted(value),
        message,
      );
    });
    return { boundaries: [], faults };
  }
  const known = new Map(units.map((unit) => [unit.code, unit.key]));
  const seen = new Set<string>();
  const faults: SettingsFault[] = [];
  const boundaries = read.data.features.flatMap(({ properties, geometry: area }, index): Boundary[] => {
    const unit = known.get(properties.code);
    if (unit === undefined) return [];
    if (seen.has(unit))
      faults.push(
        fault(
          `features[${index}].properties.code`,
          quoted(properties.code),
          'each unit once; several areas of one are a MultiPolygon',
        ),
      );
    seen.add(unit);
    return [{ unit, geometry: area }];
  });
  if (boundaries.length === 0)
    faults.push(
      fault(
        '',
        'no feature with the code of a unit of this site',
        `codes as in units.csv: ${quoted(units.at(-1)?.code)}`,
      ),
    );
  return { boundaries, faults: faults.slice(0, most) };
}
