import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isDay, sameDateNextYear } from '../../src/text/days.ts';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isDay', () => {
  test.each(['2024-02-29', '2000-02-29', '1900-01-01', '2024-12-31', '0001-01-01', '9999-12-31'])(
    '%s is one',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-01-32',
    '2024-1-1',
    '2024-02',
    '28/02/2024',
    '2024-02-28T00:00:00Z',
    ' 2024-02-28',
    '2024-02-28\n',
    '20240228',
    '',
  ])('"%s" is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('as many a year as the calendar has', () => {
    const days = (year: number): number =>
      Array.from({ length: 12 * 31 }, (_, index) => {
        const [month, date] = [Math.floor(index / 31) + 1, (index % 31) + 1];
        return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
      }).filter(isDay).length;
    expect([1900, 2000, 2023, 2024, 2100].map(days)).toEqual([365, 366, 365, 366, 365]);
  });
});

describe('addDays and daysBetween', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2025-01-01', -1, '2024-12-31'],
    // 60 days from a birth, over a leap day and without one.
    ['2024-01-15', 60, '2024-03-15'],
    ['2023-01-15', 60, '2023-03-16'],
    ['2024-07-01', 0, '2024-07-01'],
  ])('%s and %i days: %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  test('are each other’s inverse', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(isDay(addDays(from, days))).toBe(true);
        // Days of four digits of a year come in the order of their texts.
        expect(addDays(from, days) < from).toBe(days < 0);
      }),
    );
  });
});

describe('sameDateNextYear', () => {
  test.each([
    ['2023-03-01', '2024-03-01'],
    ['2024-03-01', '2025-03-01'],
    ['2023-02-28', '2024-02-28'],
    // A term of a year from 29 February ends on the last day of February.
    ['2024-02-29', '2025-02-28'],
    ['2023-12-31', '2024-12-31'],
    ['1999-12-31', '2000-12-31'],
  ])('%s: %s', (day, next) => {
    expect(sameDateNextYear(day)).toBe(next);
  });

  test('is a day 365 or 366 days later, in the same month', () => {
    fc.assert(
      fc.property(day, (from) => {
        const next = sameDateNextYear(from);
        expect(isDay(next)).toBe(true);
        expect([365, 366]).toContain(daysBetween(from, next));
        expect(next.slice(5, 7)).toBe(from.slice(5, 7));
      }),
    );
  });
});
