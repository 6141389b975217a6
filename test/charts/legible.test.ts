import { describe, expect, test } from 'vitest';
import { areaDrawings } from './area-drawings.ts';
import { comparedDrawings } from './compared-drawings.ts';
import { textExtents, textOutside } from './extents.ts';
import { parseSvg, type Node } from './svg-reader.ts';

describe.each(Object.entries({ ...comparedDrawings, ...areaDrawings }))('%s', (_, draw) => {
  const svg = draw();
  const nodes = parseSvg(svg);

  test('no text leaves the drawing, and none lies on another', () => {
    expect(textOutside(nodes)).toEqual([]);
    const texts = textExtents(nodes);
    const overlaps = texts.flatMap((one, i) =>
      texts
        .slice(i + 1)
        .filter(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2,
        )
        .map((other) => `${one.text} × ${other.text}`),
    );
    expect(overlaps).toEqual([]);
  });

  test('the same input gives the same bytes', () => {
    expect(draw()).toBe(svg);
  });

  test('every id is there once, and what is referred to is there', () => {
    const ids = nodes.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const referred = [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id ?? '');
    expect(ids).toEqual(expect.arrayContaining(referred));
  });

  // What an image holds, a screen reader does not enter: a drawing with links is none.
  test('it is an image, or with links in it a group, and each link has a name', () => {
    const links = nodes.filter(({ name }) => name === 'a');
    expect(nodes[0]?.attributes['role']).toBe(links.length > 0 ? 'group' : 'img');
    const isWithin = (node: Node, link: Node): boolean =>
      node.parent === link || (node.parent !== undefined && isWithin(node.parent, link));
    for (const link of links) {
      expect(link.attributes['href']).toMatch(/^\//);
      // Its name is that of the point it holds, which a browser takes from the title.
      const titles = nodes.filter((node) => node.name === 'title' && isWithin(node, link));
      expect(titles).toHaveLength(1);
      expect(titles[0]?.text).toMatch(/\S$/);
      expect(titles[0]?.text).not.toMatch(/:$/);
    }
  });
});
