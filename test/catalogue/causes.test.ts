import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { causeByCode, causeOf } from '../../src/catalogue/causes.ts';
import { mortalityList1 } from '../../src/catalogue/mortality-list-1.ts';

const leaves = mortalityList1.filter((row) => row.kind === 'leaf');

describe('the codelist of causes of death', () => {
  test('every code stands once', () => {
    expect(causeByCode.size).toBe(mortalityList1.length);
  });

  test('holds 1-001 to 1-103 in the order of the list', () => {
    const codes = mortalityList1.map((row) => row.code).filter((code) => code.startsWith('1-'));
    expect(codes).toEqual(Array.from({ length: 103 }, (_, i) => `1-${String(i + 1).padStart(3, '0')}`));
  });

  test('is a tree of total, chapters and leaves', () => {
    for (const row of mortalityList1) {
      const parent = row.parent === null ? undefined : causeByCode.get(row.parent);
      if (row.kind === 'total') expect([row.code, row.parent]).toEqual(['_T', null]);
      else if (row.kind === 'chapter') expect(row.parent, row.code).toBe('_T');
      else expect(['total', 'chapter'], row.code).toContain(parent?.kind);
    }
  });

  test('every chapter has leaves, and they follow it directly', () => {
    const order = mortalityList1.flatMap((row) =>
      row.parent === '_T' ? [row, ...mortalityList1.filter((part) => part.parent === row.code)] : [],
    );
    expect(order).toEqual(mortalityList1.slice(1));
    for (const row of order.filter(({ kind }) => kind === 'chapter')) {
      expect(leaves.filter((leaf) => leaf.parent === row.code).length, row.code).toBeGreaterThan(1);
    }
  });

  test('ranks leaves only, and neither remainders nor ill-defined causes nor codes that are no cause', () => {
    expect(mortalityList1.filter((row) => row.ranked && row.kind !== 'leaf')).toEqual([]);
    expect(leaves.filter((row) => !row.ranked).map((row) => row.code)).toEqual([
      ...['1-025', '1-046', '1-047', '1-050', '1-054', '1-057', '1-061', '1-071', '1-077', '1-081', '1-086'],
      ...['1-091', '1-094', '1-103', '_O', '_U'],
    ]);
  });

  test('says in both languages that a remainder is one', () => {
    for (const row of leaves.filter((leaf) => /^Remaining/.test(leaf.label.en))) {
      expect([row.ranked, row.label.vi.includes('còn lại')], row.code).toEqual([false, true]);
    }
  });

  test('labels are complete, unlike each other and unlike every other label', () => {
    for (const { code, label } of mortalityList1) {
      for (const text of [label.vi, label.en]) expect(text, code).toBe(text.trim().normalize('NFC'));
      expect(label.vi.length * label.en.length, code).toBeGreaterThan(0);
      expect(label.vi, code).not.toBe(label.en);
    }
    for (const language of ['vi', 'en'] as const) {
      expect(new Set(mortalityList1.map((row) => row.label[language])).size).toBe(mortalityList1.length);
    }
  });
});

describe('causeOf', () => {
  test.each([
    ['A09', '1-003'],
    ['A97.9', '1-017'],
    ['I21.9', '1-067'],
    ['X85', '1-102'],
    ['Y09.0', '1-102'],
    ['R54', '1-094'],
  ])('%s is in the ranges of %s', (icd, leaf) => expect(causeOf(icd)).toBe(leaf));

  test.each([
    ['B95', '1-025'],
    ['C86.0', '1-046'],
    ['F00', '1-057'],
    ['H59', '1-062'],
    ['H95', '1-063'],
    ['I15.9', '1-071'],
    ['J09', '1-077'],
    ['O94', '1-091'],
    ['Y95', '1-103'],
  ])('%s is in no range: the remainder of its chapter, %s', (icd, leaf) => expect(causeOf(icd)).toBe(leaf));

  test.each([
    ['U04.9', 'U04'],
    ['U07', 'U07'],
    ['U07.1', 'U07'],
    ['U07.2', 'U07'],
    ['U07.0', '_O'],
    ['U07.3', '_O'],
    ['U09.9', '_O'],
    ['S06.5', '_O'],
    ['T14', '_O'],
    ['Z51.5', '_O'],
  ])('%s is beyond list 1: %s', (icd, leaf) => expect(causeOf(icd)).toBe(leaf));

  test.each(['', 'i21.9', 'I219', 'I21.', 'I10X', '1-067', '_U', 'I21.91'])('refuses "%s"', (icd) =>
    expect(() => causeOf(icd)).toThrow(RangeError),
  );
});

const reference = new URL('../../../shared/reference/', import.meta.url);
const present = existsSync(reference);
const absence = present ? '' : ' (skipped: ../shared is absent)';

/** The rows of a reference file; none where the folder is absent, as a skipped suite's body still runs. */
function rowsOf(file: string): Record<string, string>[] {
  if (!present) return [];
  const text = readFileSync(new URL(file, reference), 'utf8').trim();
  return Papa.parse<Record<string, string>>(text, { header: true }).data;
}

describe.skipIf(!present)(`causes against the published list${absence}`, () => {
  const published = rowsOf('icd10-mortality-list-1.csv');
  const classification = rowsOf('icd10-categories.csv');
  const categories = classification.filter((row) => row['kind'] === 'category');

  /** ICD-10 chapter → the row of the codelist under `_T`. */
  const chapterRows: Record<string, string[]> = {
    I: ['1-001'],
    II: ['1-026'],
    III: ['1-048'],
    IV: ['1-051'],
    V: ['1-055'],
    VI: ['1-058'],
    VII: ['1-062'],
    VIII: ['1-063'],
    IX: ['1-064'],
    X: ['1-072'],
    XI: ['1-078'],
    XII: ['1-082'],
    XIII: ['1-083'],
    XIV: ['1-084'],
    XV: ['1-087'],
    XVI: ['1-092'],
    XVII: ['1-093'],
    XVIII: ['1-094'],
    XIX: ['_O'],
    XX: ['1-095'],
    XXI: ['_O'],
    XXII: ['XXII', '_O'],
  };

  test('every row of list 1 has its published ranges', () => {
    expect(published).toHaveLength(103);
    for (const row of published) {
      const own = causeByCode.get(row['code'] ?? '');
      expect(own?.ranges.join(' '), row['code']).toBe(row['icd10_ranges']);
      expect(own?.kind, row['code']).toBe(row['kind'] === 'leaf' ? 'leaf' : 'chapter');
    }
  });

  test('no category is in the ranges of two leaves, and where it is in one, causeOf says so', () => {
    for (const { code = '' } of categories) {
      const holding = leaves.filter(({ ranges }) =>
        ranges.some((range) => {
          const [from = '', to = from] = range.split('-');
          return from <= code && code <= to;
        }),
      );
      expect(holding.length, code).toBeLessThanOrEqual(1);
      if (holding[0] !== undefined) expect(causeOf(code), code).toBe(holding[0].code);
    }
  });

  test('every category and its subcategories are counted under a leaf of their own chapter', () => {
    expect(categories).toHaveLength(2090);
    for (const { code = '', chapter = '' } of categories) {
      for (const icd of [code, `${code}.0`, `${code}.9`]) {
        const leaf = causeByCode.get(causeOf(icd));
        expect(leaf?.kind, icd).toBe('leaf');
        expect(chapterRows[chapter], icd).toContain(leaf?.parent === '_T' ? leaf.code : leaf?.parent);
      }
    }
  });

  test('no label repeats the wording of a long published title', () => {
    const titles = [...classification.map((row) => row['title_en']), ...published.map((row) => row['label'])];
    const long = new Set(titles.flatMap((title = '') => (title.length >= 40 ? [title.toLowerCase()] : [])));
    expect(mortalityList1.filter((row) => long.has(row.label.en.toLowerCase()))).toEqual([]);
  });
});
