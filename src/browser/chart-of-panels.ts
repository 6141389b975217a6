import { smallMultiples } from '../charts/small-multiples.ts';
import type { Code } from '../catalogue/codelist.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Language } from '../text/language.ts';
import { tableToolsOf } from '../text/table-tools-texts.ts';
import { textsOf } from '../text/texts.ts';
import { drawingOf, isInOrder, type Drawing } from './chart-choice.ts';
import {
  chartTitle,
  indicatorNames,
  omittedOf,
  optionsOf,
  seriesOf,
  type ViewChart,
} from './chart-of-view.ts';
import { mainPanel, panelView } from './panels.ts';
import { ofOneUnit } from './view-units.ts';
import { insideSentence } from './view-title.ts';
import type { TableView } from './view.ts';

/** More small drawings are no longer looked at one by one. */
const mostPanels = 12;

/** Bars without an order of their own are known by their place alone, and that is soon forgotten. */
const mostBars = 8;

/**
 * Draws the panels of a view as small multiples on one axis: what would be drawn of the panel that speaks for all of
 * them is drawn of each. Ages by men and women become two lines. Panels in other units have no place on the axis.
 */
export function chartOfPanels(
  view: TableView,
  site: Manifest['site'],
  language: Language,
  layout: { readonly width: number; readonly id: string },
): ViewChart {
  const main = mainPanel(view, site);
  const drawing = panelDrawing(main, site);
  const [kept, others] = ofUnit(view, main);
  const panels = kept
    .map((panel) => ({
      key: panel.code,
      label: panel.label[language],
      series: seriesOf(panelView(view, panel), drawing, language),
    }))
    // What is told of the whole may be too fine for its parts: nothing would stand on their axes.
    .filter(({ series }) => series.some(({ points }) => points.length > 0))
    .slice(0, mostPanels);
  const options = {
    ...optionsOf(main, drawing, site, language),
    title: chartTitle(view, site, language, drawing),
    id: layout.id,
    form: drawing.kind === 'bars' ? ('bars' as const) : ('lines' as const),
  };
  const tools = tableToolsOf(language);
  const sentences = [omittedOf(main, drawing, language)];
  const named = drawing.rows.map((row) => insideSentence(main.state.rows, row, language));
  // Only the ends of an axis are written at it.
  if (drawing.kind === 'bars' && named.length > 2) sentences.unshift(tools.barsInOrder(named.join('; ')));
  if (panels.length < kept.length)
    sentences.push(
      tools.panelsDrawn({
        drawn: formatNumber(panels.length, language),
        all: formatNumber(kept.length, language),
      }),
    );
  if (others.length > 0) sentences.push(textsOf(language).otherIndicators(indicatorNames(others, language)));
  return {
    svg: smallMultiples(panels, options, { width: layout.width }),
    omitted: sentences.filter((sentence) => sentence !== '').join(' '),
  };
}

function panelDrawing(main: TableView, site: Manifest['site']): Drawing {
  const drawing = drawingOf(main, site);
  if (drawing.kind !== 'bars' || isInOrder(main.state.rows) || drawing.rows.length <= mostBars)
    return drawing;
  return { ...drawing, rows: drawing.rows.slice(0, mostBars), largest: mostBars };
}

/** The panels that are in the unit of the main one, and the others. */
function ofUnit(view: TableView, main: TableView): [readonly Code[], readonly Code[]] {
  if (view.state.panels !== 'indicator') return [view.panels, []];
  const first = main.fixed.find(({ list }) => list.dimension === 'indicator')?.code;
  const kept = first === undefined ? [] : ofOneUnit(view, [first, ...view.panels]);
  return [
    view.panels.filter((panel) => kept.includes(panel)),
    view.panels.filter((panel) => !kept.includes(panel)),
  ];
}
