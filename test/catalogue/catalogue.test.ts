import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { ancestors, type Codelist, type DimensionId } from '../../src/catalogue/codelist.ts';
import { topics } from '../../src/catalogue/declaration.ts';
import { indicators } from '../../src/catalogue/indicators.ts';
import { languages, type Localized } from '../../src/text/language.ts';

/** Both languages say something, and not the same. */
function expectBoth(text: Localized): void {
  for (const language of languages)
    expect(text[language].trim().length, JSON.stringify(text)).toBeGreaterThan(2);
  expect(text.vi).not.toBe(text.en);
}

describe('the declarations of the catalogue', () => {
  test('ids and slugs are unique, and fit for SQL and addresses', () => {
    for (const key of ['id', 'slug'] as const)
      expect(new Set(catalogue.map((table) => table[key])).size).toBe(catalogue.length);
    for (const { id, slug } of catalogue) {
      expect(id).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
      expect(slug).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    }
  });

  test('no two tables have the same title, or the same dimensions of the same events', () => {
    for (const language of languages)
      expect(new Set(catalogue.map(({ title }) => title[language])).size).toBe(catalogue.length);
    const counted = catalogue
      .filter(({ source }) => source !== 'derived')
      .map(({ source, events = 'first', dimensions }) =>
        [source, events, ...dimensions.toSorted()].join(' '),
      );
    expect(new Set(counted).size).toBe(counted.length);
  });

  test.each(catalogue)('$id: complete in both languages, its view within its dimensions', (table) => {
    for (const text of [table.title, table.measure, table.unitOfMeasure, table.universe, ...table.notes])
      expectBoth(text);
    const { rows, columns, fixed = {} } = table.defaultView;
    for (const dimension of [rows, columns, ...Object.keys(fixed)])
      expect(table.dimensions).toContain(dimension);
    expect(rows).not.toBe(columns);
    for (const dimension of [rows, columns]) expect(Object.keys(fixed)).not.toContain(dimension);
    expect(new Set(table.dimensions).size).toBe(table.dimensions.length);
  });

  test('stand in the order of the topics, what was counted before what is made from it; no topic is empty', () => {
    const place = ({ topic, source }: (typeof catalogue)[number]): number =>
      2 * topics.indexOf(topic) + (source === 'derived' ? 1 : 0);
    const places = catalogue.map(place);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(new Set(catalogue.map(({ topic }) => topic))).toEqual(new Set(topics));
  });

  test('addresses that were ever given out still exist', () => {
    const released = [
      ...['sinh-theo-gioi-tinh', 'sinh-theo-thang', 'sinh-dung-han', 'khai-sinh-lai'],
      ...['tu-vong-theo-tuoi', 'tu-vong-theo-nguyen-nhan', 'tu-vong-theo-thang', 'tu-vong-dung-han'],
      ...['ket-hon-theo-thang', 'ket-hon-theo-tuoi', 'ly-hon', 'nuoi-con-nuoi'],
      ...['dan-so', 'dan-so-theo-tuoi', 'ty-suat-tho', 'so-lieu-bao-cao', 'so-lieu-da-cong-bo'],
    ];
    expect(catalogue.map(({ slug }) => slug)).toEqual(expect.arrayContaining(released));
  });
});

describe('confidentiality of the declarations', () => {
  const sensitive: readonly DimensionId[] = [
    ...(['cause', 'chapter', 'cause_group', 'cause_quality', 'maternal_cause'] as const),
    ...(['mother_age', 'filiation', 'ethnicity', 'infant_age'] as const),
    ...(['groom_age', 'bride_age', 'groom_previous', 'bride_previous', 'husband_age', 'wife_age'] as const),
  ];
  /** Harmless of the whole site, not of one place in it. */
  const sensitiveByPlace: readonly DimensionId[] = ['age', 'age_65', 'age_band', 'form_age', 'certification'];
  const places: readonly DimensionId[] = ['unit', 'occurrence', 'area'];
  const has = (dimensions: readonly DimensionId[], some: readonly DimensionId[]): boolean =>
    some.some((one) => dimensions.includes(one));

  // Population is no register: it counts no events, and its figures are published elsewhere.
  const events = catalogue.filter(({ source }) => source !== 'population');

  test('what tells of a cause, a birth’s circumstances, a marriage’s ages, or ages below the site is protected', () => {
    const need = events.filter(
      ({ dimensions }) =>
        has(dimensions, sensitive) || (has(dimensions, sensitiveByPlace) && has(dimensions, places)),
    );
    expect(need.filter(({ disclosure }) => disclosure !== 'protected').map(({ id }) => id)).toEqual([]);
  });

  test('an open count has none but the dimensions that identify nobody', () => {
    const harmless: readonly DimensionId[] = [
      ...(['year', 'month', 'registered_year', 'registered_month', 'unit', 'occurrence', 'area'] as const),
      ...(['sex', 'timeliness', 'recording', 'registration', 'kind', 'site', 'plurality'] as const),
    ];
    const counted = ['births', 'deaths', 'marriages', 'divorces', 'adoptions'];
    const open = catalogue.filter(
      ({ source, disclosure }) => counted.includes(source) && disclosure === 'open',
    );
    expect(open.length).toBeGreaterThan(0);
    for (const { id, dimensions } of open)
      expect([id, dimensions.filter((one) => !harmless.includes(one))]).toEqual([id, []]);
  });
});

describe('indicators', () => {
  const codes = new Set(indicators.map(({ code }) => code));

  test('every derived table names its own, all of them known; no other table names any', () => {
    for (const { id, source, indicators: own = [] } of catalogue) {
      expect(own.length > 0, id).toBe(source === 'derived');
      for (const code of own) expect(codes, id).toContain(code);
    }
  });

  test.each(indicators)('$code says what it is, of what over what, and whose formula it is', (indicator) => {
    const { label, definition, numerator, denominator, unit, formula, source } = indicator;
    for (const text of [label, definition, numerator]) expectBoth(text);
    if (denominator !== null) expectBoth(denominator);
    // Unlike words, a sign is the same in both languages: %, ‰.
    for (const language of languages) expect(unit[language]).not.toBe('');
    // A plain count divides by nothing and needs no formula.
    if (formula === null) expect(denominator).toBeNull();
    else expect(formula).toMatch(/^<math[ >].*<\/math>$/s);
    for (const words of typeof source === 'string' ? [source] : Object.values(source))
      expect(words.trim()).not.toBe('');
  });
});

test('every recommended tabulation is answered by a table', () => {
  // UN Principles and Recommendations for a Vital Statistics System, rev. 3 (LB, DE, MA, DI, ST); the tables T are those
  // of the guide to a vital statistics report based on it.
  const numbered = (prefix: string, ...numbers: readonly number[]): string[] =>
    numbers.map((number) => `${prefix}${number}`);
  const recommended = [
    ...numbered('T3.', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    ...numbered('LB-', 1, 2, 3, 4, 5, 9, 13),
    ...numbered('DE-', 1, 2, 3, 4, 5, 6, 9, 10, 11, 12),
    ...numbered('MA-', 1, 2, 3),
    ...numbered('DI-', 2, 3, 4),
    ...numbered('ST-', 1, 2, 3, 4, 5, 6, 7, 8, 9),
  ];
  const answered = new Set(catalogue.flatMap(({ tabulations = [] }) => tabulations));
  expect([...answered].toSorted()).toEqual(recommended.toSorted());
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
