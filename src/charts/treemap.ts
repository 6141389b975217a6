import { valueFormat } from './axis.ts';
import type { ChartOptions } from './chart.ts';
import { fitText } from './fit.ts';
import {
  type ChartLayout,
  contentWidth,
  defaultLayout,
  emptyBlock,
  frame,
  narrowBelow,
  textBlock,
} from './frame.ts';
import { hatchItem, restItem, withheldPattern } from './hatch.ts';
import { keyOf, legend, type LegendItem } from './legend.ts';
import { hitArea, lozenge } from './marks.ts';
import { muted, seriesPaint } from './palette.ts';
import { gapState, shownValue } from './points.ts';
import { type Block, element, escapeText, lineHeight, shift, textLines } from './svg.ts';
import {
  type AreaKind,
  placeAreas,
  type Sized,
  sizedTree,
  type TreeNode,
  withoutArea,
} from './treemap-areas.ts';
import { badge, cornerOf, drawEdge, drawLeaf, letter } from './treemap-marks.ts';
import { chartWords, missingSymbol, notApplicableSymbol, zeroSymbol } from './words.ts';

export type { TreeNode } from './treemap-areas.ts';

/**
 * What do people die of, and how much of all is each cause? A treemap as an SVG string: broad groups fall into chapters
 * and these into causes, each area in proportion to its figure (Bruls, Huizing and van Wijk 2000). The layout is our
 * own sixty lines: d3-hierarchy would bring its tree, pack and cluster layouts' node class for the same.
 *
 * A group is told by its colour and by the letter in its corner. What the parts lack to the published figure of their
 * whole is hatched where one of them is withheld. What has no area, being zero, withheld or not collected, is named
 * below. Without a figure at all it says that there is no data.
 */
export function treemap(root: TreeNode, options: ChartOptions, layout: ChartLayout = defaultLayout): string {
  const width = contentWidth(layout);
  const tree = sizedTree(root);
  const lists = listBlock(withoutArea(root), options, width);
  if (tree.size === 0 || tree.parts.length === 0)
    return frame('treemap', [lists.height > 0 ? lists : emptyBlock(options, width)], options, layout);
  const height = Math.round(width < narrowBelow ? width * 1.35 : width * 0.62);
  const areas = placeAreas(tree, { x: 0, y: 0, width, height });
  const groups = groupsOf(root, tree);
  const format = valueFormat(
    areas.filter(({ sized }) => sized.kind === 'part').map(({ sized }) => sized.size),
    options,
  );
  const tops = areas.filter(({ above, sized }) => above.length === 0 && groups.includes(sized.node));
  const corners = tops.flatMap((area) => {
    const corner = cornerOf(area);
    return corner === null ? [] : [corner];
  });
  const drawing = { groups, corners, format, options };
  const leaves = areas.filter(({ sized }) => sized.parts.length === 0).map((area) => drawLeaf(area, drawing));
  const edges = areas
    .filter((area) => area.sized.parts.length > 0 || tops.includes(area))
    .map((area) => drawEdge(area, drawing));
  const kinds = new Set(areas.map(({ sized }) => sized.kind));
  const blocks = [
    groupLegend(groups, width),
    textBlock(options.unit, width, { class: 'unit', fill: muted }),
    { height, svg: withheldPattern(options.id) + leaves.join('') + edges.join('') },
    areasKey(kinds, options, width),
    lists,
  ];
  const links = areas.some(({ sized }) => sized.node.href !== undefined);
  return frame('treemap', blocks, options, layout, links ? 'group' : 'img');
}

/** The nodes that have a colour each: those below the root that are broken down; of a flat tree none, all are alike. */
function groupsOf(root: TreeNode, tree: Sized): TreeNode[] {
  const drawn = tree.parts.filter(({ kind }) => kind === 'part').map(({ node }) => node);
  const some = (root.children ?? []).filter((node) => drawn.includes(node));
  return some.some(({ children }) => (children ?? []).length > 0) ? some : [];
}

function groupLegend(groups: readonly TreeNode[], width: number): Block {
  const items = groups.map((node, place): LegendItem => {
    const sign = element(
      'g',
      { ...seriesPaint(place), transform: shift(0, -8) },
      badge(letter(place), false),
    );
    const label = node.state === 'value' ? `${node.label}: ${node.spoken}` : node.label;
    return { sign, signWidth: 16, label };
  });
  return legend(items, width);
}

function areasKey(kinds: ReadonlySet<AreaKind>, { id, language }: ChartOptions, width: number): Block {
  const words = chartWords[language];
  return keyOf(
    [
      ...(kinds.has('withheld') ? [hatchItem(id, words.withheld)] : []),
      ...(kinds.has('rest') ? [restItem(words.rest)] : []),
    ],
    width,
  );
}

/** Names of what has no area, by the reason for it; a long list ends with an ellipsis and is whole in its title. */
function listBlock(nodes: readonly TreeNode[], options: ChartOptions, width: number): Block {
  const words = chartWords[options.language];
  const symbol = (text: string) =>
    textLines([text], 6, 4.5, { 'text-anchor': 'middle', 'font-weight': '600' });
  const reasons = [
    ['withheld', words.withheld, element('g', { transform: shift(6, 0) }, lozenge())],
    ['missing', options.missing ?? words.missing, symbol(missingSymbol)],
    ['not_applicable', words.notApplicable, symbol(notApplicableSymbol)],
    ['zero', words.zero, symbol(zeroSymbol)],
  ] as const;
  let y = 0;
  const drawn = reasons.map(([reason, word, sign]) => {
    const some = nodes.filter((node) => (shownValue(node) === null ? gapState(node) : 'zero') === reason);
    if (some.length === 0) return '';
    const text = `${word}: ${some.map(({ label }) => label).join('; ')}`;
    const lines = fitText(text, width - 20, 2);
    const at = y;
    y += lines.length * lineHeight + 5;
    const hit = hitArea('rect', { width, height: lines.length * lineHeight });
    return element(
      'g',
      { class: 'point', transform: shift(0, at), 'data-key': reason, 'data-series': '', 'data-spoken': text },
      element('title', {}, escapeText(text)),
      hit,
      element('g', { transform: shift(0, 9) }, sign),
      textLines(lines, 20, 13),
    );
  });
  return {
    height: y,
    svg: y === 0 ? '' : element('g', { class: 'key', fill: muted, color: muted }, ...drawn),
  };
}
