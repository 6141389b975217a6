import { textWidth } from '../../src/charts/measure.ts';
import type { Node } from './svg-reader.ts';

export interface Extent {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where every line of text of a drawing lies, in its pixels, by the widths its letters have in our font. */
export function textExtents(nodes: readonly Node[]): Extent[] {
  return nodes
    .filter(({ name, text }) => (name === 'text' || name === 'tspan') && text.trim() !== '')
    .map((node) => {
      const size = Number(inherited(node, 'font-size') ?? 13);
      const bold = inherited(node, 'font-weight') === '600';
      const width = textWidth(node.text, { size, bold }) / 1.05;
      const { x, y } = origin(node);
      const before = { middle: width / 2, end: width }[inherited(node, 'text-anchor') ?? ''] ?? 0;
      const left = x + Number(node.attributes['x'] ?? 0) - before;
      const baseline = y + Number(node.attributes['y'] ?? 0);
      const [top, bottom] = [baseline - size * 0.75, baseline + size * 0.22];
      return { text: node.text, left, right: left + width, top, bottom };
    });
}

/** Text that reaches over the edge of its drawing by more than a pixel. */
export function textOutside(nodes: readonly Node[]): Extent[] {
  const { width, height } = nodes[0]?.attributes ?? {};
  return textExtents(nodes).filter(
    ({ left, right, top, bottom }) =>
      left < -1 || right > Number(width) + 1 || top < -1 || bottom > Number(height) + 1,
  );
}

export function inherited(node: Node | undefined, name: string): string | undefined {
  return node === undefined ? undefined : (node.attributes[name] ?? inherited(node.parent, name));
}

/** How far an element's own coordinates are moved by what it stands in. */
export function origin(node: Node | undefined): { x: number; y: number } {
  if (node === undefined) return { x: 0, y: 0 };
  const above = origin(node.parent);
  const [, x = '0', y = '0'] =
    /^translate\(([-\d.]+) ([-\d.]+)\)/.exec(node.attributes['transform'] ?? '') ?? [];
  return { x: above.x + Number(x), y: above.y + Number(y) };
}
