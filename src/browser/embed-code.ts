import { frozenEmbedAddress } from '../catalogue/frozen-releases.ts';
import { heightKey } from './embed-height.ts';
import { escapeHtml } from './table-html.ts';

/*
 * The code that shows a view's chart on somebody else's page: a frame, and a script that gives it the height its page
 * asks for. Where a site lets no script in, the frame stays as high as a phone needs it.
 */

/** Where the page of a view to embed stands: below `/nhung/`, at the table's own address. */
export function embedAddress({
  origin,
  pathname,
  search,
}: Pick<Location, 'origin' | 'pathname' | 'search'>): string {
  return origin + pathname.replace(/^(\/en)?\//, '$1/nhung/') + search;
}

/** The code for a view's page as it stays in a frozen release. */
export function frozenEmbedCode(
  page: Pick<Location, 'origin' | 'pathname' | 'search'>,
  title: string,
  release: string,
): string {
  return frameCode(frozenEmbedAddress(release, embedAddress(page)), title);
}

/** Height of a frame before its page says how high it is, in pixels. */
const firstHeight = 520;

/** The code for a view's page. @param title what the frame is called, for who cannot see it */
export function embedCode(page: Pick<Location, 'origin' | 'pathname' | 'search'>, title: string): string {
  return frameCode(embedAddress(page), title);
}

/** The code that shows a page made to be embedded. @param title what the frame is called, for who cannot see it */
export function frameCode(address: string, title: string): string {
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${firstHeight}" style="border:0" loading="lazy"></iframe>
<script>addEventListener("message",function(e){document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source&&e.data&&e.data.${heightKey}>0)f.height=Math.min(e.data.${heightKey},3000)})})</script>`;
}
