import type { ChartPoint } from './chart.ts';
import { gapState, shownValue } from './points.ts';
import { type Rect, squarify } from './squarify.ts';

/** A group, a chapter or a cause with the figure of its own and the parts it falls into. */
export interface TreeNode extends ChartPoint {
  readonly children?: readonly TreeNode[] | undefined;
  /** Address of its page. */
  readonly href?: string | undefined;
}

/** `rest`: what the shown parts lack to the published figure of their whole; `withheld` where a part of it is. */
export type AreaKind = 'part' | 'rest' | 'withheld';

/** A node with the size it is drawn in, and its parts from the largest down. */
export interface Sized {
  readonly node: TreeNode;
  readonly kind: AreaKind;
  readonly size: number;
  readonly parts: readonly Sized[];
}

/** A rectangle of the drawing: a leaf, or the outline of what encloses leaves. */
export interface PlacedArea extends Rect {
  readonly sized: Sized;
  /** Nodes from below the root down to the one above this. */
  readonly above: readonly TreeNode[];
}

/**
 * Sizes of a tree. A node is as large as its own figure; what its parts lack to it is an area of its own. Without a
 * figure it is as large as the parts that have one. Nothing is taken from the number behind a withheld node.
 */
export function sizedTree(node: TreeNode): Sized {
  const children = node.children ?? [];
  const parts = children.map(sizedTree).filter(({ size }) => size > 0);
  const sum = parts.reduce((all, { size }) => all + size, 0);
  const own = Math.max(0, shownValue(node) ?? 0);
  const lacking = own - sum;
  if (children.length > 0 && lacking > own * 1e-9) {
    parts.push({ node, kind: children.some(isWithheld) ? 'withheld' : 'rest', size: lacking, parts: [] });
  }
  const falling = parts.toSorted((one, other) => other.size - one.size);
  return { node, kind: 'part', size: Math.max(own, sum), parts: falling };
}

/** Whether a figure is withheld, or is not given and a figure below it is withheld. */
function isWithheld(node: TreeNode): boolean {
  if (shownValue(node) !== null) return false;
  return gapState(node) === 'withheld' || (node.children ?? []).some(isWithheld);
}

/** The rectangles of a sized tree, those above before those they enclose. The leaves fill `rect` and do not overlap. */
export function placeAreas(root: Sized, rect: Rect, above: readonly TreeNode[] = []): PlacedArea[] {
  const rects = squarify(
    root.parts.map(({ size }) => size),
    rect,
  );
  return root.parts.flatMap((sized, i) => {
    const area = rects[i] ?? rect;
    const inside = sized.parts.length === 0 ? [] : placeAreas(sized, area, [...above, sized.node]);
    return [{ ...area, sized, above }, ...inside];
  });
}

/** Nodes that have no area: of zero, or with a figure that is withheld or not known. */
export function withoutArea(node: TreeNode): TreeNode[] {
  const children = node.children ?? [];
  if (children.length > 0) return children.flatMap(withoutArea);
  return (shownValue(node) ?? 0) > 0 ? [] : [node];
}
