import type { DrawnPoint, DrawnPoints } from './drawn-points.ts';
import { markPoint } from './point-mark.ts';
import type { Step } from './walk.ts';

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/**
 * Lets arrow keys lead the focus through a drawing.
 *
 * The focus itself goes from point to point (roving focus), each named by its own label, inside an element that is one
 * tab stop and an application. A live region was the other way: but in browse mode NVDA and JAWS keep the arrow keys for
 * themselves, and only focus inside an application hands them to the page; and VoiceOver speaks a focused element at
 * once, where announcements of a live region queue up behind one another when somebody walks fast. Magnifiers follow the
 * focus too, and Enter on a focused link needs nothing of ours.
 *
 * @param drawn the points that stand there now
 * @param come called before a point is focused and spoken: names it
 * @param leave called when no point is focused any more
 * @returns the focused point, `null` where there is none
 */
export function walkedPoint(
  drawing: HTMLElement,
  drawn: () => DrawnPoints | null,
  come: (point: DrawnPoint) => void,
  leave: () => void,
): () => DrawnPoint | null {
  let focused: { readonly point: DrawnPoint; readonly unmark: () => void } | null = null;
  let last: { readonly svg: SVGSVGElement; readonly place: number } | null = null;

  function focus(point: DrawnPoint): void {
    const before = focused;
    focused = { point, unmark: markPoint(point) };
    point.target.setAttribute('tabindex', '-1');
    // In sight first, as that is where the tooltip is placed; named next, as the focus is spoken at once.
    point.target.scrollIntoView({ block: 'nearest' });
    come(point);
    point.target.focus({ preventScroll: true });
    release(before);
  }

  /** Links keep being reached by arrows alone; other points never were by Tab. */
  function release(left: typeof focused): void {
    left?.unmark();
    if (left?.point.target === left?.point.element) left?.point.target.removeAttribute('tabindex');
  }

  drawing.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const read = drawn();
    if (read === null) return;
    const from = last?.svg === read.svg ? last.place : null;
    // Who comes back goes on from the point they left.
    const isBack = focused === null && from !== null && step !== 'first' && step !== 'last';
    const place = isBack ? from : read.walk(from, step);
    const point = read.points[place];
    last = { svg: read.svg, place };
    if (point === undefined) return;
    if (point === focused?.point) come(point);
    else focus(point);
  });

  let image: SVGSVGElement | null = null;
  drawing.addEventListener('focusin', () => {
    // What an image holds, a screen reader does not enter.
    const svg = drawn()?.svg;
    if (svg?.getAttribute('role') !== 'img') return;
    image = svg;
    image.setAttribute('role', 'group');
  });
  drawing.addEventListener('focusout', ({ relatedTarget }) => {
    // Another window is in front: the focus stays where it is for who comes back.
    if (!document.hasFocus() || relatedTarget === focused?.point.target) return;
    release(focused);
    focused = null;
    leave();
    if (relatedTarget instanceof Node && drawing.contains(relatedTarget)) return;
    image?.setAttribute('role', 'img');
    image = null;
  });

  return () => (focused?.point.element.isConnected === true ? focused.point : null);
}
