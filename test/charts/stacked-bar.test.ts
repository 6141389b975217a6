import { expect, test } from 'vitest';
import { stackedBarChart } from '../../src/charts/stacked-bar.ts';
import { options, series } from './examples.ts';
import { parseSvg, textsOf } from './svg-reader.ts';

const withheld = [
  series('a', 'A', [['X', 60]]),
  series('b', 'B', [['X', 'c']]),
  series('c', 'C', [['X', 'c']]),
];
const totals = series('t', 'T', [['X', 80]]);

function parts(svg: string) {
  return parseSvg(svg)
    .filter(({ attributes }) => attributes['class'] === 'part')
    .map(({ attributes }) => Number(attributes['width']));
}

function hatched(svg: string) {
  return parseSvg(svg).filter(({ parent, attributes }) => {
    const above = parent?.attributes['class'];
    return (
      above === 'hatch' && attributes['fill'] === 'url(#births-withheld)' && attributes['height'] !== '13'
    );
  });
}

test('what is withheld of a known total is one hatched part, as long as what is lacking', () => {
  const svg = stackedBarChart(withheld, { ...options, totals });
  const [part = 0] = parts(svg);
  expect(hatched(svg)).toHaveLength(1);
  expect(Number(hatched(svg)[0]?.attributes['width']) / part).toBeCloseTo(20 / 60, 1);
  expect(textsOf(parseSvg(svg), 'text')).toContain('80');
});

test('without a total a withheld part has its lozenge, and the sum is written as at least so much', () => {
  const svg = stackedBarChart(withheld, options);
  expect(hatched(svg)).toHaveLength(0);
  expect(textsOf(parseSvg(svg), 'text')).toContain('≥ 60');
  const lozenges = parseSvg(svg).filter(({ attributes }) => attributes['class'] === 'withheld');
  // One a part, and one in the key.
  expect(lozenges).toHaveLength(3);
});

test('shares of a whole that is not known are not drawn', () => {
  const svg = stackedBarChart(withheld, { ...options, measure: 'shares' });
  expect(parts(svg).every((width) => width < 1)).toBe(true);
  expect(hatched(svg)).toHaveLength(1);
});

test('shares fill the bar to a hundred, in both directions', () => {
  const two = [
    series('a', 'A', [
      ['X', 1],
      ['Y', 30],
    ]),
    series('b', 'B', [
      ['X', 3],
      ['Y', 30],
    ]),
  ];
  const [a = 0, b = 0, c = 0, d = 0] = parts(stackedBarChart(two, { ...options, measure: 'shares' }));
  expect([a / (a + b), c / (c + d), (a + b) / (c + d)]).toEqual([
    expect.closeTo(0.25, 1),
    expect.closeTo(0.5, 1),
    expect.closeTo(1, 1),
  ]);
});

test('more than six series are refused', () => {
  const seven = Array.from({ length: 7 }, (_, i) => series(`${i}`, `${i}`, [['X', i]]));
  expect(() => stackedBarChart(seven, options)).toThrow('7 series in a stacked bar chart, at most 6');
});
