import { largestPublished, leadingOf } from '../browser/leading-causes.ts';
import { listOf, type ViewCell } from '../browser/view.ts';
import type { Code } from '../catalogue/codelist.ts';
import { noFigure } from '../programme/sources.ts';
import { bulletinTextsOf } from '../text/bulletin-texts.ts';
import { causesTextsOf } from '../text/causes-texts.ts';
import { paragraph, type Section } from './content.ts';
import { cellIn } from './sources.ts';
import type { Told } from './told-figures.ts';
import { viewBlocks, type ShownTable } from './view-blocks.ts';

/* What people died of, as far as that is published. */

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
    cellIn(sources, 'leading_causes', { year, cause: cause.code, indicator }) ?? noFigure;
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
