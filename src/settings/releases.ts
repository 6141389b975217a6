import { z } from 'zod';
import { day, localized, text, year } from './schema.ts';
import type { SettingsFault } from './faults.ts';
import { calendarFaults, calendarShape } from './release-calendar.ts';
import { readYaml } from './yaml-file.ts';

/* `releases.yaml`: what was released so far, what was put right since, and what will be released when. */

/** The name of the file in the site folder. */
export const releasesFile = 'releases.yaml';

/** What a release tells of a year: counts of events, causes of death, a report in words on the figures. */
export const releasedKinds = [
  'births',
  'deaths',
  'causes',
  'marriages',
  'divorces',
  'adoptions',
  'report',
] as const;
export type ReleasedKind = (typeof releasedKinds)[number];

const release = z.strictObject({
  id: text.regex(/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/, 'letters, digits, dots and hyphens, as 2026-1'),
  date: day,
  title: localized.optional(),
  /** The years of which it had final figures, where it is to be known when a year was first released. */
  years: z
    .strictObject({ first: year, last: year }, 'the first and last year it had final figures of')
    .refine(({ first, last }) => first <= last, 'a first year not after the last')
    .optional(),
  /** What of those years it told: needed to say whether a duty to publish was kept. */
  what: z
    .array(z.enum(releasedKinds, releasedKinds.join(', ')), `a list of ${releasedKinds.join(', ')}`)
    .optional(),
});

const correction = z.strictObject({
  /** The day it was made known. */
  date: day,
  /** The release that was wrong. */
  release: text,
  /** The slug of the table, where it is about one. */
  table: text.optional(),
  /** The year of the bulletin, where it is about one: the correction stands above that bulletin. */
  bulletin: year.optional(),
  /** The id of the report, where it is about one: it stands above that report. */
  report: text.optional(),
  what: localized,
  why: localized,
});

/** The schema of `releases.yaml`. */
export const releasesSchema = z
  .strictObject({
    releases: z.array(release, 'a list of releases, as - { id: 2026-1, date: 2026-10-15 }').default([]),
    corrections: z
      .array(
        correction,
        'a list of corrections: - { date, release, table, what: { vi, en }, why: { vi, en } }',
      )
      .default([]),
    ...calendarShape,
  })
  .superRefine(({ releases, corrections, ...calendar }, context) => {
    for (const { path, message } of calendarFaults(calendar))
      context.addIssue({ code: 'custom', path, message });
    for (const [at, { id, date }] of releases.entries()) {
      const before = releases[at - 1];
      if (releases.findIndex((one) => one.id === id) < at)
        context.addIssue({ code: 'custom', path: ['releases', at, 'id'], message: 'each release once' });
      if (before !== undefined && before.date > date)
        context.addIssue({
          code: 'custom',
          path: ['releases', at, 'date'],
          message: `a day not before ${before.date}, as releases stand in their order`,
        });
    }
    for (const [at, correction] of corrections.entries()) {
      const wrong = releases.find(({ id }) => id === correction.release);
      if (wrong === undefined)
        context.addIssue({
          code: 'custom',
          path: ['corrections', at, 'release'],
          message: `the id of a release: ${releases.map(({ id }) => id).join(', ') || 'there is none so far'}`,
        });
      else if (correction.date < wrong.date)
        context.addIssue({
          code: 'custom',
          path: ['corrections', at, 'date'],
          message: `a day not before the release, ${wrong.date}`,
        });
    }
  });

/** What was released so far, in its order, what was put right since, and the release calendar. */
export type ReleaseList = z.infer<typeof releasesSchema>;

/** Reads and checks the text of `releases.yaml`; empty lists where there is no such file. */
export function readReleases(yaml: string | null): { releases: ReleaseList; faults: SettingsFault[] } {
  const none: ReleaseList = { releases: [], corrections: [], calendar: [], calendars: [], holidays: [] };
  if (yaml === null) return { releases: none, faults: [] };
  const { value, faults } = readYaml(releasesFile, yaml, releasesSchema);
  return { releases: value ?? none, faults };
}
