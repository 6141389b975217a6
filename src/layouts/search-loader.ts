import { createHash } from 'node:crypto';
import script from '../browser/search/load.js?raw';

/** The script within every page, without comments and indents, and the hash by which the policy lets it in. */
export const searchLoader = loaderOf(script);

function loaderOf(source: string): { readonly text: string; readonly hash: string } {
  const text = source.replace(/^\/\*[^]*?\*\//, '').replace(/^\s+/gm, '');
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
