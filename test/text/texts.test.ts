import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageLabel, finestAgeGroups, parseAgeCode, standardAgeGroups } from '../../src/text/age-codes.ts';
import { checkEn } from '../../src/text/check-en.ts';
import { checkVi } from '../../src/text/check-vi.ts';
import { en } from '../../src/text/en.ts';
import { formatNumber, percentText } from '../../src/text/numbers.ts';
import { formatDay } from '../../src/text/texts.ts';
import { vi } from '../../src/text/vi.ts';

describe('formatNumber', () => {
  test.each([
    [1234.5, 1, '1.234,5', '1,234.5'],
    [0, 0, '0', '0'],
    [999, 0, '999', '999'],
    [1_234_567, 0, '1.234.567', '1,234,567'],
    [-1234, 0, '−1.234', '−1,234'],
    [-0.04, 1, '0,0', '0.0'],
    [1.005, 2, '1,01', '1.01'],
    [2.5, 0, '3', '3'],
  ])('%d with %d decimals', (value, decimals, vietnamese, english) => {
    expect(formatNumber(value, 'vi', decimals)).toBe(vietnamese);
    expect(formatNumber(value, 'en', decimals)).toBe(english);
  });

  test.each([NaN, Infinity, -Infinity])('%d is refused', (value) => {
    expect(() => formatNumber(value, 'vi')).toThrow(RangeError);
  });

  test('whole numbers read back', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(Number(formatNumber(value, 'en').replaceAll(',', '').replace('−', '-'))).toBe(value);
        expect(formatNumber(value, 'vi').replaceAll('.', ',')).toBe(formatNumber(value, 'en'));
      }),
    );
  });
});

test('a share that is not nothing never reads as 0.0', () => {
  expect(percentText(1, 8, 'vi')).toBe('12,5');
  expect(percentText(1, 5000, 'vi')).toBe('<0,1');
  expect(percentText(1, 5000, 'en')).toBe('<0.1');
  expect(percentText(0, 5000, 'en')).toBe('0.0');
  expect(percentText(0, 0, 'en')).toBe('0.0');
});

test('days', () => {
  expect(formatDay('2026-07-05', 'vi')).toBe('5/7/2026');
  expect(formatDay('2026-07-05', 'en')).toBe('5 July 2026');
});

describe('age codes', () => {
  test('the standard groups cover every age once', () => {
    const groups = standardAgeGroups.map(parseAgeCode);
    for (let age = 0; age < 130; age++)
      expect(
        groups.filter((group) => group && group.from <= age && (group.to === null || age < group.to)),
      ).toHaveLength(1);
  });
  test.each([
    ['Y_LT1', 'Dưới 1 tuổi', 'Under 1'],
    ['Y5T9', '5–9 tuổi', '5–9'],
    ['Y7', '7 tuổi', '7'],
    ['Y0T4', 'Dưới 5 tuổi', 'Under 5'],
    ['Y_GE85', '85 tuổi trở lên', '85 and over'],
  ])('%s', (code, vietnamese, english) => {
    expect(ageLabel(code)).toEqual({ vi: vietnamese, en: english });
  });
  test.each(['_T', '_U', 'Y9T5', 'Y85+', '12', ''])('"%s" is no group', (code) => {
    expect(parseAgeCode(code)).toBeNull();
  });

  test('of nested groups the parts, each age once', () => {
    const codes = ['_T', 'Y_LT20', 'Y_LT15', 'Y15T19', 'Y20T44', 'Y_GE45', 'Y45T49', 'Y_GE50', '_U'];
    expect(finestAgeGroups(codes).map(({ code }) => code)).toEqual([
      ...['Y_LT15', 'Y15T19', 'Y20T44', 'Y45T49', 'Y_GE50'],
    ]);
    expect(finestAgeGroups(standardAgeGroups)).toHaveLength(standardAgeGroups.length);
  });
});

describe('the sentences of the two languages', () => {
  test('no text is empty, and none is the same in both but names and symbols', () => {
    const same = [
      'downloadParquet',
      'querySql',
      'zeroSymbol',
      'missingSymbol',
      'withheldSymbol',
      'notApplicableSymbol',
    ];
    const english = { ...en, ...checkEn };
    for (const [key, text] of Object.entries({ ...vi, ...checkVi })) {
      const other = english[key as keyof typeof english];
      if (typeof text !== 'string' || typeof other !== 'string') continue;
      expect(text.length, key).toBeGreaterThan(0);
      if (!same.includes(key)) expect(other, key).not.toBe(text);
    }
  });
  test('a place inside a Vietnamese sentence begins small, its own name does not', () => {
    expect(vi.placeInSentence('Tỉnh Lạng Sơn')).toBe('tỉnh Lạng Sơn');
    expect(vi.placeInSentence('Xã Đoàn Kết')).toBe('xã Đoàn Kết');
    expect(vi.placeInSentence('Argentina')).toBe('Argentina');
  });
});
