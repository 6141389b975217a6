import { Feed } from 'feed';

/* What was published, for programs that follow it (Atom, RFC 4287). */

/** Something that was published. */
export interface FeedEntry {
  /** Its name for ever, an IRI; it stays where the site moves. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The moment, ISO with its zone: `2026-10-15T09:00:00+07:00`. */
  readonly at: string;
  readonly address: string;
}

export interface FeedGiven {
  /** The feed's name for ever, an IRI. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly language: string;
  /** Where the feed and its page stand. */
  readonly address: string;
  readonly page: string;
  /** When it was last changed where it has no entry, ISO with its zone. */
  readonly at: string;
  readonly entries: readonly FeedEntry[];
}

/** The text of an Atom feed, the last entry first; the same given, the same bytes. */
export function releaseFeed(given: FeedGiven): string {
  const { id, title, publisher, language, address, page, entries } = given;
  const latest = entries.map(({ at }) => at).sort();
  const feed = new Feed({
    id,
    title,
    link: page,
    language,
    feedLinks: { atom: address },
    updated: new Date(latest.at(-1) ?? given.at),
    author: { name: publisher },
    generator: 'Niên giám',
  });
  for (const entry of entries.toSorted((one, other) => (one.at > other.at ? -1 : 1)))
    feed.addItem({
      id: entry.id,
      title: entry.title,
      link: entry.address,
      description: entry.summary,
      date: new Date(entry.at),
      published: new Date(entry.at),
    });
  return feed.atom1();
}
