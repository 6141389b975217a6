import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithPlaces, markedWords } from '../../src/text/fold.ts';

const letters = 'aàảãáạăằâấđĐeêềiìoôồơờuưừyỳ HÒAhoàBÌNH xyz .,-()0123';
const vietnamese = fc.array(fc.constantFrom(...letters), { maxLength: 40 }).map((parts) => parts.join(''));

describe('folding', () => {
  test.each([
    ['Đột quỵ (tai biến)', 'dot quy tai bien'],
    ['LẠNG SƠN', 'lang son'],
    ['Hoà Bình', 'hoa binh'],
    ['Hòa Bình', 'hoa binh'],
    ['  Thụy  Hùng ', 'thuy hung'],
    ['COVID-19', 'covid 19'],
    ['Alzheimer’s', 'alzheimer s'],
    ['', ''],
    ['\u0301', ''],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded));

  test('once is enough, composed or not, in whatever case', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
    fc.assert(fc.property(vietnamese, (text) => void expect(fold(text.toUpperCase())).toBe(fold(text))));
  });

  test('each folded letter stands where its own stood', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (given) => {
        const { original, text, places } = foldWithPlaces(given);
        expect(places).toHaveLength(text.length);
        for (const [index, place] of places.entries()) {
          const letter = String.fromCodePoint(original.codePointAt(place) ?? 0);
          expect(foldWithPlaces(letter).text).toContain(text[index]);
        }
      }),
    );
  });
});

test('marks: where a tone stands says nothing, which it is does', () => {
  expect(markedWords('Hoà')).toEqual(markedWords('hòa'));
  expect(markedWords('Thuỵ')).toEqual(markedWords('Thụy'));
  for (const other of ['ha', 'hạ', 'hă', 'hằ']) expect(markedWords('hà')).not.toEqual(markedWords(other));
});
