import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { ancestors, type Codelist } from '../../src/catalogue/codelist.ts';
import { languages } from '../../src/text/language.ts';

describe('the declarations of the catalogue', () => {
  test('ids and slugs are unique, and fit for SQL and addresses', () => {
    for (const key of ['id', 'slug'] as const)
      expect(new Set(catalogue.map((table) => table[key])).size).toBe(catalogue.length);
    for (const { id, slug } of catalogue) {
      expect(id).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
      expect(slug).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    }
  });

  test.each(catalogue)('$id: complete in both languages, its view within its dimensions', (table) => {
    for (const text of [table.title, table.measure, table.unitOfMeasure, table.universe, ...table.notes])
      for (const language of languages) expect(text[language].length).toBeGreaterThan(2);
    expect(table.title.vi).not.toBe(table.title.en);
    const { rows, columns, fixed = {} } = table.defaultView;
    for (const dimension of [rows, columns, ...Object.keys(fixed)])
      expect(table.dimensions).toContain(dimension);
    expect(rows).not.toBe(columns);
  });

  test('addresses that were ever given out still exist', () => {
    const released = ['sinh-theo-gioi-tinh', 'tu-vong-theo-tuoi', 'tu-vong-theo-nguyen-nhan'];
    expect(catalogue.map(({ slug }) => slug)).toEqual(expect.arrayContaining(released));
  });

  test('whatever has a cause, or an age below the province, is protected', () => {
    const events = catalogue.filter(({ source }) => source !== 'population');
    for (const { dimensions, disclosure } of events)
      if (dimensions.includes('cause') || (dimensions.includes('age') && dimensions.includes('unit')))
        expect(disclosure).toBe('protected');
  });
});

test('ancestors: a code and all it counts towards; a circle is refused', () => {
  const label = { vi: 'x', en: 'x' };
  const codes = [
    { code: '_T', parent: null, label },
    { code: 'A', parent: '_T', label },
    { code: 'a', parent: 'A', label },
  ];
  const list: Codelist = { dimension: 'cause', title: label, codes };
  expect(ancestors(list).get('a')).toEqual(['a', 'A', '_T']);
  const circle = {
    ...list,
    codes: codes.map((code) => (code.code === '_T' ? { ...code, parent: 'a' } : code)),
  };
  expect(() => ancestors(circle)).toThrow('"_T" is part of itself');
});
