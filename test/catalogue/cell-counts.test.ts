import { expect, test } from 'vitest';
import { cellCounts } from '../../src/catalogue/cell-counts.ts';
import type { Code, Codelist, DimensionId } from '../../src/catalogue/codelist.ts';
import { protectedNote } from '../../src/catalogue/protected-note.ts';

const code = (name: string, more: Partial<Code> = {}): Code => ({
  code: name,
  parent: null,
  label: { vi: name, en: name },
  ...more,
});
const list = (dimension: DimensionId, ...codes: Code[]): Codelist => ({
  dimension,
  title: { vi: dimension, en: dimension },
  codes,
});
const ended = code('b', { unit: { code: 'b', validFrom: '', validTo: '2024-06-30' } });
const lists = [
  list('year', code('2023'), code('2024')),
  list('unit', code('a'), ended),
  list('chapter', code('_T'), code('I')),
];
/** Of each year the whole, its chapter, the unit, its chapter; the unit was not there in the second. */
const cells = {
  value: [90, 20, 8, null, 90, null, null, null],
  status: ['', '', '', 'x', '', '', 'x', 'x'],
  confidentiality: ['', '', '', '', '', 'c', '', ''],
};

test('what is withheld is told of the cells of its detail, what is too fine of all, and what does not apply is neither', () => {
  const counts = cellCounts({ disclosure: 'protected' }, lists, cells);
  expect(counts).toEqual({ all: 8, shown: 4, withheld: 1, tooFine: 1 });
  expect(protectedNote(counts, 'vi')).toBe(
    'Trong số ô được công bố ở mức chi tiết của bảng này, 20,0\u00a0% không nêu con số, để không ai bị nhận ra qua con số nhỏ. Ngoài ra, 12,5\u00a0% tổng số ô không có con số vì quá chi tiết để công bố.',
  );
  expect(protectedNote(counts, 'en')).toMatch(
    /^Of the cells that are published in this detail, 20\.0%.* 12\.5% /,
  );
});

test('where all detail is published there is one share, and none where nothing is withheld', () => {
  expect(protectedNote({ all: 8, shown: 6, withheld: 2, tooFine: 0 }, 'vi')).toMatch(
    /^Bảng này .* 25,0\u00a0% số ô/,
  );
  expect(protectedNote({ all: 8, shown: 6, withheld: 0, tooFine: 2 }, 'en')).toBe('');
});

test('of derived tables the reasons say it', () => {
  const derived = {
    lower: [null, null],
    upper: [null, null],
    reason: ['too_fine', 'no_population'] as const,
  };
  const counts = cellCounts({ disclosure: 'protected' }, [list('year', code('2023'), code('2024'))], {
    value: [null, null],
    status: ['x', 'x'],
    confidentiality: ['', ''],
    derived,
  });
  expect(counts).toEqual({ all: 2, shown: 0, withheld: 0, tooFine: 1 });
});
