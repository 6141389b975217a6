import { textWidth, widest, wrapText } from './measure.ts';
import { seriesPaint } from './palette.ts';
import { element, textLines } from './svg.ts';

const leading = 16;

/** How far a label may stand over the top and the foot of the plot: half its height, for a line at zero. */
const overhang = 9;

/** The name of a series, to stand at the end of its line. */
export interface EndLabel {
  readonly index: number;
  readonly label: string;
  /** Height of the line's end, in pixels from the top of the plot. */
  readonly y: number;
}

interface PlacedLabel extends EndLabel {
  readonly lines: readonly string[];
  /** Middle of the label once none overlaps another. */
  readonly middle: number;
}

export interface EndLabels {
  readonly width: number;
  readonly labels: readonly PlacedLabel[];
}

/**
 * The labels pushed apart so that none overlaps, each as near to its line's end as the others let it. `null` where
 * they do not fit beside the plot: more than two lines a label, or more labels than the plot is high.
 */
export function placeEndLabels(labels: readonly EndLabel[], room: number, height: number): EndLabels | null {
  const bold = { bold: true };
  const wrapped = labels.map((label) => ({ ...label, lines: wrapText(label.label, room, bold) }));
  const words = labels.flatMap(({ label }) => label.split(/\s+/));
  if (wrapped.some(({ lines }) => lines.length > 2) || widest(words, bold) > room) return null;
  // A name on two lines needs a little air, or it runs together with its neighbour's.
  const tallest = Math.max(0, ...wrapped.map(({ lines }) => lines.length));
  const sizes = wrapped.map(({ lines }) => lines.length * leading + (tallest > 1 ? 6 : 1));
  if (total(sizes) > height + 2 * overhang) return null;
  const order = wrapped.map((_, i) => i).sort((a, b) => (wrapped[a]?.y ?? 0) - (wrapped[b]?.y ?? 0) || a - b);
  const middles = pushApart(
    order.map((i) => ({ wanted: (wrapped[i]?.y ?? 0) + overhang, size: sizes[i] ?? 0 })),
    height + 2 * overhang,
  );
  const placed = order.flatMap((i, place) => {
    const label = wrapped[i];
    return label === undefined ? [] : [{ ...label, middle: (middles[place] ?? 0) - overhang }];
  });
  const width = Math.max(...wrapped.flatMap(({ lines }) => lines.map((line) => textWidth(line, bold))));
  return { width, labels: placed };
}

/**
 * Middles of intervals, in the order given, that neither overlap nor leave 0 … `height`. Intervals in each other's
 * way form a cluster around the mean of their wishes (the least squares answer), and clusters that meet are joined.
 */
export function pushApart(
  intervals: readonly { readonly wanted: number; readonly size: number }[],
  height: number,
): number[] {
  const clusters: Cluster[] = [];
  for (const { wanted, size } of intervals) {
    let cluster = settle([size], [wanted - size / 2], height);
    for (let above = clusters.at(-1); above && bottom(above) > cluster.top; above = clusters.at(-1)) {
      clusters.pop();
      const offset = total(above.sizes);
      const wishes = [...above.wishes, ...cluster.wishes.map((top) => top - offset)];
      cluster = settle([...above.sizes, ...cluster.sizes], wishes, height);
    }
    clusters.push(cluster);
  }
  return clusters.flatMap(({ top, sizes }) =>
    sizes.map((size, i) => top + total(sizes.slice(0, i)) + size / 2),
  );
}

interface Cluster {
  readonly top: number;
  readonly sizes: readonly number[];
  /** Where each member would want the top of the whole cluster. */
  readonly wishes: readonly number[];
}

/** A cluster's top: the mean of its members' wishes, kept inside the plot. */
function settle(sizes: readonly number[], wishes: readonly number[], height: number): Cluster {
  const mean = total(wishes) / wishes.length;
  return { sizes, wishes, top: Math.max(0, Math.min(height - total(sizes), mean)) };
}

function bottom({ top, sizes }: Cluster): number {
  return top + total(sizes);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The labels at `x`, with a thin line back to the line's end where one had to give way. */
export function drawEndLabels(labels: readonly PlacedLabel[], from: number, x: number): string {
  return labels
    .map(({ index, lines, middle, y }) => {
      const leader =
        Math.abs(middle - y) > 4
          ? element('path', {
              class: 'leader',
              d: `M${Math.round(from)} ${Math.round(y)}L${Math.round(x - 3)} ${Math.round(middle)}`,
              stroke: 'currentColor',
              'stroke-width': '0.8',
              fill: 'none',
            })
          : '';
      const top = middle - ((lines.length - 1) * leading) / 2 + 4.5;
      const text = textLines(lines, x, top, { fill: 'currentColor', 'font-weight': '600' }, leading);
      return element('g', seriesPaint(index), leader, text);
    })
    .join('');
}
