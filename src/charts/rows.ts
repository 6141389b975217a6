import { narrowBelow } from './frame.ts';
import { widest, wrapText } from './measure.ts';
import { ink } from './palette.ts';
import { element, lineHeight, textLines } from './svg.ts';

/** Rows of a chart whose categories stand below one another; pixels. */
export interface Rows {
  /** Where a row goes on after its label: zero where the label stands above it. */
  readonly start: number;
  /** The middle of each row's marks. */
  readonly middles: readonly number[];
  readonly height: number;
  /** The labels, drawn. */
  readonly labels: string;
}

/**
 * Rows with marks `band` high. Labels are wrapped, never cut; they stand in a column before their marks, and long ones
 * on a phone above them.
 */
export function layRows(labels: readonly string[], band: number, width: number): Rows {
  const above = width < narrowBelow && widest(labels) > width * 0.3;
  const room = above ? width : Math.min(widest(labels) + 1, width * 0.38);
  const between = above ? 12 : labels.length > 30 ? 5 : 10;
  let y = 0;
  const middles: number[] = [];
  const texts = labels.map((label) => {
    const lines = wrapText(label, room);
    const text = lines.length * lineHeight;
    const height = above ? text + 3 + band : Math.max(text, band);
    middles.push(above ? y + text + 3 + band / 2 : y + height / 2);
    const first = y + (above ? 0 : (height - text) / 2) + 13;
    y += height + between;
    return textLines(lines, 0, first);
  });
  return {
    start: above ? 0 : room + 12,
    middles,
    height: y - between,
    labels: element('g', { class: 'label', fill: ink }, ...texts),
  };
}
