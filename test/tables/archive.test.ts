import { expect, test } from 'vitest';
import { archiveOf } from '../../src/tables/clearing/archive.ts';

/* What earlier releases told of a table by year, unit and cause. */

const table = { id: 'deaths', slug: 'deaths', dimensions: ['year', 'unit', 'cause'] as const };
const archive = archiveOf([table], () => ({
  told: new Map([
    [
      '2024 a A',
      [
        { value: 5, release: '2025-9' },
        { value: 7, release: '2025-10' },
      ],
    ],
    ['2024 a B', [{ value: 9, release: '2025-9' }]],
  ]),
  withheld: new Set(['2024 a C']),
}));

test('the latest release counts, by its number and not its letters', () => {
  expect(archive.latest('deaths', '2024 a A')).toBe(7);
  expect(archive.latest('deaths', '2024 a B')).toBe(null);
});

test('a code that no release had was of nobody; a new unit or year says nothing', () => {
  expect(archive.latest('deaths', '2024 a D')).toBe(0);
  expect(archive.latest('deaths', '2024 a C')).toBe(null);
  expect(archive.latest('deaths', '2024 b A')).toBe(null);
  expect(archive.latest('deaths', '2025 a A')).toBe(null);
});

test('a table that was in no release was told nothing of', () => {
  expect(archive.latest('births', '2024 a D')).toBe(null);
});
