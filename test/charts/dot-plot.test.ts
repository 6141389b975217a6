import { expect, test } from 'vitest';
import { dotPlot } from '../../src/charts/dot-plot.ts';
import { options, series, withIntervals } from './examples.ts';
import { parseSvg, textsOf } from './svg-reader.ts';

const places = series('a', 'A', [
  ['P', 70],
  ['Q', 'c'],
  ['R', 90],
  ['S', '...'],
  ['T', 80],
]);

function rows(svg: string): string[] {
  return textsOf(parseSvg(svg), 'text').filter((text) => /^[P-T]$/.test(text));
}

test('rows fall by value, and those without a number keep their order below', () => {
  expect(rows(dotPlot([places], options))).toEqual(['R', 'T', 'P', 'Q', 'S']);
  expect(rows(dotPlot([places], { ...options, order: 'given' }))).toEqual(['P', 'Q', 'R', 'S', 'T']);
});

test('the row of a withheld figure tells nothing of it: another number behind it changes no byte', () => {
  const other = places.points.map((point) => (point.state === 'withheld' ? { ...point, value: 89 } : point));
  expect(dotPlot([{ ...places, points: other }], options)).toBe(dotPlot([places], options));
});

test('the target is a line with its words and number, and the axis reaches it', () => {
  const svg = dotPlot([places], { ...options, target: { value: 98.5, label: 'Mục tiêu' } });
  const nodes = parseSvg(svg);
  expect(textsOf(nodes, 'text')).toContain('Mục tiêu: 98,5');
  const line = nodes.find(({ attributes }) => attributes['class'] === 'target');
  const x = Number(/^M([\d.]+) /.exec(line?.attributes['d'] ?? '')?.[1]);
  expect(x).toBeGreaterThan(500);
  expect(x).toBeLessThan(720);
});

test('whiskers of one row lie in lanes of their own', () => {
  const two = [
    withIntervals(series('a', 'A', [['P', 70]]), () => 5),
    withIntervals(series('b', 'B', [['P', 71]]), () => 5),
  ];
  const points = parseSvg(dotPlot(two, options)).filter(({ attributes }) => attributes['class'] === 'point');
  const [first = 0, second = 0] = points.map(({ attributes }) =>
    Number(/ ([\d.]+)\)$/.exec(attributes['transform'] ?? '')?.[1]),
  );
  expect(second - first).toBeGreaterThanOrEqual(12);
});

test('more than three series are refused', () => {
  expect(() => dotPlot([places, places, places, places], options)).toThrow(RangeError);
});
