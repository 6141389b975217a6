import { listOf } from '../browser/view.ts';
import { bulletinTextsOf } from '../text/bulletin-texts.ts';
import { formatNumber } from '../text/numbers.ts';
import {
  paragraph,
  sentences,
  type ContentBlock,
  type KeyFigure,
  type Section,
  type TargetRow,
} from './content.ts';
import {
  changeOf,
  changeSentences,
  countSentence,
  figureSentence,
  isThere,
  numberText,
} from './sentences.ts';
import { toldCount, toldFigure, type Told } from './told-figures.ts';
import { viewBlocks, type ShownTable } from './view-blocks.ts';

/* The sections that tell of the year. Each says what is published and leaves out what is not: nothing fills a gap. */

const events = [
  ['births', 'registered_births', 'crude_birth_rate'],
  ['deaths', 'registered_deaths', 'crude_death_rate'],
  ['infant_deaths', 'infant_deaths', 'infant_mortality_rate'],
  ['marriages', 'registered_marriages', 'crude_marriage_rate'],
  ['divorces', 'divorces_in_force', 'crude_divorce_rate'],
] as const;

const large = [
  'registered_births',
  'registered_deaths',
  'registered_marriages',
  'divorces_in_force',
] as const;

/** The few numbers most readers come for, and the headline figures as sentences. */
export function headlineSection(told: Told): Section {
  const { language } = told;
  const texts = bulletinTextsOf(language);
  const counts = events.flatMap(([what, count, rate]) => toldCount(told, what, count, rate) ?? []);
  const more = [
    toldFigure(told, 'key_figures', 'natural_increase_rate'),
    toldFigure(told, 'fertility', 'total_fertility_rate'),
    toldFigure(told, 'fertility', 'sex_ratio_at_birth'),
    toldFigure(told, 'life_expectancy', 'life_expectancy'),
  ].flatMap((figure) => (figure === null ? [] : [figureSentence(figure, language)]));
  return {
    id: 'con-so-chinh',
    title: texts.sections.headline,
    blocks: [
      ...keyFigures(told),
      ...sentences([...counts.map((count) => countSentence(count, language)), ...more]),
    ],
  };
}

/** Counts large enough to be read from afar; one that is not there is told in a sentence, not here. */
export function keyFigures(told: Told): ContentBlock[] {
  const texts = bulletinTextsOf(told.language);
  const figures = events.flatMap(([, count, rateCode]): KeyFigure[] => {
    const tile = large.find((one) => one === count);
    const figure = tile === undefined ? null : toldFigure(told, 'key_figures', count);
    if (tile === undefined || figure === null || !isThere(figure.cell)) return [];
    const rate = toldFigure(told, 'key_figures', rateCode);
    const change = rate === null ? 'unknown' : changeOf(rate);
    const isTold = change === 'higher' || change === 'lower' || change === 'unclear';
    return [
      {
        value: numberText(figure.cell, told.language),
        label: texts.tiles[tile],
        change:
          rate?.before && isTold ? texts.tile[change]({ rate: rate.label, year: rate.before.year }) : '',
      },
    ];
  });
  return figures.length === 0 ? [] : [{ kind: 'key_figures', figures }];
}

const compared = [
  ['key_figures', 'crude_birth_rate'],
  ['fertility', 'total_fertility_rate'],
  ['fertility', 'mean_age_at_birth'],
  ['fertility', 'sex_ratio_at_birth'],
  ['fertility', 'births_under_20_share'],
  ['key_figures', 'crude_death_rate'],
  ['mortality', 'age_standardised_death_rate'],
  ['key_figures', 'infant_mortality_rate'],
  ['life_expectancy', 'life_expectancy'],
  ['key_figures', 'crude_marriage_rate'],
  ['key_figures', 'crude_divorce_rate'],
  ['timeliness_shares', 'births_on_time_share'],
  ['timeliness_shares', 'deaths_on_time_share'],
] as const;

/** What is higher, lower and about the same as the year before. */
export function changesSection(told: Told): Section {
  const { language, year } = told;
  const texts = bulletinTextsOf(language);
  const figures = compared.flatMap(([table, indicator]) => toldFigure(told, table, indicator) ?? []);
  const said = changeSentences(figures, language);
  const isFirst = figures.every((figure) => changeOf(figure) === 'first');
  return {
    id: 'thay-doi',
    title: isFirst ? texts.sections.changesFirst : texts.sections.changes(String(Number(year) - 1)),
    blocks: [...sentences(said), ...(isFirst ? [] : [paragraph(texts.changesRule)])],
  };
}

/** Births, deaths and natural increase of the units of today; none of a site without units below it. */
export function placesSection(told: Told): Section | null {
  const { sources, year, unit, language } = told;
  const texts = bulletinTextsOf(language);
  const table = sources.tables.get('key_figures')?.table;
  if (table === undefined) return null;
  const units = listOf(table, 'unit').codes.filter(
    (code) => code.unit !== undefined && code.unit.validTo === '' && code.code !== unit,
  );
  if (units.length === 0) return null;
  const isConverted = units.some((code) => code.unit !== undefined && code.unit.validFrom > `${year}-01-01`);
  const indicator = [
    'registered_births',
    'registered_deaths',
    'natural_increase',
    'crude_birth_rate',
    'crude_death_rate',
  ];
  const shown: ShownTable[] = [
    {
      table: 'key_figures',
      state: { rows: 'unit', columns: 'indicator', chosen: { indicator } },
      as: 'table',
    },
  ];
  const places = formatNumber(units.length, language);
  return {
    id: 'dia-phuong',
    title: texts.sections.places,
    blocks: [
      paragraph(texts.placesLead({ year, places }) + (isConverted ? ` ${texts.convertedPlaces}` : '')),
      ...viewBlocks(told, shown),
    ],
  };
}

/** Progress against the programme's targets, as whoever knows them prepared it. */
export function targetsSection({ language }: Told, rows: readonly TargetRow[]): Section | null {
  const texts = bulletinTextsOf(language);
  if (rows.length === 0) return null;
  return {
    id: 'muc-tieu',
    title: texts.sections.targets,
    blocks: [
      { kind: 'targets', title: texts.targetsTitle, rows },
      ...sentences(rows.map(({ sentence }) => sentence)),
    ],
  };
}
