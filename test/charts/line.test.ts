import { expect, test } from 'vitest';
import { lineChart } from '../../src/charts/line.ts';
import { gapped, options, sexes, six, yearly } from './examples.ts';
import { parseSvg, textsOf } from './svg-reader.ts';

const narrow = { width: 340 };

function classes(svg: string, name: string) {
  return parseSvg(svg).filter(({ attributes }) => attributes['class'] === name);
}

test('the value axis begins at zero and is written in the language of the chart', () => {
  expect(textsOf(parseSvg(lineChart(sexes, options)), 'text')).toEqual(
    expect.arrayContaining(['0', '8.000']),
  );
  expect(textsOf(parseSvg(lineChart(sexes, { ...options, language: 'en' })), 'text')).toContain('8,000');
});

test('counts have no half ticks, rates have decimals', () => {
  const ticks = (cells: number[]) =>
    textsOf(parseSvg(lineChart([yearly('a', 'A', 2020, cells)], options)), 'text');
  expect(ticks([1, 2])).not.toContain('0,5');
  expect(ticks([0.4, 0.9])).toContain('0,4');
});

test('a gap breaks the line and is marked under the axis', () => {
  const svg = lineChart([yearly('a', 'A', 2020, [5, 6, 'c', 7, 8, '...', 9])], options);
  expect(classes(svg, 'line')[0]?.attributes['d']?.match(/M/g)).toHaveLength(2);
  expect(classes(svg, 'withheld')).toHaveLength(2);
  expect(textsOf(parseSvg(svg), 'text').filter((text) => text === '...')).toHaveLength(2);
});

test('the mark of a withheld figure is the same wherever it stands', () => {
  const marks = classes(lineChart(gapped, options), 'withheld').map(({ attributes }) => attributes['d']);
  expect(new Set(marks).size).toBe(1);
});

test('a piece of line that touches a provisional figure is dashed, and its point open', () => {
  const svg = lineChart([yearly('a', 'A', 2020, [5, 6, '7p'])], options);
  expect(classes(svg, 'line provisional')).toHaveLength(1);
  expect(classes(svg, 'open')).toHaveLength(2);
  expect(classes(svg, 'marker')).toHaveLength(2);
});

test('series are named at the end of their line, without overlap', () => {
  const svg = lineChart(six, options);
  expect(classes(svg, 'legend')).toHaveLength(0);
  const labels = parseSvg(svg).filter(({ attributes }) => attributes['font-weight'] === '600');
  const heights = labels.map(({ attributes }) => Number(attributes['y'])).toSorted((a, b) => a - b);
  expect(heights).toHaveLength(6);
  const gaps = heights.slice(1).map((y, i) => y - (heights[i] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(16);
});

test('names go to a legend where they do not fit, or where a line ends early', () => {
  const long = 'Đăng ký khai sinh quá hạn theo nơi thường trú của người mẹ, không kể đăng ký lại';
  expect(classes(lineChart([yearly('a', long, 2020, [1, 2])], options, narrow), 'legend')).toHaveLength(1);
  expect(classes(lineChart([yearly('a', 'A', 2020, [1, 'c'])], options), 'legend')).toHaveLength(1);
});

test('more than six series are refused', () => {
  const seven = Array.from({ length: 7 }, (_, i) => yearly(`${i}`, `${i}`, 2020, [i]));
  expect(() => lineChart(seven, options)).toThrow(RangeError);
});
