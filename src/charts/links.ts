import type { ChartPoint } from './chart.ts';
import { element } from './svg.ts';

/** What leads to the page of a unit or a cause, with the name that is read out; without an address it stays as it is. */
export function linked(href: string | undefined, name: string, svg: string): string {
  return href === undefined ? svg : element('a', { href, class: 'linked', 'aria-label': name }, svg);
}

/** A point as it is read out where it is a link; with its short label, which somebody may see and say. */
export function nameOf({ label, short, spoken }: ChartPoint): string {
  return `${label}${short === undefined ? '' : ` (${short})`}: ${spoken}`;
}
