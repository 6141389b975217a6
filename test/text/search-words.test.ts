import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { causeByCode } from '../../src/catalogue/causes.ts';
import { fold } from '../../src/text/fold.ts';
import { languages } from '../../src/text/language.ts';
import { searchEn } from '../../src/text/search-en.ts';
import { searchVi } from '../../src/text/search-vi.ts';
import { readReadersWords } from '../../src/text/search-words.ts';

describe.each(languages)('the words readers use, %s', (language) => {
  const words = readReadersWords(readFileSync(`src/text/search-words-${language}.txt`, 'utf8'));

  test('each is of a cause, a table or a page there is', () => {
    const tables = new Set(catalogue.map(({ id }) => id));
    for (const key of words.keys()) {
      const [kind, code = ''] = key.split(' ');
      if (kind === 'cause') expect(causeByCode.has(code), key).toBe(true);
      else if (kind === 'table') expect(tables.has(code), key).toBe(true);
      else expect(code, key).toMatch(/^\/(?:[a-z-]+\/(?:#[a-z-]+)?)?$/);
    }
  });

  test('no entry has a word twice, and none is empty', () => {
    for (const [key, own] of words) {
      expect(new Set(own).size, key).toBe(own.length);
      expect(own.map(fold), key).not.toContain('');
    }
  });
});

test.each(['cause 1-026 cancer', 'place 20: x', 'cause 1-026:'])('a line "%s" is refused', (line) => {
  expect(() => readReadersWords(line)).toThrow(line);
});

test('an entry twice is refused', () => {
  expect(() => readReadersWords('table a: x\ntable a: y')).toThrow('"table a" stands twice');
});

test('the sentences of the search differ in the two languages', () => {
  for (const [key, text] of Object.entries(searchVi))
    if (typeof text === 'string') expect(searchEn[key as keyof typeof searchEn], key).not.toBe(text);
});
