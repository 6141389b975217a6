import { expect, test } from 'vitest';
import { warningSummary, type RegisterWarning } from '../../scripts/publication/warning-summary.ts';

/* What is said of odd values: all of it to the person whose files they are, no small number of rows to anybody else. */

function ages(...rows: readonly (readonly [string, number])[]): RegisterWarning[] {
  return rows.map(([value, count]) => ({
    kind: 'mother_age',
    register: 'births',
    file: 'births.csv',
    column: 'mother_age',
    value,
    rows: count,
  }));
}
const about = { kind: 'mother_age', register: 'births', column: 'mother_age' };
const below5 = { rule: 'threshold', threshold: 5 } as const;
const exact = { rule: 'exact', reason: { vi: 'Thử', en: 'Trial' } } as const;

test('rows of all files together, the most frequent values first', () => {
  const found = ages(['11', 2], ['56', 1], ['10', 1], ['11', 1]);
  const values = [
    { value: '11', rows: 3 },
    { value: '10', rows: 1 },
    { value: '56', rows: 1 },
  ];
  expect(warningSummary(found)).toEqual([{ ...about, rows: 5, values, moreValues: 0 }]);
  expect(warningSummary(found, exact)).toEqual([{ ...about, rows: 5, values, moreValues: 0 }]);
});

test.each([1, 2, 3, 4])('%i rows are fewer than five: not how many, nor which values', (rows) => {
  expect(warningSummary(ages(['11', rows]), below5)).toEqual([
    { ...about, rows: null, values: [], moreValues: 0 },
  ]);
});

test('the threshold itself is no small number', () => {
  const values = [{ value: '11', rows: 5 }];
  expect(warningSummary(ages(['11', 5]), below5)).toEqual([{ ...about, rows: 5, values, moreValues: 0 }]);
  expect(warningSummary(ages(['11', 2]), { rule: 'threshold', threshold: 2 })).toMatchObject([{ rows: 2 }]);
});

test('values of few rows are not named, nor how many they are', () => {
  expect(warningSummary(ages(['11', 6], ['56', 4], ['10', 1]), below5)).toEqual([
    { ...about, rows: 11, values: [{ value: '11', rows: 6 }], moreValues: 0 },
  ]);
});

test('nor is any other, where the rest of all rows would tell their number', () => {
  expect(warningSummary(ages(['11', 6], ['56', 4]), below5)).toEqual([
    { ...about, rows: 10, values: [], moreValues: 0 },
  ]);
});

test('many values: the twelve most frequent; of those that are large, the others are counted', () => {
  const many = (least: number) =>
    ages(...Array.from({ length: 14 }, (_, index): [string, number] => [String(60 + index), least + index]));
  const large = warningSummary(many(5), below5);
  expect(large).toEqual(warningSummary(many(5)));
  expect(large).toMatchObject([{ rows: 161, moreValues: 2 }]);
  const [some] = warningSummary(many(4), below5);
  expect(some).toMatchObject({ rows: 147, moreValues: 0 });
  expect(some?.values.map(({ rows }) => rows)).toEqual([17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6]);
});
