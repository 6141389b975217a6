import { element } from './svg.ts';

/**
 * A point that leads to the page of its unit or cause; without an address it stays as it is. The link is called what the
 * title of the point says: with a label of its own it would have to repeat the initials that are drawn in little room.
 */
export function linked(href: string | undefined, svg: string): string {
  return href === undefined ? svg : element('a', { href, class: 'linked' }, svg);
}
