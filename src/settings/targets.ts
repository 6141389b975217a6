import { z } from 'zod';
import type { SettingsFault } from './faults.ts';
import { releasedKinds } from './releases.ts';
import { reportIssues, reportList } from './reports.ts';
import { localized, text, year } from './schema.ts';
import { readYaml, yamlKeys } from './yaml-file.ts';

/* `programme/targets.yaml`: what a plan wants reached, by when, and which published figures tell. */

/** The name of the file in the site folder. */
export const targetsFile = 'programme/targets.yaml';

/** What a target is about, in the order pages tell them. */
export const targetSubjects = [
  'births',
  'deaths',
  'causes',
  'marriage',
  'divorce',
  'adoption',
  'statistics',
] as const;

export const targetLevels = ['national', 'province', 'commune'] as const;

/** At least and at most hold at the value itself, above and below beyond it only. */
export const directions = ['at_least', 'above', 'at_most', 'below'] as const;

/** Shares and changes in per cent; `a_year` in percentage points a year. */
const number = z
  .number('a number, as 95 or 98.5')
  .max(100, 'a share or a change in per cent: 100 or less')
  .min(-100, 'a share or a change in per cent: −100 or more');

const aims = ['value', 'a_year', 'done', 'words'] as const;

const milestone = z
  .strictObject({
    year: year,
    /** The figure of the year, in per cent. */
    value: number.optional(),
    /** Percentage points a year on average, from the year `since` to this one. */
    a_year: number.optional(),
    since: year.optional(),
    /** Something is there by the end of the year. */
    done: z.literal(true, 'true').optional(),
    /** An aim without a number. */
    words: localized.optional(),
  })
  .refine(
    (one) => aims.filter((aim) => one[aim] !== undefined).length === 1,
    `exactly one of ${aims.join(', ')}`,
  )
  .refine(
    ({ a_year, since, year: last }) =>
      a_year === undefined ? since === undefined : since !== undefined && since < last,
    '`since` beside `a_year`: an earlier year, from which the change is reckoned',
  );

const codes = z.record(z.string(), text, 'codes of dimensions, as { site: facility }').default({});
const codeList = z.array(text, 'a list of codes').min(1, 'one code or more');
const tellers = ['indicator', 'share', 'releases'] as const;

const measure = z
  .strictObject({
    /** The code of a published indicator. */
    indicator: text.optional(),
    /** The table it is read from, where several have it. */
    table: text.optional(),
    /** How the indicator is read: its value, its change a year since `from`, or against the mean of some years. */
    as: z
      .enum(['value', 'yearly_change', 'change_from_mean'], 'value, yearly_change or change_from_mean')
      .default('value'),
    from: year.optional(),
    to: year.optional(),
    /** Some cells of a table out of others: sums over codes of one dimension. */
    share: z.strictObject({ table: text, of: text, part: codeList, whole: codeList }).optional(),
    /** Dimensions of the table held at a code that is not their whole. */
    codes,
    /** What this site released, and how many years after a year's end it has to be out. */
    releases: z
      .strictObject({
        what: z
          .array(z.enum(releasedKinds, releasedKinds.join(', ')))
          .min(1, `one or more of ${releasedKinds.join(', ')}`),
        /** Tables that have to be in the release, by their names as in SQL. */
        tables: codeList.optional(),
        within_years: z.int('a whole number of years').min(0, '0 or more').optional(),
      })
      .optional(),
    /** Figures of earlier years say nothing of this target. */
    since: year.optional(),
    /** Days after the end of a year until its figure can stand: those registered later are counted by then. */
    settles_after_days: z.int('a whole number of days').min(0, '0 or more').default(0),
  })
  .refine(
    (one) => tellers.filter((key) => one[key] !== undefined).length === 1,
    `exactly one of ${tellers.join(', ')}`,
  )
  .refine(
    ({ as, from, to }) =>
      as === 'value'
        ? from === undefined && to === undefined
        : from !== undefined && (as === 'yearly_change' ? to === undefined : to !== undefined && from <= to),
    'the year `from` beside as: yearly_change, the years `from` and `to` beside as: change_from_mean, neither beside a value',
  );

const target = z
  .strictObject({
    key: text.regex(
      /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/,
      'letters, digits and hyphens, as A1: it stands in addresses',
    ),
    subject: z.enum(targetSubjects, targetSubjects.join(', ')),
    title: localized,
    /** Who and what is counted, in the plan's terms, and how near the measure comes to it. */
    definition: localized,
    issuer: localized.optional(),
    level: z.enum(targetLevels, targetLevels.join(', ')).optional(),
    legal_source: localized.optional(),
    /** The target of the Regional Action Framework it answers: 1A to 3H. */
    raf: text.regex(/^[1-3][A-H]$/, 'a target of the framework, as 1A').optional(),
    direction: z.enum(directions, directions.join(', ')).optional(),
    values: z.array(milestone, 'a list of years, as [{ year: 2024, value: 98 }]').min(1, 'one year or more'),
    measured_by: measure.optional(),
    /** Which figure is missing, and who could give it. */
    not_measured: z.strictObject({ missing: localized, from: localized }).optional(),
    by_commune: z.boolean('true or false').default(false),
  })
  .refine((one) => (one.measured_by === undefined) !== (one.not_measured === undefined), {
    message: 'either measured_by or not_measured: { missing: { vi, en }, from: { vi, en } }',
    path: ['measured_by'],
  })
  .refine(
    ({ direction, values }) =>
      direction !== undefined ||
      values.every(({ value, a_year }) => value === undefined && a_year === undefined),
    { message: `${directions.join(', ')}: on which side of the value the aim lies`, path: ['direction'] },
  )
  .refine(({ values }) => values.every(({ year: own }, at) => (values[at - 1]?.year ?? 0) <= own), {
    message: 'years in their order',
    path: ['values'],
  })
  .refine(
    ({ measured_by, values }) =>
      measured_by?.releases === undefined ||
      values.every(({ value, a_year }) => value === undefined && a_year === undefined),
    { message: '`done: true`: what was released has no other value', path: ['values'] },
  );

/** The schema of `targets.yaml`. */
export const targetsSchema = z
  .strictObject({
    programme: z.strictObject({
      title: localized,
      issuer: localized,
      level: z.enum(targetLevels, targetLevels.join(', ')),
      legal_source: localized,
      years: z
        .strictObject({ first: year, last: year })
        .refine(({ first, last }) => first <= last, 'a first year not after the last'),
      /** The first year the pace is reckoned from. */
      baseline: year,
      /** How many tasks the plan has, where not all of them are in `tasks.csv`. */
      tasks: z.int('a whole number').min(1, '1 or more').optional(),
      reports: reportList,
    }),
    targets: z.array(target, 'a list of targets').min(1, 'one target or more'),
  })
  .superRefine(({ programme, targets }, context) => {
    for (const { path, message } of reportIssues(programme.reports, programme.years))
      context.addIssue({ code: 'custom', path: ['programme', 'reports', ...path], message });
    for (const [at, { key, values }] of targets.entries()) {
      const before = targets.findIndex((one) => one.key.toLowerCase() === key.toLowerCase());
      if (before < at)
        context.addIssue({
          code: 'custom',
          path: ['targets', at, 'key'],
          message: `each key once; targets[${before}] has it`,
        });
      for (const [place, { year: own }] of values.entries())
        if (own < programme.years.first || own > programme.years.last)
          context.addIssue({
            code: 'custom',
            path: ['targets', at, 'values', place, 'year'],
            message: `a year of the programme, ${programme.years.first} to ${programme.years.last}`,
          });
    }
  });

export type TargetList = z.infer<typeof targetsSchema>;
export type TargetSetting = TargetList['targets'][number];
export type Milestone = TargetSetting['values'][number];
export type MeasureSetting = NonNullable<TargetSetting['measured_by']>;
export type TargetSubject = (typeof targetSubjects)[number];
export type Direction = (typeof directions)[number];

/**
 * Reads and checks the text of `targets.yaml`; `null` where there is no such file. Whether its tables and indicators are
 * published is known when they are.
 */
export function readTargets(yaml: string | null): {
  targets: TargetList | null;
  faults: SettingsFault[];
} {
  if (yaml === null) return { targets: null, faults: [] };
  const { value, faults } = readYaml(targetsFile, yaml, targetsSchema, { lines: true });
  return { targets: value, faults };
}

/** How faults name the keys of this text of `targets.yaml`: `line 12, targets[0].key`. */
export function targetKeys(yaml: string): (path: readonly PropertyKey[]) => string {
  return yamlKeys(yaml);
}
