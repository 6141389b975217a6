import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SettingsError } from '../../src/settings/faults.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { unitsUnder } from '../../src/settings/units.ts';

const fixtures = path.resolve('test/settings/fixtures');
const mayUpdate = process.env.UPDATE_GOLDEN === '1' && process.env.CI === undefined;

const header = 'code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat\n';
const units = `${header}20,,,province,,Tỉnh Lạng Sơn,Lang Son province,,,\n05977,2020-01-01,,commune,20,Đông Kinh,Dong Kinh,urban,,\n`;

function read(yaml: string | null, csv: string | null = units) {
  const texts: Record<string, string | null> = { 'site.yaml': yaml, 'units.csv': csv };
  return readSettings('/site', (name) => texts[name] ?? null);
}

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return expect.fail('the settings were accepted');
}

const good = readFileSync('data/lang-son/site.yaml', 'utf8');

describe('site.yaml', () => {
  test.each(readdirSync(fixtures).filter((name) => name.endsWith('.yaml')))(
    '%s: every fault at once',
    (name) => {
      const message = messageOf(() => read(readFileSync(path.join(fixtures, name), 'utf8')));
      const golden = path.join(fixtures, name.replace(/yaml$/, 'txt'));
      if (mayUpdate) writeFileSync(golden, `${message}\n`);
      expect(`${message}\n`).toBe(readFileSync(golden, 'utf8'));
    },
  );

  test('no site.yaml', () => {
    expect(messageOf(() => read(null))).toBe(
      '/site: found no site.yaml; allowed: a site folder: site.yaml, units.csv, registers/',
    );
  });

  test('the default site: what is not said has its default', () => {
    const settings = read(good);
    expect(settings.rejected_rows_allowed).toBe(0);
    expect(settings.ageGroups).toHaveLength(19);
    expect(settings.ageGroups.at(-1)).toEqual({ code: 'Y_GE85', from: 85, to: null });
    expect(settings.units.map(({ code }) => code)).toEqual(['20', '05977']);
  });

  test('codes written as numbers are texts', () => {
    const yaml = good.replace(
      'files: registers/deaths.csv',
      'files: registers/deaths.csv\n    columns: { sex: { from: SEXO, values: { 1: M, 2: F } } }',
    );
    expect(read(yaml).inputs[1]?.columns.sex?.values).toEqual({ 1: 'M', 2: 'F' });
  });
});

describe('units.csv', () => {
  const told = (rows: string): string => messageOf(() => read(good, header + rows));
  const province = '20,,,province,,Lạng Sơn,Lang Son,,,\n';

  test('missing', () => {
    expect(messageOf(() => read(good, null))).toBe('units.csv: found no such file; allowed: a list of units');
  });
  test('another header', () => {
    expect(messageOf(() => read(good, 'code,name\n20,x\n'))).toMatch(
      /^units.csv: line 1: found "code,name"; allowed: /,
    );
  });
  test('a code twice at the same time, but not one after the other', () => {
    expect(told(`${province}1,,2025-06-30,commune,20,A,A,,,\n1,2025-06-30,,commune,20,B,B,,,\n`)).toBe(
      'units.csv: line 4, column code: found "1" a second time (line 3); allowed: one unit a code at any time: validity that does not overlap',
    );
    const reused = `${province}1,,2025-06-30,commune,20,A,A,,,\n1,2025-07-01,,commune,20,B,B,,,\n`;
    expect(read(good, header + reused).units.map(({ name }) => name.vi)).toEqual(['Lạng Sơn', 'B']);
  });
  test('a parent that does not exist', () => {
    expect(told(`${province}1,,,commune,21,A,A,,,\n`)).toMatch(/line 3, column parent: found "21"/);
  });
  test('every cell that is wrong', () => {
    expect(told(`${province}1,2025-13-01,,hamlet,20,,A,town,x,\n`).split('\n')).toHaveLength(5);
  });
});

test('unitsUnder: the parts of a unit on a day, parents first', () => {
  const { units: all } = read(good);
  expect(unitsUnder(all, '20', '2019-12-31').map(({ code }) => code)).toEqual(['20']);
  expect(unitsUnder(all, '05977', '2026-01-01').map(({ code }) => code)).toEqual(['05977']);
});
