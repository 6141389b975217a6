import type { DrawnPoint } from './drawn-points.ts';
import { markPoint } from './point-mark.ts';
import { showTip } from './point-tip.ts';

/** Time to move a pointer from a point onto its tooltip, in milliseconds. */
const patience = 300;

/** The point of a drawing that a tooltip tells of: one or none. */
export interface ToldPoint {
  readonly current: () => DrawnPoint | null;
  /** Tells of a point, and of no other; `more` is a line below. */
  readonly tell: (point: DrawnPoint, more?: string) => void;
  readonly hush: () => void;
  /** The pointer has gone: tells of the focused point again, or of none. */
  readonly settle: () => void;
  /** The same in a moment, unless the pointer reaches the tooltip by then. */
  readonly settleLater: () => void;
}

/**
 * Keeps what is told of the points of a drawing as WCAG 1.4.13 asks: a pointer may rest on the tooltip, it stays until
 * pointer or focus go elsewhere, and Escape takes it away, from a focused point back to its drawing.
 *
 * @param focused the point that has the focus
 */
export function toldPoint(
  figure: HTMLElement,
  drawing: HTMLElement,
  focused: () => DrawnPoint | null,
): ToldPoint {
  let told: { point: DrawnPoint; tip: HTMLElement; hide: () => void } | null = null;
  let timer = 0;

  function tell(point: DrawnPoint, more = ''): void {
    clearTimeout(timer);
    if (told?.point === point) return;
    hush();
    const { tip, hide } = showTip(figure, point, more);
    // The focused point has its ring already, and keeps it while a pointer is elsewhere.
    const unmark = point === focused() ? null : markPoint(point);
    told = {
      point,
      tip,
      hide() {
        unmark?.();
        hide();
      },
    };
    tip.addEventListener('pointerenter', () => clearTimeout(timer));
    tip.addEventListener('pointerleave', settleLater);
    document.addEventListener('keydown', escape);
    document.addEventListener('pointerup', tappedElsewhere);
  }

  function hush(): void {
    clearTimeout(timer);
    document.removeEventListener('keydown', escape);
    document.removeEventListener('pointerup', tappedElsewhere);
    told?.hide();
    told = null;
  }

  function settle(): void {
    const point = focused();
    if (point === null) hush();
    else tell(point);
  }

  function settleLater(): void {
    clearTimeout(timer);
    timer = window.setTimeout(settle, patience);
  }

  function escape({ key }: KeyboardEvent): void {
    if (key !== 'Escape') return;
    hush();
    if (focused() !== null) drawing.focus({ preventScroll: true });
  }

  function tappedElsewhere({ target }: PointerEvent): void {
    if (target instanceof Node && (drawing.contains(target) || told?.tip.contains(target))) return;
    hush();
  }

  return { current: () => told?.point ?? null, tell, hush, settle, settleLater };
}
