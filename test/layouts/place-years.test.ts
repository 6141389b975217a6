import { describe, expect, test } from 'vitest';
import type { ViewCell } from '../../src/browser/view.ts';
import type { Code } from '../../src/catalogue/codelist.ts';
import type { OpenedTable } from '../../src/layouts/opened-tables.ts';
import type { Place } from '../../src/layouts/place-units.ts';
import { cellOf, placeAddress, yearOf, type PlaceSources } from '../../src/layouts/places.ts';

/* Which year a place is told of. */

const years: Code[] = ['2023', '2024', '2025', '2026'].map((code) => ({
  code,
  parent: null,
  label: { vi: code, en: code },
}));
const place = { code: 'a', unit: { code: 'a', validFrom: '', validTo: '' } } as Place;

/** Sources whose key figures of the place are these, a year each. */
function sourcesOf(cells: readonly Partial<ViewCell>[]): PlaceSources {
  const at = ({ year }: { year?: string }) => ({
    value: null,
    status: '',
    confidentiality: '',
    ...cells[years.findIndex(({ code }) => code === year)],
  });
  const codelists = [
    { dimension: 'year', codes: years },
    { dimension: 'unit', codes: [place] },
  ];
  const key = { table: { codelists }, at } as unknown as OpenedTable;
  return { site: { years: { provisional: [2026] } }, years, key } as unknown as PlaceSources;
}
const there = { value: 3 };
const notThere = { status: 'x' };

describe('the year of a place', () => {
  test('the last final one it was there for all of', () => {
    expect(yearOf(sourcesOf([there, there, there, there]), place)?.code).toBe('2025');
    expect(yearOf(sourcesOf([there, there, notThere, notThere]), place)?.code).toBe('2024');
  });

  test('a year without events, withheld or not sent is told of all the same: it says so', () => {
    expect(yearOf(sourcesOf([there, there, { value: 0 }, there]), place)?.code).toBe('2025');
    expect(yearOf(sourcesOf([there, there, {}, there]), place)?.code).toBe('2025');
    expect(yearOf(sourcesOf([there, there, { confidentiality: 'c' }, there]), place)?.code).toBe('2025');
  });

  test('of a new place the provisional one, of one that never was for a whole year none', () => {
    expect(yearOf(sourcesOf([notThere, notThere, notThere, there]), place)?.code).toBe('2026');
    expect(yearOf(sourcesOf([notThere, notThere, notThere, notThere]), place)).toBeNull();
    expect(yearOf({ ...sourcesOf([]), key: null }, place)).toBeNull();
  });
});

test('a code the table does not have is no cell', () => {
  const { key } = sourcesOf([there, there, there, there]);
  expect(cellOf(key, { year: '2024', unit: 'b' })).toBeNull();
  expect(cellOf(null, { year: '2024', unit: 'a' })).toBeNull();
  expect(cellOf(key, { year: '2024', unit: 'a' })?.value).toBe(3);
});

test('the address of an ended unit has its last day, the code alone is the unit of today', () => {
  expect(placeAddress('05977', 'vi')).toBe('/dia-phuong/05977/');
  expect(placeAddress('05977-2025-06-30', 'en')).toBe('/en/dia-phuong/05977-2025-06-30/');
});
