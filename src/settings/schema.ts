import { z } from 'zod';
import { parseAgeCode, standardAgeGroups } from '../text/age-codes.ts';
import { isDay } from '../text/days.ts';

/* The shape of `site.yaml`. Every message completes the sentence "allowed: …". */

export const text = z.string('a text').trim().min(1, 'a text that is not empty');
export const localized = z.strictObject({ vi: text, en: text }, 'a text in both languages: { vi: …, en: … }');
export const year = z.int('a year, as 2024').min(1900, 'a year from 1900 on').max(2200, 'a year up to 2200');
export const day = z.string('a date, as 2026-06-30').refine(isDay, 'a date that exists, as 2026-06-30');

const pattern = z.string('a regular expression').refine((source) => {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}, 'a regular expression, as ^(\\d+)\\.0$');

const replacement = z.strictObject({ match: pattern, as: z.string('a text, with $1 for the first capture') });
/** YAML reads an unquoted 1 as a number; a publisher who writes `1: M` means the text. */
const mapped = z.record(
  z.string(),
  z.union([text, z.number().transform(String)], 'codes, as { "1": M, "2": F }'),
);

const sourceKeys = ['from', 'first_of', 'join', 'constant', 'file_name'] as const;

const columnObject = z
  .strictObject({
    from: text.optional(),
    first_of: z.array(text).min(2, 'two columns or more').optional(),
    join: z.array(text).min(2, 'two columns or more').optional(),
    constant: text.optional(),
    file_name: pattern.optional(),
    as: z.string().optional(),
    patterns: z.array(replacement).default([]),
    values: mapped.default({}),
    empty: text.optional(),
  })
  .refine(
    (column) => sourceKeys.filter((key) => column[key] !== undefined).length === 1,
    `exactly one of ${sourceKeys.join(', ')}`,
  )
  .refine(
    (column) => column.as === undefined || column.file_name !== undefined,
    '`as` only beside `file_name`; for a column use patterns: [{ match, as }]',
  );

const column = z.union(
  [text.transform((from) => columnObject.parse({ from })), columnObject],
  'a column name, or an object with one of from, first_of, join, constant, file_name',
);

const registers = ['births', 'deaths', 'marriages', 'divorces', 'adoptions'] as const;

const input = z.strictObject({
  register: z.enum(registers, registers.join(', ')),
  files: z.union(
    [text.transform((path) => [path]), z.array(text).min(1)],
    'a path, or a list of paths; * stands for any name',
  ),
  columns: z.record(z.string(), column).default({}),
  ignore: z.array(text, 'a list of column names').default([]),
  /** The file's unit codes are those of this day, whatever the event's date; else those of the day of the event. */
  unit_codes_of: day.optional(),
  /**
   * What a missing row means. yearly: every unit sends at least a row a year; monthly: one for every month, of count 0
   * where nothing happened; complete: nothing happened.
   */
  coverage: z.enum(['yearly', 'monthly', 'complete'], 'yearly, monthly or complete').default('yearly'),
  /** Several files may give the same unit and month, each a part of its events. */
  overlap: z.boolean('true or false').default(false),
});

const deadlines = z
  .array(z.strictObject({ from: day, days: z.int('a whole number of days').min(1, '1 day or more') }))
  .min(1, 'one deadline or more')
  .refine(
    (dated) => dated.every(({ from }, index) => index === 0 || (dated[index - 1]?.from ?? '') < from),
    'deadlines in the order of their days, each from a later day than the one before',
  );

/** The groups have to cover every age once: a gap would lose deaths, an overlap would count them twice. */
const ageGroups = z.array(text).superRefine((codes, context) => {
  let next = 0;
  let open = false;
  for (const [index, code] of codes.entries()) {
    const group = parseAgeCode(code);
    const wanted = open
      ? 'no group after the open one'
      : `a group that begins at ${next}, as Y${next}T${next + 4}`;
    if (group === null || group.from !== next || open)
      return context.addIssue({ code: 'custom', path: [index], message: wanted });
    open = group.to === null;
    next = group.to ?? next;
  }
  if (!open) context.addIssue({ code: 'custom', message: `groups up to an open last one, as Y_GE${next}` });
});

/** Below 2 nothing would be withheld; above 20 nearly everything of a commune. */
const threshold = z
  .int('a whole number from 2 to 20')
  .min(2, '2 or more: with 1 nothing would be withheld')
  .max(20, '20 or less: with more a commune could publish nearly nothing');

const rules =
  '{ rule: threshold, threshold: 5 } withholds counts below it; { rule: exact, reason: { vi: …, en: … } } is for counts of nobody (simulated) or already public in this detail; see Small counts in the README';

const disclosure = z.discriminatedUnion(
  'rule',
  [
    /** Counts from 1 to one below the threshold are withheld in protected tables, and what would give them back. */
    z.strictObject(
      { rule: z.literal('threshold'), threshold: threshold.default(5) },
      'beside rule: threshold only a threshold from 2 to 20 (5 where none is named); a reason stands beside rule: exact',
    ),
    z.strictObject(
      { rule: z.literal('exact'), reason: localized },
      'beside rule: exact only a reason; a threshold stands beside rule: threshold',
    ),
  ],
  {
    error: ({ code }) =>
      `${code === 'invalid_union' ? 'threshold or exact' : 'a rule for small counts'}: ${rules}`,
  },
);

/* What the days are compared by, whether or not the rest of the settings holds. */
const cutOffAndYears = z.object({ cut_off: day, years: z.object({ last: year }) });
const cutOffAndRelease = z.object({ cut_off: day, release: z.object({ date: day }) });

/** The schema of `site.yaml`. */
export const siteSchema = z
  .strictObject({
    id: z
      .string('a short name')
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens, as lang-son'),
    title: localized,
    address: z
      .string('where the site stands')
      .regex(/^https?:\/\/[^/?#\s]+$/, 'where the site stands, without a path, as https://thongke.example.vn')
      .optional(),
    publisher: z.strictObject({
      name: localized,
      email: z.email('an e-mail address').optional(),
      website: z.url('an address, as https://example.org').optional(),
    }),
    unit: text,
    units_as_of: day,
    years: z
      .strictObject({ first: year, last: year, provisional: z.array(year).default([]) })
      .refine(({ first, last }) => first <= last, 'a first year not after the last')
      .refine(
        ({ first, last, provisional }) => provisional.every((one) => one >= first && one <= last),
        'provisional years between the first and the last',
      ),
    cut_off: day,
    release: z.strictObject({ id: text, date: day }),
    simulated: z.boolean('true or false'),
    licence: text.default('CC-BY-4.0'),
    source: localized,
    legal_deadlines: z
      .strictObject({ births: deadlines.optional(), deaths: deadlines.optional() })
      .default({}),
    disclosure,
    /** Tables that are not published though there are counts for them, by their slugs. */
    leave_out: z
      .array(text, 'a list of slugs of tables, as [tu-vong-me]')
      .refine((slugs) => new Set(slugs).size === slugs.length, 'each table once')
      .default([]),
    age_groups: ageGroups.default([...standardAgeGroups]),
    rejected_rows_allowed: z.int('a whole number').min(0, '0 or more').default(0),
    notes: z.array(localized).default([]),
    inputs: z.array(input).min(1, 'one input or more'),
  })
  .refine(({ cut_off, years }) => Number(cut_off.slice(0, 4)) >= years.last, {
    message: 'a cut-off not before the last year',
    path: ['cut_off'],
    when: ({ value }) => cutOffAndYears.safeParse(value).success,
  })
  .refine(({ cut_off, release }) => release.date >= cut_off, {
    message: 'a release not before the cut-off',
    path: ['release', 'date'],
    when: ({ value }) => cutOffAndRelease.safeParse(value).success,
  });

export type Site = z.infer<typeof siteSchema>;
export type Input = Site['inputs'][number];
export type ColumnMapping = Input['columns'][string];
