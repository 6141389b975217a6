import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ViewState } from '../browser/view.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { DimensionId } from '../catalogue/codelist.ts';
import { assessTargets, type Assessment } from '../programme/assess.ts';
import { placeStandings, type PlaceStandings } from '../programme/places.ts';
import { codesBehind } from '../programme/measure.ts';
import { programmeName, readProgramme, type Programme } from '../programme/programme-file.ts';
import { tablesOf, type SourceTable } from '../programme/sources.ts';
import type { MeasureSetting } from '../settings/targets.ts';
import type { Language } from '../text/language.ts';
import { pageAddress } from './addresses.ts';
import { openTable, type OpenedTable } from './opened-tables.ts';
import { manifest, publicationFolder, releaseCalendar } from './publication.ts';

/* The programme of the site, assessed once a build, whichever page asks first. */

export interface ProgrammeSources {
  readonly programme: Programme;
  readonly manifest: Manifest;
  readonly site: Manifest['site'];
  /** Every target with what can be said of it, in the file's order. */
  readonly assessments: readonly Assessment[];
  /** How today's places stand on a target; `null` where it is not told by place. */
  readonly standingsOf: (assessment: Assessment) => PlaceStandings | null;
  /** The table a target is measured from, as other pages open it. */
  readonly opened: (id: string) => OpenedTable | null;
}

let read: Promise<ProgrammeSources> | undefined;

/** The programme of the site; without targets and tasks where it has none. */
export function programmeSources(): Promise<ProgrammeSources> {
  read ??= readSources();
  return read;
}

async function readSources(): Promise<ProgrammeSources> {
  const text = await readFile(path.join(publicationFolder, programmeName), 'utf8').catch(() => null);
  const programme = readProgramme(text, (await releaseCalendar()).record);
  const published = await manifest();
  const measures = programme.targets.flatMap(({ measured_by: measure }) => measure ?? []);
  const ids = new Set(measures.flatMap((measure) => tablesOf(measure, published.tables).slice(0, 1)));
  const tables = new Map<string, OpenedTable | null>();
  for (const id of ids) tables.set(id, await openTable(id));
  const opened = (id: string): OpenedTable | null => tables.get(id) ?? null;
  const assessments = assessTargets(programme, published, opened);
  const standings = new Map(assessments.map((one) => [one, placeStandings(one, published)]));
  return {
    programme,
    manifest: published,
    site: published.site,
    assessments,
    standingsOf: (assessment) => standings.get(assessment) ?? null,
    opened,
  };
}

/** Whether the site has targets: their pages, and what other pages say of them. */
export async function hasTargets(): Promise<boolean> {
  return (await programmeSources()).assessments.length > 0;
}

/** Whether it has tasks. */
export async function hasTasks(): Promise<boolean> {
  return (await programmeSources()).programme.tasks.length > 0;
}

/** The address of a target's page. */
export function targetAddress(key: string, language: Language): string {
  return pageAddress(`/chi-tieu/${key.toLowerCase()}/`, language);
}

/** The view of the table behind a measure: its figures of all years, of one place or of all of them. */
export function viewBehind(
  measure: MeasureSetting,
  source: SourceTable,
  place: { readonly unit: string } | { readonly year: string },
): ViewState {
  const chosen = codesBehind(measure) as Partial<Record<DimensionId, readonly string[]>>;
  const columns: DimensionId = measure.share === undefined ? 'indicator' : (measure.share.of as DimensionId);
  if ('year' in place) return { rows: 'unit', columns, chosen: { ...chosen, year: [place.year] } };
  const unit = source.table.dimensions.includes('unit') ? { unit: [place.unit] } : {};
  return { rows: 'year', columns, chosen: { ...chosen, ...unit } };
}
