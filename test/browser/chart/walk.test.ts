import { describe, expect, test } from 'vitest';
import { nearestPoint, walkOf, type PlacedPoint, type Step } from '../../../src/browser/chart/walk.ts';

const point = (series: string, key: string, x: number, y: number, height = 20): PlacedPoint => ({
  series,
  key,
  x,
  y,
  height,
});

/** The points a walk passes, as `series key`. */
function passed(points: readonly PlacedPoint[], steps: readonly Step[], scattered = false): string[] {
  const walk = walkOf(points, scattered ? 'scattered' : 'series');
  let at: number | null = null;
  return steps.map((step) => {
    at = walk(at, step);
    const { series, key } = points[at] ?? expect.fail(`no point ${at}`);
    return `${series} ${key}`;
  });
}

describe('a walk through lines', () => {
  // The lines cross between the two years.
  const lines = [
    point('M', '2020', 0, 10),
    point('M', '2021', 50, 40),
    point('M', '2022', 100, 40),
    point('F', '2020', 0, 30),
    point('F', '2021', 50, 20),
  ];

  test('begins at the first point, goes along the line, and stays at its ends', () => {
    expect(passed(lines, ['right', 'right', 'right', 'right', 'left', 'first', 'left'])).toEqual([
      'M 2020',
      'M 2021',
      'M 2022',
      'M 2022',
      'M 2021',
      'M 2020',
      'M 2020',
    ]);
    expect(passed(lines, ['last'])).toEqual(['M 2022']);
  });

  test('up and down lead to the line above or below at the same year', () => {
    expect(passed(lines, ['right', 'down', 'down', 'right', 'down', 'up'])).toEqual([
      'M 2020',
      'F 2020',
      'F 2020',
      'F 2021',
      'M 2021',
      'F 2021',
    ]);
  });

  test('a series without the year is met at its nearest', () => {
    expect(passed(lines, ['last', 'up', 'last'])).toEqual(['M 2022', 'F 2021', 'F 2021']);
  });

  test('a single line is walked by all four arrows', () => {
    expect(passed(lines.slice(0, 3), ['down', 'down', 'up', 'right'])).toEqual([
      'M 2020',
      'M 2021',
      'M 2020',
      'M 2021',
    ]);
  });
});

describe('a walk through bars and pyramids', () => {
  test('bars below one another are walked downwards', () => {
    const bars = ['A', 'B', 'C'].map((key, place) => point('T', key, 50, 20 * place));
    expect(passed(bars, ['down', 'down', 'down', 'up', 'right', 'left'])).toEqual([
      'T A',
      'T B',
      'T C',
      'T B',
      'T C',
      'T B',
    ]);
  });

  test('the sides of a pyramid are left and right, its ages up and down', () => {
    const sides = [
      ...['0', '1', '2'].map((key, place) => point('M', key, 25, 100 - 20 * place)),
      ...['0', '1', '2'].map((key, place) => point('F', key, 75, 100 - 20 * place)),
    ];
    expect(passed(sides, ['down', 'down', 'right', 'right', 'up', 'left', 'last'])).toEqual([
      'M 2',
      'M 1',
      'F 1',
      'F 1',
      'F 2',
      'M 2',
      'M 0',
    ]);
  });

  test('lying stacks: their parts are left and right of each other', () => {
    const stacks = [
      point('a', '2020', 10, 0),
      point('a', '2021', 15, 20),
      point('b', '2020', 40, 0),
      point('b', '2021', 55, 20),
    ];
    expect(passed(stacks, ['down', 'right', 'down', 'left'])).toEqual([
      'a 2020',
      'b 2020',
      'b 2021',
      'a 2021',
    ]);
  });

  test('panels that repeat series and years are series of their own', () => {
    const panels = [0, 200].flatMap((left) => [
      point('T', '2020', left, 10 + left),
      point('T', '2021', left + 50, 20 + left),
    ]);
    const walk = walkOf(panels, 'series');
    expect(walk(0, 'right')).toBe(1);
    expect(walk(1, 'right')).toBe(1);
    expect(walk(1, 'down')).toBe(3);
  });
});

describe('a walk through places', () => {
  const map = [
    point('T', 'south', 30, 60),
    point('T', 'north west', 0, 0),
    point('T', 'north east', 90, 4),
    point('T', 'middle', 60, 30),
  ];

  test('reads them row by row', () => {
    expect(passed(map, ['right', 'right', 'right', 'right', 'right', 'left'], true)).toEqual([
      'T north west',
      'T north east',
      'T middle',
      'T south',
      'T south',
      'T middle',
    ]);
    expect(passed(map, ['last', 'first'], true)).toEqual(['T south', 'T north west']);
  });

  test('up and down lead to the nearest of the next row', () => {
    expect(passed(map, ['last', 'up', 'up', 'up', 'down'], true)).toEqual([
      'T south',
      'T middle',
      'T north east',
      'T north east',
      'T middle',
    ]);
  });

  test('every point is reached by one arrow alone', () => {
    const places = Array.from({ length: 60 }, (_, i) =>
      point('T', String(i), (i * 37) % 101, (i * 53) % 97, 9),
    );
    const steps: Step[] = ['first', ...places.slice(1).map((): Step => 'right')];
    expect(new Set(passed(places, steps, true)).size).toBe(60);
  });
});

describe('the nearest point', () => {
  const dots = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
  ];

  test.each([
    [{ x: 10, y: 3 }, 0],
    [{ x: 20, y: 3 }, 1],
    [{ x: 30, y: 24 }, 1],
    [{ x: 30, y: 25 }, null],
  ])('of %o is %o', (at, nearest) => {
    expect(nearestPoint(dots, at, 24)).toBe(nearest);
  });

  test('of nothing is none', () => {
    expect(nearestPoint([], { x: 0, y: 0 }, 24)).toBe(null);
  });
});
