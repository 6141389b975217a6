import { pointOf } from '../browser/chart-of-view.ts';
import { isShown } from '../browser/main-figures.ts';
import { sourceText } from '../browser/view-title.ts';
import type { TableView } from '../browser/view.ts';
import { totalCode, unknownCode, type Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { ChartSeries } from '../charts/chart.ts';
import { stackedBarChart } from '../charts/stacked-bar.ts';
import { causesTextsOf } from '../text/causes-texts.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { textsOf } from '../text/texts.ts';

/**
 * What deaths are made of, year by year: bars of 100 per cent, one part a broad group of causes. A group nobody died
 * from in any year has no part.
 *
 * @param view years in rows, groups of causes in columns, the total among them
 * @returns `null` where no group has a figure in two years
 */
export function causeGroupYears(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  layout: { readonly width: number; readonly id: string },
): string | null {
  const cellOf = (year: Code, group: Code) => view.cell(year, group);
  const groups = view.columns.filter(
    (group) => group.code !== totalCode && view.rows.some((year) => cellOf(year, group).value !== 0),
  );
  const [largest] = groups
    .filter(({ code }) => code !== unknownCode)
    .toSorted((one, other) => sumOf(view, other) - sumOf(view, one));
  const total = view.columns.find(({ code }) => code === totalCode);
  const told = view.rows.filter(
    (year) =>
      groups.some((group) => isShown(cellOf(year, group))) &&
      total !== undefined &&
      isShown(cellOf(year, total)),
  );
  const [first, last] = [told[0], told.at(-1)];
  if (
    largest === undefined ||
    total === undefined ||
    first === undefined ||
    last === undefined ||
    first === last
  )
    return null;
  const series = groups.map((group): ChartSeries => ({
    key: group.code,
    label: group.label[language],
    points: view.rows.flatMap((year) => pointOf(view, year, group, language) ?? []),
  }));
  const totals: ChartSeries = {
    key: totalCode,
    label: total.label[language],
    points: view.rows.flatMap((year) => pointOf(view, year, total, language) ?? []),
  };
  const texts = causesTextsOf(language);
  const shareIn = (year: Code): string => {
    const [part, whole] = [cellOf(year, largest), cellOf(year, total)];
    const share =
      isShown(part) && isShown(whole) && whole.value > 0 ? (part.value / whole.value) * 100 : null;
    return share === null ? '' : formatNumber(share, language, 1);
  };
  const [before, now] = [shareIn(first), shareIn(last)];
  return stackedBarChart(
    series,
    {
      language,
      title: texts.groupYearsTitle,
      summary:
        before === '' || now === ''
          ? texts.groupYearsTitle
          : texts.groupYearsSummary({
              group: largest.label[language],
              before,
              now,
              from: first.label[language],
              to: last.label[language],
            }),
      unit: texts.groupYearsUnit,
      source: sourceText(view.table, site, language),
      notice: view.table.simulated ? textsOf(language).simulatedShort : undefined,
      measure: 'shares',
      direction: 'up',
      totals,
      id: layout.id,
    },
    { width: layout.width },
  );
}

function sumOf(view: TableView, group: Code): number {
  return view.rows.reduce((sum, year) => sum + (view.cell(year, group).value ?? 0), 0);
}
