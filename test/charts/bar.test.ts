import { expect, test } from 'vitest';
import { barChart } from '../../src/charts/bar.ts';
import { causes, communes, options, series, timeliness } from './examples.ts';
import { parseSvg, textsOf } from './svg-reader.ts';

const narrow = { width: 340 };

function bars(svg: string) {
  return parseSvg(svg).filter(
    ({ name, attributes }) => name === 'rect' && attributes['class']?.startsWith('bar'),
  );
}

test('a bar is as long as its value, and the value is written at its end', () => {
  const svg = barChart(
    [
      series('a', 'A', [
        ['X', 1000],
        ['Y', 250],
      ]),
    ],
    options,
  );
  const [first, second] = bars(svg).map(({ attributes }) => Number(attributes['width']));
  expect(first).toBeCloseTo(4 * (second ?? 0), 0);
  expect(textsOf(parseSvg(svg), 'text')).toEqual(expect.arrayContaining(['1.000', '250']));
  expect(textsOf(parseSvg(barChart([communes], { ...options, language: 'en' })), 'text')).toContain(
    '1,204,000',
  );
});

test('withheld, not collected and zero have no bar, and look different', () => {
  const svg = barChart(
    [
      series('a', 'A', [
        ['X', 'c'],
        ['Y', '...'],
        ['Z', 0],
      ]),
    ],
    options,
  );
  expect(bars(svg)).toHaveLength(0);
  const count = (name: string) =>
    parseSvg(svg).filter(({ attributes }) => attributes['class'] === name).length;
  // A withheld figure is drawn twice: in its row and in the key.
  expect([count('withheld'), count('missing'), count('zero')]).toEqual([2, 1, 1]);
});

test('the row of a withheld figure is the same beside small and large neighbours', () => {
  const row = (neighbour: number) => {
    const svg = barChart(
      [
        series('a', 'A', [
          ['X', 'c'],
          ['Y', neighbour],
        ]),
      ],
      options,
    );
    return /<g class="point"[^>]*data-key="X".*?<path class="withheld"[^>]*>/
      .exec(svg)?.[0]
      ?.replace(/<rect[^>]*>/, '');
  };
  expect(row(1)).toBe(row(9_999_999));
});

test('a value beside a huge one still shows', () => {
  const widths = bars(barChart([communes], options)).map(({ attributes }) => Number(attributes['width']));
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(1.5);
});

test('labels are wrapped, never cut', () => {
  for (const layout of [narrow, { width: 720 }]) {
    const nodes = parseSvg(barChart([causes], options, layout));
    const words = nodes.filter(({ name }) => name === 'text' || name === 'tspan').map(({ text }) => text);
    const all = words.join(' ');
    for (const { label } of causes.points) for (const word of label.split(' ')) expect(all).toContain(word);
  }
});

test('series of a group differ by their fill, not only by colour', () => {
  const svg = barChart(timeliness, options);
  const fills = new Set(bars(svg).map(({ attributes }) => attributes['fill']));
  expect(fills).toEqual(new Set(['currentColor', 'url(#births-fill-1)', 'url(#births-fill-2)']));
  const patterns = parseSvg(svg).filter(({ name }) => name === 'pattern');
  expect(patterns.map(({ attributes }) => attributes['id'])).toEqual(['births-fill-1', 'births-fill-2']);
});

test('more than three series are refused', () => {
  expect(() => barChart([causes, causes, causes, causes], options)).toThrow(RangeError);
});
