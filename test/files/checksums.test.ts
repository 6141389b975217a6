import { describe, expect, test } from 'vitest';
import { checksumsText } from '../../src/files/checksums.ts';
import { archiveName, plainName, plainPart } from '../../src/files/plain-names.ts';

test('checksumsText: as sha256sum writes it, in the byte order of the names', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
  expect(
    checksumsText([
      { name: 'sinh.csv', sha256: String(a) },
      { name: 'codelists/sex.csv', sha256: String(b) },
      { name: 'README.txt', sha256: String(c) },
    ]),
  ).toBe(`${c}  README.txt\n${b}  codelists/sex.csv\n${a}  sinh.csv\n`);
});

test('checksumsText refuses a name that would be read as another', () => {
  expect(() => checksumsText([{ name: 'a\nb', sha256: '' }])).toThrow('"a\nb" is no plain name');
});

describe('plain names', () => {
  test.each(['README.txt', 'codelists/mother_age.csv', 'a-b.vi.csv'])('%s is one', (name) => {
    expect(plainName(name)).toBe(name);
  });
  test.each([
    ['2026-1', '2026-1'],
    ['Kỳ 1/2026', 'Ky-1-2026'],
    ['đợt Đầu', 'dot-Dau'],
    ['../2026', '2026'],
  ])('%s as a part of one is %s', (text, part) => {
    expect(plainPart(text)).toBe(part);
  });
  test('the archive is named by its site and release', () => {
    expect(archiveName({ id: 'lang-son', release: { id: '2026-1' } })).toBe('nien-giam-lang-son-2026-1.zip');
  });
});
