import { expect, test } from 'vitest';
import { heatMap } from '../../src/charts/heat-map.ts';
import { smallMultiples } from '../../src/charts/small-multiples.ts';
import { treemap } from '../../src/charts/treemap.ts';
import { causeTree, node } from './area-examples.ts';
import { options, series, yearly } from './examples.ts';
import { origin } from './extents.ts';
import { parseSvg, textsOf } from './svg-reader.ts';

const panels = Array.from({ length: 9 }, (_, i) => ({
  key: `p${i}`,
  label: `P${i}`,
  series: [yearly('a', '', 2020, [i, i + 10])],
}));

test('panels stand in as many columns as the width bears, all on one scale', () => {
  const columns = (width: number) => {
    const nodes = parseSvg(smallMultiples(panels, options, { width }));
    const places = nodes.filter(({ attributes }) => attributes['class'] === 'panel').map(origin);
    return new Set(places.map(({ x }) => x)).size;
  };
  expect([columns(340), columns(720), columns(1280)]).toEqual([2, 4, 8]);
  const [first, last] = [panels[0], panels[8]].map((panel) =>
    parseSvg(smallMultiples(panel === undefined ? [] : [...panels.slice(1, 2), panel], options)),
  );
  expect(textsOf(first ?? [], 'text')).toContain('0');
  expect(textsOf(last ?? [], 'text')).toContain('20');
});

test('a point is told by its panel too', () => {
  const titles = textsOf(parseSvg(smallMultiples(panels.slice(0, 1), options)), 'title');
  expect(titles).toContain('2020, P0: 0');
});

test('a panel of bars has one series', () => {
  const two = [{ key: 'p', label: 'P', series: [yearly('a', 'A', 2020, [1]), yearly('b', 'B', 2020, [1])] }];
  expect(() => smallMultiples(two, { ...options, form: 'bars' })).toThrow(
    '2 series in the panel p, at most 1',
  );
});

test('a higher value of a heat map has no lower step, and withheld, missing and zero have none', () => {
  const row = series('2024', '2024', [
    ['a', 1],
    ['b', 400],
    ['c', 'c'],
    ['d', '...'],
    ['e', 0],
    ['f', 900],
    ['g', 'x'],
  ]);
  const steps = parseSvg(heatMap([row], options))
    .filter(({ parent }) => parent?.attributes['class'] === 'point')
    .filter(({ name }) => name === 'g')
    .map(({ attributes }) => attributes['class']);
  expect(steps).toEqual(['step-0', 'step-3', 'hatch', 'blank', 'blank', 'step-6', 'blank']);
  const texts = textsOf(parseSvg(heatMap([row], options)), 'text');
  expect(texts).toEqual(expect.arrayContaining(['1', '400', '900', '...', '–', 'x']));
});

test('numbers stand in all cells or in none', () => {
  const row = series(
    '2024',
    '2024',
    Array.from({ length: 12 }, (_, i) => [`T${i}`, i === 0 ? 123_456 : i] as const),
  );
  expect(textsOf(parseSvg(heatMap([row], options, { width: 340 })), 'text')).not.toContain('7');
  expect(textsOf(parseSvg(heatMap([row], options, { width: 720 })), 'text')).toContain('7');
});

test('what has no area in a treemap is named below, and what is withheld of a known whole is an area', () => {
  const nodes = parseSvg(treemap(causeTree, options));
  const said = nodes.flatMap(({ attributes }) => attributes['data-spoken'] ?? []);
  expect(said).toContain(
    'Không công bố để bảo mật: Uốn ván; Bạch hầu; Bệnh da và mô dưới da; Bệnh mắt và phần phụ của mắt',
  );
  expect(said).toContain('Không phát sinh: Bệnh tả');
  const rests = nodes.filter(({ attributes }) => /:withheld$/.test(attributes['data-key'] ?? ''));
  expect(rests.map(({ attributes }) => attributes['data-spoken'])).toEqual(['412', '12']);
});

test('groups are told by letters as well as by colour; a flat tree needs none', () => {
  const texts = textsOf(parseSvg(treemap(causeTree, options)), 'text');
  expect(texts.filter((text) => /^[ABC]$/.test(text))).toHaveLength(6);
  const flat = node('_T', 'T', 10, [node('a', 'Một', 6), node('b', 'Hai', 4)]);
  expect(textsOf(parseSvg(treemap(flat, options)), 'text').filter((text) => /^[A-Z]$/.test(text))).toEqual(
    [],
  );
});
