import type { Manifest } from '../catalogue/manifest.ts';
import type { Programme, Report } from './programme-file.ts';
import { isFinalYear } from './release-record.ts';

/* Which years a report is about, and which of them it cannot tell of yet. */

export interface ReportYears {
  readonly first: number;
  readonly last: number;
  /** The years with figures, whole or not, in their order. */
  readonly known: readonly number[];
  /** Of these, those that are not over by the cut-off or not final. */
  readonly open: readonly number[];
  /** Those after the last year with figures. */
  readonly toCome: readonly number[];
  /** Whether it is a draft: one of its years is open or to come. */
  readonly isDraft: boolean;
}

/**
 * The years of a report as of a publication. Those before the site's first year are none it could ever wait for.
 *
 * @param plan whose first year a programme's report begins with
 */
export function reportYears(
  report: Report,
  plan: Pick<NonNullable<Programme['plan']>, 'years'>,
  site: Pick<Manifest['site'], 'years' | 'cutOff'>,
): ReportYears {
  const { first, last } =
    report.kind === 'programme' ? { first: plan.years.first, last: report.year } : report.years;
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const known = all.filter((year) => site.years.first <= year && year <= site.years.last);
  const open = known.filter((year) => !isFinalYear(year, site));
  const toCome = all.filter((year) => year > site.years.last);
  return { first, last, known, open, toCome, isDraft: open.length > 0 || toCome.length > 0 };
}

/**
 * The day as of which a programme's report tells of tasks: the one it names, else the last of its year, and never one
 * after the publication it is written from.
 *
 * @param published the day of that publication, ISO
 */
export function reportDay(report: Extract<Report, { kind: 'programme' }>, published: string): string {
  const own = report.as_of ?? `${report.year}-12-31`;
  return own < published ? own : published;
}
