import { saidOf, seenBox, type DrawnPoint } from './drawn-points.ts';
import { tipPlace } from './tip-place.ts';

/**
 * Shows what is said of a point beside it. Screen readers have the same words from the point itself, which
 * is why they pass over the tooltip.
 *
 * @param more a line below: what a second tap does
 * @returns the tooltip, and what takes it away again and leaves the drawing as it was
 */
export function showTip(
  figure: HTMLElement,
  point: DrawnPoint,
  more: string,
): { readonly tip: HTMLElement; readonly hide: () => void } {
  const tip = document.createElement('div');
  tip.className = 'chart-tip';
  tip.setAttribute('role', 'tooltip');
  tip.setAttribute('aria-hidden', 'true');
  // The figure first, then what is said of it: "13,3" and "(khoảng tin cậy 95 % từ 10,5 đến 16,7)".
  const [, value = '', about = ''] = /^([^(]*)(.*)$/su.exec(point.spoken) ?? [];
  tip.append(
    ...lineOf('chart-tip-name', point.name),
    ...lineOf('chart-tip-figure', strongOf(value), about),
    ...lineOf('chart-tip-more', more),
  );
  figure.append(tip);
  const around = figure.getBoundingClientRect();
  const { left, top } = tipPlace(
    seenBox(point),
    { width: tip.offsetWidth, height: tip.offsetHeight },
    document.documentElement.clientWidth,
  );
  tip.style.translate = `${Math.round(left - around.left)}px ${Math.round(top - around.top)}px`;
  const named = withoutTitles(point);
  return {
    tip,
    hide() {
      tip.remove();
      named();
    },
  };
}

/** A line of the tooltip; none where there is nothing to say. */
function lineOf(name: string, ...content: readonly (string | HTMLElement)[]): HTMLElement[] {
  if (content.every((one) => one === '')) return [];
  const line = document.createElement('p');
  line.className = name;
  line.append(...content);
  return [line];
}

function strongOf(text: string): HTMLElement {
  const strong = document.createElement('strong');
  strong.textContent = text;
  return strong;
}

/**
 * Keeps the browser from showing a tooltip of its own over ours: it makes one of the title of the point, and of the
 * title of the drawing around it. The point is named by a label meanwhile, and with it the link it stands in: on the link
 * itself a label would have to repeat the initials that are drawn in little room. The title of the drawing is set aside,
 * where its id still leads to it.
 */
function withoutTitles(point: DrawnPoint): () => void {
  const { svg, element } = point;
  const title = element.querySelector(':scope > title');
  const next = title?.nextSibling ?? null;
  title?.remove();
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', saidOf(point));
  const whole = svg.querySelector(':scope > title');
  const aside = document.createElementNS('http://www.w3.org/2000/svg', 'defs');
  if (whole) {
    svg.append(aside);
    aside.append(whole);
  }
  return () => {
    if (title) element.insertBefore(title, next);
    element.removeAttribute('role');
    element.removeAttribute('aria-label');
    if (whole) svg.prepend(whole);
    aside.remove();
  };
}
