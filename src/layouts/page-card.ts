import type { Manifest } from '../catalogue/manifest.ts';
import { pageAddress } from './addresses.ts';
import type { Language } from '../text/language.ts';

/**
 * Where the card of a page stands: beside the others under `/hinh/`, by the page's own address. Only a site that says
 * where it stands has cards, as whoever shows one needs its whole address.
 */
export function cardAddress(
  { address }: Manifest['site'],
  path: string,
  language: Language,
): string | undefined {
  if (address === undefined) return undefined;
  const name = pageAddress(path, language).replace(/^\/|\/$/g, '');
  return `${address}/hinh/${name === '' ? 'index' : name}.png`;
}
