import type { ChartSeries } from '../charts/chart.ts';
import { heatMap } from '../charts/heat-map.ts';
import { totalCode, type Code } from '../catalogue/codelist.ts';
import type { DimensionId } from '../catalogue/declaration.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { textsOf } from '../text/texts.ts';
import { heatDrawing } from './chart-choice.ts';
import { chartTitle, namesOf, optionsOf, pointOf, type ViewChart } from './chart-of-view.ts';
import type { TableView } from './view.ts';

/**
 * Draws a view of two dimensions of time, or of ages over time, as a heat map: when in the year, at which age, and since
 * when there are most. Totals have no cell, as they would outshine all others; what is not stated is named.
 *
 * @throws Error for a view that `heatDrawing` has no drawing of
 */
export function chartOfHeat(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  layout: { readonly width: number; readonly id: string },
): ViewChart {
  const drawing = heatDrawing(view);
  if (drawing === null)
    throw new Error(`${view.table.slug}: no heat map of ${view.state.rows} and ${view.state.columns}`);
  const { rows, columns } = drawing;
  const options = {
    ...optionsOf(view, drawing, site, language),
    title: chartTitle(view, site, language, drawing),
    id: layout.id,
  };
  const series = rows.map((row): ChartSeries => ({
    key: row.code,
    label: row.label[language],
    points: columns.flatMap((column) => {
      const point = pointOf(view, row, column, language);
      return point === null
        ? []
        : [
            {
              ...point,
              key: column.code,
              label: column.label[language],
              short: shortOf(column, view.state.columns, language),
            },
          ];
    }),
  }));
  const left = (all: readonly Code[], drawn: readonly Code[]): Code[] =>
    all.filter((code) => code.code !== totalCode && !drawn.includes(code) && !hasPartsAmong(code, drawn));
  const named = [
    ...namesOf(view, left(view.rows, rows), 'rows', language),
    ...namesOf(view, left(view.columns, columns), 'columns', language),
  ];
  return {
    svg: heatMap(series, options, { width: layout.width }),
    omitted: named.length === 0 ? '' : textsOf(language).notInChart(named.join('; ')),
  };
}

/** The head of a narrow column: `T1`, `Jan`, `2026`; none where the label is as short as it can be. */
function shortOf({ code, label }: Code, dimension: DimensionId, language: Language): string | undefined {
  if (dimension === 'year' || dimension === 'registered_year') return code;
  if (!/^\d+$/.test(code)) return undefined;
  if (dimension !== 'month' && dimension !== 'registered_month') return undefined;
  return language === 'vi' ? label.vi.replace('Tháng ', 'T') : label.en.slice(0, 3);
}

/** Whether a code is drawn by its parts. */
function hasPartsAmong({ code }: Code, drawn: readonly Code[]): boolean {
  return drawn.some(({ parent }) => parent === code);
}
