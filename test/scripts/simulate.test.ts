import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { singleYears } from '../../scripts/simulation/curves.ts';
import { poisson } from '../../scripts/simulation/draws.ts';
import { expectedBirths, totalFertilityRate } from '../../scripts/simulation/fertility.ts';
import { populationOf, totalPopulation } from '../../scripts/simulation/population.ts';
import { randomStream, xoshiro128StarStar } from '../../scripts/simulation/random.ts';
import { expectedEvents, simulateRegisters } from '../../scripts/simulation/registers.ts';
import {
  readSettings,
  settingsFiles,
  yearsOf,
  type SettingsTexts,
} from '../../scripts/simulation/settings.ts';

const site = new URL('../../data/lang-son/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, site), 'utf8');
const readAll = () =>
  readSettings(Object.fromEntries(settingsFiles.map((file) => [file, read(file)])) as SettingsTexts);

const settings = readAll();
const { parameters, population, communes } = settings;
const files = simulateRegisters(settings, parameters.seed);
type Row = Record<string, string>;
const rowsOf = (path: string): Row[] => Papa.parse<Row>((files[path] ?? '').trimEnd(), { header: true }).data;
const births = rowsOf('registers/births.csv');
const deaths = rowsOf('registers/deaths.csv');
const years = yearsOf(parameters);
const expected = expectedEvents(settings);

const count = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + Number(row['count']), 0);
const ofYear = (rows: readonly Row[], year: number): Row[] =>
  rows.filter((row) => row['year'] === String(year));
const share = (rows: readonly Row[], column: string, value: string): number =>
  count(rows.filter((row) => row[column] === value)) / count(rows);
const valuesOf = (rows: readonly Row[], column: string): string[] =>
  [...new Set(rows.map((row) => row[column] ?? ''))].sort();
const wholeNumbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

describe('the files', () => {
  it('are the same bytes again, from settings read again', () => {
    expect(simulateRegisters(readAll(), parameters.seed)).toEqual(files);
  });

  it('are those committed', () => {
    for (const [path, text] of Object.entries(files))
      expect(read(path) === text, `${path} is out of date`).toBe(true);
  });

  it('differ with another seed', () => {
    const other = simulateRegisters(settings, parameters.seed + 1);
    for (const [path, text] of Object.entries(files)) expect(other[path] === text).toBe(false);
  });

  it('are sorted, without repeated rows or zero counts, and 4 MB at most', () => {
    for (const [path, text] of Object.entries(files)) {
      const rows = rowsOf(path);
      const keys = rows.map((row) => Object.values(row).slice(0, -1).join(','));
      expect(new Set(keys).size).toBe(keys.length);
      expect(rows.every((row) => /^[1-9]\d*$/.test(row['count'] ?? ''))).toBe(true);
      expect(valuesOf(rows, 'year')).toEqual(years.map(String));
      // The first four columns are codes of one width or in alphabetical order, so plain text sorts them.
      const order = rows.map((row) => [row['year'], row['timeliness'], row['unit'], row['sex']].join(' '));
      expect(order.every((key, index) => index === 0 || (order[index - 1] ?? '') <= key)).toBe(true);
      expect(text.startsWith('year,timeliness,unit,sex,')).toBe(true);
      expect(text).not.toMatch(/[\r\uFEFF"]/);
    }
    expect(Buffer.byteLength(Object.values(files).join(''))).toBeLessThan(4_000_000);
  });
});

describe('the codes', () => {
  it('are units of units.csv, all 65 communes', () => {
    const units = Papa.parse<Row>(read('units.csv').trimEnd(), { header: true }).data;
    const codes = units.filter((row) => row['level'] === 'commune').map((row) => row['code'] ?? '');
    expect(codes).toHaveLength(65);
    expect(valuesOf(births, 'unit')).toEqual(codes.toSorted());
    expect(valuesOf(deaths, 'unit')).toEqual(codes.toSorted());
  });

  it('are in the allowed sets', () => {
    const allowed = (rows: readonly Row[], column: string, codes: readonly string[]): void => {
      expect(
        valuesOf(rows, column).filter((value) => !codes.includes(value)),
        column,
      ).toEqual([]);
    };
    for (const rows of [births, deaths]) {
      allowed(rows, 'timeliness', ['on_time', 'late', 'delayed']);
      allowed(rows, 'site', ['facility', 'home', 'other', '_U']);
    }
    allowed(births, 'sex', ['M', 'F']);
    allowed(births, 'mother_age', [...wholeNumbers(13, 49), '_U']);
    allowed(births, 'birth_order', wholeNumbers(1, 8));
    allowed(deaths, 'sex', ['M', 'F', '_U']);
    allowed(deaths, 'age', [...wholeNumbers(0, 104), '_U']);
    allowed(deaths, 'certification', ['medical', 'verbal_autopsy', 'lay', 'none']);
    const causes = valuesOf(deaths, 'cause').filter((cause) => cause !== '_U');
    expect(causes.filter((cause) => !/^[A-Z]\d\d(\.\d)?$/.test(cause))).toEqual([]);
    expect(causes.length).toBeGreaterThanOrEqual(120);
  });

  const categories = new URL('../../../shared/reference/icd10-categories.csv', import.meta.url);
  it.skipIf(!existsSync(categories))(
    'are ICD-10 categories (skipped without shared/reference/icd10-categories.csv beside the project)',
    () => {
      const rows = Papa.parse<Row>(readFileSync(categories, 'utf8').trimEnd(), { header: true }).data;
      const known = new Set(rows.filter((row) => row['kind'] === 'category').map((row) => row['code']));
      const causes = valuesOf(deaths, 'cause').filter((cause) => cause !== '_U');
      expect(causes.filter((cause) => !known.has(cause.slice(0, 3)))).toEqual([]);
    },
  );

  it('have maternal causes only in women of 13 to 49, and prostate or cervix only in one sex', () => {
    const maternal = deaths.filter((row) => row['cause']?.startsWith('O'));
    expect(count(maternal)).toBeGreaterThan(0);
    expect(valuesOf(maternal, 'sex')).toEqual(['F']);
    expect(maternal.every(({ age }) => Number(age) >= 13 && Number(age) <= 49)).toBe(true);
    const sexesOf = (cause: string): string[] =>
      valuesOf(
        deaths.filter((row) => row['cause'] === cause),
        'sex',
      );
    expect(sexesOf('C61')).not.toContain('F');
    expect(sexesOf('C53.9')).not.toContain('M');
    expect(sexesOf('C56')).not.toContain('M');
  });
});

describe('expected events', () => {
  // The annual survey behind the published rates is a sample: neighbouring years of the province differ by up to 9 %
  // (TFR 2.19, 2.32, 2.14; crude death rate 8.9, 8.51). 5 % is well within that.
  it('give the published total fertility rate of 2021-2024 within 5 %', () => {
    for (const year of [2021, 2022, 2023, 2024]) {
      const rate = totalFertilityRate(
        expectedBirths(parameters, population, year),
        populationOf(population, year, 'F'),
      );
      const published = parameters.published.total_fertility_rate.values.get(year) ?? NaN;
      expect(Math.abs(rate / published - 1), String(year)).toBeLessThan(0.05);
    }
  });

  it('give crude rates of 2021 near the last published ones, of 2020: births within 8 %, deaths within 5 %', () => {
    const [first] = expected;
    const people = totalPopulation(population, 2021);
    const published = (rate: 'crude_birth_rate' | 'crude_death_rate'): number =>
      parameters.published[rate].values.get(2020) ?? NaN;
    expect(first?.year).toBe(2021);
    expect(Math.abs(((first?.births ?? NaN) / people) * 1000 - published('crude_birth_rate'))).toBeLessThan(
      15.2 * 0.08,
    );
    expect(Math.abs(((first?.deaths ?? NaN) / people) * 1000 - published('crude_death_rate'))).toBeLessThan(
      8.51 * 0.05,
    );
  });

  it.each(years)('of %i are registered to the intended share, within four standard errors', (year) => {
    const of = expected.find((events) => events.year === year);
    const position = (year - parameters.years.first) / (parameters.years.last - parameters.years.first);
    const compare = (rows: readonly Row[], events: number, kind: 'births' | 'deaths'): void => {
      const { completeness, on_time: onTime } = parameters[kind].registration;
      const registered = events * (completeness.first + position * (completeness.last - completeness.first));
      expect(Math.abs(count(rows) - registered)).toBeLessThan(4 * Math.sqrt(registered));
      expect(count(rows)).toBeLessThan(events);
      const intended = onTime.first + position * (onTime.last - onTime.first);
      const error = Math.sqrt((intended * (1 - intended)) / registered);
      expect(Math.abs(share(rows, 'timeliness', 'on_time') - intended)).toBeLessThan(4 * error);
    };
    compare(ofYear(births, year), of?.births ?? NaN, 'births');
    compare(ofYear(deaths, year), of?.deaths ?? NaN, 'deaths');
  });
});

describe('the picture', () => {
  it('has 10,500 to 12,500 births and 4,800 to 6,400 deaths a year', () => {
    for (const year of years) {
      expect(count(ofYear(births, year))).toBeGreaterThan(10_500);
      expect(count(ofYear(births, year))).toBeLessThan(12_500);
      expect(count(ofYear(deaths, year))).toBeGreaterThan(4_800);
      expect(count(ofYear(deaths, year))).toBeLessThan(6_400);
    }
  });

  it('has the sex ratio at birth, early childbearing and excess of male deaths intended', () => {
    expect(share(births, 'sex', 'M') / share(births, 'sex', 'F')).toBeGreaterThan(1.09);
    expect(share(births, 'sex', 'M') / share(births, 'sex', 'F')).toBeLessThan(1.15);
    const young = births.filter(({ mother_age: age }) => Number(age) < 20);
    expect(count(young) / count(births)).toBeGreaterThan(0.075);
    expect(count(young) / count(births)).toBeLessThan(0.095);
    expect(share(deaths, 'sex', 'M')).toBeGreaterThan(share(deaths, 'sex', 'F'));
    expect(share(deaths, 'sex', '_U')).toBeLessThan(0.002);
  });

  it('follows the population of the communes, with modest differences', () => {
    for (const [rows, name] of [
      [births, 'births'],
      [deaths, 'deaths'],
    ] as const)
      for (const { code, share: ofPeople } of communes) {
        const relative = share(rows, 'unit', code) / ofPeople;
        expect(relative, `${name} in ${code}`).toBeGreaterThan(0.6);
        expect(relative, `${name} in ${code}`).toBeLessThan(1.5);
      }
  });

  it('has fewer unknown causes over the years, and COVID-19 in 2021 and 2022 only', () => {
    const vague = years.map((year) => {
      const rows = ofYear(deaths, year);
      return share(rows, 'cause', 'R99') + share(rows, 'cause', 'R54') + share(rows, 'cause', '_U');
    });
    expect(vague).toEqual(vague.toSorted((one, other) => other - one));
    const covid = deaths.filter((row) => row['cause'] === 'U07.1');
    expect(valuesOf(covid, 'year')).toEqual(['2021', '2022']);
  });
});

describe('the instruments', () => {
  it('are the generator as its authors publish it', () => {
    const next = xoshiro128StarStar([1, 2, 3, 4]);
    expect([next(), next(), next(), next()]).toEqual([11520, 0, 5927040, 70819200]);
  });

  it('draw Poisson counts with mean and variance alike, small and large', () => {
    const random = randomStream(1, 'test');
    for (const mean of [0.4, 75]) {
      const draws = Array.from({ length: 20_000 }, () => poisson(random, mean));
      const average = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
      const variance = draws.reduce((sum, draw) => sum + (draw - average) ** 2, 0) / draws.length;
      expect(Math.abs(average / mean - 1)).toBeLessThan(0.03);
      expect(Math.abs(variance / mean - 1)).toBeLessThan(0.05);
    }
    expect(poisson(random, 0)).toBe(0);
  });

  it('split groups of ages into single years without losing anyone', () => {
    const ages = singleYears([0, 5, 10, 15], [50, 0, 90]);
    expect(ages).toHaveLength(15);
    expect(ages.slice(0, 5).reduce((sum, age) => sum + age, 0)).toBeCloseTo(50, 9);
    expect(ages.slice(5, 10).reduce((sum, age) => sum + age, 0)).toBeCloseTo(0, 9);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
  });
});
