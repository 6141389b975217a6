import { placeOn, valueAxis } from './axis.ts';
import type { ChartOptions, ChartSeries } from './chart.ts';
import { fitText } from './fit.ts';
import { type ChartLayout, contentWidth, defaultLayout, emptyBlock, frame, textBlock } from './frame.ts';
import { legend, marksKey } from './legend.ts';
import { bandSign, gapRow, isGap, legendItem, provisionalSign } from './line-marks.ts';
import { linked } from './links.ts';
import { widest } from './measure.ts';
import { ink, maxSeries, muted } from './palette.ts';
import { barsOfPanel, linesOfPanel, type PanelPlot, panelAxis } from './panel.ts';
import { provisionalBarSign } from './bars.ts';
import { categoriesOf, type Category, pointsAt, shownBounds, shownValues } from './points.ts';
import { type Block, element, escapeText, lineHeight, shift, textLines } from './svg.ts';

/** One drawing among its like: a place, a cause. */
export interface Panel {
  readonly key: string;
  readonly label: string;
  /** The same series in each panel, by key; one alone where the panels have bars. */
  readonly series: readonly ChartSeries[];
  /** Address of its page. */
  readonly href?: string | undefined;
}

export interface SmallMultiplesOptions extends ChartOptions {
  readonly form?: 'lines' | 'bars' | undefined;
}

/** A panel is no narrower than this, so that a decade can be read in it. */
const narrowest = 128;

/**
 * Do all places go the same way? Small multiples as an SVG string: a panel each, all on one pair of axes, as many
 * beside one another as the width bears (Tufte 1983, "The Visual Display of Quantitative Information", p. 170).
 *
 * Lines or standing bars. Withheld and not collected figures have their marks below the axis of their panel, as in a
 * line chart; provisional ones are dashed and open. The axis has its numbers at the first panel of a row. Without any
 * category it says that there is no data.
 *
 * @throws RangeError with more than 6 series in a panel of lines, or more than one in a panel of bars
 */
export function smallMultiples(
  panels: readonly Panel[],
  options: SmallMultiplesOptions,
  layout: ChartLayout = defaultLayout,
): string {
  const bars = options.form === 'bars';
  const most = bars ? 1 : maxSeries;
  const many = panels.find(({ series }) => series.length > most);
  if (many !== undefined)
    throw new RangeError(`${many.series.length} series in the panel ${many.key}, at most ${most}`);
  const width = contentWidth(layout);
  const all = panels.flatMap(({ series }) => series);
  const categories = categoriesOf(all);
  if (categories.length === 0) return frame('multiples', [emptyBlock(options, width)], options, layout);
  const longest = panels.reduce((most, one) => (one.series.length > most.series.length ? one : most));
  const names =
    longest.series.length > 1 ? legend(longest.series.map(legendItem), width) : { height: 0, svg: '' };
  const key = marksKey(all, options, width, {
    zero: bars,
    provisional: bars ? provisionalBarSign : provisionalSign,
    interval: !bars && longest.series.length < 3 && all.length > 0 ? bandSign : undefined,
  });
  const blocks = [
    names,
    textBlock(options.unit, width, { class: 'unit', fill: muted }),
    gridBlock(panels, categories, options, width),
    key,
  ];
  const links = panels.some(({ href }) => href !== undefined);
  return frame('multiples', blocks, options, layout, links ? 'group' : 'img');
}

function gridBlock(
  panels: readonly Panel[],
  categories: readonly Category[],
  options: SmallMultiplesOptions,
  width: number,
): Block {
  const bars = options.form === 'bars';
  const all = panels.flatMap(({ series }) => series);
  const bounds = bars || panels.some(({ series }) => series.length > 2) ? [] : shownBounds(all);
  const axis = valueAxis(
    [...shownValues(all), ...bounds],
    3,
    options.language,
    'round',
    bars ? 'zero' : (options.axis ?? 'zero'),
  );
  const left = widest(axis.ticks.map(axis.format), { size: 12 }) + 8;
  // Before a row of marks below the axis stands the marker of its series, where there are several.
  const between =
    !bars && panels.some((panel) => panel.series.length > 1 && gapLanes(panel, categories) > 0) ? 28 : 18;
  // Without a number but zero there is nothing to compare, and a tall plot would be an empty one.
  const plotHeight = axis.ticks.length === 1 ? 24 : 84;
  const columns = Math.max(
    1,
    Math.min(panels.length, Math.floor((width - left + between) / (narrowest + between))),
  );
  const wide = (width - left - (columns - 1) * between) / columns;
  const heads = panels.map(({ label }) => fitText(label, wide, 2, { bold: true }));
  let y = 0;
  const drawn: string[] = [];
  for (let first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns);
    const head = Math.max(...heads.slice(first, first + columns).map((lines) => lines.length)) * lineHeight;
    const lanes = Math.max(...row.map((panel) => gapLanes(panel, categories)));
    const top = head + 8;
    const bottom = top + plotHeight;
    row.forEach((panel, i) => {
      const plot: PanelPlot = {
        axis,
        left: 0,
        right: wide,
        top,
        bottom,
        lane: lanes * gapRow,
        y: placeOn(axis, bottom, top),
        numbered: i === 0,
      };
      const lines = heads[first + i] ?? [];
      const content =
        panelHead(panel, lines) + panelAxis(categories, plot) + panelMarks(panel, categories, plot, options);
      drawn.push(element('g', { class: 'panel', transform: shift(left + i * (wide + between), y) }, content));
    });
    y += bottom + lanes * gapRow + 38;
  }
  return { height: y - 14, svg: drawn.join('') };
}

function panelHead({ label, href }: Panel, lines: readonly string[]): string {
  const text = textLines(lines, 0, 13, { class: 'label', fill: ink, 'font-weight': '600' });
  const title = element('title', {}, escapeText(label));
  return linked(href, element('g', { class: href === undefined ? undefined : 'panel-link' }, title, text));
}

/** Rows of marks below the axis: one a series that has a gap in this panel. */
function gapLanes({ series }: Panel, categories: readonly Category[]): number {
  return series.filter((one) => pointsAt(one, categories).some(isGap)).length;
}

function panelMarks(
  panel: Panel,
  categories: readonly Category[],
  plot: PanelPlot,
  { form }: SmallMultiplesOptions,
): string {
  // What is said of a point names its panel, which alone tells it from its like in the others.
  const series = panel.series.map((one) => ({
    ...one,
    key: `${panel.key}:${one.key}`,
    label: one.label === '' || one.label === panel.label ? panel.label : `${one.label}, ${panel.label}`,
  }));
  return form === 'bars' ? barsOfPanel(series, categories, plot) : linesOfPanel(series, categories, plot);
}
