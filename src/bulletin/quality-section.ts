import { bulletinTextsOf } from '../text/bulletin-texts.ts';
import { paragraph, sentences, type Section } from './content.ts';
import { changeOf, figureSentence, isThere } from './sentences.ts';
import { toldFigure, type Told } from './told-figures.ts';
import { viewBlocks, type ShownTable } from './view-blocks.ts';

/* How far the figures of a bulletin can be relied upon, before any of them. */

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

/** Completeness and timeliness as sentences; what is above the expected, and what may yet fall, is explained. */
export function qualitySentences(told: Told): string[] {
  const { language } = told;
  const texts = bulletinTextsOf(language);
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
    ...(isAbove ? [texts.aboveExpected] : []),
    ...(figures.some((figure) => changeOf(figure) === 'still_falls') ? [texts.stillFalls] : []),
  ];
}
