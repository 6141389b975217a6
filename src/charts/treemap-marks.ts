import { firstLine } from './cells.ts';
import type { ChartOptions, ChartPoint } from './chart.ts';
import { fitText, linesWithin } from './fit.ts';
import { hatch, hatchPaint, restEdge } from './hatch.ts';
import { linked } from './links.ts';
import { pointGroup } from './marks.ts';
import { ink, muted, seriesPaint, surface } from './palette.ts';
import { coordinate, element, shift, textLines } from './svg.ts';
import type { AreaKind, PlacedArea, TreeNode } from './treemap-areas.ts';
import { chartWords } from './words.ts';

/** What the marks of a treemap have in common. */
export interface TreemapDrawing {
  readonly groups: readonly TreeNode[];
  /** Where the letters of the groups stand. */
  readonly corners: readonly (readonly [number, number])[];
  readonly format: (value: number) => string;
  readonly options: ChartOptions;
}

export function letter(place: number): string {
  return String.fromCodePoint(65 + (place % 26));
}

const size = 12;
const leading = 15;

/** A leaf: its area, and its name and figure where they fit. */
export function drawLeaf(area: PlacedArea, { groups, corners, format, options }: TreemapDrawing): string {
  const { sized, above } = area;
  const { node, kind } = sized;
  const [top] = above;
  const inset = {
    x: 0.5,
    y: 0.5,
    width: Math.max(0.4, area.width - 1),
    height: Math.max(0.4, area.height - 1),
  };
  const words = chartWords[options.language];
  const point: ChartPoint = kind === 'part' ? node : restPoint(node, kind, format(sized.size), words[kind]);
  const path = kind === 'part' ? above : node === above.at(-1) ? above : [...above, node];
  const whole = {
    key: path.at(-1)?.key ?? '',
    label: path.map(({ label }) => label).join(', ') || options.unit,
    points: [],
  };
  // The letter of the group stands in the last corner of one of its leaves.
  const corner = corners.some(
    ([x, y]) => area.x < x && x < area.x + area.width && area.y < y && y < area.y + area.height,
  );
  const room = { width: area.width - 11, height: area.height - (corner ? 25 : 9) };
  const lines = labelOf(room, point, format(sized.size), kind === 'part');
  const text = textLines(lines, 6, 5 + firstLine(leading / 2, 1, leading, size), leafText[kind], leading);
  const mark = pointGroup(
    whole,
    point,
    area,
    paintLeaf(kind, inset, options.id),
    lines.length === 0 ? '' : text,
  );
  const place = Math.max(0, groups.indexOf(top ?? node));
  const painted = kind === 'part' ? element('g', seriesPaint(place), mark) : mark;
  return linked(kind === 'part' ? node.href : undefined, painted);
}

/** On a leaf's colour stands the surface's: series colours keep 4.5:1 against it in every theme. */
const leafText = {
  part: { class: 'surface', fill: surface, 'font-size': size },
  rest: { class: 'label', fill: ink, 'font-size': size },
  withheld: {
    class: 'label halo',
    fill: ink,
    'font-size': size,
    stroke: surface,
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  },
};

function paintLeaf(kind: AreaKind, rect: Readonly<Record<string, number>>, id: string): string {
  if (kind === 'part') return element('rect', { class: 'hit', ...rect, fill: 'currentColor' });
  if (kind === 'withheld')
    return element('g', hatchPaint, element('rect', { class: 'hit', ...rect, ...hatch(id) }));
  const blank = element('rect', { class: 'hit surface', ...rect, fill: surface, ...restEdge });
  return element('g', { class: 'blank', color: muted }, blank);
}

/** The point of an area that no node stands for. */
function restPoint(node: TreeNode, kind: 'rest' | 'withheld', spoken: string, label: string): ChartPoint {
  const state = kind === 'withheld' ? 'withheld' : 'missing';
  return { key: `${node.key}:${kind}`, label, value: null, state, spoken, provisional: false };
}

/** Name and figure where both fit, the name alone or its beginning where only that does, else nothing. */
function labelOf(
  { width, height }: { readonly width: number; readonly height: number },
  { label, short = '' }: ChartPoint,
  number: string,
  mayBeCut: boolean,
): string[] {
  const options = { size };
  for (const name of [label, short]) {
    const lines = linesWithin(name, width, height - leading, leading, options);
    if (lines !== null && linesWithin(number, width, leading, leading, options) !== null)
      return [...lines, number];
  }
  for (const name of [label, short]) {
    const lines = linesWithin(name, width, height, leading, options);
    if (lines !== null) return lines;
  }
  // Half a name still helps where it is a long one: the title has the whole. What no node stands for is in the key.
  const most = Math.floor(height / leading);
  return mayBeCut && most > 0 && width > 64 ? fitText(label, width, most, options) : [];
}

/** The edge of a chapter or a group over its leaves, thicker the higher it stands, and the letter of a group. */
export function drawEdge(area: PlacedArea, { groups }: TreemapDrawing): string {
  const { x, y, width, height, sized, above } = area;
  const top = above.length === 0;
  const d = `M${coordinate(x)} ${coordinate(y)}h${coordinate(width)}v${coordinate(height)}h${coordinate(-width)}Z`;
  const edge = element('path', {
    class: 'marker',
    d,
    fill: 'none',
    stroke: surface,
    'stroke-width': top ? 4 : '2.4',
    'pointer-events': 'none',
  });
  const place = groups.indexOf(sized.node);
  const corner = cornerOf(area);
  if (!top || place < 0 || corner === null) return edge;
  const at = { transform: shift(corner[0] - 8, corner[1] - 8), 'pointer-events': 'none' };
  return edge + element('g', { ...seriesPaint(place), ...at }, badge(letter(place), true));
}

/** Where the letter of a group has its middle, in its last corner; `null` where the group is too small for it. */
export function cornerOf({ x, y, width, height }: PlacedArea): [number, number] | null {
  return width < 34 || height < 34 ? null : [x + width - 12, y + height - 12];
}

/** A letter on a ground of the surface's colour, or of its own group's in the legend. */
export function badge(text: string, open: boolean): string {
  const colors = open
    ? [{ class: 'surface', fill: surface }, { fill: 'currentColor' }]
    : [{ fill: 'currentColor' }, { class: 'surface', fill: surface }];
  return (
    element('rect', { width: 16, height: 16, rx: 2, ...colors[0] }) +
    textLines([text], 8, 12.5, {
      ...colors[1],
      'font-size': size,
      'font-weight': '600',
      'text-anchor': 'middle',
    })
  );
}
