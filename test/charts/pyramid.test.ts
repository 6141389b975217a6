import { expect, test } from 'vitest';
import { pyramidChart } from '../../src/charts/pyramid.ts';
import { deathsByAge, options, series } from './examples.ts';
import { textExtents, textOutside } from './extents.ts';
import { parseSvg, textsOf } from './svg-reader.ts';

function bars(svg: string) {
  return parseSvg(svg).filter(
    ({ name, attributes }) => name === 'rect' && attributes['class']?.startsWith('bar'),
  );
}

test('the youngest are at the bottom', () => {
  const nodes = parseSvg(pyramidChart(deathsByAge, options));
  const height = (age: string) =>
    Number(nodes.find(({ name, text }) => name === 'text' && text === age)?.attributes['y']);
  expect(height('Dưới 1 tuổi')).toBeGreaterThan(height('1–4 tuổi'));
  expect(height('1–4 tuổi')).toBeGreaterThan(height('85 tuổi trở lên'));
});

test('both halves share one scale', () => {
  const left = series('M', 'Nam', [
    ['A', 50],
    ['B', 100],
  ]);
  const right = series('F', 'Nữ', [
    ['A', 100],
    ['B', 200],
  ]);
  const [a, b, c, d] = bars(pyramidChart([left, right], options)).map(({ attributes }) =>
    Number(attributes['width']),
  );
  expect(b).toBeCloseTo(c ?? 0, 0);
  expect(d).toBeCloseTo(4 * (a ?? 0), 0);
});

test('a withheld, missing or zero age has a mark and no bar', () => {
  const left = series('M', 'Nam', [
    ['A', 'c'],
    ['B', '...'],
    ['C', 0],
  ]);
  expect(bars(pyramidChart([left, left], options))).toHaveLength(0);
});

test('the numbers of the axis never run into each other', () => {
  const huge = series('M', 'Nam', [['A', 1_234_567]]);
  const svg = pyramidChart([huge, huge], { ...options, language: 'en' }, { width: 340 });
  expect(textsOf(parseSvg(svg), 'text').filter((text) => text.includes(','))).toEqual(
    expect.arrayContaining(['1,000,000']),
  );
  expect(textsOf(parseSvg(svg), 'text').filter((text) => /^[\d,]+$/.test(text))).toHaveLength(4);
});

test('a single row is as high as its label, however many lines that has', () => {
  const long = 'một nhóm tuổi có tên rất dài mà không ai viết như thế trong một bảng số liệu bao giờ cả đâu';
  const one = series('M', 'Nam', [[long, 3]]);
  const svg = pyramidChart([one, one], options, { width: 340 });
  const label = parseSvg(svg).filter(({ name, text }) => name === 'tspan' && long.includes(text));
  const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1]);
  expect(label.length).toBeGreaterThan(2);
  for (const { attributes } of label) {
    expect(Number(attributes['y'])).toBeGreaterThan(13);
    expect(Number(attributes['y'])).toBeLessThan(height);
  }
});

test.each(['first', 'last'])(
  'many rows: the %s label, however many lines it has, stays in the drawing',
  (at) => {
    const long = 'tincidunt convallis faucibus suscipit aliquam ante non non tincidunt';
    const ages: [string, number][] = Array.from({ length: 11 }, (_, age) => [`${age}`, 3]);
    ages[at === 'first' ? 0 : 10] = [long, 3];
    const both = series('M', 'Nam', ages);
    const nodes = parseSvg(pyramidChart([both, both], options, { width: 300 }));
    expect(textsOf(nodes, 'tspan').filter((text) => long.includes(text)).length).toBeGreaterThan(3);
    expect(textOutside(nodes)).toEqual([]);
    // Nor does it lie on the numbers of the axis or on the unit.
    const extents = textExtents(nodes);
    const lines = extents.filter(({ text }) => text.length > 3 && long.includes(text));
    const others = extents.filter(({ text }) => !long.includes(text));
    expect(
      others.filter((one) =>
        lines.some(
          (line) =>
            Math.min(one.right, line.right) - Math.max(one.left, line.left) > 1 &&
            Math.min(one.bottom, line.bottom) - Math.max(one.top, line.top) > 2,
        ),
      ),
    ).toEqual([]);
  },
);

test.each([24_100, 38_363, 39_900, 64_843])(
  'on a phone the axis has a number beside zero, for bars up to %d',
  (most) => {
    const people = series('M', 'Nam', [
      ['A', most],
      ['80 tuổi trở lên', 3_000],
    ]);
    const numbers = textsOf(parseSvg(pyramidChart([people, people], options, { width: 340 })), 'text').filter(
      (text) => /^[\d.]+$/.test(text),
    );
    expect(numbers.filter((text) => text !== '0').length).toBeGreaterThanOrEqual(2);
  },
);
