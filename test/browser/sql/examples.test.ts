import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Codelist } from '../../../src/catalogue/codelist.ts';
import { readManifest, type Manifest } from '../../../src/catalogue/manifest.ts';
import { codeRows } from '../../../src/browser/sql/codes.ts';
import { mentionedNames } from '../../../src/browser/sql/names.ts';
import { agesUnder, examplesOf } from '../../../src/browser/sql/examples.ts';
import { moreExamplesOf } from '../../../src/browser/sql/more-examples.ts';
import { ageCodes } from '../../../src/tables/codelists.ts';
import { standardAgeGroups } from '../../../src/text/age-codes.ts';
import { languages, type Language } from '../../../src/text/language.ts';
import { textsOf } from '../../../src/text/texts.ts';

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

/** The site where every count may be shown, and where small ones are withheld, whichever of them it is. */
const exact: Manifest = {
  ...manifest,
  site: { ...manifest.site, disclosure: { rule: 'exact', reason: { vi: 'thử', en: 'trial' } } },
};
const guarded: Manifest = {
  ...manifest,
  site: { ...manifest.site, disclosure: { rule: 'threshold', threshold: 5 } },
};

/** A database with the tables that the examples of a site use, and the codes. */
async function databaseFor(site: Manifest, language: Language) {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  const sql = [...examplesOf(site, language), ...moreExamplesOf(site, language)].map(
    (example) => example.sql,
  );
  const mentioned = mentionedNames(
    sql.join(';'),
    manifest.tables.map(({ id }) => id),
  );
  for (const {
    id,
    files: { parquet },
  } of manifest.tables.filter((table) => mentioned.includes(table.id)))
    await db.run(`CREATE TABLE ${id} AS FROM read_parquet('${path.join(files, parquet.name)}')`);
  await db.run(
    'CREATE TABLE codes (dimension TEXT, code TEXT, label_vi TEXT, label_en TEXT, position INT, leaf BOOL, ranked BOOL)',
  );
  for (const { dimension, code, label, position, leaf, ranked } of codeRows(manifest.tables))
    await db.run('INSERT INTO codes VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      dimension,
      code,
      label.vi,
      label.en,
      position,
      leaf,
      ranked,
    ]);
  return { instance, db };
}

describe('the worked examples', () => {
  test('are six where a site has their tables, and only those its tables can answer', () => {
    expect(examplesOf(manifest, 'vi').map(({ id }) => id)).toEqual([
      'births',
      'ages',
      'causes',
      'completeness',
      'life',
      'change',
    ]);
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
      'life',
      'change',
    ]);
  });

  test('compare no years where one alone is final', () => {
    const years = { first: 2024, last: 2025, provisional: [2025] };
    const young = { ...manifest, site: { ...manifest.site, years } };
    expect(examplesOf(young, 'vi').map(({ id }) => id)).not.toContain('change');
  });

  test.each(languages)('run on the published files and count what is published (%s)', async (language) => {
    const { instance, db } = await databaseFor(manifest, language);
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

    // Where small counts are protected an area's ages are too fine: children under five of every area.
    const isExact = manifest.site.disclosure.rule === 'exact';
    const ages = answers.get('ages') ?? [];
    expect(ages.length).toBeGreaterThanOrEqual(10);
    const [agesTable, young] = isExact
      ? ['deaths_by_age', `age IN ('Y_LT1', 'Y1T4', 'Y5T9', 'Y10T14') AND sex = '_T'`]
      : ['infant_deaths', `infant_age = '_T' AND sex = '_T'`];
    const [largest] = ages;
    const unit = manifest.tables
      .find((table) => table.id === agesTable)
      ?.codelists[1]?.codes.find(({ label }) => label[language] === largest?.[0])?.code;
    expect(Number(largest?.[1])).toBe(
      await sum(`SELECT sum(value) FROM ${agesTable} WHERE ${young} AND unit = '${unit}'`),
    );

    const causes = answers.get('causes') ?? [];
    expect(causes.length).toBeGreaterThan(20);
    // Sums of what is published are no parts of one another where some cells are withheld.
    for (const [, men, women, both] of manifest.site.disclosure.rule === 'exact' ? causes : [])
      expect(Number(men) + Number(women)).toBeLessThanOrEqual(Number(both));
    const deaths = causes.map((row) => Number(row[3]));
    expect(deaths).toEqual([...deaths].sort((one, other) => other - one));

    // Today's areas, the least complete first, each share within its interval and made of the two numbers beside it.
    const places = answers.get('completeness') ?? [];
    const today = manifest.tables
      .flatMap(({ codelists }) => codelists)
      .find(({ dimension }) => dimension === 'unit')
      ?.codes.filter(({ unit }) => unit?.validTo === '');
    expect(places.length).toBeGreaterThan(10);
    const labels = today?.map(({ label }) => label[language]);
    for (const [place] of places) expect(labels).toContain(place);
    const shares = places.map((row) => Number(row[3]));
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    for (const [, registered, expected, share, lower, upper] of places) {
      // Numbers of deaths are published to a tenth.
      const apart = (100 * Number(registered)) / Number(expected) - Number(share);
      expect(Math.abs(apart)).toBeLessThan(Number(share) / Number(expected) + 0.01);
      expect(Number(share)).toBeGreaterThanOrEqual(Number(lower));
      expect(Number(share)).toBeLessThanOrEqual(Number(upper));
    }

    // Three lines a year: all, men, women; every one within its interval, and women live longer.
    const lives = answers.get('life') ?? [];
    expect(lives.length).toBeGreaterThanOrEqual(3);
    expect(lives.length % 3).toBe(0);
    for (const [, , value, lower, upper] of lives) {
      expect(Number(value)).toBeGreaterThan(Number(lower));
      expect(Number(value)).toBeLessThan(Number(upper));
    }
    for (let at = 0; at < lives.length; at += 3)
      expect(Number(lives[at + 2]?.[2])).toBeGreaterThan(Number(lives[at + 1]?.[2]));

    const changes = answers.get('change') ?? [];
    expect(changes.length).toBeGreaterThanOrEqual(manifest.site.disclosure.rule === 'exact' ? 10 : 1);
    expect(changes.length).toBeLessThanOrEqual(20);
    expect(new Set(changes.map(([cause]) => cause)).size).toBe(changes.length);
    // Causes of which one year is withheld stand last: what changed is not known.
    const isKnown = changes.map(([, before, after]) => before !== null && after !== null);
    expect(isKnown).toEqual([...isKnown].sort((one, other) => Number(other) - Number(one)));
    const known = changes.filter((_, at) => isKnown[at] === true);
    const sizes = known.map(([, before, after]) => Math.abs(Number(after) - Number(before)));
    sizes.forEach((size, at) => expect(size).toBeLessThanOrEqual((sizes[at - 1] ?? Infinity) + 1e-9));
    instance.closeSync();
  });

  test.each(languages)('sum withheld counts as what they are at least (%s)', async (language) => {
    const texts = textsOf(language);
    const { instance, db } = await databaseFor(guarded, language);
    for (const table of ['infant_deaths', 'deaths_by_cause'])
      await db.run(
        `UPDATE ${table} SET value = NULL, confidentiality = 'c' WHERE confidentiality = 'c' OR value BETWEEN 1 AND 4`,
      );
    await db.run(
      `UPDATE leading_causes SET value = NULL, confidentiality = 'c' WHERE indicator = 'cause_rank'`,
    );
    const examples = examplesOf(guarded, language);
    const answerTo = async (id: string) => {
      const { sql = '', title = '' } = examples.find((example) => example.id === id) ?? {};
      const answer = await db.runAndReadAll(sql);
      return { title, names: answer.columnNames(), rows: answer.getRowsJson() };
    };

    const ages = await answerTo('ages');
    expect(ages.title).toBe(texts.exampleAgesAtLeast);
    expect(ages.names[1]).toContain(texts.atLeast);
    expect(ages.names[2]).toBe(texts.exampleWithheld);
    // Nobody knows which ten have the most: all areas are there, those with nothing published last.
    expect(ages.rows.length).toBeGreaterThan(10);
    const [published, withheld] = [ages.rows.map((row) => row[1]), ages.rows.map((row) => Number(row[2]))];
    expect(Math.max(...withheld)).toBeGreaterThan(0);
    const told = published.findLastIndex((sum) => sum !== null);
    expect(published.slice(0, told + 1)).not.toContain(null);

    const causes = await answerTo('causes');
    expect(causes.names.slice(1, 4).every((name) => name.includes(texts.atLeast))).toBe(true);
    expect(causes.names[4]).toBe(texts.exampleWithheld);
    expect(causes.rows.some((row) => Number(row[4]) > 0)).toBe(true);

    // Without ranks: those with the most published deaths of either year.
    const change = await answerTo('change');
    const { first, last, provisional } = manifest.site.years;
    expect(change.title).toBe(texts.exampleChangePublished(String(first), String(last - provisional.length)));
    expect(change.rows.length).toBeGreaterThanOrEqual(10);
    expect(change.rows.length).toBeLessThanOrEqual(20);
    instance.closeSync();
  });

  test('name no withheld cells where every count is shown, and in tables that are exact', () => {
    for (const { sql } of examplesOf(exact, 'en')) expect(sql).not.toContain('confidentiality');
    const births = examplesOf(guarded, 'en').find(({ id }) => id === 'births');
    expect(births?.sql).not.toContain('confidentiality');
  });
});

describe('the examples of questions', () => {
  test('are a dozen with the others, each of a name of its own', () => {
    const ids = [...moreExamplesOf(manifest, 'vi'), ...examplesOf(manifest, 'vi')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(12);
    expect(moreExamplesOf({ ...manifest, tables: [] }, 'en')).toEqual([]);
  });

  test.each(languages)('run on the published files and say what those say (%s)', async (language) => {
    const { instance, db } = await databaseFor(manifest, language);
    const answers = new Map<string, unknown[][]>();
    for (const { id, sql } of moreExamplesOf(manifest, language))
      answers.set(id, (await db.runAndReadAll(sql)).getRowsJson() as unknown[][]);
    const rowsOf = (id: string): unknown[][] => answers.get(id) ?? [];
    const { unit, years } = manifest.site;
    const last = years.last - years.provisional.length;

    const onTime = rowsOf('on-time').map((row) => row.slice(1).map(Number));
    expect(onTime).toHaveLength(15);
    // Each of the three is rounded by itself.
    for (const [early = 0, late = 0, change = 0] of onTime)
      expect(Math.abs(late - early - change)).toBeLessThan(0.11);
    const changes = onTime.map(([, , change = 0]) => change);
    expect(changes).toEqual([...changes].sort((one, other) => other - one));

    const drift = rowsOf('drift');
    expect(drift.length).toBeGreaterThanOrEqual(last - years.first + 1);
    for (const [, value, lower, upper, above] of drift) {
      expect(Number(value)).toBeGreaterThan(Number(lower));
      expect(Number(value)).toBeLessThan(Number(upper));
      expect(above).toBe(Number(lower) > 106);
    }

    const under65 = rowsOf('under-65');
    expect(under65.length).toBeGreaterThan(3);
    const deaths = under65.map(([, count]) => Number(count));
    expect(deaths).toEqual([...deaths].sort((one, other) => other - one));

    const natural = rowsOf('natural').map((row) => row.slice(1).map(Number));
    expect(natural.length).toBeGreaterThan(50);
    for (const [births = 0, dead = 0, difference] of natural) expect(births - dead).toBe(difference);
    const whole = await db.runAndReadAll(
      `SELECT value FROM births_by_sex WHERE year = '${last}' AND unit = '${unit}' AND sex = '_T'`,
    );
    const sum = natural.reduce((total, [births = 0]) => total + births, 0);
    // Births whose commune is not known are in the whole alone.
    expect(sum).toBeLessThanOrEqual(Number(whole.getRowsJson()[0]?.[0]));
    expect(sum).toBeGreaterThan(0.95 * Number(whole.getRowsJson()[0]?.[0]));

    const months = rowsOf('months').map((row) => row.slice(1).map(Number));
    expect(months).toHaveLength(12);
    expect(months.reduce((total, [, index = 0]) => total + index, 0)).toBeCloseTo(1200, -1);

    const gap = rowsOf('gap').map((row) => row.slice(1).map(Number));
    expect(gap.length).toBeGreaterThan(0);
    for (const [women = 0, men = 0, difference = 0] of gap) {
      expect(women - men).toBeCloseTo(difference, 1);
      expect(difference).toBeGreaterThan(0);
    }
    instance.closeSync();
  });
});
