import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCircles } from '../../src/charts/circles.ts';
import { classAt, classesOf, stepOf } from '../../src/charts/classes.ts';
import { fitProjection } from '../../src/charts/projection.ts';
import { squarify } from '../../src/charts/squarify.ts';
import { stackOf } from '../../src/charts/stack.ts';
import { assign, tileGrid } from '../../src/charts/tile-grid.ts';
import { placeAreas, sizedTree } from '../../src/charts/treemap-areas.ts';
import { causeTree, centres } from './area-examples.ts';
import { type Cell, point } from './examples.ts';

const rect = { x: 3, y: 5, width: 640, height: 400 };
const sizes = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 60 });

test('areas of a treemap are in proportion to the sizes, fill the whole and do not overlap', () => {
  fc.assert(
    fc.property(sizes, (some) => {
      const falling = some.toSorted((a, b) => b - a);
      const rects = squarify(falling, rect);
      const whole = falling.reduce((sum, size) => sum + size, 0);
      rects.forEach(({ x, y, width, height }, i) => {
        expect((width * height) / (640 * 400)).toBeCloseTo((falling[i] ?? 0) / whole, 6);
        expect(x).toBeGreaterThanOrEqual(3 - 1e-6);
        expect(y).toBeGreaterThanOrEqual(5 - 1e-6);
        expect(x + width).toBeLessThanOrEqual(643 + 1e-6);
        expect(y + height).toBeLessThanOrEqual(405 + 1e-6);
      });
      rects.forEach((one, i) => {
        for (const other of rects.slice(i + 1)) {
          const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
          const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
          expect(Math.min(across, down)).toBeLessThanOrEqual(1e-6);
        }
      });
    }),
  );
});

// Bruls, Huizing and van Wijk 2000, figures 2 to 5: a 6 by 4 rectangle of 6, 6, 4, 3, 2, 2, 1.
test('the example of the paper comes out as it stands there', () => {
  const rects = squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 });
  expect(rects.slice(0, 2)).toEqual([
    { x: 0, y: 0, width: 3, height: 2 },
    { x: 0, y: 2, width: 3, height: 2 },
  ]);
  const proportions = rects.map(({ width, height }) => Math.max(width / height, height / width));
  expect(rects[2]?.width).toBeCloseTo(12 / 7, 9);
  expect(rects[2]?.height).toBeCloseTo(7 / 3, 9);
  expect(Math.max(...proportions)).toBeLessThan(3);
});

test('the leaves of a tree, with what is withheld of it, are as large as its root', () => {
  const leaves = placeAreas(sizedTree(causeTree), rect).filter(({ sized }) => sized.parts.length === 0);
  const area = leaves.reduce((sum, { width, height }) => sum + width * height, 0);
  expect(area).toBeCloseTo(640 * 400, 4);
  expect(leaves.reduce((sum, { sized }) => sum + sized.size, 0)).toBe(5248);
  // 265 less 61, 118 and 74; 4,300 less its three chapters.
  const withheld = leaves.filter(({ sized }) => sized.kind === 'withheld').map(({ sized }) => sized.size);
  expect(withheld.toSorted((a, b) => a - b)).toEqual([12, 412]);
});

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.nat(5000),
  fc.nat(5000),
  fc.constantFrom<Cell[]>('c', '...', 'x', 0),
);
const stack = fc.tuple(
  fc.array(cell, { minLength: 1, maxLength: 6 }),
  fc.option(fc.nat(40_000), { nil: null }),
);

test('the parts of a stack add up, and it never ends before its known total', () => {
  fc.assert(
    fc.property(stack, fc.constantFrom('counts', 'shares'), ([cells, total], measure) => {
      const points = cells.map((some, i) => point(`k${i}`, `k${i}`, some));
      const { parts, end, lacking, atLeast, ...rest } = stackOf(points, total, measure);
      let from = 0;
      for (const part of parts) {
        expect(part?.from).toBeCloseTo(from, 9);
        from = part?.to ?? from;
      }
      expect(from).toBeCloseTo(end, 9);
      const sum = points.reduce((all, { value }) => all + (value ?? 0), 0);
      const open = points.some(({ state }) => state === 'withheld' || state === 'missing');
      expect(atLeast).toBe(total === null && open);
      if (measure === 'counts') expect(lacking?.to ?? end).toBe(Math.max(sum, total ?? sum));
      else if (lacking !== null || end > 0) expect(lacking?.to ?? end).toBeCloseTo(100, 9);
      else expect(sum === 0 || (total === null && open)).toBe(true);
      if (measure === 'shares' && total === null && open) expect(end).toBe(0);
      if (rest.total !== null) expect(rest.total).toBe(Math.max(sum, total ?? sum));
    }),
  );
});

const measured = fc.array(
  fc.oneof(fc.nat(40), fc.nat(2_000_000), fc.double({ min: -50, max: 900, noNaN: true })),
  { minLength: 1, maxLength: 80 },
);

test('classes rise, hold every value and give a higher value no lower step', () => {
  const bounds = fc.option(fc.array(fc.integer({ min: -20, max: 3000 }), { maxLength: 9 }), {
    nil: undefined,
  });
  fc.assert(
    fc.property(measured, fc.constantFrom('equal', 'ranked'), bounds, (values, spread, given) => {
      const classes = classesOf(values, spread, { language: 'vi', bounds: given });
      const rising = classes.bounds;
      const one = new Set(values).size === 1;
      expect(rising.length).toBeGreaterThanOrEqual(2);
      expect(rising.length).toBeLessThanOrEqual(8);
      rising.slice(1).forEach((bound, i) => {
        if (one) expect(bound).toBeGreaterThanOrEqual(rising[i] ?? 0);
        else expect(bound).toBeGreaterThan(rising[i] ?? 0);
      });
      const sorted = values.toSorted((a, b) => a - b);
      expect(rising[0]).toBeLessThanOrEqual(sorted[0] ?? 0);
      expect(rising.at(-1)).toBeGreaterThanOrEqual(sorted.at(-1) ?? 0);
      const steps = sorted.map((value) => stepOf(classes, classAt(classes, value)));
      steps.slice(1).forEach((step, i) => expect(step).toBeGreaterThanOrEqual(steps[i] ?? 0));
      for (const step of steps) expect([0, 1, 2, 3, 4, 5, 6]).toContain(step);
    }),
  );
});

test('a value at a bound is of the class above it', () => {
  const classes = classesOf([1, 9], 'equal', { language: 'vi', bounds: [0, 5, 10] });
  expect([4.9, 5, 10].map((value) => classAt(classes, value))).toEqual([0, 1, 1]);
});

const places = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 300 }) }),
  {
    minLength: 1,
    maxLength: 40,
  },
);

test('tiles have a cell each, and none stands on the far side of another', () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 3, max: 20 }), (some, most) => {
      const { columns, rows, cells } = tileGrid(some, most);
      expect(columns).toBeLessThanOrEqual(most);
      expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(some.length);
      for (const { x, y } of cells) {
        expect(x >= 0 && x < columns && y >= 0 && y < rows).toBe(true);
      }
      const [xs, ys] = [some.map(({ x }) => x), some.map(({ y }) => y)];
      const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
      // An assignment with the least squares is monotone: between two tiles the way never points against the true one.
      some.forEach((one, i) => {
        some.forEach((other, j) => {
          const [a, b] = [cells[i], cells[j]];
          if (a === undefined || b === undefined) return;
          const across = wide > 0 ? ((one.x - other.x) / wide) * (columns - 1) * (a.x - b.x) : 0;
          const down = high > 0 ? ((one.y - other.y) / high) * (rows - 1) * (a.y - b.y) : 0;
          expect(across + down).toBeGreaterThanOrEqual(-1e-6);
        });
      });
    }),
  );
});

test('the assignment is the cheapest there is', () => {
  const costs = fc.array(fc.array(fc.nat(20), { minLength: 5, maxLength: 5 }), {
    minLength: 1,
    maxLength: 4,
  });
  const cheapest = (rows: readonly (readonly number[])[], taken: readonly number[]): number => {
    const [row, ...others] = rows;
    if (row === undefined) return 0;
    return Math.min(
      ...row.flatMap((cost, column) =>
        taken.includes(column) ? [] : [cost + cheapest(others, [...taken, column])],
      ),
    );
  };
  fc.assert(
    fc.property(costs, (cost) => {
      const columns = assign(cost);
      expect(new Set(columns).size).toBe(cost.length);
      const sum = columns.reduce((all, column, row) => all + (cost[row]?.[column] ?? 0), 0);
      expect(sum).toBe(cheapest(cost, []));
    }),
  );
});

test('circles keep their proportions, do not overlap and stay in their box', () => {
  const weighted = fc.array(
    fc.record({ x: fc.nat(500), y: fc.nat(300), weight: fc.integer({ min: 1000, max: 40_000 }) }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(weighted, (some) => {
      const circles = placeCircles(
        some,
        some.map(({ weight }) => weight),
        500,
        300,
      );
      const scale = (circles[0]?.radius ?? 0) / Math.sqrt(some[0]?.weight ?? 1);
      circles.forEach(({ x, y, radius }, i) => {
        expect(radius / Math.sqrt(some[i]?.weight ?? 1)).toBeCloseTo(scale, 9);
        expect(x - radius >= -1e-6 && x + radius <= 500 + 1e-6).toBe(true);
        expect(y - radius >= -1e-6 && y + radius <= 300 + 1e-6).toBe(true);
        for (const other of circles.slice(i + 1)) {
          expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(radius + other.radius - 1e-6);
        }
      });
    }),
    { numRuns: 40 },
  );
});

test('the communes of Lạng Sơn keep their order from west to east and from north to south', () => {
  const { at } = fitProjection(
    centres.map(({ lon, lat }) => [lon, lat]),
    700,
    500,
  );
  const truly = centres.map(({ lon, lat }) => at([lon, lat]));
  const tiles = tileGrid(truly, 20).cells;
  const circles = placeCircles(
    truly,
    centres.map(({ weight }) => weight ?? 0),
    700,
    500,
  );
  for (const drawn of [tiles, circles]) {
    for (const axis of ['x', 'y'] as const) {
      const kept = correlation(
        truly.map((place) => place[axis]),
        drawn.map((place) => place[axis]),
      );
      expect(kept).toBeGreaterThan(0.93);
    }
  }
});

/** Pearson's correlation. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / some.length;
  const [a, b] = [mean(one), mean(other)];
  const products = one.map((value, i) => (value - a) * ((other[i] ?? 0) - b));
  const spread = (some: readonly number[], middle: number) =>
    Math.sqrt(mean(some.map((value) => (value - middle) ** 2)));
  return mean(products) / (spread(one, a) * spread(other, b));
}

test('a map is true to scale along its middle parallel', () => {
  const { at, height } = fitProjection(
    [
      [106, 21],
      [107, 22],
    ],
    500,
    1000,
  );
  expect(height).toBeCloseTo(500 / Math.cos((21.5 * Math.PI) / 180), 6);
  expect(at([106, 22]).x).toBeCloseTo(0, 6);
  expect(at([106, 22]).y).toBeCloseTo(0, 6);
  expect(at([107, 21]).x).toBeCloseTo(500, 6);
});
