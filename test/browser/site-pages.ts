import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/* The pages of a built site, as files. */

/** The pages below a folder by their addresses: `''`, `bang/`, `404.html`. */
export function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replace(/index\.html$/, ''),
    )
    .sort();
}

/** Whether a page is of a place, or what is embedded of one. */
export function isPlace(page: string): boolean {
  return /^(?:en\/)?(?:nhung\/)?dia-phuong\/[^/]+\/$/.test(page);
}

/** Whether a page is one that only this site has: each has places, targets and reports of its own, and years. */
export function isOfOneSite(page: string): boolean {
  return isPlace(page) || /(?:^|\/)(?:chi-tieu\/[^/]+|ban-tin\/\d{4}|bao-cao\/[^/]+)\/$/.test(page);
}

/** The HTML of a page. */
export function htmlOf(folder: string, page: string): string {
  return readFileSync(
    path.join(folder, page.endsWith('.html') ? page : path.join(page, 'index.html')),
    'utf8',
  );
}

/**
 * Looks links up in a built site: each file is looked for once, and each page read once for its fragments, as thousands
 * of pages link to the same ones.
 *
 * @returns the links of a page that lead nowhere, or out of the site
 */
export function linkCheck(folder: string, address: string): (page: string, html: string) => string[] {
  const { origin } = new URL(address);
  const known = new Map<string, boolean>();
  const fragments = new Map<string, ReadonlySet<string>>();
  const isThere = (file: string): boolean => {
    const found = known.get(file) ?? existsSync(file);
    known.set(file, found);
    return found;
  };
  const fragmentsOf = (file: string): ReadonlySet<string> => {
    const found = fragments.get(file) ?? idsIn(readFileSync(file, 'utf8'));
    fragments.set(file, found);
    return found;
  };
  const leads = (page: string, href: string): boolean => {
    const url = new URL(href, address + page);
    const file = path.join(folder, decodeURIComponent(url.pathname));
    const found = url.pathname.endsWith('/') ? path.join(file, 'index.html') : file;
    if (url.origin !== origin || !isThere(found)) return false;
    return url.hash === '' || fragmentsOf(found).has(url.hash.slice(1));
  };
  return (page, html) => {
    const hrefs = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href = '']) => href);
    return hrefs
      .filter((href) => !/^(mailto:|data:)/.test(href))
      .filter((href) => /^(https?:)?\/\//.test(href) || !leads(page, href));
  };
}

function idsIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
}
