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
