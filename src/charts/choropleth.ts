import { type Area, areaKey, areaText, gapSign, paintArea, softEdge } from './cells.ts';
import type { ChartOptions, ChartPoint, ChartSeries } from './chart.ts';
import { classesOf, classKey, type Classes } from './classes.ts';
import { firstFitting } from './fit.ts';
import {
  type ChartLayout,
  contentWidth,
  defaultLayout,
  emptyBlock,
  frame,
  narrowBelow,
  textBlock,
} from './frame.ts';
import { withheldPattern } from './hatch.ts';
import { linked } from './links.ts';
import { hitArea, pointGroup } from './marks.ts';
import { textWidth } from './measure.ts';
import { axis as axisColor, muted } from './palette.ts';
import { shownValue, shownValues } from './points.ts';
import { fitProjection } from './projection.ts';
import { type Geometry, labelRoom, projectShape, ringsOf, type Shape } from './shapes.ts';
import { element } from './svg.ts';

export interface MapUnit {
  /** Code of the unit, the key of its point. */
  readonly key: string;
  readonly geometry: Geometry;
  /** Address of the unit's page. */
  readonly href?: string | undefined;
}

export interface MapOptions extends ChartOptions {
  /** Bounds of the classes, where several maps share them. */
  readonly bounds?: readonly number[] | undefined;
}

/** The smallest target a finger has to meet: 24 pixels (WCAG 2.2, 2.5.8). */
const smallest = 24;

/**
 * Where is it high, where low? A map of units in the colours of classes as an SVG string. For rates and shares, not
 * for counts, which a large area would make look large.
 *
 * A withheld unit is hatched; zero is `–`, not collected `...`, not applicable `x`, on no colour; a unit without a
 * point is an outline alone. Small units have a hit area of 24 pixels, drawn above their neighbours. Names stand where
 * they fit inside; on a map where most do not, short ones do. Without any unit it says that there is no data.
 *
 * @throws RangeError for a point whose unit has no boundary: a map may not leave a place out in silence
 */
export function choropleth(
  one: ChartSeries,
  units: readonly MapUnit[],
  options: MapOptions,
  layout: ChartLayout = defaultLayout,
): string {
  const width = contentWidth(layout);
  const without = one.points.filter(({ key }) => !units.some((unit) => unit.key === key));
  if (without.length > 0)
    throw new RangeError(`no boundary of the units ${without.map(({ key }) => key).join(', ')}`);
  if (units.length === 0) return frame('map', [emptyBlock(options, width)], options, layout);
  const positions = units.flatMap(({ geometry }) => ringsOf(geometry).flat());
  const projection = fitProjection(positions, width - 2, width < narrowBelow ? width * 1.2 : width * 0.8);
  const values = shownValues([one]).filter((value) => value !== 0);
  const classes = classesOf(values, 'ranked', options);
  const shapes = units.map((unit) => ({ unit, shape: projectShape(unit.geometry, projection) }));
  // The smallest last, so that its hit area lies on its neighbours and not they on it.
  const order = shapes.toSorted((a, b) => extent(b.shape) - extent(a.shape));
  const pointOf = new Map(one.points.map((point) => [point.key, point]));
  // Some whole names among initials would look like something special.
  const named = shapes.filter(({ unit, shape }) => {
    const point = pointOf.get(unit.key);
    return point !== undefined && nameIn(shape, [point.label]) !== null;
  });
  const whole = named.length * 2 >= one.points.length;
  const drawn = order.map(({ unit, shape }) => {
    const point = pointOf.get(unit.key);
    if (point === undefined) return outline(shape);
    const { label, short = '' } = point;
    const names = whole || short === '' ? [label, short] : [short];
    return linked(unit.href, drawUnit(one, point, shape, names, classes, options.id));
  });
  const blocks = [
    textBlock(options.unit, width, { class: 'unit', fill: muted }),
    { height: projection.height + 2, svg: withheldPattern(options.id) + drawn.join('') },
    classKey(classes, width),
    areaKey([one], options, width),
  ];
  const links = units.some(({ href }) => href !== undefined);
  return frame('map', blocks, options, layout, links ? 'group' : 'img');
}

function extent({ left, right, top, bottom }: Shape): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

function outline({ d }: Shape): string {
  return d === ''
    ? ''
    : element('path', { class: 'axis', d, fill: 'none', stroke: axisColor, 'stroke-width': '.7' });
}

/** The first of some names that fits into an area, with its place and the room there; `null` where none does. */
function nameIn(
  shape: Shape,
  names: readonly string[],
): { readonly name: string; readonly x: number; readonly y: number } | null {
  const { x, y, room } = labelRoom(shape, size, textWidth(names[0] ?? '', { size }) + 4);
  const name = firstFitting(names, room - 4, { size });
  return name === null ? null : { name, x, y };
}

function drawUnit(
  one: ChartSeries,
  point: ChartPoint,
  shape: Shape,
  names: readonly string[],
  classes: Classes,
  id: string,
): string {
  const { left, right, top, bottom } = shape;
  if (shape.d === '') return '';
  const value = shownValue(point);
  const firm = value !== null && value !== 0;
  const area: Area = { shape: 'path', attributes: { d: shape.d, 'fill-rule': 'evenodd' }, touching: true };
  const name = nameIn(shape, names);
  const text = !firm
    ? gapIn(point, shape)
    : name === null
      ? ''
      : areaText(classes, value, [name.name], { ...name, size });
  const small = right - left < smallest || bottom - top < smallest;
  const target = { cx: (left + right) / 2, cy: (top + bottom) / 2, r: smallest / 2 };
  return pointGroup(
    one,
    point,
    { x: 0, y: 0 },
    paintArea(id, classes, point, area),
    firm && point.provisional ? softEdge(classes, value, area) : '',
    text,
    small ? hitArea('circle', target) : '',
  );
}

function gapIn(point: ChartPoint, shape: Shape): string {
  const { x, y, room } = labelRoom(shape, size, textWidth(point.label, { size }) + 4);
  return gapSign(point, x, y, room);
}

const size = 11;
