import { expect, test } from 'vitest';
import { valueAxis } from '../../src/charts/axis.ts';

test('an axis of values that a computer hardly tells apart has a single tick', () => {
  for (const values of [[], [0], [-5e-324, 5e-324]])
    expect(valueAxis(values, 5, 'vi'), String(values)).toMatchObject({ low: 0, high: 1, ticks: [0] });
});
