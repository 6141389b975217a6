/*
 * Which releases of a site never change any more. The manifest cannot say so of its own release: it is frozen with it,
 * and has to be the same before and after. So it stands beside the manifest, where the pages read it.
 */

export const frozenName = 'frozen.json';

/** A release that was frozen, and whether what can be embedded was frozen with it: early ones were without. */
export interface FrozenOnSite {
  readonly release: string;
  readonly embeds: boolean;
}

/** Where a file of a frozen release is for good, below the address of the site. */
export function frozenAddress(release: string, name: string): string {
  return `/du-lieu/phat-hanh/${release}/${name}`;
}

/** Where what can be embedded of a frozen release is for good: below `/nhung/`, which frames of other sites may show. */
export function frozenEmbeds(release: string): string {
  return `nhung/phat-hanh/${release}/`;
}

/**
 * The frozen counterpart of a page to embed: `/nhung/bang/dan-so/` is at `/nhung/phat-hanh/2026-1/bang/dan-so/`, and
 * English ones below `/en/`.
 */
export function frozenEmbedAddress(release: string, address: string): string {
  return address.replace(/(^|\/)nhung\//, (_, slash: string) => `${slash}${frozenEmbeds(release)}`);
}

export function frozenText(releases: readonly FrozenOnSite[]): string {
  return `${JSON.stringify(releases)}\n`;
}

/** @throws Error for a text that is no list of releases */
export function readFrozen(text: string): readonly FrozenOnSite[] {
  const found: unknown = JSON.parse(text);
  const isFrozen = (one: Partial<FrozenOnSite> | null): boolean =>
    typeof one?.release === 'string' && typeof one.embeds === 'boolean';
  if (Array.isArray(found) && (found as (Partial<FrozenOnSite> | null)[]).every(isFrozen))
    return found as FrozenOnSite[];
  throw new Error(`${frozenName} is no list of releases`);
}
