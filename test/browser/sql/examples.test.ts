import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Codelist } from '../../../src/catalogue/codelist.ts';
import { readManifest } from '../../../src/catalogue/manifest.ts';
import { codeRows } from '../../../src/browser/sql/codes.ts';
import { agesUnder, examplesOf } from '../../../src/browser/sql/examples.ts';
import { ageCodes } from '../../../src/tables/codelists.ts';
import { standardAgeGroups } from '../../../src/text/age-codes.ts';
import { languages } from '../../../src/text/language.ts';

const files = path.join(inject('siteFolder'), 'du-lieu');
const manifest = readManifest(readFileSync(path.join(files, 'manifest.json'), 'utf8'));

function ages(groups: readonly string[]): Codelist {
  return { dimension: 'age', title: { vi: 'Nhóm tuổi', en: 'Age group' }, codes: ageCodes(groups) };
}

describe('the ages below a limit', () => {
  test('are the groups that make them up, none twice', () => {
    expect(agesUnder(ages(standardAgeGroups), 15)).toEqual(['Y_LT1', 'Y1T4', 'Y5T9', 'Y10T14']);
    expect(agesUnder(ages(['Y_LT5', 'Y_LT1', 'Y1T4', 'Y5T14', 'Y_GE15']), 15)).toEqual([
      'Y_LT1',
      'Y1T4',
      'Y5T14',
    ]);
  });

  test.each([
    ['a group that steps over the limit', ['Y_LT1', 'Y1T9', 'Y10T19', 'Y_GE20']],
    ['a gap', ['Y_LT1', 'Y5T14', 'Y_GE15']],
    ['an open group below it', ['Y_LT1', 'Y_GE1']],
    ['no groups', []],
  ])('are not given where there is %s', (_name, groups) => {
    expect(agesUnder(ages(groups), 15)).toBeNull();
  });
});

describe('the worked examples', () => {
  test('are three where a site has the three tables, and only those its tables can answer', () => {
    expect(examplesOf(manifest, 'vi').map(({ id }) => id)).toEqual(['births', 'ages', 'causes']);
    const births = { ...manifest, tables: manifest.tables.filter(({ source }) => source === 'births') };
    expect(examplesOf(births, 'en').map(({ id }) => id)).toEqual(['births']);
    expect(examplesOf({ ...manifest, tables: [] }, 'en')).toEqual([]);
  });

  test('have no example of areas where there is one', () => {
    const oneArea = manifest.tables.map((table) => ({
      ...table,
      codelists: table.codelists.map((list) =>
        list.dimension === 'unit'
          ? { ...list, codes: list.codes.filter(({ code }) => code === manifest.site.unit) }
          : list,
      ),
    }));
    expect(examplesOf({ ...manifest, tables: oneArea }, 'vi').map(({ id }) => id)).toEqual([
      'births',
      'causes',
    ]);
  });

  test.each(languages)('run on the published files and count what is published (%s)', async (language) => {
    const instance = await DuckDBInstance.create(':memory:');
    const db = await instance.connect();
    for (const { id, csv } of manifest.tables)
      await db.run(
        `CREATE TABLE ${id} AS FROM read_csv('${path.join(files, csv.name)}', all_varchar = true);
         ALTER TABLE ${id} ALTER value TYPE DOUBLE`,
      );
    await db.run(
      'CREATE TABLE codes (dimension TEXT, code TEXT, label_vi TEXT, label_en TEXT, leaf BOOL, ranked BOOL)',
    );
    for (const { dimension, code, label, leaf, ranked } of codeRows(manifest.tables))
      await db.run('INSERT INTO codes VALUES ($1, $2, $3, $4, $5, $6)', [
        dimension,
        code,
        label.vi,
        label.en,
        leaf,
        ranked,
      ]);
    const answers = new Map<string, unknown[][]>();
    for (const { id, sql } of examplesOf(manifest, language))
      answers.set(id, (await db.runAndReadAll(sql)).getRowsJson() as unknown[][]);
    const sum = async (sql: string): Promise<number> =>
      Number((await db.runAndReadAll(sql)).getRowsJson()[0]?.[0]);

    const { first, last } = manifest.site.years;
    const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    const births = answers.get('births') ?? [];
    expect(births.map(([year]) => year)).toEqual(years);
    for (const [, boys, girls, ratio] of births) {
      expect(Number(ratio)).toBeCloseTo((100 * Number(boys)) / Number(girls), 1);
      expect(Number(ratio)).toBeGreaterThan(100);
    }
    expect(births.reduce((total, [, boys, girls]) => total + Number(boys) + Number(girls), 0)).toBe(
      await sum(
        `SELECT sum(value) FROM births_by_sex WHERE unit = '${manifest.site.unit}' AND sex IN ('M', 'F')`,
      ),
    );

    const ages = answers.get('ages') ?? [];
    expect(ages).toHaveLength(10);
    const young = `age IN ('Y_LT1', 'Y1T4', 'Y5T9', 'Y10T14') AND sex = '_T'`;
    const [largest] = ages;
    const unit = manifest.tables
      .find((table) => table.id === 'deaths_by_age')
      ?.codelists[1]?.codes.find(({ label }) => label[language] === largest?.[0])?.code;
    expect(Number(largest?.[1])).toBe(
      await sum(`SELECT sum(value) FROM deaths_by_age WHERE ${young} AND unit = '${unit}'`),
    );

    const causes = answers.get('causes') ?? [];
    expect(causes.length).toBeGreaterThan(20);
    for (const [, men, women, both] of causes)
      expect(Number(men) + Number(women)).toBeLessThanOrEqual(Number(both));
    const deaths = causes.map((row) => Number(row[3]));
    expect(deaths).toEqual([...deaths].sort((one, other) => other - one));
    instance.closeSync();
  });
});
