import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toldApart } from '../../src/files/told-apart.ts';

test.each([
  [
    ['A', 'B'],
    ['A', 'B'],
  ],
  [
    ['A', 'a', 'B'],
    ['A (0)', 'a (1)', 'B'],
  ],
  // What tells the first two apart makes one of them the third.
  [
    ['A', 'A', 'A (0)'],
    ['A (0) (1)', 'A (1)', 'A (0) (3)'],
  ],
])('toldApart %j', (names, apart) => {
  expect(
    toldApart(
      names,
      names.map((_, at) => String(at)),
    ),
  ).toEqual(apart);
});

test('marks that differ in capitals alone are no use', () => {
  expect(toldApart(['A', 'A'], ['x', 'X'])).toEqual(['A (x) (1)', 'A (X) (2)']);
});

test('no two are alike, and each begins with its name', () => {
  const name = fc.oneof(fc.constantFrom('A', 'a', 'A (0)', 'A (1)', 'A (0) (0)', ''), fc.string());
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const apart = toldApart(
        names,
        names.map((_, at) => String(at)),
      );
      expect(new Set(apart.map((one) => one.toLowerCase())).size).toBe(names.length);
      for (const [at, one] of apart.entries()) expect(one.startsWith(names[at] ?? '?')).toBe(true);
    }),
  );
});
