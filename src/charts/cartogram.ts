import { type Area, areaKey, areaText, gapSign, paintArea, softEdge } from './cells.ts';
import type { ChartOptions, ChartPoint, ChartSeries } from './chart.ts';
import { classesOf, classKey, type Classes } from './classes.ts';
import { placeCircles } from './circles.ts';
import { linesWithin } from './fit.ts';
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
import { circleKey } from './circle-key.ts';
import { linked } from './links.ts';
import { pointGroup } from './marks.ts';
import { axis as axisColor, muted } from './palette.ts';
import { shownValue, shownValues } from './points.ts';
import { fitProjection } from './projection.ts';
import { element, shift } from './svg.ts';
import { tileGrid } from './tile-grid.ts';

export interface CartogramUnit {
  /** Code of the unit, the key of its point. */
  readonly key: string;
  /** The unit's centre, in degrees. */
  readonly lon: number;
  readonly lat: number;
  /** What the area of its circle stands for, population say; asked for where the options name it. */
  readonly weight?: number | undefined;
  /** Address of the unit's page. */
  readonly href?: string | undefined;
}

export interface CartogramOptions extends ChartOptions {
  /** Bounds of the classes, where several maps share them. */
  readonly bounds?: readonly number[] | undefined;
  /** Name of what the areas stand for: with it units are circles of that size, without it equal squares. */
  readonly area?: string | undefined;
}

/** A unit as it is drawn: a shape and the room it has, around `x`, `y`. */
interface Tile {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/**
 * Where is it high, where low, of units whose boundaries nobody may publish or whose areas would deceive? A cartogram
 * from unit centres as an SVG string: equal squares on a grid, each as near its true place as all others let it, or
 * circles as large as the population (Dorling 1996). Colours are of classes of the value.
 *
 * A withheld unit is hatched; zero is `–`, not collected `...`, not applicable `x`, on no colour. Names stand where
 * they fit. A unit without a point is an outline alone. Without any unit it says that there is no data.
 *
 * @throws RangeError for a point whose unit has no centre: a map may not leave a place out in silence
 */
export function cartogram(
  one: ChartSeries,
  units: readonly CartogramUnit[],
  options: CartogramOptions,
  layout: ChartLayout = defaultLayout,
): string {
  const width = contentWidth(layout);
  const placed = units.filter(({ lon, lat }) => Number.isFinite(lon) && Number.isFinite(lat));
  const without = one.points.filter(({ key }) => !placed.some((unit) => unit.key === key));
  if (without.length > 0)
    throw new RangeError(`no centre of the units ${without.map(({ key }) => key).join(', ')}`);
  if (placed.length === 0) return frame('cartogram', [emptyBlock(options, width)], options, layout);
  const round = options.area !== undefined;
  const { tiles, height } = round ? circles(placed, width) : squares(placed, width);
  const classes = classesOf(
    shownValues([one]).filter((value) => value !== 0),
    'ranked',
    options,
  );
  const marks = placed.map((unit, i) => {
    const tile = tiles[i] ?? { x: 0, y: 0, half: 0 };
    const point = one.points.find(({ key }) => key === unit.key);
    if (point === undefined) return outline(tile, round);
    return linked(unit.href, drawTile(one, point, tile, { classes, round, id: options.id }));
  });
  const sizes = placed.map(({ weight }, i) => ({ weight: weight ?? 0, radius: tiles[i]?.half ?? 0 }));
  const blocks = [
    textBlock(options.unit, width, { class: 'unit', fill: muted }),
    { height, svg: withheldPattern(options.id) + marks.join('') },
    classKey(classes, width),
    options.area === undefined
      ? { height: 0, svg: '' }
      : circleKey(sizes, options.area, options.language, width),
    areaKey([one], options, width),
  ];
  const links = placed.some(({ href }) => href !== undefined);
  return frame('cartogram', blocks, options, layout, links ? 'group' : 'img');
}

function squares(units: readonly CartogramUnit[], width: number): { tiles: Tile[]; height: number } {
  const { at } = fitProjection(
    units.map(({ lon, lat }) => [lon, lat]),
    1000,
    1000,
  );
  const { columns, rows, cells } = tileGrid(
    units.map(({ lon, lat }) => at([lon, lat])),
    Math.floor(width / 24),
  );
  const pitch = Math.min(68, width / columns);
  const left = (width - columns * pitch) / 2;
  const tiles = cells.map(({ x, y }) => ({
    x: left + (x + 0.5) * pitch,
    y: (y + 0.5) * pitch,
    half: pitch / 2 - 1,
  }));
  return { tiles, height: rows * pitch };
}

function circles(units: readonly CartogramUnit[], width: number): { tiles: Tile[]; height: number } {
  const most = width < narrowBelow ? width * 1.1 : width * 0.72;
  const { at, height } = fitProjection(
    units.map(({ lon, lat }) => [lon, lat]),
    width,
    most,
  );
  const placed = placeCircles(
    units.map(({ lon, lat }) => at([lon, lat])),
    units.map(({ weight }) => weight ?? 0),
    width,
    height,
  );
  return { tiles: placed.map(({ x, y, radius }) => ({ x, y, half: radius })), height };
}

function shapeOf(half: number, round: boolean): Area {
  return round
    ? { shape: 'circle', attributes: { r: half } }
    : { shape: 'rect', attributes: { x: -half, y: -half, width: 2 * half, height: 2 * half } };
}

/** A unit of which nothing is said. */
function outline({ x, y, half }: Tile, round: boolean): string {
  const { shape, attributes } = shapeOf(half, round);
  const line = { class: 'axis', fill: 'none', stroke: axisColor, 'stroke-width': '.7' };
  return element(shape, { ...attributes, ...line, transform: shift(x, y) });
}

function drawTile(
  one: ChartSeries,
  point: ChartPoint,
  { x, y, half }: Tile,
  { classes, round, id }: { readonly classes: Classes; readonly round: boolean; readonly id: string },
): string {
  const area = paintArea(id, classes, point, shapeOf(half, round));
  const value = shownValue(point);
  if (value === null || value === 0)
    return pointGroup(one, point, { x, y }, area, gapSign(point, 0, 0, 1.6 * half));
  const room = 2 * half * (round ? 0.78 : 1) - 4;
  const lines =
    linesWithin(point.label, room, room, leading, { size }) ??
    linesWithin(point.short ?? '', room, room, leading, { size }) ??
    [];
  const text = lines.length === 0 ? '' : areaText(classes, value, lines, { x: 0, y: 0, size, leading });
  return pointGroup(
    one,
    point,
    { x, y },
    area,
    point.provisional && half > 4 ? softEdge(classes, value, shapeOf(half - 2, round)) : '',
    text,
  );
}

const size = 11;
const leading = 13;
