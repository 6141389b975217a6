import { expect, test } from 'vitest';
import { filePagesEn } from '../../src/text/file-pages-en.ts';
import { filePagesVi } from '../../src/text/file-pages-vi.ts';
import { fileSizeText } from '../../src/text/file-size.ts';

/** Every text of a tree of them, by its path; functions are left out, as they need what they tell of. */
function textsIn(tree: object, at = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${at}${key}`, value]];
    return typeof value === 'object' && value !== null ? textsIn(value, `${at}${key}.`) : [];
  });
}

test('the pages about files say all in both languages, and the same words only for names', () => {
  const english = new Map(textsIn(filePagesEn));
  const same = textsIn(filePagesVi)
    .filter(([key, text]) => {
      expect(text.trim().length, key).toBeGreaterThan(0);
      return english.get(key) === text;
    })
    .map(([key]) => key);
  for (const key of same)
    expect(key).toMatch(/^(formats|shortFormats|release|sampleTitles)\.|^citationBibtex$/);
  expect([...english.keys()].toSorted()).toEqual(
    textsIn(filePagesVi)
      .map(([key]) => key)
      .toSorted(),
  );
});

test.each([
  [0, '1 kB', '1 kB'],
  [1499, '1 kB', '1 kB'],
  [999_499, '999 kB', '999 kB'],
  [1_000_000, '1,0 MB', '1.0 MB'],
  [123_456_789, '123,5 MB', '123.5 MB'],
])('%i bytes', (bytes, vietnamese, english) => {
  expect(fileSizeText(bytes, 'vi')).toBe(vietnamese);
  expect(fileSizeText(bytes, 'en')).toBe(english);
});
