import { isDot, matrixWithin, seenBox, type DrawnPoint } from './drawn-points.ts';

const svgNames = 'http://www.w3.org/2000/svg';

/** A dot on a line is smaller than a ring one can see. */
const smallestRing = 8;

/**
 * Draws a ring around a point, over all else in the drawing: a dark line in a light one, so that it stands out from any
 * colour it lies on, and for readers who see none.
 *
 * @returns what takes it away again
 */
export function markPoint(point: DrawnPoint): () => void {
  const group = document.createElementNS(svgNames, 'g');
  group.setAttribute('class', 'chart-mark');
  group.setAttribute('aria-hidden', 'true');
  for (const part of ['halo', 'ring']) {
    const shape = ringShape(point);
    shape.setAttribute('class', part);
    group.append(shape);
  }
  point.svg.append(group);
  return () => group.remove();
}

function ringShape(point: DrawnPoint): SVGElement {
  const { svg, hit, element } = point;
  if (isDot(point)) return circle(point);
  // Cells, tiles and units of a map are what a pointer meets; a bar is less than that, and its ring is around itself.
  if (hit.parentNode !== element || hit.localName === 'path') {
    const shape = document.createElementNS(svgNames, hit.localName);
    for (const name of ['d', 'x', 'y', 'width', 'height', 'r', 'cx', 'cy']) {
      const value = hit.getAttribute(name);
      if (value !== null) shape.setAttribute(name, value);
    }
    shape.setAttribute('transform', matrixWithin(svg, hit).toString());
    return shape;
  }
  return rectangle(point);
}

function circle({ x, y }: DrawnPoint): SVGElement {
  const shape = document.createElementNS(svgNames, 'circle');
  shape.setAttribute('cx', String(x));
  shape.setAttribute('cy', String(y));
  shape.setAttribute('r', String(smallestRing));
  return shape;
}

function rectangle(point: DrawnPoint): SVGElement {
  const seen = seenBox(point);
  const matrix = DOMMatrix.fromMatrix(point.svg.getScreenCTM() ?? undefined).inverse();
  const corner = (x: number, y: number): DOMPoint => new DOMPoint(x, y).matrixTransform(matrix);
  const [from, to] = [corner(seen.left, seen.top), corner(seen.right, seen.bottom)];
  const shape = document.createElementNS(svgNames, 'rect');
  // A thin bar, a dash, a lozenge: the ring keeps a little air around what it marks.
  const air = 3;
  shape.setAttribute('x', String(from.x - air));
  shape.setAttribute('y', String(from.y - air));
  shape.setAttribute('width', String(to.x - from.x + 2 * air));
  shape.setAttribute('height', String(to.y - from.y + 2 * air));
  shape.setAttribute('rx', '3');
  return shape;
}
