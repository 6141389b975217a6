import { describe, expect, test } from 'vitest';
import { meanAge } from '../../src/statistics/marriage.ts';
import { progressToTarget, yearlyChange } from '../../src/statistics/trend.ts';

const series = (...values: number[]) => values.map((value, index) => ({ year: 2020 + index, value }));

describe('yearly change', () => {
  test('is the slope of the least-squares line, whatever the order and the gaps', () => {
    expect(yearlyChange(series(80, 82, 84))).toBe(2);
    expect(yearlyChange(series(1, 3, 2))).toBeCloseTo(0.5, 12);
    expect(yearlyChange(series(80, 82, 84).toReversed())).toBe(2);
    const gaps = [2015, 2018, 2025].map((year) => ({ year, value: 3 * year }));
    expect(yearlyChange(gaps)).toBeCloseTo(3, 9);
  });

  test('needs three years, each once', () => {
    expect(yearlyChange(series(1, 2))).toEqual({ refused: 'few_points' });
    expect(() => yearlyChange([...series(1, 2, 3), { year: 2020, value: 4 }])).toThrow('stands twice');
    expect(() => yearlyChange([...series(1, 2), { year: 2022.5, value: 4 }])).toThrow('2022.5 is no year');
    expect(() => yearlyChange(series(1, 2, NaN))).toThrow(RangeError);
  });
});

describe('progress to a target', () => {
  // The last of three values is 100 in 2022; 110 in 2032 needs 1 a year.
  const atPace = (pace: number, provisional = false) =>
    progressToTarget({
      points: series(100 - 2 * pace, 100 - pace, 100),
      target: { year: 2032, value: 110 },
      better: 'higher',
      provisional,
    });

  test.each([
    [1.5, 'on_track'],
    [1, 'on_track'],
    [0.95, 'on_track'],
    [0.9499, 'behind'],
    [0.6, 'behind'],
    [0.5999, 'far_behind'],
    [0.1, 'far_behind'],
    [0, 'far_behind'],
    [-0.0001, 'moving_away'],
    [-1, 'moving_away'],
  ])('at %d of the pace needed: %s', (pace, status) => {
    expect(atPace(pace)).toMatchObject({ status, pace, needed: 1, missing: null });
  });

  test.each([
    [1, 'on_track'],
    [0.95, 'on_track'],
    [0.94, 'behind'],
    [0.6, 'behind'],
    [0.59, 'far_behind'],
    [0, 'far_behind'],
    [-0.1, 'moving_away'],
  ])('where lower is better, at %d: %s', (pace, status) => {
    const progress = progressToTarget({
      points: series(20 + 2 * pace, 20 + pace, 20),
      target: { year: 2032, value: 10 },
      better: 'lower',
      provisional: false,
    });
    expect(progress).toMatchObject({ status, pace, needed: -1 });
  });

  test('a flat series is far behind, whatever rounding makes of it', () => {
    const points = [2019, 2020, 2021, 2022, 2023].map((year) => ({ year, value: 0.1 + 0.2 }));
    const target = { year: 2030, value: 0.9 };
    expect(progressToTarget({ points, target, better: 'higher', provisional: false })).toMatchObject({
      status: 'far_behind',
      pace: 0,
    });
  });

  test('reached by the latest value, of however few years, with the mark of a provisional figure', () => {
    const target = { year: 2025, value: 0.3 };
    const reached = { status: 'reached', pace: null, needed: null, missing: null };
    for (const value of [0.1 + 0.2, 0.3, 0.4])
      expect(
        progressToTarget({ points: series(value), target, better: 'higher', provisional: true }),
      ).toEqual({ ...reached, observed: null, provisional: true });
    expect(
      progressToTarget({ points: series(0.5, 0.4, 0.1), target, better: 'lower', provisional: false }),
    ).toMatchObject({ ...reached, provisional: false });
    // The highest value was in an earlier year, and the years stand in no order.
    expect(
      progressToTarget({
        points: series(0.4, 0.2, 0.1).toReversed(),
        target,
        better: 'higher',
        provisional: false,
      }),
    ).toMatchObject({ status: 'moving_away' });
  });

  test.each([
    ['values', [], 90],
    ['third_year', series(80, 81), 90],
    ['target', series(80, 81, 82), null],
  ] as const)('not measurable: the %s missing', (missing, points, value) => {
    const progress = progressToTarget({
      points,
      target: { year: 2030, value },
      better: 'higher',
      provisional: false,
    });
    expect(progress).toMatchObject({ status: 'not_measurable', missing, pace: null });
  });

  test.each([2020, 2022])('not reached when its year (%i) has come: far behind, or moving away', (year) => {
    const target = { year, value: 90 };
    const rising = progressToTarget({
      points: series(80, 82, 84),
      target,
      better: 'higher',
      provisional: false,
    });
    expect(rising).toMatchObject({ status: 'far_behind', pace: 0, needed: null, observed: 2 });
    const falling = progressToTarget({
      points: series(84, 82, 80),
      target,
      better: 'higher',
      provisional: false,
    });
    expect(falling).toMatchObject({ status: 'moving_away', pace: null });
  });

  test('keeps whether the latest figure is provisional', () => {
    expect(atPace(1, true).provisional).toBe(true);
  });
});

describe('mean age', () => {
  const groups = [
    { from: 15, width: 3, count: 2 },
    { from: 18, width: 2, count: 10 },
    { from: 20, width: 5, count: 40 },
    { from: 25, width: null, count: 48 },
  ];

  test('by the middles of the groups; the open one by half the width before', () => {
    expect(meanAge(groups)).toEqual({
      value: expect.closeTo((2 * 16.5 + 10 * 19 + 40 * 22.5 + 48 * 27.5) / 100, 12),
      lower: null,
      upper: null,
    });
  });

  test.each([
    ['no events', groups.map((group) => ({ ...group, count: 0 })), 'no_events'],
    ['no groups', [], 'no_events'],
    ['a count not known', groups.map((group) => ({ ...group, count: null })), 'ages_missing'],
    ['a negative count', groups.map((group) => ({ ...group, count: -1 })), 'negative_count'],
    ['a gap', groups.filter((_, index) => index !== 1), 'groups_differ'],
    ['an open group alone', groups.slice(3), 'groups_differ'],
    ['an open group amid others', [...groups, { from: 60, width: 5, count: 1 }], 'groups_differ'],
    ['no width', [{ from: 20, width: 0, count: 1 }], 'groups_differ'],
  ])('refuses: %s', (_, given, refused) => {
    expect(meanAge(given)).toEqual({ refused });
  });

  test('not a number is an error', () => {
    expect(() => meanAge([{ from: NaN, width: 5, count: 1 }])).toThrow(RangeError);
  });
});
