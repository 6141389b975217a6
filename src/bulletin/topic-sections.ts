import { bulletinTextsOf } from '../text/bulletin-texts.ts';
import type { Section } from './content.ts';
import type { Told } from './told-figures.ts';
import { viewBlocks, type ShownTable } from './view-blocks.ts';

/* The first-priority tables of a bulletin, topic by topic, and how each is shown. */

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
