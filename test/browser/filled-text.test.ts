import { expect, test } from 'vitest';
import { filledText } from '../../src/browser/filled-text.ts';

const placeholders = { origin: 'https://<tên-miền>', day: '<ngày truy cập>' };
const known = { origin: 'https://thongke.example', today: '2027-01-02' };

test('every address is the site’s, a day in a sentence is written as the language does', () => {
  const text = 'https://<tên-miền>/a.csv https://<tên-miền>/b.csv (truy cập ngày <ngày truy cập>)';
  expect(filledText(text, placeholders, known, 'vi')).toBe(
    'https://thongke.example/a.csv https://thongke.example/b.csv (truy cập ngày 2/1/2027)',
  );
  expect(filledText('accessed <ngày truy cập>', placeholders, known, 'en')).toBe('accessed 2 January 2027');
});

test('a field of a BibTeX entry takes the day as a program reads it', () => {
  expect(filledText('  urldate = {<ngày truy cập>},', placeholders, known, 'vi')).toBe(
    '  urldate = {2027-01-02},',
  );
});

test('an address with what a replacement would take for a pattern stays as it is', () => {
  const origin = 'https://a.example/$&';
  expect(filledText('https://<tên-miền>/x', placeholders, { ...known, origin }, 'vi')).toBe(`${origin}/x`);
});
