import { barFill } from './bars.ts';
import type { ChartSeries } from './chart.ts';
import { hatch, hatchPaint, restEdge } from './hatch.ts';
import { gapMark, hitArea, pointGroup } from './marks.ts';
import { muted, seriesPaint, surface } from './palette.ts';
import { shownValue } from './points.ts';
import type { Stack } from './stack.ts';
import { type Attributes, element } from './svg.ts';

/** Where a bar lies: along its own axis in pixels, across it around `middle`. */
export interface StackPlace {
  readonly direction: 'across' | 'up';
  readonly at: (value: number) => number;
  readonly middle: number;
  readonly thickness: number;
}

/** A bar of nothing but zeros is a dash at its foot. */
const zeroDash = element('path', {
  class: 'zero',
  d: 'M-4 0H4',
  stroke: 'currentColor',
  'stroke-width': '1.6',
});

/** How far each mark of a part without a length stands behind the one before it. */
const pitch = 16;

/** One bar: its parts, the hatched area of what is withheld of it, and behind its end a mark for each other gap. */
export function drawStack(
  series: readonly ChartSeries[],
  stack: Stack,
  place: StackPlace,
  id: string,
): string {
  const { parts, end, lacking } = stack;
  const inside = parts.filter((part) => lacking?.withheld === true && part?.point.state === 'withheld');
  const last = lacking?.to ?? end;
  let marks = 0;
  const drawn = parts.map((part, i) => {
    const one = series[i];
    if (part === null || one === undefined) return '';
    const { point } = part;
    const value = shownValue(point);
    if (value === null && inside.includes(part)) {
      // The withheld parts share the hatched area between them for the pointer alone: how they share it is not known.
      const share = ((lacking?.to ?? 0) - end) / inside.length;
      const from = end + inside.indexOf(part) * share;
      return pointGroup(one, point, { x: 0, y: 0 }, hitArea('rect', box(place, from, from + share, 0)));
    }
    const empty = value === 0 && end === 0 && lacking === null;
    if (value === null || empty) {
      const [x, y] = behind(place, last, marks);
      marks += 1;
      const mark = empty ? zeroDash : gapMark(point);
      const hit = hitArea('rect', { x: -pitch / 2, y: -pitch / 2, width: pitch, height: pitch });
      return pointGroup(one, point, { x, y }, hit, element('g', seriesPaint(i), mark));
    }
    const fill = barFill(id, i);
    const soft = point.provisional;
    const bar = element('rect', {
      class: soft ? 'part provisional' : 'part',
      ...box(place, part.from, part.to, fill === 'currentColor' && !soft ? 0.5 : 1.1),
      fill,
      'fill-opacity': soft ? (fill === 'currentColor' ? '.25' : '.5') : undefined,
      stroke: soft || fill !== 'currentColor' ? 'currentColor' : undefined,
      'stroke-width': soft || fill !== 'currentColor' ? '1.2' : undefined,
      'stroke-dasharray': soft ? '4 3' : undefined,
    });
    const hit = hitArea('rect', box(place, part.from, part.to, 0));
    return pointGroup(one, point, { x: 0, y: 0 }, hit, value > 0 ? element('g', seriesPaint(i), bar) : '');
  });
  return (lacking === null ? '' : drawLacking(place, end, lacking, id)) + drawn.join('');
}

function drawLacking(
  place: StackPlace,
  from: number,
  { to, withheld }: NonNullable<Stack['lacking']>,
  id: string,
) {
  const area = box(place, from, to, 1);
  if (withheld) return element('g', hatchPaint, element('rect', { ...area, ...hatch(id) }));
  return element(
    'g',
    { class: 'blank', color: muted },
    element('rect', {
      class: 'surface',
      ...area,
      fill: surface,
      ...restEdge,
    }),
  );
}

/** The rectangle between two values, each end drawn in by `inset`; never thinner than a hair. */
function box(
  { direction, at, middle, thickness }: StackPlace,
  from: number,
  to: number,
  inset: number,
): Attributes {
  const [a, b] = [at(from), at(to)];
  const length = Math.abs(b - a);
  const by = Math.min(length, thickness) > 2 * inset + 0.6 ? inset : 0;
  const [start, long] = [Math.min(a, b) + by, Math.max(0.4, length - 2 * by)];
  const [cross, wide] = [middle - thickness / 2 + by, thickness - 2 * by];
  return direction === 'across'
    ? { x: start, y: cross, width: long, height: wide }
    : { x: cross, y: start, width: wide, height: long };
}

/** Where the mark number `count` behind a bar's end stands. */
function behind({ direction, at, middle }: StackPlace, end: number, count: number): [number, number] {
  const by = 10 + count * pitch;
  return direction === 'across' ? [at(end) + by, middle] : [middle, at(end) - by];
}

/** Room that the marks behind a bar's end take. */
export function marksBehind({ parts, lacking, end }: Stack): number {
  const count = parts.filter((part) => {
    if (part === null) return false;
    const value = shownValue(part.point);
    if (value === null) return !(lacking?.withheld === true && part.point.state === 'withheld');
    return value === 0 && end === 0 && lacking === null;
  }).length;
  return count * pitch;
}
