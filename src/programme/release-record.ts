import type { Manifest } from '../catalogue/manifest.ts';
import type { ReleasedFigures } from '../catalogue/release-calendar.ts';
import { addDays } from '../text/days.ts';
import type { ReleasedKind, ReleaseList } from '../settings/releases.ts';

/* What the site released and when: the record its own duties to publish are measured by. */

/** A table without which a release does not tell of these. */
const tableOf: readonly { readonly what: ReleasedKind; readonly table: string }[] = [
  { what: 'births', table: 'births_by_sex' },
  { what: 'deaths', table: 'deaths_by_sex' },
  { what: 'causes', table: 'deaths_by_cause' },
  { what: 'marriages', table: 'marriages_by_age' },
  { what: 'divorces', table: 'divorces_by_recording' },
  { what: 'adoptions', table: 'adoptions_by_kind' },
];

/**
 * The releases of a site in their order, this publication the last: of earlier ones what `releases.yaml` says, of this
 * one what it says, else its final years and what its tables tell. A report in words is one only where the file says so.
 *
 * @param published the ids of the tables of each earlier release, by its id, as its own manifest has them
 */
export function releaseRecord(
  { site, tables }: Pick<Manifest, 'site' | 'tables'>,
  { releases }: Pick<ReleaseList, 'releases'>,
  published: ReadonlyMap<string, readonly string[]> = new Map(),
): ReleasedFigures[] {
  const { id, date } = site.release;
  const listed = releases.find((one) => one.id === id);
  const last = lastFinalYear(site);
  const own: ReleasedFigures = {
    id,
    date,
    years: listed?.years ?? (last === null ? null : { first: site.years.first, last }),
    what:
      listed?.what ??
      tableOf.flatMap(({ what, table }) => (tables.some((one) => one.id === table) ? [what] : [])),
    tables: tables.map((one) => one.id),
  };
  const earlier = releases
    .filter((one) => one.id !== id && one.date <= date)
    .map((one): ReleasedFigures => ({
      id: one.id,
      date: one.date,
      years: one.years ?? null,
      what: one.what ?? [],
      tables: published.get(one.id) ?? [],
    }));
  return [...earlier, own];
}

/** The last year that is over and not provisional; `null` where none is. */
export function lastFinalYear({ years, cutOff }: Pick<Manifest['site'], 'years' | 'cutOff'>): number | null {
  for (let year = years.last; year >= years.first; year -= 1)
    if (isFinalYear(year, { years, cutOff })) return year;
  return null;
}

/** Whether a year is over by the cut-off, and by some days more, and not provisional. */
export function isFinalYear(
  year: number,
  { years, cutOff }: Pick<Manifest['site'], 'years' | 'cutOff'>,
  daysMore = 0,
): boolean {
  return !years.provisional.includes(year) && addDays(`${year}-12-31`, daysMore) <= cutOff;
}

/** What a release has to tell: kinds of figures, and tables by their ids. */
export interface ToldContent {
  readonly what: readonly string[];
  readonly tables?: readonly string[] | undefined;
}

/** Whether a release told all of this. */
export function tellsAll(release: ReleasedFigures, { what, tables = [] }: ToldContent): boolean {
  return (
    what.every((kind) => release.what.includes(kind)) && tables.every((id) => release.tables.includes(id))
  );
}

/** The first release that told all of this of a year; `null` where none did. */
export function firstRelease(
  releases: readonly ReleasedFigures[],
  content: ToldContent,
  year: number,
): ReleasedFigures | null {
  return (
    releases.find(
      (one) =>
        one.years !== null && one.years.first <= year && year <= one.years.last && tellsAll(one, content),
    ) ?? null
  );
}
