import { listOf } from '../browser/view.ts';
import type { DimensionId } from '../catalogue/codelist.ts';
import type { Language } from '../text/language.ts';
import type { PlacesTexts } from '../text/places-texts.ts';
import { cellIn, indicatorIn, type BulletinSources } from './sources.ts';
import type { ToldCount, ToldFigure } from './sentences.ts';

/* Figures of a place and year, with the year before, as the sentences want them. */

/** Where a bulletin looks: whose figures, of when, in which language. */
export interface Told {
  readonly sources: BulletinSources;
  readonly unit: string;
  /** The place inside a sentence. */
  readonly place: string;
  readonly year: string;
  readonly language: Language;
  /** How many years stand side by side in every table; without it each goes back as far as it says. */
  readonly yearsBeside?: number;
}

type Codes = Partial<Record<DimensionId, string>>;

/** An indicator of a table; `null` where the site does not publish it, or not for this place and year. */
export function toldFigure(
  told: Told,
  table: string,
  indicator: string,
  codes: Codes = {},
): ToldFigure | null {
  const { sources, unit, year, language } = told;
  const code = indicatorIn(sources, table, indicator);
  const hasUnits = sources.tables.get(table)?.table.dimensions.includes('unit') === true;
  const own: Codes = { ...(hasUnits ? { unit } : {}), indicator, ...codes };
  const cell = cellIn(sources, table, { ...own, year });
  if (code === undefined || cell === null) return null;
  return {
    label: code.label[language],
    unit: code.figure?.unit[language] ?? '',
    stillFalls: code.figure?.stillFalls === true,
    cell,
    before: yearBefore(sources, table, year, own),
  };
}

/** Events of the key figures, with their rate. */
export function toldCount(
  told: Told,
  what: keyof PlacesTexts['events'],
  count: string,
  rate: string,
): ToldCount | null {
  const figure = toldFigure(told, 'key_figures', count);
  if (figure === null) return null;
  const { cell, before } = figure;
  const { year, place } = told;
  return { what, year, place, cell, before, rate: toldFigure(told, 'key_figures', rate) };
}

function yearBefore(
  sources: BulletinSources,
  table: string,
  year: string,
  codes: Codes,
): ToldFigure['before'] {
  const published = sources.tables.get(table)?.table;
  const before = String(Number(year) - 1);
  if (published === undefined || !listOf(published, 'year').codes.some(({ code }) => code === before))
    return null;
  const cell = cellIn(sources, table, { ...codes, year: before });
  return cell === null ? null : { year: before, cell };
}
