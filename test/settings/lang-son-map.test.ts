import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings/settings.ts';
import { todaysParts } from '../../src/settings/unit-changes.ts';
import { endedUnits, parentOf, todaysUnits, unitsWithCode } from '../../src/settings/units.ts';

/* The province's own map: 194 communes and 11 districts until 30 June 2025, 65 communes from 1 July on. */

const site = readFileSync(path.resolve('test/settings/fixtures/good/site.yaml'), 'utf8');
const settings = readSettings('data/lang-son', (name) => {
  if (name === 'site.yaml') return site;
  return ['units.csv', 'unit-changes.csv'].includes(name)
    ? readFileSync(path.resolve('data/lang-son', name), 'utf8')
    : null;
});
const ended = endedUnits(settings);
const communes = ended.filter(({ level }) => level === 'commune');
const parts = todaysParts(settings.units, settings.unitChanges, settings.units_as_of);
const named = (key: string): string | undefined => settings.units.find((unit) => unit.key === key)?.name.vi;

describe('the map of Lạng Sơn', () => {
  test('194 communes in 11 districts became 65', () => {
    const todays = todaysUnits(settings);
    expect(todays.map(({ level }) => level)).toEqual(['province', ...Array<string>(65).fill('commune')]);
    expect(communes).toHaveLength(194);
    expect(ended.filter(({ level }) => level === 'district')).toHaveLength(11);
    expect(new Set(settings.units.map(({ key }) => key)).size).toBe(1 + 65 + 194 + 11);
    const targets = communes.flatMap(({ key }) => (parts.get(key) ?? []).map((part) => part.key));
    expect(new Set(targets)).toEqual(new Set(todays.slice(1).map(({ key }) => key)));
  });

  test.each(communes.map(({ key, name }) => [key, name.vi]))('%s %s: its parts sum to 1', (key) => {
    const shares = (parts.get(key) ?? []).map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('two communes were split, the others moved whole', () => {
    const split = communes.filter(({ key }) => (parts.get(key) ?? []).length !== 1);
    expect(split.map(({ name }) => name.vi)).toEqual(['Xã Bính Xá', 'Xã Kiên Mộc']);
    const went = split.map(({ key }) => (parts.get(key) ?? []).map((part) => named(part.key)));
    expect(went).toEqual([
      ['Xã Đình Lập', 'Xã Kiên Mộc'],
      ['Xã Kiên Mộc', 'Xã Châu Sơn'],
    ]);
  });

  test('a code used again is two units', () => {
    const [vinhTrai, ...others] = unitsWithCode(settings.units, '05977', '2024-01-01', '2024-12-31');
    expect(others).toEqual([]);
    expect([vinhTrai?.key, vinhTrai?.name.vi]).toEqual(['05977-2025-06-30', 'Phường Vĩnh Trại']);
    expect(parts.get('05977-2025-06-30')).toEqual([{ key: '05977', share: 1 }]);
    expect(named('05977')).toBe('Phường Đông Kinh');
    expect(unitsWithCode(settings.units, '05977', '2025-01-01', '2025-12-31')).toHaveLength(2);
    // The old ward of the new one's name had a code of its own.
    expect(named('05980-2025-06-30')).toBe('Phường Đông Kinh');
    expect(parts.get('05980-2025-06-30')).toEqual([{ key: '05977', share: 1 }]);
    expect(unitsWithCode(settings.units, '05980', '2025-07-01', '2026-12-31')).toEqual([]);
  });

  test('names differ in where their marks stand (Hoà, Hòa): nothing is matched by name', () => {
    const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
    const moved = communes.flatMap((unit) => {
      const [part] = parts.get(unit.key) ?? [];
      const name = part === undefined ? undefined : named(part.key);
      return name !== undefined && bare(name) === bare(unit.name.vi) ? [unit.key] : [];
    });
    expect(moved.length).toBeGreaterThan(30);
    for (const code of ['06076', '06085'])
      expect(parts.get(`${code}-2025-06-30`)).toEqual([{ key: code, share: 1 }]);
  });

  test('an ended commune belongs to its ended district, that to the province', () => {
    const district = parentOf(communes[0] ?? expect.fail('no commune'), settings.units);
    expect([district?.key, district?.name.vi]).toEqual(['178-2025-06-30', 'Thành phố Lạng Sơn']);
    expect(district && parentOf(district, settings.units)?.key).toBe('20');
    for (const unit of communes) expect(parentOf(unit, settings.units)?.level).toBe('district');
  });
});
