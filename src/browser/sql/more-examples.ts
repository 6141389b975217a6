import type { Manifest, ManifestTable } from '../../catalogue/manifest.ts';
import type { Language } from '../../text/language.ts';
import { queryTextsOf } from '../../text/query-texts.ts';
import { codesTable } from './codes.ts';
import {
  agesUnder,
  hasAreas,
  lastFinalYear,
  listOf,
  protectedSum,
  quoted,
  titleOf,
  wrapped,
  type Example,
} from './examples.ts';

type Make = (table: ManifestTable, manifest: Manifest, language: Language) => Example | null;

/** Worked examples that answer questions people ask, those a site's tables can answer. */
export function moreExamplesOf(manifest: Manifest, language: Language): Example[] {
  const make: Readonly<Record<string, Make>> = {
    timeliness_shares: onTimeExample,
    fertility: driftExample,
    deaths_by_cause_group: under65Example,
    births_by_sex: naturalExample,
    births_by_month: monthsExample,
    life_expectancy: gapExample,
  };
  return Object.entries(make).flatMap(([id, example]) => {
    const table = manifest.tables.find((one) => one.id === id);
    return (table && example(table, manifest, language)) ?? [];
  });
}

/** `null` where the site has one area or one final year only, or no register of deaths. */
function onTimeExample(table: ManifestTable, { site }: Manifest, language: Language): Example | null {
  const texts = queryTextsOf(language).example;
  const [first, last] = [String(site.years.first), String(lastFinalYear(site))];
  const hasDeaths = listOf(table, 'indicator').codes.some(({ code }) => code === 'deaths_on_time_share');
  if (first === last || !hasDeaths || !hasAreas(table, site)) return null;
  const sql = `SELECT area.label_${language} AS ${quoted(titleOf(table, 'unit', language))},
       round(early.value, 1) AS ${quoted(texts.percentOf(first))},
       round(late.value, 1) AS ${quoted(texts.percentOf(last))},
       round(late.value - early.value, 1) AS ${quoted(texts.change)}
FROM ${table.id} AS early
JOIN ${table.id} AS late USING (unit, indicator)
JOIN ${codesTable} AS area ON area.dimension = 'unit' AND area.code = unit
WHERE early.year = '${first}' AND late.year = '${last}'
  AND indicator = 'deaths_on_time_share'
  AND area.leaf AND area.ranked
  AND early.value IS NOT NULL AND late.value IS NOT NULL
ORDER BY 4 DESC, 1
LIMIT 15`;
  return { id: 'on-time', title: texts.onTime(first, last), sql };
}

/** Between 104 and 106 boys are born to 100 girls where nobody chooses. */
function driftExample(table: ManifestTable, { site }: Manifest, language: Language): Example | null {
  const texts = queryTextsOf(language).example;
  if (!listOf(table, 'indicator').codes.some(({ code }) => code === 'sex_ratio_at_birth')) return null;
  const sql = `SELECT year AS ${quoted(titleOf(table, 'year', language))},
       value AS ${quoted(texts.ratio)},
       lower AS ${quoted(texts.lower)},
       upper AS ${quoted(texts.upper)},
       lower > 106 AS ${quoted(texts.above)}
FROM ${table.id}
WHERE unit = '${site.unit}'
  AND indicator = 'sex_ratio_at_birth'
  AND value IS NOT NULL
ORDER BY year`;
  return { id: 'drift', title: texts.drift, sql };
}

/** `null` where the age groups do not end at 65. */
function under65Example(table: ManifestTable, { site }: Manifest, language: Language): Example | null {
  const texts = queryTextsOf(language).example;
  const ages = agesUnder(listOf(table, 'age'), 65);
  if (ages === null) return null;
  const atLeast = protectedSum(table, site, language);
  const deaths = atLeast?.nameOf(texts.deaths) ?? quoted(texts.deaths);
  const sql = `SELECT groups.label_${language} AS ${quoted(titleOf(table, 'cause_group', language))},
       sum(value) AS ${deaths}${atLeast?.withheld() ?? ''}
FROM ${table.id} AS deaths
JOIN ${codesTable} AS groups ON groups.dimension = 'cause_group' AND groups.code = deaths.cause_group
WHERE groups.leaf AND sex = '_T'
  AND age IN (${wrapped(ages.map((age) => `'${age}'`))})
GROUP BY ALL
ORDER BY 2 DESC NULLS LAST, 1`;
  return { id: 'under-65', title: texts.under65, sql };
}

/** Of two tables; `null` where the site has one area only, or does not count deaths. */
function naturalExample(
  table: ManifestTable,
  { site, tables }: Manifest,
  language: Language,
): Example | null {
  const texts = queryTextsOf(language).example;
  const deaths = tables.find(({ id }) => id === 'deaths_by_sex');
  if (deaths === undefined || !hasAreas(table, site)) return null;
  const year = String(lastFinalYear(site));
  const difference = quoted(texts.difference);
  const sql = `SELECT area.label_${language} AS ${quoted(titleOf(table, 'unit', language))},
       births.value AS ${quoted(texts.births)},
       deaths.value AS ${quoted(texts.deaths)},
       births.value - deaths.value AS ${difference}
FROM ${table.id} AS births
JOIN ${deaths.id} AS deaths USING (year, unit, sex)
JOIN ${codesTable} AS area ON area.dimension = 'unit' AND area.code = unit
WHERE year = '${year}' AND sex = '_T'
  AND area.leaf AND area.ranked
ORDER BY ${difference}, 1`;
  return { id: 'natural', title: texts.natural(year), sql };
}

function monthsExample(table: ManifestTable, { site }: Manifest, language: Language): Example {
  const texts = queryTextsOf(language).example;
  const births = quoted(texts.births);
  const sql = `SELECT months.label_${language} AS ${quoted(titleOf(table, 'month', language))},
       sum(value) AS ${births},
       round(100.0 * ${births} / avg(${births}) OVER (), 1) AS ${quoted(texts.index)}
FROM ${table.id}
JOIN ${codesTable} AS months ON months.dimension = 'month' AND months.code = month
WHERE unit = '${site.unit}'
  AND months.leaf AND months.ranked
  AND year <= '${lastFinalYear(site)}'
GROUP BY months.position, months.label_${language}
ORDER BY months.position`;
  return { id: 'months', title: texts.months, sql };
}

function gapExample(table: ManifestTable, { site }: Manifest, language: Language): Example | null {
  const texts = queryTextsOf(language).example;
  const codes = listOf(table, 'sex').codes.map(({ code }) => code);
  if (!codes.includes('M') || !codes.includes('F')) return null;
  const sql = `SELECT women.year AS ${quoted(titleOf(table, 'year', language))},
       women.value AS ${quoted(texts.women)},
       men.value AS ${quoted(texts.men)},
       round(women.value - men.value, 1) AS ${quoted(texts.years)}
FROM ${table.id} AS women
JOIN ${table.id} AS men USING (year, unit, indicator)
WHERE women.sex = 'F' AND men.sex = 'M'
  AND unit = '${site.unit}'
  AND indicator = 'life_expectancy'
  AND women.value IS NOT NULL AND men.value IS NOT NULL
ORDER BY 1`;
  return { id: 'gap', title: texts.gap, sql };
}
