import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped } from '../../src/text/grouped.ts';

test('groups are those of Map.groupBy, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.integer({ min: 1, max: 7 }), (list, by) => {
      const keyOf = (member: number): number => member % by;
      expect([...grouped(list, keyOf)]).toEqual([...Map.groupBy(list, keyOf)]);
    }),
  );
});
