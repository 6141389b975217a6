import { barFill, drawBar, fillPatterns, provisionalBarSign } from './bars.ts';
import type { ChartOptions, ChartSeries } from './chart.ts';
import { type ChartLayout, contentWidth, defaultLayout, emptyBlock, frame, textBlock } from './frame.ts';
import { hatchItem, restItem, withheldPattern } from './hatch.ts';
import { legend, type LegendItem, marksKey } from './legend.ts';
import { maxSeries, muted, seriesPaint } from './palette.ts';
import { categoriesOf, pointsAt, shownValue } from './points.ts';
import { type Stack, stackOf } from './stack.ts';
import { lying, standing } from './stacked-layouts.ts';
import { type Block, element, textLines } from './svg.ts';
import { chartWords } from './words.ts';

export interface StackedBarOptions extends ChartOptions {
  /** `shares`: each bar is cut into parts of 100 per cent. */
  readonly measure?: 'counts' | 'shares' | undefined;
  /** `up` stands, for years; `across` lies, for places and causes. */
  readonly direction?: 'across' | 'up' | undefined;
  /**
   * Published totals by category: what the parts lack to them is drawn as a hatched part. Its length is what any reader
   * can reckon; that this tells nothing of one part alone is for the disclosure rule to see to, not for a drawing.
   */
  readonly totals?: ChartSeries | undefined;
}

/**
 * What is a whole made of, and how does that change? Stacked bars as an SVG string, one bar a category, one part a
 * series, from zero in the order of the series.
 *
 * A bar never silently ends early. Where parts are withheld and the total is published, the rest is a hatched part;
 * without a total each has its lozenge behind the bar's end and the sum is written with `≥`. So it is with figures not
 * collected. Shares of a whole that is not known are not drawn. Provisional parts are light with a dashed outline.
 *
 * @param series 1 to 6 parts that make up the whole; categories are matched by key
 * @throws RangeError with more than 6 series
 */
export function stackedBarChart(
  series: readonly ChartSeries[],
  options: StackedBarOptions,
  layout: ChartLayout = defaultLayout,
): string {
  if (series.length > maxSeries)
    throw new RangeError(`${series.length} series in a stacked bar chart, at most ${maxSeries}`);
  const width = contentWidth(layout);
  const categories = categoriesOf(series);
  if (categories.length === 0) return frame('stacked', [emptyBlock(options, width)], options, layout);
  const { measure = 'counts', direction = 'across', totals, id } = options;
  const points = series.map((one) => pointsAt(one, categories));
  const stacks = categories.map(({ key }, place) =>
    stackOf(
      points.map((some) => some[place]),
      shownValue(totals?.points.find((point) => point.key === key)),
      measure,
    ),
  );
  const draw = direction === 'up' ? standing : lying;
  const bars = draw(series, categories, stacks, { ...options, measure }, width);
  const patterns = fillPatterns(id, series.length) + withheldPattern(id);
  const blocks = [
    legend(series.map(legendItem(id)), width),
    textBlock(options.unit, width, { class: 'unit', fill: muted }),
    { ...bars, svg: patterns + bars.svg },
    stackKey(series, stacks, options, width),
  ];
  return frame('stacked', blocks, options, layout);
}

function isZero({ total, end, lacking }: Stack): boolean {
  return total === 0 && end === 0 && lacking === null;
}

function legendItem(id: string) {
  return (one: ChartSeries, index: number): LegendItem => {
    const bar = { from: 0, to: 18, thickness: 12, fill: barFill(id, index) };
    return { sign: element('g', seriesPaint(index), drawBar(bar, false)), signWidth: 18, label: one.label };
  };
}

/** What the marks mean that occur; a withheld part is a lozenge, or hatched where the total is known. */
function stackKey(
  series: readonly ChartSeries[],
  stacks: readonly Stack[],
  options: StackedBarOptions,
  width: number,
): Block {
  const words = chartWords[options.language];
  const hatched = stacks.some(({ lacking }) => lacking?.withheld === true);
  const lozenges = stacks.some(
    ({ parts, lacking }) =>
      lacking?.withheld !== true && parts.some((part) => part?.point.state === 'withheld'),
  );
  const hatching = hatchItem(options.id, words.withheld);
  const more: LegendItem[] = hatched && lozenges ? [hatching] : [];
  if (stacks.some(({ lacking }) => lacking?.withheld === false)) more.push(restItem(words.rest));
  if (options.measure !== 'shares' && stacks.some(({ atLeast, total }) => atLeast && (total ?? 0) > 0))
    more.push({ sign: textLines(['≥'], 0, 4.5), signWidth: 10, label: words.atLeast });
  return marksKey(series, options, width, {
    zero: stacks.some(isZero),
    provisional: provisionalBarSign,
    withheld: hatched && !lozenges ? hatching : undefined,
    more,
  });
}
