import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { codeMatch, codeOf } from '../../../src/browser/search/code-match.ts';
import { openEngine } from '../../../src/browser/search/engine.ts';
import { readSearchIndex, searchIndexText, type SearchEntry } from '../../../src/browser/search/entry.ts';
import { markedPieces } from '../../../src/browser/search/marked-text.ts';
import { fold } from '../../../src/text/fold.ts';
import { languages, type Language } from '../../../src/text/language.ts';
import { expectedFirst } from './queries.ts';

const indexText = (language: Language): string =>
  readFileSync(path.join(inject('siteFolder'), `cong-cu/tim-kiem/${language}.json`), 'utf8');

describe.each(languages)('the search of the default site, %s', async (language) => {
  const entries = readSearchIndex(indexText(language));
  const find = await openEngine(entries);

  test.each(expectedFirst[language])('"%s" finds %s first', (query, first) => {
    const { found } = find(query);
    expect(found[0]?.entry.address).toBe(language === 'en' ? `/en${first}` : first);
  });

  test('every title is found by its own folded text among the first three of its name', () => {
    for (const entry of entries) {
      const found = find(fold(entry.title)).found.map((one) => one.entry);
      // Communes of other districts may bear the very same name.
      const others = found.filter((one) => fold(one.title) !== fold(entry.title));
      const place = found.indexOf(entry);
      const before = found.slice(0, place).filter((one) => others.includes(one)).length;
      expect(place, entry.title).toBeGreaterThanOrEqual(0);
      expect(before, entry.title).toBeLessThan(3);
    }
  });

  test('a place of today comes before one that ended under the same name', () => {
    for (const today of entries.filter(({ kind, rank }) => kind === 'place' && rank < 2))
      expect(find(today.title).found[0]?.entry.rank, today.title).toBeLessThan(2);
  });

  test('the text of the index is the same again when written from what was read', () => {
    expect(searchIndexText(entries)).toBe(indexText(language));
  });

  test('whatever is typed is answered: nonsense, signs, a whole book', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => Array.isArray(find(query).found)));
    expect(find('qzxqzx wwwqq').found).toEqual([]);
    expect(find(' .,-() ').found).toEqual([]);
    expect(find('ung thư '.repeat(10_000)).found.length).toBeGreaterThan(0);
  });

  test('places alone, where only they are asked for', () => {
    const { found } = find('sinh', ['place']);
    expect(found.filter(({ entry }) => entry.kind !== 'place')).toEqual([]);
  });
});

const entry = (title: string, rank: SearchEntry['rank'] = 1): SearchEntry => ({
  kind: 'place',
  title,
  address: `/${title}/`,
  context: '',
  names: [],
  codes: [],
  rank,
});

test('marks that were typed are preferred; without marks the order is that of the list', async () => {
  const find = await openEngine([entry('Hạ'), entry('Hà'), entry('Hạ Long'), entry('Hoà An')]);
  const titles = (query: string): string[] => find(query).found.map((one) => one.entry.title);
  expect(titles('Hà')[0]).toBe('Hà');
  expect(titles('hạ').slice(0, 2)).toEqual(['Hạ', 'Hạ Long']);
  expect(titles('ha').slice(0, 2)).toEqual(['Hạ', 'Hà']);
  expect(titles('hòa an')).toEqual(['Hoà An']);
});

test('the whole title, its beginning, words, a typo: in this order', async () => {
  const find = await openEngine(
    ['Bảng số liệu sinh', 'Sinh theo tháng', 'Sinh'].map((title) => entry(title)),
  );
  expect(find('sinh').found.map((one) => one.entry.title)).toEqual([
    'Sinh',
    'Sinh theo tháng',
    'Bảng số liệu sinh',
  ]);
  expect(find('sinj').found[0]?.entry.title).toBe('Sinh');
  expect(find('sihn thang').found[0]?.entry.title).toBe('Sinh theo tháng');
});

describe('codes', () => {
  test.each([
    ['i21.9', 'I21.9'],
    [' 05977 ', '05977'],
    ['1-067', '1-067'],
    ['sinh', null],
    ['5 tuổi', null],
    ['5', null],
  ])('%j is %j', (query, code) => expect(codeOf(query)).toBe(code));

  test.each([
    [['1-067', 'I20-I25'], 'I21', 1.005],
    [['1-067', 'I20-I25'], 'I25.9', 1.005],
    [['1-067', 'I20-I25'], 'I2', 2.5],
    [['1-064', 'I00-I99'], 'I2', 3],
    [['1-067', 'I20-I25'], 'I26', null],
    [['1-067', 'I20-I25'], '1-067', 0],
    [['1-026', 'C00-D48'], 'C61', 1.148],
    [['U07.1-U07.2'], 'U07.1', 1],
    [['U07.1-U07.2'], 'U07.0', null],
    [['U07.1-U07.2'], 'U07', 1],
  ] as const)('%j answers %s with %j', (codes, code, match) =>
    expect(codeMatch({ kind: 'cause', codes }, code)).toBe(match),
  );
});

describe('marks where it was found', () => {
  const marked = (text: string, words: readonly string[], query: string): string =>
    markedPieces(text, words, fold(query).split(' '))
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');
  test.each([
    ['Bệnh mạch máu não, gồm đột quỵ', ['dot', 'quy'], 'dot qu', 'Bệnh mạch máu não, gồm [đột] [qu]ỵ'],
    ['Ung thư thực quản', ['thu', 'thuc'], 'thu', 'Ung [thư] thực quản'],
    ['Tỉnh Lạng Sơn', ['lang', 'son'], 'lag son', 'Tỉnh [Lạng] [Sơn]'],
    ['Tỉnh Lạng Sơn', [], 'x', 'Tỉnh Lạng Sơn'],
  ])('%s', (text, words, query, expected) => expect(marked(text, words, query)).toBe(expected));

  test('the pieces together are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const pieces = markedPieces(text, fold(text).split(' '), [fold(text).slice(0, 3)]);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.normalize('NFC'));
      }),
    );
  });
});
