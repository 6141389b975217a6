import { addressOf } from '../browser/address.ts';
import type { TableFigures } from '../browser/cells.ts';
import { wholeOf } from '../catalogue/default-view.ts';
import {
  completeState,
  defaultState,
  listOf,
  viewOf,
  type TableView,
  type ViewState,
} from '../browser/view.ts';
import type { Code } from '../catalogue/codelist.ts';
import { totalCode } from '../catalogue/codelist.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { pageAddress } from './addresses.ts';
import { figuresOf, manifest } from './publication.ts';

/** A published table with its figures, read once for all pages: two hundred of them look into the same few. */
export interface CauseTable {
  readonly table: ManifestTable;
  readonly figures: TableFigures;
  /** The cell of any codes; a dimension that is not named stands at its whole. */
  readonly at: TableView['cellAt'];
}

/** What the pages on causes are made from; a table this site does not publish is `null`, and its block is left out. */
export interface CauseSources {
  readonly site: Manifest['site'];
  /** The last final year: what "this year" is on every one of these pages. */
  readonly year: Code;
  readonly years: readonly Code[];
  /** The rows of the list in its order, all but the total. */
  readonly causes: readonly Code[];
  readonly deaths: CauseTable;
  readonly leading: CauseTable | null;
  readonly rates: CauseTable | null;
  readonly months: CauseTable | null;
  readonly certification: CauseTable | null;
  readonly quality: CauseTable | null;
  readonly groups: CauseTable | null;
  readonly maternal: CauseTable | null;
  readonly maternalRatio: CauseTable | null;
  readonly chapters: CauseTable | null;
}

let read: Promise<CauseSources | null> | undefined;

/** The tables of causes of the publication, `null` where its register records no causes. */
export function causeSources(): Promise<CauseSources | null> {
  read ??= readSources();
  return read;
}

async function readSources(): Promise<CauseSources | null> {
  const { site, tables } = await manifest();
  const open = async (id: string): Promise<CauseTable | null> => {
    const table = tables.find((one) => one.id === id);
    if (table === undefined) return null;
    const figures = await figuresOf(table);
    const wholes = Object.fromEntries(table.codelists.map((list) => [list.dimension, wholeOf(list, site)]));
    const { cellAt } = viewOf(table, figures, defaultState(table, site));
    return { table, figures, at: (codes) => cellAt({ ...wholes, ...codes }) };
  };
  const deaths = await open('deaths_by_cause');
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
    leading: await open('leading_causes'),
    rates: await open('cause_rates'),
    months: await open('deaths_by_cause_and_month'),
    certification: await open('deaths_by_cause_and_certification'),
    quality: await open('cause_quality'),
    groups: await open('deaths_by_cause_group'),
    maternal: await open('maternal_deaths'),
    maternalRatio: await open('maternal_mortality'),
    chapters: await open('deaths_by_chapter'),
  };
}

/** A view of one of the tables, with the whole of every dimension that is neither spread nor chosen. */
export function viewAt(source: CauseTable, site: Manifest['site'], state: ViewState): TableView {
  return viewOf(source.table, source.figures, completeState(source.table, site, state));
}

/** The address of a table's page, opened with this view. */
export function viewAddress(
  source: CauseTable,
  site: Manifest['site'],
  state: ViewState,
  language: Language,
): string {
  const query = addressOf(source.table, site, completeState(source.table, site, state));
  return pageAddress(`/bang/${source.table.slug}/`, language) + (query === '' ? '' : `?${query}`);
}

/** The address of a cause's page. */
export function causeAddress(code: string, language: Language): string {
  return pageAddress(`/nguyen-nhan/${code}/`, language);
}
