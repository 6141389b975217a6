import type { ChartOptions } from './chart.ts';
import { wrapText } from './measure.ts';
import { ink, muted, noticeInk, noticeSurface, surface } from './palette.ts';
import {
  type Block,
  coordinate,
  element,
  escapeText,
  fontSize,
  lineHeight,
  shift,
  stack,
  textLines,
} from './svg.ts';
import { chartWords } from './words.ts';

export interface ChartLayout {
  /** Width of the drawing in CSS pixels; at least 280. A page embeds 340 for phones and 720 for the rest. */
  readonly width: number;
  /** For a file of its own: with the title drawn inside, margins and an opaque ground. */
  readonly standalone?: boolean | undefined;
}

export const defaultLayout: ChartLayout = { width: 720 };

/** Below this width a drawing is arranged for a phone. */
export const narrowBelow = 480;

const smallestWidth = 280;

/** Around a drawing that is a file of its own. */
export const margin = 20;

function outerWidth(layout: ChartLayout): number {
  return Number.isFinite(layout.width)
    ? Math.max(smallestWidth, Math.round(layout.width))
    : defaultLayout.width;
}

/** Pixels a drawing has for itself inside its margins. */
export function contentWidth(layout: ChartLayout): number {
  return outerWidth(layout) - (layout.standalone === true ? 2 * margin : 0);
}

export type ChartKind =
  'line' | 'bar' | 'pyramid' | 'stacked' | 'multiples' | 'heat' | 'treemap' | 'dots' | 'map' | 'cartogram';

/**
 * The whole `<svg>`: title and summary for screen readers, the blocks under one another, source and notice below. A
 * drawing with links in it is a `group`: what an image holds, a screen reader does not enter.
 */
export function frame(
  kind: ChartKind,
  blocks: readonly Block[],
  options: ChartOptions,
  layout: ChartLayout,
  role: 'img' | 'group' = 'img',
): string {
  const parts = [...blocks, footer(options, contentWidth(layout))];
  return sheet({ ...options, kind: `chart chart-${kind}`, role }, parts, layout);
}

/** What the outermost element of a drawing says of it. */
export interface SheetHead extends Pick<ChartOptions, 'language' | 'title' | 'summary' | 'id'> {
  /** Its classes. */
  readonly kind: string;
  readonly role: string;
}

/** The `<svg>` around finished blocks; where it is a file of its own with `style`, its title above and an opaque ground. */
export function sheet(
  { kind, role, language, title, summary, id }: SheetHead,
  blocks: readonly Block[],
  layout: ChartLayout,
  style = '',
): string {
  const standalone = layout.standalone === true;
  const edge = standalone ? margin : 0;
  const heading = standalone ? titleBlock(title, contentWidth(layout)) : { height: 0, svg: '' };
  const content = stack([{ block: heading, gap: 0 }, ...blocks.map((block) => ({ block, gap: 14 }))]);
  const [fullWidth, fullHeight] = [outerWidth(layout), Math.ceil(content.height + 2 * edge)];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: kind,
      role,
      'aria-labelledby': `${id}-title ${id}-summary`,
      lang: language,
      viewBox: `0 0 ${coordinate(fullWidth)} ${coordinate(fullHeight)}`,
      width: fullWidth,
      height: fullHeight,
      'font-family': "'Inter', system-ui, sans-serif",
      'font-size': fontSize,
      fill: ink,
    },
    element('title', { id: `${id}-title` }, escapeText(title)),
    element('desc', { id: `${id}-summary` }, escapeText(summary)),
    style,
    edge === 0
      ? content.svg
      : element('rect', { class: 'surface', width: fullWidth, height: fullHeight, fill: surface }) +
          element('g', { transform: shift(edge, edge) }, content.svg),
  );
}

function titleBlock(title: string, width: number): Block {
  const size = 18;
  const lines = wrapText(title, width, { size, bold: true });
  const svg = textLines(lines, 0, 17, { class: 'heading', 'font-size': size, 'font-weight': '600' }, 24);
  return { height: lines.length * 24, svg };
}

/** Source and notice are part of the drawing, so that a copied image says where it comes from and what it is not. */
function footer(options: ChartOptions, width: number): Block {
  const source = textBlock(
    options.source === '' ? '' : `${chartWords[options.language].source}: ${options.source}`,
    width,
    { class: 'source', fill: muted },
  );
  return stack([
    { block: source, gap: 0 },
    { block: noticeBlock(options.notice ?? '', width), gap: 10 },
  ]);
}

function noticeBlock(notice: string, width: number): Block {
  if (notice === '') return { height: 0, svg: '' };
  const lines = wrapText(notice, width - 28, { bold: true });
  const height = lines.length * lineHeight + 14;
  const svg = element(
    'g',
    { class: 'notice', fill: noticeInk },
    element('rect', { class: 'notice-ground', width, height, rx: 3, fill: noticeSurface }),
    element('rect', { width: 4, height, rx: 2 }),
    textLines(lines, 16, 20, { 'font-weight': '600' }),
  );
  return { height, svg };
}

/** Text over the width of the drawing; without text it takes no room. */
export function textBlock(text: string, width: number, attributes: { class: string; fill: string }): Block {
  if (text === '') return { height: 0, svg: '' };
  const lines = wrapText(text, width);
  return { height: lines.length * lineHeight, svg: textLines(lines, 0, 13, attributes) };
}

/** What stands in place of a drawing that has no categories at all. */
export function emptyBlock(options: ChartOptions, width: number): Block {
  const text = textLines([options.empty ?? chartWords[options.language].noData], width / 2, 52, {
    class: 'empty',
    fill: muted,
    'text-anchor': 'middle',
  });
  return { height: 96, svg: text };
}
