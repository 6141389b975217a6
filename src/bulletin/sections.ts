import { largestPublished, leadingOf } from '../browser/leading-causes.ts';
import { listOf, type ViewCell } from '../browser/view.ts';
import type { Code } from '../catalogue/codelist.ts';
import { causesTextsOf } from '../text/causes-texts.ts';
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
import { cellIn } from './sources.ts';
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

const quality = [
  ['birth_completeness', 'birth_completeness'],
  ['death_completeness', 'death_completeness'],
  ['death_completeness', 'death_completeness_adair_lopez'],
  ['timeliness_shares', 'births_on_time_share'],
  ['timeliness_shares', 'deaths_on_time_share'],
] as const;

const secondModel = 'death_completeness_adair_lopez';

const causeQuality = ['ill_defined_share', 'unusable_share', 'medically_certified_share'] as const;

const qualityTables: readonly ShownTable[] = [
  { table: 'birth_completeness', state: { rows: 'year', columns: 'indicator', chosen: {} }, as: 'table' },
  { table: 'death_completeness', state: { rows: 'year', columns: 'indicator', chosen: {} }, as: 'table' },
  { table: 'births_by_timeliness', state: { rows: 'year', columns: 'timeliness', chosen: {} }, as: 'table' },
  { table: 'deaths_by_timeliness', state: { rows: 'year', columns: 'timeliness', chosen: {} }, as: 'table' },
  { table: 'cross_checks', state: { rows: 'check', columns: 'indicator', chosen: {} }, as: 'table' },
];

/** How complete and how timely registration is, and what is known of causes: before any result. */
export function qualitySection(told: Told): Section {
  const texts = bulletinTextsOf(told.language);
  const said = qualitySentences(told);
  const ofCauses = causeQuality.flatMap((indicator) => toldFigure(told, 'cause_quality', indicator) ?? []);
  return {
    id: 'chat-luong',
    title: texts.sections.quality,
    blocks: [
      paragraph(texts.qualityLead),
      ...sentences([...said, ...ofCauses.map((figure) => figureSentence(figure, told.language))]),
      ...viewBlocks(told, qualityTables),
    ],
  };
}

/** Completeness and timeliness as sentences; what is above the expected is explained. */
export function qualitySentences(told: Told): string[] {
  const { language } = told;
  const figures = quality.flatMap(([table, indicator]) => {
    const figure = toldFigure(told, table, indicator);
    // The second model is told of where it speaks; that it cannot is for the methods page.
    return figure === null || (indicator === secondModel && !isThere(figure.cell)) ? [] : [figure];
  });
  const isAbove = figures.some(
    ({ cell }) => cell.value !== null && cell.confidentiality === '' && (cell.lower ?? 0) > 100,
  );
  return [
    ...figures.map((figure) => figureSentence(figure, language)),
    ...(isAbove ? [bulletinTextsOf(language).aboveExpected] : []),
  ];
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

const topics: Readonly<
  Record<'births' | 'deaths' | 'families', { id: string; shown: readonly ShownTable[] }>
> = {
  births: {
    id: 'sinh',
    shown: [
      { table: 'births_by_sex', state: { rows: 'year', columns: 'sex', chosen: {} }, says: true },
      {
        table: 'births_by_mother_age',
        state: { rows: 'mother_age', columns: 'sex', chosen: {} },
        as: 'table',
        says: true,
      },
      { table: 'births_by_site', state: { rows: 'year', columns: 'site', chosen: {} }, as: 'table' },
      {
        table: 'fertility',
        state: { rows: 'year', columns: 'indicator', chosen: { indicator: ['total_fertility_rate'] } },
        as: 'chart',
        says: true,
      },
      {
        table: 'fertility',
        state: {
          rows: 'year',
          columns: 'indicator',
          chosen: {
            indicator: [
              'crude_birth_rate',
              'total_fertility_rate',
              'mean_age_at_birth',
              'sex_ratio_at_birth',
              'births_under_20_share',
            ],
          },
        },
        as: 'table',
      },
    ],
  },
  deaths: {
    id: 'chet',
    shown: [
      { table: 'deaths_by_sex', state: { rows: 'year', columns: 'sex', chosen: {} }, says: true },
      { table: 'deaths_by_age', state: { rows: 'age', columns: 'sex', chosen: {} }, says: true },
      { table: 'deaths_by_site', state: { rows: 'year', columns: 'site', chosen: {} }, as: 'table' },
      {
        table: 'life_expectancy',
        state: { rows: 'year', columns: 'sex', chosen: { indicator: ['life_expectancy'] } },
        says: true,
      },
      {
        table: 'infant_mortality',
        state: { rows: 'year', columns: 'indicator', chosen: {} },
        as: 'table',
        says: true,
      },
    ],
  },
  families: {
    id: 'gia-dinh',
    shown: [
      {
        table: 'key_figures',
        state: {
          rows: 'year',
          columns: 'indicator',
          chosen: {
            indicator: [
              'registered_marriages',
              'crude_marriage_rate',
              'divorces_in_force',
              'crude_divorce_rate',
            ],
          },
        },
        as: 'table',
      },
      {
        table: 'marriage_indicators',
        state: {
          rows: 'year',
          columns: 'indicator',
          chosen: {
            indicator: [
              'first_marriages_of_both',
              'remarriages',
              'mean_age_first_marriage_men',
              'mean_age_first_marriage_women',
            ],
          },
        },
        as: 'table',
      },
      {
        table: 'divorces_by_recording',
        state: { rows: 'year', columns: 'recording', chosen: {} },
        as: 'table',
        says: true,
      },
      {
        table: 'adoptions_by_kind',
        state: { rows: 'year', columns: 'kind', chosen: {} },
        as: 'table',
        says: true,
      },
    ],
  },
};

/** Births, deaths, or marriages with divorces and adoptions: sentence, chart and table of each first-priority table. */
export function topicSection(told: Told, topic: keyof typeof topics): Section {
  const { id, shown } = topics[topic];
  return { id, title: bulletinTextsOf(told.language).sections[topic], blocks: viewBlocks(told, shown) };
}

const figuresOfCauses = ['deaths_from_cause', 'share_of_deaths', 'cause_rank'] as const;

/**
 * The broad groups, and the leading causes by their published ranks; where ranks are withheld, the causes with the most
 * published deaths, which is no ranking and says so.
 */
export function causesSection(told: Told): Section {
  const { sources, year, language } = told;
  const texts = bulletinTextsOf(language);
  const table = sources.tables.get('leading_causes')?.table;
  const causes = table === undefined ? [] : listOf(table, 'cause').codes;
  const at = (cause: Code, indicator: string): ViewCell =>
    cellIn(sources, 'leading_causes', { year, cause: cause.code, indicator }) ?? noCell;
  const { ranked, withheld } = leadingOf(causes, at);
  const isRanked = ranked.length > 0;
  const shown = (isRanked ? ranked : largestPublished(causes, at)).map(({ cause }) => cause.code);
  const words = causesTextsOf(language);
  const title = isRanked
    ? (withheld ? words.someLeadingTitle : words.leadingTitle)(year)
    : `${words.largestPublishedTitle(year)}. ${words.ranksWithheld}`;
  const leading: ShownTable = {
    table: 'leading_causes',
    state: {
      rows: 'cause',
      columns: 'indicator',
      chosen: { cause: shown, indicator: isRanked ? figuresOfCauses : figuresOfCauses.slice(0, 2) },
      sort: isRanked
        ? { by: 'cause_rank', descending: false }
        : { by: 'deaths_from_cause', descending: true },
    },
    as: 'table',
  };
  const groups: ShownTable = {
    table: 'deaths_by_cause_group',
    state: { rows: 'year', columns: 'cause_group', chosen: {} },
    says: true,
  };
  return {
    id: 'nguyen-nhan',
    title: texts.sections.causes,
    blocks: [
      ...viewBlocks(told, [groups]),
      ...(shown.length === 0 ? [] : [paragraph(title), ...viewBlocks(told, [leading])]),
    ],
  };
}

const noCell: ViewCell = {
  value: null,
  lower: null,
  upper: null,
  status: '',
  confidentiality: '',
  reason: '',
};

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
