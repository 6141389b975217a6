import { bulletinTextsOf } from '../text/bulletin-texts.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { formatDay, textsOf } from '../text/texts.ts';
import { frameOf } from './bulletin.ts';
import { paragraph, sentences, type Bulletin, type ContentBlock, type Section } from './content.ts';
import { qualitySentences } from './quality-section.ts';
import { keyFigures } from './sections.ts';
import { changeSentences, countSentence, figureSentence } from './sentences.ts';
import type { BulletinSources } from './sources.ts';
import { toldCount, toldFigure, type Told } from './told-figures.ts';
import { viewBlocks, type ShownTable } from './view-blocks.ts';

/** The place a leaflet is about. */
export interface LeafletPlace {
  /** Its key in the published tables, which is its code as long as it is there. */
  readonly code: string;
  readonly name: string;
  /** First day of the unit, ISO; empty where it has always been. */
  readonly from: string;
}

const counts = [
  ['births', 'registered_births', 'crude_birth_rate'],
  ['deaths', 'registered_deaths', 'crude_death_rate'],
  ['marriages', 'registered_marriages', 'crude_marriage_rate'],
] as const;

const compared = [
  ['key_figures', 'crude_birth_rate'],
  ['key_figures', 'crude_death_rate'],
  ['key_figures', 'crude_marriage_rate'],
  ['timeliness_shares', 'births_on_time_share'],
  ['timeliness_shares', 'deaths_on_time_share'],
] as const;

const indicator = [
  'registered_births',
  'registered_deaths',
  'natural_increase',
  'registered_marriages',
  'divorces_in_force',
];
/** Of the years the drawing has all; tables of more would not fit on the sheet. */
const lastYears = 5;
const years: readonly ShownTable[] = [
  {
    table: 'key_figures',
    state: { rows: 'year', columns: 'indicator', chosen: { indicator } },
    as: 'table',
    lastYears,
  },
];
const people: readonly ShownTable[] = [
  { table: 'population_by_age', state: { rows: 'age', columns: 'sex', chosen: {} }, as: 'chart' },
  {
    table: 'deaths_by_cause_group_and_unit',
    state: { rows: 'year', columns: 'cause_group', chosen: {} },
    as: 'table',
    lastYears,
  },
];

/**
 * The leaflet of one place: what fits on the two sides of a sheet.
 *
 * @param trend births and deaths over the years as a drawing; none where there is nothing to draw
 */
export function leafletOf(
  sources: BulletinSources,
  { code, name, from }: LeafletPlace,
  year: string,
  language: Language,
  trend: readonly ContentBlock[],
): Bulletin {
  const texts = bulletinTextsOf(language);
  const { site } = sources.manifest;
  const place = textsOf(language).placeInSentence(name);
  const told: Told = { sources, unit: code, place, year, language };
  const title = texts.leaflet({ year, place });
  const names = texts.leafletSections;
  const natural = toldFigure(told, 'key_figures', 'natural_increase_rate');
  const headline = [
    ...counts
      .flatMap(([what, count]) => toldCount(told, what, count, '') ?? [])
      .map((one) => countSentence(one, language)),
    ...(natural === null ? [] : [figureSentence({ ...natural, before: null }, language)]),
  ];
  const changes = changeSentences(
    compared.flatMap(([table, code]) => toldFigure(told, table, code) ?? []),
    language,
  );
  const converted = from > `${year}-01-01` ? [paragraph(texts.convertedPlaces)] : [];
  const sections: Section[] = [
    {
      id: 'con-so-chinh',
      title: names.headline,
      blocks: [...keyFigures(told), ...sentences(headline), ...converted],
    },
    { id: 'thay-doi', title: names.changes(String(Number(year) - 1)), blocks: sentences(changes) },
    { id: 'chat-luong', title: names.quality, blocks: sentences(qualitySentences(told)) },
    { id: 'cac-nam', title: names.trend, blocks: [...trend, ...viewBlocks(told, years)] },
    { id: 'dan-so', title: names.people, blocks: viewBlocks(told, people) },
    { id: 'cach-doc', title: names.reading, blocks: readingBlocks(told, title) },
  ];
  return {
    ...frameOf(told),
    kind: 'leaflet',
    cover: { name: texts.leafletCover, period: texts.coverYear(year) },
    title,
    place: name,
    path: `/ban-tin/${year}/${code}.pdf`,
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };

  function readingBlocks({ unit }: Told, cited: string): ContentBlock[] {
    const { disclosure, publisher, release, cutOff } = site;
    const withheld =
      disclosure.rule === 'threshold'
        ? ` ${texts.methodsWithheld(formatNumber(disclosure.threshold - 1, language))}`
        : '';
    const { email } = publisher;
    const by = publisher.name[language];
    const day = formatDay(release.date, language);
    return [
      paragraph(texts.leafletReading({ cutOff: formatDay(cutOff, language) }) + withheld),
      paragraph(
        `${texts.cite({ publisher: by, title: cited, release: release.id, day, address: '' })} ${texts.source(site.source[language])} ${texts.licence(site.licence)} ${
          email === undefined ? texts.contactNone(by) : texts.contact({ publisher: by, email })
        }`,
      ),
      { kind: 'paragraph', line: [{ kind: 'link', text: texts.placePage, to: `/dia-phuong/${unit}/` }] },
    ];
  }
}
