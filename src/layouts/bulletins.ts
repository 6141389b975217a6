import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bulletinOf } from '../bulletin/bulletin.ts';
import type { Bulletin, ContentBlock } from '../bulletin/content.ts';
import { leafletOf } from '../bulletin/leaflet.ts';
import { bulletinYears, viewUpTo, type BulletinSources, type BulletinTable } from '../bulletin/sources.ts';
import { parseWords, wordsName, type PublishedWords } from '../bulletin/words/published-words.ts';
import { isShown } from '../browser/main-figures.ts';
import type { Language } from '../text/language.ts';
import { placesTextsOf } from '../text/places-texts.ts';
import { bulletinTargets } from './bulletin-targets.ts';
import { openTable } from './opened-tables.ts';
import { yearsOf } from './place-facts.ts';
import { trendSummary, trendSvg } from './place-trend.ts';
import { hasEnded, partsOf, placeName, type Place } from './place-units.ts';
import { placeSources } from './places.ts';
import { manifest, publicationFolder } from './publication.ts';

/* The bulletins of the publication: what they are written from, opened once a build. */

/** The tables that bulletins and leaflets tell of. */
const tablesTold: readonly string[] = [
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
  'population_by_age',
];

let sources: Promise<BulletinSources> | undefined;
let words: Promise<PublishedWords> | undefined;

/** The manifest and every table a bulletin looks into. */
export function bulletinSources(): Promise<BulletinSources> {
  sources ??= readSources();
  return sources;
}

async function readSources(): Promise<BulletinSources> {
  const published = await manifest();
  const opened = await Promise.all(
    tablesTold.map(async (id): Promise<[string, BulletinTable][]> => {
      const table = await openTable(id);
      return table === null ? [] : [[id, table]];
    }),
  );
  return { manifest: published, tables: new Map(opened.flat()) };
}

function publishedWords(): Promise<PublishedWords> {
  words ??= readFile(path.join(publicationFolder, wordsName), 'utf8').then(parseWords, () => ({}));
  return words;
}

/** The years with a bulletin, in their order. */
export async function yearsWithBulletin(): Promise<string[]> {
  const { site, tables } = await manifest();
  return tables.some(({ id }) => id === 'key_figures') ? bulletinYears(site) : [];
}

/** The bulletin of a year. Targets are judged by what is known today: they are told in the last bulletin alone. */
export async function bulletin(year: string, language: Language): Promise<Bulletin> {
  const own = (await publishedWords())[year]?.[language];
  const targets = year === (await yearOfLeaflets()) ? await bulletinTargets(language) : [];
  return bulletinOf(await bulletinSources(), year, language, { words: own, targets });
}

/**
 * The year leaflets are made for: the last with a bulletin; `undefined` where none has one. Those of years before were
 * made in their time, and are served as they were released.
 */
export async function yearOfLeaflets(): Promise<string | undefined> {
  return (await yearsWithBulletin()).at(-1);
}

/** The places with leaflets: units of today that have no other unit within them. */
export async function placesWithLeaflet(): Promise<readonly Place[]> {
  const { map } = await placeSources();
  return map.places.filter((place) => !hasEnded(place) && partsOf(map, place).length === 0);
}

/** The leaflet of a place for a year. */
export async function leaflet(place: Place, year: string, language: Language): Promise<Bulletin> {
  const { code, unit } = place;
  const name = placeName(place, language);
  const given = await bulletinSources();
  return leafletOf(
    given,
    { code, name, from: unit.validFrom },
    year,
    language,
    trendOf(given, place, year, language),
  );
}

/** Births and deaths of a place up to a year, in one drawing; none of a place without figures. */
function trendOf(given: BulletinSources, place: Place, year: string, language: Language): ContentBlock[] {
  const view = viewUpTo(
    given,
    'key_figures',
    year,
    yearsOf(place, ['registered_births', 'registered_deaths']),
  );
  if (
    view === null ||
    !view.rows.some((row) => view.columns.some((column) => isShown(view.cell(row, column))))
  )
    return [];
  const texts = placesTextsOf(language);
  const title = texts.tableAbout({ what: texts.trendTitle, place: placeName(place, language) });
  return [
    {
      kind: 'chart',
      id: 'hinh-qua-cac-nam',
      title,
      summary: trendSummary(view, language),
      draw: (width, id) => ({
        svg: trendSvg(view, given.manifest.site, title, language, { width, id }),
        omitted: '',
      }),
    },
  ];
}
