import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { withdrawnCategories } from '../../../src/registers/checks/icd10-categories.ts';
import { parseIcd10 } from '../../../src/registers/checks/icd10.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const everyTriple = letters.flatMap((letter) =>
  Array.from({ length: 100 }, (_, number) => letter + String(number).padStart(2, '0')),
);

describe('parseIcd10', () => {
  test.each([
    ['A09', 'A09'],
    ['I21.9', 'I21.9'],
    ['I219', 'I21.9'],
    ['i219', 'I21.9'],
    ['k74', 'K74'],
    ['  I21.9\t', 'I21.9'],
    ['\u00a0I21.9\ufeff', 'I21.9'],
    ['X95', 'X95'],
    ['U07.1', 'U07.1'],
  ])('reads "%s" as %s', (raw, code) => expect(parseIcd10(raw)).toEqual({ ok: true, code }));

  test.each([
    ['I10X', 'I10'],
    ['i10x', 'I10'],
    ['I10.X', 'I10'],
    ['X95X', 'X95'],
    ['I10.', 'I10'],
    ['I21.-', 'I21'],
    ['I21-', 'I21'],
  ])('drops the filler of "%s": %s', (raw, code) => expect(parseIcd10(raw)).toEqual({ ok: true, code }));

  test.each([
    ['M00.06', 'M00.0'],
    ['S0201', 'S02.0'],
    ['T08.10', 'T08.1'],
    ['W19.01', 'W19.0'],
    ['Y3409', 'Y34.0'],
  ])('cuts the fifth character WHO provides off "%s": %s', (raw, code) =>
    expect(parseIcd10(raw)).toEqual({ ok: true, code }),
  );

  test.each(['I21.91', 'E1165', 'Y35.01', 'Y8401', 'Z51.11'])(
    'refuses the national fifth character of "%s"',
    (raw) => expect(parseIcd10(raw)).toEqual({ ok: false }),
  );

  test.each([
    ['A17.0†', 'A17.0'],
    ['A170+', 'A17.0'],
    ['B59X+', 'B59'],
  ])('strips the dagger of "%s"', (raw, code) => expect(parseIcd10(raw)).toEqual({ ok: true, code }));

  test.each(['G01*', 'G01X*', 'A17.0†G01*', 'A17.0† G01*'])('refuses the asterisk of "%s"', (raw) =>
    expect(parseIcd10(raw)).toEqual({ ok: false }),
  );

  test.each([
    '',
    ' ',
    'X',
    'I',
    'I2',
    'ZZ9',
    'I99Z',
    'IO0',
    'A10',
    'A10.0',
    'U00',
    '219',
    'I21.9.1',
    'I21,9',
    'I21 9',
  ])('refuses "%s"', (raw) => expect(parseIcd10(raw)).toEqual({ ok: false }));

  test.each([
    'I21.9X',
    'I10XX',
    'S72.XXXA',
    'C7A',
    'I10-I15',
    'I21.9 I10',
    'ı10',
    'Ａ09',
    'I2１',
    'nhồi máu cơ tim',
  ])('refuses "%s"', (raw) => expect(parseIcd10(raw)).toEqual({ ok: false }));

  test.each(withdrawnCategories)('still reads %s, which deaths of earlier years carry', (code) =>
    expect(parseIcd10(code)).toEqual({ ok: true, code }),
  );

  const spelling = fc
    .tuple(
      fc.constantFrom('', ' ', '\t '),
      fc.constantFrom(...everyTriple),
      fc.constantFrom('', '.'),
      fc.constantFrom('', 'X', '-', '0', '9', '01', '77'),
      fc.constantFrom('', '+', '†', '*'),
      fc.boolean(),
    )
    .map(([blank, triple, dot, rest, mark, lower]) => {
      const raw = blank + triple + dot + rest + mark;
      return lower ? raw.toLowerCase() : raw;
    });

  test('is idempotent on its own output, which has one form', () => {
    fc.assert(
      fc.property(fc.oneof(spelling, fc.string({ unit: 'grapheme' })), (raw) => {
        const once = parseIcd10(raw);
        if (!once.ok) return;
        expect(once.code).toMatch(/^[A-Z]\d\d(?:\.\d)?$/);
        expect(parseIcd10(once.code)).toEqual(once);
      }),
    );
  });

  test('case, blanks and the dot never change the answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyTriple), fc.integer({ min: 0, max: 9 }), (triple, fourth) => {
        const answer = parseIcd10(`${triple}.${fourth}`);
        expect(parseIcd10(` ${triple.toLowerCase()}${fourth} `)).toEqual(answer);
        expect(parseIcd10(triple).ok).toBe(answer.ok);
      }),
    );
  });
});

const reference = new URL('../../../../shared/reference/', import.meta.url);
const present = existsSync(reference);
const absence = present ? '' : ' (skipped: ../shared is absent)';

describe.skipIf(!present)(`parseIcd10 against the classification${absence}`, () => {
  const text = present ? readFileSync(new URL('icd10-categories.csv', reference), 'utf8').trim() : '';
  const rows = Papa.parse<Record<string, string>>(text, { header: true }).data;
  const published = new Set(rows.flatMap((row) => (row['kind'] === 'category' ? [row['code'] ?? ''] : [])));

  test('accepts every category, and of all others only the withdrawn ones', () => {
    expect(published.size).toBe(2090);
    const accepted = everyTriple.filter((triple) => parseIcd10(triple).ok);
    expect(accepted).toEqual(
      everyTriple.filter((triple) => published.has(triple) || withdrawnCategories.includes(triple)),
    );
  });

  test('no withdrawn category is in the present version', () => {
    expect(withdrawnCategories.filter((category) => published.has(category))).toEqual([]);
  });
});
