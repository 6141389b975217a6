import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/catalogue/codelist.ts';
import {
  byName,
  codesOfNobody,
  holdersOf,
  nameInSentence,
  neighboursOf,
  originsOf,
  partsOf,
  placeMap,
  placeName,
  successorsOf,
  successorsOfParts,
  wholesOf,
  type Place,
} from '../../src/layouts/place-units.ts';

/*
 * A province whose two districts ended with their communes: A1 and A2 of A became 1 and 2, A2 was split between both, B1
 * became 2 whole. The code 1 was A1's before; 3 has always been.
 */
const unit = (key: string, parent: string | null, name: string, validFrom = '', validTo = ''): Code => ({
  code: key,
  parent,
  label: {
    vi: validTo === '' ? name : `${name} (đến 30/6/2025)`,
    en: validTo === '' ? name : `${name} (until 30 June 2025)`,
  },
  unit: { code: key.split('-')[0] ?? '', validFrom, validTo },
});
const end = '2025-06-30';
const start = '2025-07-01';
const codes: Code[] = [
  unit('P', null, 'Tỉnh P'),
  unit('1', 'P', 'Xã Đa', start),
  unit('2', 'P', 'Phường Ân', start),
  unit('3', 'P', 'Xã Dê'),
  { code: '_U', parent: 'P', label: { vi: 'Không xác định', en: 'Not stated' } },
  unit(`A-${end}`, null, 'Huyện A', '', end),
  unit(`B-${end}`, null, 'Huyện B', '', end),
  unit(`1-${end}`, `A-${end}`, 'Xã Một', '', end),
  unit(`A2-${end}`, `A-${end}`, 'Xã Hai', '', end),
  unit(`B1-${end}`, `B-${end}`, 'Xã Ba', '', end),
];
const change = (from: string, to: string, share: number) => ({
  date: start,
  from: `${from}-${end}`,
  to,
  share,
});
const map = placeMap(codes, [
  change('1', '1', 1),
  change('A2', '1', 0.3),
  change('A2', '2', 0.7),
  change('B1', '2', 1),
]);
const at = (key: string): Place => {
  const place = map.byKey.get(key);
  if (place === undefined) throw new Error(`no place ${key}`);
  return place;
};
const keys = (places: readonly Place[]): string[] => places.map(({ code }) => code);

describe('places', () => {
  test('what stands for no unit is no place', () => {
    expect(map.byKey.has('_U')).toBe(false);
    expect(map.places).toHaveLength(9);
  });

  test('what a unit was formed from and became, with shares', () => {
    expect(originsOf(map, at('1')).map(({ key, share }) => [key, share])).toEqual([
      [`1-${end}`, 1],
      [`A2-${end}`, 0.3],
    ]);
    expect(successorsOf(map, at(`A2-${end}`)).map(({ key, share }) => [key, share])).toEqual([
      ['1', 0.3],
      ['2', 0.7],
    ]);
    expect(originsOf(map, at('3'))).toEqual([]);
  });

  test('a district that ended lives on in what its communes became', () => {
    expect(successorsOf(map, at(`A-${end}`))).toEqual([]);
    expect(keys(successorsOfParts(map, at(`A-${end}`)))).toEqual(['1', '2']);
  });

  test('a unit outside the site is named by its key alone', () => {
    const left = placeMap(codes, [change('B1', 'X', 1)]);
    expect(successorsOf(left, at(`B1-${end}`))).toEqual([{ key: 'X', place: undefined, share: 1 }]);
  });

  test('a code that was given again has all its holders, the one of today first; codes of nobody have pages too', () => {
    expect(keys(holdersOf(map, '1'))).toEqual(['1', `1-${end}`]);
    expect(codesOfNobody(map)).toEqual(['A', 'A2', 'B', 'B1']);
  });

  test('parts are of the same time', () => {
    expect(keys(partsOf(map, at('P')))).toEqual(['1', '2', '3']);
    expect(keys(partsOf(map, at(`A-${end}`)))).toEqual([`1-${end}`, `A2-${end}`]);
  });

  test('neighbours: those of the same former unit, else below the same one, else those that became the same', () => {
    expect(neighboursOf(map, at('1')).map(({ kind, of, places }) => [kind, of.code, keys(places)])).toEqual([
      ['former', `A-${end}`, ['2']],
    ]);
    expect(neighboursOf(map, at('3')).map(({ kind, places }) => [kind, keys(places)])).toEqual([
      ['parent', ['1', '2']],
    ]);
    expect(neighboursOf(map, at(`1-${end}`)).map(({ places }) => keys(places))).toEqual([[`A2-${end}`]]);
    expect(neighboursOf(map, at('P'))).toEqual([]);
    const flat = placeMap(
      codes.map((code) => (code.code.endsWith(end) ? { ...code, parent: null } : code)),
      map.changes,
    );
    const first = flat.byKey.get(`1-${end}`) ?? at('P');
    expect(neighboursOf(flat, first).map(({ kind, places }) => [kind, keys(places)])).toEqual([
      ['joined', [`A2-${end}`]],
    ]);
  });

  test('a place is held against what it is part of, then the site; the site against nothing', () => {
    expect(keys(wholesOf(map, at(`1-${end}`)))).toEqual([`A-${end}`, 'P']);
    expect(keys(wholesOf(map, at('1')))).toEqual(['P']);
    expect(wholesOf(map, at('P'))).toEqual([]);
  });

  test('names: without the day a unit ended, small inside a sentence, sorted by the name proper', () => {
    expect(placeName(at(`1-${end}`), 'vi')).toBe('Xã Một');
    expect(placeName(at(`1-${end}`), 'en')).toBe('Xã Một');
    expect(nameInSentence(at('2'), 'vi')).toBe('phường Ân');
    expect(byName(partsOf(map, at('P')), 'vi').map((place) => placeName(place, 'vi'))).toEqual([
      'Phường Ân',
      'Xã Dê',
      'Xã Đa',
    ]);
  });
});
