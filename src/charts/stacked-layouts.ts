import { categoryLabels, placeOn, valueAxis, valueFormat } from './axis.ts';
import type { ChartOptions, ChartSeries } from './chart.ts';
import { narrowBelow } from './frame.ts';
import { widest } from './measure.ts';
import { axis as axisColor, grid, muted } from './palette.ts';
import type { Category } from './points.ts';
import { layRows } from './rows.ts';
import type { Stack } from './stack.ts';
import { drawStack, marksBehind } from './stacked-marks.ts';
import { type Block, coordinate, element, lineHeight, textLines } from './svg.ts';

interface StackedOptions extends ChartOptions {
  readonly measure: 'counts' | 'shares';
}

type Draw = (
  series: readonly ChartSeries[],
  categories: readonly Category[],
  stacks: readonly Stack[],
  options: StackedOptions,
  width: number,
) => Block;

/** Bars below one another. Counts are written at their ends; shares have an axis. */
export const lying: Draw = (series, categories, stacks, options, width) => {
  const labels = categories.map(({ label }) => label);
  const thickness = 18;
  const { start, middles, height, labels: drawnLabels } = layRows(labels, thickness, width);
  const shares = options.measure === 'shares';
  const numbers = shares ? [] : totalTexts(stacks, options);
  const room = Math.max(0, ...stacks.map((stack, i) => marksBehind(stack) + widest([numbers[i] ?? ''])));
  const overhang = shares ? widest(['100']) / 2 : 0;
  const high = shares ? 100 : Math.max(...stacks.map(reach));
  const scale = { low: 0, high: high > 0 ? high : 1, ticks: [0, 25, 50, 75, 100], format: String };
  const at = placeOn(
    scale,
    start + (shares ? widest(['0']) / 2 : 0.5),
    Math.max(start + 40, width - Math.max(room + 8, overhang)),
  );
  const bars = stacks.map((stack, place) => {
    const middle = middles[place] ?? 0;
    const end = at(reach(stack)) + marksBehind(stack) + 6;
    return (
      drawStack(series, stack, { direction: 'across', at, middle, thickness }, options.id) +
      (numbers[place] ? textLines([numbers[place]], end, middle + 4.5, { class: 'value' }) : '')
    );
  });
  const rules = scale.ticks.slice(1).map((tick) => `M${coordinate(at(tick))} -3V${coordinate(height + 3)}`);
  const ticks = scale.ticks.map((tick) => textLines([String(tick)], at(tick), height + 19));
  const below = shares
    ? element('path', { class: 'grid', d: rules.join(''), stroke: grid, fill: 'none' }) +
      element('g', { class: 'tick', fill: muted, 'text-anchor': 'middle' }, ...ticks)
    : '';
  // Labels above their bars begin where the bars do: the line at zero leaves them out.
  const lines =
    start === 0
      ? middles.map((middle) => `M${coordinate(at(0))} ${coordinate(middle - 11)}v22`)
      : [`M${coordinate(at(0))} -3V${coordinate(height + 3)}`];
  return {
    height: height + (shares ? 24 : 0),
    svg:
      below +
      drawnLabels +
      bars.join('') +
      element('path', { class: 'axis', d: lines.join(''), stroke: axisColor }),
  };
};

/** Bars beside one another on an axis, for years. */
export const standing: Draw = (series, categories, stacks, options, width) => {
  const shares = options.measure === 'shares';
  const axis = valueAxis(shares ? [100] : stacks.map(reach), 4, options.language);
  const left = widest(axis.ticks.map(axis.format)) + 10;
  // At the right there is always room for half a mark behind a narrow bar.
  const right = width - 8;
  const step = (right - left) / categories.length;
  const thickness = Math.max(2, Math.min(48, step * 0.72));
  const numbers = shares ? [] : totalTexts(stacks, options);
  const written = widest(numbers, { size: 12 }) + 4 <= step;
  // Without a number but zero there is nothing to compare, and a tall plot would be an empty one.
  const plot = axis.ticks.length === 1 ? 24 : width < narrowBelow ? 220 : 280;
  const above = written ? 18 : 4;
  // Marks behind a bar's end may stand over the plot; the lower the bar, the less.
  const top = Math.max(
    8,
    ...stacks.map((stack) => marksBehind(stack) + above - plot * (1 - reach(stack) / axis.high)),
  );
  const bottom = top + plot;
  const at = placeOn(axis, bottom, top);
  const x = (place: number) => left + (place + 0.5) * step;
  const bars = stacks.map((stack, place) => {
    const y = at(reach(stack)) - marksBehind(stack) - 6;
    const number = numbers[place] ?? '';
    const text = { class: 'value', 'text-anchor': 'middle', 'font-size': 12 };
    return (
      drawStack(series, stack, { direction: 'up', at, middle: x(place), thickness }, options.id) +
      (written && number !== '' ? textLines([number], x(place), y, text) : '')
    );
  });
  const labels = categoryLabels(
    categories.map(({ label, short }) => (step < 48 ? (short ?? label) : label)),
    step + 4,
    width,
  ).map(({ place, lines }) => {
    const half = widest(lines) / 2;
    return { lines, x: Math.max(half, Math.min(width - half, x(place))) };
  });
  const rows = Math.max(1, ...labels.map(({ lines }) => lines.length));
  const rules = axis.ticks
    .slice(1)
    .map((tick) => `M${coordinate(left)} ${coordinate(at(tick))}H${coordinate(width)}`);
  const ticks = axis.ticks.map((tick) => textLines([axis.format(tick)], left - 8, at(tick) + 4.5));
  return {
    height: bottom + 8 + rows * lineHeight,
    svg: [
      rules.length === 0
        ? ''
        : element('path', { class: 'grid', d: rules.join(''), stroke: grid, fill: 'none' }),
      element('g', { class: 'tick', fill: muted, 'text-anchor': 'end' }, ...ticks),
      ...bars,
      element('path', {
        class: 'axis',
        d: `M${coordinate(left)} ${coordinate(bottom)}H${width}`,
        stroke: axisColor,
      }),
      element(
        'g',
        { class: 'tick', fill: muted, 'text-anchor': 'middle' },
        ...labels.map((label) => textLines(label.lines, label.x, bottom + 19)),
      ),
    ].join(''),
  };
};

function totalTexts(stacks: readonly Stack[], options: StackedOptions): string[] {
  const totals = stacks.map(({ total }) => total ?? 0);
  const format = valueFormat(totals, options);
  return stacks.map(({ total, atLeast }) =>
    total === null || total === 0 ? '' : `${atLeast ? '≥ ' : ''}${format(total)}`,
  );
}

/** Where everything that a bar shows with a length ends. */
function reach({ end, lacking }: Stack): number {
  return lacking?.to ?? end;
}
