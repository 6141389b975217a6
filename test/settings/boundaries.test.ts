import { describe, expect, test } from 'vitest';
import { readBoundaries } from '../../src/settings/boundaries.ts';
import { settingsFaultText } from '../../src/settings/faults.ts';
import type { Unit } from '../../src/settings/units.ts';

const unit = (code: string): Unit => ({
  key: code,
  code,
  validFrom: '',
  validTo: '',
  level: 'commune',
  parent: '',
  name: { vi: code, en: code },
  area: '',
  lon: null,
  lat: null,
});
const units = ['20', '05977', '06001'].map(unit);
const ring = [
  [106, 21],
  [107, 21],
  [107, 22],
  [106, 21],
];
const feature = (code: unknown, coordinates: unknown = [ring], type = 'Polygon') => ({
  type: 'Feature',
  properties: { code, name: 'anything else' },
  geometry: { type, coordinates },
});
const read = (...features: unknown[]) =>
  readBoundaries(JSON.stringify({ type: 'FeatureCollection', features }), units);
const faultsOf = (...features: unknown[]): string[] => read(...features).faults.map(settingsFaultText);

test('areas by the key of their unit; those of other sites are left', () => {
  const { boundaries, faults } = read(
    feature('05977'),
    feature('10888'),
    feature('06001', [[ring]], 'MultiPolygon'),
  );
  expect(faults).toEqual([]);
  expect(boundaries.map(({ unit, geometry }) => [unit, geometry.type])).toEqual([
    ['05977', 'Polygon'],
    ['06001', 'MultiPolygon'],
  ]);
});

describe('faults say where, what and what is allowed', () => {
  test.each<[string, unknown[], string]>([
    [
      'another projection',
      [feature('05977', [[[482000, 2410000], ...ring.slice(1)]])],
      'boundaries.geojson: features[0].geometry.coordinates[0][0][0]: found 482000; allowed: a longitude and a latitude in degrees (WGS 84), as [106.76, 21.85]',
    ],
    [
      'lines',
      [feature('05977', [ring], 'LineString')],
      'boundaries.geojson: features[0].geometry.type: found "LineString"; allowed: a Polygon or a MultiPolygon',
    ],
    [
      'a code that is a number',
      [feature(5977)],
      'boundaries.geojson: features[0].properties.code: found 5977; allowed: the code of a unit of today, in quotes',
    ],
    [
      'a unit twice',
      [feature('05977'), feature('05977')],
      'boundaries.geojson: features[1].properties.code: found "05977"; allowed: each unit once; several areas of one are a MultiPolygon',
    ],
    [
      'no unit of the site',
      [feature('10888')],
      'boundaries.geojson: found no feature with the code of a unit of this site; allowed: codes as in units.csv: "06001"',
    ],
  ])('%s', (_, features, fault) => {
    expect(faultsOf(...features)[0]).toBe(fault);
  });

  test('no JSON, and no collection', () => {
    expect(readBoundaries('{', units).faults.map(settingsFaultText)[0]).toMatch(
      /^boundaries\.geojson: found no JSON \(.+\); allowed: a GeoJSON FeatureCollection$/,
    );
    expect(readBoundaries('{"type":"Topology"}', units).faults.map(settingsFaultText)).toContain(
      'boundaries.geojson: type: found "Topology"; allowed: FeatureCollection',
    );
  });

  test('a file in another projection does not fill the screen', () => {
    const far = ring.map(([x = 0, y = 0]) => [x * 1e4, y * 1e5]);
    expect(faultsOf(...units.map(({ code }) => feature(code, [far])))).toHaveLength(5);
  });
});
