import { drawnPoints, pointAt, type DrawnPoints } from './drawn-points.ts';
import { toldPoint } from './told-point.ts';
import { walkedPoint } from './walked-point.ts';

/**
 * Makes a drawing readable point by point, by keyboard, pointer and finger, whatever is drawn in it from now on. Nothing
 * of the drawing stays changed when it is left: a redrawn one is the same as one that was read.
 */
export function liveChart(figure: HTMLElement, drawing: HTMLElement): void {
  let known: DrawnPoints | null = null;
  let byTouch = false;
  const drawn = (): DrawnPoints | null => {
    if (known?.svg.isConnected !== true) known = drawnPoints(drawing);
    return known;
  };
  const told = toldPoint(figure, drawing, () => focused());
  const focused = walkedPoint(drawing, drawn, (point) => told.tell(point), told.hush);

  drawing.addEventListener('pointerdown', ({ pointerType }) => {
    byTouch = pointerType === 'touch';
  });
  drawing.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    byTouch = false;
    const read = drawn();
    const point = read === null ? null : pointAt(read, event);
    if (point !== null) told.tell(point);
    else if (told.current() !== focused()) told.settleLater();
  });
  drawing.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') told.settleLater();
  });
  // A phone has no hover: the first tap says what a point is, the second follows its link.
  drawing.addEventListener('click', (event) => {
    const read = drawn();
    if (!byTouch || read === null) return;
    const point = pointAt(read, event);
    if (point === null) return told.settle();
    if (told.current() === point) return;
    event.preventDefault();
    told.tell(point, point.target === point.element ? '' : figure.dataset.again);
  });
  new MutationObserver(told.hush).observe(drawing, { childList: true });
}
