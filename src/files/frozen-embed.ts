import { frozenAddress, frozenEmbeds } from '../catalogue/frozen-releases.ts';

/*
 * A page to embed as its release keeps it: all it is shown with is the release's own, so that nothing a later release
 * does can change it. Its link alone leads to the page as it is today.
 */

/** The folder of scripts, styles, typefaces and codes that the frozen pages of a release share, below the site's address. */
export function frozenParts(release: string): string {
  return `${frozenEmbeds(release)}tep/`;
}

/**
 * A script or style sheet that names others: by their frozen addresses. They are named as `/_astro/…` in style sheets,
 * and without the first slash in the lists of what a script loads later.
 */
export function frozenPart(text: string, release: string): string {
  return text.replaceAll('_astro/', () => frozenParts(release));
}

/** Addresses from which a page to embed takes what it is shown with. */
const shownWith = /(?:<script [^>]*src|<link rel="stylesheet" href| data-(?:table|parquet))="([^"]*)"/g;

/** The slugs of the tables whose codes a page to embed fetches. */
export function tablesFetched(html: string): string[] {
  return [...html.matchAll(/ data-table="\/cong-cu\/bang\/([^"/?]+)\.json[^"]*"/g)].map(
    ([, slug = '']) => slug,
  );
}

/**
 * The HTML of a page to embed as it is frozen: parts, codes and figures at their frozen addresses, and the words on
 * where it comes from those of a frozen page.
 *
 * @throws Error where it still names something that a later release could change
 */
export function frozenEmbed(html: string, release: string): string {
  const frozen = frozenPart(html, release)
    .replace(
      /(?<= data-table=")\/cong-cu\/bang\/([^"?]+)\?[^"]*/g,
      (_, name: string) => `/${frozenParts(release)}${name}`,
    )
    .replace(/(?<= data-parquet=")\/du-lieu\/([^"?]+)\?[^"]*/g, (_, name: string) =>
      frozenAddress(release, name),
    )
    .replace(/<p [^>]*data-source-follows[^>]*>.*?<\/p>/s, '')
    .replace(/<template data-source-frozen>(.*?)<\/template>/s, (_, source: string) => source);
  const left = [...frozen.matchAll(shownWith)]
    .map(([, address = '']) => address)
    .find(
      (address) =>
        ![`/${frozenEmbeds(release)}`, frozenAddress(release, '')].some((own) => address.startsWith(own)),
    );
  if (left !== undefined) throw new Error(`a page to embed is shown with ${left}, which is not frozen`);
  return frozen;
}

/** The slugs of the tables that a page to embed has figures of. */
export function tablesShown(html: string): readonly string[] {
  return / data-tables="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
}
