import type { ChartOptions, ChartSeries } from './chart.ts';
import { cross, lozenge } from './marks.ts';
import { textWidth, wrapText } from './measure.ts';
import { ink, muted } from './palette.ts';
import { gapState, shownInterval, shownValue } from './points.ts';
import { type Block, element, lineHeight, shift, textLines } from './svg.ts';
import { chartWords, missingSymbol, zeroSymbol } from './words.ts';

/** A sign and the words for it. The sign is drawn from its left end, on the middle of the line. */
export interface LegendItem {
  readonly sign: string;
  readonly signWidth: number;
  readonly label: string;
}

const rowHeight = 22;
const between = 20;

/** Signs with their words in as many rows as `width` takes; a label longer than a row goes on below itself. */
export function legend(
  items: readonly LegendItem[],
  width: number,
  kind: 'legend' | 'key' = 'legend',
): Block {
  let x = 0;
  let y = 0;
  let bottom = 0;
  const parts = items.map(({ sign, signWidth, label }) => {
    const indent = signWidth + 7;
    if (x > 0 && x + indent + textWidth(label) > width) [x, y] = [0, bottom];
    const lines = wrapText(label, width - indent);
    const drawn = element(
      'g',
      { transform: shift(x, y + rowHeight / 2) },
      element('g', { class: 'sign' }, sign),
      textLines(lines, indent, 4.5),
    );
    bottom = Math.max(bottom, y + rowHeight + (lines.length - 1) * lineHeight);
    x += lines.length > 1 ? width : indent + textWidth(label) + between;
    return drawn;
  });
  return {
    height: bottom,
    svg:
      items.length === 0 ? '' : element('g', { class: kind, fill: kind === 'key' ? muted : ink }, ...parts),
  };
}

/** Signs and words in the grey of notes. */
export function keyOf(items: readonly LegendItem[], width: number): Block {
  const key = legend(items, width, 'key');
  return { height: key.height, svg: key.svg === '' ? '' : element('g', { color: muted }, key.svg) };
}

/** Says what the marks without a number mean, the lighter ones and the intervals; only those that occur in the drawing. */
export function marksKey(
  series: readonly ChartSeries[],
  options: ChartOptions,
  width: number,
  signs: {
    readonly provisional: LegendItem['sign'];
    readonly zero: boolean;
    /** Where it is not the lozenge. */
    readonly withheld?: LegendItem | undefined;
    /** Where the drawing shows intervals. */
    readonly interval?: LegendItem['sign'] | undefined;
    /** What else the drawing has to explain. */
    readonly more?: readonly LegendItem[] | undefined;
  },
): Block {
  const words = chartWords[options.language];
  const points = series.flatMap((one) => one.points);
  const gaps = points.filter((point) => shownValue(point) === null).map(gapState);
  const written = (symbol: string) =>
    element('text', { y: 4.5, fill: 'currentColor', 'font-weight': '600' }, symbol);
  const items: LegendItem[] = [];
  if (signs.zero && points.some((point) => shownValue(point) === 0)) {
    items.push({ sign: written(zeroSymbol), signWidth: 10, label: words.zero });
  }
  if (gaps.includes('missing'))
    items.push({ sign: written(missingSymbol), signWidth: 12, label: options.missing ?? words.missing });
  if (gaps.includes('withheld')) {
    const sign = element('g', { transform: shift(6, 0) }, lozenge());
    items.push(signs.withheld ?? { sign, signWidth: 12, label: words.withheld });
  }
  if (gaps.includes('not_applicable'))
    items.push({ sign: cross({ x: 5 }), signWidth: 10, label: words.notApplicable });
  if (points.some((point) => point.provisional && shownValue(point) !== null)) {
    items.push({ sign: signs.provisional, signWidth: 24, label: options.lighter ?? words.provisional });
  }
  if (signs.interval !== undefined && points.some((point) => shownInterval(point) !== null))
    items.push({ sign: signs.interval, signWidth: 24, label: words.interval });
  return keyOf([...items, ...(signs.more ?? [])], width);
}
