import { z } from 'zod';
import { day, localized, text, year } from './schema.ts';

/* The reports that a programme asks for, as `programme/targets.yaml` lists them. */

export const reportKinds = ['programme', 'vital_statistics'] as const;

const id = text.regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'small letters, digits and hyphens, as giua-ky-2028: it stands in addresses',
);

const programmeReport = z.strictObject({
  id,
  title: localized,
  kind: z.literal('programme'),
  /** The year up to which targets are told. */
  year,
  /** The day as of which its tasks are told; the last of its year where it is not said. */
  as_of: day.optional(),
});

const vitalStatisticsReport = z.strictObject({
  id,
  title: localized,
  kind: z.literal('vital_statistics'),
  /** The two years that stand side by side. */
  years: z
    .strictObject({ first: year, last: year }, 'two years, as { first: 2024, last: 2025 }')
    .refine(({ first, last }) => last === first + 1, 'two years, the last right after the first'),
});

/** The schema of `programme.reports`; none where the plan asks for none. */
export const reportList = z
  .array(
    z.discriminatedUnion('kind', [programmeReport, vitalStatisticsReport], {
      error: `kind: ${reportKinds.join(' or ')}`,
    }),
    'a list of reports',
  )
  .default([]);

export type ReportSetting = z.infer<typeof reportList>[number];

/** What is wrong between the reports of a list: an id twice, a report up to a year that is none of the programme's. */
export function reportIssues(
  reports: readonly ReportSetting[],
  years: { readonly first: number; readonly last: number },
): { readonly path: readonly PropertyKey[]; readonly message: string }[] {
  return reports.flatMap((report, at) => {
    const before = reports.findIndex((one) => one.id === report.id);
    return [
      ...(before < at ? [{ path: [at, 'id'], message: `each id once; reports[${before}] has it` }] : []),
      ...(report.kind === 'programme' && (report.year < years.first || report.year > years.last)
        ? [{ path: [at, 'year'], message: `a year of the programme, ${years.first} to ${years.last}` }]
        : []),
      ...(report.kind === 'programme' && report.as_of !== undefined && report.as_of < `${report.year}-01-01`
        ? [{ path: [at, 'as_of'], message: `a day from ${report.year}-01-01 on, the year of the report` }]
        : []),
    ];
  });
}
