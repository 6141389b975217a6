import { describe, expect, test } from 'vitest';
import { tipPlace } from '../../../src/browser/chart/tip-place.ts';

const tip = { width: 200, height: 50 };
const mark = (left: number, top: number) => ({ left, top, width: 20, height: 20 });

describe('a tooltip stands', () => {
  test('above the middle of its mark', () => {
    expect(tipPlace(mark(170, 300), tip, 360)).toEqual({ left: 80, top: 240 });
  });

  test.each([
    ['left', 0, 8],
    ['right', 340, 152],
  ])('within the window at its %s edge', (_, left, expected) => {
    expect(tipPlace(mark(left, 300), tip, 360).left).toBe(expected);
  });

  test('below where the window has no room above', () => {
    expect(tipPlace(mark(170, 60), tip, 360).top).toBe(90);
    expect(tipPlace(mark(170, 68), tip, 360).top).toBe(8);
  });

  test('at the left edge where it is wider than the window', () => {
    expect(tipPlace(mark(100, 300), { width: 400, height: 50 }, 360).left).toBe(8);
  });
});
