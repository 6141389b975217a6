import { expect, test } from 'vitest';
import { cartogram } from '../../src/charts/cartogram.ts';
import { choropleth } from '../../src/charts/choropleth.ts';
import { projectShape } from '../../src/charts/shapes.ts';
import { centres, mixedOf, ofCommunes, ofUnits, rateOf, units } from './area-examples.ts';
import { options } from './examples.ts';
import { origin } from './extents.ts';
import { parseSvg } from './svg-reader.ts';

const communes = ofCommunes(rateOf);

test('a place without a boundary or a centre is not left out in silence', () => {
  const strange = {
    ...communes,
    points: communes.points.map((point) => ({ ...point, key: `${point.key}-old` })),
  };
  expect(() => cartogram(strange, centres, options)).toThrow('no centre of the units 05977-old, ');
  expect(() => choropleth(strange, units, options)).toThrow('no boundary of the units 05977-old, ');
  const [first, ...others] = centres;
  const lost = [{ ...first, key: first?.key ?? '', lon: Number.NaN, lat: 21 }, ...others];
  expect(() => cartogram(communes, lost, options)).toThrow('no centre of the units 05977');
});

test('each unit is a link to its page, and a withheld one is hatched', () => {
  for (const svg of [
    cartogram(ofCommunes(mixedOf), centres, options),
    cartogram(ofCommunes(mixedOf), centres, { ...options, area: 'Dân số' }),
  ]) {
    const nodes = parseSvg(svg);
    expect(nodes.filter(({ name }) => name === 'a').map(({ attributes }) => attributes['href'])).toEqual(
      centres.map(({ href }) => href),
    );
    const withheld = ofCommunes(mixedOf).points.filter(({ state }) => state === 'withheld').length;
    const hatched = nodes.filter(
      ({ attributes }) => attributes['class'] === 'hit' && attributes['fill'] === 'url(#births-withheld)',
    );
    expect(hatched).toHaveLength(withheld);
  }
});

test('tiles do not overlap, and are as large as a finger needs', () => {
  const tiles = parseSvg(cartogram(communes, centres, options, { width: 340 })).filter(
    ({ name, attributes }) => name === 'rect' && attributes['class'] === 'hit',
  );
  expect(tiles).toHaveLength(65);
  const places = tiles.map((tile) => ({ ...origin(tile), size: Number(tile.attributes['width']) }));
  places.forEach((one, i) => {
    expect(one.size).toBeGreaterThanOrEqual(24);
    for (const other of places.slice(i + 1)) {
      const apart = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
      expect(apart).toBeGreaterThanOrEqual(one.size);
    }
  });
});

test('a unit of a few pixels has a hit area of 24, drawn above its neighbours', () => {
  const nodes = parseSvg(choropleth(ofUnits([5, 6, 7]), units, options, { width: 340 }));
  const hits = nodes.filter(({ name }) => name === 'circle');
  expect(hits.map(({ attributes }) => attributes['r'])).toEqual(['12']);
  const keys = nodes
    .filter(({ attributes }) => attributes['class'] === 'point')
    .map(({ attributes }) => attributes['data-key']);
  expect(keys.at(-1)).toBe('island');
});

test('classes are kept where bounds are given, and widened where a value lies outside', () => {
  const written = (bounds: number[]) => {
    const nodes = parseSvg(cartogram(communes, centres, { ...options, bounds }));
    const classes = nodes.filter(
      ({ parent, name }) => name === 'text' && parent?.attributes['class'] === 'tick',
    );
    return classes.map(({ text }) => text);
  };
  expect(written([5, 10, 15, 20])).toEqual(['5', '10', '15', '20']);
  expect(written([10, 12, 15])).toEqual(['8,0', '12,0', '19,5']);
});

test('a boundary loses what nobody could see, and no corner', () => {
  const straight = Array.from({ length: 101 }, (_, i) => [i, 0.01 * (i % 2)]);
  const ring = [...straight, [100, 50], [0, 50], [0, 0]];
  const shape = projectShape(
    { type: 'Polygon', coordinates: [ring] },
    { height: 50, at: ([x = 0, y = 0]) => ({ x, y }) },
  );
  expect(shape.rings.map((some) => some.length)).toEqual([4]);
  expect(shape).toMatchObject({ left: 0, right: 100, top: 0, bottom: 50 });
});

test('a unit too small for the map is drawn all the same, with its point', () => {
  const speck = [
    [106.5, 21.5],
    [106.5001, 21.5],
    [106.5, 21.5001],
    [106.5, 21.5],
  ];
  const wide = (key: string, west: number) => ({
    key,
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [west, 21],
          [west + 1, 21],
          [west + 1, 22],
          [west, 22],
          [west, 21],
        ],
      ],
    },
  });
  const series = ofUnits([5, 6, 7]);
  const points = series.points.slice(0, 3);
  const [tiny = '', one = '', other = ''] = points.map(({ key }) => key);
  const map = [
    { key: tiny, geometry: { type: 'Polygon' as const, coordinates: [speck] } },
    wide(one, 106),
    wide(other, 107),
  ];
  const drawn = parseSvg(choropleth({ ...series, points }, map, options, { width: 340 })).filter(
    ({ attributes }) => attributes['class'] === 'point',
  );
  // The last, above its neighbours, with a target for a finger.
  expect(drawn.map(({ attributes }) => attributes['data-key'])).toEqual([one, other, tiny]);
});

test('a unit smaller than five pixels is a square of five in its place, at any number of positions', () => {
  const ring = Array.from({ length: 300 }, (_, i) => [
    40 + 1.5 * Math.cos((i * Math.PI) / 150),
    20 + 2 * Math.sin((i * Math.PI) / 150),
  ]);
  const shape = projectShape(
    { type: 'Polygon', coordinates: [ring] },
    { height: 50, at: ([x = 0, y = 0]) => ({ x, y }) },
  );
  expect(shape.left).toBeCloseTo(37.5);
  expect(shape.right).toBeCloseTo(42.5);
  expect(shape.bottom - shape.top).toBeCloseTo(5);
});

test('a strip thinner than a pixel is not lost', () => {
  const strip = [
    [0, 10],
    [80, 10.1],
    [80, 10.3],
    [0, 10.2],
    [0, 10],
  ];
  const shape = projectShape(
    { type: 'Polygon', coordinates: [strip] },
    { height: 50, at: ([x = 0, y = 0]) => ({ x, y }) },
  );
  expect(shape.d).not.toBe('');
  expect(shape).toMatchObject({ left: 0, right: 80 });
});

test('names stand whole where most of them fit, else short in all', () => {
  const named = (width: number): string[] => {
    const series = ofUnits([5, 6, 7]);
    const points = series.points.map((point, at) => ({
      ...point,
      label: at === 0 ? 'Ba' : `Thị trấn Văn Quan thứ ${at}`,
      short: 'XX',
    }));
    return parseSvg(choropleth({ ...series, points }, units, options, { width }))
      .filter(({ name, parent }) => name === 'text' && parent?.attributes['class'] === 'point')
      .map(({ text }) => text);
  };
  expect(named(340)).not.toContain('Ba');
  expect(named(340)).toContain('XX');
  expect(named(1600)).toContain('Ba');
});
