import { fold } from '../../text/fold.ts';
import { grouped } from '../../text/grouped.ts';
import type { SearchTexts } from '../../text/search-texts.ts';
import { element } from '../element.ts';
import type { Found } from './engine.ts';
import { entryKinds, type EntryKind } from './entry.ts';
import { markedPieces, type MarkedPiece } from './marked-text.ts';

/** A found entry as a link: its title and the line below, both with what was found marked. */
export function entryLink(
  { entry, words }: Found,
  query: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLAnchorElement {
  const typed = fold(query).split(' ');
  const title = markedPieces(entry.title, words, typed);
  // Where the title says why it was found, marks below would say it again.
  const isInTitle = title.some(({ marked }) => marked);
  const context = isInTitle ? [entry.context] : drawn(markedPieces(entry.context, words, typed));
  return element(
    'a',
    { href: entry.address, class: 'search-entry', ...attributes },
    element('span', {}, ...drawn(title)),
    // The blank keeps the two apart where they are read aloud.
    ' ',
    element('small', {}, ...context),
  );
}

function drawn(pieces: readonly MarkedPiece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** What was found by kind, the kind of the best first; within a kind the order stays. */
export function byKind(
  found: readonly Found[],
): { readonly kind: EntryKind; readonly own: readonly Found[] }[] {
  return [...grouped(found, ({ entry }) => entry.kind)]
    .map(([kind, own]) => ({ kind, own }))
    .filter(({ kind }) => entryKinds.includes(kind));
}

/** Why nothing was found, and what to try: with a link to the full list. */
export function nothingFound(query: string, texts: SearchTexts, listAddress: string): HTMLElement {
  return element(
    'p',
    { class: 'search-none' },
    `${texts.none(query)} ${texts.noneTry} `,
    element('a', { class: 'text-link', href: listAddress }, texts.fullList),
  );
}
