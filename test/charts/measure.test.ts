import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pushApart } from '../../src/charts/line-labels.ts';
import { textWidth, wrapText } from '../../src/charts/measure.ts';

test('Vietnamese marks take no room, however they are encoded', () => {
  expect(textWidth('ế')).toBe(textWidth('ê'));
  expect(textWidth('Lạng Sơn'.normalize('NFD'))).toBe(textWidth('Lạng Sơn'));
});

test('wrapping loses no letter and keeps to the width', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const lines = wrapText(text, width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s/g, ''));
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test('two lines are of about equal length', () => {
  expect(wrapText('Bệnh do vi rút suy giảm miễn dịch ở người', 200)).toEqual([
    'Bệnh do vi rút suy giảm',
    'miễn dịch ở người',
  ]);
});

test('labels pushed apart keep their order, do not overlap and stay inside', () => {
  const wishes = fc.array(
    fc.record({ wanted: fc.integer({ min: 0, max: 300 }), size: fc.constantFrom(17, 33) }),
    {
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(wishes, (wanted) => {
      const intervals = wanted.toSorted((a, b) => a.wanted - b.wanted);
      const middles = pushApart(intervals, 300);
      intervals.forEach(({ size }, i) => {
        const [middle = 0, below] = [middles[i], middles[i + 1]];
        expect(middle - size / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(middle + size / 2).toBeLessThanOrEqual(300 + 1e-9);
        if (below !== undefined) {
          expect(below - middle).toBeGreaterThanOrEqual((size + (intervals[i + 1]?.size ?? 0)) / 2 - 1e-9);
        }
      });
    }),
  );
});

test('a label alone stays where its line ends', () => {
  expect(pushApart([{ wanted: 100, size: 17 }], 300)).toEqual([100]);
});
