import { margin, sheet, type SheetHead, textBlock } from './frame.ts';
import { muted } from './palette.ts';
import { element } from './svg.ts';

/** A drawing of a page, taken apart: what its outermost element says, and what stands in it. */
export interface DrawnChart extends SheetHead {
  readonly width: number;
  readonly height: number;
  /** The markup inside, but for title and summary; without links, as an address of a page means nothing in a file. */
  readonly content: string;
  /** What the page says below it: what it leaves out. */
  readonly note: string;
}

/** A weight of the typeface, its WOFF2 file in base64. */
export interface EmbeddedFace {
  readonly weight: number;
  readonly base64: string;
}

/**
 * A drawing of a page as a file of its own: on a white ground, with its title above it, margins and the typeface within,
 * so that every letter is right on a machine that has never heard of it. Unit, source and notice are in the drawing
 * already. It refers to nothing outside; its colours are the light ones, which stand in its attributes.
 */
export function standaloneChart(
  { content, note, width, height, ...head }: DrawnChart,
  faces: readonly EmbeddedFace[],
): string {
  const rules = faces.map(
    ({ weight, base64 }) =>
      `@font-face{font-family:'Inter';font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format('woff2')}`,
  );
  const style = element('style', {}, rules.join(''), 'svg{font-variant-numeric:tabular-nums}');
  const layout = { width: width + 2 * margin, standalone: true };
  const below = textBlock(note, width, { class: 'note', fill: muted });
  return sheet(head, [{ height, svg: content }, below], layout, style);
}
