import type { ChartPoint } from './chart.ts';
import { gapMark } from './marks.ts';
import { ink, seriesPaint } from './palette.ts';
import { shownValue } from './points.ts';
import { coordinate, element } from './svg.ts';
import { zeroSymbol } from './words.ts';

/** A bar lying from `from` to `to` (pixels across), `thickness` high, its middle on the line of its group's origin. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
  /** Fill of the final figures of its series. */
  readonly fill: string;
}

/** The length of the shortest bar: a figure that is not zero always shows. */
const thinnest = 1.5;

/** The rectangle of a bar; of a provisional figure a light one with a dashed outline. */
export function drawBar({ from, to, thickness, fill }: Bar, provisional: boolean): string {
  const width = Math.max(thinnest, Math.abs(to - from));
  const x = to < from ? from - width : from;
  const outlined = provisional || fill !== 'currentColor';
  // Half the outline lies outside the rectangle: drawn smaller by as much, all bars are equally thick.
  const inset = outlined && width > 2 ? 0.6 : 0;
  return element('rect', {
    class: provisional ? 'bar provisional' : 'bar',
    x: x + inset,
    y: inset - thickness / 2,
    width: width - 2 * inset,
    height: thickness - 2 * inset,
    fill,
    'fill-opacity': provisional ? (fill === 'currentColor' ? '.25' : '.5') : undefined,
    stroke: outlined ? 'currentColor' : undefined,
    'stroke-width': outlined ? '1.2' : undefined,
    'stroke-dasharray': provisional ? '4 3' : undefined,
  });
}

/** A whisker over the end of a bar, from bound to bound of its interval, on the line of its group's origin. */
export function drawWhisker(from: number, to: number): string {
  const d = `M${coordinate(from)} -4V4M${coordinate(from)} 0H${coordinate(to)}M${coordinate(to)} -4V4`;
  return element('path', { class: 'whisker', d, stroke: ink, 'stroke-width': '1.2', fill: 'none' });
}

/** The sign of a whisker, in the key. */
export const whiskerSign = drawWhisker(2, 22);

/**
 * What stands at the foot of a bar that has none: a dash for zero, dots for not collected, a lozenge for withheld.
 * `direction` is where bars grow to; the marks have one place and one size whatever the figure behind them.
 */
export function footMark(point: ChartPoint, from: number, direction: 1 | -1, half = 6): string {
  const x = from + direction * 12;
  if (shownValue(point) === 0) {
    const attributes = { class: 'zero', x, y: 4.5, 'text-anchor': 'middle', fill: 'currentColor' };
    return element('text', { ...attributes, 'font-weight': '600' }, zeroSymbol);
  }
  return gapMark(point, half, x);
}

/**
 * Fills of the series in one group or stack of bars: plain, hatched, dotted, plain, lined, plain. Told apart from
 * their neighbours in black and white too.
 */
export function barFill(id: string, index: number): string {
  return index in textures ? `url(#${id}-fill-${index})` : 'currentColor';
}

const line = (d: string) => element('path', { d, stroke: 'currentColor', 'stroke-width': '2' });
const textures: Readonly<Record<number, { size: number; turn?: string; figure: string }>> = {
  1: { size: 5, turn: 'rotate(45)', figure: line('M1 0V5') },
  2: {
    size: 6,
    turn: 'rotate(45)',
    figure: element('circle', { cx: 3, cy: 3, r: '1.4', fill: 'currentColor' }),
  },
  4: { size: 5, figure: line('M0 1H5') },
};

/** The patterns `barFill` refers to, for `<defs>`: each takes the colour of its series by itself. */
export function fillPatterns(id: string, count: number): string {
  const patterns = Object.entries(textures)
    .filter(([index]) => Number(index) < count)
    .map(([index, { size, turn, figure }]) =>
      element(
        'pattern',
        {
          id: `${id}-fill-${index}`,
          ...seriesPaint(Number(index)),
          width: size,
          height: size,
          patternUnits: 'userSpaceOnUse',
          patternTransform: turn,
        },
        element('rect', { width: size, height: size, fill: 'currentColor', 'fill-opacity': '.22' }),
        figure,
      ),
    );
  return patterns.length === 0 ? '' : element('defs', {}, ...patterns);
}

/** The sign of a provisional bar, in the key. */
export const provisionalBarSign = drawBar({ from: 0, to: 24, thickness: 12, fill: 'currentColor' }, true);
