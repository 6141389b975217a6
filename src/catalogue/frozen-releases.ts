/*
 * Which releases of a site never change any more. The manifest cannot say so of its own release: it is frozen with it,
 * and has to be the same before and after. So it stands beside the manifest, where the pages read it.
 */

export const frozenName = 'frozen.json';

/** Where a file of a frozen release is for good, below the address of the site. */
export function frozenAddress(release: string, name: string): string {
  return `/du-lieu/phat-hanh/${release}/${name}`;
}

export function frozenText(releases: readonly string[]): string {
  return `${JSON.stringify(releases)}\n`;
}

/** @throws Error for a text that is no list of releases */
export function readFrozen(text: string): readonly string[] {
  const found: unknown = JSON.parse(text);
  if (Array.isArray(found) && found.every((one): one is string => typeof one === 'string')) return found;
  throw new Error(`${frozenName} is no list of releases`);
}
