import { Table } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainTextVector, realVector } from '../../../src/browser/sql/arrow-columns.ts';
import { rowOrder } from '../../../src/browser/sql/result-order.ts';
import { resultOf } from '../../../src/browser/sql/result.ts';
import { rowsAt, scrolledHeight, type RowFrame } from '../../../src/browser/sql/visible-rows.ts';

const never = new AbortController().signal;

describe('the order of a result', () => {
  test('is by size, NULL last in both directions, equal ones as they stood', async () => {
    const result = resultOf(new Table({ n: realVector([2, null, -1, 2, 0.5]) }));
    expect([...(await rowOrder(result, 0, false, 'vi', never))]).toEqual([2, 4, 0, 3, 1]);
    expect([...(await rowOrder(result, 0, true, 'vi', never))]).toEqual([0, 3, 4, 2, 1]);
  });

  test('of texts is the language’s', async () => {
    const result = resultOf(
      new Table({ name: plainTextVector(['Đông', 'Xã 10', 'Dân', null, 'Ấm', 'Xã 2', 'Dân']) }),
    );
    const order = await rowOrder(result, 0, false, 'vi', never);
    expect([...order].map((row) => result.cell(row, 0))).toEqual([
      'Ấm',
      'Dân',
      'Dân',
      'Đông',
      'Xã 2',
      'Xã 10',
      null,
    ]);
  });

  test('of many rows, sorted in slices, is the one of all at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.boolean(), async (seed, descending) => {
        let state = seed >>> 0;
        const values = Array.from(
          { length: 90_000 },
          () => (state = (state * 1664525 + 1013904223) >>> 0) % 5000,
        );
        const result = resultOf(new Table({ n: realVector(values) }));
        const expected = values
          .map((value, row) => ({ value, row }))
          .sort((one, other) => (descending ? -1 : 1) * (one.value - other.value) || one.row - other.row)
          .map(({ row }) => row);
        expect([...(await rowOrder(result, 0, descending, 'vi', never))]).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  });

  test('can be given up', async () => {
    const end = new AbortController();
    const result = resultOf(new Table({ n: realVector(Array.from({ length: 200_000 }, (_, at) => -at)) }));
    const sorting = rowOrder(result, 0, false, 'vi', end.signal);
    end.abort();
    await expect(sorting).rejects.toThrow();
  });
});

describe('the rows that are seen', () => {
  const frameOf = (rows: number): RowFrame => ({ rows, rowHeight: 32, headHeight: 32, seen: 500 });

  test.each([0, 1, 10, 1000, 250_000, 1_000_000])(
    'of %d rows are drawn whole from the first to the last',
    (rows) => {
      const frame = frameOf(rows);
      const height = scrolledHeight(frame);
      expect(height).toBeLessThanOrEqual(8_000_000);
      const first = rowsAt(frame, 0);
      expect([first.first, first.top]).toEqual([0, 0]);
      const last = rowsAt(frame, Math.max(0, height - frame.seen));
      expect(last.first + last.count).toBe(rows);
      // At the end of the scroll bar the last row stands at the foot of the frame, or above it.
      const foot = last.top + frame.headHeight + last.count * frame.rowHeight;
      expect(foot).toBeLessThanOrEqual(height + 1);
    },
  );

  test('every row comes by once, whatever the place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, share) => {
          const frame = frameOf(rows);
          const scrolled = share * Math.max(0, scrolledHeight(frame) - frame.seen);
          const { first, count, top } = rowsAt(frame, scrolled);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(first + count).toBeLessThanOrEqual(rows);
          // The first row drawn begins above the frame's edge, and what is drawn fills the frame or ends the rows.
          expect(top).toBeLessThanOrEqual(scrolled + 1e-6);
          const foot = top + frame.headHeight + count * frame.rowHeight;
          expect(first + count === rows || foot >= scrolled + frame.seen - 1).toBe(true);
        },
      ),
    );
  });
});
