import { pointOf } from '../browser/chart-of-view.ts';
import { isShown } from '../browser/main-figures.ts';
import { sourceText } from '../browser/view-title.ts';
import type { TableView } from '../browser/view.ts';
import type { Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { ChartSeries } from '../charts/chart.ts';
import { lineChart } from '../charts/line.ts';
import type { Language } from '../text/language.ts';
import { figureText } from '../browser/cell-text.ts';
import { placesTextsOf } from '../text/places-texts.ts';
import { textsOf } from '../text/texts.ts';

/**
 * Births and deaths of a place in one drawing: the view of both has two units, births and deaths, but what lies between
 * the two lines is what a reader looks for. Years that are not over are left out, as a line down to them would show a
 * fall where there is none.
 *
 * @param view the years of `registered_births` and `registered_deaths` of a place
 */
export function trendSvg(
  view: TableView,
  site: Manifest['site'],
  title: string,
  language: Language,
  layout: { readonly width: number; readonly id: string },
): string {
  const texts = textsOf(language);
  const years = wholeYears(view);
  const series = view.columns.map((column): ChartSeries => ({
    key: column.code,
    label: trendLabel(column, language),
    points: years.flatMap((year) => pointOf(view, year, column, language) ?? []),
  }));
  return lineChart(
    series,
    {
      language,
      title,
      summary: trendSummary(view, language),
      unit: placesTextsOf(language).trendUnit,
      source: sourceText(view.table, site, language),
      missing: texts.figureMissing,
      notice: view.table.simulated ? texts.simulatedShort : undefined,
      id: layout.id,
    },
    { width: layout.width },
  );
}

/** The years of a view that are over. */
export function wholeYears(view: TableView): Code[] {
  return view.rows.filter(({ partial }) => partial !== true);
}

/** The first and the last figure of each line, as words for who does not see it. */
export function trendSummary(view: TableView, language: Language): string {
  const told = view.columns.flatMap((column) => {
    const shown = wholeYears(view).flatMap((year) => {
      const cell = view.cell(year, column);
      return isShown(cell) ? [{ year: year.label[language], value: figureText(cell.value, language) }] : [];
    });
    const [first, last] = [shown[0], shown.at(-1)];
    if (first === undefined || last === undefined) return [];
    const line = trendLabel(column, language);
    return [placesTextsOf(language).trendLine({ line, first, last: last === first ? null : last })];
  });
  return told.length === 0 ? `${textsOf(language).figureMissing}.` : told.join(' ');
}

function trendLabel({ code, label }: Code, language: Language): string {
  const { births, deaths } = placesTextsOf(language);
  return code === 'registered_births' ? births : code === 'registered_deaths' ? deaths : label[language];
}
