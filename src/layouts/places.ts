import { listOf, type ViewCell } from '../browser/view.ts';
import { wholeOf } from '../catalogue/default-view.ts';
import type { Code, DimensionId } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { publishedCodelists } from '../catalogue/published-codelists.ts';
import { openTable, type OpenedTable } from './opened-tables.ts';
import { placeMap, type Place, type PlaceMap } from './place-units.ts';
import { manifest } from './publication.ts';

export { placeAddress } from '../browser/page-address.ts';

/** What the pages on places are made from; a table this site does not publish is `null`, and its block says so. */
export interface PlaceSources {
  readonly site: Manifest['site'];
  readonly map: PlaceMap;
  /** The years of the key figures; none where the site has no key figures. */
  readonly years: readonly Code[];
  readonly key: OpenedTable | null;
  readonly timeliness: OpenedTable | null;
  readonly birthsByTimeliness: OpenedTable | null;
  readonly deathsByTimeliness: OpenedTable | null;
  readonly birthCompleteness: OpenedTable | null;
  readonly deathCompleteness: OpenedTable | null;
  readonly population: OpenedTable | null;
  readonly populationByAge: OpenedTable | null;
  readonly causeGroups: OpenedTable | null;
  readonly chapters: OpenedTable | null;
}

let read: Promise<PlaceSources> | undefined;

/** The tables by unit, and the map. */
export function placeSources(): Promise<PlaceSources> {
  read ??= readSources();
  return read;
}

async function readSources(): Promise<PlaceSources> {
  const { site, tables, unitChanges } = await manifest();
  const units = publishedCodelists(
    tables.map(({ codelists }) => ({
      codelists: codelists.filter(({ dimension }) => dimension === 'unit'),
    })),
  );
  const key = await openTable('key_figures');
  return {
    site,
    map: placeMap(units[0]?.codes ?? [], unitChanges),
    years: key === null ? [] : listOf(key.table, 'year').codes,
    key,
    timeliness: await openTable('timeliness_shares'),
    birthsByTimeliness: await openTable('births_by_timeliness'),
    deathsByTimeliness: await openTable('deaths_by_timeliness'),
    birthCompleteness: await openTable('birth_completeness'),
    deathCompleteness: await openTable('death_completeness'),
    population: await openTable('population'),
    populationByAge: await openTable('population_by_age'),
    causeGroups: await openTable('deaths_by_cause_group_and_unit'),
    chapters: await openTable('deaths_by_chapter'),
  };
}

/** The cell of a table, `null` where the site has no such table or the table no such code: not published in that detail. */
export function cellOf(
  source: OpenedTable | null,
  codes: Partial<Record<DimensionId, string>>,
): ViewCell | null {
  if (source === null) return null;
  const isThere = source.table.codelists.every(({ dimension, codes: list }) => {
    const code = codes[dimension];
    return code === undefined || list.some((one) => one.code === code);
  });
  return isThere ? source.at(codes) : null;
}

/**
 * The year a place is told of: the last final one with figures of it, else the last with any, `null` where it has none:
 * it ended before the first year, or began after the last.
 */
export function yearOf({ site, key, years }: PlaceSources, place: Place): Code | null {
  const applies = ({ code: year }: Code): boolean =>
    ['registered_births', 'registered_deaths'].some((indicator) => {
      const cell = cellOf(key, { year, unit: place.code, indicator });
      return cell !== null && !cell.status.includes('x');
    });
  const told = years.filter(applies);
  return told.findLast(({ code }) => !site.years.provisional.includes(Number(code))) ?? told.at(-1) ?? null;
}

/** The last final year of the site, which today's places are told of. */
export function yearOfSite({ site, key }: PlaceSources): Code | null {
  if (key === null) return null;
  const list = listOf(key.table, 'year');
  return list.codes.find(({ code }) => code === wholeOf(list, site)) ?? null;
}
