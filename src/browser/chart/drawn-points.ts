import { nearestPoint, walkOf, type PlacedPoint, type Walk } from './walk.ts';

/** A point of a drawing on the page. */
export interface DrawnPoint extends PlacedPoint {
  /** The drawing it is in. */
  readonly svg: SVGSVGElement;
  readonly element: SVGGElement;
  /** What a pointer meets of it. */
  readonly hit: SVGGraphicsElement;
  /** Its link where it has one, else the point itself. */
  readonly target: SVGElement;
  /** Category and series; empty where the words below say all. */
  readonly name: string;
  /** Its figure in words. */
  readonly spoken: string;
}

/** A drawing that can be read point by point. */
export interface DrawnPoints {
  readonly svg: SVGSVGElement;
  readonly points: readonly DrawnPoint[];
  readonly walk: Walk;
}

/** Half the width of a finger, in pixels of the screen. */
const reach = 24;

/** Drawings whose points lie as places do, or as areas fill a page: no series to follow. */
const scattered = '.chart-cartogram, .chart-map, .chart-treemap';

/** The points of the drawing in an element, as its markup tells them; `null` where it has none. */
export function drawnPoints(drawing: HTMLElement): DrawnPoints | null {
  const svg = drawing.querySelector<SVGSVGElement>('svg.chart');
  if (svg === null) return null;
  const points = [...svg.querySelectorAll<SVGGElement>('.point')].map((element) => drawnPoint(svg, element));
  if (points.length === 0) return null;
  return { svg, points, walk: walkOf(points, svg.matches(scattered) ? 'scattered' : 'series') };
}

function drawnPoint(svg: SVGSVGElement, element: SVGGElement): DrawnPoint {
  const hit = element.querySelector<SVGGraphicsElement>('.hit') ?? element;
  const box = hit.getBBox();
  const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
  const { x, y } = middle.matrixTransform(matrixWithin(svg, hit));
  const { key = '', series = '', spoken = '' } = element.dataset;
  const title = element.querySelector('title')?.textContent ?? '';
  const end = `: ${spoken}`;
  return {
    svg,
    element,
    hit,
    target: element.closest<SVGAElement>('a') ?? element,
    name: title.endsWith(end) ? title.slice(0, -end.length) : '',
    spoken,
    key,
    series,
    x,
    y,
    height: box.height,
  };
}

/** The point a pointer means: the one it meets, or of dots the nearest within a finger's reach; `null` for none. */
export function pointAt({ svg, points }: DrawnPoints, event: MouseEvent): DrawnPoint | null {
  const own = event.target instanceof Element ? event.target.closest('.point') : null;
  const met = points.find(({ element }) => element === own) ?? null;
  if (met !== null && !isDot(met)) return met;
  // The areas around dots on lines lie over one another: which of them is on top means nothing.
  const dots = points.filter(isDot);
  const screen = DOMMatrix.fromMatrix(svg.getScreenCTM() ?? undefined);
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(screen.inverse());
  const nearest = nearestPoint(dots, at, reach / screen.a);
  return nearest === null ? met : (dots[nearest] ?? met);
}

/** From the coordinates of an element to those of the drawing, whatever its size on the screen. */
export function matrixWithin(svg: SVGSVGElement, element: SVGGraphicsElement): DOMMatrix {
  const screen = DOMMatrix.fromMatrix(svg.getScreenCTM() ?? undefined);
  return screen.inverse().multiply(element.getScreenCTM() ?? undefined);
}

/** What is said of a point: category, series, figure. */
export function saidOf({ name, spoken }: DrawnPoint): string {
  return name === '' ? spoken : `${name}: ${spoken}`;
}

/** What the eye sees of a point, in pixels from the window's corner: its marks, and what a pointer meets where it has none. */
export function seenBox({ element, hit }: DrawnPoint): DOMRect {
  const marks = [...element.children].filter(
    (child) => !child.matches('title, .hit') && child.getBoundingClientRect().width > 0,
  );
  const [first, ...others] = (marks.length === 0 ? [hit] : marks).map((mark) => mark.getBoundingClientRect());
  return others.reduce((whole, box) => {
    const [left, top] = [Math.min(whole.left, box.left), Math.min(whole.top, box.top)];
    const [right, bottom] = [Math.max(whole.right, box.right), Math.max(whole.bottom, box.bottom)];
    return new DOMRect(left, top, right - left, bottom - top);
  }, first ?? new DOMRect());
}

/** Whether a point is a dot, on a line say: what a pointer meets is an invisible area around it, and not its own shape. */
export function isDot({ element, hit }: DrawnPoint): boolean {
  return hit.localName === 'circle' && hit.parentNode === element;
}
