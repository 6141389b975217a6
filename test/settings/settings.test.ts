import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SettingsError } from '../../src/settings/faults.ts';
import { readSettings } from '../../src/settings/settings.ts';

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

const good = readFileSync(path.join(fixtures, 'good/site.yaml'), 'utf8');

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

  test('what is not said has its default', () => {
    const settings = read(good);
    expect(settings.rejected_rows_allowed).toBe(0);
    expect(settings.ageGroups).toHaveLength(19);
    expect(settings.ageGroups.at(-1)).toEqual({ code: 'Y_GE85', from: 85, to: null });
    expect(settings.units.map(({ code }) => code)).toEqual(['20', '05977']);
  });

  test.each([
    ['{ rule: threshold }', 5],
    ['{ rule: threshold, threshold: 2 }', 2],
    ['{ rule: threshold, threshold: 20 }', 20],
  ])('small counts: %s withholds below %i', (rule, threshold) => {
    const yaml = good.replace(/^disclosure:.*$/m, `disclosure: ${rule}`);
    expect(read(yaml).disclosure).toEqual({ rule: 'threshold', threshold });
  });

  test('codes written as numbers are texts', () => {
    const yaml = good.replace(
      'files: registers/births.csv',
      'files: registers/births.csv\n    columns: { sex: { from: SEXO, values: { 1: M, 2: F } } }',
    );
    expect(read(yaml).inputs[0]?.columns.sex?.values).toEqual({ 1: 'M', 2: 'F' });
  });
});

describe('units.csv', () => {
  test('missing', () => {
    expect(messageOf(() => read(good, null))).toBe('units.csv: found no such file; allowed: a list of units');
  });
  test('another header', () => {
    expect(messageOf(() => read(good, 'code,name\n20,x\n'))).toMatch(
      /^units.csv: line 1: found "code,name"; allowed: /,
    );
  });
});
