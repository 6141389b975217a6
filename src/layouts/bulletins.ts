import { bulletinOf } from '../bulletin/bulletin.ts';
import type { Bulletin } from '../bulletin/content.ts';
import { bulletinYears, type BulletinSources, type BulletinTable } from '../bulletin/sources.ts';
import type { Language } from '../text/language.ts';
import { openTable } from './opened-tables.ts';
import { manifest } from './publication.ts';

/* The bulletins of the publication: what they are written from, opened once a build. */

let read: Promise<BulletinSources> | undefined;

/** The manifest and every table a bulletin looks into. */
export function bulletinSources(): Promise<BulletinSources> {
  read ??= readSources();
  return read;
}

async function readSources(): Promise<BulletinSources> {
  const published = await manifest();
  const opened = await Promise.all(
    bulletinTables.map(async (id): Promise<[string, BulletinTable][]> => {
      const table = await openTable(id);
      return table === null ? [] : [[id, table]];
    }),
  );
  return { manifest: published, tables: new Map(opened.flat()) };
}

/** The tables that bulletins and leaflets tell of. */
const bulletinTables: readonly string[] = [
  'key_figures',
  'birth_completeness',
  'death_completeness',
  'timeliness_shares',
  'births_by_timeliness',
  'deaths_by_timeliness',
  'cross_checks',
  'births_by_sex',
  'births_by_mother_age',
  'births_by_site',
  'fertility',
  'deaths_by_sex',
  'deaths_by_age',
  'deaths_by_site',
  'mortality',
  'infant_mortality',
  'life_expectancy',
  'leading_causes',
  'deaths_by_cause_group',
  'deaths_by_cause_group_and_unit',
  'cause_quality',
  'marriage_indicators',
  'divorces_by_recording',
  'adoptions_by_kind',
  'population',
  'population_by_age',
];

/** The bulletin of a year. */
export async function bulletin(year: string, language: Language): Promise<Bulletin> {
  return bulletinOf(await bulletinSources(), year, language);
}

/** The years with a bulletin, in their order. */
export async function yearsWithBulletin(): Promise<string[]> {
  const { site, tables } = await manifest();
  return tables.some(({ id }) => id === 'key_figures') ? bulletinYears(site) : [];
}
