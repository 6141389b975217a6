import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SettingsError } from '../../src/settings/faults.ts';
import { readSettings, settingsFiles, type Settings } from '../../src/settings/settings.ts';
import { endedUnits, parentOf, todaysUnits } from '../../src/settings/units.ts';

/*
 * A case is a folder below `fixtures/bad/` with `expected.txt`, every fault of its files. What it has not of site.yaml and
 * the map is that of `fixtures/good/`. `UPDATE_GOLDEN=1` writes the faults anew.
 */
const fixtures = path.resolve('test/settings/fixtures');
const mayUpdate = process.env.UPDATE_GOLDEN === '1' && process.env.CI === undefined;

type Texts = Readonly<Record<string, string | null>>;

function textsOf(folder: string): Texts {
  const present = settingsFiles.filter((name) => existsSync(path.join(folder, name)));
  return Object.fromEntries(present.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

const good = textsOf(path.join(fixtures, 'good'));

const onlyMap: Texts = { 'population.csv': null, 'returns.csv': null, 'published-series.csv': null };

function read(texts: Texts = {}): Settings {
  const all = { ...good, ...texts };
  return readSettings('/site', (name) => all[name] ?? null);
}

function faultsOf(texts: Texts): string[] {
  try {
    read({ ...onlyMap, ...texts });
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split('\n');
    throw error;
  }
  return expect.fail('the settings were accepted');
}

describe('faults of a site folder', () => {
  test.each(readdirSync(path.join(fixtures, 'bad')))('%s: every fault at once', (name) => {
    const folder = path.join(fixtures, 'bad', name);
    const message = `${faultsOf(textsOf(folder)).join('\n')}\n`;
    const golden = path.join(folder, 'expected.txt');
    if (mayUpdate) writeFileSync(golden, message);
    expect(message).toBe(readFileSync(golden, 'utf8'));
  });

  test('units that ended and no file of changes: told once', () => {
    expect(faultsOf({ 'unit-changes.csv': null })).toEqual([
      'unit-changes.csv: found no such file; allowed: what became of the units that ended (3: 05977-2025-06-30, 05980-2025-06-30, 06622-2025-06-30)',
    ]);
  });
});

describe('what a good site folder gives', () => {
  test('today’s units, then those that ended, parents before parts', () => {
    const settings = read();
    expect(todaysUnits(settings).map(({ key }) => key)).toEqual(['20', '05977', '06001']);
    const ended = ['178-2025-06-30', '05977-2025-06-30', '05980-2025-06-30', '06622-2025-06-30'];
    expect(endedUnits(settings).map(({ key }) => key)).toEqual(ended);
    expect(settings.units).toEqual([...todaysUnits(settings), ...endedUnits(settings)]);
    const parents = settings.units.map((unit) => parentOf(unit, settings.units)?.key ?? null);
    expect(parents).toEqual([null, '20', '20', '20', ...Array<string>(3).fill('178-2025-06-30')]);
  });

  test('changes by key', () => {
    expect(read().unitChanges.slice(-2)).toEqual([
      { date: '2025-07-01', from: '06622-2025-06-30', to: '05977', share: 0.25 },
      { date: '2025-07-01', from: '06622-2025-06-30', to: '06001', share: 0.75 },
    ]);
  });

  test('population, returns and published figures', () => {
    const { population, returns, publishedSeries } = read();
    expect(population).toHaveLength(9);
    expect(population[0]).toEqual({ year: 2024, unit: '20', sex: 'M', age: 'Y_LT1', count: 10 });
    expect(population[7]?.unit).toBe('05980-2025-06-30');
    expect(returns).toEqual([
      { measure: 'facility_births', unit: '20', year: 2024, value: 118 },
      { measure: 'divorces_in_force', unit: '06001', year: 2025, value: 0 },
    ]);
    expect(publishedSeries[1]).toEqual({
      indicator: 'natural_increase_rate',
      unit: '20',
      year: 2024,
      value: -0.4,
      status: 'p',
      source: 'Provincial statistics office',
      sourceVi: 'Provincial statistics office',
    });
    expect(publishedSeries[0]?.source).toBe('General Statistics Office, Statistical Yearbook');
  });

  test('none of those files is needed', () => {
    const settings = read(onlyMap);
    expect([settings.population, settings.returns, settings.publishedSeries]).toEqual([[], [], []]);
  });

  test('inputs: what is not said has its default', () => {
    const [births, marriages] = read().inputs;
    expect(births).toMatchObject({ register: 'births', coverage: 'yearly', overlap: false });
    expect(births?.unit_codes_of).toBeUndefined();
    expect(marriages).toMatchObject({
      register: 'marriages',
      coverage: 'monthly',
      overlap: true,
      unit_codes_of: '2026-01-01',
    });
  });

  test.each([
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['semicolons', (text: string) => semicolons(text)],
    ['tabs', (text: string) => semicolons(text).replaceAll(';', '\t')],
    ['blank lines', (text: string) => text.replaceAll('\n', '\n\n')],
    ['empty columns and rows of a spreadsheet', (text: string) => text.replaceAll('\n', ',,\n') + ',,,,,\n'],
  ])('the same with %s', (_, changed) => {
    const texts = Object.fromEntries(
      settingsFiles.filter((name) => name.endsWith('.csv')).map((name) => [name, changed(good[name] ?? '')]),
    );
    expect(read(texts)).toEqual(read());
  });
});

/** A comma-separated text with semicolons; commas inside quotes stay. */
function semicolons(text: string): string {
  return text
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(',', ';') : part))
    .join('"');
}
