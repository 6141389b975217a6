import path from 'node:path';
import { filesBelow } from '../folders/folder-files.ts';

/* The addresses of a built site: what people cite, and what has to be there in ten years. */

/** Named by a hash of their content, fetched by pages alone; the error page and the host's headers have no address. */
const notCited = /^(_astro\/|cong-cu\/|404\.html$|_headers$)/;

/**
 * The addresses of a built site, sorted: `/bang/dan-so/` for a page, `/du-lieu/dan-so.csv` for a file. Without what no
 * reader cites: scripts, styles and the tools of pages, whose names change with their content.
 */
export async function addressesOf(distFolder: string): Promise<string[]> {
  const files = await filesBelow(distFolder);
  return files
    .filter((file) => !notCited.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** The file a host sends for an address, below the folder of the site. */
export function fileOfAddress(distFolder: string, address: string): string {
  return path.join(distFolder, address.endsWith('/') ? `${address}index.html` : address);
}
