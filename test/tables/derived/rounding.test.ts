import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '../../../src/text/numbers.ts';
import { roundedBeyond } from '../../../src/tables/derived/derived-table.ts';

test('what is published and then rounded to be shown is what the true value rounds to', () => {
  // Of 5,856 deaths 237 are 4.0471 %: 4.0 and not, by way of 4.05, 4.1.
  expect(formatNumber(roundedBeyond((237 / 5856) * 100, 1), 'en', 1)).toBe('4.0');
  expect(roundedBeyond(4.04999, 1)).toBe(4.0499);
  expect(roundedBeyond(4.05001, 1)).toBe(4.0501);
  expect(roundedBeyond(4.05, 1)).toBe(4.05);
  expect(roundedBeyond(-4.04999, 1)).toBe(-4.0499);
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), fc.nat(3), (part, whole, decimals) => {
      // Halfway between two digits both are as near; which one is taken depends on how the quotient is stored.
      fc.pre((2 * part * 100 * 10 ** decimals) % whole !== 0);
      const value = (part / whole) * 100;
      expect(formatNumber(roundedBeyond(value, decimals), 'en', decimals)).toBe(
        formatNumber(value, 'en', decimals),
      );
    }),
    { numRuns: 5000 },
  );
});
