import { listOf } from '../browser/view.ts';
import type { Code } from '../catalogue/codelist.ts';
import { totalCode } from '../catalogue/codelist.ts';
import { wholeOf } from '../catalogue/default-view.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { pageAddress } from './addresses.ts';
import { openTable, type OpenedTable } from './opened-tables.ts';
import { manifest } from './publication.ts';

/** What the pages on causes are made from; a table this site does not publish is `null`, and its block is left out. */
export interface CauseSources {
  readonly site: Manifest['site'];
  /** The last final year: what "this year" is on every one of these pages. */
  readonly year: Code;
  readonly years: readonly Code[];
  /** The rows of the list in its order, all but the total. */
  readonly causes: readonly Code[];
  readonly deaths: OpenedTable;
  readonly leading: OpenedTable | null;
  readonly rates: OpenedTable | null;
  /** Deaths by broad age groups. */
  readonly bands: OpenedTable | null;
  readonly months: OpenedTable | null;
  readonly certification: OpenedTable | null;
  readonly quality: OpenedTable | null;
  readonly groups: OpenedTable | null;
  readonly maternal: OpenedTable | null;
  readonly maternalRatio: OpenedTable | null;
  readonly chapters: OpenedTable | null;
}

let read: Promise<CauseSources | null> | undefined;

/** The tables of causes of the publication, `null` where its register records no causes. */
export function causeSources(): Promise<CauseSources | null> {
  read ??= readSources();
  return read;
}

async function readSources(): Promise<CauseSources | null> {
  const { site } = await manifest();
  const deaths = await openTable('deaths_by_cause');
  if (deaths === null) return null;
  const years = listOf(deaths.table, 'year');
  const last = wholeOf(years, site);
  const year = years.codes.find(({ code }) => code === last);
  if (year === undefined) return null;
  return {
    site,
    year,
    years: years.codes,
    causes: listOf(deaths.table, 'cause').codes.filter(({ code }) => code !== totalCode),
    deaths,
    leading: await openTable('leading_causes'),
    rates: await openTable('cause_rates'),
    bands: await openTable('deaths_by_cause_and_band'),
    months: await openTable('deaths_by_cause_and_month'),
    certification: await openTable('deaths_by_cause_and_certification'),
    quality: await openTable('cause_quality'),
    groups: await openTable('deaths_by_cause_group'),
    maternal: await openTable('maternal_deaths'),
    maternalRatio: await openTable('maternal_mortality'),
    chapters: await openTable('deaths_by_chapter'),
  };
}

/** The address of a cause's page. */
export function causeAddress(code: string, language: Language): string {
  return pageAddress(`/nguyen-nhan/${code}/`, language);
}
