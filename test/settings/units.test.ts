import { describe, expect, test } from 'vitest';
import { unexplainedEnds, unitsOfSite } from '../../src/settings/ended-units.ts';
import { parentOf, unitKey, unitsUnder, unitsWithCode, type Unit } from '../../src/settings/units.ts';

/** A unit out of `code valid_from..valid_to level parent`; `-` stands for an empty end or parent. */
function unit(text: string): Unit {
  const [code = '', validity = '', level = '', parent = ''] = text.split(' ');
  const [validFrom = '', validTo = ''] = validity.split('..').map((day) => (day === '-' ? '' : day));
  return {
    key: unitKey(code, validTo),
    code,
    validFrom,
    validTo,
    level: level as Unit['level'],
    parent: parent === '-' ? '' : parent,
    name: { vi: code, en: code },
    area: '',
    lon: null,
    lat: null,
  };
}

const keys = (units: readonly (Unit | null)[]): (string | null)[] => units.map((one) => one?.key ?? null);
const change = (from: string, to: string, share = 1, date = '2025-07-01') => ({ date, from, to, share });
const today = '2026-01-01';

/* A province that took in its neighbour; the neighbour's communes and districts ended with it. */
const merged = [
  '31 -..2025-06-30 province -',
  '30 -..2025-06-30 province -',
  '31 2025-07-01..- province -',
  '1 2025-07-01..- commune 31',
  '2 -..2025-06-30 commune 295',
  '295 -..2025-06-30 district 30',
  '1 -..2025-06-30 commune 303',
  '303 -..2025-06-30 district 31',
  '99 -..2025-06-30 district 34',
  '34 -..- province -',
].map(unit);
const merger = [
  change('30-2025-06-30', '31'),
  change('31-2025-06-30', '31'),
  change('1-2025-06-30', '1'),
  change('2-2025-06-30', '1'),
];

describe('units of a site', () => {
  test('a province that took in another: what ended under either, parents before parts, else in the file’s order', () => {
    const units = unitsOfSite(merged, merger, '31', today);
    expect(keys(units)).toEqual([
      '31',
      '1',
      '31-2025-06-30',
      '30-2025-06-30',
      '295-2025-06-30',
      '2-2025-06-30',
      '303-2025-06-30',
      '1-2025-06-30',
    ]);
    expect(keys(units.map((one) => parentOf(one, units)))).toEqual([
      null,
      '31',
      null,
      null,
      '30-2025-06-30',
      '295-2025-06-30',
      '31-2025-06-30',
      '303-2025-06-30',
    ]);
    expect(unexplainedEnds(units, merger, today, 'unit-changes.csv')).toEqual([]);
  });

  test('a commune’s site: the communes that became it, not their district nor its other communes', () => {
    const units = unitsOfSite(merged, merger, '1', today);
    expect(keys(units)).toEqual(['1', '2-2025-06-30', '1-2025-06-30']);
    expect(keys(units.map((one) => parentOf(one, units)))).toEqual([null, null, null]);
  });

  test('a unit of which a part alone came to the site belongs to it; its parts do not', () => {
    const split = [
      ...['1 2025-07-01..- commune -', '2 2025-07-01..- commune -', '3 -..2025-06-30 commune -'].map(unit),
      unit('v -..2025-06-30 village 3'),
    ];
    const changes = [change('3-2025-06-30', '1', 0.4), change('3-2025-06-30', '2', 0.6)];
    expect(keys(unitsOfSite(split, changes, '1', today))).toEqual(['1', '3-2025-06-30']);
    expect(keys(unitsOfSite(split, [change('3-2025-06-30', '1')], '1', today))).toEqual([
      '1',
      '3-2025-06-30',
      'v-2025-06-30',
    ]);
  });

  test('chains of changes are followed; what ends later than today has not ended', () => {
    const chain = [
      '20 -..- province -',
      '3 2025-07-01..2026-06-30 commune 20',
      '4 2026-07-01..- commune 20',
      '2 2020-01-01..2025-06-30 commune -',
      '1 -..2019-12-31 commune -',
    ].map(unit);
    const changes = [
      change('1-2019-12-31', '2-2025-06-30', 1, '2020-01-01'),
      change('2-2025-06-30', '3-2026-06-30'),
      change('3-2026-06-30', '4', 1, '2026-07-01'),
    ];
    expect(keys(unitsOfSite(chain, changes, '20', today))).toEqual([
      '20',
      '3-2026-06-30',
      '2-2025-06-30',
      '1-2019-12-31',
    ]);
  });

  test('a site whose units never ended', () => {
    const units = ['20 -..- province -', '1 -..- commune 20', '2 -..- commune 1'].map(unit);
    expect(unitsOfSite(units, [], '20', today)).toEqual(units);
    expect(unitsOfSite(units, [], '20', today)).toEqual(unitsUnder(units, '20', today));
    expect(unexplainedEnds(units, null, today, 'unit-changes.csv')).toEqual([]);
  });
});

describe('lookups', () => {
  const units = [
    '20 -..- province -',
    '178 -..2015-12-31 district 20',
    '178 2016-01-01..2025-06-30 district 20',
    '5 2025-07-01..- commune 20',
    '5 -..2025-06-30 commune 178',
    '6 -..2010-12-31 commune 178',
  ].map(unit);

  test('the parent is that of the unit’s last day', () => {
    expect(keys(units.map((one) => parentOf(one, units)))).toEqual([
      null,
      '20',
      '20',
      '20',
      '178-2025-06-30',
      '178-2015-12-31',
    ]);
  });

  test.each([
    ['5', '2024-01-01', '2024-12-31', ['5-2025-06-30']],
    ['5', '2025-01-01', '2025-12-31', ['5', '5-2025-06-30']],
    ['5', '2025-06-30', '2025-06-30', ['5-2025-06-30']],
    ['5', '2025-07-01', '2025-07-01', ['5']],
    ['5-2025-06-30', '2024-01-01', '2025-12-31', ['5-2025-06-30']],
    ['5-2025-06-30', '2026-01-01', '2026-12-31', []],
    ['6', '2011-01-01', '2011-12-31', []],
    ['7', '2011-01-01', '2011-12-31', []],
  ])('unitsWithCode: %s from %s to %s', (code, from, to, found) => {
    expect(keys(unitsWithCode(units, code, from, to))).toEqual(found);
  });

  test('unitsUnder: the parts of a unit on a day, parents first', () => {
    expect(keys(unitsUnder(units, '20', '2025-06-30'))).toEqual(['20', '178-2025-06-30', '5-2025-06-30']);
    expect(keys(unitsUnder(units, '5', '2026-01-01'))).toEqual(['5']);
    expect(unitsUnder(units, '6', '2026-01-01')).toEqual([]);
  });
});
