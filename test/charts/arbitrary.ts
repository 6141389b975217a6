import * as fc from 'fast-check';
import type { ChartOptions, ChartPoint, ChartSeries } from '../../src/charts/chart.ts';
import type { ChartLayout } from '../../src/charts/frame.ts';

/** Any text a file may hold, markup, control characters and half surrogates too; no word that the tests look for. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ maxLength: 20 }),
    fc.lorem({ maxCount: 12 }),
  )
  .filter((value) => !/NaN|Infinity|undefined|null|style|e[+-]\d/i.test(value));

const number = fc.oneof(
  fc.nat(20),
  fc.nat(2_000_000_000),
  fc.double({ min: -1e6, max: 1e9, noNaN: true }),
  fc.constantFrom(0, -0, 0.1, 1e12, Number.NaN, Number.POSITIVE_INFINITY),
);

/** Points as they should be, and as a mistake may make them: a number in a withheld point, none in one with a value. */
const point: fc.Arbitrary<ChartPoint> = fc.record({
  key: fc.oneof(fc.constantFrom('2020', '2021', '2022', '2023'), text),
  label: text,
  value: fc.oneof(fc.constant(null), number),
  state: fc.constantFrom('value', 'value', 'value', 'withheld', 'missing', 'not_applicable'),
  spoken: text,
  provisional: fc.boolean(),
  interval: fc.option(fc.record({ lower: number, upper: number }), { nil: undefined }),
});

export const oneSeries: fc.Arbitrary<ChartSeries> = fc.record({
  key: text,
  label: text,
  points: fc.array(point, { maxLength: 40 }),
});

export const anyOptions: fc.Arbitrary<ChartOptions> = fc.record({
  language: fc.constantFrom('vi', 'en'),
  title: text,
  summary: text,
  unit: text,
  source: text,
  notice: fc.oneof(fc.constant(undefined), text),
  id: fc.constantFrom('a', 'chart-1'),
});

export const anyLayout: fc.Arbitrary<ChartLayout> = fc.record({
  width: fc.oneof(fc.constantFrom(340, 720), fc.integer({ min: 0, max: 2000 })),
  standalone: fc.boolean(),
});
