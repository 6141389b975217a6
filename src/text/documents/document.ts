/* Pages that are text alone: terms of use, about, accessibility. */

/** A section of such a page. */
export interface DocumentSection {
  /** Its place in addresses, the same in both languages. */
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Points after the paragraphs. */
  readonly list?: readonly string[];
}

/** What such a text says of its site. */
export interface SiteFacts {
  readonly title: string;
  readonly publisher: string;
  readonly email: string | undefined;
  readonly unit: string;
  readonly source: string;
  readonly licence: string;
  /** The id of the release and its day, in words. */
  readonly release: string;
  readonly day: string;
  /** First and last year. */
  readonly years: string;
  readonly tables: string;
  readonly simulated: boolean;
  /** The largest count that is withheld; `null` where every count is exact. */
  readonly smallest: string | null;
}
