import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodOf } from '../../../src/registers/checks/periods.ts';
import {
  limitDays,
  limitDelays,
  timelinessOf,
  type Deadline,
} from '../../../src/registers/checks/timeliness.ts';
import { addDays, daysBetween } from '../../../src/text/days.ts';

/*
 * Law on Civil Status 60/2014/QH13, articles 15.1 (births: 60 days) and 33.1 (deaths: 15 days). A term begins on the day
 * after the event, so that the 60th day after a birth is the last one in time (Civil Code 91/2015/QH13, article 147.2).
 */
const births: Deadline[] = [{ from: '2016-01-01', days: 60 }];
const deaths: Deadline[] = [{ from: '2016-01-01', days: 15 }];
/** A deadline that was changed on 1 July 2024. */
const changed: Deadline[] = [
  { from: '2016-01-01', days: 30 },
  { from: '2024-07-01', days: 60 },
];

const byDates = (event: string, registered: string, deadlines: Deadline[]): string =>
  timelinessOf(limitDays(periodOf(event), deadlines), periodOf(registered));
const byDelay = (event: string, days: number, deadlines: Deadline[]): string =>
  timelinessOf(limitDelays(periodOf(event), deadlines), { earliest: days, latest: days });

describe('days', () => {
  test.each([
    // The 60th day and the 61st: over no leap day, over one, over the end of a year.
    ['2023-01-15', '2023-03-16', births, 'on_time'],
    ['2023-01-15', '2023-03-17', births, 'late'],
    ['2024-01-15', '2024-03-15', births, 'on_time'],
    ['2024-01-15', '2024-03-16', births, 'late'],
    ['2023-12-01', '2024-01-30', births, 'on_time'],
    ['2023-12-01', '2024-01-31', births, 'late'],
    // The 15th and the 16th.
    ['2024-02-20', '2024-03-06', deaths, 'on_time'],
    ['2024-02-20', '2024-03-07', deaths, 'late'],
    ['2023-02-20', '2023-03-07', deaths, 'on_time'],
    ['2023-02-20', '2023-03-08', deaths, 'late'],
    // The same calendar date of the next year, and the day after.
    ['2023-03-01', '2024-03-01', births, 'late'],
    ['2023-03-01', '2024-03-02', births, 'delayed'],
    ['2023-02-28', '2024-02-28', births, 'late'],
    ['2023-02-28', '2024-02-29', births, 'delayed'],
    ['2023-12-31', '2024-12-31', deaths, 'late'],
    ['2023-12-31', '2025-01-01', deaths, 'delayed'],
    // Born on 29 February.
    ['2024-02-29', '2025-02-28', births, 'late'],
    ['2024-02-29', '2025-03-01', births, 'delayed'],
    ['2024-02-29', '2024-04-29', births, 'on_time'],
    ['2024-02-29', '2024-04-30', births, 'late'],
    // The day itself.
    ['2024-05-05', '2024-05-05', births, 'on_time'],
    // The deadline of the event's day, not of the registration's.
    ['2024-06-30', '2024-07-30', changed, 'on_time'],
    ['2024-06-30', '2024-07-31', changed, 'late'],
    ['2024-07-01', '2024-08-30', changed, 'on_time'],
    ['2024-07-01', '2024-08-31', changed, 'late'],
    // Before the first deadline nothing was late.
    ['2015-12-31', '2016-01-01', births, '_U'],
    ['2016-01-01', '2016-01-02', births, 'on_time'],
    ['2024-01-01', '2024-01-02', [], '_U'],
    ['2024-01-01', '_U', births, '_U'],
  ])('%s, registered %s', (event, registered, deadlines, expected) => {
    expect(byDates(event, registered, deadlines)).toBe(expected);
    if (registered !== '_U') expect(byDelay(event, daysBetween(event, registered), deadlines)).toBe(expected);
  });
});

describe('months and years: certain, or not known', () => {
  test.each([
    // Whatever the days, not more than 60 apart.
    ['2024-03', '2024-03', births, 'on_time'],
    ['2023-01', '2023-02', births, 'on_time'],
    // 31 December to 29 February is 60, 1 December to 29 February is 90.
    ['2023-12', '2024-02', births, '_U'],
    // 31 January to 1 April is 60 days in a common year, 61 in a leap year: then late whatever the days.
    ['2023-01', '2023-04', births, '_U'],
    ['2024-01', '2024-04', births, 'late'],
    ['2023-01', '2024-01', births, '_U'],
    ['2023-01', '2023-12', births, 'late'],
    ['2023-01', '2024-02', births, 'delayed'],
    ['2023-01-31', '2024-01', births, 'late'],
    ['2023-01-30', '2024-01', births, '_U'],
    ['2023-01', '2024-01-01', births, 'late'],
    ['2023-01', '2024-01-02', births, '_U'],
    ['2024-02', '2025-03', births, 'delayed'],
    ['2024-02-29', '2025-03', births, 'delayed'],
    // 15 days never fit a whole month, even the same one.
    ['2024-03', '2024-03', deaths, '_U'],
    ['2024-03', '2024-03-10', deaths, 'on_time'],
    ['2024-03', '2024-05', deaths, 'late'],
    // Years.
    ['2024', '2024', births, '_U'],
    ['2023', '2025', births, 'delayed'],
    ['2023', '2024', births, '_U'],
    ['2022', '2024-01-01', births, 'delayed'],
    ['2022', '2023-12-31', births, '_U'],
    // Who is registered within 60 days of the year's beginning was born within them.
    ['2024', '2024-03-01', births, 'on_time'],
    ['2024', '2024-03-02', births, '_U'],
    ['2024-06-01', '2024', births, '_U'],
    ['2023-01-15', '2024', births, '_U'],
    ['2022-12-31', '2024', births, 'delayed'],
    // A month in which the deadline changed, and one that begins before the first.
    ['2024-06', '2024-07', changed, '_U'],
    ['2024', '2024-01-20', changed, 'on_time'],
    ['2015-12', '2016-01', births, '_U'],
    ['2015', '2030', births, '_U'],
  ])('%s, registered %s', (event, registered, deadlines, expected) => {
    expect(byDates(event, registered, deadlines)).toBe(expected);
  });
});

describe('days of delay', () => {
  test.each([
    ['2024-03', 60, births, 'on_time'],
    ['2024-03', 61, births, 'late'],
    ['2024', 365, births, 'late'],
    // Of an event in 2023 or 2024 a year has 365 or 366 days.
    ['2023', 366, births, '_U'],
    ['2023', 367, births, 'delayed'],
    ['2023-02-28', 365, births, 'late'],
    ['2023-03-01', 366, births, 'late'],
    ['2023-03-01', 367, births, 'delayed'],
    ['2022-03-01', 365, births, 'late'],
    ['2022-03-01', 366, births, 'delayed'],
    ['2024-02-29', 365, births, 'late'],
    ['2024-02-29', 366, births, 'delayed'],
    ['2024-03', 15, deaths, 'on_time'],
    ['2024-03', 16, deaths, 'late'],
    ['2024', 45, changed, '_U'],
    ['2024', 30, changed, 'on_time'],
    ['2024-08', 45, changed, 'on_time'],
    ['2024-05', 45, changed, 'late'],
    ['2015', 1, births, '_U'],
  ])('%s, %i days', (event, days, deadlines, expected) => {
    expect(byDelay(event, days, deadlines)).toBe(expected);
  });
});

test('of a month or a year it is what every one of its days gives, and _U where they differ', () => {
  const start = '2022-01-01';
  const event = fc.oneof(
    fc
      .integer({ min: 0, max: 36 })
      .map((index) => `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`),
    fc.integer({ min: 0, max: 1000 }).map((days) => addDays(start, days)),
    fc.constantFrom('2022', '2023', '2024'),
  );
  fc.assert(
    fc.property(
      event,
      fc.integer({ min: 0, max: 1900 }),
      fc.constantFrom(births, deaths, changed),
      (text, after, deadlines) => {
        const { earliest, latest } = periodOf(text);
        const registered = addDays(earliest, after);
        const each = new Set<string>();
        for (let day = earliest; day <= latest; day = addDays(day, 1))
          each.add(byDates(day, registered, deadlines));
        const [only = ''] = each;
        expect(byDates(text, registered, deadlines)).toBe(each.size === 1 ? only : '_U');
      },
    ),
    { numRuns: 300 },
  );
});
