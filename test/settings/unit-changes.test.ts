import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUnits } from '../../src/settings/read-units.ts';
import { readUnitChanges, todaysParts, type UnitChange } from '../../src/settings/unit-changes.ts';
import type { Unit } from '../../src/settings/units.ts';
import { addDays } from '../../src/text/days.ts';

type Parts = ReturnType<typeof todaysParts>;

/** The days of new maps, one a decade. */
const days = ['1990-01-01', '2000-01-01', '2010-01-01', '2020-01-01'];

/**
 * Maps that follow each other: on each day some units stay, the others end; each that ends goes, whole or in parts by
 * weight, to units of the new map. Codes are few, so that they are used again and again.
 */
const codes = ['1', '2', '3', '4', '5'];
const history = fc
  .array(
    fc.record({
      present: fc.subarray(codes, { minLength: 1 }),
      stays: fc.subarray(codes),
      weights: fc.array(fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: days.length },
  )
  .map((maps) => writtenHistory(maps));

interface NewMap {
  readonly present: readonly string[];
  readonly stays: readonly string[];
  readonly weights: readonly (readonly number[])[];
}

/** The two files of a history; the first map has always been. */
function writtenHistory(maps: readonly NewMap[]): {
  units: Unit[];
  changes: UnitChange[];
  faults: unknown[];
} {
  const unitRows: string[] = [];
  const changeRows: string[] = [];
  let since = new Map(codes.map((code) => [code, '']));
  maps.forEach(({ present, stays, weights }, index) => {
    const day = days[index] ?? '';
    const kept = stays.filter((code) => since.has(code));
    const next = new Map([
      ...present.map((code) => [code, day] as const),
      ...kept.map((code) => [code, since.get(code) ?? ''] as const),
    ]);
    for (const [code, from] of since) {
      if (kept.includes(code)) continue;
      unitRows.push(`${code},${from},${addDays(day, -1)},commune,,A,A,,,`);
      const row = weights[codes.indexOf(code)] ?? [];
      const to = [...next.keys()].filter((other) => (row[codes.indexOf(other)] ?? 0) > 0);
      const total = to.reduce((sum, other) => sum + (row[codes.indexOf(other)] ?? 0), 0);
      if (to.length === 0) changeRows.push(`${day},${code},${[...next.keys()][0]},1`);
      for (const other of to)
        changeRows.push(`${day},${code},${other},${(row[codes.indexOf(other)] ?? 0) / total}`);
    }
    since = next;
  });
  for (const [code, from] of since) unitRows.push(`${code},${from},,commune,,A,A,,,`);
  const header = 'code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat';
  const { units, faults } = readUnits([header, ...unitRows].join('\n'), 'units.csv');
  const csv = ['date,from_code,to_code,share', ...changeRows].join('\n');
  const read = readUnitChanges(csv, 'unit-changes.csv', units);
  return { units, changes: read.changes, faults: [...faults, ...read.faults] };
}

function isThere({ validFrom, validTo }: Unit, day: string): boolean {
  return validFrom <= day && (validTo === '' || validTo >= day);
}

describe('todaysParts', () => {
  test('of any history: shares of every unit sum to 1, and go to units of today alone', () => {
    fc.assert(
      fc.property(history, fc.constantFrom('1985-06-01', '2005-06-01', '2026-01-01'), (maps, today) => {
        expect(maps.faults).toEqual([]);
        const parts = todaysParts(maps.units, maps.changes, today);
        const todays = new Set(maps.units.filter((unit) => isThere(unit, today)).map(({ key }) => key));
        for (const unit of maps.units) {
          const became = parts.get(unit.key) ?? [];
          if (todays.has(unit.key)) expect(became).toEqual([{ key: unit.key, share: 1 }]);
          else if (unit.validFrom > today) expect(became).toEqual([]);
          else expect(became.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          for (const { key, share } of became) {
            expect(todays).toContain(key);
            expect(share).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  test('of any history: to the map of a day between and from there to today is the same as straight on', () => {
    fc.assert(
      fc.property(history, fc.constantFrom('1995-06-01', '2005-06-01', '2015-06-01'), (maps, between) => {
        const straight = todaysParts(maps.units, maps.changes, '2026-01-01');
        const first = todaysParts(maps.units, maps.changes, between);
        for (const unit of maps.units.filter(({ validFrom }) => validFrom <= between)) {
          const twoSteps = composed(unit.key, first, straight);
          const once = new Map((straight.get(unit.key) ?? []).map(({ key, share }) => [key, share]));
          expect([...twoSteps.keys()].sort()).toEqual([...once.keys()].sort());
          for (const [key, share] of twoSteps) expect(share).toBeCloseTo(once.get(key) ?? NaN, 9);
        }
      }),
    );
  });

  test('parts that meet again are added, shares multiplied along the way', () => {
    const header = 'code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat';
    const rows = [
      '1,,2009-12-31',
      '2,2010-01-01,2019-12-31',
      '3,2010-01-01,2019-12-31',
      '4,2020-01-01,',
      '5,,',
    ];
    const csv = [header, ...rows.map((row) => `${row},commune,,A,A,,,`)].join('\n');
    const { units } = readUnits(csv, 'units.csv');
    const changes = [
      '2010-01-01,1,2,0.4',
      '2010-01-01,1,3,0.6',
      '2020-01-01,2,4,1',
      '2020-01-01,3,4,0.5',
      '2020-01-01,3,5,0.5',
    ];
    const read = readUnitChanges(['date,from_code,to_code,share', ...changes].join('\n'), '', units);
    expect(read.faults).toEqual([]);
    expect(todaysParts(units, read.changes, '2026-01-01').get('1-2009-12-31')).toEqual([
      { key: '4', share: expect.closeTo(0.7, 12) as number },
      { key: '5', share: 0.3 },
    ]);
    expect(todaysParts(units, read.changes, '2015-01-01').get('1-2009-12-31')).toEqual([
      { key: '2-2019-12-31', share: 0.4 },
      { key: '3-2019-12-31', share: 0.6 },
    ]);
  });

  test('parts outside the site stand too', () => {
    const header = 'code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat';
    const rows = ['1,,2024-12-31', '2,2025-01-01,', '3,2025-01-01,'];
    const { units } = readUnits([header, ...rows.map((row) => `${row},commune,,A,A,,,`)].join('\n'), '');
    const csv = 'date,from_code,to_code,share\n2025-01-01,1,2,0.25\n2025-01-01,1,3,0.75\n';
    const { changes } = readUnitChanges(csv, '', units);
    const site = units.filter(({ code }) => code !== '3');
    expect(todaysParts(site, changes, '2026-01-01').get('1-2024-12-31')).toEqual([
      { key: '2', share: 0.25 },
      { key: '3', share: 0.75 },
    ]);
  });
});

function composed(key: string, first: Parts, second: Parts): Map<string, number> {
  const sums = new Map<string, number>();
  for (const half of first.get(key) ?? [])
    for (const part of second.get(half.key) ?? [])
      sums.set(part.key, (sums.get(part.key) ?? 0) + half.share * part.share);
  return sums;
}
