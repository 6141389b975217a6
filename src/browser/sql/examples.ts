import type { Codelist } from '../../catalogue/codelist.ts';
import type { DimensionId } from '../../catalogue/declaration.ts';
import type { Manifest, ManifestTable } from '../../catalogue/manifest.ts';
import { parseAgeCode } from '../../text/age-codes.ts';
import type { Language } from '../../text/language.ts';
import { textsOf } from '../../text/texts.ts';
import { codesTable } from './codes.ts';

/** A query to start from. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly sql: string;
}

/** The worked examples a site's tables can answer: three of counts, three of indicators. */
export function examplesOf({ site, tables }: Manifest, language: Language): Example[] {
  const make: Readonly<Record<string, typeof agesExample>> = {
    births_by_sex: birthsExample,
    // Ages by area are too fine where small counts are protected; children under five are told.
    [site.disclosure.rule === 'exact' ? 'deaths_by_age' : 'infant_deaths']: agesExample,
    deaths_by_cause: causesExample,
    death_completeness: completenessExample,
    life_expectancy: lifeExample,
    leading_causes: changeExample,
  };
  return Object.entries(make).flatMap(([id, example]) => {
    const table = tables.find((one) => one.id === id);
    return (table && example(table, site, language)) ?? [];
  });
}

function birthsExample(table: ManifestTable, site: Manifest['site'], language: Language): Example {
  const texts = textsOf(language);
  const boys = quoted(labelOf(table, 'sex', 'M', language));
  const girls = quoted(labelOf(table, 'sex', 'F', language));
  const sql = `SELECT year AS ${quoted(titleOf(table, 'year', language))},
       sum(value) FILTER (sex = 'M') AS ${boys},
       sum(value) FILTER (sex = 'F') AS ${girls},
       round(100.0 * ${boys} / ${girls}, 1) AS ${quoted(texts.exampleRatio)}
FROM ${table.id}
WHERE unit = '${site.unit}'
GROUP BY year
ORDER BY year`;
  return { id: 'births', title: texts.exampleBirths, sql };
}

/**
 * Where counts may be withheld, what their sum is called and how many of them there are: a sum passes over them, and so
 * is a lower bound, by which nothing can be ranked for certain.
 */
export function protectedSum(
  table: ManifestTable,
  { disclosure }: Manifest['site'],
  language: Language,
): { readonly nameOf: (label: string) => string; readonly withheld: (of?: string) => string } | null {
  if (disclosure.rule === 'exact' || table.disclosure === 'open') return null;
  const texts = textsOf(language);
  return {
    nameOf: (label) => quoted(texts.exampleAtLeast(label)),
    withheld: (of = '') =>
      `,\n       count(*) FILTER (${of}confidentiality = 'c') AS ${quoted(texts.exampleWithheld)}`,
  };
}

/** `null` where the site has one area only, or age groups that do not end at 15. */
function agesExample(table: ManifestTable, site: Manifest['site'], language: Language): Example | null {
  const texts = textsOf(language);
  const isOfChildren = table.id === 'infant_deaths';
  const ages = isOfChildren ? [] : agesUnder(listOf(table, 'age'), 15);
  if (ages === null || !hasAreas(table, site)) return null;
  const { first, last } = site.years;
  const deaths = texts.exampleDeaths(first === last ? String(first) : `${first}–${last}`);
  const atLeast = protectedSum(table, site, language);
  const sql = `SELECT area.label_${language} AS ${quoted(titleOf(table, 'unit', language))},
       sum(value) AS ${atLeast?.nameOf(deaths) ?? quoted(deaths)}${atLeast?.withheld() ?? ''}
FROM ${table.id}
JOIN ${codesTable} AS area ON area.dimension = 'unit' AND area.code = unit
WHERE area.leaf AND area.ranked
  AND sex = '_T'
  AND ${isOfChildren ? "infant_age = '_T'" : `age IN (${ages.map((age) => `'${age}'`).join(', ')})`}
GROUP BY ALL
ORDER BY 2 DESC${atLeast === null ? '' : ' NULLS LAST'}, 1${atLeast === null ? '\nLIMIT 10' : ''}`;
  return { id: 'ages', title: atLeast === null ? texts.exampleAges : texts.exampleAgesAtLeast, sql };
}

/** `null` where the age groups do not end at 70. */
function causesExample(table: ManifestTable, site: Manifest['site'], language: Language): Example | null {
  const texts = textsOf(language);
  const ages = agesUnder(listOf(table, 'age'), 70);
  if (ages === null) return null;
  const atLeast = protectedSum(table, site, language);
  const nameOf = (sex: string): string => {
    const label = labelOf(table, 'sex', sex, language);
    return atLeast?.nameOf(label) ?? quoted(label);
  };
  const total = nameOf('_T');
  const sql = `SELECT cause.label_${language} AS ${quoted(titleOf(table, 'cause', language))},
       sum(value) FILTER (sex = 'M') AS ${nameOf('M')},
       sum(value) FILTER (sex = 'F') AS ${nameOf('F')},
       sum(value) FILTER (sex = '_T') AS ${total}${atLeast?.withheld() ?? ''}
FROM ${table.id} AS deaths
JOIN ${codesTable} AS cause ON cause.dimension = 'cause' AND cause.code = deaths.cause
WHERE cause.leaf AND cause.ranked
  AND year = '${lastFinalYear(site)}'
  AND ${atLeast === null ? `age IN (${wrapped(ages.map((age) => `'${age}'`))})` : "age = '_T'"}
GROUP BY ALL
HAVING ${total} > 0
ORDER BY ${total} DESC, 1`;
  return { id: 'causes', title: atLeast === null ? texts.exampleCauses : texts.exampleCausesAll, sql };
}

/** Where deaths go unregistered; `null` where the site has one area only. */
function completenessExample(
  table: ManifestTable,
  site: Manifest['site'],
  language: Language,
): Example | null {
  const texts = textsOf(language);
  if (!hasAreas(table, site)) return null;
  const year = String(lastFinalYear(site));
  const figure = (column: string, indicator: string, name: string): string =>
    `max(${column}) FILTER (indicator = '${indicator}') AS ${quoted(name)}`;
  const percent = quoted(texts.examplePercent);
  const sql = `SELECT area.label_${language} AS ${quoted(titleOf(table, 'unit', language))},
       ${figure('value', 'registered_deaths', texts.exampleRegistered)},
       ${figure('value', 'expected_deaths', texts.exampleExpected)},
       ${figure('value', 'death_completeness', texts.examplePercent)},
       ${figure('lower', 'death_completeness', texts.exampleLower)},
       ${figure('upper', 'death_completeness', texts.exampleUpper)}
FROM ${table.id}
JOIN ${codesTable} AS area ON area.dimension = 'unit' AND area.code = unit
WHERE area.leaf AND area.ranked
  AND year = '${year}'
  AND sex = '_T'
GROUP BY ALL
HAVING ${percent} IS NOT NULL
ORDER BY ${percent}, 1`;
  return { id: 'completeness', title: texts.exampleCompleteness(year), sql };
}

function lifeExample(table: ManifestTable, site: Manifest['site'], language: Language): Example {
  const texts = textsOf(language);
  const sql = `SELECT year AS ${quoted(titleOf(table, 'year', language))},
       sexes.label_${language} AS ${quoted(titleOf(table, 'sex', language))},
       value AS ${quoted(texts.exampleYears)},
       lower AS ${quoted(texts.exampleLower)},
       upper AS ${quoted(texts.exampleUpper)}
FROM ${table.id}
JOIN ${codesTable} AS sexes ON sexes.dimension = 'sex' AND sexes.code = sex
WHERE unit = '${site.unit}'
  AND indicator = 'life_expectancy'
  AND value IS NOT NULL
ORDER BY year, sexes.position`;
  return { id: 'life', title: texts.exampleLife, sql };
}

/**
 * Of the ten leading causes of either year; where ranks may be withheld, of those with the most published deaths. `null`
 * where the site has one final year only.
 */
function changeExample(table: ManifestTable, site: Manifest['site'], language: Language): Example | null {
  const texts = textsOf(language);
  const [first, last] = [String(site.years.first), String(lastFinalYear(site))];
  if (first === last) return null;
  const change = quoted(texts.exampleDifference);
  const isExact = site.disclosure.rule === 'exact';
  const years = `year IN ('${first}', '${last}') AND population_group = '_T'`;
  const leading = isExact
    ? `    SELECT cause FROM ${table.id}
    WHERE ${years}
      AND indicator = 'cause_rank' AND value <= 10`
    : `    SELECT cause FROM ${table.id}
    JOIN ${codesTable} ON dimension = 'cause' AND code = cause
    WHERE ${years}
      AND indicator = 'deaths_from_cause' AND value > 0 AND ranked
    QUALIFY row_number() OVER (PARTITION BY year ORDER BY value DESC, cause) <= 10`;
  const sql = `SELECT label_${language} AS ${quoted(titleOf(table, 'cause', language))},
       early.value AS ${quoted(texts.exampleShare(first))},
       late.value AS ${quoted(texts.exampleShare(last))},
       round(late.value - early.value, 1) AS ${change},
       late.lower > early.upper OR late.upper < early.lower AS ${quoted(texts.exampleApart)}
FROM ${table.id} AS early
JOIN ${table.id} AS late USING (population_group, cause, indicator)
JOIN ${codesTable} ON dimension = 'cause' AND code = cause
WHERE early.year = '${first}' AND late.year = '${last}'
  AND population_group = '_T'
  AND indicator = 'share_of_deaths'
  AND cause IN (
${leading}
  )
ORDER BY abs(late.value - early.value) DESC, 1`;
  const title = isExact ? texts.exampleChange(first, last) : texts.exampleChangePublished(first, last);
  return { id: 'change', title, sql };
}

/** Whether a table has areas to compare, below the site as a whole. */
export function hasAreas(table: ManifestTable, site: Manifest['site']): boolean {
  const areas = listOf(table, 'unit').codes.filter(
    ({ code, unit }) => code !== site.unit && unit?.validTo === '',
  );
  return areas.length > 1;
}

/**
 * The age groups that make up the ages below a limit, none within another: `['Y_LT1', 'Y1T4', 'Y5T9', 'Y10T14']` for
 * 15. `null` where the groups leave a gap or step over the limit.
 */
export function agesUnder(list: Codelist, limit: number): string[] | null {
  const parents = new Set(list.codes.map(({ parent }) => parent));
  const groups = list.codes
    .filter(({ code }) => !parents.has(code))
    .flatMap(({ code }) => parseAgeCode(code) ?? [])
    .sort((one, other) => one.from - other.from);
  let reached = 0;
  const under: string[] = [];
  for (const { code, from, to } of groups) {
    if (from !== reached || to === null || to > limit) break;
    under.push(code);
    reached = to;
  }
  return reached === limit ? under : null;
}

export function lastFinalYear({ years }: Manifest['site']): number {
  for (let year = years.last; year >= years.first; year--) if (!years.provisional.includes(year)) return year;
  return years.last;
}

/** Codes in lines of seven, below one another. */
export function wrapped(codes: readonly string[]): string {
  const lines = Array.from({ length: Math.ceil(codes.length / 7) }, (_, line) =>
    codes.slice(line * 7, line * 7 + 7).join(', '),
  );
  return lines.join(`,\n${' '.repeat('  AND age IN ('.length)}`);
}

export function listOf(table: ManifestTable, dimension: DimensionId): Codelist {
  const list = table.codelists.find((one) => one.dimension === dimension);
  if (list === undefined) throw new Error(`table ${table.id} has no codelist of ${dimension}`);
  return list;
}

export function titleOf(table: ManifestTable, dimension: DimensionId, language: Language): string {
  return listOf(table, dimension).title[language];
}

export function labelOf(
  table: ManifestTable,
  dimension: DimensionId,
  code: string,
  language: Language,
): string {
  return listOf(table, dimension).codes.find((one) => one.code === code)?.label[language] ?? code;
}

/** A name for SQL, which may hold letters of any language. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
