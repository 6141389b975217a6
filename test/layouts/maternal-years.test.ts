import { expect, test } from 'vitest';
import type { ViewCell } from '../../src/browser/view.ts';
import { yearsTogether } from '../../src/layouts/maternal-years.ts';

const years = (...counts: (number | 'c')[]) =>
  counts.map((count, at) => {
    const label = String(2021 + at);
    const cell: ViewCell = {
      value: count === 'c' ? null : count,
      lower: null,
      upper: null,
      status: '',
      confidentiality: count === 'c' ? 'c' : '',
      reason: '',
    };
    return { year: { code: label, parent: null, label: { vi: label, en: label } }, cell };
  });

test('of years some of which are withheld it is said how many: the sum is of the others', () => {
  expect(yearsTogether(years('c', 5, 'c', 'c'), 'vi')).toBe(
    ' Các năm 2021–2024: ít nhất 5 ca, vì số ca của 3 trong 4 năm không công bố để bảo mật và không có trong con số này.',
  );
  expect(yearsTogether(years('c', 5, 'c', 'c'), 'en')).toBe(
    ' In 2021–2024: at least 5, as the counts of 3 of the 4 years are withheld to protect people and no part of this number.',
  );
});

test('of years that are all published it is the sum, and none of withheld ones or of one year', () => {
  expect(yearsTogether(years(5, 6), 'vi')).toBe(' Các năm 2021–2022 cộng lại: 11 ca.');
  expect(yearsTogether(years('c', 'c'), 'vi')).toBe('');
  expect(yearsTogether(years(5), 'vi')).toBe('');
});
