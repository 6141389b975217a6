import { ticks } from 'd3-array';
import type { Language } from '../text/language.ts';
import { numberFormat } from './axis.ts';
import { textWidth, wrapText } from './measure.ts';
import { axis as axisColor, muted } from './palette.ts';
import { type Block, element, lineHeight, textLines } from './svg.ts';

/** What the areas of circles stand for: its name, and two or three circles with their numbers. */
export function circleKey(
  circles: readonly { readonly weight: number; readonly radius: number }[],
  name: string,
  language: Language,
  width: number,
): Block {
  const largest = circles.reduce((most, one) => (one.weight > most.weight ? one : most), {
    weight: 0,
    radius: 0,
  });
  if (largest.weight === 0) return { height: 0, svg: '' };
  const rounds = ticks(0, largest.weight, 2).filter((tick) => tick > 0);
  const format = numberFormat(rounds, language);
  const heading = wrapText(name, width);
  const top = heading.length * lineHeight;
  const high = Math.max(lineHeight, 2 * largest.radius);
  let x = 0;
  const drawn = rounds.map((weight) => {
    const r = largest.radius * Math.sqrt(weight / largest.weight);
    const text = format(weight);
    const at = x;
    x += 2 * r + 6 + textWidth(text) + 18;
    if (x - 18 > width) return '';
    return (
      element('circle', {
        class: 'axis',
        cx: at + r + 1,
        cy: top + 4 + high / 2,
        r,
        fill: 'none',
        stroke: axisColor,
      }) + textLines([text], at + 2 * r + 7, top + 4 + high / 2 + 4.5)
    );
  });
  return {
    height: top + high + 8,
    svg: element('g', { class: 'key', fill: muted, color: muted }, textLines(heading, 0, 13), ...drawn),
  };
}
